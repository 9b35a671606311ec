import { describe, expect, test } from "vitest";
import { MarkupFault, parseMarkup } from "../../../../src/layout/markup/parse-markup.js";
import { printMarkup } from "../../../../src/layout/markup/print-markup.js";

const again = (source: string): string => printMarkup(parseMarkup(source));

describe("markup", () => {
  test.each([
    ["void elements are closed", "<p>a<br>b<img src=x.png alt=''></p>", '<p>a<br />b<img src="x.png" alt="" /></p>'],
    ["attributes get quotes and values", "<nav hidden class=a data-x='1 \"2\"'></nav>", '<nav hidden="" class="a" data-x="1 &quot;2&quot;"></nav>'],
    ["the first of two equal attributes wins", '<p id="a" id="b">x</p>', '<p id="a">x</p>'],
    ["entities become characters", "<p>&nbsp;&mdash;&#x1F389;&#233;&amp;&lt; R&D &</p>", "<p>\u00a0—🎉é&amp;&lt; R&amp;D &amp;</p>"],
    ["comments, declarations and instructions go", "<!doctype html><?xml version='1.0'?><!-- a -- b --><p>x</p>", "<p>x</p>"],
    ["names in capitals are small", "<P>x<BR></P>", "<p>x<br /></p>"],
    ["names of drawings keep their capitals", '<svg viewBox="0 0 1 1"><linearGradient id="g"/></svg>', '<svg viewBox="0 0 1 1"><linearGradient id="g"></linearGradient></svg>'],
    ["empty elements have an end tag", "<p/><td></td>", "<p></p><td></td>"],
    ["what XML forbids is replaced", "<p title='\u0001'>a\u0000b&#0;&#xD800;&#xFFFE;\ud83d</p>", '<p title="\ufffd">a\ufffdb\ufffd\ufffd\ufffd\ufffd</p>'],
  ])("%s", (_name, source, expected) => {
    expect(again(source)).toBe(expected);
  });

  test.each([
    ["<div><p>x</div>", "Unexpected `</div>`, expected `</p>` (line 1)"],
    ["<div>\n<p>x</p>\n", "Unexpected end, expected `</div>` (line 3)"],
    ["a\n</p>", "Unexpected `</p>`, expected no end tag (line 2)"],
    ["<p>1 < 2</p>", "Unexpected `<`, expected a tag or `&lt;` (line 1)"],
    ['<p class="a>x</p>', "Unexpected character in `<p>`, expected `>` (line 1)"],
    ["<p>\n&bogus;</p>", "Unexpected entity `&bogus;`, expected the character itself (line 1)"],
    ["<p", "Unexpected character in `<p>`, expected `>` (line 1)"],
  ])("%j is a fault", (source, message) => {
    expect(() => parseMarkup(source)).toThrow(new MarkupFault(message.replace(/ \(line \d+\)$/, ""), Number(/\d+(?=\)$)/.exec(message)![0])));
    expect(() => parseMarkup(source)).toThrow(message);
  });

  test("what is printed reads as the same", () => {
    const once = again('<section epub:type="chapter"><pre>  a\n\tb &lt;c&gt;</pre><p>é “x” 🎉</p></section>');
    expect(again(once)).toBe(once);
  });
});
