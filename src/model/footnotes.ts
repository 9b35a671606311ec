/** What the names of footnotes and of the places that refer to them begin with, as remark-rehype makes them under our prefix. */
export const footnotePrefix = "note-";

/** How the id of a note begins. */
export const notePrefix = `${footnotePrefix}fn-`;

/** How the id of a reference to a note begins. */
export const noteReferencePrefix = `${footnotePrefix}fnref-`;
