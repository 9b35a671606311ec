import { type BackPartId, backParts } from "../../model/back-parts.js";
import { type Edition, listChosen } from "../../model/edition.js";
import type { Studio } from "../medium.js";
import { viewAnswers } from "./answers.js";
import { viewPitfalls, viewVersions } from "./callout-lists.js";
import { viewCaptions } from "./caption-lists.js";
import { viewGlossary } from "./glossary.js";
import { viewUnrunListings } from "./unrun-listings.js";
import type { IndexCount } from "./index-locators.js";
import { viewIndex } from "./view-index.js";

/** A part after the chapters, filled in. */
export interface BackPart {
  readonly id: BackPartId;
  readonly title: string;
  readonly html: string;
}

/** Returns the parts after the chapters that an edition has, in order; an edition of sections has their answers only. `count` is how the medium counts in the index. */
export function layBackParts(edition: Edition, studio: Studio, count: IndexCount): BackPart[] {
  const { config } = edition.book;
  const contents = listChosen(edition);
  const answered = config.answers === "back" && contents.some(({ facts }) => facts.questions.some(({ answer }) => answer.length > 0));
  const whole = edition.chosen === undefined;
  const letters = whole ? viewIndex(edition.book.index.entries, config.language, count) : [];
  const views: Readonly<Record<BackPartId, { template: string; view: object | undefined }>> = {
    answers: { template: "answers", view: answered ? viewAnswers(contents, studio, "back") : undefined },
    pitfalls: { template: "callout-list", view: whole ? viewPitfalls(contents, studio) : undefined },
    versions: { template: "version-table", view: whole ? viewVersions(contents, studio) : undefined },
    "figure-list": { template: "caption-list", view: whole ? viewCaptions(contents, "figure", studio) : undefined },
    "table-list": { template: "caption-list", view: whole ? viewCaptions(contents, "table", studio) : undefined },
    "listing-list": { template: "caption-list", view: whole ? viewCaptions(contents, "listing", studio) : undefined },
    listings: { template: "callout-list", view: whole ? viewUnrunListings(contents, edition.verified, config.answers, studio) : undefined },
    glossary: { template: "glossary", view: whole ? viewGlossary(contents, config.language, studio) : undefined },
    index: { template: "index", view: letters.length > 0 ? { letters } : undefined },
  };
  return backParts.flatMap(({ id, title, runsOn }) => {
    const { template, view } = views[id];
    return view ? [{ id, title, html: studio.fill(template, { id, title, runsOn, ...view }) }] : [];
  });
}
