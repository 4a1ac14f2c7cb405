/* The scenes of what has nothing in it, or little, or names that are long. */

#include "scenes.h"

#include "props.h"

#define LONG_TITLE "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964)"

/* A journal with a thought, and no film. */
static void
open_nothing (Stage *stage)
{
  g_autoptr (RepriseAppraisal) written = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) saved = NULL;

  reprise_appraisal_set_title (written, "Nothing to see yet");
  saved = test_journal_save (stage->journal, written, NULL);
  stage_open (stage);
}

static void
show_page (Stage      *stage,
           const char *name)
{
  stage_act_on (stage, "win.show-page", g_variant_new_string (name));
}

static void
play_no_films (Stage *stage)
{
  open_nothing (stage);
  show_page (stage, "films");
}

static void
play_films_not_found (Stage *stage)
{
  stage_open_sample (stage);
  show_page (stage, "films");
  stage_search (stage, "zeppelin");
  stage_wait_to_see (stage, "Clear");
}

static void
play_nothing_next (Stage *stage)
{
  open_nothing (stage);
  show_page (stage, "up-next");
}

static void
play_no_music (Stage *stage)
{
  open_nothing (stage);
  show_page (stage, "jukebox");
}

static void
play_no_tags (Stage *stage)
{
  open_nothing (stage);
  stage_act (stage, NULL, "win.show-tags");
}

static void
play_no_year (Stage *stage)
{
  open_nothing (stage);
  stage_act_on (stage, "win.show-year", g_variant_new_int32 (0));
}

static void
play_empty_year (Stage *stage)
{
  stage_open_sample (stage);
  stage_act_on (stage, "win.show-year", g_variant_new_int32 (2018));
}

static void
play_nobody (Stage *stage)
{
  stage_open_sample (stage);
  stage_act_on (stage, "win.show-person", g_variant_new_string ("Nobody At All"));
}

static void
play_director (Stage *stage)
{
  stage_open_sample (stage);
  stage_act_on (stage, "win.show-person", g_variant_new_string ("Mike Figgis"));
}

static void
play_bare_film (Stage *stage)
{
  g_autoptr (RepriseFilm) film = reprise_film_parse (LONG_TITLE, NULL);
  g_autoptr (RepriseFilm) saved = NULL;

  test_journal_fill (stage->journal);
  saved = test_journal_save_film (stage->journal, film, NULL);
  stage_open (stage);
  stage_act_on (stage, "win.show-film", g_variant_new_string (reprise_film_get_uuid (saved)));
}

static void
play_surprise (Stage *stage)
{
  test_journal_fill (stage->journal);
  props_add_list (stage, NULL);
  stage_open (stage);
  show_page (stage, "up-next");
  stage_act (stage, stage_find (stage, GTK_TYPE_LIST_VIEW, 0), "queue.surprise");
  stage_fit_dialog (stage);
}

static void
play_new_list (Stage *stage)
{
  stage_open_sample (stage);
  show_page (stage, "up-next");
  stage_act (stage, stage_find (stage, GTK_TYPE_LIST_VIEW, 0), "queue.new-list");
  stage_fit_dialog (stage);
}

const Scene empty_scenes[] = {
  { "films-none", play_no_films, SCENE_ALL },
  { "films-not-found", play_films_not_found, SCENE_ALL },
  { "up-next-none", play_nothing_next, SCENE_ALL },
  { "jukebox-none", play_no_music, SCENE_ALL },
  { "tags-none", play_no_tags, SCENE_ALL },
  { "calendar-none", play_no_year, SCENE_ALL },
  { "calendar-empty", play_empty_year, SCENE_ALL },
  { "person-unknown", play_nobody, SCENE_ALL },
  { "person-director", play_director, SCENE_ALL },
  { "film-bare", play_bare_film, SCENE_ALL },
  { "surprise", play_surprise, SCENE_DIALOG },
  { "list-new", play_new_list, SCENE_DIALOG },
};

const gsize n_empty_scenes = G_N_ELEMENTS (empty_scenes);
