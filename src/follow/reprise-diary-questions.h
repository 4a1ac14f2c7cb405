#pragma once

#include "follow/reprise-diary.h"
#include "intake/reprise-record.h"

G_BEGIN_DECLS

/**
 * RepriseDiaryQuestion:
 *
 * A film of the user's own diary elsewhere of which nobody but the user can say which one it is.
 * What is said of it waits.
 */
typedef struct
{
  char        *feed;        /* (owned): its UUID */
  char        *feed_label;  /* (owned): what it is called */
  char        *name;        /* (owned): what the film is known by there */
  RepriseFilm *film;        /* (owned): as it is written */
  GPtrArray   *maybe;       /* (owned) (element-type RepriseFilm): those of the journal that it may be */
  GPtrArray   *records;     /* (owned) (element-type RepriseRecord): what waits, the oldest first */
  char        *opening;     /* (owned) (nullable): the first words that were written about it */
} RepriseDiaryQuestion;

void                  reprise_diary_question_free   (RepriseDiaryQuestion  *self);

GPtrArray            *reprise_diary_list_questions  (RepriseDatabase       *database,
                                                     RepriseFeed           *feed,
                                                     GError               **error);
RepriseIntakeReport  *reprise_diary_answer          (RepriseDatabase       *database,
                                                     RepriseFeed           *feed,
                                                     const char            *name,
                                                     const char            *film,
                                                     GError               **error);
char                 *reprise_diary_skip            (RepriseDatabase       *database,
                                                     RepriseFeed           *feed,
                                                     const char            *name,
                                                     GError               **error);
gboolean              reprise_diary_take_answer_back (RepriseDatabase      *database,
                                                     RepriseFeed           *feed,
                                                     const char            *name,
                                                     const char            *batch,
                                                     GError               **error);
gboolean              reprise_diary_unskip          (RepriseDatabase       *database,
                                                     RepriseFeed           *feed,
                                                     const char            *skipped,
                                                     GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseDiaryQuestion, reprise_diary_question_free)

G_END_DECLS
