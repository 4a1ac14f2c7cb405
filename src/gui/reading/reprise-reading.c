/* An appraisal or a viewing, made ready to be shown. All of it happens on the rows' thread: a long
 * text is parsed there and not where frames are drawn. */

#include "gui/reading/reprise-reading.h"

#include "gui/jukebox/reprise-essay-tracks.h"
#include "gui/reading/reprise-elsewhere.h"
#include "gui/reading/reprise-fact-sheet.h"
#include "gui/reading/reprise-prose-voices.h"
#include "gui/reprise-format.h"
#include "markup/reprise-block.h"
#include "markup/reprise-markdown.h"
#include "model/reprise-template.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-conflict.h"
#include "store/reprise-entry-store.h"
#include "store/reprise-film-store.h"
#include "store/reprise-link-reader.h"
#include "store/reprise-masthead-store.h"
#include "store/reprise-number-store.h"
#include "store/reprise-thing.h"
#include "store/reprise-viewing-store.h"

#include <glib/gi18n.h>
#include <string.h>

/* How long it takes to read is of interest where that is some minutes. */
#define WORDS_WORTH_TELLING 400

typedef struct
{
  RepriseEntry    *entry;     /* (owned) */
  RepriseMasthead *masthead;  /* (owned) (nullable): NULL until it is read */
} Question;

/* Films by name, one after the other. */
static char *
name_films (GPtrArray *films)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < films->len; i++)
    {
      g_autofree char *name = reprise_film_dup_label (films->pdata[i]);

      g_strv_builder_add (names, name);
    }

  all = g_strv_builder_end (names);
  return g_strjoinv (" · ", all);
}

static char *
describe_viewing (RepriseViewing *viewing,
                  RepriseEntry   *entry)
{
  const char *place = reprise_viewing_get_place (viewing);
  const int view = reprise_entry_get_view (entry);
  g_autofree char *date = reprise_format_date (reprise_viewing_get_watched (viewing));
  g_autofree char *count = view > 0 ? reprise_format_view (view, reprise_entry_get_rewatch (entry))
                                    : g_strdup ("");

  return reprise_format_joined (date, count, place != NULL ? place : "",
                                reprise_viewing_get_unfinished (viewing) ? _("not finished") : "",
                                NULL);
}

static char *
describe_occasion (RepriseAppraisal *appraisal,
                   RepriseEntry     *entry)
{
  RepriseViewing *viewing = reprise_appraisal_get_viewing (appraisal);
  const RepriseDate finished_on = reprise_appraisal_get_finished_on (appraisal);

  if (viewing != NULL)
    return describe_viewing (viewing, entry);
  if (reprise_date_is_known (finished_on))
    return reprise_format_date (finished_on);

  return g_strdup ("");
}

/* A note is no part of the series. */
static char *
describe_series (RepriseAppraisal *appraisal,
                 RepriseMasthead  *masthead)
{
  const int number = reprise_appraisal_get_number (appraisal);
  const gboolean draft = reprise_appraisal_get_state (appraisal) == REPRISE_APPRAISAL_STATE_DRAFT;
  const RepriseAppraisalKind kind = reprise_appraisal_get_kind (appraisal);
  const gboolean in_series = kind != REPRISE_APPRAISAL_KIND_NOTE;
  const char *name = in_series ? reprise_masthead_get_series_name (masthead) : NULL;
  const char *kind_name = kind == REPRISE_APPRAISAL_KIND_SOUNDTRACK ? _("Soundtrack essay")
                                                                    : reprise_format_kind (kind);
  const char *series = name != NULL ? name : kind_name;
  g_autofree char *numbered = NULL;

  /* Translators: a series and its number, as “Night Usher’s Appraisal № 573”. */
  numbered = number > 0 && in_series ? g_strdup_printf (_("%s № %d"), series, number)
                                     : g_strdup (series);

  return reprise_format_joined (numbered,
                                name != NULL && kind == REPRISE_APPRAISAL_KIND_SOUNDTRACK
                                  ? kind_name : "",
                                draft ? _("Draft") : "", NULL);
}

static char *
describe_author (const char      *byline,
                 RepriseEntry    *entry,
                 RepriseMasthead *masthead)
{
  const char *name = byline != NULL ? byline : reprise_masthead_get_pen_name (masthead);
  const int words = reprise_entry_get_words (entry);
  /* Translators: who wrote a text. */
  g_autofree char *author = name != NULL ? g_strdup_printf (_("by %s"), name) : g_strdup ("");
  /* How long a note takes is seen. */
  g_autofree char *time = words >= WORDS_WORTH_TELLING ? reprise_format_reading_time (words)
                                                       : g_strdup ("");

  return reprise_format_joined (author, time, NULL);
}

static GPtrArray *
read_sheets (RepriseDatabase      *database,
             GPtrArray            *films,
             RepriseAppraisalKind  kind,
             GError              **error)
{
  g_autoptr (GPtrArray) sheets =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_fact_sheet_free);

  for (guint i = 0; i < films->len; i++)
    {
      RepriseFilmHistory history = { 0 };

      if (!reprise_film_read_history (database, reprise_film_get_id (films->pdata[i]), &history,
                                      error))
        return NULL;
      g_ptr_array_add (sheets, kind == REPRISE_APPRAISAL_KIND_SOUNDTRACK
                                 ? reprise_fact_sheet_new_of_music (films->pdata[i], history.views)
                                 : reprise_fact_sheet_new (films->pdata[i], history.views));
    }

  return g_steal_pointer (&sheets);
}

/* Only where a number is shown can it be the same as another. */
static gboolean
read_others (RepriseReading    *self,
             RepriseDatabase   *database,
             RepriseAppraisal  *appraisal,
             GError           **error)
{
  self->kind = reprise_appraisal_get_kind (appraisal);
  self->number =
    self->kind != REPRISE_APPRAISAL_KIND_NOTE ? reprise_appraisal_get_number (appraisal) : 0;
  if (self->number == 0)
    return TRUE;

  self->others = reprise_number_list_others (database, self->number,
                                             reprise_appraisal_get_uuid (appraisal), error);
  return self->others != NULL;
}

/* Under a text that is there, after its last paragraph. */
static void
add_closing (RepriseReading   *self,
             RepriseAppraisal *appraisal,
             RepriseMasthead  *masthead)
{
  g_autofree char *verdict = reprise_format_verdict (self->judgement, self->scale);
  g_autofree char *line = NULL;
  const RepriseBlock *last = NULL;
  RepriseBlock *block = NULL;

  if (self->kind == REPRISE_APPRAISAL_KIND_NOTE || self->blocks->len == 0)
    return;

  line = reprise_template_sign (masthead, appraisal, verdict);
  if (line == NULL)
    return;

  last = self->blocks->pdata[self->blocks->len - 1];
  block = reprise_block_new (REPRISE_BLOCK_CLOSING);
  g_free (block->text);
  block->text = g_steal_pointer (&line);
  block->length = strlen (block->text);
  block->line = last->line;
  g_ptr_array_add (self->blocks, block);
}

/* No Markdown: each line is a paragraph, and stands as it was typed. */
static GPtrArray *
blocks_of_note (const char *note)
{
  GPtrArray *blocks = reprise_blocks_new ();
  g_auto (GStrv) lines = g_strsplit (note != NULL ? note : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      RepriseBlock *block = NULL;

      if (*g_strstrip (lines[i]) == '\0')
        continue;

      block = reprise_block_new (REPRISE_BLOCK_PARAGRAPH);
      g_free (block->text);
      block->text = g_strdup (lines[i]);
      block->length = strlen (block->text);
      block->line = i + 1;
      g_ptr_array_add (blocks, block);
    }

  return blocks;
}

/* What was noted of a viewing before somebody wrote about it is not lost to sight by that. */
static void
take_viewing (RepriseReading *self,
              RepriseViewing *viewing)
{
  const char *note = reprise_viewing_get_note (viewing);

  self->viewing_uuid = g_strdup (reprise_viewing_get_uuid (viewing));
  if (note != NULL)
    {
      g_free (self->note);
      self->note = g_strdup (note);
    }
}

/* In an essay on music they stand in the text, after @self has that. */
static void
take_tracks (RepriseReading *self,
             GPtrArray      *tracks)
{
  if (self->kind != REPRISE_APPRAISAL_KIND_SOUNDTRACK)
    {
      self->tracks = g_ptr_array_ref (tracks);
      return;
    }

  self->tracks = reprise_essay_tracks_hush (self->blocks, tracks);
  reprise_essay_tracks_place (self->blocks, self->tracks, self->links);
}

static RepriseReading *
read_appraisal (RepriseDatabase  *database,
                gint64            id,
                RepriseEntry     *entry,
                RepriseMasthead  *masthead,
                GError          **error)
{
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_load (database, id, error);
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GPtrArray) links = NULL;
  RepriseReading *self = NULL;
  GPtrArray *films = NULL;
  gboolean own_title;

  if (appraisal == NULL)
    return NULL;

  films = reprise_appraisal_get_films (appraisal);
  own_title = reprise_appraisal_get_title (appraisal) != NULL;
  sheets = read_sheets (database, films, reprise_appraisal_get_kind (appraisal), error);
  links = sheets != NULL ? reprise_link_list (database, id, error) : NULL;
  if (links == NULL)
    return NULL;

  self = g_new0 (RepriseReading, 1);
  if (!read_others (self, database, appraisal, error))
    {
      g_free (self);
      return NULL;
    }

  self->links = g_steal_pointer (&links);
  self->spoiler = reprise_appraisal_get_spoiler (appraisal);
  self->series = describe_series (appraisal, masthead);
  self->title = g_strdup (reprise_entry_get_title (entry));
  self->year = films->len == 1 && !own_title ? reprise_film_get_year (films->pdata[0]) : 0;
  self->films = own_title ? name_films (films) : g_strdup ("");
  self->judgement = reprise_entry_get_judgement (entry);
  self->scale = reprise_masthead_get_scale (masthead);
  self->viewing = describe_occasion (appraisal, entry);
  self->note = g_strdup ("");
  if (reprise_appraisal_get_viewing (appraisal) != NULL)
    take_viewing (self, reprise_appraisal_get_viewing (appraisal));
  self->byline = describe_author (reprise_appraisal_get_byline (appraisal), entry, masthead);
  self->tags = g_strdupv ((GStrv) reprise_appraisal_get_tags (appraisal));
  self->sheets = g_steal_pointer (&sheets);
  self->blocks = reprise_markdown_parse (reprise_appraisal_get_body (appraisal), -1);
  self->stills = g_ptr_array_ref (reprise_appraisal_get_stills (appraisal));
  take_tracks (self, reprise_appraisal_get_tracks (appraisal));
  add_closing (self, appraisal, masthead);
  self->voices = reprise_prose_voices_new (appraisal);
  return self;
}

static RepriseReading *
read_viewing (RepriseDatabase  *database,
              gint64            id,
              RepriseEntry     *entry,
              RepriseMasthead  *masthead,
              GError          **error)
{
  g_autoptr (RepriseViewing) viewing = reprise_viewing_load (database, id, error);
  g_autoptr (GPtrArray) films = g_ptr_array_new ();
  g_autoptr (GPtrArray) sheets = NULL;
  RepriseReading *self = NULL;
  RepriseFilm *film = NULL;

  if (viewing == NULL)
    return NULL;

  film = reprise_viewing_get_film (viewing);
  g_ptr_array_add (films, film);
  sheets = read_sheets (database, films, REPRISE_APPRAISAL_KIND_APPRAISAL, error);
  if (sheets == NULL)
    return NULL;

  self = g_new0 (RepriseReading, 1);
  self->series = g_strdup (_("Viewing"));
  self->title = g_strdup (reprise_film_get_title (film));
  self->year = reprise_film_get_year (film);
  self->films = g_strdup ("");
  self->judgement = reprise_viewing_get_judgement (viewing);
  self->scale = reprise_masthead_get_scale (masthead);
  self->viewing = describe_viewing (viewing, entry);
  self->note = g_strdup ("");
  self->viewing_uuid = g_strdup (reprise_viewing_get_uuid (viewing));
  self->bare = TRUE;
  self->byline = g_strdup ("");
  self->tags = g_new0 (char *, 1);
  self->sheets = g_steal_pointer (&sheets);
  self->blocks = blocks_of_note (reprise_viewing_get_note (viewing));
  self->stills = g_ptr_array_new ();
  self->voices = g_ptr_array_new ();
  return self;
}

static Question *
question_new (RepriseEntry    *entry,
              RepriseMasthead *masthead)
{
  Question *question = g_new (Question, 1);

  question->entry = g_object_ref (entry);
  question->masthead = masthead != NULL ? reprise_masthead_copy (masthead) : NULL;
  return question;
}

static void
question_free (Question *question)
{
  g_object_unref (question->entry);
  g_clear_object (&question->masthead);
  g_free (question);
}

static gpointer
read_entry (RepriseDatabase  *database,
            gint64            id,
            RepriseEntry     *entry,
            RepriseMasthead  *masthead,
            GError          **error)
{
  g_autoptr (GPtrArray) conflicts =
    reprise_conflict_list_around (database, reprise_entry_get_uuid (entry), error);
  RepriseReading *self = NULL;

  if (conflicts == NULL)
    return NULL;

  self = reprise_entry_is_viewing (entry) ? read_viewing (database, id, entry, masthead, error)
                                          : read_appraisal (database, id, entry, masthead, error);
  if (self == NULL)
    return NULL;

  self->conflicted = reprise_elsewhere_has_texts (conflicts);
  self->elsewhere = reprise_elsewhere_describe (conflicts, reprise_masthead_get_scale (masthead));
  return self;
}

/* The entry that the page was given may be of an hour ago; what is read is as it is now. */
static gpointer
read_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  Question *question = data;
  const char *uuid = reprise_entry_get_uuid (question->entry);
  const gint64 id = reprise_entry_find (database, uuid, error);
  g_autoptr (RepriseEntry) entry = id != 0 ? reprise_entry_load (database, id, error) : NULL;
  g_autoptr (RepriseThing) thing =
    entry != NULL ? reprise_thing_find (database, uuid, error) : NULL;

  if (thing == NULL)
    return NULL;

  if (question->masthead == NULL)
    question->masthead = reprise_masthead_load (database, error);
  if (question->masthead == NULL)
    return NULL;

  return read_entry (database, thing->id, entry, question->masthead, error);
}

/**
 * reprise_reading_load_async:
 * @journal: a journal
 * @entry: an entry of its diary
 * @masthead: (nullable): how the journal presents itself; %NULL for what it keeps of it
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads what the page shows of an entry.
 */
void
reprise_reading_load_async (RepriseJournal      *journal,
                            RepriseEntry        *entry,
                            RepriseMasthead     *masthead,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (REPRISE_IS_ENTRY (entry));

  reprise_journal_run_async (journal, REPRISE_LANE_ROWS, read_job,
                             question_new (entry, masthead), (GDestroyNotify) question_free,
                             (GDestroyNotify) reprise_reading_free, cancellable, callback,
                             user_data);
}

/**
 * reprise_reading_load_finish:
 * @journal: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what the page shows
 */
RepriseReading *
reprise_reading_load_finish (RepriseJournal  *journal,
                             GAsyncResult    *result,
                             GError         **error)
{
  return reprise_journal_run_finish (journal, result, error);
}

/**
 * reprise_reading_free:
 * @self: (transfer full): what a page shows
 */
void
reprise_reading_free (RepriseReading *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_free (self->series);
  g_free (self->title);
  g_free (self->films);
  g_free (self->viewing);
  g_free (self->note);
  g_free (self->viewing_uuid);
  g_free (self->elsewhere);
  g_free (self->byline);
  g_strfreev (self->tags);
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->stills);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);
  g_ptr_array_unref (self->voices);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_free (self);
}
