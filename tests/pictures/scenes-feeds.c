/* The scenes of what others write: feeds, posts, a post that is read, and their dialogs. */

#include "scenes.h"

#include "gui/feeds/reprise-feeds-page.h"
#include "gui/feeds/reprise-post-page.h"
#include "gui/feeds/reprise-post-row.h"
#include "support/test-feeds.h"
#include "support/test-gui.h"

static gboolean
has_second (gpointer data)
{
  GtkWidget *row = NULL;

  for (int i = 0; (row = stage_find (data, REPRISE_TYPE_POST_ROW, i)) != NULL; i++)
    {
      ReprisePostItem *item = reprise_post_row_get_item (REPRISE_POST_ROW (row));
      ReprisePost *post = item != NULL ? reprise_post_item_get_post (item) : NULL;

      if (post != NULL && g_strcmp0 (reprise_post_get_title (post), TEST_FEEDS_SECOND) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
open_feeds (Stage *stage)
{
  test_journal_fill (stage->journal);
  test_feeds_fill (stage->journal);
  stage_open (stage);
  stage_act_on (stage, "win.show-page", g_variant_new_string ("feeds"));
  test_wait_until (has_second, stage);
  stage_settle (stage);
}

static gboolean
shows_post (gpointer data)
{
  GtkWidget *title = test_find_named (data, "title");

  return gtk_widget_get_mapped (title) &&
         g_str_equal (gtk_label_get_label (GTK_LABEL (title)), TEST_FEEDS_FIRST);
}

static void
play_post (Stage *stage)
{
  GtkWidget *page = NULL;

  open_feeds (stage);
  page = stage_find_hidden (stage->window, REPRISE_TYPE_FEEDS_PAGE);
  g_signal_emit_by_name (test_find_named (page, "view"), "activate", 0);
  test_wait_until (shows_post, stage_find_hidden (page, REPRISE_TYPE_POST_PAGE));
}

static void
play_no_feeds (Stage *stage)
{
  stage_open_sample (stage);
  stage_act_on (stage, "win.show-page", g_variant_new_string ("feeds"));
}

static void
play_nothing_found (Stage *stage)
{
  open_feeds (stage);
  stage_search (stage, "zeppelin");
  stage_wait_to_see (stage, "Clear");
}

static void
play_add (Stage *stage)
{
  open_feeds (stage);
  stage_show_dialog (stage, "win.add-feed");
}

const Scene feed_scenes[] = {
  { "feeds", open_feeds, SCENE_ALL },
  { "feeds-post", play_post, SCENE_ALL },
  { "feeds-empty", play_no_feeds, SCENE_ALL },
  { "feeds-not-found", play_nothing_found, SCENE_ALL },
  { "feeds-add", play_add, SCENE_DIALOG },
};

const gsize n_feed_scenes = G_N_ELEMENTS (feed_scenes);
