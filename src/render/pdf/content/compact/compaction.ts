import type { Dict } from "../../objects/object.js";
import { type ByteOutput, writeByte, writeBytes } from "../../objects/byte-output.js";
import type { ContentTokens } from "../content-tokens.js";
import type { MeasureFont } from "./measure-font.js";
import { showStretch, type TextSetting, type WrittenSetting } from "./show-stretch.js";
import type { TextStretch } from "./text-stretch.js";

/** The part of the graphics state that writing depends on. */
export interface Graphics {
  /** How large a unit may be shown, in pt. */
  scale: number;
  /** How the stream sets text; undefined before it says so, or in a font that cannot be measured. */
  setting: TextSetting | undefined;
  written: WrittenSetting;
}

/** A content stream that is being written. */
export interface Compaction extends Graphics {
  readonly tokens: ContentTokens;
  readonly output: ByteOutput;
  readonly stretch: TextStretch;
  readonly measure: MeasureFont;
  readonly resources: Dict;
  readonly saved: Graphics[];
  /** True when the stream sets text in a way that is not understood here. */
  isForeign: boolean;
}

/** Writes the text collected so far. */
export function endStretch(compaction: Compaction): void {
  const { output, stretch, setting, written, scale } = compaction;
  if (setting && stretch.length > 0) showStretch(output, stretch, setting, written, scale);
}

/** Writes an operator as it stands, behind the text collected so far. */
export function copy(compaction: Compaction): void {
  endStretch(compaction);
  const { output, tokens } = compaction;
  writeBytes(output, tokens.bytes, tokens.start, tokens.at);
  writeByte(output, LINE_FEED);
}

/** Stands behind each operator. */
export const LINE_FEED = 0x0a;
