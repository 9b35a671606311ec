import { hasClass, type MarkupElement, type MarkupRoot, toText, walkElements } from "../markup/markup.js";

// Kobo warns above four columns; more do not fit a phone or a small reader.
const mostColumns = 4;

/**
 * Labels the cells of tables that do not fit every screen with their column's head, so that each row can be shown as a list there; the text itself stays as it is.
 * The class `roomy` is for what needs more than a phone, `wide` for what needs more than a small reader. Tables with joined cells are left alone.
 */
export function labelCells(root: MarkupRoot): void {
  walkElements(root, (block) => {
    const table = block.name === "div" && hasClass(block, "table") ? block.children.find((child): child is MarkupElement => child.type === "element" && child.name === "table") : undefined;
    const rows = table ? listRows(table) : [];
    const kind = findKind(block, rows[0]?.length ?? 0);
    if (!table || !kind || rows.flat().some(({ attributes }) => attributes.has("colspan") || attributes.has("rowspan"))) return;
    const labels = rows[0]!.map((cell) => toText(cell).trim());
    if (rows.some((row) => row.length > labels.length)) return;
    table.attributes.set("class", kind);
    for (const row of rows.slice(1)) row.forEach(({ name, attributes }, column) => void (name === "td" && labels[column] && attributes.set("data-label", labels[column])));
  });
}

function findKind(block: MarkupElement, columns: number): "wide" | "roomy" | undefined {
  if (columns > mostColumns || hasClass(block, "fit-cards")) return "wide";
  return hasClass(block, "fit-full") ? "roomy" : undefined;
}

function listRows(table: MarkupElement): MarkupElement[][] {
  const rows: MarkupElement[][] = [];
  walkElements(table, (node) => {
    if (node.name === "tr") rows.push(node.children.filter((child): child is MarkupElement => child.type === "element"));
  });
  return rows;
}
