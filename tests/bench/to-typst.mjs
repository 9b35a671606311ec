/** Returns the same book in Typst, with what ours has: contents with page numbers, running heads, highlighted code, captions, callouts, page references. */
export function toTypst(chapters) {
  return `#set page(paper: "a4", margin: (inside: 56mm, outside: 20mm, top: 22mm, bottom: 24mm), numbering: "1", header: context { let past = query(selector(heading.where(level: 1)).before(here())); if past.len() > 0 { past.last().body } })
#set text(size: 10.2pt)
#set par(leading: 0.62em)
#show heading.where(level: 1): it => { pagebreak(to: "odd", weak: true); it }
#show raw.where(block: true): it => block(fill: luma(246), inset: 6pt, width: 100%, text(size: 8.3pt, it))
#set heading(numbering: "1.1")
#outline(depth: 2)
${chapters.map(printChapter).join("\n")}`;
}

function printChapter({ number, title, blocks }) {
  return [`= ${escape(title)} <chapter-${number}>`, ...blocks.map(printBlock)].join("\n\n");
}

function printBlock({ kind, value }) {
  switch (kind) {
    case "heading":
      return `== ${escape(value)}`;
    case "code":
      return `\`\`\`python\n${value}\n\`\`\``;
    case "table":
      return `#figure(table(columns: 4, align: left, stroke: none, table.header(${value[0].map((cell) => `[*${escape(cell)}*]`).join(", ")}), ${value
        .slice(1)
        .flat()
        .map((cell) => `[${escape(cell)}]`)
        .join(", ")}), caption: [Cases compared])`;
    case "callout":
      return `#block(fill: rgb("#fbf1ee"), inset: 6pt, stroke: (top: 0.9pt + rgb("#a3341f")), width: 100%)[*Pitfall* ${escape(value)}]`;
    case "reference":
      return `More in #link(<chapter-${value.chapter + 1}>)[another chapter], p. #context counter(page).at(<chapter-${value.chapter + 1}>).first().`;
    default:
      return escape(value);
  }
}

function escape(text) {
  return text.replace(/[\\#$*_`@<>[\]~]/g, "\\$&");
}
