/* Where in an essay on music its tracks stand. */

#include "gui/jukebox/reprise-essay-tracks.h"

#include "markup/reprise-block.h"
#include "markup/reprise-markdown.h"
#include "model/reprise-track.h"
#include "store/reprise-link-reader.h"

static RepriseLink *
link_new (const char *label,
          const char *uuid)
{
  RepriseLink *link = g_new0 (RepriseLink, 1);

  link->kind = REPRISE_LINK_TRACK;
  link->label = g_strdup (label);
  link->uuid = g_strdup (uuid);
  return link;
}

/* Blocks as a text: # a heading, p a paragraph, and a track by its UUID. */
static char *
list_blocks (GPtrArray *blocks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = blocks->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              block->kind == REPRISE_BLOCK_TRACK ? block->info
                              : block->kind == REPRISE_BLOCK_HEADING ? "#" : "p");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Tracks a and b have one title; c was called “Old” when its chip was made. */
static void
test_places (void)
{
  static const struct
  {
    const char *markdown;
    const char *blocks;
  } table[] = {
    { "# Laura\n\nWords.", "# a p" },
    { "## “LAURA”\n\nWords.\n\n### Laura", "# a p # b" },
    { "## Laura\n\n## Laura\n\n## Laura", "# a # b #" },
    { "## Ella – Laura", "# a" },
    { "## “Laura” (Dinah)", "# b" },
    { "## Lauras", "#" },
    { "Laura", "p" },
    { "> ## Laura", "p" },
    { "[[♫ Old]]", "c" },
    { "[[♫ Old]]\n[[♫ Laura]]", "c a" },
    { "[[♫ Old]] [[♫ Nowhere]]", "p" },
    { "[[♫ Old]], then", "p" },
    { "## [[♫ Old]]\n\nWords.", "# c p" },
    { "## New\n\n[[♫ Old]]", "# c c" },
    { "", "" },
  };
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) links =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_link_free);
  static const char * const named[][3] = {
    { "Ella", "Laura", "a" }, { "Dinah", "Laura", "b" }, { "Chet", "New", "c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      g_ptr_array_add (tracks, reprise_track_new (named[i][0], named[i][1]));
      reprise_track_set_uuid (tracks->pdata[i], named[i][2]);
    }
  g_ptr_array_add (links, link_new ("♫ old", "c"));
  g_ptr_array_add (links, link_new ("♫ laura", "a"));

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GPtrArray) blocks = reprise_markdown_parse (table[i].markdown, -1);
      g_autofree char *text = NULL;

      reprise_essay_tracks_place (blocks, tracks, links);
      text = list_blocks (blocks);
      g_test_message ("%s", table[i].markdown);
      g_assert_cmpstr (text, ==, table[i].blocks);
    }
}

/* What the text says the card beside it does not say again. */
static void
test_hush (void)
{
  g_autoptr (GPtrArray) blocks =
    reprise_markdown_parse ("## Laura\n\nShe *left*,\nand it rained.\n\nThen it did not.", -1);
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) hushed = NULL;

  g_ptr_array_add (tracks, reprise_track_new ("Ella", "Laura"));
  g_ptr_array_add (tracks, reprise_track_new ("Dinah", "Laura"));
  g_ptr_array_add (tracks, reprise_track_new ("Dinah", "Nothing"));
  reprise_track_set_note (tracks->pdata[0], "She left, and it rained.");
  reprise_track_set_note (tracks->pdata[1], "She left.");
  hushed = reprise_essay_tracks_hush (blocks, tracks);

  g_assert_cmpuint (hushed->len, ==, 3);
  g_assert_null (reprise_track_get_note (hushed->pdata[0]));
  g_assert_cmpstr (reprise_track_get_title (hushed->pdata[0]), ==, "Laura");
  g_assert_true (hushed->pdata[1] == tracks->pdata[1]);
  g_assert_true (hushed->pdata[2] == tracks->pdata[2]);
  g_assert_cmpstr (reprise_track_get_note (tracks->pdata[0]), ==, "She left, and it rained.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/essay-tracks/places", test_places);
  g_test_add_func ("/essay-tracks/hush", test_hush);

  return g_test_run ();
}
