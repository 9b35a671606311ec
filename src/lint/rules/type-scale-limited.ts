import type { Finding } from "../../diagnostics/message.js";
import type { LintContext } from "../index.js";

/** Reports a theme that asks for larger type than the paper has room for, with the size in pt that text gets. */
export function checkTypeScale({ grid: { scale, wantedScale, textSize } }: LintContext): Finding[] {
  if (scale >= wantedScale) return [];
  return [{ rule: "type-scale-limited", file: "chapters/book.yaml", what: `Unexpected type scale of ${wantedScale} in the theme, expected at most ${scale} on this paper: text is set in ${(textSize * scale).toFixed(1)} pt` }];
}
