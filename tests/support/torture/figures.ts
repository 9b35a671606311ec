import { createPng, createSvg } from "../create-picture.js";
import type { BookFiles } from "../stock-book.js";
import { heading, longWord, type Ordeal, say, word } from "./ordeal.js";

/** Sizes in units of a figure, or pixels: a page is about 700 by 1000 of them. */
const sizes = { small: [300, 120], tall: [400, 3000], wide: [3000, 300], huge: [3000, 4000], thin: [100, 4000] } as const;
const corners = Object.fromEntries(Object.keys(sizes).map((name) => [name, [word(), word()] as const]));

/** The words that stand in pictures. */
export const pictureWords: readonly string[] = Object.values(corners).flat();

/** The pictures, by path in the book. */
export const pictures: BookFiles = Object.fromEntries(
  Object.entries(sizes).flatMap(([name, [width, height]]) => [
    [`chapters/figures/${name}.svg`, createSvg(width, height, corners[name]!)],
    [`chapters/figures/${name}.png`, createPng(width, height)],
  ]),
);

function figure(file: string, caption: string): Ordeal {
  const name = file.split(".")[0]!;
  return { markdown: `![A frame: ${file}](figures/${file} "${caption}")`, texts: [...(file.endsWith("svg") ? corners[name]! : []), caption] };
}

/** Pictures taller and wider than a page, and captions of all lengths. */
export const figures: readonly Ordeal[] = [
  heading("Figures that fit no page"),
  ...Object.keys(sizes).flatMap((name) => [figure(`${name}.svg`, say(4)), figure(`${name}.png`, say(4))]),
  heading("Captions"),
  figure("small.svg", say(60)),
  figure("small.png", `${longWord(150)} ${say(2)}`),
  ...[[say(2), say(3)] as const].map(([before, caption]): Ordeal => ({ markdown: `- ${before}\n\n  ![A tall frame](figures/tall.png "${caption}")`, texts: [before, caption] })),
];
