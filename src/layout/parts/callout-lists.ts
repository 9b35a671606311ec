import type { ChapterContent } from "../../model/components.js";
import type { CalloutFact } from "../../model/facts.js";
import { escapeHtml } from "../../util/escape-html.js";
import type { Studio } from "../medium.js";
import { viewWay, type Way } from "../view-way.js";
import { renderContent } from "../render-content.js";
import { nameTopic } from "./name-topic.js";

/** A line that leads to a callout. */
interface CalloutLine extends Way {
  readonly text: string;
}

/** A group of lines under a heading. */
interface CalloutGroup {
  readonly number: number | null;
  readonly title: string;
  readonly lines: readonly CalloutLine[];
}

/** Returns the view of the list of pitfalls, chapter by chapter; undefined when there are none. */
export function viewPitfalls(contents: readonly ChapterContent[], studio: Studio): object | undefined {
  const groups = contents.flatMap((content): CalloutGroup[] => {
    const { facts } = content;
    const lines = facts.callouts.filter(({ kind, target }) => kind === "pitfall" && target.part === "chapter").map((callout) => viewLine(content, callout, studio));
    return lines.length > 0 ? [{ number: facts.chapter.number, title: escapeHtml(facts.titleText), lines }] : [];
  });
  return groups.length > 0 ? { groups } : undefined;
}

/** The notes on one version of Python, as rows of a table. */
interface VersionGroup {
  readonly version: string;
  readonly rows: readonly (CalloutLine & { readonly topic: string })[];
}

/** Returns the view of the version notes, by Python version from old to new, each with the topic that it belongs to; undefined when there are none. */
export function viewVersions(contents: readonly ChapterContent[], studio: Studio): object | undefined {
  const notes = contents.flatMap((content) => content.facts.callouts.filter(({ version, target }) => version && target.part === "chapter").map((callout) => ({ content, callout, version: callout.version!.replace("+", "") })));
  const versions = [...new Set(notes.map(({ version }) => version))].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const groups = versions.map((version): VersionGroup => ({
    version,
    rows: notes.filter((note) => note.version === version).map(({ content, callout }) => ({ ...viewLine(content, callout, studio), topic: nameTopic(content.facts, callout.target) })),
  }));
  return groups.length > 0 ? { groups, paged: studio.medium.name === "print" } : undefined;
}

function viewLine(content: ChapterContent, { target }: CalloutFact, studio: Studio): CalloutLine {
  const place = { unit: content.facts.chapter.name, fragment: target.fragment };
  const text = renderContent(content.summaries.get(target.fragment)!, content.components, studio);
  return { text, ...viewWay(studio.medium, place) };
}
