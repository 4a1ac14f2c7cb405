#pragma once

#include "store/reprise-undo.h"
#include "support/test-store.h"

G_BEGIN_DECLS

/**
 * TestWordPlace:
 * @TEST_WORD_TEXT: the text of an appraisal, or a voice in it
 * @TEST_WORD_VIEWING: the note of a viewing
 * @TEST_WORD_ITEM: the note of a film on a list
 * @TEST_WORD_LIST: the note of a list
 *
 * Where somebody types.
 */
typedef enum
{
  TEST_WORD_TEXT,
  TEST_WORD_VIEWING,
  TEST_WORD_ITEM,
  TEST_WORD_LIST,
} TestWordPlace;

/**
 * TestWord:
 *
 * What was typed, and is never typed again: its number among all words is its text.
 */
typedef struct
{
  TestWordPlace place;
  guint         nth;  /* thing of its kind */
} TestWord;

/**
 * TestRandom:
 *
 * A journal that anything may happen to. Each thing is as somebody saw it last, which may be long
 * ago.
 */
typedef struct
{
  TestStore *store;     /* (owned) */
  GRand     *rand;      /* (owned) */
  GPtrArray *films;     /* (owned) of RepriseFilm */
  GPtrArray *texts;     /* (owned) of RepriseAppraisal */
  GPtrArray *viewings;  /* (owned) of RepriseViewing */
  GPtrArray *lists;     /* (owned) of RepriseList, without their films */
  GPtrArray *items;     /* (owned) of RepriseListItem: films that were on a list once */
  GPtrArray *undoes;    /* (owned) of RepriseUndo: deeds that can be taken back */
  GArray    *words;     /* (owned) of TestWord */
} TestRandom;

typedef void (*TestRandomFunc) (guint32 seed);

void         test_random_run         (TestRandomFunc  round,
                                      guint           n_rounds);

TestRandom  *test_random_new         (guint32         seed);
void         test_random_free        (TestRandom     *self);
guint        test_random_throw       (TestRandom     *self,
                                      guint           sides);
gpointer     test_random_pick        (TestRandom     *self,
                                      GPtrArray      *things);
char        *test_random_type        (TestRandom     *self,
                                      TestWordPlace   place,
                                      guint           nth);
char        *test_random_append      (TestRandom     *self,
                                      const char     *text,
                                      TestWordPlace   place,
                                      guint           nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestRandom, test_random_free)

G_END_DECLS
