/* These functions run inside the page: they see nothing of this module and take and return plain data. */

/** Loads the fonts of the document and returns the families that failed; all faces when asked for, since a document that was not laid out uses none yet, else those in use. */
export async function loadFonts(loadsAll: boolean): Promise<string[]> {
  const faces = [...document.fonts];
  if (loadsAll) await Promise.allSettled(faces.map((face) => face.load()));
  await document.fonts.ready;
  return faces.filter((face) => face.status === "error" || (loadsAll && face.status !== "loaded")).map((face) => `${face.family} ${face.weight} ${face.style}`);
}

/** Returns the id of the last element, which proves that the document came whole. */
export function readLastId(): string | undefined {
  const all = document.getElementsByTagName("*");
  return all[all.length - 1]?.id;
}

/** Paints ranges through the CSS Custom Highlight API; `listings` holds, by element id, flat triples of start, end and index into `tokens`. Returns ids that are not there or too short. */
export function paintRanges(tokens: readonly string[], listings: readonly (readonly [string, readonly number[]])[]): string[] {
  const highlights = tokens.map(() => new Highlight());
  const failed: string[] = [];
  for (const [id, triples] of listings) {
    const element = document.getElementById(id);
    const nodes: { node: Text; start: number; end: number }[] = [];
    const walker = element ? document.createTreeWalker(element, NodeFilter.SHOW_TEXT) : undefined;
    for (let node = walker?.nextNode() as Text | null | undefined, start = 0; node; start += node.length, node = walker?.nextNode() as Text | null) nodes.push({ node, start, end: start + node.length });
    for (let index = 0, first = 0; index < triples.length; index += 3) {
      const [start, end, token] = triples.slice(index, index + 3) as [number, number, number];
      while (first + 1 < nodes.length && nodes[first]!.end <= start) first++;
      let last = first;
      while (last + 1 < nodes.length && nodes[last]!.end < end) last++;
      const [from, to] = [nodes[first], nodes[last]];
      if (!from || !to || start < from.start || end > to.end) {
        failed.push(id);
        break;
      }
      const range = new Range();
      range.setStart(from.node, start - from.start);
      range.setEnd(to.node, end - to.start);
      highlights[token]!.add(range);
    }
  }
  tokens.forEach((token, index) => CSS.highlights.set(token, highlights[index]!));
  return failed;
}
