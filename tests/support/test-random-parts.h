#pragma once

#include "support/test-random.h"

G_BEGIN_DECLS

char  *test_random_type_word      (TestRandom       *random,
                                   guint             text);
void   test_random_edit_voices    (TestRandom       *random,
                                   RepriseAppraisal *edited,
                                   guint             nth);
void   test_random_edit_stills    (TestRandom       *random,
                                   RepriseAppraisal *edited);
void   test_random_edit_tracks    (TestRandom       *random,
                                   RepriseAppraisal *edited,
                                   guint             nth);
void   test_random_restore_track  (RepriseAppraisal *edited,
                                   RepriseTrack     *track);

G_END_DECLS
