#pragma once

#include "model/reprise-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RepriseEntryWhere:
 * @REPRISE_ENTRY_WHERE_NONE: it was not searched for
 * @REPRISE_ENTRY_WHERE_NAME: a title, a person or a tag
 * @REPRISE_ENTRY_WHERE_TEXT: what was written
 *
 * Where a search found an entry.
 */
typedef enum
{
  REPRISE_ENTRY_WHERE_NONE,
  REPRISE_ENTRY_WHERE_NAME,
  REPRISE_ENTRY_WHERE_TEXT,
} RepriseEntryWhere;

/* Around each hit in a snippet. */
#define REPRISE_HIT_BEGIN "\002"
#define REPRISE_HIT_END   "\003"

#define REPRISE_TYPE_ENTRY (reprise_entry_get_type ())
G_DECLARE_FINAL_TYPE (RepriseEntry, reprise_entry, REPRISE, ENTRY, GObject)

gint64               reprise_entry_get_id         (RepriseEntry       *self);
void                 reprise_entry_set_id         (RepriseEntry       *self,
                                                   gint64              id);
const char          *reprise_entry_get_uuid       (RepriseEntry       *self);
const char          *reprise_entry_get_kind       (RepriseEntry       *self);
gboolean             reprise_entry_is_viewing     (RepriseEntry       *self);
int                  reprise_entry_get_number     (RepriseEntry       *self);
const char          *reprise_entry_get_title      (RepriseEntry       *self);
RepriseDate          reprise_entry_get_day        (RepriseEntry       *self);
RepriseDate          reprise_entry_get_watched    (RepriseEntry       *self);
gboolean             reprise_entry_get_rewatch    (RepriseEntry       *self);
gboolean             reprise_entry_get_spoiler    (RepriseEntry       *self);
const char          *reprise_entry_get_place      (RepriseEntry       *self);
int                  reprise_entry_get_judgement  (RepriseEntry       *self);
const char          *reprise_entry_get_state      (RepriseEntry       *self);
const char          *reprise_entry_get_opening    (RepriseEntry       *self);
int                  reprise_entry_get_words      (RepriseEntry       *self);
int                  reprise_entry_get_view       (RepriseEntry       *self);
GPtrArray           *reprise_entry_get_films      (RepriseEntry       *self);
void                 reprise_entry_take_films     (RepriseEntry       *self,
                                                   GPtrArray          *films);
const char * const  *reprise_entry_get_tags       (RepriseEntry       *self);
void                 reprise_entry_take_tags      (RepriseEntry       *self,
                                                   GStrv               tags);
RepriseEntryWhere    reprise_entry_get_where      (RepriseEntry       *self);
void                 reprise_entry_set_where      (RepriseEntry       *self,
                                                   RepriseEntryWhere   where);
const char          *reprise_entry_get_snippet    (RepriseEntry       *self);
void                 reprise_entry_set_snippet    (RepriseEntry       *self,
                                                   const char         *snippet);

G_END_DECLS
