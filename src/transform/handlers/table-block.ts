import type { Element } from "hast";
import type { TableBlock } from "../../model/nodes.js";
import { createComponent, createSlot, type HandlerFactory } from "../context.js";
import { markHeaders } from "../mark-headers.js";
import { measureColumns } from "../../model/measure-columns.js";

/** Tables become components: header cells get their scope, columns their widths and kinds. */
export const createTableHandler: HandlerFactory = (context) => (state, node: TableBlock) => {
  const table = node.children[0];
  const target = context.facts.targetOf.get(node);
  const element = state.one(table, node as never) as Element;
  markHeaders(element, node.comparison);
  // Rows need a table around them until raw HTML is parsed and cleaned; the template has its own.
  return createComponent(context, { name: "table", number: target?.number, fragment: target?.fragment, comparison: node.comparison, columns: measureColumns(table) }, [...createSlot(state, node.caption), element]);
};
