import { describe, expect, test } from "vitest";
import { createTemplates, TemplateProblem } from "../../../src/layout/templates.js";

const fill = (source: string, view: object = {}, more: Record<string, string> = {}): string => createTemplates(new Map(Object.entries({ "own.hbs": source, ...more })))("own", view);
const problem = (source: string, view: object = {}): TemplateProblem["finding"] => {
  try {
    fill(source, view);
  } catch (error) {
    if (error instanceof TemplateProblem) return error.finding;
    throw error;
  }
  throw new Error("the template could be filled");
};

describe("templates", () => {
  test("two braces escape, three do not", () => {
    expect(fill("{{a}} {{{a}}}", { a: "<b> & \"c\"" })).toBe("&lt;b&gt; &amp; &quot;c&quot; <b> & \"c\"");
  });

  test("other templates are partials", () => {
    expect(fill("<{{> part/inner}}>", { a: 1 }, { "part/inner.hbs": "in {{a}}" })).toBe("<in 1>");
  });

  test("text of the book is never a template", () => {
    expect(fill("{{{a}}}", { a: "{{b}} {{> own}} {{#each c}}" })).toBe("{{b}} {{> own}} {{#each c}}");
  });

  test("a name that the view lacks is an error at its place, not a blank", () => {
    expect(problem("<p>{{title}}</p>\n  {{autor}}", { title: "T", author: "A" })).toEqual({ rule: "template-invalid", file: "templates/own.hbs", what: "Unexpected name `autor`: this template is not given it", place: { line: 2, column: 5 } });
  });

  test.each(["{{#if a}}", "{{#each a}}x{{/if}}", "{{a", "{{> nowhere}}", "{{helper a}}", "{{#with}}x{{/with}}"])("%s does not compile, and is a finding", (source) => {
    expect(problem(source, { a: [1] })).toMatchObject({ rule: "template-invalid", file: "templates/own.hbs" });
  });

  test("a line that does not parse is named", () => {
    expect(problem("fine\n\n{{#if a}}\n{{/each}}", { a: 1 }).place).toMatchObject({ line: expect.any(Number) });
  });

  test.each(["{{constructor}}", "{{__proto__}}", "{{a.constructor}}", "{{lookup a 'constructor'}}", "{{#with (lookup a 'constructor')}}{{name}}{{/with}}"])("%s reaches nothing of the machine", (source) => {
    let result = "";
    try {
      result = fill(source, { a: "text" });
    } catch (error) {
      expect(error).toBeInstanceOf(TemplateProblem);
    }
    expect(result).not.toMatch(/function|native code|String|Object/);
  });

  test("a template that is not there fills with nothing", () => {
    expect(createTemplates(new Map())("none", {})).toBe("");
  });
});
