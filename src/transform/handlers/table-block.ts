import type { Element } from "hast";
import type { TableBlock } from "../../model/nodes.js";
import { measureTable } from "../../model/tables/measure-table.js";
import { createComponent, createSlot, type HandlerFactory } from "../context.js";
import { markHeaders } from "../mark-headers.js";

/** Tables become components: header cells get their scope, and the table its measure and what stands around it. */
export const createTableHandler: HandlerFactory = (context) => (state, node: TableBlock) => {
  const { targetOf, tables } = context.facts;
  const [table] = node.children;
  const target = targetOf.get(node);
  const measure = measureTable(table);
  const element = state.one(table, node as never) as Element;
  markHeaders(element, { comparison: node.comparison, numeric: measure.numeric });
  // Rows need a table around them until raw HTML is parsed and cleaned; the template has its own.
  return createComponent(context, { name: "table", number: target?.number, fragment: target?.fragment, comparison: node.comparison, measure, around: tables.get(node) ?? [] }, [...createSlot(state, node.caption), element]);
};
