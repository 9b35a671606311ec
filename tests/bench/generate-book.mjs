/** @typedef {{ kind: "heading" | "text" | "code" | "table" | "callout" | "reference", value: any }} Block */

const words = "a value name object list function call result type class method string number loop test file path module error state cache order index key item field line block scope rule case part time data text code page print read write open close bind copy move sort group count sum mean step turn round trip plain short long small large first last next same other every each only also never always often then when while where because until after before under over between without within".split(" ");

/** Returns a generator of numbers in [0, 1): mulberry32, so that every run makes the same book. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Returns a book of 18 chapters: about 350 pages and 10,000 lines of code; each chapter is a title and its blocks. */
export function generateBook(chapterCount = 18, topicCount = 14) {
  return Array.from({ length: chapterCount }, (_, chapter) => {
    const random = createRandom(chapter + 1);
    const blocks = Array.from({ length: topicCount }, (_, topic) => makeTopic(random, chapter, topic, topicCount)).flat();
    return { number: chapter + 1, title: `Chapter ${makePhrase(random, 2)}`, blocks };
  });
}

/** @returns {Block[]} */
function makeTopic(random, chapter, topic, topicCount) {
  return [
    { kind: "heading", value: `Topic ${chapter + 1} ${topic + 1} ${makePhrase(random, 3)}` },
    { kind: "text", value: makeParagraph(random, 4) },
    { kind: "code", value: makeCode(random, 20) },
    { kind: "text", value: makeParagraph(random, 3) },
    { kind: "table", value: makeTable(random) },
    { kind: "callout", value: makeParagraph(random, 2) },
    { kind: "code", value: makeCode(random, 20) },
    { kind: "text", value: makeParagraph(random, 3) },
    ...(topic % 4 === 3 && topic + 1 < topicCount ? [{ kind: /** @type {const} */ ("reference"), value: { chapter: (chapter * 7 + topic) % 18 } }] : []),
  ];
}

function pick(random, list) {
  return list[Math.floor(random() * list.length)];
}

function makePhrase(random, length) {
  return Array.from({ length }, () => pick(random, words)).join(" ");
}

function makeParagraph(random, sentences) {
  return Array.from({ length: sentences }, () => {
    const sentence = makePhrase(random, 8 + Math.floor(random() * 8));
    return `${sentence[0].toUpperCase()}${sentence.slice(1)}.`;
  }).join(" ");
}

function makeCode(random, lines) {
  const body = [`def ${pick(random, words)}_${pick(random, words)}(${pick(random, words)}: int, ${pick(random, words)}x: str = "${pick(random, words)}") -> int:`];
  while (body.length < lines) {
    const [a, b] = [pick(random, words), pick(random, words)];
    body.push(
      pick(random, [
        `    ${a}_${b} = [${a}_ * ${Math.floor(random() * 99)} for ${a}_ in range(${Math.floor(random() * 9)})]`,
        `    if ${a}_${b} > ${Math.floor(random() * 99)}:  # ${makePhrase(random, 3)}`,
        `        return sum(${a}_${b})`,
        `    print(f"${a}: {${b}x!r}", len("${makePhrase(random, 2)}"))`,
      ]),
    );
  }
  return body.join("\n");
}

function makeTable(random) {
  const row = () => Array.from({ length: 4 }, () => makePhrase(random, 1 + Math.floor(random() * 4)));
  return [row(), ...Array.from({ length: 6 }, row)];
}
