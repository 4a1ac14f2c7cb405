#pragma once

#include "model/reprise-appraisal.h"
#include "store/reprise-deed.h"
#include "support/test-async.h"
#include "support/test-film.h"
#include "support/test-folder.h"

G_BEGIN_DECLS

/**
 * TestStore:
 *
 * A journal of a test's own, in a folder of its own.
 */
typedef struct
{
  TestFolder      *folder;    /* (owned) */
  char            *path;      /* (owned) */
  RepriseDatabase *database;  /* (owned) */
} TestStore;

TestStore         *test_store_new             (void);
void               test_store_free            (TestStore         *self);
void               test_store_reopen          (TestStore         *self);
RepriseDatabase   *test_open                  (const char        *path);
void               test_execute               (TestStore         *self,
                                               const char        *sql);
gint64             test_read_int64            (TestStore         *self,
                                               const char        *sql);
char              *test_read_text             (TestStore         *self,
                                               const char        *sql);
void               test_assert_sound          (TestStore         *self);

RepriseFilm       *test_add_film              (TestStore         *self,
                                               const char        *label,
                                               const char        *credits);
RepriseViewing    *test_add_viewing           (TestStore         *self,
                                               RepriseFilm       *film,
                                               const char        *watched,
                                               int                judgement,
                                               const char        *note);
RepriseAppraisal  *test_add_appraisal         (TestStore         *self,
                                               RepriseFilm       *film,
                                               RepriseViewing    *viewing,
                                               const char        *body);
void               test_save_film             (TestStore         *self,
                                               RepriseFilm       *edited,
                                               RepriseFilm       *made_from);
void               test_save_viewing          (TestStore         *self,
                                               RepriseViewing    *edited,
                                               RepriseViewing    *made_from);
void               test_save_appraisal        (TestStore         *self,
                                               RepriseAppraisal  *edited,
                                               RepriseAppraisal  *made_from);
void               test_write_body            (TestStore         *self,
                                               RepriseAppraisal  *made_from,
                                               const char        *body);
RepriseFilm       *test_load_film             (TestStore         *self,
                                               gint64             id);
RepriseViewing    *test_load_viewing          (TestStore         *self,
                                               gint64             id);
RepriseAppraisal  *test_load_appraisal        (TestStore         *self,
                                               gint64             id);
void               test_delete                (TestStore         *self,
                                               const char        *uuid);
void               test_restore               (TestStore         *self,
                                               const char        *uuid);
void               test_let_time_pass         (TestStore         *self,
                                               int                days,
                                               int                days_of_use);
void               test_tidy                  (TestStore         *self);
char              *test_search                (TestStore         *self,
                                               const char        *query,
                                               int                flags);
char              *test_list_diary            (TestStore         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestStore, test_store_free)

G_END_DECLS
