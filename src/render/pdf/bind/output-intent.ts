import { flateStream } from "../objects/flate.js";
import { type Dict, dict, Indirect, PdfString } from "../objects/object.js";
import { createSrgbProfile } from "./srgb-profile.js";

const CONDITION = new PdfString("sRGB IEC61966-2.1");

/** Makes the output intent that says which RGB the book's colours are (PDF/A-2, 6.2.3): without one, device colours are not allowed. */
export function bindOutputIntent(): Dict {
  const profile = new Indirect(flateStream(createSrgbProfile(), dict({ N: 3 })));
  return dict({ Type: "OutputIntent", S: "GTS_PDFA1", OutputConditionIdentifier: CONDITION, Info: CONDITION, DestOutputProfile: profile });
}
