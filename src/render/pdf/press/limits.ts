const inch = 72;

/**
 * What the common print-on-demand shops ask for, in pt: the stricter of KDP's paperback help and IngramSpark's file guide
 * wherever both name a number (both as of 2026; a shop's own page is the last word).
 */
export const limits = {
  /** Smallest type. */
  type: 7,
  /** Thinnest line. */
  rule: 0.75,
  /** Lightest ground, as a part of full ink. */
  tint: 0.1,
  /** Least bleed of what reaches the edge. */
  bleed: 0.125 * inch,
  /** Most blank pages in a row. */
  blankPages: 2,
  fewestPages: 24,
  mostPages: 828,
  /** Smallest and largest width and height of a page. */
  widths: [4 * inch, 8.5 * inch],
  heights: [6 * inch, 11.69 * inch],
  /** Least inner margin up to a number of pages. */
  gutters: [
    { pages: 150, width: 0.375 * inch },
    { pages: 300, width: 0.5 * inch },
    { pages: 500, width: 0.625 * inch },
    { pages: 700, width: 0.75 * inch },
    { pages: 828, width: 0.875 * inch },
  ],
} as const;
