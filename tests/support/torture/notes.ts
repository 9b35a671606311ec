import { heading, indent, type Ordeal, range, say, shortWord, word } from "./ordeal.js";
import { python } from "./lines.js";

const [inHeading, inCaption, inCell, inItem, inCallout, inNote] = range(6).map(() => say(5)) as [string, string, string, string, string, string];
const long = say(80);
const [code, cells, points] = [`noted = "${word()}"`, [word(), word(), word(), word()], [say(3), say(3)]] as const;
const answer = { text: say(8), head: [word(), word(), word(), word(), word(), word()], row: range(6).map(() => say(2)) };

const block = (markdown: string, texts: readonly string[], later: readonly string[] = []): Ordeal => ({ markdown, texts, later });

/** Notes in every place and with every kind of content; questions, answers and the quick revision. */
export const notes: readonly Ordeal[] = [
  ...[[say(3), say(2), word(), word(), say(3), say(2), say(4)] as const].flatMap(([title, caption, head, cell, item, callout, text]) => [
    block(`## ${title}[^heading]`, [title], [inHeading]),
    block(`Table: ${caption}[^caption]\n\n| ${head}[^cell] | b |\n|---|---|\n| ${cell}[^cell] | d |`, [caption, head, cell], [inCaption, inCell]),
    block(`- ${item}[^item]`, [item], [inItem]),
    block(`:::note[${callout}[^callout]]\n${text}[^long]\n:::`, [callout, text], [inCallout, long]),
    block(`> ${indent(`${say(2)}[^rich]`, "")}`, [], [code, ...cells, ...points]),
  ]),
  block(`[^heading]: ${inHeading}\n\n[^caption]: ${inCaption}\n\n[^cell]: ${inCell}\n\n[^item]: ${inItem}\n\n[^callout]: ${inCallout}[^deep]\n\n[^deep]: ${inNote}\n\n[^long]: ${long}`, [], [inNote]),
  block(`[^rich]: ${say(2)}\n\n    \`\`\`${python}\n    ${code}\n    \`\`\`\n\n    - ${points[0]}\n    - ${points[1]}\n\n    | ${cells[0]} | ${cells[1]} |\n    |---|---|\n    | ${cells[2]} | ${cells[3]} |`, []),
  heading("Quick revision"),
  ...[[word(), word(), shortWord(), say(2), say(6)] as const].map(([name, meaning, key, use, point]) => block(`### Small things\n\n| ${name} | ${meaning} |\n|---|---|\n| ${key} | ${use} |\n\n- ${point}`, [name, meaning, key, use, point])),
  ...[[range(7).map(word), range(7).map(() => say(2))] as const].map(([head, row]) => block(`| ${head.join(" | ")} |\n|${"---|".repeat(7)}\n| ${row.join(" | ")} |`, [...head, ...row])),
  heading("Self-check"),
  ...[say(6)].map((question) =>
    block(`1. **Explain.** ${question}\n\n   **Answer:** ${answer.text}\n\n   | ${answer.head.join(" | ")} |\n   |${"---|".repeat(6)}\n   | ${answer.row.join(" | ")} |`, [question], [answer.text, ...answer.head, ...answer.row]),
  ),
];
