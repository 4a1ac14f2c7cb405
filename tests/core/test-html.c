/* HTML as it comes from where people write, and the Markdown that is made of it. */

#include "markup/reprise-html.h"
#include "markup/reprise-markdown.h"
#include "markup/reprise-markdown-writer.h"
#include "support/test-blocks.h"

#define BASE "https://example.org/blog/"

static const struct
{
  const char *html;
  const char *markdown;
} markdown_rows[] = {
  { "<p>Past saving once the bottle was open.</p>", "Past saving once the bottle was open.\n" },
  { "<p>One.</p><p>Two.</p>", "One.\n\nTwo.\n" },
  { "One<br>two", "One\ntwo\n" },
  { "One<br><br>two<br><br><br>three", "One\n\ntwo\n\nthree\n" },
  { "<p>It <em>rains</em> and <strong>nobody</strong> says a word.</p>",
    "It *rains* and **nobody** says a word.\n" },
  { "<p>It <i>rains</i> and <b>nobody</b> says a word.</p>",
    "It *rains* and **nobody** says a word.\n" },
  { "<p><strong><em>Both</em></strong> and <em><strong>both</strong></em></p>",
    "***Both*** and ***both***\n" },
  { "<p><strong>Neon <em>and</em> rain</strong></p>", "**Neon *and* rain**\n" },
  { "<p>un<em>believ</em>able</p>", "un*believ*able\n" },
  { "<p><strong>Director:</strong>Mike Figgis</p>", "**Director**:Mike Figgis\n" },
  { "<p>the so<em>“called”</em>hero</p>", "the so“*called*”hero\n" },
  { "<p><em> spaces around </em>here</p>", "*spaces around* here\n" },
  { "<p><b></b>nothing<i> </i>bold</p>", "nothing bold\n" },
  { "<p><b>one</b><b>two</b></p>", "**onetwo**\n" },
  { "<p><em>a<em>b</em>c</em></p>", "*abc*\n" },
  { "<p>2 * 3 * 4 and *stars* and snake_case and _lines_</p>",
    "2 * 3 * 4 and \\*stars\\* and snake_case and \\_lines\\_\n" },
  { "<p># no heading</p><p>#573</p><p>- no item</p><p>1. no number</p><p>1995. A "
    "year.</p><p>&gt; no quote</p><p>+ no item</p>",
    "\\# no heading\n\n#573\n\n\\- no item\n\n1\\. no number\n\n1995\\. A year.\n\n"
    "\\> no quote\n\n\\+ no item\n" },
  { "<p>===</p><p>---</p><p>~~~</p><p>one<br>===<br>---</p>",
    "===\n\n\\---\n\n\\~~~\n\none\n\\===\n\\---\n" },
  { "<p>[sic] and [[brackets]] and ![bang](x) and [a](b)</p>",
    "[sic] and \\[[brackets]] and ![bang\\](x) and [a\\](b)\n" },
  { "<p>||bars|| and | one</p>", "\\|\\|bars\\|\\| and | one\n" },
  { "<p>AT&amp;T, &amp;amp; and &amp;copy; and &copy;</p>",
    "AT&T, \\&amp; and \\&copy; and ©\n" },
  { "<p>a &lt; b, &lt;3, &lt;b&gt;bold&lt;/b&gt;</p>", "a < b, <3, \\<b>bold\\</b>\n" },
  { "<p>&lt;6@b.c> &lt;6</p>", "\\<6@b.c> <6\n" },
  { "<p>&lt;<i>@b.c></i></p>", "\\<*@b.c>*\n" },
  { "<p>C:\\films and \\*</p>", "C:\\films and \\\\\\*\n" },
  { "<p>`ticks` and ``more``</p>", "\\`ticks\\` and \\`\\`more\\`\\`\n" },
  { "<p>M*A*S*H (1970)</p>", "M\\*A\\*S\\*H (1970)\n" },
  { "<p>White   space\n and\ttabs</p>", "White space and tabs\n" },
  { "<p>Mike&nbsp;Figgis &nbsp; twice</p>", "Mike Figgis twice\n" },
  { "<p>&nbsp;</p><p>  </p><p>x</p>", "x\n" },
  { "<h1>Leaving Las Vegas</h1><h2>The <em>bottle</em></h2><h6>Small</h6>",
    "# Leaving Las Vegas\n\n## The *bottle*\n\n###### Small\n" },
  { "<h2>Two<br>lines</h2>", "## Two lines\n" },
  { "<h2></h2><h3>C #</h3><h3># of views</h3>", "### C \\#\n\n### # of views\n" },
  { "<h1><a href=\"https://example.org/heat\">Heat</a></h1>",
    "# [Heat](https://example.org/heat)\n" },
  { "<blockquote>Short.</blockquote>", "> Short.\n" },
  { "<blockquote><p>One.</p><p>Two.</p></blockquote>", "> One.\n>\n> Two.\n" },
  { "<blockquote><p>Out.</p><blockquote><p>In.</p></blockquote></blockquote>",
    "> Out.\n>\n> > In.\n" },
  { "<blockquote>One.</blockquote><blockquote>Other.</blockquote>", "> One.\n\n> Other.\n" },
  { "<ul><li>One</li><li>Two</li></ul>", "- One\n- Two\n" },
  { "<ul>\n <li>One\n <li>Two\n</ul>", "- One\n- Two\n" },
  { "<ul><li><p>One</p></li><li><p>Two</p></li></ul>", "- One\n\n- Two\n" },
  { "<ul><li>One<ul><li>In<ul><li>Deep</li></ul></li></ul></li><li>Two</li></ul>",
    "- One\n  - In\n    - Deep\n- Two\n" },
  { "<ul><li>One</li><ul><li>Badly nested</li></ul></ul>", "- One\n  - Badly nested\n" },
  { "<ol><li>One</li><li>Two</li></ol>", "1. One\n2. Two\n" },
  { "<ol start=\"9\"><li>Nine</li><li>Ten</li></ol>", "9. Nine\n10. Ten\n" },
  { "<ol start=\"-3\"><li>One</li></ol><ol start=\"99999999999\"><li>Many</li></ol>",
    "1. One\n\n999999999) Many\n" },
  { "<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>",
    "- a\n\n+ b\n\n1. c\n\n1) d\n" },
  { "<ul><li>One<p>more</p></li><li>Two</li></ul>", "- One\n\n  more\n\n- Two\n" },
  { "<ul><li></li><li>One</li><li> </li></ul>", "- One\n" },
  { "<ol><li><blockquote>Quoted</blockquote></li><li><pre>code</pre></li><li><h3>Head</h3>te"
    "xt</li></ol>",
    "1. > Quoted\n2. ```\n   code\n   ```\n3. ### Head\n   text\n" },
  { "<li>No list</li>", "No list\n" },
  { "<p>A <a href=\"https://example.org/a\">link</a>.</p>",
    "A [link](https://example.org/a).\n" },
  { "<p><a href=\"https://example.org/a\" title=\"A title\">link</a> <a "
    "href=\"https://example.org/a\" title=\"same\">same</a></p>",
    "[link](https://example.org/a \"A title\") [same](https://example.org/a)\n" },
  { "<p><a href=\"https://example.org/a\">https://example.org/a</a></p>",
    "<https://example.org/a>\n" },
  { "<p><a href=\"mailto:sera@example.org\">Mail</a></p>",
    "[Mail](mailto:sera@example.org)\n" },
  { "<p><a href=\"/heat\">Here</a> <a href=\"../up?a=1&amp;b=2\">up</a> <a "
    "href=\"//cdn.example.net/x\">cdn</a></p>",
    "[Here](https://example.org/heat) [up](https://example.org/up?a=1&b=2) "
    "[cdn](https://cdn.example.net/x)\n" },
  { "<p><a href=\"#note1\">1</a> <a href=\"\">none</a> <a name=\"x\">name</a></p>",
    "1 none name\n" },
  { "<p><a href=\"https://example.org/a_(b)\">paren</a> <a "
    "href=\"https://example.org/a(b\">half</a></p>",
    "[paren](https://example.org/a_(b)) [half](<https://example.org/a(b>)\n" },
  { "<p><a href=\"https://example.org/a b\">blank</a></p>",
    "[blank](https://example.org/a%20b)\n" },
  { "<p><a href=\"https://example.org/\"><em>It</em> <strong>bold</strong></a></p>",
    "[*It* **bold**](https://example.org/)\n" },
  { "<p><a href=\"https://example.org/[x]\">[y]</a></p>",
    "[\\[y\\]](https://example.org/[x])\n" },
  { "<base href=\"https://other.example/x/\"><a href=\"y\">z</a>",
    "[z](https://other.example/x/y)\n" },
  { "<a href=\"https://example.org/\"><h3>Title</h3><p>Text</p></a>",
    "### [Title](https://example.org/)\n\n[Text](https://example.org/)\n" },
  { "<p><img src=\"https://example.org/a.jpg\" alt=\"Ben at the bar\"></p>",
    "![Ben at the bar](https://example.org/a.jpg)\n" },
  { "<p>Before <img src=\"a.jpg\" alt=\"x\"> after</p>",
    "Before ![x](https://example.org/blog/a.jpg) after\n" },
  { "<p><a href=\"https://example.org/a-1024.jpg\"><img src=\"https://example.org/a.jpg\" "
    "alt=\"Ben\"></a></p>",
    "![Ben](https://example.org/a.jpg)\n" },
  { "<p><a href=\"https://example.org/film/\"><img src=\"https://example.org/a.jpg\" "
    "alt=\"Ben\"></a></p>",
    "[![Ben](https://example.org/a.jpg)](https://example.org/film/)\n" },
  { "<img src=\"data:image/gif;base64,R0lGOD\" data-src=\"https://example.org/late.jpg\" "
    "alt=\"Late\">",
    "![Late](https://example.org/late.jpg)\n" },
  { "<img src=\"https://example.org/grey.gif\" "
    "data-lazy-src=\"https://example.org/lazy.jpg\" alt=\"Lazy\">",
    "![Lazy](https://example.org/lazy.jpg)\n" },
  { "<img srcset=\"https://example.org/s.jpg 300w, https://example.org/l.jpg 1200w\" "
    "alt=\"Set\">",
    "![Set](https://example.org/l.jpg)\n" },
  { "<img src=\"https://count.example/x.gif\" width=\"1\" height=\"1\">", "" },
  { "<img class=\"emoji\" alt=\"😀\" src=\"https://s.example/1f600.png\"> smile", "😀 smile\n" },
  { "<picture><source srcset=\"x.webp\" type=\"image/webp\"><img src=\"/x.jpg\" "
    "alt=\"P\"></picture>",
    "![P](https://example.org/x.jpg)\n" },
  { "<figure><img src=\"/a.jpg\" alt=\"A man\"><figcaption>Ben, <em>alone</em>. Photo: <a "
    "href=\"https://example.org/p\">P.</a></figcaption></figure>",
    "![Ben, *alone*. Photo: [P.](https://example.org/p)](https://example.org/a.jpg \"A man\")\n" },
  { "<figure><img src=\"/a.jpg\" alt=\"Same\"><figcaption>Same</figcaption></figure>",
    "![Same](https://example.org/a.jpg)\n" },
  { "<figure><figcaption>Above</figcaption><img src=\"/a.jpg\"></figure>",
    "Above\n\n![](https://example.org/a.jpg)\n" },
  { "<figure><blockquote>Said.</blockquote><figcaption>Who said it</figcaption></figure>",
    "> Said.\n\nWho said it\n" },
  { "<pre>one\n  two</pre>", "```\none\n  two\n```\n" },
  { "<pre><code class=\"language-c\">int a;\n</code></pre>", "```c\nint a;\n```\n" },
  { "<pre>```\nfence\n```</pre>", "````\n```\nfence\n```\n````\n" },
  { "<pre>a<br>b<b>bold</b></pre><pre>   </pre>", "```\na\nbbold\n```\n" },
  { "<p><code>a`b</code> <code> x </code> <kbd>Ctrl</kbd> <code></code></p>",
    "``a`b`` `x` `Ctrl`\n" },
  { "<p>One</p><hr><p>Two</p>", "One\n\n***\n\nTwo\n" },
  { "<dl><dt>Director</dt><dd>Mike Figgis</dd><dt>Stars</dt><dd>Nicolas "
    "Cage</dd><dd>Elisabeth Shue</dd></dl>",
    "- **Director**\n  Mike Figgis\n- **Stars**\n  Nicolas Cage\n  Elisabeth Shue\n" },
  { "<table><tr><th>Film</th><th>Year</th></tr><tr><td>Heat</td><td>1995</td></tr><tr><td></"
    "td><td>none</td></tr></table>",
    "**Film** · **Year**\nHeat · 1995\nnone\n" },
  { "<table><tbody><tr><td><p>One</p></td><td><p>Two</p></td></tr></tbody></table>",
    "One\n\nTwo\n" },
  { "<p>H<sub>2</sub>O and 1<sup>st</sup></p>", "H2O and 1st\n" },
  { "<p>It was <del>good</del> <s>bad</s> <ins>fine</ins> <u>under</u> <mark>marked</mark> "
    "<small>small</small></p>",
    "It was ~~good~~ ~~bad~~ fine under marked small\n" },
  { "<p>She said <q>no</q>.</p>", "She said “no”.\n" },
  { "<p><cite>Heat</cite>, <abbr title=\"x\">FX</abbr>, "
    "<ruby>映<rp>(</rp><rt>えい</rt><rp>)</rp></ruby></p>",
    "*Heat*, FX, 映(えい)\n" },
  { "<p>He <span class=\"reprise-spoiler\">dies</span> in <cite class=\"reprise-film\">Heat "
    "(1995)</cite> to <cite class=\"reprise-track\">♫ Angel Eyes</cite></p>",
    "He ||dies|| in [[Heat (1995)]] to [[♫ Angel Eyes]]\n" },
  { "<script>alert(1)</script><style>p{}</style><p>Text</p><noscript>No</noscript>", "Text\n" },
  { "<p hidden>No</p><p style=\"display: none\">No</p><p>Yes</p>", "Yes\n" },
  { "<details><summary>More</summary><p>Inside</p></details>", "More\n\nInside\n" },
  { "Plain text, no tags.", "Plain text, no tags.\n" },
  { "One line\nanother line\n\nAnother paragraph &amp; more",
    "One line\nanother line\n\nAnother paragraph & more\n" },
  { "<i>Tags</i> but no\nparagraphs\n\nare parted by empty lines",
    "*Tags* but no paragraphs\n\nare parted by empty lines\n" },
  { "<!-- wp:paragraph --><p>Gutenberg.</p><!-- /wp:paragraph --><!-- wp:heading "
    "{\"level\":3} --><h3 class=\"wp-block-heading\">Head</h3><!-- /wp:heading -->",
    "Gutenberg.\n\n### Head\n" },
  { "<!-- wp:image {\"id\":7} --><figure class=\"wp-block-image size-large\"><img "
    "src=\"https://example.org/b.jpg\" alt=\"\" class=\"wp-image-7\"/><figcaption "
    "class=\"wp-element-caption\">The bar</figcaption></figure><!-- /wp:image -->",
    "![The bar](https://example.org/b.jpg)\n" },
  { "<!-- wp:list --><ul class=\"wp-block-list\"><!-- wp:list-item --><li>One</li><!-- "
    "/wp:list-item --><!-- wp:list-item --><li>Two</li><!-- /wp:list-item --></ul><!-- "
    "/wp:list -->",
    "- One\n- Two\n" },
  { "<!-- wp:quote --><blockquote class=\"wp-block-quote\"><!-- wp:paragraph "
    "--><p>Said.</p><!-- /wp:paragraph --><cite>Sera</cite></blockquote><!-- /wp:quote -->",
    "> Said.\n>\n> *Sera*\n" },
  { "<pre class=\"wp-block-verse\">Rain on the neon,\nnobody home.</pre>",
    "Rain on the neon,\nnobody home.\n" },
  { "<div id=\"attachment_7\" class=\"wp-caption alignnone\"><a "
    "href=\"https://example.org/b.jpg\"><img src=\"https://example.org/b-300.jpg\" "
    "alt=\"Bar\"></a><p class=\"wp-caption-text\">The bar at noon</p></div>\n<p>Text.</p>",
    "![The bar at noon](https://example.org/b-300.jpg \"Bar\")\n\nText.\n" },
  { "<p><strong>LEAVING LAS VEGAS (1995)</strong><br />\nNumber of Views: Three<br />\n"
    "Running Time: 112 minutes</p>",
    "**LEAVING LAS VEGAS (1995)**\nNumber of Views: Three\nRunning Time: 112 minutes\n" },
  { "<p><img src=\"https://a.example/poster.jpg?v=1\"/></p> <p>Review text, <em>marked "
    "up</em>.</p>",
    "![](https://a.example/poster.jpg?v=1)\n\nReview text, *marked up*.\n" },
  { "<p><img src=\"https://a.example/poster.jpg\"/></p> <p><em>This review may contain "
    "spoilers.</em></p> <p>He dies.<br/>They all do.</p>",
    "![](https://a.example/poster.jpg)\n\n*This review may contain spoilers.*\n\nHe dies.\n"
    "They all do.\n" },
  { "<p>Watched on Saturday May 9, 2026.</p>", "Watched on Saturday May 9, 2026.\n" },
  { "<div class=\"separator\" style=\"clear: both; text-align: center;\"><a "
    "href=\"https://b.example/s1600/x.jpg\" imageanchor=\"1\"><img border=\"0\" "
    "src=\"https://b.example/s320/x.jpg\" /></a></div><br /><div>Text of the "
    "blog.</div><div><br /></div><div>More.</div>",
    "![](https://b.example/s320/x.jpg)\n\nText of the blog.\n\nMore.\n" },
  { "<table class=\"tr-caption-container\"><tbody><tr><td style=\"text-align: center;\"><a "
    "href=\"https://b.example/x.jpg\"><img src=\"https://b.example/x.jpg\" "
    "/></a></td></tr><tr><td class=\"tr-caption\">Ben at the wheel</td></tr></tbody></table>",
    "![Ben at the wheel](https://b.example/x.jpg)\n" },
  { "<div><span style=\"font-family: georgia;\"><b style=\"font-weight: normal;\"><span "
    "style=\"font-weight: 700;\">Bold</span> and <span style=\"font-style: "
    "italic;\">it</span></b></span></div>",
    "**Bold** and *it*\n" },
  { "<div class=\"captioned-image-container\"><figure><a class=\"image-link\" "
    "href=\"https://s.example/x.jpeg\"><picture><source srcset=\"a 424w\"><img "
    "src=\"https://s.example/x.jpeg\" alt=\"\" title=\"\"></picture></a><figcaption "
    "class=\"image-caption\">A still</figcaption></figure></div><p>Substack text.</p>",
    "![A still](https://s.example/x.jpeg)\n\nSubstack text.\n" },
  { "<p class=\"button-wrapper\"><a class=\"button primary\" "
    "href=\"https://s.example/subscribe\"><span>Subscribe now</span></a></p>",
    "[Subscribe now](https://s.example/subscribe)\n" },
  { "<div class=\"npf_row\"><figure class=\"tmblr-full\"><img "
    "src=\"https://64.example/a.jpg\" data-orig-height=\"400\"></figure></div><p>tags: "
    "<b>noir</b></p>",
    "![](https://64.example/a.jpg)\n\ntags: **noir**\n" },
  { "<p><a class=\"tumblr_blog\" "
    "href=\"https://x.example/1\">someone</a>:</p><blockquote><p>quoted "
    "post</p></blockquote><p>my answer</p>",
    "[someone](https://x.example/1):\n\n> quoted post\n\nmy answer\n" },
  { "<p class=\"MsoNormal\"><span lang=EN-US style='font-size:12.0pt'>Word "
    "text<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>",
    "Word text\n" },
  { "<p class=\"MsoListParagraph\"><![if !supportLists]><span style='mso-list:Ignore'>·<span "
    "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>A "
    "point</p>",
    "A point\n" },
  { "<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><p "
    "class=MsoNormal><b>Title<o:p></o:p></b></p>",
    "**Title**\n" },
  { "<xml><w:x>junk</w:x></xml><p>Text</p>", "Text\n" },
  { "<b id=\"docs-internal-guid-1\" style=\"font-weight:normal;\"><p dir=\"ltr\"><span "
    "style=\"font-weight:400;font-style:italic;\">Docs</span></p></b>",
    "*Docs*\n" },
  { "<html><head><title>T</title><meta charset=\"utf-8\"></head><body><p>Body</p></body></html>",
    "Body\n" },
  { "<p>“It’s ‘over’,” she says – 8.5/10 … ♫ ★★★★½</p>",
    "“It’s ‘over’,” she says – 8.5/10 … ♫ ★★★★½\n" },
  { "<p>שלום <em>עולם</em></p>", "שלום *עולם*\n" },
  { "<p><strong>日本</strong>語<em>「映画」</em>は</p>", "**日本**語「*映画*」は\n" },
  { "<p>a<wbr>b&shy;c&#8203;d</p>", "ab­cd\n" },
  { "<p><b>unclosed <i>both</p><p>goes on</p>", "**unclosed *both***\n\ngoes on\n" },
  { "<b>crossed <i>over</b> here</i>", "**crossed *over*** here\n" },
  { "<p>one<p>two<div>three</div>four", "one\n\ntwo\n\nthree\n\nfour\n" },
  { "<center><font size=\"4\" color=\"red\">Old <tt>page</tt></font></center>",
    "Old `page`\n" },
};

/* What only the blocks show: as test_blocks_dump() writes them. */
static const struct
{
  const char *html;
  const char *blocks;
} blocks_rows[] = {
  { "", "" },
  { " \n ", "" },
  { "<p>a <em>b</em></p>", "p(a em{b})" },
  { "<ul><li>a</li><li>b</li></ul>", "ul(li(p(a)) li(p(b)))" },
  { "<ul><li><p>a</p></li><li>b</li></ul>", "ul~(li(p(a)) li(p(b)))" },
  { "<ul><li><p>a</p></li></ul>", "ul(li(p(a)))" },
  { "<figure><img src='a.png' alt='x'><figcaption>b</figcaption></figure>",
    "p(img<https://example.org/blog/a.png|x>{b})" },
  { "<a href='u'><img src='a.png'></a>",
    "p(a<https://example.org/blog/u>{img<https://example.org/blog/a.png>{}})" },
  { "<strong><img src='a.png' alt='x'></strong>", "p(img<https://example.org/blog/a.png>{x})" },
  { "<em><strong>a</strong></em>", "p(em{b{a}})" },
  { "<strong><em>a</em></strong>", "p(em{b{a}})" },
  { "<a href='u'>a<a href='v'>b</a></a>",
    "p(a<https://example.org/blog/u>{a}a<https://example.org/blog/v>{b})" },
  { "<code>a<b>b</b></code>", "p(c{ab})" },
  { "<code>a<br>b</code>", "p(c{a}⏎c{b})" },
  { "<cite class='reprise-film'>a|b</cite>", "p(a|b)" },
  { "<b>a<cite class='reprise-film'>b]]</cite></b><b>c</b>", "p(b{ab]]c})" },
  { "<img src=/a><figcaption>a<br>><figcaption>b",
    "p(img<https://example.org/a|a >>{b})" },
  { "<a href='u'><cite class='reprise-film'>a</cite></a>",
    "p(a<https://example.org/blog/u>{a})" },
  { "<span class='reprise-spoiler'>a <b>b</b></span>", "p(hide{a b{b}})" },
  { "<p>a<!-- b --></p>", "p(a)" },
  { "<p>a</p><!-- b", "p(a)" },
  { "a\xFF" "b", "p(a�b)" },
};

static const struct
{
  const char *html;
  const char *text;
} text_rows[] = {
  { "", "" },
  { "Heat &amp; Dust", "Heat & Dust" },
  { "<i>Heat</i>, 1995 - ★★★★½", "Heat, 1995 - ★★★★½" },
  { "<p>One</p><ul><li>two<br>three</li></ul>", "One two three" },
  { "a < b &lt;c>", "a < b <c>" },
  { "<img src='http://b.c' alt='x'>a<script>b</script>", "a" },
  { "  a\n\n b\t", "a b" },
};

/* What is written of Markdown, links to films and all. */
static const struct
{
  const char *markdown;
  const char *html;
} html_rows[] = {
  { "", "" },
  { "a *b* **c** `d<`", "<p>a <em>b</em> <strong>c</strong> <code>d&lt;</code></p>\n" },
  { "a\nb", "<p>a<br>\nb</p>\n" },
  { "# A & B", "<h1>A &amp; B</h1>\n" },
  { "[a](http://b.c?d&e \"f\")", "<p><a href=\"http://b.c?d&amp;e\" title=\"f\">a</a></p>\n" },
  { "[a](javascript:b) [c](d)", "<p>a c</p>\n" },
  { "![a](http://b.c) b", "<p><img src=\"http://b.c\" alt=\"a\"> b</p>\n" },
  { "![a *b*](still:0f \"c\")",
    "<figure><img src=\"still:0f\" alt=\"c\"><figcaption>a <em>b</em></figcaption></figure>\n" },
  { "[[Heat (1995)]], [[♫ a]], ||b||",
    "<p><cite class=\"reprise-film\">Heat (1995)</cite>, <cite class=\"reprise-track\">♫ a</cite>, "
    "<span class=\"reprise-spoiler\">b</span></p>\n" },
  { "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n" },
  { "7. a\n\n8. b", "<ol start=\"7\">\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ol>\n" },
  { "> a", "<blockquote>\n<p>a</p>\n</blockquote>\n" },
  { "```c x\n<a>\n```", "<pre><code class=\"language-c\">&lt;a&gt;</code></pre>\n" },
  { "<b>a</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>\n" },
  { "***", "<hr>\n" },
};

static void
test_markdown (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (markdown_rows), >=, 100);

  for (gsize i = 0; i < G_N_ELEMENTS (markdown_rows); i++)
    {
      g_autoptr (GPtrArray) blocks = reprise_html_parse (markdown_rows[i].html, -1, BASE);
      g_autofree char *markdown = reprise_markdown_write (blocks);
      g_autoptr (GPtrArray) back = reprise_markdown_parse (markdown, -1);
      g_autofree char *before = test_blocks_dump (blocks);
      g_autofree char *after = test_blocks_dump (back);

      g_assert_cmpstr (markdown, ==, markdown_rows[i].markdown);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_blocks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (blocks_rows); i++)
    {
      g_autoptr (GPtrArray) blocks = reprise_html_parse (blocks_rows[i].html, -1, BASE);
      g_autofree char *dumped = test_blocks_dump (blocks);

      g_assert_cmpstr (dumped, ==, blocks_rows[i].blocks);
    }
}

static void
test_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (text_rows); i++)
    {
      g_autofree char *text = reprise_html_dup_text (text_rows[i].html, -1);

      g_assert_cmpstr (text, ==, text_rows[i].text);
    }
}

static void
test_html (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (html_rows); i++)
    {
      g_autoptr (GPtrArray) blocks = reprise_markdown_parse (html_rows[i].markdown, -1);
      g_autofree char *html = reprise_html_write (blocks);

      g_assert_cmpstr (html, ==, html_rows[i].html);
    }
}

/* Containers too deep leave what is in them to those around them. */
static void
test_depth (void)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *dumped = NULL;

  for (int i = 0; i < REPRISE_BLOCK_DEPTH_MAX + 5; i++)
    g_string_append (html, i % 2 == 0 ? "<blockquote>" : "<ul><li>");
  g_string_append (html, "a");
  blocks = reprise_html_parse (html->str, -1, NULL);
  dumped = test_blocks_dump (blocks);

  for (int i = 0; i < REPRISE_BLOCK_DEPTH_MAX; i++)
    g_string_append (wanted, i % 2 == 0 ? "q(" : "ul(li(");
  g_string_append (wanted, "p(a)");
  for (int i = REPRISE_BLOCK_DEPTH_MAX; i > 0; i--)
    g_string_append (wanted, i % 2 == 1 ? ")" : "))");
  g_assert_cmpstr (dumped, ==, wanted->str);
}

static void
test_length (void)
{
  static const char html[] = "<p>a\0b</p>c";
  g_autoptr (GPtrArray) blocks = reprise_html_parse (html, 9, NULL);
  g_autofree char *dumped = test_blocks_dump (blocks);

  g_assert_cmpstr (dumped, ==, "p(ab)");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html/markdown", test_markdown);
  g_test_add_func ("/html/blocks", test_blocks);
  g_test_add_func ("/html/text", test_text);
  g_test_add_func ("/html/html", test_html);
  g_test_add_func ("/html/depth", test_depth);
  g_test_add_func ("/html/length", test_length);

  return g_test_run ();
}
