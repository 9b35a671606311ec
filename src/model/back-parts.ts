/** The parts after the chapters, in their order; the id is that of the part's heading. One that runs on starts on the page on which the part before it ends. */
export const backParts = [
  { id: "answers", title: "Answers", runsOn: false },
  { id: "pitfalls", title: "Pitfalls by section", runsOn: false },
  { id: "versions", title: "Version notes", runsOn: true },
  { id: "figure-list", title: "Figures", runsOn: true },
  { id: "table-list", title: "Tables", runsOn: true },
  { id: "listing-list", title: "Listings", runsOn: true },
  { id: "listings", title: "Listings not run", runsOn: true },
  { id: "glossary", title: "Glossary", runsOn: false },
  { id: "index", title: "Index", runsOn: false },
] as const;

/** The id of a part after the chapters. */
export type BackPartId = (typeof backParts)[number]["id"];
