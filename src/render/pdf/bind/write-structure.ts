import type { Box } from "../../../model/sheet.js";
import { asDict, type Dict, dict, Indirect, PdfString, type PdfValue } from "../objects/object.js";
import { toTextString } from "../objects/text-string.js";
import { type ContentKid, makeElement, type ObjectKid, type StructureElement, type StructureKid } from "../read/structure.js";
import { contentOf } from "../read/repeats.js";
import { describeLink } from "./describe-link.js";
import type { Draft } from "./draft.js";
import type { BoundAnnotation } from "./links.js";
import { parentTree, type Parents, startParents } from "./parent-tree.js";
import { roleOf } from "./structure-types.js";
import { attributesOf, isRegular, readCell, toAttributes } from "./table-attributes.js";
import { nameTree } from "./trees.js";

/** A unit's structure, and what its content and objects have become in the book. */
export interface UnitStructure {
  readonly key: string;
  readonly kids: readonly StructureKid[];
  readonly pageOf: (index: number) => Indirect;
  /** Finds the form that holds a piece of content, when that is not the page itself. */
  readonly formOf: (kid: ContentKid) => Indirect | undefined;
  readonly annotationOf: (kid: ObjectKid) => BoundAnnotation | undefined;
  /** Finds the folio of a page of the book. */
  readonly folioOf: (page: number) => string;
  /** Finds the rectangle in pt around a figure on its sheet, where it can be told. */
  readonly boxOf: (figure: StructureElement) => Box | undefined;
  /** Reads an element's text in one line. */
  readonly textOf: (element: StructureElement) => string;
}

/** The structure tree while it is written. */
interface Writing {
  readonly language: string;
  readonly parents: Parents;
  readonly ids: [id: string, element: PdfValue][];
  /** Ids of the book by those of the units. */
  readonly renamed: Map<string, PdfString>;
  readonly roles: Dict;
}

/** Where an element is written. */
interface Context {
  readonly unit: UnitStructure;
  readonly writing: Writing;
  readonly parent: Indirect;
  /** The list item or the table's row around. */
  readonly item: StructureElement | undefined;
  /** True in a table whose cells name their headers by id. */
  readonly hasIds: boolean;
}

/** Writes one structure tree over all units, a `Part` each, with its parent tree (ISO 32000-1, 14.7); numbers pages, forms and annotations for it. */
export function writeStructure(units: readonly UnitStructure[], { plan, pages }: Draft): Indirect {
  const [root, document] = [new Indirect(), new Indirect()];
  const writing: Writing = { language: plan.metadata.language, parents: startParents(), ids: [], renamed: new Map(), roles: new Map() };
  const parts = units.map((unit) => {
    return writeElement(makeElement("Part", unit.kids), { unit, writing, parent: document, item: undefined, hasIds: false });
  });
  document.value = dict({ S: "Document", P: root, Lang: toTextString(writing.language), K: parts });
  const { tree, nextKey } = parentTree(writing.parents, pages);
  root.value = dict({
    Type: "StructTreeRoot",
    K: document,
    ParentTree: new Indirect(tree),
    ParentTreeNextKey: nextKey,
    RoleMap: writing.roles.size > 0 ? writing.roles : undefined,
    IDTree: writing.ids.length > 0 ? new Indirect(nameTree(writing.ids)) : undefined,
  });
  return root;
}

function writeElement(element: StructureElement, context: Context): Indirect {
  const { type } = element;
  const handle = new Indirect();
  // A figure's box is on a page, even if what it shows is all in elements of its own.
  const first = type === "Figure" ? contentOf(element)[0] : element.kids.find((kid): kid is ContentKid => kid.kind === "content");
  const { unit, writing } = context;
  const inside: Context = { unit, writing, parent: handle, item: type === "LI" || type === "TR" ? element : context.item, hasIds: type === "Table" ? !isRegular(element) : context.hasIds };
  const kids: PdfValue[] = [];
  for (const kid of element.kids) writeKid(kid, kids, first?.page, inside);
  if (type === "Link") nameAnnotations(element, context);
  const role = roleOf(type);
  if (role !== undefined) writing.roles.set(type, role);
  // Without the optional `Type`: a book has tens of thousands.
  const entries: Dict = new Map<string, PdfValue>().set("S", type).set("P", context.parent);
  if (first !== undefined) entries.set("Pg", unit.pageOf(first.page));
  if (element.entries.size > 0 || type === "L") keepEntries(element, entries, inside);
  if (kids.length > 0) entries.set("K", kids.length > 1 ? kids : (kids[0] ?? null));
  handle.value = entries;
  return handle;
}

function writeKid(kid: StructureKid, kids: PdfValue[], page: number | undefined, context: Context): void {
  if (kid.kind === "element") kids.push(writeElement(kid, context));
  else if (kid.kind === "content") kids.push(writeContent(kid, page, context));
  else kids.push(...writeObject(kid, context));
}

/** Writes a marked-content id, or a reference to one on another page or in a form (14.7.4.2). */
function writeContent(kid: ContentKid, page: number | undefined, { unit, writing, parent }: Context): PdfValue {
  const form = unit.formOf(kid);
  const holder = form ?? unit.pageOf(kid.page);
  writing.parents.addContent(holder, kid.mcid, parent);
  if (form === undefined && kid.page === page) return kid.mcid;
  return dict({ Type: "MCR", Pg: unit.pageOf(kid.page), Stm: form, MCID: kid.mcid });
}

function writeObject(kid: ObjectKid, { unit, writing, parent }: Context): PdfValue[] {
  const annotation = unit.annotationOf(kid)?.annotation;
  if (annotation === undefined) return [];
  writing.parents.addObject(annotation, parent);
  return [dict({ Type: "OBJR", Pg: unit.pageOf(kid.page), Obj: annotation })];
}

/** Tells a link's annotations what they lead to, since readers that go by annotations know nothing else (PDF/UA-1, 7.18.5). */
function nameAnnotations(link: StructureElement, { unit, item }: Context): void {
  for (const kid of link.kids) {
    const bound = kid.kind === "object" ? unit.annotationOf(kid) : undefined;
    if (bound) asDict(bound.annotation)?.set("Contents", toTextString(describeLink(link, bound.aim, item, unit)));
  }
}

/** Keeps what an element says of itself; a language only where it changes. */
function keepEntries(element: StructureElement, entries: Dict, { unit, writing, parent, hasIds }: Context): void {
  for (const key of ["Alt", "ActualText", "Lang", "E"]) {
    const value = element.entries.get(key);
    const isDefault = value instanceof PdfString && key === "Lang" && value.bytes === writing.language;
    if (value !== undefined && !isDefault) entries.set(key, value);
  }
  const rename = (id: PdfString): PdfString => renameId(`${unit.key}.${id.bytes}`, writing);
  const id = element.entries.get("ID");
  if ((hasIds || element.type === "Note") && id instanceof PdfString) {
    entries.set("ID", rename(id));
    writing.ids.push([rename(id).bytes, parent]);
  }
  const attributes = element.type === "Figure" ? toFigureAttributes(element, unit) : toAttributeList(element, hasIds ? rename : undefined);
  if (attributes.length > 0) entries.set("A", attributes.length > 1 ? attributes : (attributes[0] ?? null));
}

/** Numbers ids in the order in which they are met: Chromium's own (`node00000053`) also tell what its page has printed before. */
function renameId(id: string, { renamed }: Writing): PdfString {
  const known = renamed.get(id) ?? new PdfString(`id${renamed.size + 1}`);
  renamed.set(id, known);
  return known;
}

function toAttributeList(element: StructureElement, rename: ((id: PdfString) => PdfString) | undefined): Dict[] {
  if (element.type === "TD" || element.type === "TH") return [toAttributes(readCell(element), rename) ?? []].flat();
  const attributes = attributesOf(element.entries);
  // Labels want to be announced (PDF/UA-1, 7.6); those that we add are numbers.
  return attributes.length === 0 && hasLabels(element) ? [dict({ O: "List", ListNumbering: "Decimal" })] : [...attributes];
}

/** Tells a figure's place, so that readers can show it alone or enlarged (ISO 32000-1, 14.8.5.4.3). */
function toFigureAttributes(figure: StructureElement, { boxOf }: UnitStructure): Dict[] {
  const box = boxOf(figure);
  return [...attributesOf(figure.entries), ...(box ? [dict({ O: "Layout", BBox: [...box] })] : [])];
}

function hasLabels({ type, kids }: StructureElement): boolean {
  const isLabel = (kid: StructureKid): boolean => kid.kind === "element" && kid.type === "Lbl";
  return type === "L" && kids.some((item) => item.kind === "element" && item.kids.some(isLabel));
}
