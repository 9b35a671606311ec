const CENTRAL_ENTRY = 0x02014b50;
const CENTRAL_ENTRY_SIZE = 46;
/** Size of the end of central directory record (APPNOTE.TXT, 4.3.16) without its comment. */
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Makes a file that is a PDF and a ZIP archive at once of a PDF that holds the archive's bytes as they are in its last stream.
 *
 * The archive's offsets are counted from the start of the file, so that nothing seems to stand before it, and what the PDF has after
 * it becomes the archive's comment. Throws an `Error` for a PDF that does not hold the archive or goes on too long after it.
 */
export function weldZip(pdf: Uint8Array, zip: Uint8Array): Uint8Array {
  const welded = Buffer.from(pdf);
  const start = welded.lastIndexOf(zip);
  const end = start + zip.length - END_SIZE;
  const commentLength = welded.length - end - END_SIZE;
  if (start < 0 || commentLength > LONGEST_COMMENT) throw new Error(`ZIP at ${start} of a PDF of ${pdf.length} bytes, ${commentLength} bytes from its end`);
  const directory = start + welded.readUInt32LE(end + 16);
  moveEntries(welded, directory, end, start);
  welded.writeUInt32LE(directory, end + 16);
  welded.writeUInt16LE(commentLength, end + 20);
  return welded;
}

/** Moves the local headers that the entries of a central directory (4.3.12) point to. */
function moveEntries(file: Buffer, from: number, to: number, by: number): void {
  for (let at = from; at < to; ) {
    if (file.readUInt32LE(at) !== CENTRAL_ENTRY) throw new Error(`ZIP: no central directory entry at ${at}`);
    file.writeUInt32LE(file.readUInt32LE(at + 42) + by, at + 42);
    at += CENTRAL_ENTRY_SIZE + [28, 30, 32].reduce((length, field) => length + file.readUInt16LE(at + field), 0);
  }
}
