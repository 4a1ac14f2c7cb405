#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/* What belongs to a journal, not to the desktop it lies on. */
#define REPRISE_SETTING_UUID             "uuid"
#define REPRISE_SETTING_COPIED_AT        "copied-at"  /* a copy: where its changes ended then */
#define REPRISE_SETTING_NUMBERING_START  "numbering-start"
#define REPRISE_SETTING_LAST_NUMBER      "last-number"
#define REPRISE_SETTING_SCALE            "scale"
#define REPRISE_SETTING_SERIES_NAME      "series-name"
#define REPRISE_SETTING_PEN_NAME         "pen-name"
#define REPRISE_SETTING_UNLINKED         "unlinked"   /* its labels are older than its links */
#define REPRISE_SETTING_STILL_LIMIT      "still-limit"
#define REPRISE_SETTING_CLOSING_LINE     "closing-line"
#define REPRISE_SETTING_APPRAISAL_TEMPLATE   "appraisal-template"
#define REPRISE_SETTING_SOUNDTRACK_TEMPLATE  "soundtrack-template"
#define REPRISE_SETTING_NOTE_TEMPLATE        "note-template"

char      *reprise_setting_read        (RepriseDatabase  *database,
                                        const char       *key,
                                        GError          **error);
gboolean   reprise_setting_read_int64  (RepriseDatabase  *database,
                                        const char       *key,
                                        gint64           *value,
                                        GError          **error);
gboolean   reprise_setting_write       (RepriseDatabase  *database,
                                        const char       *key,
                                        const char       *value,
                                        GError          **error);

G_END_DECLS
