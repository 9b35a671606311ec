import Handlebars from "handlebars";
import type { Finding } from "../diagnostics/message.js";

/** Fills the template of this name with a finished view and returns its HTML. */
export type FillTemplate = (name: string, view: object) => string;

/** A template that cannot be used: its finding is reported once, and the build goes on to the others. */
export class TemplateProblem extends Error {
  constructor(readonly finding: Finding) {
    super(finding.what);
  }
}

/** Returns the function that fills templates; each is compiled at its first use, in strict mode, so that a name a view lacks is an error and not a blank. */
export function createTemplates(sources: ReadonlyMap<string, string>): FillTemplate {
  const engine = Handlebars.create();
  for (const [path, source] of sources) if (path.endsWith(".hbs")) engine.registerPartial(path.slice(0, -4), source);
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  return (name, view) => {
    try {
      if (!compiled.has(name)) compiled.set(name, engine.compile(sources.get(`${name}.hbs`) ?? "", { strict: true, knownHelpersOnly: true, preventIndent: true }));
      return compiled.get(name)!(view);
    } catch (cause) {
      throw new TemplateProblem({ rule: "template-invalid", file: `templates/${name}.hbs`, ...describe((cause as Error).message) });
    }
  };
}

/** Puts what Handlebars says into our words, with the place that it names (its columns count from 0). */
function describe(message: string): Pick<Finding, "what" | "place"> {
  const [, lacking, line, column] = /^"(.+)" not defined in .* - (\d+):(\d+)$/s.exec(message) ?? [];
  if (lacking !== undefined) return { what: `Unexpected name \`${lacking}\`: this template is not given it`, place: { line: Number(line), column: Number(column) + 1 } };
  const at = /\bon line (\d+)\b/.exec(message)?.[1] ?? / - (\d+):\d+$/.exec(message)?.[1];
  return { what: `Unexpected template: ${message.split("\n").join(" ")}`, ...(at !== undefined && { place: { line: Number(at), column: 1 } }) };
}
