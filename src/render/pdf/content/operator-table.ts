import { type Operator, operator } from "./content-tokens.js";

/** Puts operators, named as in `S s f`, under what is done at them. */
export function operatorTable<Action>(actions: readonly (readonly [names: string, action: Action])[]): ReadonlyMap<Operator, Action> {
  return new Map(actions.flatMap(([names, action]) => names.split(" ").map((name) => [operator(name), action] as const)));
}
