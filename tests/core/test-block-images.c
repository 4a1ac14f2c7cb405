/* Images have places of their own. */

#include "markup/reprise-block-images.h"
#include "markup/reprise-html.h"
#include "support/test-blocks.h"

#define BASE "https://a.example/"
#define IMG(name) "img<https://a.example/" name ">"

static void
test_part (void)
{
  static const struct
  {
    const char *html;
    const char *blocks;
  } table[] = {
    { "<p>a</p>", "p(a)" },
    { "<p><img src='i'></p>", "p(" IMG ("i") "{})" },
    { "<p><img src='i' alt='x'> a <em>b</em></p>", "p(" IMG ("i") "{x}) p(a em{b})" },
    { "<p><img src='i'>a</p>", "p(" IMG ("i") "{}) p(a)" },
    { "<p>a<img src='i'></p>", "p(a) p(" IMG ("i") "{})" },
    { "<p>a<br><img src='i' alt='x'><br>b</p>", "p(a) p(" IMG ("i") "{x}) p(b)" },
    { "<p><img src='i'><img src='j'> <img src='k' alt='x'></p>",
      "p(" IMG ("i") "{}) p(" IMG ("j") "{}) p(" IMG ("k") "{x})" },
    { "<p><em>a <img src='i' alt='x'> b</em></p>", "p(em{a}) p(" IMG ("i") "{x}) p(em{b})" },
    { "<p><a href='u'><img src='i'></a> a</p>",
      "p(a<https://a.example/u>{" IMG ("i") "{}}) p(a)" },
    { "<p><a href='u'><img src='i' alt='x'> a</a></p>",
      "p(" IMG ("i") "{x}) p(a<https://a.example/u>{a})" },

    /* Signs, and what is hidden, stay among the words. */
    { "<p>a <img src='i' alt='x' width='16' height='16'> b</p>", "p(a " IMG ("i") "{x} b)" },
    { "<p>a <img src='i' alt='x' width='640' height='360'> b</p>",
      "p(a) p(" IMG ("i") "{x}) p(b)" },
    { "<p>a <span class='reprise-spoiler'><img src='i' alt='x'></span></p>",
      "p(a hide{" IMG ("i") "{x}})" },

    /* Rows of images are images; other lists are lists. */
    { "<ul><li><img src='i'></li><li><figure><img src='j'><figcaption>b</figcaption></figure>"
      "</li></ul>", "p(" IMG ("i") "{}) p(" IMG ("j") "{b})" },
    { "<ul><li><img src='i'></li><li>a</li></ul>", "ul(li(p(" IMG ("i") "{})) li(p(a)))" },
    { "<ul><li></li></ul><p>a", "p(a)" },
    { "<blockquote>a <img src='i'></blockquote>", "q(p(a) p(" IMG ("i") "{}))" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GPtrArray) blocks =
        reprise_blocks_part_images (reprise_html_parse (table[i].html, -1, BASE));
      g_autofree char *dumped = test_blocks_dump (blocks);

      test_blocks_check (blocks);
      g_assert_cmpstr (dumped, ==, table[i].blocks);
    }
}

static void
test_sizes (void)
{
  static const struct
  {
    const char *html;
    guint       width;
    guint       height;
  } table[] = {
    { "<img src='i' width='640' height='360'>", 640, 360 },
    { "<img src='i' width='640px' height='360px'>", 640, 360 },
    { "<a href='u'><img src='i' width='640' height='360'></a>", 640, 360 },
    { "<figure><img src='i' width='640' height='360'><figcaption>b</figcaption></figure>",
      640, 360 },
    { "<img src='i' width='640'>", 0, 0 },
    { "<img src='i' width='100%' height='360'>", 0, 0 },
    { "<img src='i' width='-1' height='360'>", 0, 0 },
    { "<img src='i' width='99999999999999999999' height='360'>", 0, 0 },
    { "<img src='i' width='6e3' height='360'>", 0, 0 },
    { "<img src='i'>", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GPtrArray) blocks =
        reprise_blocks_part_images (reprise_html_parse (table[i].html, -1, BASE));
      const RepriseSpan *image = NULL;

      g_assert_cmpuint (blocks->len, ==, 1);
      image = reprise_block_get_image (blocks->pdata[0]);
      g_assert_nonnull (image);
      g_assert_cmpuint (image->width, ==, table[i].width);
      g_assert_cmpuint (image->height, ==, table[i].height);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/block-images/part", test_part);
  g_test_add_func ("/block-images/sizes", test_sizes);

  return g_test_run ();
}
