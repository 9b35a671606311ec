import { type BookFiles, layOverStock } from "./stock-book.js";

/** A block of the torture chapter: its Markdown, and the texts that it must print, each whole. */
interface Ordeal {
  readonly markdown: string;
  readonly texts: readonly string[];
}

const syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"];

/** Returns a word that stands nowhere else: its number in syllables. */
function name(number: number): string {
  return String(number).split("").map((digit) => syllables[Number(digit)]).join("");
}

let used = 1000;

/** Returns a sentence of words that stand nowhere else. */
function say(count: number): string {
  return Array.from({ length: count }, () => name(used++)).join(" ");
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const paragraph = (text: string): Ordeal => ({ markdown: text, texts: [text] });
const fence = (lines: readonly string[], lang = "text"): Ordeal => ({ markdown: `\`\`\`${lang}\n${lines.join("\n")}\n\`\`\``, texts: lines });
// Not run: what Python thinks of it is for other tests.
const python = 'python {run=false reason="only its look is tested"}';

/** The long line, wide table and long word that diagnostics must name. */
export const longLine = `x = [${range(60).map((number) => number + 10000).join(",")}]`.padEnd(400, "y");
export const longWord = range(60).map((number) => name(number + 300)).join("").slice(0, 200);

const emoji = "Emoji 😀 🎉 ✅ ❤️ ⚠️ 🐍 and signs → ← ↔ ≤ ≥ ≠ √ ∑ × ÷ € £ ½ … – — • ✓ ☐ ☑";
const box = ["┌──────┬──────┐", "│ left │ 右 │".replace("右", "right"), "├──────┼──────┤", "│ ░▒▓█ │ ■□▲ │", "└──────┴──────┘", "╔══╗ ╟──╢ ╚══╝", "└── src ├── a.py"];
const cell = (row: number, column: number): string => `${name(4000 + row * 12 + column)}`;
const rows = range(5).map((row) => range(12).map((column) => cell(row, column)));
const calloutTexts = range(60).map(() => say(30));
const nested = range(20).map((depth) => ({ depth, text: say(4) }));
const quoted = range(20).map((depth) => ({ depth, text: say(4) }));

const ordeals: readonly Ordeal[] = [
  paragraph(say(60)),
  { markdown: "## Größe, Ünïcode & “Zeichen” {#groesse}", texts: ["Größe, Ünïcode & “Zeichen”"] },
  fence(["short = 1", longLine], python),
  { markdown: "## Ελληνικά и кириллица", texts: ["Ελληνικά и кириллица"] },
  { markdown: [rows[0]!, range(12).map(() => "---"), ...rows.slice(1)].map((row) => `| ${row.join(" | ")} |`).join("\n"), texts: rows.flat() },
  { markdown: "## → `code` in a *heading* – with ½ signs", texts: ["→ code in a heading – with ½ signs"] },
  paragraph(`${say(10)}\n${longWord} ${say(10)}`),
  paragraph(emoji),
  fence([...box, "emoji 😀 in code ✅"]),
  { markdown: `:::pitfall[A callout longer than a page]\n${calloutTexts.join("\n\n")}\n:::`, texts: ["A callout longer than a page", ...calloutTexts] },
  { markdown: nested.map(({ depth, text }) => `${"  ".repeat(depth)}- ${text}`).join("\n"), texts: nested.map(({ text }) => text) },
  { markdown: quoted.map(({ depth, text }) => `${"> ".repeat(depth + 1)}${text}\n${"> ".repeat(depth + 1).trimEnd()}`).join("\n"), texts: quoted.map(({ text }) => text) },
  { markdown: "## A long listing", texts: ["A long listing"] },
  fence(range(200).map((line) => `line_${line} = ${name(6000 + line)}(${line})  # ${name(7000 + line)}`), python),
  { markdown: `A note[^one] and another[^two].\n\n[^one]: The note ${name(8001)}.\n[^two]: The other ${name(8002)}, which is long: THE-REST.`.replace("THE-REST", range(80).map((number) => name(8100 + number)).join(" ")), texts: [`The note ${name(8001)}.`, `The other ${name(8002)}, which is long: ${range(80).map((number) => name(8100 + number)).join(" ")}.`] },
  { markdown: `<details>\n<summary>Closed ${name(8300)}</summary>\n\nHidden ${name(8301)} until it is printed.\n\n</details>`, texts: [`Closed ${name(8300)}`, `Hidden ${name(8301)} until it is printed.`] },
  { markdown: `- [x] done ${name(8400)}\n- [ ] open ${name(8401)}`, texts: [`done ${name(8400)}`, `open ${name(8401)}`] },
  { markdown: `1. first ${name(8500)}\n\n   \`\`\`${python}\n   inside = "${name(8501)}"\n   \`\`\`\n\n   | a${name(8502)} | b${name(8503)} |\n   |---|---|\n   | c | d |\n\n2. second ${name(8504)}`, texts: [`first ${name(8500)}`, `inside = "${name(8501)}"`, `a${name(8502)}`, `b${name(8503)}`, `second ${name(8504)}`] },
  { markdown: `**Question:** What is ${name(8600)}?\n\n**Answer:** It is ${name(8601)}.`, texts: [`What is ${name(8600)}?`, `It is ${name(8601)}.`] },
  paragraph(`The end ${name(9999)}.`),
];

/** Returns the stock book with a first chapter of all that breaks printers. */
export function createTortureBook(): BookFiles {
  return layOverStock({ "chapters/01-one.md": `# Torture\n\n${ordeals.map(({ markdown }) => markdown).join("\n\n")}\n` });
}

/** The texts that every format must have, each whole. */
export const tortureTexts: readonly string[] = ["Torture", ...ordeals.flatMap(({ texts }) => texts)];
