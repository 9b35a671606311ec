import { join } from "node:path";
import type { Point } from "unist";
import type { Finding } from "../diagnostics/message.js";
import { UsageError } from "../diagnostics/usage-error.js";
import type { Host } from "../host/host.js";
import { readTypeScale, typeScales } from "../model/theme.js";
import { findNearest } from "../util/nearest.js";

/** Returns the findings on the theme that book.yaml names at `place`: there is none of that name, or its size is no size. Throws `UsageError` for an unknown one from the command line, which has no place. */
export async function checkTheme(host: Host, folder: string, name: string, place: Point | undefined): Promise<Finding[]> {
  const folders = [folder, host.packageFolder].map((parent) => join(parent, "styles", "themes"));
  const files = (await Promise.all(folders.map((parent) => host.listFolder(parent)))).flat();
  const names = [...new Set(files.filter((file) => file.endsWith(".css")).map((file) => file.slice(0, -4)))].sort();
  if (!names.includes(name)) return [refuseTheme(name, names, place)];
  const [own, ours] = folders.map((parent) => join(parent, `${name}.css`)) as [string, string];
  const css = (await host.readFile(own)) ?? (await host.readFile(ours));
  if (readTypeScale(new TextDecoder().decode(css)) !== undefined) return [];
  return [{ rule: "config-invalid", file: `styles/themes/${name}.css`, what: `Unexpected \`--type-scale\`, expected a number from ${typeScales.least} to ${typeScales.most}` }];
}

function refuseTheme(name: string, names: readonly string[], place: Point | undefined): Finding {
  const nearest = findNearest(name, names);
  const list = names.map((known) => `\`${known}\``).join(", ");
  const fix = nearest ? `Did you mean \`${nearest}\`?` : undefined;
  if (!place) throw new UsageError(`There is no theme \`${name}\`.`, fix ?? `Use one of ${list}, or put a file ${name}.css in styles/themes.`);
  return { rule: "config-invalid", file: "chapters/book.yaml", place, what: `Unexpected theme \`${name}\`, expected one of ${list}, or a file styles/themes/${name}.css`, ...(fix && { fix }) };
}
