import type { BackPartId } from "../../model/back-parts.js";
import type { Medium } from "../medium.js";

/** What distinguishes the formats that are read on screens. */
export interface ScreenFormat {
  readonly medium: Exclude<Medium["name"], "print">;
  /** Ending of a document's file name. */
  readonly ending: "xhtml" | "html";
  /** File names, without ending, of the parts after the chapters. */
  readonly parts: Readonly<Record<BackPartId, string>>;
  /** Folder of the pictures, as documents see it. */
  readonly pictureFolder: string;
}

const partNames: ScreenFormat["parts"] = { answers: "answers", pitfalls: "pitfalls", versions: "versions", "figure-list": "figures", "table-list": "tables", "listing-list": "listings", listings: "listings-not-run", glossary: "glossary", index: "index" };

/** The EPUB's documents. */
export const epubFormat: ScreenFormat = { medium: "epub", ending: "xhtml", parts: partNames, pictureFolder: "pictures" };

/** The web edition's pages; `index.html` is the one that a server and a reader open first. */
export const webFormat: ScreenFormat = { medium: "web", ending: "html", parts: { ...partNames, index: "terms" }, pictureFolder: "assets/pictures" };
