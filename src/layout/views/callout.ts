import type { ViewComponent } from "./index.js";

// A callout longer than this many letters may break over pages; a shorter one is kept whole (chromium-print: avoiding a break in a block taller than a page leaves a hole).
const keepLetters = 800;

/** Returns the view of a callout; a version callout shows its version as a badge. */
export const viewCallout: ViewComponent<"callout"> = ({ kind, version, fragment }, { slot, content }, { kinds, icons, medium }) => {
  const spec = kinds.find((candidate) => candidate.id === kind);
  if (!spec) throw new Error(`no callout kind ${kind}`);
  return {
    template: "callout",
    view: {
      kind,
      fragment,
      label: spec.label,
      badge: version ?? null,
      icon: (spec.icon && icons.get(`icons/${spec.icon}.svg`)) || null,
      // The EPUB has a rule a kind instead: its readers may know no custom properties.
      color: medium.name === "epub" ? null : spec.color,
      title: slot || null,
      content,
      keep: content.replace(/<[^>]*>/g, "").length < keepLetters,
      epubType: (medium.xml && spec.epubType) || null,
      // A bare aside would be a landmark, and a chapter has dozens of callouts.
      role: medium.name === "print" ? null : (spec.role ?? "note"),
    },
  };
};
