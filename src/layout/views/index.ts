import type { ElementContent } from "hast";
import type { Component } from "../../model/components.js";
import type { Studio } from "../medium.js";
import { viewCallout } from "./callout.js";
import { viewFigure, viewImage } from "./figure.js";
import { viewListing } from "./listing.js";
import { viewReference, viewWeblink } from "./links.js";
import { viewHeading, viewMark, viewNamed, viewQuestion, viewSection, viewTerm } from "./text.js";
import { viewTable } from "./table.js";

/** What stands in a component: its title or caption and the rest as HTML, and the rest as a tree, for views that change it before it is rendered. */
export interface Inner {
  readonly slot: string;
  readonly content: string;
  readonly children: readonly ElementContent[];
  readonly render: (children: readonly ElementContent[]) => string;
  /** Tells whether the whole component is short enough to be kept on one page; never where there are none. */
  readonly isShort: () => boolean;
}

/** A template and the finished view that fills it. */
export interface View {
  readonly template: string;
  readonly view: object;
}

/** Makes the view of one kind of component. */
export type ViewComponent<Name extends Component["name"]> = (component: Extract<Component, { name: Name }>, inner: Inner, studio: Studio) => View;

const views: { readonly [Name in Component["name"]]: ViewComponent<Name> } = {
  heading: viewHeading,
  callout: viewCallout,
  listing: viewListing,
  table: viewTable,
  figure: viewFigure,
  image: viewImage,
  section: viewSection,
  question: viewQuestion,
  term: viewTerm,
  mark: viewMark,
  named: viewNamed,
  reference: viewReference,
  weblink: viewWeblink,
};

/** Returns the template and the view for a component. */
export function viewComponent(component: Component, inner: Inner, studio: Studio): View {
  return (views[component.name] as unknown as ViewComponent<Component["name"]>)(component, inner, studio);
}
