import { createFontCache, findFont, type Font, type FontCache } from "../content/fonts.js";
import { asDict, type Dict, type PdfValue } from "../objects/object.js";
import type { NumberThings } from "./number-things.js";
import { readShapes, type Shape, type ShapeBook } from "./shapes.js";

/** A font as its glyphs look. */
export interface Face {
  /** Bytes of a code. */
  readonly width: 1 | 2;
  readonly shapeOf: (code: number) => Shape;
}

/** The faces of one book. */
export interface Faces extends ShapeBook {
  readonly cache: FontCache;
  readonly faces: Map<Font, Face>;
}

/** Starts without faces. */
export function openFaces(numberOf: NumberThings): Faces {
  return { cache: createFontCache(), digests: new Map(), faces: new Map(), numberOf };
}

/** Finds the face of a font that the resources name. */
export function findFace(resources: Dict, name: string, faces: Faces): Face {
  const font = findFont(resources, name, faces.cache);
  const known = faces.faces.get(font);
  if (known !== undefined) return known;
  const entries = asDict(asDict(resources.get("Font"))?.get(name)) ?? new Map<string, PdfValue>();
  // Simple fonts have one byte a code (ISO 32000-1, 9.6), also without a map that says so.
  const width = entries.get("Subtype") === "Type0" ? font.width : 1;
  const face: Face = { width, shapeOf: remember(readShapes(entries, font, faces)) };
  faces.faces.set(font, face);
  return face;
}

function remember(read: (code: number) => Shape): (code: number) => Shape {
  const shapes: Shape[] = [];
  return (code) => (shapes[code] ??= read(code));
}
