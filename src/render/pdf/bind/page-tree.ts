import { layBoxes } from "../../../model/sheet.js";
import { dict, Indirect } from "../objects/object.js";
import type { Draft } from "./draft.js";

/** Pages under one node. */
const NODE_SIZE = 32;

/** Makes the page tree: one level of nodes under the root, which holds the boxes that all pages share. */
export function pageTree({ plan, pages }: Draft): Indirect {
  const root = new Indirect();
  const nodes: Indirect[] = [];
  for (let from = 0; from < pages.length; from += NODE_SIZE) nodes.push(node(pages.slice(from, from + NODE_SIZE), root));
  const box = [...layBoxes(plan.sheet).media];
  root.value = dict({ Type: "Pages", Count: pages.length, Kids: nodes, MediaBox: box, CropBox: box });
  return root;
}

function node(pages: readonly Indirect[], parent: Indirect): Indirect {
  const made = new Indirect(dict({ Type: "Pages", Count: pages.length, Kids: [...pages], Parent: parent }));
  for (const page of pages) if (page.value instanceof Map) page.value.set("Parent", made);
  return made;
}
