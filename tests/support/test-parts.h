#pragma once

#include "store/reprise-journal-suggest.h"
#include "support/test-store.h"

G_BEGIN_DECLS

/**
 * TestParts:
 *
 * Parts of an appraisal as a text: KEY=TEXT of each, with blanks between.
 */
typedef struct
{
  const char  *field;  /* what they are called in a conflict */
  const char  *key;    /* the property that tells them apart here */
  const char  *text;   /* the property that changes */
  GType      (*get_type) (void);
  GPtrArray *(*get)  (RepriseAppraisal *appraisal);
  void       (*take) (RepriseAppraisal *appraisal,
                      GPtrArray        *parts);
} TestParts;

/**
 * TestPartsMerge:
 *
 * One side has saved “there” when the other, which knew “was”, saves “here”.
 */
typedef struct
{
  const char *was;
  const char *there;
  const char *here;
  const char *expected;
  const char *conflict;  /* (nullable): the text of the part “a” that was kept as a copy */
} TestPartsMerge;

extern const TestParts test_voices;  /* AUTHOR=BODY */
extern const TestParts test_tracks;  /* ARTIST=TITLE */

gpointer           test_parts_find          (const TestParts       *self,
                                             RepriseAppraisal      *appraisal,
                                             const char            *key);
void               test_parts_set           (const TestParts       *self,
                                             RepriseAppraisal      *appraisal,
                                             const char            *text);
RepriseAppraisal  *test_parts_save          (const TestParts       *self,
                                             TestStore             *store,
                                             RepriseAppraisal      *made_from,
                                             const char            *text);
void               test_parts_assert        (const TestParts       *self,
                                             TestStore             *store,
                                             RepriseAppraisal      *appraisal,
                                             const char            *expected);
void               test_parts_assert_written
                                            (const TestParts       *self);
void               test_parts_assert_merge  (const TestParts       *self,
                                             const TestPartsMerge  *merge);
void               test_parts_restore       (TestStore             *store,
                                             RepriseAppraisal      *appraisal,
                                             gpointer               part);
void               test_assert_suggested    (TestStore             *store,
                                             RepriseSuggest         suggest,
                                             const char            *typed,
                                             const char            *expected);
void               test_assert_found        (TestStore             *store,
                                             const char            *query,
                                             const char            *expected);

G_END_DECLS
