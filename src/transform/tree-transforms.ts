import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { toTagName } from "../model/components.js";
import { toFragment } from "../util/fragment.js";

/** One change to a sanitised tree, and what it relies on. */
export interface TreeTransform {
  readonly name: string;
  readonly needs: readonly string[];
  readonly apply: (tree: Root) => void;
}

/** The changes to every tree after sanitising, in order. */
export const treeTransforms: readonly TreeTransform[] = [
  { name: "bare-rows", needs: [], apply: bareRows },
  { name: "open-details", needs: [], apply: openDetails },
  { name: "print-checkboxes", needs: [], apply: printCheckboxes },
  { name: "close-marks", needs: [], apply: closeMarks },
  { name: "safe-fragments", needs: [], apply: makeFragmentsSafe },
];

/** A table component's rows stand in it without a table, which its template puts around them. */
function bareRows(tree: Root): void {
  visit(tree, "element", (node) => {
    if (node.tagName === toTagName("table")) node.children = node.children.flatMap((child) => (child.type === "element" && child.tagName === "table" ? child.children : [child]));
  });
}

/** Paper cannot be clicked: closed details would lose their text (chromium-print: closed `details` prints closed). */
function openDetails(tree: Root): void {
  visit(tree, "element", (node) => {
    if (node.tagName === "details") rename(node, "div", "details");
    if (node.tagName === "summary") rename(node, "p", "summary");
  });
}

/** Task list boxes become characters, which every format can show. */
function printCheckboxes(tree: Root): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "input" || !parent || index === undefined) return;
    const checked = node.properties["checked"] === true;
    parent.children[index] = { type: "element", tagName: "span", properties: { className: ["checkbox"] }, children: [{ type: "text", value: checked ? "☑" : "☐" }] };
  });
}

/** An index mark prints nothing, so the space after it would be an indent at the start of a paragraph, and a second space elsewhere: `:index[range] counts`. */
function closeMarks(tree: Root): void {
  visit(tree, "element", ({ children }) => {
    let isSpaced = true;
    let isAfterMark = false;
    for (const child of children) {
      if (child.type === "element" && child.tagName === toTagName("mark")) {
        isAfterMark = true;
        continue;
      }
      if (child.type === "text") {
        if (isSpaced && isAfterMark) child.value = child.value.trimStart();
        if (child.value === "") continue;
      }
      isSpaced = child.type === "text" && /\s$/.test(child.value);
      isAfterMark = false;
    }
  });
}

/** Ids and the links to them become safe ASCII alike. */
function makeFragmentsSafe(tree: Root): void {
  visit(tree, "element", ({ properties }) => {
    // Those of footnotes are percent-encoded where they stand, too.
    if (typeof properties["id"] === "string") properties["id"] = toFragment(decode(properties["id"]));
    const href = properties["href"];
    if (typeof href === "string" && href.startsWith("#")) properties["href"] = `#${toFragment(decode(href.slice(1)))}`;
    if (Array.isArray(properties["ariaDescribedBy"])) properties["ariaDescribedBy"] = properties["ariaDescribedBy"].map((id) => toFragment(decode(String(id))));
  });
}

/** Raw HTML may hold any percent sign. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function rename(node: Element, tagName: string, className: string): void {
  node.tagName = tagName;
  node.properties = { className: [className] };
}
