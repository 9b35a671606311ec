import type { PictureSize, Printer, PrintJob } from "../../model/print.js";
import { hashText } from "../../util/hash.js";
import { createKeyOf, type UnitCache } from "../pdf/unit-cache.js";

/** Returns the picture of a job as a PNG, from the cache of printed units where that has it. */
export async function takePicture(printer: Pick<Printer, "version" | "picture">, cache: UnitCache, job: PrintJob, size: PictureSize): Promise<Uint8Array> {
  const key = hashText("picture 1", createKeyOf(printer)(job), `${size.width} ${size.height}`);
  const cached = await cache.find(key);
  if (cached) return cached;
  const picture = await printer.picture(job, size);
  cache.keep(key, picture);
  return picture;
}
