/** How bad a finding is: an `error` fails the build, a `warning` fails it with `--strict`, a `note` never does. */
export type Severity = "error" | "warning" | "note";

/** One entry of the catalogue: what a rule means to the author. */
export interface Rule {
  readonly severity: Severity;
  /** Why the rule exists: what goes wrong for the reader when it is broken. */
  readonly why: string;
  /** What the author does about it, when the finding itself brings no better advice. */
  readonly fix: string;
}

const error = (why: string, fix: string): Rule => ({ severity: "error", why, fix });
const note = (why: string, fix: string): Rule => ({ severity: "note", why, fix });
const warning = (why: string, fix: string): Rule => ({ severity: "warning", why, fix });

/** Every rule id of studybook; a message with an id that is not here cannot be made. */
export const catalogue = {
  "config-invalid": error("The book cannot be described to the printer.", "Correct the value; `book.schema.json` in the package lists every key, and editors complete by it."),
  "config-missing": error("A folder is a book when it has a chapters/book.yaml.", "Run `studybook init <dir>` for a small book that builds."),
  "chapter-missing": error("A file named in book.yaml is not there.", "Create the file, or take its name out of book.yaml."),
  "encoding-invalid": error("Bytes that are not UTF-8 would print as wrong characters.", "Save the file as UTF-8."),
  "control-character": warning("Control characters have no glyph and are not allowed in EPUB.", "Delete the character."),
  "front-matter-invalid": error("Front matter is data that the book is built from.", "Correct the YAML between the `---` lines."),
  "parse-limit": error("Input this deep or this slow to parse would stop the whole build.", "Split the chapter or take out the nesting."),
  "title-missing": error("The contents, the running heads and the outline need the chapter's title.", "Start the chapter with one `# Title`."),
  "title-twice": warning("A second `#` heading looks like a second chapter.", "Use `##` for the topics of a chapter."),
  "heading-skip": warning("Readers of screen readers move by heading level; a gap loses them.", "Use the next level down."),
  "heading-empty": warning("A heading without words cannot be listed or linked.", "Give the heading a text or delete it."),
  "callout-unknown": warning("Without a kind the block has no label, style or meaning.", "Use a known kind, or add the kind to `callouts` in book.yaml."),
  "listing-meta-invalid": error("A misspelt option would silently do nothing.", "Correct the braces after the language."),
  "output-orphan": warning("An output block belongs to the listing right before it.", "Move it directly after its listing, or use the language `text`."),
  "annotation-unmatched": warning("A number in the code leads to the note below it, and the note back to its line.", "Write a list right after the listing, an item for each `# ①` in it, which starts with the same number; or take the other half out."),
  "caption-orphan": warning("A caption belongs to the table right after it.", "Put the caption directly before the table."),
  "answer-missing": warning("Without an answer readers cannot check their own.", "Add a paragraph that starts with `**Answer:**` inside the item."),
  "id-duplicate": error("A link to this id could lead to two places.", "Rename one of them."),
  "id-invalid": error("Ids become PDF destinations and file fragments, which must be plain ASCII.", "Use letters, digits and hyphens."),
  "link-broken": error("The reader would be led nowhere, on paper without even noticing.", "Correct the target, or delete the link."),
  "link-scheme": error("Only web and mail links are safe and work on every reader.", "Use an https: link or a link inside the book."),
  "index-see-broken": error("The index would send the reader to an entry that is not there.", "Correct the entry's name, or mark a place for it with `:index[…]`."),
  "image-missing": error("The picture would be missing from the page.", "Correct the path; it is relative to the chapter's file."),
  "image-invalid": error("The file is not a picture that every format can show.", "Use an SVG or PNG file below 20 MB."),
  "image-outside": error("A book is built from its own folder only, so that it builds the same everywhere and leaks nothing.", "Copy the file into the book's folder."),
  "image-remote": error("A book that loads from the network is different tomorrow and tells others who reads it.", "Save the picture into the book's folder."),
  "image-alt-missing": error("A reader who cannot see the picture gets nothing.", "Say in the brackets what the picture shows."),
  "html-removed": warning("Raw HTML is cleaned so that nothing in a chapter can run or load.", "Use Markdown, or one of the allowed elements."),
  "footnote-broken": warning("A footnote needs both a mark in the text and a note.", "Add the missing half, or delete the other."),
  "topic-unknown": error("The topic id is not in the syllabus.", "Correct the id in the front matter's `topics`."),
  "topic-heading": error("The topic points to a heading that the chapter does not have.", "Use the id of a heading of this chapter."),
  "topic-untreated": warning("The syllabus promises this topic.", "Treat it under a heading and name that heading in the front matter's `topics`."),
  "type-scale-limited": warning("Larger type would leave too few columns for code on this paper, so it is enlarged by less than the theme asks for.", "Use a larger paper, or a theme with a smaller `--type-scale`."),
  "line-too-long": warning("A code line wider than the measure turns over on paper, at a place that has no meaning.", "Break the line by hand, where it reads best; a long string can be parts in brackets."),
  "line-rewrapped": note("A code line wider than the measure is printed as several, with the same meaning.", "Leave it, or break the line by hand where it reads best."),
  "table-too-wide": warning("A list of cards is harder to compare by than rows and columns.", "Use fewer columns, shorter cells, or turn the table round."),
  "word-too-long": warning("A word wider than the measure is broken at an arbitrary place.", "Shorten it, or put spaces where it may break."),
  "glyph-missing": error("No font of the book has this character; it would print as a box or a blank.", "Use another character, or spell it out."),
  "text-lost": error("Words of the source are missing in the output.", "This is never the author's fault alone: simplify the block and report it."),
  "place-lost": error("The browser did not say on which page it stands, so page numbers that lead there would be wrong.", "A template of the book must print the id; if none is changed, simplify the block and report it."),
  "resource-blocked": error("A page is printed from the book's own files only; what it asked for from elsewhere is missing.", "Take the address out of the template or the style, or put the file into the book's folder."),
  "page-shrunk": error("A box wider than the page makes the browser shrink the whole text.", "Find the wide box in this chapter, and report it."),
  "page-heading-stranded": warning("A heading at a page's foot heads nothing that the reader can see.", "Change the text before it by a line or two, or report the style."),
  "page-line-alone": warning("A line cut off from its fellows is read as something else, or missed.", "Change the text before it by a line or two, or report the style."),
  "page-block-torn": warning("A label, title, caption, output or note means nothing away from what it belongs to.", "Change the text before it by a line or two, or report the style."),
  "page-block-split": warning("A short listing, table or callout is taken in at a glance, which needs it on one page.", "Change the text before it by a line or two, or report the style."),
  "page-split-place": warning("A listing that stops in the middle of a stretch cannot be read in parts.", "Put a blank line where the listing may be parted, or report the style."),
  "page-stretch-long": note("A stretch of code that would take more than a third of a page, with no line in it that begins something, goes on overleaf where the page ends.", "Put a blank line where it may be parted, if the break disturbs."),
  "page-nearly-empty": warning("A page that ends early for no reason looks like a mistake.", "Take out what breaks the page there, or report the style."),
  "page-ends-early": note("What comes next begins a page of its own, or did not fit in the rest of this one and may not be parted.", "Move text before the block, or make the block smaller, if the gap disturbs."),
  "page-text-outside": warning("Text in the margin may be trimmed off, and is hidden by the binding.", "Make the block narrower or shorter."),
  "page-type-small": warning("Most readers cannot read type this small, and printers do not print it well.", "Make the type larger, or say less."),
  "page-figure-small": note("A figure that is wider than the text area is made smaller, and its type with it.", "Print on larger paper, or draw the figure narrower."),
  "pages-unsettled": error("Page numbers did not settle in three rounds; some would be wrong.", "Take out the cross reference that makes the text move."),
  "press-type": warning("Type this small breaks up in print, and print shops refuse it.", "Make it larger in the style that sets it, or take the picture with small labels larger."),
  "press-rule": warning("A line this thin disappears in places.", "Draw it with 0.75 pt or more; in a picture, count with the size at which it is printed."),
  "press-tint": warning("A ground this light prints as a few stray dots, or not at all.", "Make the colour darker in styles/press.css, or in the picture."),
  "press-transparency": warning("Presses print no transparency; shops flatten it, and it may come out otherwise than seen.", "Use full colours in place of opacity, soft shadows and pictures with see-through parts."),
  "press-bleed": warning("Pages are trimmed a little off; without bleed a white edge shows.", "Build with `--bleed 0.125in` or more."),
  "press-marks": warning("Print-on-demand shops trim by the size of the page, and refuse files with marks.", "Leave out `--marks` for them; a print shop that asks for marks gets them so."),
  "press-gutter": warning("Text this near to the spine of a thick book is hard to read.", "Choose a larger paper, or print the book in two volumes."),
  "press-blank-pages": warning("Print-on-demand shops take many blank pages in a row for a mistake.", "Take the empty pages out of the templates."),
  "press-page-count": warning("Print-on-demand shops bind a book only within these limits.", "Print the whole book instead of a section, or the book in two volumes."),
  "press-trim": warning("Print-on-demand shops cut no page of this size.", "Build with another `--paper`."),
  "press-moved": error("The press edition would have other pages than the book that its page numbers come from.", "Let styles/press.css set colours only, nothing that takes room."),
  "verify-output": error("The reader runs the listing and sees something else than the book prints.", "Correct the output block, or run `studybook verify --update`."),
  "verify-value": error("The reader runs the listing and sees something else than the comment says.", "Correct the comment, or run `studybook verify --update`."),
  "verify-raised": error("The reader runs the listing and gets a traceback.", "Correct the listing; when the exception is the point, add `raises=…`."),
  "verify-not-raised": error("The book says that the listing ends with this exception.", "Correct `raises`, or the listing."),
  "verify-syntax": error("The reader cannot even start it.", "Correct the syntax; a fragment says `run=false` and a reason."),
  "verify-timeout": error("The reader would wait for ever.", "Make the listing end; one that must not end says `run=false` and a reason."),
  "verify-memory": error("The listing asks for more memory than many readers have.", "Use less; one that must not be run says `run=false` and a reason."),
  "verify-output-size": error("No book can print this much.", "Print less."),
  "verify-processes": error("A listing that starts processes without end takes the reader's machine down.", "Start fewer, and wait for them."),
  "verify-exit": error("The listing ends the interpreter in the middle; what comes after it never runs.", "Let it end by itself; when the exit is the point, add `raises=SystemExit`."),
  "verify-needs-cpython": error("Threads, processes, sockets and `asyncio.run` do not work in the interpreter that studybook carries.", "Add `needs=cpython`: the listing then runs on the machine's own Python."),
  "verify-package": error("The reader does not have this package, and nothing says that it is needed.", "Add it to `packages=\"…\"`, or correct the name."),
  "verify-since": error("The book says that this needs a newer Python than it does.", "Correct `since`, or take it out."),
  "verify-comment": warning("A result that is not checked may be wrong.", "Write `# => value` behind an expression, or `# prints: text` behind what prints."),
  "verify-listing-missing": error("The listing cannot run without the one it refers to.", "Correct the name, or give the other listing `name=…`."),
  "verify-stale": warning("The book would state results that belong to other code.", "Run `studybook verify`, which records the results in chapters/verify.lock.json."),
  "template-invalid": error("A template of the book does not compile or uses a name that does not exist.", "Correct the template, or delete it to use the built-in one."),
} as const satisfies Record<string, Rule>;

/** The id of a rule in the catalogue. */
export type RuleId = keyof typeof catalogue;
