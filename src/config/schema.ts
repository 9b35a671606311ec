import { z } from "zod";
import { findPaper, paperNames } from "./papers.js";

const line = z.string().trim().min(1).max(500);

const calloutKind = z
  .strictObject({
    label: line.describe("Word printed beside the callout."),
    spellings: z.array(line).default([]).describe("Other labels that mean this kind, in lower case and without colon."),
    icon: line.optional().describe("File name (without .svg) of an icon in templates/icons/."),
    color: line.default("var(--accent)").describe("CSS color of rule, icon and label."),
    epubType: line.optional().describe("EPUB structural semantics (epub:type)."),
    role: line.optional().describe("DPUB-ARIA role."),
  })
  .describe("A callout kind of this book.");

/** The schema of book.yaml; its JSON Schema form is published for editors. */
export const bookSchema = z
  .strictObject({
    title: line.describe("Title of the book."),
    shortTitle: z.string().trim().min(1).default("Book").describe("One word for the book, as in Handbook p. 12."),
    subtitle: z.string().default("").describe("Subtitle on the title page."),
    authors: z.array(line).min(1).describe("Authors, in the order of the title page."),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "expected a BCP 47 tag such as en-US")
      .default("en")
      .describe("Language of the text, a BCP 47 tag."),
    edition: z.string().default("").describe("Edition, such as First edition."),
    identifier: z
      .string()
      .regex(/^urn:(uuid|isbn):[0-9A-Za-z-]+$/, "expected urn:uuid:… or urn:isbn:…")
      .describe("Stable, unique identifier of the book."),
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case letters, digits and hyphens")
      .describe("Start of the output's file names."),
    publisher: z.string().default("").describe("Publisher, on the imprint page."),
    rights: z.string().default("").describe("Licence or copyright line."),
    description: z.string().default("").describe("What the book is, in a sentence or two."),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, "expected YYYY-MM-DD")
      .optional()
      .describe("Date of publication; without it the day of the build."),
    keywords: z.array(line).default([]).describe("Subject keywords, for the metadata."),
    paper: z
      .string()
      .refine((text) => findPaper(text) !== undefined, `expected ${paperNames.join(", ")} or a size such as 170x240mm`)
      .default("a4")
      .describe("Paper: a name, or a size such as 170x240mm."),
    theme: z
      .string()
      .regex(/^[a-z0-9-]+$/, "expected the name of a file in styles/themes")
      .default("colour")
      .describe("Theme: colour, mono, large, or a file in styles/themes."),
    answers: z.enum(["back", "chapter"]).default("back").describe("Where answers stand: at the back of the book, or at the end of each chapter."),
    listings: z
      .strictObject({
        numbers: z
          .union([z.boolean(), z.number().int().positive().max(10_000)])
          .default(false)
          .describe("Whether the lines of listings are numbered: true, false, or from how many lines on. Terminal sessions and plain text are not; `numbers` in a fence's braces says otherwise for one listing."),
      })
      .prefault({})
      .describe("How listings are set."),
    python: z
      .strictObject({
        versions: z.array(z.string().regex(/^3\.\d+$/, "expected a version such as 3.14")).min(1).describe("Python versions that the book claims to support."),
        allowRun: z.boolean().default(false).describe("Whether listings may run on this machine's own Python, with the rights of the user. Without it they run on the fenced one only."),
      })
      .optional()
      .describe("What the book says about Python."),
    attachListings: z.boolean().default(true).describe("Whether the sources of the listings are attached to the PDF, as an archive."),
    syllabus: line.optional().describe("File in chapters/ that lists the topics the book must treat."),
    coverage: line.optional().describe("File in chapters/ that lists the names which each section should mention."),
    index: z
      .strictObject({ stop: z.array(line).default([]).describe("Entries that the index does without: words of headings, names of tables; `main; sub` for a sub-entry.") })
      .optional()
      .describe("What the index holds beside the entries that chapters mark."),
    chapters: z
      .array(z.string().regex(/^(\d+-)?[a-z0-9]+(-[a-z0-9]+)*\.md$/, "expected a file name such as 07-exceptions.md"))
      .min(1)
      .describe("Files in chapters/, in the order of the book."),
    callouts: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/, "expected lower-case letters, digits and hyphens"), calloutKind).default({}).describe("Callout kinds of this book, by id."),
  })
  .describe("A book made by studybook.");

const text = z.string().trim().default("");

/** The schema of a chapter's front matter. */
export const chapterSchema = z.strictObject({
  lead: text.describe("One sentence under the title."),
  aims: z.array(line).default([]).describe("What the reader will be able to do."),
  requires: z.array(line).default([]).describe("What the reader should know before (Markdown)."),
  topics: z.record(z.string(), line).default({}).describe("Topic id of the syllabus → id of the heading that treats it."),
  glossary: z.record(z.string(), line).default({}).describe("Term → definition in one sentence (Markdown)."),
  next: text.describe("A line that leads on to the next chapter (Markdown)."),
});

/** The schema of the syllabus file. */
export const syllabusSchema = z.object({
  sections: z.array(
    z.object({
      number: z.number().int().positive(),
      title: line,
      topics: z.array(z.object({ id: z.string().regex(/^\d\d\.\d\d$/), name: line })),
    }),
  ),
});

/** The schema of the coverage file: by section of the syllabus, in its order, the names of modules and phrases of topics. */
export const coverageSchema = z.object({
  sections: z.record(z.string(), z.array(z.object({ module: line.optional(), topic: line.optional(), names: z.array(z.coerce.string()).default([]) }))),
});

/** Returns the JSON Schema of book.yaml, for editors. */
export function toJsonSchema(): object {
  return z.toJSONSchema(bookSchema, { io: "input" });
}
