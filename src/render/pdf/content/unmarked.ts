import type { Edit } from "./edit.js";

/**
 * Collects the edits that turn painting outside marked content into artifacts, as PDF/UA-1, 7.1 asks for.
 *
 * `/Artifact BMC` opens before the first such painting and `EMC` closes before the next marked content or change of text object:
 * both pairs must nest (ISO 32000-1, 14.6.1), while Chromium itself lets `q` and `Q` cross them.
 */
export interface Unmarked {
  readonly edits: Edit[];
  readonly asides: Aside[];
  isOpen: boolean;
  /** The edit that opened the artifact around a text; undefined in one around lines and areas. */
  text: Edit | undefined;
  /** Offset where the current path began. */
  path: number | undefined;
}

/** The edits that open and close an artifact around a text outside marked content, such as a line's number. */
export interface Aside {
  readonly open: Edit;
  readonly close: Edit;
}

/** Starts to collect into a list of edits. */
export function startUnmarked(edits: Edit[]): Unmarked {
  return { edits, asides: [], isOpen: false, text: undefined, path: undefined };
}

/** Notes painting outside marked content that begins at an offset, and returns the edit that opens an artifact, if it does. */
export function openArtifact(unmarked: Unmarked, at: number): Edit | undefined {
  if (unmarked.isOpen) return undefined;
  const edit: Edit = { from: at, to: at, insert: "/Artifact BMC\n" };
  unmarked.edits.push(edit);
  unmarked.isOpen = true;
  return edit;
}

/** Notes that an artifact must end before an offset. */
export function closeArtifact(unmarked: Unmarked, at: number): void {
  if (!unmarked.isOpen) return;
  const close: Edit = { from: at, to: at, insert: "\nEMC\n" };
  unmarked.edits.push(close);
  if (unmarked.text) unmarked.asides.push({ open: unmarked.text, close });
  unmarked.isOpen = false;
  unmarked.text = undefined;
}
