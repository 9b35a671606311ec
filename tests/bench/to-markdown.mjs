/** Returns the name of a chapter's file. */
export function toFileName(number) {
  return `${String(number).padStart(2, "0")}-part.md`;
}

/** Returns a generated chapter in our Markdown. */
export function toMarkdown({ title, blocks }) {
  return [`# ${title}`, ...blocks.map(printBlock)].join("\n\n") + "\n";
}

function printBlock({ kind, value }) {
  switch (kind) {
    case "heading":
      return `## ${value}`;
    case "code":
      return `\`\`\`python\n${value}\n\`\`\``;
    case "table":
      return `Table: Cases compared\n\n${[value[0], value[0].map(() => "---"), ...value.slice(1)].map((row) => `| ${row.join(" | ")} |`).join("\n")}`;
    case "callout":
      return `**Pitfall:** ${value}`;
    case "reference":
      return `More in [another chapter](${toFileName(value.chapter + 1)}).`;
    default:
      return value;
  }
}

/** Returns the whole book as one plain Markdown file, for tools that know no callouts and no chapters. */
export function toPlainMarkdown(chapters) {
  return chapters.map((chapter) => toMarkdown(chapter).replace(/^Table: .*\n\n/gm, "").replace(/\]\([^)]*\.md\)/g, "]()").replace(/\[([^\]]*)\]\(\)/g, "$1")).join("\n");
}

/** Returns book.yaml for a generated book. */
export function toBookYaml(chapters) {
  return `title: Bench Book\nauthors: [Bench]\nidentifier: urn:uuid:00000000-0000-4000-8000-0000000000be\nslug: bench\ndate: "2001-01-01"\nchapters: [${chapters.map(({ number }) => toFileName(number)).join(", ")}]\n`;
}
