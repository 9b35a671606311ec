import type { ElementContent, RootContent } from "hast";
import { toString } from "hast-util-to-string";
import type { Component, ListingComponent, TableComponent } from "../../model/components.js";
import { figureUnit } from "../../model/images.js";
import type { PageGrid } from "../../model/page-grid.js";
import { mm } from "../../util/millimetre.js";
import { setListing } from "../code/set-listing.js";
import type { Medium, Studio } from "../medium.js";
import { measureTails } from "./measure-tail.js";

// Measured on the handbook: width of a character of running text in em.
const textAdvance = 0.47;
// Room below a paragraph, in lines (page.css).
const paragraphGap = 1 / 3;
// Lengths of the print style (listings.css), in pt.
const captionHeight = 5 * mm;
const codePadding = 3 * mm;
const headingHeight = 9 * mm;

/** What an estimate needs beside the content; `page` is the page that it is for. */
export interface EstimateInput {
  readonly components: readonly Component[];
  readonly pictures: Studio["pictures"];
  readonly medium: Medium;
  readonly numbersFrom: Studio["numbersFrom"];
  readonly page: PageGrid;
}

/** Returns about how high content will stand on the page, in pt: good enough to tell what is short, since no layout is known before the browser makes it. */
export function estimateHeight(nodes: readonly (RootContent | ElementContent)[], input: EstimateInput): number {
  return nodes.reduce((sum, node) => sum + estimateNode(node, input), 0);
}

const holdsBlocks = new Set(["ul", "ol", "li", "div", "blockquote", "dl", "section"]);

function estimateNode(node: RootContent | ElementContent, input: EstimateInput): number {
  if (node.type !== "element") return 0;
  const component = node.tagName.startsWith("sb-") ? input.components[Number(node.properties["ref"])] : undefined;
  if (component) return estimateComponent(component, node.children, input);
  if (/^h[1-6]$/.test(node.tagName)) return headingHeight;
  if (holdsBlocks.has(node.tagName) && node.children.some(isBlock)) return estimateHeight(node.children, input) + estimateLoose(node.children, input.page);
  return estimateText(toString(node), input.page);
}

function isBlock(node: ElementContent): boolean {
  return node.type === "element" && (node.tagName === "p" || holdsBlocks.has(node.tagName) || blockComponents.has(node.tagName));
}

const blockComponents = new Set(["sb-listing", "sb-table", "sb-callout", "sb-figure", "sb-question", "sb-section"]);

/** The text of a list item that has further blocks may stand in no paragraph. */
function estimateLoose(nodes: readonly ElementContent[], page: PageGrid): number {
  const text = nodes.filter((node) => !isBlock(node)).map((node) => (node.type === "text" ? node.value : toString(node as never))).join("").trim();
  return text ? estimateText(text, page) : 0;
}

function estimateText(text: string, { measure, textSize, lineHeight }: PageGrid): number {
  const lines = Math.max(1, Math.ceil((text.length * textAdvance * textSize) / measure));
  return (lines + paragraphGap) * lineHeight;
}

function estimateComponent(component: Component, children: readonly ElementContent[], input: EstimateInput): number {
  if (component.name === "listing") return estimateListing(component, input);
  if (component.name === "table") return estimateTable(component, input.medium);
  if (component.name === "figure") return captionHeight + (input.pictures.get(component.file)?.height ?? 0) * figureUnit;
  return blockComponents.has(`sb-${component.name}`) ? estimateHeight(children, input) + captionHeight : 0;
}

function estimateListing(listing: ListingComponent, { medium, numbersFrom, page }: EstimateInput): number {
  const { rows } = setListing(listing, { medium, numbersFrom });
  const room = medium.codeRoom(listing);
  const { output, raised } = room ? measureTails(listing, room, page) : {};
  return (listing.number ? captionHeight : 0) + codePadding + rows.reduce((sum, count) => sum + count, 0) * page.codeLineHeight + (output?.height ?? 0) + (raised?.height ?? 0);
}

function estimateTable(table: TableComponent, { fitTable }: Medium): number {
  const heights = fitTable(table).setting?.heights ?? [];
  return (table.number ? captionHeight : 0) + heights.reduce((sum, height) => sum + height, 0);
}
