import type { Position } from "unist";
import type { RuleId } from "../diagnostics/catalogue.js";

/** A way in which a run is not as the book says. */
export interface Problem {
  readonly rule: RuleId;
  readonly place: Position | undefined;
  readonly what: string;
  readonly detail?: readonly string[];
  readonly fix?: string;
}
