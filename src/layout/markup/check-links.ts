import { type MarkupRoot, walkElements } from "./markup.js";

/** A document by the path that links use. */
export interface LinkedDocument {
  readonly path: string;
  readonly root: MarkupRoot;
}

/** Takes the address off every link that leads nowhere (raw HTML may hold any), and the name of a description that is not there; writes web addresses as the URL standard does. The text stays. */
export function cutDeadLinks(documents: readonly LinkedDocument[]): void {
  const ids = new Map(documents.map(({ path, root }) => [path, collectIds(root)]));
  for (const { path, root } of documents) {
    walkElements(root, (node) => {
      const described = node.attributes.get("aria-describedby");
      if (described !== undefined && !ids.get(path)!.has(described)) node.attributes.delete("aria-describedby");
      const href = node.name === "a" ? node.attributes.get("href") : undefined;
      if (href === undefined) return;
      const checked = checkAddress(href, path, ids);
      if (checked === undefined) node.attributes.delete("href");
      else node.attributes.set("href", checked);
    });
  }
}

function collectIds(root: MarkupRoot): Set<string> {
  const ids = new Set<string>();
  walkElements(root, ({ attributes }) => void (attributes.has("id") && ids.add(attributes.get("id")!)));
  return ids;
}

function checkAddress(href: string, from: string, ids: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return /^(https?|mailto):/i.test(href) && URL.canParse(href) ? new URL(href).href : undefined;
  const [path = "", fragment] = href.split("#");
  const targets = ids.get(path || from);
  return targets && (fragment === undefined || targets.has(fragment)) ? href : undefined;
}
