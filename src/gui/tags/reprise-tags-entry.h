#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TAGS_ENTRY (reprise_tags_entry_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTagsEntry, reprise_tags_entry, REPRISE, TAGS_ENTRY, AdwBin)

void                  reprise_tags_entry_set_journal  (RepriseTagsEntry     *self,
                                                       RepriseJournal       *journal);
const char * const   *reprise_tags_entry_get_tags     (RepriseTagsEntry     *self);
void                  reprise_tags_entry_set_tags     (RepriseTagsEntry     *self,
                                                       const char * const   *tags);
void                  reprise_tags_entry_add          (RepriseTagsEntry     *self,
                                                       const char           *text);
gboolean              reprise_tags_entry_is_typing    (RepriseTagsEntry     *self);
void                  reprise_tags_entry_commit       (RepriseTagsEntry     *self);

G_END_DECLS
