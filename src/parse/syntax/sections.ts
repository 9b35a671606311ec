import type { Root, RootContent } from "mdast";
import type { Block, Section } from "../../model/nodes.js";
import { sectionRoles } from "../../model/section-roles.js";
import { toPlainText } from "../../util/to-plain-text.js";

/** Wraps parts of a chapter whose heading gives them a layout of their own (quick revision, self-check), up to the next heading of that level. */
export function readSections(tree: Root): void {
  const children: RootContent[] = [];
  let open: { section: Section; depth: number } | undefined;
  for (const node of tree.children) {
    if (node.type === "heading") {
      const role = sectionRoles.get(toPlainText(node).trim().toLowerCase());
      if (open && node.depth <= open.depth) open = undefined;
      if (role && !open) {
        open = { section: { type: "section", role, children: [], ...(node.position && { position: node.position }) }, depth: node.depth };
        children.push(open.section);
      }
    }
    if (open) open.section.children.push(node as Block);
    else children.push(node);
  }
  tree.children = children;
}
