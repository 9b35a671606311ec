import type { BookConfig } from "../../model/book.js";
import { type Edition, listChosen } from "../../model/edition.js";

/** Returns the view of the title page; an edition of some chapters names them. */
export function viewTitlePage(edition: Edition): object {
  const { config } = edition.book;
  return {
    authors: config.authors.join(", ") || null,
    title: config.title,
    subtitle: edition.chosen ? null : config.subtitle || null,
    sections: edition.chosen ? listChosen(edition).map(({ facts }) => `${facts.chapter.number} ${facts.titleText}`) : null,
    edition: config.edition || null,
    publisher: config.publisher || null,
  };
}

/** Returns the view of the imprint; `year` may be empty. */
export function viewImprint(config: BookConfig, year: string): object {
  const facts: readonly (readonly [string, string])[] = [
    ["Edition", config.edition],
    ["Year", year],
    ["Publisher", config.publisher],
    ["Identifier", config.identifier],
    ["Python", config.pythonVersions.join(", ")],
    ["Made with", "studybook"],
  ];
  return { title: config.title, description: config.description || null, rights: config.rights || null, facts: facts.filter(([, value]) => value).map(([name, value]) => ({ name, value })) };
}
