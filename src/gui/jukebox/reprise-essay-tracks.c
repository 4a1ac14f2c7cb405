/* Where in an essay on music its tracks stand. */

#include "gui/jukebox/reprise-essay-tracks.h"

#include "gui/reading/reprise-prose-films.h"
#include "markup/reprise-block.h"
#include "model/reprise-part.h"
#include "model/reprise-text.h"
#include "model/reprise-track.h"

#include <string.h>

/* What an essay's tracks are called, folded once. */
typedef struct
{
  GPtrArray  *tracks;  /* (not owned) of RepriseTrack */
  GPtrArray  *links;   /* (not owned) (nullable) of RepriseLink */
  GHashTable *names;   /* (owned) folded names to GPtrArray of the RepriseTracks that have them */
  GHashTable *placed;  /* (owned) set of RepriseTrack: those that have their heading */
} Essay;

static void
name_track (GHashTable   *names,
            RepriseTrack *track,
            const char   *name)
{
  g_autofree char *key = reprise_text_key (name);
  GPtrArray *named = g_hash_table_lookup (names, key);

  if (named == NULL)
    {
      named = g_ptr_array_new ();
      g_hash_table_insert (names, g_steal_pointer (&key), named);
    }
  g_ptr_array_add (named, track);
}

static void
essay_init (Essay     *self,
            GPtrArray *tracks,
            GPtrArray *links)
{
  self->tracks = tracks;
  self->links = links;
  self->placed = g_hash_table_new (NULL, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < tracks->len; i++)
    {
      const char *title = reprise_track_get_title (tracks->pdata[i]);
      const char *artist = reprise_track_get_artist (tracks->pdata[i]);
      g_autofree char *before = g_strdup_printf ("%s %s", artist, title);
      g_autofree char *behind = g_strdup_printf ("%s %s", title, artist);

      name_track (self->names, tracks->pdata[i], title);
      name_track (self->names, tracks->pdata[i], before);
      name_track (self->names, tracks->pdata[i], behind);
    }
}

static void
essay_clear (Essay *self)
{
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->placed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Essay, essay_clear)

/* (nullable): the UUID of the track that a chip is of */
static const char *
find_by_label (Essay      *self,
               const char *label)
{
  const RepriseLink *link = reprise_prose_films_find (self->links, label);

  return link != NULL && reprise_part_find (self->tracks, link->uuid) != NULL ? link->uuid : NULL;
}

/* (nullable): the UUID of the track that a heading is called by. Where two are called so, each has
 * one heading, in their order. A chip says itself which it means. */
static const char *
find_by_heading (Essay              *self,
                 const RepriseBlock *heading)
{
  const RepriseSpan *span = heading->spans != NULL && heading->spans->len > 0
                              ? &g_array_index (heading->spans, RepriseSpan, 0) : NULL;
  g_autofree char *key = NULL;
  GPtrArray *named = NULL;

  if (span != NULL && span->kind == REPRISE_SPAN_TRACK &&
      span->end - span->start == heading->length)
    return find_by_label (self, span->target);

  key = reprise_text_key (heading->text);
  named = g_hash_table_lookup (self->names, key);
  for (guint i = 0; named != NULL && i < named->len; i++)
    if (g_hash_table_add (self->placed, named->pdata[i]))
      return reprise_track_get_uuid (named->pdata[i]);

  return NULL;
}

static RepriseBlock *
track_block_new (const char *uuid,
                 const char *text,
                 guint       line)
{
  RepriseBlock *block = reprise_block_new (REPRISE_BLOCK_TRACK);

  g_free (block->text);
  block->text = g_strdup (text);
  block->length = strlen (text);
  block->info = g_strdup (uuid);
  block->line = line;
  return block;
}

static gboolean
is_blank (const char *text,
          guint       from,
          guint       to)
{
  for (guint i = from; i < to; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_nothing_but_chips (const RepriseBlock *block)
{
  guint from = 0;

  if (block->kind != REPRISE_BLOCK_PARAGRAPH || block->spans == NULL || block->spans->len == 0)
    return FALSE;

  for (guint i = 0; i < block->spans->len; i++)
    {
      const RepriseSpan *span = &g_array_index (block->spans, RepriseSpan, i);

      if (span->kind != REPRISE_SPAN_TRACK || !is_blank (block->text, from, span->start))
        return FALSE;
      from = span->end;
    }

  return is_blank (block->text, from, (guint) block->length);
}

/* (transfer full) (nullable): the places that a paragraph is, if it is nothing but chips, and all
 * of them lead somewhere */
static GPtrArray *
make_places (Essay              *self,
             const RepriseBlock *paragraph)
{
  g_autoptr (GPtrArray) places = reprise_blocks_new ();

  for (guint i = 0; i < paragraph->spans->len; i++)
    {
      const RepriseSpan *span = &g_array_index (paragraph->spans, RepriseSpan, i);
      const char *uuid = find_by_label (self, span->target);

      if (uuid == NULL)
        return NULL;
      g_ptr_array_add (places, track_block_new (uuid, span->target, paragraph->line));
    }

  return g_steal_pointer (&places);
}

/* Returns: what stands in the place of the block that was there */
static guint
replace_paragraph (Essay     *self,
                   GPtrArray *blocks,
                   guint      position)
{
  g_autoptr (GPtrArray) places = make_places (self, blocks->pdata[position]);

  if (places == NULL)
    return 1;

  g_ptr_array_remove_index (blocks, position);
  g_ptr_array_set_free_func (places, NULL);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_insert (blocks, (int) (position + i), places->pdata[i]);
  return places->len;
}

/* Returns: (transfer full): the folded paragraphs of a text */
static GHashTable *
fold_paragraphs (GPtrArray *blocks)
{
  GHashTable *said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = blocks->pdata[i];

      if (block->kind == REPRISE_BLOCK_PARAGRAPH)
        g_hash_table_add (said, reprise_text_key (block->text));
    }

  return said;
}

static gboolean
is_said (GHashTable *said,
         const char *note)
{
  g_autofree char *key = reprise_text_key (note);

  return g_hash_table_contains (said, key);
}

/**
 * reprise_essay_tracks_place:
 * @blocks: (inout) (element-type RepriseBlock): the text of an essay on music
 * @tracks: (element-type RepriseTrack): its jukebox
 * @links: (nullable) (element-type RepriseLink): what its labels lead to
 *
 * Makes places in the text for its tracks: under a heading that is what a track is called, and
 * where a paragraph is nothing but the chip of one.
 */
void
reprise_essay_tracks_place (GPtrArray *blocks,
                            GPtrArray *tracks,
                            GPtrArray *links)
{
  g_auto (Essay) essay = { 0 };
  guint step = 1;

  essay_init (&essay, tracks, links);
  for (guint i = 0; tracks->len > 0 && i < blocks->len; i += step)
    {
      const RepriseBlock *block = blocks->pdata[i];
      const char *track = NULL;

      step = 1;
      if (is_nothing_but_chips (block))
        step = replace_paragraph (&essay, blocks, i);
      else if (block->kind == REPRISE_BLOCK_HEADING)
        track = find_by_heading (&essay, block);
      if (track == NULL)
        continue;

      g_ptr_array_insert (blocks, (int) i + 1, track_block_new (track, "", block->line));
      step = 2;
    }
}

/**
 * reprise_essay_tracks_hush:
 * @blocks: (element-type RepriseBlock): the text of an essay on music
 * @tracks: (element-type RepriseTrack): its jukebox
 *
 * Takes the notes from those tracks whose note is a paragraph of the text, where it is read
 * already.
 *
 * Returns: (transfer full) (element-type RepriseTrack): the tracks, in their order
 */
GPtrArray *
reprise_essay_tracks_hush (GPtrArray *blocks,
                           GPtrArray *tracks)
{
  GPtrArray *hushed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) said = fold_paragraphs (blocks);

  for (guint i = 0; i < tracks->len; i++)
    {
      RepriseTrack *track = tracks->pdata[i];
      const char *note = reprise_track_get_note (track);

      if (note != NULL && is_said (said, note))
        {
          track = reprise_track_copy (track);
          reprise_track_set_note (track, NULL);
          g_ptr_array_add (hushed, track);
        }
      else
        g_ptr_array_add (hushed, g_object_ref (track));
    }

  return hushed;
}
