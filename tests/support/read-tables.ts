import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";

/** The rows of a table in a PDF's structure tree, each as the types of its cells. */
export type TaggedTable = readonly (readonly string[])[];

/** Returns every table of a tagged PDF as pdf-lib reads it. */
export async function readTables(bytes: Uint8Array): Promise<TaggedTable[]> {
  const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const listKids = (element: PDFDict): PDFDict[] => {
    const kids = element.lookup(PDFName.of("K"));
    return (kids instanceof PDFArray ? kids.asArray() : [element.get(PDFName.of("K"))]).flatMap((kid) => {
      const found = kid instanceof PDFRef ? context.lookup(kid) : kid;
      return found instanceof PDFDict && found.has(PDFName.of("S")) ? [found] : [];
    });
  };
  const typeOf = (element: PDFDict): string => element.lookup(PDFName.of("S"), PDFName).decodeText();
  const listRows = (element: PDFDict): TaggedTable => listKids(element).flatMap((kid) => (typeOf(kid) === "TR" ? [listKids(kid).map(typeOf)] : typeOf(kid) === "Caption" ? [] : listRows(kid)));
  const tables: TaggedTable[] = [];
  const visit = (element: PDFDict): void => {
    if (typeOf(element) === "Table") tables.push(listRows(element));
    else listKids(element).forEach(visit);
  };
  listKids(catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict)).forEach(visit);
  return tables;
}
