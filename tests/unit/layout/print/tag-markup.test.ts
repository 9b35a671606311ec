import { describe, expect, it } from "vitest";
import { tagMarkup } from "../../../../src/layout/print/tag-markup.js";
import { printTaggedLanguage, readTaggedLanguage } from "../../../../src/model/structure-tags.js";

describe("tagMarkup", () => {
  it("tags elements by name and class, each with an index of its own, and leaves all others alone", () => {
    expect(tagMarkup('<nav class="lines"><p class="line">x</p></nav><div class="listing keep" id="l"></div><dl><dt>t</dt><dd>d</dd></dl>', "de").html).toBe(
      '<nav class="lines" lang="de-x-toc-0"><p class="line">x</p></nav><div class="listing keep" id="l" lang="de-x-listing-1"></div><dl lang="de-x-dl-2"><dt lang="de-x-dt-3">t</dt><dd lang="de-x-dd-4">d</dd></dl>',
    );
  });
  it("collects the texts of code, without its elements", () => {
    const { html, code } = tagMarkup('<pre class="code"><code>a &lt; b &amp;&#38; <mark class="line">  c</mark>\n\nd</code></pre><p>x</p><pre>2</pre>', "en");
    expect(code).toEqual(["a < b &&   c\n\nd", "2"]);
    expect(html).toContain('<pre class="code"><code lang="en-x-pre-0">a &lt; b');
    expect(html).toContain('<pre lang="en-x-pre-1">2</pre>');
  });
});

describe("readTaggedLanguage", () => {
  it("reads what was written, also over a language with subtags of its own", () => {
    const tagged = { language: "sr-Latn-RS", tag: "caption", index: 12 } as const;
    expect(readTaggedLanguage(printTaggedLanguage(tagged))).toEqual(tagged);
  });
  it.each(["en", "en-US", "en-x-caption", "en-x-other-1", "x-private"])("leaves %s alone", (language) => {
    expect(readTaggedLanguage(language)).toBeUndefined();
  });
});
