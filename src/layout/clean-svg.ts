import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { sanitize, type Schema } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";

const shapes = ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs", "marker", "linearGradient", "radialGradient", "stop", "clipPath", "use", "symbol"];
const presentation =
  "xmlns viewBox role ariaLabel id className d x y x1 y1 x2 y2 cx cy r rx ry dx dy width height points transform fill fillOpacity fillRule stroke strokeWidth strokeDashArray strokeLineCap strokeLineJoin strokeOpacity strokeMiterLimit opacity fontFamily fontSize fontWeight fontStyle textAnchor dominantBaseline letterSpacing textLength lengthAdjust xmlSpace markerStart markerMid markerEnd markerWidth markerHeight markerUnits refX refY orient preserveAspectRatio offset stopColor stopOpacity gradientUnits gradientTransform clipPath clipRule clipPathUnits href xLinkHref paintOrder";

/** What may stand in a figure: shapes and text; no script, style, link, foreign object or picture. */
const svgSchema: Schema = { tagNames: shapes, attributes: { "*": presentation.split(" ") }, protocols: {}, strip: ["script", "style", "foreignObject"], clobber: [], clobberPrefix: "", allowComments: false };

/** Returns an SVG file as markup that can stand in a page: sanitised, its ids made unique by the prefix, named by its alternative text, in our fonts; undefined when there is no svg element. */
export function cleanSvg(bytes: Uint8Array, prefix: string, alt: string): string | undefined {
  const source = new TextDecoder().decode(bytes).replace(/<\?xml[^>]*>|<!DOCTYPE[^>]*>/gi, "");
  const tree = sanitize(fromHtml(source, { fragment: true, space: "html" }), svgSchema) as Root;
  const svg = tree.children.find((node): node is Element => node.type === "element" && node.tagName === "svg");
  if (!svg) return undefined;
  visit(svg, "element", (node) => localize(node, prefix));
  svg.children = svg.children.filter((node) => node.type !== "element" || node.tagName !== "title");
  svg.properties = { ...svg.properties, xmlns: "http://www.w3.org/2000/svg", role: "img", ariaLabel: alt };
  delete svg.properties["width"];
  delete svg.properties["height"];
  return toHtml(svg, { space: "svg", closeEmptyElements: true, characterReferences: { useNamedReferences: false } });
}

/** Prefixes ids and the references to them, and drops references that lead out of the file. */
function localize(node: Element, prefix: string): void {
  for (const [name, value] of Object.entries(node.properties)) {
    if (name === "className") delete node.properties[name];
    else if (name === "id") node.properties[name] = `${prefix}${String(value)}`;
    else if (name === "href" || name === "xLinkHref") keepLocal(node, name, String(value), prefix);
    else if (typeof value === "string" && /url\(/i.test(value)) {
      const local = /^url\(["']?#([\w.-]+)["']?\)$/.exec(value.trim());
      if (local) node.properties[name] = `url(#${prefix}${local[1]})`;
      else delete node.properties[name];
    }
  }
}

function keepLocal(node: Element, name: string, value: string, prefix: string): void {
  if (value.startsWith("#")) node.properties[name] = `#${prefix}${value.slice(1)}`;
  else delete node.properties[name];
}
