#pragma once

#include "model/reprise-appraisal.h"
#include "model/reprise-entry.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * TestJournal:
 *
 * A journal of a test's own, in a folder of its own.
 */
typedef struct
{
  char           *folder;   /* (owned) */
  char           *path;     /* (owned) */
  RepriseJournal *journal;  /* (owned) */
} TestJournal;

TestJournal       *test_journal_new         (void);
void               test_journal_free        (TestJournal       *self);
void               test_journal_fill        (TestJournal       *self);
RepriseAppraisal  *test_journal_write       (TestJournal       *self,
                                             const char        *film,
                                             const char        *watched,
                                             int                judgement,
                                             const char        *body);
RepriseAppraisal  *test_journal_save        (TestJournal       *self,
                                             RepriseAppraisal  *edited,
                                             RepriseAppraisal  *made_from);
void               test_journal_watch_film  (TestJournal       *self,
                                             const char        *film,
                                             const char        *watched,
                                             int                judgement,
                                             const char        *note);
RepriseAppraisal  *test_journal_load        (TestJournal       *self,
                                             const char        *uuid);
RepriseEntry      *test_journal_load_entry  (TestJournal       *self,
                                             const char        *uuid);
RepriseFilm       *test_journal_save_film   (TestJournal       *self,
                                             RepriseFilm       *edited,
                                             RepriseFilm       *made_from);
RepriseFilm       *test_journal_load_film   (TestJournal       *self,
                                             const char        *uuid);
RepriseViewing    *test_journal_save_viewing
                                            (TestJournal       *self,
                                             RepriseViewing    *edited,
                                             RepriseViewing    *made_from);
RepriseViewing    *test_journal_load_viewing
                                            (TestJournal       *self,
                                             const char        *uuid);
char              *test_journal_list_film   (TestJournal       *self,
                                             const char        *list_uuid,
                                             const char        *label,
                                             const char        *note,
                                             const char        *source_uuid);
void               test_journal_refuse      (TestJournal       *self);
void               test_wait_until          (gboolean         (*done) (gpointer data),
                                             gpointer           data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestJournal, test_journal_free)

G_END_DECLS
