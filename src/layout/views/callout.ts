import type { ViewComponent } from "./index.js";

/** Returns the view of a callout; a version callout shows its version as a badge. */
export const viewCallout: ViewComponent<"callout"> = ({ kind, version, fragment }, { slot, content, isShort }, { kinds, icons, medium }) => {
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
      keep: isShort(),
      epubType: (medium.xml && spec.epubType) || null,
      // A bare aside would be a landmark, and a chapter has dozens of callouts.
      role: medium.name === "print" ? null : (spec.role ?? "note"),
    },
  };
};
