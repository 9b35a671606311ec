import type { EpubLayout, EpubOutlineItem } from "../../model/epub.js";
import { escapeHtml } from "../../util/escape-html.js";

/** Returns the contents for readers of EPUB 2 (OPF 2.0.1, 2.4.1): chapters, and topics below them. */
export function toNcx({ metadata, outline }: EpubLayout): string {
  let order = 0;
  const toPoint = ({ title, href, children }: EpubOutlineItem): string => {
    order += 1;
    return `<navPoint id="point-${order}" playOrder="${order}"><navLabel><text>${escapeHtml(title)}</text></navLabel><content src="${escapeHtml(href)}"/>${children.map(toPoint).join("")}</navPoint>`;
  };
  const points = outline.map(toPoint).join("\n");
  return `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${escapeHtml(metadata.language)}">
<head><meta name="dtb:uid" content="${escapeHtml(metadata.identifier)}"/></head>
<docTitle><text>${escapeHtml(metadata.title)}</text></docTitle>
<navMap>
${points}
</navMap>
</ncx>
`;
}
