import type { List, ListItem, Parent, Root } from "mdast";
import type { Point } from "unist";
import { visit } from "unist-util-visit";
import { type CodeMark, findMarks, mostNotes, readNoteNumber, toCircled } from "../../model/annotations.js";
import type { AnnotatedListing, Block, Listing, NoteItem } from "../../model/nodes.js";
import type { SyntaxContext } from "./index.js";

/**
 * Joins a listing that has numbered marks with the list of notes right after it:
 *
 *     ```python
 *     total += price  # ①
 *     ```
 *
 *     - ① The sum so far.          →  annotatedListing (listing, noteList)
 *
 * A mark may be typed `# (1)`, and the notes may be an ordered list.
 */
export function readAnnotations(tree: Root, context: SyntaxContext): void {
  visit(tree, "listing", (listing, index, parent) => {
    if (!parent || index === undefined || (parent.type as string) === "annotatedListing") return;
    const marks = findMarks(listing.value, listing.lang);
    const next = parent.children[index + 1];
    const list = next?.type === "list" && isNoteList(next, marks) ? next : undefined;
    const notes = list ? readNotes(list) : [];
    reportUnmatched(listing, marks, notes, context);
    if (!list) return;
    const position = listing.position && list.position ? { position: { start: listing.position.start, end: list.position.end } } : {};
    const annotated: AnnotatedListing = { type: "annotatedListing", children: [{ ...listing, annotated: true }, { type: "noteList", children: notes, ...(list.position && { position: list.position }) }], ...position };
    (parent as Parent).children.splice(index, 2, annotated);
    return index;
  });
}

/** A list is of notes when its first item starts with a circled number; behind a listing with marks also when it starts with `(1)` or is an ordered one. */
function isNoteList({ ordered, children: [first] }: List, marks: readonly CodeMark[]): boolean {
  const start = readStart(first);
  if (marks.length > 0) return ordered === true || (start !== undefined && readNoteNumber(start) !== undefined);
  return start !== undefined && /^\s*[\u2460-\u2473]/.test(start) && readNoteNumber(start) !== undefined;
}

function readStart(item: ListItem | undefined): string | undefined {
  const paragraph = item?.children[0];
  const text = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  return text?.type === "text" ? text.value : undefined;
}

/** Returns the items as notes, without the numbers that they start with; one that starts with none has the next number. */
function readNotes(list: List): NoteItem[] {
  let number = (list.ordered ? (list.start ?? 1) : 1) - 1;
  return list.children.map((item) => {
    const stated = readNoteNumber(readStart(item) ?? "");
    number = stated?.number ?? number + 1;
    if (stated) cutStart(item, stated.length);
    return { type: "noteItem", number, children: item.children as Block[], ...(item.position && { position: item.position }) };
  });
}

function cutStart(item: ListItem, length: number): void {
  const paragraph = item.children[0];
  const text = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  if (text?.type === "text") text.value = text.value.slice(length);
}

/** Reports marks without a note, and notes without a mark or with the number of another one. */
function reportUnmatched(listing: Listing, marks: readonly CodeMark[], notes: readonly NoteItem[], { report }: SyntaxContext): void {
  for (const mark of marks) {
    if (!notes.some(({ number }) => number === mark.number)) report({ rule: "annotation-unmatched", place: placeMark(listing, mark), what: `Unexpected mark ${toCircled(mark.number)} without a note right after the listing` });
  }
  notes.forEach(({ number, position }, index) => {
    const name = number <= mostNotes ? toCircled(number) : `(${number})`;
    if (notes.findIndex((note) => note.number === number) < index) report({ rule: "annotation-unmatched", place: position, what: `Unexpected second note ${name} for one listing` });
    else if (!marks.some((mark) => mark.number === number)) report({ rule: "annotation-unmatched", place: position, what: `Unexpected note ${name} without a mark in the listing` });
  });
}

/** The fence's own line comes first; its column is where the code starts too. */
function placeMark({ position }: Listing, { line, column }: CodeMark): Point | undefined {
  return position && { line: position.start.line + line, column: position.start.column + column };
}
