/** A block of the torture book: its Markdown, and the texts that must be printed, each whole, in this order. */
export interface Ordeal {
  readonly markdown: string;
  readonly texts: readonly string[];
  /** Texts that are printed further on: notes, answers. */
  readonly later?: readonly string[];
}

const syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"];
let used = 10_000;

/** Returns a word that stands nowhere else: a number in syllables. */
export function word(): string {
  return String(used++).split("").map((digit) => syllables[Number(digit)]).join("");
}

let usedShort = 0;

/** Returns a word of three characters that stands nowhere else: `A00` to `Z99`. */
export function shortWord(): string {
  const number = usedShort++;
  return String.fromCharCode(0x41 + Math.floor(number / 100)) + String(number % 100).padStart(2, "0");
}

/** Returns as many words that stand nowhere else. */
export function say(count: number): string {
  return range(count).map(word).join(" ");
}

/** Returns a word of about as many letters, without a place to break. */
export function longWord(letters: number): string {
  return range(Math.ceil(letters / 10)).map(word).join("").slice(0, letters);
}

/** Returns the numbers from 0 to one less than `count`. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Returns a block that prints as it is written. */
export function paragraph(text: string): Ordeal {
  return { markdown: text, texts: [text] };
}

/** Returns a heading. */
export function heading(text: string, depth = 2): Ordeal {
  return { markdown: `${"#".repeat(depth)} ${text}`, texts: [text] };
}

/** Returns a block with every line of a Markdown block moved to the right. */
export function indent(markdown: string, by: string): string {
  return markdown.split("\n").map((line) => (line === "" ? line : by + line)).join("\n");
}
