/** How a text is set, for its width. */
export interface Setting {
  readonly code: boolean;
  readonly bold: boolean;
}

// Advance widths of Source Sans 3 with tabular figures, for the characters from space to tilde, in thousandths of an em (a test holds them against the font files).
const regular = readWidths(
  "200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425 847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497",
);
const semibold = readWidths(
  "200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513 275 275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 255 324 513",
);
const firstCharacter = 0x20;

// Beyond ASCII: an accent adds nothing to its letter; other letters are as wide as Cyrillic ones on average, signs and emoji as those of the fallback faces at most.
const otherLetter = 0.56;
const otherSign = 1;
// Source Code Pro, in code of 0.92 em.
const codeAdvance = 0.6 * 0.92;

/** Returns how wide a text is on one line, in em of the table face; kerning is left out. */
export function measureText(text: string, { code, bold }: Setting): number {
  if (code) return [...text].length * codeAdvance;
  const widths = bold ? semibold : regular;
  let width = 0;
  for (const character of text.normalize("NFD")) width += widths[character.codePointAt(0)! - firstCharacter] ?? measureOther(character);
  return width;
}

function measureOther(character: string): number {
  if (/[\p{M}\u00ad\u200b-\u200d\u2060]/u.test(character)) return 0;
  if (/[‘’“”·•]/.test(character)) return regular[0x2f - firstCharacter]!;
  return /\p{L}|[–×÷]/u.test(character) ? otherLetter : otherSign;
}

function readWidths(thousandths: string): readonly number[] {
  return thousandths.split(" ").map((width) => Number(width) / 1000);
}
