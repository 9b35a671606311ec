/** Returns a form in which entries that are the same to a reader are equal: plain words without case and plural, code as it is. */
export function foldEntry(entry: string): string {
  if (entry.includes("`")) return entry;
  const lower = entry.toLowerCase().replace(/\s+/g, " ").trim();
  if (/(?:ss|us|is)$/.test(lower)) return lower;
  // "caches" and "cache", "classes" and "class", "queries" and "query"
  return lower.replace(/ies$/, "y").replace(/(?<=..)(?:es|s)$/, "").replace(/(?<=..)e$/, "");
}
