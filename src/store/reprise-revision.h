#pragma once

#include "model/reprise-track.h"
#include "model/reprise-voice.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseRevision:
 *
 * An earlier text of an appraisal: its own, that of a voice in it, or what was said of a track.
 * Voice and track may be gone.
 */
typedef struct
{
  char         *uuid;     /* (owned) */
  gint64        made_at;  /* milliseconds since 1970, UTC: when another text took its place */
  guint         words;
  char         *voice;    /* (owned) (nullable): the UUID of the voice that it is of */
  char         *author;   /* (owned) (nullable): whose voice it was */
  RepriseTrack *track;    /* (owned) (nullable): the track that it is of, as it was */
  char         *body;     /* (owned) Markdown; of a track its note */
} RepriseRevision;

gboolean    reprise_revision_keep        (RepriseDatabase  *database,
                                          gint64            appraisal,
                                          const char       *body,
                                          gboolean          always,
                                          GError          **error);
gboolean    reprise_revision_keep_voice  (RepriseDatabase  *database,
                                          gint64            appraisal,
                                          RepriseVoice     *voice,
                                          gboolean          always,
                                          GError          **error);
gboolean    reprise_revision_keep_track  (RepriseDatabase  *database,
                                          gint64            appraisal,
                                          RepriseTrack     *track,
                                          gboolean          always,
                                          GError          **error);
GPtrArray  *reprise_revision_list        (RepriseDatabase  *database,
                                          gint64            appraisal,
                                          GError          **error);
void        reprise_revision_free        (RepriseRevision  *self);

G_END_DECLS
