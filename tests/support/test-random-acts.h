#pragma once

#include "support/test-random.h"

G_BEGIN_DECLS

void  test_random_bin       (TestRandom  *self);
void  test_random_film      (TestRandom  *self);
void  test_random_viewing   (TestRandom  *self);
void  test_random_list      (TestRandom  *self);
void  test_random_many      (TestRandom  *self);
void  test_random_undo      (TestRandom  *self);
void  test_random_restore   (TestRandom  *self);

G_END_DECLS
