/** A chapter's two halves. */
export interface SplitChapter {
  /** YAML between the `---` lines; undefined when there is none. */
  readonly frontMatter: string | undefined;
  /** The Markdown, with the front matter's lines left empty so that line numbers stay true. */
  readonly body: string;
  /** True when the opening `---` has no closing one. */
  readonly unclosed: boolean;
}

/** Splits front matter off: `---` on the first line up to the next `---` line; nothing else starts it, so `---js` is plain text. */
export function splitFrontMatter(text: string): SplitChapter {
  const lines = text.split("\n");
  if (lines[0]?.trimEnd() !== "---") return { frontMatter: undefined, body: text, unclosed: false };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  // A thematic break at the top of a plain chapter is no front matter: YAML data starts on the next line.
  const looksLikeData = /^[A-Za-z_"'][\w"' -]*:|^#|^$/.test(lines[1] ?? "");
  if (end < 0) return { frontMatter: undefined, body: text, unclosed: looksLikeData && (lines[1] ?? "") !== "" };
  return {
    frontMatter: lines.slice(1, end).join("\n"),
    body: "\n".repeat(end + 1) + lines.slice(end + 1).join("\n"),
    unclosed: false,
  };
}
