#pragma once

#include "exchange/reprise-vocabulary.h"
#include "model/reprise-appraisal.h"

G_BEGIN_DECLS

void        reprise_generator_append_link   (RepriseVocabulary  *vocabulary,
                                             GRand              *random,
                                             GPtrArray          *labels,
                                             guint               n_labels,
                                             GString            *body);
void        reprise_generator_add_voice     (RepriseVocabulary  *vocabulary,
                                             GRand              *random,
                                             RepriseAppraisal   *appraisal);
GPtrArray  *reprise_generator_keep_images   (const char         *journal,
                                             GError            **error);
void        reprise_generator_add_stills    (GPtrArray          *images,
                                             GRand              *random,
                                             guint               i,
                                             RepriseAppraisal   *appraisal);
GPtrArray  *reprise_generator_make_artists  (RepriseVocabulary  *vocabulary,
                                             GRand              *random);
void        reprise_generator_add_tracks    (RepriseVocabulary  *vocabulary,
                                             GPtrArray          *artists,
                                             GRand              *random,
                                             RepriseAppraisal   *appraisal);

G_END_DECLS
