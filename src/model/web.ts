/** A file of the web edition; its path is below the edition's folder, with `/`. */
export interface WebFile {
  readonly path: string;
  /** A page or style sheet as text, a font or picture as bytes. */
  readonly content: string | Uint8Array;
}
