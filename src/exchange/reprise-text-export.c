/* Entries of the diary as plain texts, in the layout in which people paste appraisals from and into
 * blogs. The keys are those of the layout, in whatever language the program speaks. */

#include "exchange/reprise-text-export.h"

#include "model/reprise-template.h"
#include "model/reprise-voice.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-entry-store.h"
#include "store/reprise-film-store.h"
#include "store/reprise-masthead-store.h"
#include "store/reprise-thing.h"
#include "store/reprise-viewing-store.h"

#include <glib/gi18n.h>
#include <string.h>

#define NAME_MOST 120   /* bytes of a file's name, without what tells it from others */

static const struct
{
  RepriseFact  fact;
  const char  *key;
  const char  *unit;
} facts[] = {
  { REPRISE_FACT_ORIGINAL_TITLE, "Original Title", "" },
  { REPRISE_FACT_RELEASE_DATE, "Release Date", "" },
  { REPRISE_FACT_GENRE, "Genre", "" },
  { REPRISE_FACT_COUNTRY, "Country of Origin", "" },
  { REPRISE_FACT_BUDGET, "Budget", "" },
  { REPRISE_FACT_BOX_OFFICE, "Box Office", "" },
  { REPRISE_FACT_RUNTIME, "Running Time", " minutes" },
  { REPRISE_FACT_STUDIO, "Studio", "" },
  { REPRISE_FACT_DISTRIBUTOR, "Distributor", "" },
  { REPRISE_FACT_BASED_ON, "Based on", "" },
};

/* Other roles are their own keys. */
static const struct
{
  const char *role;
  const char *key;
} roles[] = {
  { "director", "Director" },
  { "producer", "Producers" },
  { "writer", "Screenplay" },
  { "based-on", "Based on a Work by" },
  { "cinematography", "Cinematography" },
  { "score", "Score" },
  { "editing", "Editing" },
  { "cast", "Stars" },
};

static void
add_pair (GString    *text,
          const char *key,
          const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (text, "%s: %s\n", key, value);
}

static void
add_people (GString     *text,
            RepriseFilm *film,
            const char  *role,
            const char  *key)
{
  GPtrArray *credits = reprise_film_get_credits (film);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < credits->len; i++)
    if (g_str_equal (reprise_credit_get_role (credits->pdata[i]), role))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              reprise_person_get_name (
                                reprise_credit_get_person (credits->pdata[i])));
  add_pair (text, key, names->str);
}

static gboolean
has_key (const char *role)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (roles[i].role, role))
      return TRUE;

  return FALSE;
}

static void
add_other_people (GString     *text,
                  RepriseFilm *film)
{
  GPtrArray *credits = reprise_film_get_credits (film);
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < credits->len; i++)
    {
      const char *role = reprise_credit_get_role (credits->pdata[i]);

      if (!has_key (role) && g_hash_table_add (told, (gpointer) role))
        add_people (text, film, role, role);
    }
}

static void
add_film (GString     *text,
          RepriseFilm *film)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const char *value = reprise_film_get_fact (film, facts[i].fact);
      g_autofree char *whole = value != NULL ? g_strconcat (value, facts[i].unit, NULL) : NULL;

      add_pair (text, facts[i].key, whole);
    }
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    add_people (text, film, roles[i].role, roles[i].key);
  add_other_people (text, film);
}

static void
add_films (GString   *text,
           GPtrArray *films)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < films->len; i++)
    {
      g_autofree char *name = reprise_film_dup_label (films->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  add_pair (text, "Films", names->str);
}

static void
add_watched (GString        *text,
             RepriseViewing *viewing)
{
  g_autofree char *date = reprise_date_to_text (reprise_viewing_get_watched (viewing));
  const char *place = reprise_viewing_get_place (viewing);

  add_pair (text, "Watched", date);
  add_pair (text, "Place", place);
  if (reprise_viewing_get_unfinished (viewing))
    g_string_append (text, "Not finished\n");
}

static void
add_head (GString          *text,
          RepriseAppraisal *appraisal,
          RepriseMasthead  *masthead)
{
  GPtrArray *films = reprise_appraisal_get_films (appraisal);
  const char *title = reprise_appraisal_get_title (appraisal);
  const char *series = reprise_masthead_get_series_name (masthead);
  const int number = reprise_appraisal_get_number (appraisal);
  g_autofree char *label = title == NULL && films->len > 0
                             ? reprise_film_dup_label (films->pdata[0]) : g_strdup (title);

  g_string_append_printf (text, "%s\n", label != NULL ? label : "");
  if (number > 0)
    g_string_append_printf (text, "%s #%d\n", series != NULL ? series : "Appraisal", number);
  if (reprise_appraisal_get_spoiler (appraisal))
    g_string_append (text, "Contains spoilers\n");
  if (title != NULL || films->len > 1)
    add_films (text, films);
}

static void
add_tags (GString          *text,
          RepriseAppraisal *appraisal)
{
  g_autofree char *tags = g_strjoinv (", ", (GStrv) reprise_appraisal_get_tags (appraisal));

  add_pair (text, "Tags", tags);
}

static void
add_paragraphs (GString    *text,
                const char *paragraphs)
{
  g_autofree char *trimmed = g_strchomp (g_strdup (paragraphs != NULL ? paragraphs : ""));

  if (*trimmed != '\0')
    g_string_append_printf (text, "\n%s\n", trimmed);
}

static void
add_closing (GString          *text,
             RepriseAppraisal *appraisal,
             RepriseMasthead  *masthead,
             int               judgement)
{
  g_autofree char *figure = judgement != REPRISE_UNJUDGED ? reprise_judgement_to_text (judgement)
                                                          : NULL;
  g_autofree char *verdict = figure != NULL ? g_strconcat (figure, "/10", NULL) : NULL;
  g_autofree char *line = reprise_template_sign (masthead, appraisal, verdict);

  if (line != NULL)
    g_string_append_printf (text, "\n%s\n", line);
  else if (verdict != NULL)
    g_string_append_printf (text, "\nJudgement: %s\n", verdict);
}

/**
 * reprise_text_export_appraisal:
 * @appraisal: an appraisal
 * @masthead: how its journal presents itself
 * @judgement: what judgement counts for it, 0–100, or %REPRISE_UNJUDGED
 * @views: how often its film was seen, or 0
 *
 * Writes an appraisal as a plain text. What gives the story away says so, and passages that do keep
 * their marks.
 *
 * Returns: (transfer full): the text
 */
char *
reprise_text_export_appraisal (RepriseAppraisal *appraisal,
                               RepriseMasthead  *masthead,
                               int               judgement,
                               int               views)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *films = reprise_appraisal_get_films (appraisal);
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);
  const char *byline = reprise_appraisal_get_byline (appraisal);

  add_head (text, appraisal, masthead);
  add_pair (text, "By", byline != NULL ? byline : reprise_masthead_get_pen_name (masthead));
  if (views > 0)
    g_string_append_printf (text, "Number of Views: %d\n", views);
  if (reprise_appraisal_get_viewing (appraisal) != NULL)
    add_watched (text, reprise_appraisal_get_viewing (appraisal));
  if (films->len == 1)
    add_film (text, films->pdata[0]);
  add_tags (text, appraisal);
  add_paragraphs (text, reprise_appraisal_get_body (appraisal));
  add_closing (text, appraisal, masthead, judgement);
  for (guint i = 0; i < voices->len; i++)
    {
      add_paragraphs (text, reprise_voice_get_body (voices->pdata[i]));
      add_paragraphs (text, reprise_voice_get_author (voices->pdata[i]));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * reprise_text_export_viewing:
 * @viewing: a viewing that nobody wrote about
 *
 * Returns: (transfer full): it as a plain text
 */
char *
reprise_text_export_viewing (RepriseViewing *viewing)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *label = reprise_film_dup_label (reprise_viewing_get_film (viewing));
  const int judgement = reprise_viewing_get_judgement (viewing);
  g_autofree char *figure = judgement != REPRISE_UNJUDGED ? reprise_judgement_to_text (judgement)
                                                          : NULL;
  g_autofree char *verdict = figure != NULL ? g_strconcat (figure, "/10", NULL) : NULL;

  g_string_append_printf (text, "%s\n", label);
  add_watched (text, viewing);
  add_pair (text, "Judgement", verdict);
  add_film (text, reprise_viewing_get_film (viewing));
  add_paragraphs (text, reprise_viewing_get_note (viewing));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What a text is called; as any folder takes it. */
static char *
dup_name (const char *text)
{
  const char *end = strchr (text, '\n');
  g_autofree char *name = g_strndup (text, MIN ((gsize) (end - text), NAME_MOST));
  const char *valid = NULL;

  if (!g_utf8_validate (name, -1, &valid))
    name[valid - name] = '\0';
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  for (char *p = name; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  g_strstrip (name);
  if (*name == '.')
    *name = '-';

  return *name != '\0' ? g_steal_pointer (&name) : g_strdup ("Untitled");
}

/* No file that is there already is written over. */
static char *
dup_free_path (const char *folder,
               const char *name)
{
  for (int i = 1; ; i++)
    {
      g_autofree char *file = i == 1 ? g_strdup_printf ("%s.txt", name)
                                     : g_strdup_printf ("%s (%d).txt", name, i);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        return g_steal_pointer (&path);
    }
}

static char *
write_appraisal (RepriseDatabase  *database,
                 RepriseEntry     *entry,
                 gint64            id,
                 RepriseMasthead  *masthead,
                 GError          **error)
{
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_load (database, id, error);
  RepriseFilmHistory history = { 0 };
  GPtrArray *films = NULL;

  if (appraisal == NULL)
    return NULL;

  films = reprise_appraisal_get_films (appraisal);
  if (films->len == 1 &&
      !reprise_film_read_history (database, reprise_film_get_id (films->pdata[0]), &history, error))
    return NULL;

  return reprise_text_export_appraisal (appraisal, masthead, reprise_entry_get_judgement (entry),
                                        history.views);
}

static char *
write_entry (RepriseDatabase  *database,
             gint64            id,
             RepriseMasthead  *masthead,
             GError          **error)
{
  g_autoptr (RepriseEntry) entry = reprise_entry_load (database, id, error);
  g_autoptr (RepriseThing) thing =
    entry != NULL ? reprise_thing_find (database, reprise_entry_get_uuid (entry), error) : NULL;
  g_autoptr (RepriseViewing) viewing = NULL;

  if (thing == NULL)
    return NULL;
  if (!reprise_entry_is_viewing (entry))
    return write_appraisal (database, entry, thing->id, masthead, error);

  viewing = reprise_viewing_load (database, thing->id, error);
  return viewing != NULL ? reprise_text_export_viewing (viewing) : NULL;
}

/**
 * reprise_text_export_entries:
 * @database: a connection
 * @entries: of gint64: entries of the diary
 * @folder: a folder
 * @error: return location for a #RepriseStoreError or #GFileError
 *
 * Writes each entry into a file of its own, named by its title, and never over one that is there.
 *
 * Returns: whether all are written; where not, those are that came before
 */
gboolean
reprise_text_export_entries (RepriseDatabase  *database,
                             GArray           *entries,
                             const char       *folder,
                             GError          **error)
{
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_load (database, error);

  if (masthead == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *text =
        write_entry (database, g_array_index (entries, gint64, i), masthead, error);
      g_autofree char *name = text != NULL ? dup_name (text) : NULL;
      g_autofree char *path = name != NULL ? dup_free_path (folder, name) : NULL;

      if (path == NULL || !g_file_set_contents (path, text, -1, error))
        return FALSE;
    }

  return TRUE;
}
