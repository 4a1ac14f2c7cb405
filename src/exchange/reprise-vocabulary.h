#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REPRISE_VOCABULARY_SIZE 20000

typedef struct _RepriseVocabulary RepriseVocabulary;

RepriseVocabulary  *reprise_vocabulary_new            (GRand              *random);
void                reprise_vocabulary_free           (RepriseVocabulary  *self);
const char         *reprise_vocabulary_get_word       (RepriseVocabulary  *self,
                                                       guint               rank);
char               *reprise_vocabulary_dup_name       (RepriseVocabulary  *self,
                                                       GRand              *random,
                                                       guint               words);
void                reprise_vocabulary_append_prose   (RepriseVocabulary  *self,
                                                       GRand              *random,
                                                       guint               words,
                                                       GString            *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseVocabulary, reprise_vocabulary_free)

G_END_DECLS
