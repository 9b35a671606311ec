import { type Dict, dict, Indirect, PdfString, type PdfValue } from "../../../../../src/render/pdf/objects/object.js";
import { flateStream } from "../../../../../src/render/pdf/objects/flate.js";
import { writePdf } from "../../../../../src/render/pdf/objects/write-pdf.js";

/** Where each page shows its number, in pt from the lower left corner of its trim. */
export const numberPlace = { x: 30, y: 20 };

/** What a test says about a bound book. */
export interface BookSketch {
  readonly width?: number;
  readonly height?: number;
  /** How far the media goes beyond the trim on every side. */
  readonly bleed?: number;
  readonly info?: Readonly<Record<string, string>>;
  /** Content of each page by index; undefined for a blank page. */
  readonly content?: (index: number) => string | undefined;
  readonly resources?: (index: number) => Dict;
  /** The page labels; arabic from 1 unless given, none for null. */
  readonly labels?: PdfValue;
}

/** Returns a bound book of so many pages, each with its number in the corner unless the sketch says otherwise. */
export function createNumberedBook(pageCount: number, { width = 300, height = 400, bleed = 0, info = {}, content, resources, labels = dict({ Nums: [0, dict({ S: "D" })] }) }: BookSketch = {}): Uint8Array {
  const font = new Indirect(dict({ Type: "Font", Subtype: "Type1", BaseFont: "Helvetica" }));
  const tree = new Indirect();
  const media = [0, 0, width + 2 * bleed, height + 2 * bleed];
  const trim = [bleed, bleed, bleed + width, bleed + height];
  const showNumber = (index: number): string => `BT /F1 9 Tf ${bleed + numberPlace.x} ${bleed + numberPlace.y} Td (${index + 1}) Tj ET`;
  const pages = Array.from({ length: pageCount }, (_, index) => {
    const shown = (content ?? showNumber)(index);
    const contents = shown === undefined ? {} : { Contents: new Indirect(flateStream(Buffer.from(shown, "latin1"))) };
    const boxes = { TrimBox: trim, ...(bleed > 0 && { BleedBox: media }) };
    return new Indirect(dict({ Type: "Page", Parent: tree, ...boxes, Resources: resources?.(index) ?? dict({ Font: dict({ F1: font }) }), ...contents }));
  });
  tree.value = dict({ Type: "Pages", Count: pageCount, Kids: pages, MediaBox: media });
  const said = Object.entries({ Title: "Numbers", Producer: "studybook", ...info }).map(([key, text]) => [key, new PdfString(text)] as const);
  return writePdf(new Indirect(dict({ Type: "Catalog", Pages: tree, PageLabels: labels ?? undefined })), new Indirect(new Map(said)));
}
