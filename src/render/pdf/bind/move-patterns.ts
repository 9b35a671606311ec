import { type Matrix, multiply, toMatrix } from "../content/matrix.js";
import { asArray, asDict, asNumber, type Dict, dict, Indirect, type PdfValue, resolve, Stream } from "../objects/object.js";

/**
 * Moves the patterns in a page's resources as its content is moved.
 *
 * A pattern lies in the space of the page itself, whatever `cm` says where it is used (ISO 32000-1, 8.7.3.1).
 */
export function movePatterns(resources: Dict, matrix: Matrix): Dict {
  const patterns = asDict(resources.get("Pattern"));
  if (patterns === undefined) return resources;
  const moved = new Map([...patterns].map(([name, pattern]) => [name, new Indirect(movePattern(resolve(pattern), matrix))] as const));
  return new Map(resources).set("Pattern", moved);
}

function movePattern(pattern: PdfValue, matrix: Matrix): PdfValue {
  if (pattern instanceof Stream) return new Stream(withMatrix(pattern.dict, matrix), pattern.bytes);
  return pattern instanceof Map ? withMatrix(pattern, matrix) : pattern;
}

function withMatrix(pattern: Dict, matrix: Matrix): Dict {
  const own = asArray(pattern.get("Matrix")).map((value) => asNumber(value) ?? 0);
  const moved = own.length === 6 ? multiply(toMatrix(own), matrix) : matrix;
  return new Map([...pattern, ...dict({ Matrix: [...moved] })]);
}
