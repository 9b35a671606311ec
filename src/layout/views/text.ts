import { viewWay } from "../view-way.js";
import type { ViewComponent } from "./index.js";

/** Returns the view of a heading: level, number, text. */
export const viewHeading: ViewComponent<"heading"> = ({ depth, fragment, number }, { content }) => ({
  template: "heading",
  view: { tag: `h${depth}`, fragment, number: number ?? null, content },
});

/** Returns the view of a part with its own layout. */
export const viewSection: ViewComponent<"section"> = ({ role }, { content }) => ({ template: `section-${role}`, view: { content } });

/** Returns the view of a question, with the way to its answer. */
export const viewQuestion: ViewComponent<"question"> = ({ number, fragment, answer }, { content, isShort }, { medium }) => {
  return { template: "question", view: { number, fragment, content, keep: isShort(), answer: answer ? viewWay(medium, answer) : null } };
};

/** Returns the view of a defined term. */
export const viewTerm: ViewComponent<"term"> = ({ fragment }, { content }) => ({ template: "term", view: { fragment, content } });

/** Returns the view of an index mark: an anchor that prints nothing. */
export const viewMark: ViewComponent<"mark"> = ({ fragment }) => ({ template: "mark", view: { fragment } });

/** Returns the view of code that the index leads to. */
export const viewNamed: ViewComponent<"named"> = ({ fragment }, { content }) => ({ template: "named", view: { fragment, content } });
