import { unzipSync } from "fflate";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Returns path and text of each listing that a PDF has attached, in order; throws when it has none. */
export async function readSources(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS }).promise;
  const attachments = await document.getAttachments();
  await document.destroy();
  const archive = attachments?.["listings.zip.pdf"];
  if (!archive) throw new Error("the PDF has no listings.zip.pdf attached");
  const files = Object.entries(unzipSync(archive.content)).filter(([path]) => !path.endsWith("/README.txt"));
  return files.map(([path, bytes]) => ({ path, text: new TextDecoder().decode(bytes) }));
}
