/** One printed side of a sheet as it lies in front of its reader. */
export interface PrintedSide<Page> {
  readonly left: Page;
  readonly right: Page;
}

/** A half of a folded sheet: what is on the side that lies up, and on the other. */
interface Half<Page> {
  readonly up: Page;
  readonly down: Page;
}

/**
 * Folds printed sheets as hands do, and returns the pages in the order in which the reader turns them.
 *
 * `sides` are as they come from a printer that turns each sheet sideways: front, back, front, back. Every signature is laid on the table with its
 * fronts down, the first sheet lowest; then the left halves of the whole pile are turned over onto the right ones, and the folded signatures are put
 * behind one another.
 */
export function foldSheets<Page>(sides: readonly PrintedSide<Page>[], signatures: readonly number[]): Page[] {
  const rest = [...sides];
  return signatures.flatMap((sheetCount) => {
    const lefts: Half<Page>[] = [];
    const rights: Half<Page>[] = [];
    for (let sheet = 0; sheet < sheetCount; sheet++) {
      const [front, back] = rest.splice(0, 2);
      if (!front || !back) throw new Error("fold: a sheet without a side");
      // Turned sideways, what was right on the front lies behind the left of the back.
      lefts.push({ up: back.left, down: front.right });
      rights.push({ up: back.right, down: front.left });
    }
    // Turning a pile over puts its lowest half on top, each with its other side up.
    const turned = lefts.map(({ up, down }): Half<Page> => ({ up: down, down: up }));
    const fromTop = [...turned, ...rights.reverse()];
    return fromTop.flatMap(({ up, down }) => [up, down]);
  });
}
