import { hashText } from "../../../util/hash.js";
import { toLetters } from "../../../util/letters.js";
import type { BoundBook, BoundPage } from "../bound/open-bound.js";
import { type Faces, openFaces } from "./faces.js";
import type { NumberThings } from "./number-things.js";
import { toSteps } from "./tape.js";
import { tracePage } from "./trace-page.js";

/** What a page shows, in short. */
export interface PageFingerprint {
  readonly folio: string;
  /** The same for pages that show the same things, and where on the page those stand, in hundredths of a point. */
  readonly look: string;
  readonly places: Int32Array;
  /** The same for pages with the same text, wherever it stands and whatever pages it refers to. */
  readonly text: string;
  /** The same for pages that show the same but for digits, those of folios and references, or of contents and index; and where all else stands. */
  readonly numberless: string;
  readonly numberlessPlaces: Int32Array;
  readonly isBlank: boolean;
}

/** Takes the fingerprints of a book's pages; they can be compared with those that were taken with the same numbers. */
export function fingerprintPages({ pages }: BoundBook, numberOf: NumberThings): PageFingerprint[] {
  const faces = openFaces(numberOf);
  return pages.map((page) => fingerprint(page, faces));
}

/** A reference to a page, as layout writes it, without its space. */
const reference = /p\.\d+(?:–\d+)?/g;

function fingerprint(page: BoundPage, faces: Faces): PageFingerprint {
  const { all, numberless, text } = tracePage(page, faces);
  const [left, bottom, right, top] = page.trim;
  const size = [right - left, top - bottom].map(toSteps).join(" ");
  return {
    folio: page.folio,
    look: hashText(size, toBytes(all.things)),
    places: Int32Array.from(all.places),
    numberless: hashText(size, toBytes(numberless.things)),
    numberlessPlaces: Int32Array.from(numberless.places),
    text: hashText(toLetters(text).replace(reference, "p.")),
    isBlank: all.things.length === 0,
  };
}

function toBytes(numbers: readonly number[]): Uint8Array {
  return new Uint8Array(new Int32Array(numbers).buffer);
}
