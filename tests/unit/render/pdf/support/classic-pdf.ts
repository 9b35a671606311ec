/** Writes a PDF with a classic cross-reference table from object bodies, numbered from 1; object 1 is the catalog. */
export function classicPdf(bodies: readonly string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = bodies.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${bodies.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** Makes the body of a stream object. */
export function streamBody(content: string, entries = ""): string {
  return `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}
