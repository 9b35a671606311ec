import { writeFileSync } from "node:fs";
import { toJsonSchema } from "./schema.js";

// Run by `npm run build`: the published JSON Schema of book.yaml, for editors.
writeFileSync(new URL("../book.schema.json", import.meta.url), `${JSON.stringify(toJsonSchema(), null, 2)}\n`);
