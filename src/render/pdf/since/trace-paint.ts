import { nameAt, numberAt, type Operator } from "../content/content-tokens.js";
import { operatorTable } from "../content/operator-table.js";
import { asDict, type Dict } from "../objects/object.js";
import { printNumber } from "../objects/print-number.js";
import { digestValue } from "./digest-value.js";
import type { Trace } from "./trace.js";

/** Names of settings by the operator that sets them; strokes and fills have a colour and its space each. */
const SETTINGS = operatorTable([
  ["w", "strokeWidth"],
  ["J", "strokeCap"],
  ["j", "strokeJoin"],
  ["M", "strokeMiter"],
  ["d", "strokeDash"],
  ["CS", "strokeSpace"],
  ["SC SCN G RG K", "strokeColour"],
  ["cs", "fillSpace"],
  ["sc scn g rg k", "fillColour"],
]);

/** Notes a setting of how paint looks: by the numbers given, and by what is behind a name. */
export function setPaint(trace: Trace, op: Operator): void {
  const { tokens } = trace;
  const numbers = Array.from({ length: tokens.numberCount }, (_, index) => printNumber(numberAt(tokens, index)));
  const others = Array.from({ length: tokens.otherCount }, (_, index) => describeOperand(trace, index));
  change(trace, SETTINGS.get(op)!, [op, ...numbers, ...others].join(" "));
}

function change(trace: Trace, name: string, value: string): void {
  trace.graphics = { ...trace.graphics, paint: new Map([...trace.graphics.paint, [name, value]]) };
}

/** An operand that is no number: the name of a colour space or a pattern, or the array of a dash. */
function describeOperand({ tokens, resources, faces }: Trace, index: number): string {
  const [from = 0, to = 0] = tokens.others.subarray(2 * index);
  const name = tokens.bytes[from] === 0x2f ? nameAt(tokens, index) : undefined;
  const thing = name === undefined ? undefined : ["ColorSpace", "Pattern"].map((kind) => asDict(resources.get(kind))?.get(name)).find((value) => value !== undefined);
  return thing === undefined ? Buffer.from(tokens.bytes.subarray(from, to)).toString("latin1") : digestValue(thing, faces.digests);
}

/** Notes each setting of a graphics state that is named (`gs`). */
export function setState(trace: Trace): void {
  const { tokens, resources, faces } = trace;
  const state: Dict = asDict(asDict(resources.get("ExtGState"))?.get(nameAt(tokens, 0))) ?? new Map();
  for (const [key, value] of state) if (key !== "Type") change(trace, `state ${key}`, digestValue(value, faces.digests));
}
