import { backParts } from "../../model/back-parts.js";
import { listChosen } from "../../model/edition.js";
import { findFolio, findPage, type PageMap } from "../../model/page-map.js";
import type { PrintJob } from "../../model/print.js";
import { archiveName } from "../../model/source-file.js";
import { backKey, frontKey } from "../../model/units.js";
import { viewImprint } from "../parts/imprint.js";
import { listSources } from "../parts/list-sources.js";
import { renderContent } from "../render-content.js";
import { createJob, createStudio, type Press } from "./press.js";

/** Returns the print job of the front matter: title page, imprint and contents; for an edition of sections one small front page. */
export function layFront(press: Press, map: PageMap, year: string): PrintJob {
  const { config } = press.edition.book;
  const contents = press.fill("print/contents", { chapters: [...listContents(press, map), ...listBackParts(map)] });
  const sources = listSources(press.edition).length > 0 ? `of all listings, attached to the PDF: ${archiveName}` : "";
  const body = press.edition.chosen
    ? press.fill("print/section-front", { title: config.title, edition: config.edition || null, heading: nameSections(press), contents, rights: config.rights || null, sources: sources && `Sources ${sources}`, numbering: `Page numbers are those of the whole book, so that this part and the ${config.shortTitle} agree.` })
    : press.fill("print/front", {
        title: config.title,
        subtitle: config.subtitle || null,
        authors: config.authors.join(", "),
        edition: config.edition,
        publisher: config.publisher,
        imprint: viewImprint(press.edition, year, { unrunFolio: findFolio(map, backKey, "listings"), sources }),
        contents,
      });
  return createJob(press, frontKey, body, ["contents"], { highlights: [], slots: [] });
}

function nameSections(press: Press): string {
  const chosen = listChosen(press.edition);
  const numbers = chosen.map(({ facts }) => facts.chapter.number);
  return chosen.length === 1 ? chosen[0]!.facts.titleText : `Sections ${numbers.join(", ")}`;
}

/** Returns the lines of the contents: chapters, and their topics with numbers and folios. */
function listContents(press: Press, map: PageMap) {
  const studio = createStudio(press, frontKey, map);
  return listChosen(press.edition).map((content) => {
    const unit = content.facts.chapter.name;
    const headings = content.facts.headings.filter(({ depth, role }) => depth === 2 && !role);
    return {
      number: String(content.facts.chapter.number),
      title: renderContent(content.title, content.components, studio),
      href: `studybook://${unit}/`,
      folio: folioAt(map, unit, ""),
      headings: headings.map(({ target }) => ({
        number: target.number ?? "",
        title: renderContent(content.headings.get(target.fragment)!, content.components, studio),
        href: `studybook://${unit}/${target.fragment}`,
        folio: folioAt(map, unit, target.fragment),
      })),
    };
  });
}

/** Returns the lines of the parts after the chapters that were printed. */
function listBackParts(map: PageMap) {
  return backParts
    .filter(({ id }) => findPage(map, backKey, id) !== undefined)
    .map(({ id, title }) => ({ number: "", title, href: `studybook://${backKey}/${id}`, folio: folioAt(map, backKey, id), headings: [] }));
}

function folioAt(map: PageMap, unit: string, fragment: string): string {
  return findFolio(map, unit, fragment) ?? "000";
}
