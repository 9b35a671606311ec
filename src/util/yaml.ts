import type { Point } from "unist";
import { LineCounter, parseDocument } from "yaml";

/** A YAML file as plain data, with a way from a path in the data back to its place in the text. */
export interface YamlText {
  readonly value: unknown;
  /** Syntax errors, with their places. */
  readonly errors: readonly { readonly what: string; readonly place: Point }[];
  /** Returns where the value at the path stands, or its nearest parent. */
  readonly locate: (path: readonly PropertyKey[]) => Point;
  /** Returns where the key at the end of the path stands. */
  readonly locateKey: (path: readonly PropertyKey[]) => Point;
}

/** Reads YAML 1.2 core schema: no custom tags, no code, at most 20 aliases; `firstLine` is the line of the text's first line in its file. */
export function readYaml(text: string, firstLine = 1): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: "core", lineCounter: counter, prettyErrors: false, strict: true });
  const toPoint = (offset: number): Point => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const errors = document.errors.map((error) => ({ what: error.message, place: toPoint(error.pos[0]) }));
  let value: unknown = null;
  if (errors.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 20 });
    } catch (cause) {
      errors.push({ what: (cause as Error).message, place: toPoint(0) });
    }
  }
  return {
    value,
    errors,
    locate: (path) => toPoint(findOffset(document, path)),
    locateKey: (path) => toPoint(findKeyOffset(document, path)),
  };
}

type YamlDocument = ReturnType<typeof parseDocument>;

function findOffset(document: YamlDocument, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function findKeyOffset(document: YamlDocument, path: readonly PropertyKey[]): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const items = (parent as { items?: { key?: { value?: unknown; range?: [number, number, number] } }[] } | null)?.items ?? [];
  const item = items.find((candidate) => candidate.key?.value === path.at(-1));
  return item?.key?.range?.[0] ?? findOffset(document, path.slice(0, -1));
}
