import type { IndexMark } from "../../model/nodes.js";

/** What an index mark says. */
export interface MarkedEntry {
  readonly entry: string;
  readonly sub?: string | undefined;
  /** Set for a cross reference, which needs no place. */
  readonly see?: { readonly to: string; readonly also: boolean } | undefined;
}

/** Reads `main`, `main; sub`, `main; see other` and `main; see also other`; undefined for a mark without an entry. */
export function readMark({ value }: IndexMark): MarkedEntry | undefined {
  const [entry = "", sub] = value.split(";").map((part) => part.trim());
  if (!entry) return undefined;
  const [, also, to] = /^see (also )?(.+)$/.exec(sub ?? "") ?? [];
  return { entry, ...(to ? { see: { to, also: also !== undefined } } : { sub: sub || undefined }) };
}
