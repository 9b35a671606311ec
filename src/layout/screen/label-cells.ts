import { type MarkupElement, type MarkupRoot, toText, walkElements } from "../markup/markup.js";

// Kobo warns above four columns; more do not fit a phone or a small reader.
const mostColumns = 4;

/** Labels the cells of wide tables with their column's head, so that a narrow screen can show each row as a list; the text itself stays as it is. Tables with joined cells are left alone. */
export function labelCells(root: MarkupRoot): void {
  walkElements(root, (table) => {
    if (table.name !== "table") return;
    const [head, ...rows] = listRows(table);
    if (!head || head.length <= mostColumns || [head, ...rows].flat().some(({ attributes }) => attributes.has("colspan") || attributes.has("rowspan"))) return;
    const labels = head.map((cell) => toText(cell).trim());
    if (!head.every((cell, column) => cell.name === "th" || labels[column] === "") || rows.some((row) => row.length > labels.length)) return;
    table.attributes.set("class", `${table.attributes.get("class") ?? ""} wide`.trim());
    for (const row of rows) row.forEach(({ name, attributes }, column) => void (name === "td" && labels[column] && attributes.set("data-label", labels[column])));
  });
}

function listRows(table: MarkupElement): MarkupElement[][] {
  const rows: MarkupElement[][] = [];
  walkElements(table, (node) => {
    if (node.name === "tr") rows.push(node.children.filter((child): child is MarkupElement => child.type === "element"));
  });
  return rows;
}
