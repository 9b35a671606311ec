/** One font file of the book, ready to serve. */
export interface FontFile {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  /** CSS unicode-range; undefined means all that the file has. */
  readonly range: string | undefined;
  /** Path at which a page asks for it. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Families in the order in which a character is looked up, by use. */
export const fontStacks = {
  text: ["Text", "Circled", "Fallback", "Emoji"],
  code: ["Code", "FallbackCode", "Circled", "Fallback", "Emoji"],
} as const;

/** A family as packaged: which package, and which of its faces the book uses. */
export interface FontFamily {
  readonly name: string;
  /** npm package. */
  readonly package: string;
  /** `fontsource`: cut into subsets whose ranges stand in `unicode.json`; `whole`: one file a face. */
  readonly layout: "fontsource" | "whole";
  /** The one subset that is used, and for which characters of it (CSS unicode-range); undefined for all. */
  readonly subset?: { readonly name: string; readonly range: string };
  readonly faces: readonly { readonly weight: number; readonly style: "normal" | "italic"; readonly file?: string }[];
}

const face = (weight: number, style: "normal" | "italic" = "normal", file?: string) => ({ weight, style, ...(file && { file }) });

/**
 * The families of the book. Real bold, italic and bold italic, since synthetic ones, CFF and variable fonts become Type 3 fonts in the PDF;
 * the fallbacks (Noto Sans Symbols: circled numbers up to 20; DejaVu: arrows, box drawing, mathematics; Noto Emoji: outlines that print in ink) have what the three main families lack.
 */
export const fontFamilies: readonly FontFamily[] = [
  { name: "Text", package: "@fontsource/source-serif-4", layout: "fontsource", faces: [face(400), face(400, "italic"), face(600), face(600, "italic")] },
  { name: "Head", package: "@fontsource/source-sans-3", layout: "fontsource", faces: [face(300), face(400), face(400, "italic"), face(600), face(700)] },
  { name: "Code", package: "@fontsource/source-code-pro", layout: "fontsource", faces: [face(400), face(400, "italic"), face(600)] },
  { name: "Circled", package: "@fontsource/noto-sans-symbols", layout: "fontsource", subset: { name: "symbols", range: "U+2460-2473" }, faces: [face(400), face(600)] },
  { name: "Fallback", package: "dejavu-fonts-ttf", layout: "whole", faces: [face(400, "normal", "ttf/DejaVuSans.ttf"), face(600, "normal", "ttf/DejaVuSans-Bold.ttf"), face(400, "italic", "ttf/DejaVuSans-Oblique.ttf"), face(600, "italic", "ttf/DejaVuSans-BoldOblique.ttf")] },
  { name: "FallbackCode", package: "dejavu-fonts-ttf", layout: "whole", faces: [face(400, "normal", "ttf/DejaVuSansMono.ttf"), face(600, "normal", "ttf/DejaVuSansMono-Bold.ttf"), face(400, "italic", "ttf/DejaVuSansMono-Oblique.ttf")] },
  { name: "Emoji", package: "@fontsource/noto-emoji", layout: "fontsource", faces: [face(400), face(600)] },
];
