/* An appraisal or a viewing, made ready to be shown. All of it happens on the rows' thread: a long
 * text is parsed there and not where frames are drawn. */

#include "gui/reading/reprise-reading.h"

#include "gui/reprise-format.h"
#include "markup/reprise-block.h"
#include "markup/reprise-markdown.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-thing.h"
#include "store/reprise-viewing-store.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* The directors' names as a list, maybe empty. */
static char *
join_directors (RepriseFilm *film)
{
  GPtrArray *credits = reprise_film_get_credits (film);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < credits->len; i++)
    {
      if (g_strcmp0 (reprise_credit_get_role (credits->pdata[i]), "director") != 0)
        continue;
      if (names->len > 0)
        /* Translators: between the names of a film's directors. */
        g_string_append (names, _(", "));
      g_string_append (names,
                       reprise_person_get_name (reprise_credit_get_person (credits->pdata[i])));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
describe_film (RepriseFilm *film,
               gboolean     named)
{
  const char *minutes = reprise_film_get_fact (film, REPRISE_FACT_RUNTIME);
  const char *country = reprise_film_get_fact (film, REPRISE_FACT_COUNTRY);
  g_autofree char *label = named ? reprise_film_dup_label (film) : g_strdup ("");
  g_autofree char *directors = join_directors (film);
  g_autofree char *runtime = NULL;

  runtime = minutes != NULL ? reprise_format_runtime (atoi (minutes)) : g_strdup ("");
  return reprise_format_joined (label, directors, country != NULL ? country : "", runtime, NULL);
}

static char *
describe_films (GPtrArray *films,
                gboolean   named)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < films->len; i++)
    {
      g_autofree char *line = describe_film (films->pdata[i], named || films->len > 1);

      if (*line != '\0')
        g_strv_builder_add (lines, line);
    }

  all = g_strv_builder_end (lines);
  return g_strjoinv ("\n", all);
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
                                reprise_viewing_get_unfinished (viewing) ? _("not to the end") : "",
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

static char *
describe_series (RepriseAppraisal *appraisal)
{
  const int number = reprise_appraisal_get_number (appraisal);
  const gboolean draft = reprise_appraisal_get_state (appraisal) == REPRISE_APPRAISAL_STATE_DRAFT;
  /* Translators: the number of an appraisal. */
  g_autofree char *numero = number > 0 ? g_strdup_printf (_("№ %d"), number) : g_strdup ("");

  return reprise_format_joined (numero,
                                reprise_format_kind (reprise_appraisal_get_kind (appraisal)),
                                draft ? _("Draft") : "",
                                NULL);
}

static GPtrArray *
blocks_of_note (const char *note)
{
  GPtrArray *blocks = reprise_blocks_new ();
  RepriseBlock *block = NULL;

  if (note == NULL)
    return blocks;

  block = reprise_block_new (REPRISE_BLOCK_PARAGRAPH);
  g_free (block->text);
  block->text = g_strdup (note);
  block->length = strlen (note);
  g_ptr_array_add (blocks, block);
  return blocks;
}

static RepriseReading *
read_appraisal (RepriseDatabase  *database,
                gint64            id,
                RepriseEntry     *entry,
                GError          **error)
{
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_load (database, id, error);
  RepriseReading *self = NULL;
  GPtrArray *films = NULL;
  gboolean own_title;

  if (appraisal == NULL)
    return NULL;

  films = reprise_appraisal_get_films (appraisal);
  own_title = reprise_appraisal_get_title (appraisal) != NULL;

  self = g_new0 (RepriseReading, 1);
  self->series = describe_series (appraisal);
  self->title = g_strdup (reprise_entry_get_title (entry));
  self->year = films->len == 1 && !own_title ? reprise_film_get_year (films->pdata[0]) : 0;
  self->judgement = reprise_entry_get_judgement (entry);
  self->facts = describe_films (films, own_title);
  self->viewing = describe_occasion (appraisal, entry);
  self->blocks = reprise_markdown_parse (reprise_appraisal_get_body (appraisal), -1);
  return self;
}

static RepriseReading *
read_viewing (RepriseDatabase  *database,
              gint64            id,
              RepriseEntry     *entry,
              GError          **error)
{
  g_autoptr (RepriseViewing) viewing = reprise_viewing_load (database, id, error);
  RepriseReading *self = NULL;
  RepriseFilm *film = NULL;

  if (viewing == NULL)
    return NULL;

  film = reprise_viewing_get_film (viewing);

  self = g_new0 (RepriseReading, 1);
  self->series = g_strdup (_("Viewing"));
  self->title = g_strdup (reprise_film_get_title (film));
  self->year = reprise_film_get_year (film);
  self->judgement = reprise_viewing_get_judgement (viewing);
  self->facts = describe_film (film, FALSE);
  self->viewing = describe_viewing (viewing, entry);
  self->blocks = blocks_of_note (reprise_viewing_get_note (viewing));
  return self;
}

static gpointer
read_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  RepriseEntry *entry = data;
  g_autoptr (RepriseThing) thing =
    reprise_thing_find (database, reprise_entry_get_uuid (entry), error);

  if (thing == NULL)
    return NULL;

  return reprise_entry_is_viewing (entry) ? read_viewing (database, thing->id, entry, error)
                                          : read_appraisal (database, thing->id, entry, error);
}

/**
 * reprise_reading_load_async:
 * @journal: a journal
 * @entry: an entry of its diary
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads what the page shows of an entry.
 */
void
reprise_reading_load_async (RepriseJournal      *journal,
                            RepriseEntry        *entry,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (REPRISE_IS_ENTRY (entry));

  reprise_journal_run_async (journal, REPRISE_LANE_ROWS, read_job, g_object_ref (entry),
                             g_object_unref, (GDestroyNotify) reprise_reading_free, cancellable,
                             callback, user_data);
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

  g_free (self->series);
  g_free (self->title);
  g_free (self->facts);
  g_free (self->viewing);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}
