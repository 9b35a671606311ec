/** What is wrong with a PDF file: its syntax, a make that is not read here, or a limit that it breaks. */
export class PdfProblem extends Error {
  constructor(what: string) {
    super(what);
    this.name = "PdfProblem";
  }
}
