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
  if (yaml.errors.length > 0) return { misfits: yaml.errors.map(({ what, place }) => ({ what, place, fix: undefined })) };
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
  const name = issue.path.join(".");
  return [{ what: `Unexpected value for \`${name || "the file"}\`: ${issue.message}`, fix: undefined, place: yaml.locate(issue.path) }];
}

interface SchemaShape {
  readonly shape?: Record<string, SchemaShape>;
  readonly element?: SchemaShape;
  unwrap?(): SchemaShape;
}

/** Walks into object, array and wrapper schemas along a path and returns the keys known there. */
function listKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: SchemaShape | undefined = unwrap(schema as unknown as SchemaShape);
  for (const step of path) {
    const next: SchemaShape | undefined = typeof step === "number" ? current?.element : current?.shape?.[String(step)];
    current = next && unwrap(next);
  }
  return Object.keys(current?.shape ?? {});
}

function unwrap(schema: SchemaShape): SchemaShape {
  return !schema.shape && !schema.element && schema.unwrap ? unwrap(schema.unwrap()) : schema;
}
