/* What was typed, put into films, viewings and appraisals. An empty value takes away. */

#include "cli/reprise-cli-apply.h"

#include "model/reprise-tag.h"
#include "model/reprise-text.h"

#include <glib/gi18n.h>

static gboolean
has_credit (RepriseFilm   *film,
            RepriseCredit *credit)
{
  GPtrArray *credits = reprise_film_get_credits (film);

  for (guint i = 0; i < credits->len; i++)
    if (reprise_credit_equal (credits->pdata[i], credit))
      return TRUE;

  return FALSE;
}

static gboolean
find_author (GPtrArray  *voices,
             const char *author,
             guint      *position)
{
  g_autofree char *key = reprise_text_key (author);

  for (guint i = 0; i < voices->len; i++)
    {
      g_autofree char *other = reprise_text_key (reprise_voice_get_author (voices->pdata[i]));

      *position = i;
      if (g_str_equal (key, other))
        return TRUE;
    }

  return FALSE;
}

/* An author who has a voice already says something else, or, without a text, nothing more. */
static void
apply_to_voices (const RepriseCliOptions *options,
                 GPtrArray               *voices)
{
  for (guint i = 0; i < options->read_voices->len; i++)
    {
      RepriseVoice *said = options->read_voices->pdata[i];
      const gboolean silent = *reprise_voice_get_body (said) == '\0';
      guint position = 0;
      const gboolean known = find_author (voices, reprise_voice_get_author (said), &position);

      if (known && silent)
        g_ptr_array_remove_index (voices, position);
      else if (known)
        reprise_voice_set_body (voices->pdata[position], reprise_voice_get_body (said));
      else if (!silent)
        g_ptr_array_add (voices, reprise_voice_copy (said));
    }
}

static gboolean
has_same_text (const char *a,
               const char *b)
{
  g_autofree char *key_a = reprise_text_key (a);
  g_autofree char *key_b = reprise_text_key (b);

  return g_str_equal (key_a, key_b);
}

static gboolean
find_track (GPtrArray    *tracks,
            RepriseTrack *track,
            guint        *place)
{
  for (guint i = 0; i < tracks->len; i++)
    if (has_same_text (reprise_track_get_artist (tracks->pdata[i]),
                       reprise_track_get_artist (track)) &&
        has_same_text (reprise_track_get_title (tracks->pdata[i]),
                       reprise_track_get_title (track)))
      {
        *place = i;
        return TRUE;
      }

  return FALSE;
}

/* What is taken out and added again is at the end. */
static void
take_tracks_out (const RepriseCliOptions *options,
                 GPtrArray               *tracks)
{
  guint place = 0;

  for (guint i = 0; i < options->read_untracks->len; i++)
    {
      RepriseTrack *track = options->read_untracks->pdata[i];

      if (find_track (tracks, track, &place))
        g_ptr_array_remove_index (tracks, place);
      else
        /* Translators: an artist and the title of a song. */
        g_printerr (_("Not in the jukebox, and not taken out: %s – %s\n"),
                    reprise_track_get_artist (track), reprise_track_get_title (track));
    }
}

/* Whoever says the same twice, as a script that is run again does, is told. */
static void
apply_to_tracks (const RepriseCliOptions *options,
                 GPtrArray               *tracks)
{
  guint place = 0;

  take_tracks_out (options, tracks);
  for (guint i = 0; i < options->read_tracks->len; i++)
    {
      RepriseTrack *track = options->read_tracks->pdata[i];

      if (!find_track (tracks, track, &place))
        g_ptr_array_add (tracks, reprise_track_copy (track));
      else
        /* Translators: an artist and the title of a song. */
        g_printerr (_("In the jukebox already, and not added again: %s – %s\n"),
                    reprise_track_get_artist (track), reprise_track_get_title (track));
    }
}

static const char *
value_or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

/**
 * reprise_cli_speaks_of_film:
 * @options: what was typed
 *
 * Returns: whether something is said of the film, more than its name
 */
gboolean
reprise_cli_speaks_of_film (const RepriseCliOptions *options)
{
  return options->credits != NULL || options->facts != NULL;
}

/**
 * reprise_cli_speaks_of_viewing:
 * @options: what was typed
 *
 * Returns: whether something is said of a viewing, more than its judgement
 */
gboolean
reprise_cli_speaks_of_viewing (const RepriseCliOptions *options)
{
  return options->watched != NULL || options->place != NULL || options->note != NULL ||
         options->rewatch || options->no_rewatch || options->unfinished || options->no_unfinished;
}

/**
 * reprise_cli_speaks_of_appraisal:
 * @options: what was typed
 *
 * Returns: whether something is said of a text, and not of what it is about
 */
gboolean
reprise_cli_speaks_of_appraisal (const RepriseCliOptions *options)
{
  return options->title != NULL || options->number != NULL || options->byline != NULL ||
         options->kind != NULL || options->tags != NULL || options->untags != NULL ||
         options->voices != NULL || options->stills != NULL || options->tracks != NULL ||
         options->untracks != NULL || options->read_body != NULL || options->draft ||
         options->finished || options->spoiler || options->no_spoiler;
}

/**
 * reprise_cli_apply_to_film:
 * @options: what was typed
 * @film: a film that gets the facts, and the credits that it has not
 */
void
reprise_cli_apply_to_film (const RepriseCliOptions *options,
                           RepriseFilm             *film)
{
  for (guint i = 0; i < REPRISE_N_FACTS; i++)
    if (options->read_facts[i] != NULL)
      reprise_film_set_fact (film, (RepriseFact) i, options->read_facts[i]);

  for (guint i = 0; i < options->read_credits->len; i++)
    if (!has_credit (film, options->read_credits->pdata[i]))
      reprise_film_add_credit (film, options->read_credits->pdata[i]);
}

/**
 * reprise_cli_apply_to_viewing:
 * @options: what was typed
 * @viewing: a viewing that gets what is said of it, but for its judgement
 */
void
reprise_cli_apply_to_viewing (const RepriseCliOptions *options,
                              RepriseViewing          *viewing)
{
  if (options->watched != NULL)
    reprise_viewing_set_watched (viewing, options->read_watched);
  if (options->place != NULL)
    reprise_viewing_set_place (viewing, value_or_null (options->place));
  if (options->rewatch || options->no_rewatch)
    reprise_viewing_set_rewatch (viewing, options->rewatch);
  if (options->unfinished || options->no_unfinished)
    reprise_viewing_set_unfinished (viewing, options->unfinished);
  if (options->note != NULL)
    reprise_viewing_set_note (viewing, value_or_null (options->note));
}

/**
 * reprise_cli_apply_to_appraisal:
 * @options: what was typed
 * @appraisal: an appraisal that gets what is said of it, but for its films, viewing and stills
 */
void
reprise_cli_apply_to_appraisal (const RepriseCliOptions *options,
                                RepriseAppraisal        *appraisal)
{
  g_auto (GStrv) tags =
    reprise_tags_change (reprise_appraisal_get_tags (appraisal),
                         (const char * const *) options->read_tags,
                         (const char * const *) options->read_untags);

  reprise_appraisal_set_tags (appraisal, (const char * const *) tags);
  if (options->title != NULL)
    reprise_appraisal_set_title (appraisal, value_or_null (options->title));
  if (options->number != NULL)
    reprise_appraisal_set_number (appraisal, options->read_number);
  if (options->byline != NULL)
    reprise_appraisal_set_byline (appraisal, value_or_null (options->byline));
  if (options->kind != NULL)
    reprise_appraisal_set_kind (appraisal, options->read_kind);
  if (options->judgement != NULL)
    reprise_appraisal_set_judgement (appraisal, options->read_judgement);
  if (options->read_body != NULL)
    reprise_appraisal_set_body (appraisal, options->read_body);
  apply_to_voices (options, reprise_appraisal_get_voices (appraisal));
  apply_to_tracks (options, reprise_appraisal_get_tracks (appraisal));
  if (options->draft)
    reprise_appraisal_set_state (appraisal, REPRISE_APPRAISAL_STATE_DRAFT);
  if (options->finished)
    reprise_appraisal_set_state (appraisal, REPRISE_APPRAISAL_STATE_FINISHED);
  if (options->spoiler || options->no_spoiler)
    reprise_appraisal_set_spoiler (appraisal, options->spoiler);
}
