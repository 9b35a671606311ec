import { spawnSync } from "node:child_process";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * Lists the readers: each returns all text, with a form feed after each page, or undefined where it is not installed. `must` marks those
 * in which every listing has to be whole.
 */
export function listReaders() {
  const run = (command, ...args) => (path) => {
    const { error, status, stdout } = spawnSync(command, args.map((arg) => (arg === "FILE" ? path : arg)), { encoding: "utf8", maxBuffer: 1 << 28 });
    return error || status !== 0 ? undefined : stdout;
  };
  return [
    { name: "poppler: pdftotext -layout", must: true, sideBySide: true, read: readColumns(run) },
    { name: "poppler: pdftotext", read: run("pdftotext", "FILE", "-") },
    { name: "poppler: pdftotext -raw", read: run("pdftotext", "-raw", "FILE", "-") },
    { name: "MuPDF: mutool draw, whitespace kept", must: true, read: run("mutool", "draw", "-q", "-F", "text", "-O", "preserve-whitespace", "FILE") },
    { name: "MuPDF: mutool draw", read: run("mutool", "draw", "-q", "-F", "text", "FILE") },
    { name: "PDFium (Chromium's own viewer)", read: run("python3", "-c", pdfiumScript, "FILE") },
    { name: "pdf.js", read: (_path, pdf) => readWithPdfJs(pdf) },
  ];
}

/** The strip along the edges in which thumb tabs stand, in pt. */
const edge = 30;

/**
 * Reads the pages without their edges, and then once more by halves: laid out as on paper, thumb tabs and the lines of a second column
 * stand between the lines of a listing.
 */
function readColumns(run) {
  return async (path, pdf) => {
    const width = Math.round(await measureWidth(pdf));
    const half = Math.round(width / 2);
    const strips = [[edge, width - 2 * edge], [edge, half - edge], [half, half - edge]];
    const parts = strips.map(([left, across]) => run("pdftotext", "-layout", "-x", String(left), "-W", String(across), "-y", "0", "-H", "10000", "FILE", "-")(path));
    return parts.includes(undefined) ? undefined : parts.join("\f");
  };
}

/** Returns the width of the first page in pt. */
async function measureWidth(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS }).promise;
  const [left, , right] = (await document.getPage(1)).view;
  await document.destroy();
  return right - left;
}

const pdfiumScript = `
import sys, pypdfium2
for page in pypdfium2.PdfDocument(sys.argv[1]):
    print(page.get_textpage().get_text_range().replace("\\r", ""), end="\\f")
`;

/** Returns the text as the viewer of Firefox copies it. */
async function readWithPdfJs(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS }).promise;
  let text = "";
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += `${items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join("")}\f`;
  }
  await document.destroy();
  return text;
}
