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
