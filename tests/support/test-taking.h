#pragma once

#include "intake/reprise-intake.h"
#include "intake/reprise-taking-back.h"
#include "support/test-store.h"

G_BEGIN_DECLS

#define TEST_TOOK_NOTHING "+0 0 0 ~0 0 0 ?0 !0 ><0"

RepriseRecord  *test_record          (const char                   *name,
                                      const char                   *film_label,
                                      const char                   *watched,
                                      int                           judgement,
                                      const char                   *body);
char           *test_describe_report (RepriseIntakeReport          *report);
char           *test_take            (TestStore                    *store,
                                      const RepriseIntakeOptions   *options,
                                      char                        **batch,
                                      RepriseRecord                *first,
                                      ...) G_GNUC_NULL_TERMINATED;
char           *test_take_all        (TestStore                    *store,
                                      const RepriseIntakeOptions   *options,
                                      char                        **batch,
                                      GPtrArray                    *records);
RepriseTakenBack test_take_back      (TestStore                    *store,
                                      const char                   *batch);
char           *test_look            (TestStore                    *store);

#define test_assert_looks(store, expected)                                  \
  G_STMT_START {                                                            \
    g_autofree char *seen_ = test_look (store);                             \
    g_assert_cmpstr (seen_, ==, expected);                                  \
  } G_STMT_END

#define test_assert_takes(store, options, expected, ...)                    \
  G_STMT_START {                                                            \
    g_autofree char *taken_ = test_take (store, options, NULL, __VA_ARGS__, NULL); \
    g_assert_cmpstr (taken_, ==, expected);                                 \
  } G_STMT_END

G_END_DECLS
