import { heading, indent, longWord, type Ordeal, range, say, word } from "./ordeal.js";
import { python } from "./lines.js";

const depths = range(20).map((depth) => ({ depth, text: say(4) }));
const quoted = range(20).map((depth) => ({ depth, text: say(4) }));
const callouts = range(8).map((depth) => ({ depth, title: say(2), text: say(4) }));
const paragraphs = range(60).map(() => say(30));

/** Callouts in list items in callouts, as deep as told. */
function nestCallouts(depth = 0): string {
  const own = callouts[depth];
  if (!own) return "";
  const fence = ":".repeat(callouts.length - depth + 2);
  const inner = nestCallouts(depth + 1);
  return `${fence}note[${own.title}]\n- ${own.text}${inner ? `\n\n${indent(inner, "  ")}` : ""}\n${fence}`;
}

const item = [word(), `inside = "${word()}"`, word(), word(), word(), word(), word()] as const;
const [definition, quote] = [say(6), say(6)];

/** Blocks in blocks in blocks. */
export const nesting: readonly Ordeal[] = [
  { markdown: `:::pitfall[A callout longer than a page]\n${paragraphs.join("\n\n")}\n:::`, texts: ["A callout longer than a page", ...paragraphs] },
  heading("Twenty levels"),
  { markdown: depths.map(({ depth, text }) => `${"  ".repeat(depth)}- ${text}`).join("\n"), texts: depths.map(({ text }) => text) },
  { markdown: quoted.map(({ depth, text }) => `${"> ".repeat(depth + 1)}${text}\n${"> ".repeat(depth + 1).trimEnd()}`).join("\n"), texts: quoted.map(({ text }) => text) },
  heading("Callouts in callouts"),
  { markdown: nestCallouts(), texts: callouts.flatMap(({ title, text }) => [title, text]) },
  { markdown: `1. ${item[0]}\n\n   \`\`\`${python}\n   ${item[1]}\n   \`\`\`\n\n   | ${item[2]} | ${item[3]} |\n   |---|---|\n   | ${item[4]} | ${item[5]} |\n\n2. ${item[6]}`, texts: item },
  ...[word()].map((term): Ordeal => ({ markdown: `> - ${quote} :term[${term}]\n>   1. ${definition}`, texts: [`${quote} ${term}`, definition] })),
  ...[[say(3), say(5)] as const].map(([summary, hidden]): Ordeal => ({ markdown: `<details>\n<summary>${summary}</summary>\n\n${hidden} ${longWord(30)}\n\n</details>`, texts: [summary, hidden] })),
  ...[[say(2), say(2)] as const].map(([done, open]): Ordeal => ({ markdown: `- [x] ${done}\n- [ ] ${open}`, texts: [done, open] })),
];
