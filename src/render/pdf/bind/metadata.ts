import type { BookMetadata } from "../../../model/bind.js";
import { type Dict, dict, Indirect, PdfString, Stream } from "../objects/object.js";
import { toTextString } from "../objects/text-string.js";

/** The program that a bound book names as its maker. */
export const PRODUCER = "studybook";

/** Makes the Info dictionary (ISO 32000-1, 14.3.3). */
export function bindInfo({ title, authors, subject, keywords, created }: BookMetadata): Dict {
  const date = toDate(created);
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

/** Makes a date in universal time (ISO 32000-1, 7.9.4). */
export function toDate(date: Date): PdfString {
  return new PdfString(`D:${date.toISOString().slice(0, 19).replace(/[-T:]/g, "")}Z`);
}

/** Makes the XMP metadata stream (ISO 16684-1), which says the same as Info and claims PDF/UA-1 (ISO 14289-1, 5) and PDF/A-2a (ISO 19005-2, 6.6.4). */
export function bindXmp(metadata: BookMetadata): Indirect {
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${properties(metadata).join("\n")}
</rdf:Description>
${PDFUA_SCHEMA}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  return new Indirect(new Stream(dict({ Type: "Metadata", Subtype: "XML" }), Buffer.from(packet, "utf8")));
}

/** What PDF/A wants to be told of a property that it does not know (ISO 19005-2, 6.6.2.3.3): that of PDF/UA. */
const PDFUA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

function properties({ title, authors, subject, keywords, language, created }: BookMetadata): string[] {
  const date = `${created.toISOString().slice(0, 19)}Z`;
  return [
    "<pdfuaid:part>1</pdfuaid:part>",
    "<pdfaid:part>2</pdfaid:part>",
    "<pdfaid:conformance>A</pdfaid:conformance>",
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
