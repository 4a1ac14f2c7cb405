#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_BACKUP_GROUP (reprise_backup_group_get_type ())
G_DECLARE_FINAL_TYPE (RepriseBackupGroup, reprise_backup_group, REPRISE, BACKUP_GROUP,
                      AdwPreferencesGroup)

void  reprise_backup_group_set_journal  (RepriseBackupGroup *self,
                                         RepriseJournal     *journal);

G_END_DECLS
