/** The parts after the chapters, in their order; the id is that of the part's heading. */
export const backParts = [
  { id: "answers", title: "Answers" },
  { id: "pitfalls", title: "Pitfalls by section" },
  { id: "versions", title: "Version notes" },
  { id: "listings", title: "Listings not run" },
  { id: "glossary", title: "Glossary" },
  { id: "index", title: "Index" },
] as const;

/** The id of a part after the chapters. */
export type BackPartId = (typeof backParts)[number]["id"];
