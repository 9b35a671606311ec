import { heading, longWord, type Ordeal, paragraph, range, say } from "./ordeal.js";

// Three hundred letters.
const long = (): string => say(27);

/** The chapter's own title. */
export const longTitle = long();

/** Headings longer than a line, at all levels, and many short parts. */
export const headings: readonly Ordeal[] = [
  ...range(5).flatMap((level) => [heading(long(), level + 2), paragraph(say(6))]),
  heading(`${say(2)} ${longWord(150)}`),
  paragraph(say(6)),
  ...range(100).flatMap((part) => [heading(`${say(2)} ${part}`, part % 10 === 0 ? 2 : 3), paragraph(say(12))]),
];
