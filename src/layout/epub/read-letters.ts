import { toLetters } from "../../util/letters.js";
import type { MarkupElement, MarkupNode, MarkupRoot, MarkupText } from "../markup/markup.js";

/** A place in the text of a document: before the character with this UTF-16 index of a text node. */
export interface TextPlace {
  /** Index of the document among those that were read. */
  readonly document: number;
  readonly node: MarkupText;
  readonly parent: MarkupElement;
  readonly index: number;
}

/** The letters of some documents as one text, with the way back to their places. */
export interface LetterStream {
  /** All text without white space (`toLetters`), that of drawings left out. */
  readonly letters: string;
  /** Offset at which each document starts. */
  readonly starts: readonly number[];
  /** Id → offset of the first letter in or after its element. */
  readonly fragments: ReadonlyMap<string, number>;
  /** Returns the place before a letter, or after the last one; undefined when there are no letters. */
  readonly locate: (offset: number) => TextPlace | undefined;
}

/** A text node's share of the letters: where it starts, and the character that each letter comes from. */
interface Stretch {
  readonly start: number;
  readonly document: number;
  readonly node: MarkupText;
  readonly parent: MarkupElement;
}

/** Returns the letters of the bodies of some documents. */
export function readLetters(documents: readonly MarkupRoot[]): LetterStream {
  const parts: string[] = [];
  const stretches: Stretch[] = [];
  const fragments = new Map<string, number>();
  let length = 0;
  const read = (node: MarkupNode | MarkupRoot, parent: MarkupElement | undefined, document: number): void => {
    if (node.type === "text") {
      const letters = toLetters(node.value);
      if (!letters || !parent) return;
      stretches.push({ start: length, document, node, parent });
      parts.push(letters);
      length += letters.length;
      return;
    }
    if (node.type === "element") {
      if (node.name === "head" || node.name === "svg") return;
      const id = node.attributes.get("id");
      if (id !== undefined && !fragments.has(id)) fragments.set(id, length);
    }
    for (const child of node.children) read(child, node.type === "element" ? node : undefined, document);
  };
  const starts = documents.map((root, document) => {
    const start = length;
    read(root, undefined, document);
    return start;
  });
  return { letters: parts.join(""), starts, fragments, locate: (offset) => locate(stretches, offset) };
}

function locate(stretches: readonly Stretch[], offset: number): TextPlace | undefined {
  const stretch = stretches.findLast(({ start }) => start <= offset);
  if (!stretch) return undefined;
  const { start, document, node, parent } = stretch;
  return { document, node, parent, index: findIndex(node.value, offset - start) };
}

/** Returns the index of the character that the letter with this number comes from, else the text's end. */
function findIndex(text: string, wanted: number): number {
  let index = 0;
  let count = 0;
  for (const character of text) {
    const letters = toLetters(character).length;
    if (letters > 0 && count + letters > wanted) return index;
    count += letters;
    index += character.length;
  }
  return text.length;
}
