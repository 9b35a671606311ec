import { toLetters } from "../../util/letters.js";
import type { MarkupElement, MarkupNode, MarkupRoot, MarkupText } from "../markup/markup.js";

/** An element and those around it, from the inside out. */
export interface Ancestry {
  readonly element: MarkupElement;
  readonly outer: Ancestry | undefined;
}

/** A place in the text of a document: before the character with this UTF-16 index of a text node, or before a drawing that has the letter. */
export interface TextPlace {
  /** Index of the document among those that were read. */
  readonly document: number;
  readonly node: MarkupText | MarkupElement;
  readonly parents: Ancestry;
  readonly index: number;
}

/** The letters of some documents as one text, with the way back to their places. */
export interface LetterStream {
  /** All text without white space (`toLetters`). */
  readonly letters: string;
  /** Id → offset of the first letter in or after its element. */
  readonly fragments: ReadonlyMap<string, number>;
  /** Returns the place before a letter, or after the last one; undefined when there are no letters. */
  readonly locate: (offset: number) => TextPlace | undefined;
}

/** The letters of one text node: where they start in all letters, and where a break before one of them may stand. */
interface Stretch extends Omit<TextPlace, "index"> {
  readonly start: number;
}

/** Returns the letters of the bodies of some documents; text in a drawing counts, but its place is the drawing, since nothing of HTML may stand inside. */
export function readLetters(documents: readonly MarkupRoot[]): LetterStream {
  const parts: string[] = [];
  const stretches: Stretch[] = [];
  const fragments = new Map<string, number>();
  let length = 0;
  const read = (node: MarkupNode, parents: Ancestry, document: number, drawing: Pick<Stretch, "node" | "parents"> | undefined): void => {
    if (node.type === "text") {
      const letters = toLetters(node.value);
      if (letters) stretches.push({ start: length, document, ...(drawing ?? { node, parents }) });
      parts.push(letters);
      length += letters.length;
      return;
    }
    if (node.name === "head") return;
    const id = node.attributes.get("id");
    if (id !== undefined && !fragments.has(id)) fragments.set(id, length);
    const inner = drawing ?? (node.name === "svg" ? { node, parents } : undefined);
    const around: Ancestry = { element: node, outer: parents };
    for (const child of node.children) read(child, around, document, inner);
  };
  documents.forEach((root, document) => {
    for (const html of root.children) if (html.type === "element") for (const child of html.children) read(child, { element: html, outer: undefined }, document, undefined);
  });
  return { letters: parts.join(""), fragments, locate: (offset) => locate(stretches, offset) };
}

function locate(stretches: readonly Stretch[], offset: number): TextPlace | undefined {
  const stretch = stretches.findLast(({ start }) => start <= offset);
  if (!stretch) return undefined;
  const { start, document, node, parents } = stretch;
  return { document, node, parents, index: node.type === "text" ? findIndex(node.value, offset - start) : 0 };
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
