#pragma once

#include "model/reprise-masthead.h"

G_BEGIN_DECLS

/**
 * RepriseTemplateValue:
 *
 * What a placeholder stands for.
 */
typedef struct
{
  const char *name;   /* without its braces; NULL after the last of them */
  const char *value;  /* (nullable): NULL where nothing is known */
} RepriseTemplateValue;

char      *reprise_template_expand        (const char                  *text,
                                          const RepriseTemplateValue  *values,
                                          gboolean                    *complete);
char      *reprise_template_sign          (RepriseMasthead             *masthead,
                                          RepriseAppraisal            *appraisal,
                                          const char                  *figure);
char      *reprise_template_begin         (RepriseMasthead             *masthead,
                                          RepriseAppraisal            *appraisal);
gboolean   reprise_template_is_untouched  (const char                  *text,
                                          const char                  *body);

G_END_DECLS
