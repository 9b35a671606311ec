import type { Element, ElementContent } from "hast";
import { toTagName } from "../../model/components.js";
import type { TableFit } from "../../model/tables/table-fit.js";

// A row taller than this part of a page may break.
const tallPart = 0.5;

/** Returns a table's rows as its form needs them: turned heads in a box of their own, cells of cards behind their heads, and rows that may break over pages marked `tall`. */
export function shapeTable(sections: readonly ElementContent[], fit: TableFit): ElementContent[] {
  const { setting } = fit;
  const tallest = setting ? setting.room.height * tallPart : Infinity;
  const heads = listCells(listRows(sections)[0]);
  let row = -1;
  const shape = (node: ElementContent): ElementContent => {
    if (node.type !== "element") return node;
    if (node.tagName !== "tr") return { ...node, children: node.children.map(shape) };
    row++;
    if (row === 0) return fit.turned ? mapCells(node, (cell, column) => (fit.turned!.columns[column] ? turn(cell) : cell)) : node;
    const shaped = fit.cards ? mapCells(node, (cell, column) => (column > 0 ? label(cell, heads[column], fit.cards!.long[column]) : cell)) : node;
    return (setting?.heights[row - 1] ?? 0) > tallest ? addClass(shaped, "tall") : shaped;
  };
  return sections.map(shape);
}

function listRows(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => (node.type !== "element" ? [] : node.tagName === "tr" ? [node] : listRows(node.children)));
}

function listCells(row: Element | undefined): Element[] {
  return (row?.children ?? []).filter((child): child is Element => child.type === "element");
}

function mapCells(row: Element, change: (cell: Element, column: number) => Element): Element {
  let column = 0;
  return { ...row, children: row.children.map((child) => (child.type === "element" ? change(child, column++) : child)) };
}

function addClass(element: Element, name: string): Element {
  const classes = element.properties["className"];
  return { ...element, properties: { ...element.properties, className: [...(Array.isArray(classes) ? classes : []), name] } };
}

function turn(cell: Element): Element {
  return addClass({ ...cell, children: [{ type: "element", tagName: "span", properties: {}, children: cell.children }] }, "turned");
}

/** Puts a column's head before a cell that has content; it is for the eye only, since the cell belongs to its head in the structure tree. */
function label(cell: Element, head: Element | undefined, long: boolean | undefined): Element {
  const words = head ? bare(head.children) : [];
  if (cell.children.length === 0 || words.length === 0) return cell;
  const span: Element = { type: "element", tagName: "span", properties: { className: ["head"], ariaHidden: "true" }, children: [...words, { type: "text", value: ": " }] };
  const labelled = { ...cell, children: [span, ...cell.children] };
  return long ? addClass(labelled, "long") : labelled;
}

const dropped: readonly string[] = [toTagName("mark"), toTagName("image"), "sup"];
const opened: readonly string[] = [toTagName("term"), toTagName("reference"), toTagName("weblink"), "a"];

/** Returns inline content without what may stand only once: ids, links, and the marks of notes. */
function bare(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== "element") return [node];
    if (dropped.includes(node.tagName)) return [];
    const children = bare(node.children);
    if (opened.includes(node.tagName)) return children;
    const { id: _id, ...properties } = node.properties;
    return [{ ...node, properties, children }];
  });
}
