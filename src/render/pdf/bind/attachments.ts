import { createHash } from "node:crypto";
import type { Attachment } from "../../../model/bind.js";
import { flateStream } from "../objects/flate.js";
import { type Dict, dict, Indirect, PdfString } from "../objects/object.js";
import { toByteString, toTextString } from "../objects/text-string.js";
import { toDate } from "./metadata.js";
import { nameTree } from "./trees.js";

/** Makes the tree of embedded files (ISO 32000-1, 7.11.4); undefined when there are none. */
export function bindAttachments(attachments: readonly Attachment[]): Indirect | undefined {
  if (attachments.length === 0) return undefined;
  return new Indirect(nameTree(attachments.map((attachment) => [toByteString(attachment.name).bytes, new Indirect(toFileSpecification(attachment))])));
}

/** PDF/A-2, 6.8 wants both names and a description. */
function toFileSpecification({ name, description, mediaType, modified, bytes }: Attachment): Dict {
  const date = toDate(modified);
  const checksum = new PdfString(createHash("md5").update(bytes).digest().toString("latin1"));
  const parameters = dict({ Size: bytes.length, CreationDate: date, ModDate: date, CheckSum: checksum });
  const file = new Indirect(flateStream(bytes, dict({ Type: "EmbeddedFile", Subtype: mediaType, Params: parameters })));
  return dict({ Type: "Filespec", F: toTextString(name), UF: toTextString(name), Desc: toTextString(description), EF: dict({ F: file, UF: file }) });
}
