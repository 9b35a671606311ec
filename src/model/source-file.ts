import type { Place } from "./components.js";

/** Name under which the sources are attached to a PDF; Acrobat refuses files that end in `.zip`. */
export const archiveName = "listings.zip.pdf";

/** The source of a listing as a file. */
export interface SourceFile {
  /** Path in the archive below its folder, such as `07-exceptions/listing-7.1-price.py`. */
  readonly path: string;
  /** The listing as it is referred to, such as `Listing 7.1 · price.py`. */
  readonly label: string;
  readonly text: string;
  /** Where it is printed. */
  readonly place: Place;
}
