// Such text is its own compatibility form, and most is such.
const isAscii = /^[\x00-\x7f]*$/;

/** Returns a text without white space, soft hyphens, zero-width characters, and `#` (a comment that turns over starts with another one), with compatibility forms folded, so that layout makes no difference to it. */
export function toLetters(text: string): string {
  return (isAscii.test(text) ? text : text.normalize("NFKC")).replace(/[\s#\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f\ufeff]+/g, "");
}
