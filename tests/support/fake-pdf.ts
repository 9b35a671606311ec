import { classicPdf, streamBody } from "../unit/render/pdf/support/classic-pdf.js";
import type { Block, BlockRun } from "./html-blocks.js";

/** A document as pages of blocks. */
export interface FakeDocument {
  readonly pages: readonly (readonly Block[])[];
  /** Ids that become named destinations. */
  readonly targets: readonly string[];
  /** Size of the sheet in pt. */
  readonly width: number;
  readonly height: number;
  /** In pt; on rectos the inner margin is at the left. */
  readonly margins: { readonly top: number; readonly outer: number; readonly bottom: number; readonly inner: number };
  /** How many lines fill a page. */
  readonly linesOfPage: number;
  readonly tagged: boolean;
  /** 1, or less for a document that the browser shrank. */
  readonly scale: number;
  /** Word by which blocks are known that are set in the margin, and at 5.5 pt. */
  readonly stray: string | undefined;
  readonly small: string | undefined;
  /** True when words such as "hairline" draw what they name; see `drawings`. */
  readonly draws: boolean;
}

// Object numbers of what every file has; pages and all else follow.
const [catalog, pageTree, structureRoot, documentElement, textFont, digitFont, textMap, digitMap] = [1, 2, 3, 4, 5, 6, 7, 8];
const pointsPerPixel = 0.75;
// In CSS px: 7.5 pt and 5.5 pt.
const textSize = 10;
const smallSize = 5.5 / pointsPerPixel;
// As the font says.
const letterWidth = 0.5 * textSize;

/** What words draw on their page, in px from its top left corner: things that a press cannot print. */
const drawings: Readonly<Record<string, string>> = {
  tiny: "BT\n/F1 4 Tf\n1 0 0 -1 20 20 Tm\n<0001> Tj\nET",
  hairline: "0 0 0 RG .4 w 20 20 m 90 20 l S",
  faint: ".97 .97 .97 rg 20 20 90 30 re f",
  glass: "/Glass gs 0 0 1 rg 20 20 90 30 re f",
  edge: "0 0 0 rg 0 20 30 90 re f",
};

/** How many letters are set in a line. */
export const lettersOfLine = 70;

/** Writes a document as a PDF of the shape that Chromium writes: classic cross-reference table, one `P` a block, a destination for each target, links as annotations. */
export function toFakePdf(document: FakeDocument): Uint8Array {
  const bodies: string[] = Array.from({ length: 8 }, () => "");
  const add = (body: string): number => bodies.push(body);
  const codes = new Codes(document);
  const places = new Map<string, string>();
  const elements: number[] = [];
  const pages = document.pages.map((blocks, index) => {
    const page = add("");
    const annotations: number[] = [];
    // Shows, as every unit does, which font is that of page numbers.
    const digits = document.tagged && index === 0 ? show({ text: "0123456789", href: undefined, isSlot: true }, [2, 2], codes, textSize) : "";
    const content = [`${pointsPerPixel * document.scale} 0 0 ${-pointsPerPixel * document.scale} 0 ${document.height} cm`, digits];
    const { margins } = document;
    const margin = (index % 2 === 0 ? margins.inner : margins.outer) / pointsPerPixel;
    const top = margins.top / pointsPerPixel;
    const lineHeight = (document.height - margins.top - margins.bottom) / document.linesOfPage / pointsPerPixel;
    let mcid = 0;
    let line = 0;
    blocks.forEach((block) => {
      let column = 0;
      const text = block.runs.map((run) => run.text).join("");
      const size = document.small !== undefined && text.includes(document.small) ? smallSize : textSize;
      const left = document.stray !== undefined && text.includes(document.stray) ? 10 : margin;
      // The baseline stands in the lower half of its line.
      const toY = (): number => top + (line + 0.7) * lineHeight;
      for (const id of block.ids) places.set(id, `[${page} 0 R/XYZ 0 ${document.height - (top + line * lineHeight) * pointsPerPixel} 0]`);
      const kids = block.runs.map((run) => {
        const lines = splitLines(run.text, column);
        const start = [left + column * letterWidth, toY()] as const;
        const shown = lines.map((text, index) => {
          if (index > 0) [line, column] = [line + 1, 0];
          const place = [left + column * letterWidth, toY()] as const;
          column += text.length;
          return show({ ...run, text }, place, codes, size);
        });
        content.push(document.tagged ? `/P <</MCID ${mcid} >>BDC` : "", ...shown, document.tagged ? "EMC" : "");
        if (run.href === undefined) return String(mcid++);
        // The rectangle of its first line.
        // A little less, since it must not touch the next letter.
        const end = left + (lines.length > 1 ? lettersOfLine : column) * letterWidth - 0.5;
        const baseline = document.height - start[1] * pointsPerPixel;
        const annotation = add(toAnnotation(run.href, [start[0] * pointsPerPixel, baseline - 2, end * pointsPerPixel, baseline + 6]));
        annotations.push(annotation);
        return `${add(`<</Type/StructElem/S/Link/P ${documentElement} 0 R/Pg ${page} 0 R/K[${mcid++} <</Type/OBJR/Obj ${annotation} 0 R>>]>>`)} 0 R`;
      });
      line++;
      if (kids.length > 0) elements.push(add(`<</Type/StructElem/S/${block.type}/P ${documentElement} 0 R/Pg ${page} 0 R/K[${kids.join(" ")}]>>`));
    });
    const words = blocks.flatMap(({ runs }) => runs.flatMap(({ text }) => text.match(/\w+/g) ?? []));
    if (document.draws) content.push(...new Set(words.flatMap((word) => (drawings[word] ? [`q\n${drawings[word]}\nQ`] : []))));
    const stream = add(streamBody(content.filter(Boolean).join("\n")));
    const links = annotations.length > 0 ? `/Annots[${annotations.map((number) => `${number} 0 R`).join(" ")}]` : "";
    bodies[page - 1] = `<</Type/Page/Parent ${pageTree} 0 R/MediaBox[0 0 ${document.width} ${document.height}]/Resources<</ExtGState<</Glass<</ca .5>>>>/Font<</F1 ${textFont} 0 R/F2 ${digitFont} 0 R>>>>/Contents ${stream} 0 R${links}>>`;
    return page;
  });
  const names = document.targets.flatMap((id) => (places.has(id) ? [`/${encodeURIComponent(id)} ${places.get(id)}`] : []));
  const structure = document.tagged ? `/MarkInfo<</Marked true>>/StructTreeRoot ${structureRoot} 0 R` : "";
  bodies[catalog - 1] = `<</Type/Catalog/Pages ${pageTree} 0 R/Dests<<${names.join("")}>>${structure}>>`;
  bodies[pageTree - 1] = `<</Type/Pages/Kids[${pages.map((number) => `${number} 0 R`).join(" ")}]/Count ${pages.length}>>`;
  bodies[structureRoot - 1] = `<</Type/StructTreeRoot/K ${documentElement} 0 R>>`;
  bodies[documentElement - 1] = `<</Type/StructElem/S/Document/P ${structureRoot} 0 R/K[${elements.map((number) => `${number} 0 R`).join(" ")}]>>`;
  bodies[textFont - 1] = toFont("FakeText", textMap);
  bodies[digitFont - 1] = toFont("FakeDigits", digitMap);
  bodies[textMap - 1] = streamBody(codes.toText());
  bodies[digitMap - 1] = streamBody(toUnicode([..."0123456789"].map((digit, index) => [index + 1, digit])));
  return classicPdf(bodies);
}

/** Cuts a text at line feeds and where lines are full; the first piece goes on in a line that is begun. */
function splitLines(text: string, column: number): string[] {
  const [first = "", ...rest] = text.split("\n");
  const cut = (part: string): string[] => part.match(new RegExp(`.{1,${lettersOfLine}}`, "gsu")) ?? [""];
  const room = Math.max(0, lettersOfLine - column);
  return [[...first].slice(0, room).join(""), ...([...first].length > room ? cut([...first].slice(room).join("")) : []), ...rest.flatMap(cut)];
}

function show({ text, isSlot }: BlockRun, [x, y]: readonly [number, number], codes: Codes, size: number): string {
  const codeOf = (character: string): number => (isSlot ? Number(character) + 1 : codes.find(character));
  const hex = [...text].map((character) => codeOf(character).toString(16).padStart(4, "0")).join("");
  return `BT\n/F${isSlot ? 2 : 1} ${size} Tf\n1 0 0 -1 ${x} ${y} Tm\n<${hex}> Tj\nET`;
}

/** Links inside the unit are named destinations, all others addresses. */
function toAnnotation(href: string, rectangle: readonly number[]): string {
  const aim = href.startsWith("#") ? `/Dest /${href.slice(1)}` : `/A<</S/URI/URI(${href.replace(/[()\\]/g, "\\$&")})>>`;
  return `<</Type/Annot/Subtype/Link/Rect[${rectangle.join(" ")}]${aim}>>`;
}

/** Gives every character of a document a code. */
class Codes {
  readonly #codes: ReadonlyMap<string, number>;

  constructor({ pages }: FakeDocument) {
    const characters = pages.flatMap((blocks) => blocks.flatMap(({ runs }) => runs.flatMap(({ text }) => [...text])));
    this.#codes = new Map([...new Set(characters)].sort().map((character, index) => [character, index + 1]));
  }

  find(character: string): number {
    return this.#codes.get(character) ?? 0;
  }

  toText(): string {
    return toUnicode([...this.#codes].map(([character, code]) => [code, character]));
  }
}

function toUnicode(entries: readonly (readonly [number, string])[]): string {
  const hex = (text: string): string => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, "0")).join("");
  const rows = entries.map(([code, character]) => `<${code.toString(16).padStart(4, "0")}> <${hex(character)}>`).join("\n");
  return `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${entries.length} beginbfchar\n${rows}\nendbfchar`;
}

function toFont(name: string, map: number): string {
  const info = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";
  const descriptor = `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>`;
  const descendant = `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo${info}/DW 500/CIDToGIDMap/Identity/FontDescriptor ${descriptor}>>`;
  return `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${map} 0 R>>`;
}
