import type { Place } from "../../model/components.js";
import type { Edition } from "../../model/edition.js";
import { backKey } from "../../model/units.js";
import { hashText } from "../../util/hash.js";
import { MarkupFault, parseMarkup } from "../markup/parse-markup.js";
import type { MarkupRoot } from "../markup/markup.js";
import type { Studio } from "../medium.js";
import type { PressInput } from "../print/press.js";
import { createTemplates, type FillTemplate, TemplateProblem } from "../templates.js";
import { fitForScreens } from "./fit-for-screens.js";
import type { ScreenFormat } from "./screen-format.js";

/** All that laying out documents for screens needs, made once for an edition. */
export interface ScreenDesk {
  readonly edition: Edition;
  readonly input: PressInput;
  readonly format: ScreenFormat;
  readonly fill: FillTemplate;
  readonly studio: Studio;
  /** Fills the template of a whole document and reads it; throws `TemplateProblem` with the name of the template whose tags do not match. */
  readonly fillDocument: (name: string, view: object) => MarkupRoot;
}

/** Returns the desk for an edition in one format. */
export function createScreenDesk(edition: Edition, input: PressInput, format: ScreenFormat): ScreenDesk {
  const { fill, fillDocument } = createCheckedTemplates(input.templates);
  const studio: Studio = {
    medium: {
      name: format.medium,
      xml: format.medium === "epub",
      linkTo: (place) => linkTo(edition, format, place),
      codeRoom: () => undefined,
      pageNote: () => undefined,
      pictureUrl: (file) => toPicturePath(format, file),
      page: undefined,
      fitTable: ({ measure }) => fitForScreens(measure),
    },
    fill,
    kinds: edition.book.config.kinds,
    numbersFrom: edition.book.config.numbersFrom,
    icons: input.templates,
    pictures: input.pictures,
    highlights: [],
  };
  return { edition, input, format, fill, studio, fillDocument };
}

/** Returns the path of a PNG picture: `[a-z0-9-]` only, which every reading system takes, and unique by a hash. */
export function toPicturePath({ pictureFolder }: ScreenFormat, file: string): string {
  const name = file.split("/").at(-1)!.toLowerCase().replace(/\.[a-z]+$/, "").replace(/[^a-z0-9]+/g, "-");
  return `${pictureFolder}/${name}-${hashText(file).slice(0, 6)}.png`;
}

function linkTo({ chosen }: Edition, { ending, parts }: ScreenFormat, { unit, fragment }: Place): string | undefined {
  if (chosen && unit !== backKey && !chosen.has(unit)) return undefined;
  return `${unit === backKey ? parts.answers : unit}.${ending}${fragment ? `#${fragment}` : ""}`;
}

function createCheckedTemplates(sources: ReadonlyMap<string, string>): Pick<ScreenDesk, "fill" | "fillDocument"> {
  const fillTemplate = createTemplates(sources);
  let filled: { name: string; html: string }[] = [];
  const fill: FillTemplate = (name, view) => {
    const html = fillTemplate(name, view);
    filled.push({ name, html });
    return html;
  };
  const fillDocument: ScreenDesk["fillDocument"] = (name, view) => {
    const html = fill(name, view);
    const parts = filled;
    filled = [];
    try {
      return parseMarkup(html);
    } catch (fault) {
      if (!(fault instanceof MarkupFault)) throw fault;
      throw blame(parts, fault);
    }
  };
  return { fill, fillDocument };
}

/** The first template filled whose own output is at fault, since the inner ones are filled first. */
function blame(parts: readonly { name: string; html: string }[], whole: MarkupFault): TemplateProblem {
  for (const { name, html } of parts) {
    try {
      parseMarkup(html);
    } catch (fault) {
      return new TemplateProblem({ rule: "template-invalid", file: `templates/${name}.hbs`, what: `Unexpected markup from the template: ${(fault as MarkupFault).message}` });
    }
  }
  throw whole;
}
