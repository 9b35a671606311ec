import { expect, it } from "vitest";
import { readBuildTime } from "../../../src/host/clock.js";

it("takes SOURCE_DATE_EPOCH as seconds", () => expect(readBuildTime({ SOURCE_DATE_EPOCH: "86400" }).toISOString()).toBe("1970-01-02T00:00:00.000Z"));

it("takes the clock without it", () => expect(Math.abs(readBuildTime({}).getTime() - Date.now())).toBeLessThan(5000));

it.each(["soon", "-1", "1e3", "9999999999999"])("refuses %j", (epoch) => expect(() => readBuildTime({ SOURCE_DATE_EPOCH: epoch })).toThrow("not a number of seconds"));
