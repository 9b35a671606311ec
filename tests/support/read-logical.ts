import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from "@cantoo/pdf-lib";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Marked content as pdf.js names it: the number of the page object, and the id. */
type ContentName = `p${number}R_mc${number}`;

/** Returns a tagged PDF's text in logical order: the order is that of the structure tree as pdf-lib reads it, the text what pdf.js finds there; pieces are parted by a line feed. */
export async function readLogical(bytes: Uint8Array): Promise<string> {
  const texts = await readTexts(bytes);
  return (await listContent(bytes)).map((name) => texts.get(name) ?? "").join("\n");
}

async function readTexts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false, disableFontFace: true }).promise;
  const texts = new Map<string, string>();
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const open: (string | undefined)[] = [];
      for (const item of (await (await document.getPage(number)).getTextContent({ includeMarkedContent: true })).items) {
        if (!("str" in item)) {
          if (item.type === "endMarkedContent") open.pop();
          else open.push((item as { id?: string }).id ?? open.at(-1));
          continue;
        }
        const name = open.at(-1);
        if (name) texts.set(name, (texts.get(name) ?? "") + item.str + (item.hasEOL ? "\n" : ""));
      }
    }
    return texts;
  } finally {
    await document.destroy();
  }
}

async function listContent(bytes: Uint8Array): Promise<ContentName[]> {
  const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const names: ContentName[] = [];
  const visit = (value: unknown, page: PDFRef | undefined): void => {
    const kid = value instanceof PDFRef ? context.lookup(value) : value;
    if (kid instanceof PDFNumber && page) names.push(`p${page.objectNumber}R_mc${kid.asNumber()}`);
    else if (kid instanceof PDFArray) kid.asArray().forEach((each) => visit(each, page));
    else if (kid instanceof PDFDict) {
      const own = kid.get(PDFName.of("Pg"));
      visit(kid.get(PDFName.of(kid.has(PDFName.of("MCID")) ? "MCID" : "K")), own instanceof PDFRef ? own : page);
    }
  };
  visit(catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict).get(PDFName.of("K")), undefined);
  return names;
}
