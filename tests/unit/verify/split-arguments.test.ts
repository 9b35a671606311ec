import { expect, it } from "vitest";
import { splitArguments } from "../../../src/verify/split-arguments.js";

it.each([
  ["", []],
  ["20", ["20"]],
  ["-vv push --keep 3 a.txt", ["-vv", "push", "--keep", "3", "a.txt"]],
  [`'a b' "c d" e\\ f`, ["a b", "c d", "e f"]],
  [`--name="Ada \\"L\\"" x`, ['--name=Ada "L"', "x"]],
])("splits %j", (text, words) => expect(splitArguments(text)).toEqual(words));
