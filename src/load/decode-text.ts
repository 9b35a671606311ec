import type { Finding } from "../diagnostics/message.js";

// C0 controls but tab and line feed, DEL, C1, and the two noncharacters that XML forbids.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Returns a file's text with LF line ends, no byte order mark and U+FFFD for control characters, and what was wrong with it. */
export function decodeText(bytes: Uint8Array, file: string): { text: string; findings: Finding[] } {
  const findings: Finding[] = [];
  let raw: string;
  try {
    raw = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    raw = new TextDecoder("utf-8").decode(bytes);
    findings.push({ rule: "encoding-invalid", file, place: toPoint(useLineFeeds(raw), useLineFeeds(raw).indexOf("\ufffd")), what: "Unexpected bytes that are not UTF-8" });
  }
  const lines = useLineFeeds(raw);
  const text = lines.replace(controls, (character, offset: number) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    findings.push({ rule: "control-character", file, place: toPoint(lines, offset), what: `Unexpected control character U+${code}` });
    return "\ufffd";
  });
  return { text, findings };
}

function useLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function toPoint(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset));
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}
