import { heading, longWord, type Ordeal, paragraph, range, say, word } from "./ordeal.js";

const fence = (lines: readonly string[], lang = "text"): Ordeal => ({ markdown: `\`\`\`${lang}\n${lines.join("\n")}\n\`\`\``, texts: lines.filter(Boolean) });
const withTexts = (make: (...words: string[]) => string, ...texts: string[]): Ordeal => ({ markdown: make(...texts), texts });
// Not run: what Python thinks of it is for other tests.
export const python = 'python {run=false reason="only its look is tested"}';

/** A line of Python that has no place to break, and one that has many. */
export const solidLine = `x = "${longWord(300)}"`;
export const listLine = `total = sum([${range(40).map(word).join(", ")}])`;
/** A word wider than any measure, and inline code of 200 characters. */
export const wideWord = longWord(200);
export const wideCode = `${longWord(120)}(${longWord(78)})`;

const address = `https://example.org/${range(20).map(word).join("/")}?q=${longWord(40)}`;
const emoji = "Emoji 😀 🎉 ✅ ❤️ ⚠️ 🐍 and signs → ← ↔ ≤ ≥ ≠ √ ∑ × ÷ € £ ½ … – — • ✓ ☐ ☑";
const box = ["┌──────┬──────┐", "│ left │ right│", "├──────┼──────┤", "│ ░▒▓█ │ ■□▲ │", "└──────┴──────┘", "╔══╗ ╟──╢ ╚══╝", "└── src ├── a.py"];
const long = range(200).map((line) => `line_${line} = ${word()}(${line})  # ${word()}`);
const spaced = range(200).map((line) => (line % 7 === 6 ? "" : `    ${word()} = ${line}`));

/** Lines of every kind that are too long, characters of every kind, listings longer than a page. */
export const lines: readonly Ordeal[] = [
  paragraph(say(60)),
  heading("Größe, Ünïcode & “Zeichen”"),
  fence(["short = 1", solidLine, listLine], python),
  withTexts((code, output) => `\`\`\`${python}\n${code}\n\`\`\`\n\n\`\`\`output\n${output}\n\`\`\``, `print("${word()}")`, longWord(150)),
  fence([`$ ${word()} --${range(20).map(word).join(" --")}`, longWord(150)], "console"),
  fence([`{${range(20).map((key) => `"${word()}": ${key}`).join(", ")}}`], "json"),
  heading("Ελληνικά и кириллица"),
  { markdown: "## → `code` in a *heading* – with ½ signs", texts: ["→ code in a heading – with ½ signs"] },
  withTexts((before, wide, after) => `${before}\n${wide} ${after}`, say(10), wideWord, say(10)),
  withTexts((before, wide, after) => `${before} \`${wide}\` ${after}`, say(10), wideCode, say(10)),
  paragraph(`Tell ${address} ${say(3)}.`),
  withTexts((linked, after) => `[${linked}](${address}) ${after}`, say(3), say(3)),
  withTexts((bullet, task, number) => `- ${bullet}\n- [ ] ${task}\n\n1. \`${number}\``, `${say(3)} ${longWord(150)}`, longWord(150), longWord(150)),
  withTexts((title, inside) => `:::pitfall[${title}]\n${inside}\n:::`, `${say(2)} ${longWord(150)} ${say(30)}`, longWord(150)),
  paragraph(emoji),
  paragraph("Ζαφείρι δέξου, ѓавол и ћирилица, Հայերեն գիր, ქართული ანბანი, Čeština žluťoučký, Tiếng Việt."),
  // How far right-to-left words are put in order differs between readers; our own check of every build knows them all.
  { markdown: "العربية שלום", texts: ["שלום"] },
  fence([...box, "emoji 😀 in code ✅"]),
  heading("Long listings"),
  fence(long, python),
  fence(spaced, python),
];
