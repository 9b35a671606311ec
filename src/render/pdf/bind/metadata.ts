import type { BookMetadata } from "../../../model/bind.js";
import { type Dict, dict, Indirect, PdfString, Stream } from "../objects/object.js";
import { toTextString } from "../objects/text-string.js";

/** The program that a bound book names as its maker. */
export const PRODUCER = "studybook";

/** Makes the Info dictionary (ISO 32000-1, 14.3.3). */
export function bindInfo({ title, authors, subject, keywords, created }: BookMetadata): Dict {
  const date = new PdfString(`D:${created.toISOString().slice(0, 19).replace(/[-T:]/g, "")}Z`);
  return dict({
    Title: toTextString(title),
    Author: authors.length > 0 ? toTextString(authors.join(", ")) : undefined,
    Subject: subject === "" ? undefined : toTextString(subject),
    Keywords: keywords.length > 0 ? toTextString(keywords.join(", ")) : undefined,
    Creator: toTextString(PRODUCER),
    Producer: toTextString(PRODUCER),
    CreationDate: date,
    ModDate: date,
  });
}

/** Makes the XMP metadata stream (ISO 16684-1), which says the same as Info and names PDF/UA-1 (ISO 14289-1, 5). */
export function bindXmp(metadata: BookMetadata): Indirect {
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${properties(metadata).join("\n")}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  return new Indirect(new Stream(dict({ Type: "Metadata", Subtype: "XML" }), Buffer.from(packet, "utf8")));
}

function properties({ title, authors, subject, keywords, language, created }: BookMetadata): string[] {
  const date = `${created.toISOString().slice(0, 19)}Z`;
  return [
    "<pdfuaid:part>1</pdfuaid:part>",
    "<dc:format>application/pdf</dc:format>",
    `<dc:title>${alternatives(title)}</dc:title>`,
    ...(authors.length > 0 ? [`<dc:creator>${list("Seq", authors)}</dc:creator>`] : []),
    ...(subject === "" ? [] : [`<dc:description>${alternatives(subject)}</dc:description>`]),
    ...(keywords.length > 0 ? [`<dc:subject>${list("Bag", keywords)}</dc:subject>`] : []),
    ...(keywords.length > 0 ? [`<pdf:Keywords>${escape(keywords.join(", "))}</pdf:Keywords>`] : []),
    `<dc:language>${list("Bag", [language])}</dc:language>`,
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`,
    ...["CreateDate", "ModifyDate", "MetadataDate"].map((name) => `<xmp:${name}>${date}</xmp:${name}>`),
  ];
}

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`;
}

function list(kind: "Seq" | "Bag", items: readonly string[]): string {
  return `<rdf:${kind}>${items.map((item) => `<rdf:li>${escape(item)}</rdf:li>`).join("")}</rdf:${kind}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Escapes markup and drops what XML 1.0 cannot hold. */
function escape(text: string): string {
  return text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "").replace(/[&<>]/g, (char) => ENTITIES[char] ?? char);
}
