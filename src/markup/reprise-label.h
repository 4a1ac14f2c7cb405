#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * REPRISE_LABEL_NOTE:
 *
 * What the label of a track begins with.
 */
#define REPRISE_LABEL_NOTE "♫"

/**
 * REPRISE_LABEL_LENGTH_MAX:
 *
 * The longest label of a link to a film, in bytes.
 */
#define REPRISE_LABEL_LENGTH_MAX 512

gboolean     reprise_label_is_valid   (const char  *label);
const char  *reprise_label_skip_note  (const char  *label);
const char  *reprise_label_get_track  (const char  *label);

G_END_DECLS
