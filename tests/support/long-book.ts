import type { BookFiles } from "./stock-book.js";

const words = "the value of a name is looked up where it stands so that each call sees its own copy and no other part can change what was bound before while the loop goes on with the next item until nothing is left to read or write".split(" ");

/** Returns sentences of `count` words that differ from each other; the same seed gives the same text. */
function write(seed: number, count: number): string {
  let state = seed * 2654435761 + 1;
  const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648);
  const text = Array.from({ length: count }, () => words[next() % words.length]!);
  return `${text.join(" ")} ${seed}.`.replace(/^./, (letter) => letter.toUpperCase());
}

const names = ["first", "second", "third"] as const;
const titles = ["Names and `values`", "Closures & *scopes*", "Ünïcode — “quotes”"] as const;

/** Returns a book of three chapters of several pages each, with everything that page numbers lead to and from. */
export function createLongBook(): BookFiles {
  const chapters = names.map((name, index) => [`chapters/0${index + 1}-${name}.md`, writeChapter(index)] as const);
  const book = `title: A Long Book
shortTitle: Handbook
subtitle: On pages
authors: [A. Tester, B. Tester]
edition: First edition
identifier: urn:uuid:00000000-0000-4000-8000-000000000010
slug: long-book
publisher: Test Press
rights: CC BY 4.0
description: Three chapters for tests of pages.
keywords: [tests, pages]
date: "2001-01-01"
chapters: [01-first.md, 02-second.md, 03-third.md]
`;
  return { "chapters/book.yaml": book, ...Object.fromEntries(chapters) };
}

/** Titles of the chapters as the outline has them. */
export const longBookTitles = ["1 Names and values", "2 Closures & scopes", "3 Ünïcode — “quotes”"];

/** Number of topics of a chapter. */
export const topicCount = 5;

function writeChapter(chapter: number): string {
  const other = (chapter + 1) % names.length;
  const topics = Array.from({ length: topicCount }, (_, topic) => writeTopic(chapter, topic, other));
  return `---
lead: ${write(900 + chapter, 12)}
aims: [${["read", "write"].map((aim) => `"${aim} what follows"`).join(", ")}]
requires: ["[the other chapter](0${other + 1}-${names[other]}.md)"]
glossary:
  term ${names[chapter]}: ${write(950 + chapter, 10)}
next: ${write(970 + chapter, 8)}
---

# ${titles[chapter]}

${write(chapter * 100 + 1, 60)}

${topics.join("\n\n")}

## Quick Revision

- ${write(chapter * 100 + 80, 12)}
- ${write(chapter * 100 + 81, 12)}

## Self-check

1. ${write(chapter * 100 + 90, 10)}

   **Answer:** ${write(chapter * 100 + 91, 20)} See [the topic](#topic-${chapter + 1}-1).

2. ${write(chapter * 100 + 92, 10)}

   **Answer:** ${write(chapter * 100 + 93, 20)}
`;
}

function writeTopic(chapter: number, topic: number, other: number): string {
  const seed = chapter * 100 + topic * 10 + 2;
  const id = `${chapter + 1}-${topic + 1}`;
  return `## Topic ${id} of *many* {#topic-${id}}

${write(seed, 90)} A :term[term ${names[chapter]} ${topic}] and :index[shared; ${names[chapter]}].

**Pitfall:** ${write(seed + 1, 30)}

\`\`\`python {title="listing ${id}.py" name=listing-${id} run=false reason="only its place is tested"}
def function_${topic}(value):
    return value + ${seed}
\`\`\`

### Detail ${id}

${write(seed + 2, 120)}

See [another topic](0${other + 1}-${names[other]}.md#topic-${other + 1}-${topic + 1}), [](#listing-${id}) and [a chapter](0${other + 1}-${names[other]}.md). A note[^${id}].

[^${id}]: ${write(seed + 3, 10)}

${write(seed + 4, 150)}`;
}
