/** How a PDF is finished for a printer. */
export interface Finish {
  /** Bleed in pt, on all sides. */
  readonly bleed: number;
  /** True for crop marks and a slug line. */
  readonly marks: boolean;
  /** True for no colour but grey. */
  readonly gray: boolean;
  /** True for a second PDF for print shops, which alone then has what the others ask for. */
  readonly press: boolean;
}

/** The PDF as it is read on a screen. */
export const plainFinish: Finish = { bleed: 0, marks: false, gray: false, press: false };
