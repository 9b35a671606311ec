/** What can become of a listing: from nothing lost to not to be found. White space at the ends of lines does not count. */
export const losses = ["whole", "without blank lines", "with other indentation or spaces", "in pieces"];

/** Returns the lines of each page, without white space at their ends. */
export function splitPages(text) {
  return text.split("\f").map((page) => page.split("\n").map((line) => line.trimEnd()));
}

/**
 * Returns the least loss with which a listing is found on the pages: its lines one after another, all moved to the right alike. It may
 * go on on the next page. `sideBySide` is for a reader that gives the columns of a page side by side.
 */
export function judgeListing(source, pages, sideBySide) {
  const lines = source.trimEnd().split("\n").map((line) => line.trimEnd());
  const full = lines.filter(Boolean);
  const fullPages = pages.map((page) => page.filter(Boolean));
  if (isFound(lines, pages, sideBySide)) return losses[0];
  if (isFound(full, fullPages, sideBySide)) return losses[1];
  const squeeze = (all) => all.map((line) => line.replace(/\s+/gu, ""));
  return isFound(squeeze(full), fullPages.map(squeeze), false) ? losses[2] : losses[3];
}

function isFound(lines, pages, sideBySide) {
  return pages.some((page, index) => page.some((line, at) => findColumns(line, lines[0], sideBySide).some((column) => goesOn(lines, pages, { index, at, column, sideBySide }))));
}

/** Lists the columns in which a line may begin the listing. */
function findColumns(line, wanted, sideBySide) {
  const columns = [];
  for (let column = line.indexOf(wanted); column >= 0; column = line.indexOf(wanted, column + 1)) if (standsAt(line, wanted, column, sideBySide)) columns.push(column);
  return columns;
}

/** Tells whether a line is the wanted one from a column on; two spaces or more part it from what stands beside it. */
function standsAt(line, wanted, column, sideBySide) {
  if (wanted === "") return sideBySide || line === "";
  if (!line.startsWith(wanted, column)) return false;
  const [left, right] = [line.slice(0, column), line.slice(column + wanted.length)];
  return (left.trim() === "" || (sideBySide && left.endsWith("  "))) && (right === "" || (sideBySide && right.startsWith("  ")));
}

function goesOn(lines, pages, { index, at, column, sideBySide }) {
  let count = 1;
  while (count < lines.length && at + count < pages[index].length && standsAt(pages[index][at + count], lines[count], column, sideBySide)) count++;
  if (count === lines.length) return true;
  // A blank line at the break of pages is lost; the rest may stand elsewhere on its page.
  const rest = lines.slice(count).findIndex(Boolean);
  return rest >= 0 && index + 1 < pages.length && pages[index + 1].some((line, next) => findColumns(line, lines[count + rest], sideBySide).some((own) => goesOn(lines.slice(count + rest), pages, { index: index + 1, at: next, column: own, sideBySide })));
}
