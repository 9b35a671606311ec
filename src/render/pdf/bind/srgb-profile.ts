/** A colour as `X`, `Y`, `Z`, in 65536ths. */
type Xyz = readonly [number, number, number];

/** The white of the profile connection space, D50 (ICC.1:2001-04, 6.2.2). */
const WHITE: Xyz = [0xf6d6, 0x10000, 0xd32d];

/** The primaries of IEC 61966-2-1, adapted to D50 by Bradford's matrix, as the ICC's own sRGB profiles have them. */
const RED: Xyz = [0x6fa2, 0x38f5, 0x0390];
const GREEN: Xyz = [0x6299, 0xb785, 0x18da];
const BLUE: Xyz = [0x24a0, 0x0f84, 0xb6cf];

/** Points of the curve: between them readers interpolate, to within a 16-bit step of the formula's. */
const CURVE_POINTS = 1024;

/** Returns a display profile of sRGB (ICC.1:2001-04, version 2.1, which every reader of PDF knows): matrix and curve, the same bytes each time. */
export function createSrgbProfile(): Buffer {
  const curve = curveTag();
  const tags: readonly (readonly [signature: string, data: Buffer])[] = [
    ["desc", descriptionTag("sRGB IEC61966-2.1")],
    ["cprt", textTag("No copyright, use freely")],
    ["wtpt", xyzTag(WHITE)],
    ["rXYZ", xyzTag(RED)],
    ["gXYZ", xyzTag(GREEN)],
    ["bXYZ", xyzTag(BLUE)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  return assemble(tags);
}

const HEADER_SIZE = 128;

function assemble(tags: readonly (readonly [string, Buffer])[]): Buffer {
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const placed = new Map<Buffer, number>();
  let end = HEADER_SIZE + table.length;
  tags.forEach(([signature, data], index) => {
    const at = placed.get(data) ?? end;
    if (!placed.has(data)) end += data.length;
    placed.set(data, at);
    table.write(signature, 4 + 12 * index, "latin1");
    table.writeUInt32BE(at, 8 + 12 * index);
    table.writeUInt32BE(data.length, 12 + 12 * index);
  });
  return Buffer.concat([header(end), table, ...placed.keys()]);
}

/** Makes the header (6.1) of a profile of this many bytes: no preferred module, no platform, perceptual intent. */
function header(size: number): Buffer {
  const made = Buffer.alloc(HEADER_SIZE);
  made.writeUInt32BE(size, 0);
  made.writeUInt32BE(0x02100000, 8);
  made.write("mntrRGB XYZ ", 12, "latin1");
  [1999, 6, 3, 0, 0, 0].forEach((part, index) => made.writeUInt16BE(part, 24 + 2 * index));
  made.write("acsp", 36, "latin1");
  WHITE.forEach((part, index) => made.writeUInt32BE(part, 68 + 4 * index));
  return made;
}

/** Makes an element: type, four bytes of zero, data, up to a multiple of four bytes. */
function element(type: string, data: Buffer): Buffer {
  const made = Buffer.alloc(Math.ceil((8 + data.length) / 4) * 4);
  made.write(type, 0, "latin1");
  data.copy(made, 8);
  return made;
}

/** `textDescriptionType` (6.5.17): ASCII, then no Unicode and no script text, whose 67 bytes stand all the same. */
function descriptionTag(text: string): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(text.length + 1);
  return element("desc", Buffer.concat([count, Buffer.from(`${text}\0`, "latin1"), Buffer.alloc(8 + 3 + 67)]));
}

function textTag(text: string): Buffer {
  return element("text", Buffer.from(`${text}\0`, "latin1"));
}

function xyzTag(color: Xyz): Buffer {
  const data = Buffer.alloc(12);
  color.forEach((part, index) => data.writeUInt32BE(part, 4 * index));
  return element("XYZ ", data);
}

/** `curveType` (6.5.3) of the transfer function of IEC 61966-2-1, 5.2. */
function curveTag(): Buffer {
  const data = Buffer.alloc(4 + 2 * CURVE_POINTS);
  data.writeUInt32BE(CURVE_POINTS, 0);
  for (let point = 0; point < CURVE_POINTS; point++) {
    const value = point / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    data.writeUInt16BE(Math.round(linear * 0xffff), 4 + 2 * point);
  }
  return element("curv", data);
}
