import type { Point, Position } from "unist";
import { VFileMessage } from "vfile-message";
import { catalogue, type RuleId, type Severity } from "./catalogue.js";

/** A finding as plain data, so that it can cross from a worker; `place` is 1-based, as in unist. */
export interface Finding {
  readonly rule: RuleId;
  /** Path of the file, relative to the book's folder. */
  readonly file: string;
  readonly place?: Point | Position | undefined;
  /** What is wrong, as "Unexpected X, expected Y". */
  readonly what: string;
  /** Lines that show more, such as a small diff. */
  readonly detail?: readonly string[] | undefined;
  /** Advice that fits this case better than the rule's own. */
  readonly fix?: string | undefined;
}

/** A finding as authors and editors get it: a `VFileMessage` that also carries why and fix. */
export interface Message extends VFileMessage {
  ruleId: RuleId;
  severity: Severity;
  why: string;
  fix: string;
  detail: readonly string[];
}

/** Returns the message for a finding, with severity, why and fix taken from the catalogue. */
export function createMessage(finding: Finding): Message {
  const rule = catalogue[finding.rule];
  const fix = finding.fix ?? rule.fix;
  const options = { ruleId: finding.rule, source: "studybook", ...(finding.place ? { place: finding.place } : {}) };
  const message = new VFileMessage(finding.what, options) as Message;
  message.file = finding.file;
  message.severity = rule.severity;
  message.fatal = rule.severity === "error" ? true : rule.severity === "warning" ? false : undefined;
  message.detail = finding.detail ?? [];
  message.why = rule.why;
  message.fix = fix;
  message.note = `${rule.why} ${fix}`;
  return message;
}
