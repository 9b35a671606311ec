const tabStop = 4;

// East Asian Width W and F, emoji, and circled numbers, which are as wide as two letters in the faces that have them.
const wide = /[\u1100-\u115f\u2460-\u2473\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;
const empty = /[\p{Mn}\u200b-\u200d\ufe00-\ufe0f]/u;
const simple = /^[\x20-\x7e]*$/;

/** Returns the column after a text that starts at a column, counted from 0: a tab goes to the next multiple of 4, wide characters take two, marks on letters none. */
export function countColumns(text: string, start = 0): number {
  if (simple.test(text)) return start + text.length;
  let columns = start;
  for (const character of text) {
    if (character === "\t") columns += tabStop - (columns % tabStop);
    else columns += wide.test(character) ? 2 : empty.test(character) ? 0 : 1;
  }
  return columns;
}
