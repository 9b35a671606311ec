import type { Point } from "unist";
import type { z } from "zod";
import { findNearest } from "./nearest.js";
import type { YamlText } from "./yaml.js";

/** A way in which data does not fit its schema. */
export interface Misfit {
  readonly what: string;
  readonly fix: string | undefined;
  readonly place: Point;
}

/** Checks YAML data against a schema and returns the typed value, or every misfit with its place; unknown keys name the nearest known one. */
export function validateYaml<Schema extends z.ZodType>(schema: Schema, yaml: YamlText): { value?: z.output<Schema>; misfits: Misfit[] } {
  if (yaml.errors.length > 0) return { misfits: yaml.errors.map(({ what, place }) => ({ what: `Unexpected YAML: ${what}`, place, fix: undefined })) };
  const result = schema.safeParse(yaml.value ?? {});
  if (result.success) return { value: result.data, misfits: [] };
  return { misfits: result.error.issues.flatMap((issue) => toMisfits(issue, schema, yaml)) };
}

function toMisfits(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: YamlText): Misfit[] {
  if (issue.code === "unrecognized_keys") {
    const known = listKeys(schema, issue.path);
    return issue.keys.map((key) => {
      const nearest = findNearest(key, known);
      return {
        what: `Unexpected key \`${key}\`, expected one of ${known.map((name) => `\`${name}\``).join(", ")}`,
        fix: nearest ? `Did you mean \`${nearest}\`?` : undefined,
        place: yaml.locateKey([...issue.path, key]),
      };
    });
  }
  return [{ what: describe(issue), fix: undefined, place: yaml.locate(issue.path) }];
}

// zod's words for types → those of a text that people write.
const types: Readonly<Record<string, string>> = { string: "text", array: "a list", object: "keys with values", record: "keys with values", number: "a number", int: "a whole number", boolean: "true or false", null: "nothing" };

function describe({ path, message }: z.core.$ZodIssue): string {
  const name = nameValue(path);
  const [, expected = "", received] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
  if (received === "undefined") return `Unexpected gap: ${name} is missing`;
  if (received) return `Unexpected ${(types[received] ?? received).replace(/^an? /, "")} as ${name}, expected ${types[expected] ?? expected}`;
  return `Unexpected value of ${name}${message.startsWith("expected") ? "," : ":"} ${message.replace(/^Invalid (?:input|option): /, "")}`;
}

/** Names a value by its keys, and entries of a list as people count them: `title` of entry 2 of `sections`. */
function nameValue(path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let keys: string[] = [];
  const takeKeys = (): void => {
    if (keys.length > 0) names.unshift(`\`${keys.join(".")}\``);
    keys = [];
  };
  for (const step of path) {
    if (typeof step !== "number") {
      keys.push(String(step));
      continue;
    }
    takeKeys();
    names.unshift(`entry ${step + 1}`);
  }
  takeKeys();
  return names.join(" of ") || "the file";
}

interface SchemaShape {
  readonly shape?: Record<string, SchemaShape>;
  readonly element?: SchemaShape;
  /** Of a record: the schema of every value. */
  readonly valueType?: SchemaShape;
  unwrap?(): SchemaShape;
}

/** Walks into object, array, record and wrapper schemas along a path and returns the keys known there. */
function listKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: SchemaShape | undefined = unwrap(schema as unknown as SchemaShape);
  for (const step of path) {
    const next: SchemaShape | undefined = typeof step === "number" ? current?.element : (current?.shape?.[String(step)] ?? current?.valueType);
    current = next && unwrap(next);
  }
  return Object.keys(current?.shape ?? {});
}

function unwrap(schema: SchemaShape): SchemaShape {
  return !schema.shape && !schema.element && !schema.valueType && schema.unwrap ? unwrap(schema.unwrap()) : schema;
}
