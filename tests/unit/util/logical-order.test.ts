import { expect, test } from "vitest";
import { toLogicalOrder } from "../../../src/util/logical-order.js";

test("right-to-left words are turned round, line by line; the rest stays", () => {
  const visual = (text: string): string => [...text].reverse().join("");
  expect(toLogicalOrder(`a ${visual("שלום עולם")} b`)).toBe("a שלום עולם b");
  expect(toLogicalOrder(`${visual("שלום")}\n${visual("עולם")}`)).toBe("שלום\nעולם");
  expect(toLogicalOrder("plain, 12")).toBe("plain, 12");
});

test("Arabic numbers are read as they stand", () => {
  expect(toLogicalOrder('such as "١٢٣٤".')).toBe('such as "١٢٣٤".');
  expect(toLogicalOrder("٣٤ ב א")).toBe("א ב ٣٤");
});
