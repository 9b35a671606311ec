/** Entries that no index needs, in lower case: names that any program has, and headings that any chapter has. A book adds its own with `index.stop` in book.yaml. */
export const stopWords: ReadonlySet<string> = new Set([
  ...["self", "cls", "obj", "args", "kwargs", "name", "value", "data", "item", "items", "key", "index", "result", "other"],
  ...["introduction", "overview", "summary", "example", "examples", "exercises", "facts", "notes", "tips", "pitfalls", "best practices", "conclusion", "further reading", "project ideas", "practice"],
]);
