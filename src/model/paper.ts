/** A sheet's trimmed size in PDF points (1/72 inch). */
export interface Paper {
  /** The name as typed (`a4`) or the custom size (`170x240mm`). */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}
