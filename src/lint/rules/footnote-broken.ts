import type { FootnoteDefinition, FootnoteReference, Text } from "mdast";
import { visit } from "unist-util-visit";
import type { Finding } from "../../diagnostics/message.js";
import type { LintRule } from "../index.js";
import { createLocator } from "../locate-text.js";
import { visitChapter } from "../visit-chapter.js";

/** Reports marks without a note (which Markdown leaves as text), notes without a mark, and two notes of one name. */
export const checkAnswerlessFootnotes: LintRule = (facts) => {
  const findings: Finding[] = [];
  const marks = new Set<string>();
  const notes = new Map<string, FootnoteDefinition>();
  const report = (place: Finding["place"], what: string): void => void findings.push({ rule: "footnote-broken", file: facts.chapter.file, place, what });
  visitChapter(facts, (node) => {
    if (node.type === "footnoteReference") marks.add((node as FootnoteReference).identifier);
    if (node.type === "footnoteDefinition") {
      const note = node as FootnoteDefinition;
      if (notes.has(note.identifier)) report(note.position, `Unexpected second note \`[^${note.label ?? note.identifier}]\``);
      else notes.set(note.identifier, note);
    }
    if (node.type === "text") {
      const locate = createLocator(facts.chapter, node.position);
      for (const [mark] of (node as Text).value.matchAll(/\[\^[^\]\s]+\]/g)) {
        const place = locate(mark);
        const isEscaped = facts.chapter.text[(place?.offset ?? 0) - 1] === "\\";
        if (!isEscaped) report(place, `Unexpected footnote mark \`${mark}\` without a note`);
      }
    }
  });
  // The title is set apart from the text, and listed without marks.
  visit({ type: "paragraph", children: [...facts.title] }, "footnoteReference", (mark) => report(mark.position, "Unexpected footnote mark in the chapter's title: neither it nor its note is printed"));
  for (const [name, note] of notes) if (!marks.has(name)) report(note.position, `Unexpected note \`[^${note.label ?? name}]\` that no mark points to: it is not printed`);
  return findings;
};
