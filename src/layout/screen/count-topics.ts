import type { ChapterFacts, IndexPlace } from "../../model/facts.js";
import { unitOf } from "../../model/units.js";
import type { IndexCount } from "../parts/index-locators.js";
import { nameTopic } from "../parts/name-topic.js";
import type { ScreenDesk } from "./screen-desk.js";

/** Returns how the index of a screen edition counts: by the topic in which a place stands, since pages mean nothing there. */
export function countTopics({ edition, studio }: ScreenDesk): IndexCount {
  const { chapters, config } = edition.book;
  const topics = chapters.flatMap((facts) => listTopics(facts).map((name) => ({ facts, name })));
  return {
    runsOn: false,
    measure: (place) => {
      const { facts, term } = place;
      const name = nameSpot(place);
      const at = topics.findIndex((topic) => topic.facts === facts && topic.name === name);
      return { from: at, to: at, href: studio.medium.linkTo({ unit: unitOf(facts.chapter, term.target.part, config.answers), fragment: term.target.fragment }) ?? "" };
    },
    name: (topic) => topics[topic]!.name,
  };
}

/** Returns the names of a chapter's topics, in order. */
function listTopics({ chapter, headings }: ChapterFacts): string[] {
  const numbers = headings.flatMap(({ target }) => target.number ?? []);
  return [...new Set([String(chapter.number), ...numbers, `Answers ${chapter.number}`])];
}

/** Answers stand apart. */
function nameSpot({ facts, term: { target } }: IndexPlace): string {
  return target.part === "answers" ? `Answers ${facts.chapter.number}` : nameTopic(facts, target);
}
