/* Guests' texts, set for reading behind the owner's own: each under a thin rule and a name, in the
 * same buffer, so that they are found, selected and copied with it. */

#include "gui/reading/reprise-prose-voices.h"

#include "gui/book/reprise-text-tag.h"
#include "markup/reprise-markdown.h"

#include <glib/gi18n.h>

#define SPACE     24  /* above and below the rule, in pixels */
#define NAME_TAG  "voice-name"
#define UUID_KEY  "reprise-voice"

/* The lines of a guest's text come behind all that the owner's own text can have. */
#define FIRST_LINE ((guint) REPRISE_MARKDOWN_LENGTH_MAX + 1)

static void
voice_free (gpointer data)
{
  RepriseProseVoice *voice = data;

  g_free (voice->uuid);
  g_free (voice->author);
  g_ptr_array_unref (voice->blocks);
  g_free (voice);
}

static GtkTextTag *
tag_of_name (GtkTextBuffer *buffer)
{
  return reprise_text_tag_ensure (buffer, NAME_TAG,
                                  "weight", PANGO_WEIGHT_BOLD,
                                  "pixels-above-lines", SPACE,
                                  "pixels-below-lines", 9,
                                  NULL);
}

static GtkTextTag *
tag_of_end (GtkTextBuffer *buffer)
{
  return reprise_text_tag_ensure (buffer, "voice-before", "pixels-below-lines", SPACE, NULL);
}

/* The tag that spans a voice knows which it is. */
static GtkTextTag *
tag_of_voice (GtkTextBuffer           *buffer,
              const RepriseProseVoice *voice)
{
  g_autofree char *name = g_strconcat ("voice-", voice->uuid, NULL);
  GtkTextTag *tag = reprise_text_tag_ensure (buffer, name, NULL);

  g_object_set_data_full (G_OBJECT (tag), UUID_KEY, g_strdup (voice->uuid), g_free);
  return tag;
}

static void
tag_line (GtkTextBuffer *buffer,
          int            line,
          GtkTextTag    *tag)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  gtk_text_iter_forward_line (&end);
  gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
}

static void
collect_cb (GtkTextTag *tag,
            gpointer    tags)
{
  if (g_object_get_data (G_OBJECT (tag), UUID_KEY) != NULL)
    g_ptr_array_add (tags, g_object_ref (tag));
}

/* Those of what was shown before. */
static void
forget_voices (GtkTextBuffer *buffer)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_text_tag_table_foreach (table, collect_cb, tags);
  for (guint i = 0; i < tags->len; i++)
    gtk_text_tag_table_remove (table, tags->pdata[i]);
}

/* Returns: the line it is on */
static int
append_line (GtkTextBuffer   *buffer,
             RepriseProseMap *map,
             const char      *text)
{
  const guint n_lines = map->lines->len;
  const guint last = n_lines > 0 ? g_array_index (map->lines, guint, n_lines - 1) : 0;
  const guint source_line = MAX (last + 1, FIRST_LINE);
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  if (n_lines > 0)
    gtk_text_buffer_insert (buffer, &end, "\n", 1);
  gtk_text_buffer_insert (buffer, &end, text, -1);
  g_array_append_val (map->lines, source_line);
  return gtk_text_iter_get_line (&end);
}

static void
append_voice (GtkTextBuffer           *buffer,
              RepriseProseMap         *map,
              const RepriseProseVoice *voice)
{
  /* Translators: above the text of a guest; %s is their name. */
  g_autofree char *name = g_strdup_printf (_("Guest: %s"), voice->author);
  const int from = append_line (buffer, map, name);
  GtkTextIter start;
  GtkTextIter end;

  if (from > 0)
    tag_line (buffer, from - 1, tag_of_end (buffer));
  tag_line (buffer, from, tag_of_name (buffer));
  reprise_prose_buffer_append_blocks (buffer, map, voice->blocks,
                                      g_array_index (map->lines, guint, map->lines->len - 1));

  gtk_text_buffer_get_iter_at_line (buffer, &start, from);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_apply_tag (buffer, tag_of_voice (buffer, voice), &start, &end);
}

/**
 * reprise_prose_voices_new:
 * @appraisal: an appraisal
 *
 * Reads what guests say in an appraisal; not for the thread that draws.
 *
 * Returns: (transfer full) (element-type RepriseProseVoice): their voices, in order
 */
GPtrArray *
reprise_prose_voices_new (RepriseAppraisal *appraisal)
{
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);
  GPtrArray *ready = g_ptr_array_new_with_free_func (voice_free);

  for (guint i = 0; i < voices->len; i++)
    {
      RepriseProseVoice *voice = g_new0 (RepriseProseVoice, 1);

      voice->uuid = g_strdup (reprise_voice_get_uuid (voices->pdata[i]));
      voice->author = g_strdup (reprise_voice_get_author (voices->pdata[i]));
      voice->blocks = reprise_markdown_parse (reprise_voice_get_body (voices->pdata[i]), -1);
      g_ptr_array_add (ready, voice);
    }

  return ready;
}

/**
 * reprise_prose_voices_append:
 * @buffer: a buffer with a text set for reading
 * @map: where in it is what; it grows by what is appended
 * @voices: (element-type RepriseProseVoice): guests' voices
 *
 * Sets the voices behind the text.
 */
void
reprise_prose_voices_append (GtkTextBuffer   *buffer,
                             RepriseProseMap *map,
                             GPtrArray       *voices)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (map != NULL);

  forget_voices (buffer);
  gtk_text_buffer_begin_irreversible_action (buffer);
  for (guint i = 0; i < voices->len; i++)
    append_voice (buffer, map, voices->pdata[i]);
  gtk_text_buffer_end_irreversible_action (buffer);
}

/**
 * reprise_prose_voices_find_name:
 * @buffer: a buffer
 *
 * Returns: (transfer none) (nullable): what the names above voices are tagged with
 */
GtkTextTag *
reprise_prose_voices_find_name (GtkTextBuffer *buffer)
{
  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), NAME_TAG);
}

/**
 * reprise_prose_voices_get_at:
 * @iter: a place in a buffer
 *
 * Returns: (nullable): the UUID of the voice that speaks there; %NULL where it is the owner's own
 */
const char *
reprise_prose_voices_get_at (const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);

  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      const char *uuid = g_object_get_data (G_OBJECT (tag->data), UUID_KEY);

      if (uuid != NULL)
        return uuid;
    }

  return NULL;
}
