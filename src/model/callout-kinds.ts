/** One kind of callout: everything that distinguishes it, in one place. */
export interface CalloutKind {
  /** Name in directives (`:::pitfall`), templates (`callout-pitfall.hbs`) and styles (`.callout-pitfall`). */
  readonly id: string;
  /** Word printed beside the callout. */
  readonly label: string;
  /** Label variants in lower case, without colon: `**Common Pitfall:**` is `common pitfall`. */
  readonly spellings: readonly string[];
  /** GitHub alert types that mean this kind: `> [!WARNING]`. */
  readonly alerts: readonly string[];
  /** File name of its SVG icon in `templates/icons/`, without ending; undefined when the label is a badge. */
  readonly icon?: string | undefined;
  /** CSS colour of rule, icon and label. */
  readonly color: string;
  /** EPUB semantics (EPUB SSV 1.1) and the matching DPUB-ARIA role. */
  readonly epubType?: string | undefined;
  readonly role?: string | undefined;
}

/** The built-in kinds; a book adds its own with `callouts` in book.yaml. */
export const builtInKinds: readonly CalloutKind[] = [
  {
    id: "pitfall",
    label: "Pitfall",
    spellings: ["pitfall", "pitfalls", "common pitfall", "common pitfalls", "gotcha", "gotchas", "warning", "caution"],
    alerts: ["WARNING", "CAUTION"],
    icon: "pitfall",
    color: "var(--pitfall)",
    epubType: "notice",
    role: "doc-notice",
  },
  {
    id: "practice",
    label: "Best practice",
    spellings: ["practice", "best practice", "best practices", "good practice", "tip", "tips"],
    alerts: ["TIP"],
    icon: "practice",
    color: "var(--practice)",
    epubType: "tip",
    role: "doc-tip",
  },
  {
    id: "analogy",
    label: "Analogy",
    spellings: ["analogy", "analogies", "real-life analogy", "real life analogy", "real-world analogy", "think of it as"],
    alerts: [],
    icon: "analogy",
    color: "var(--analogy)",
  },
  {
    id: "version",
    label: "Version",
    spellings: ["version note", "version notes", "python version note", "python version notes"],
    alerts: [],
    color: "var(--version)",
  },
  {
    id: "key",
    label: "Key idea",
    spellings: ["key", "key idea", "key ideas", "key point", "key points", "key takeaway", "remember"],
    alerts: ["IMPORTANT"],
    icon: "key",
    color: "var(--accent)",
  },
  {
    id: "note",
    label: "Note",
    spellings: ["note", "notes", "side note"],
    alerts: ["NOTE"],
    icon: "note",
    color: "var(--quiet)",
  },
  {
    id: "example",
    label: "Example",
    spellings: ["example", "examples"],
    alerts: [],
    icon: "example",
    color: "var(--quiet)",
    epubType: "example",
    role: "doc-example",
  },
  { id: "question", label: "Question", spellings: ["question", "q"], alerts: [], color: "var(--accent)" },
  { id: "answer", label: "Answer", spellings: ["answer", "a", "solution"], alerts: [], color: "var(--accent)" },
];

/** A label as read: its kind and, for version notes, the version as data. */
export interface CalloutLabel {
  readonly kind: string;
  /** `3.11+` (from there on) or `3.14` (that one). */
  readonly version?: string | undefined;
}

// "Python 3.11+ Note", "Python 3.11 and later", "New in 3.12", "Since Python 3.9", "Python 3.10+"
const versionLabel = /^(?:python|new in|changed in|since|new in python|since python)\s+(\d+\.\d+(?:\.\d+)?)(\+|\s+and later)?(?:\s+(?:only\s+)?(?:notes?|features?))?$/;

/** Returns the label that a bold text means, or undefined when it is just bold text; the colon is already off. */
export function findLabel(text: string, kinds: readonly CalloutKind[]): CalloutLabel | undefined {
  const spelling = text.trim().toLowerCase().replace(/\s+/g, " ");
  const version = versionLabel.exec(spelling);
  if (version) return { kind: "version", version: `${version[1]}${version[2] || /^(new in|since)/.test(spelling) ? "+" : ""}` };
  const kind = kinds.find((candidate) => candidate.spellings.includes(spelling));
  return kind ? { kind: kind.id } : undefined;
}
