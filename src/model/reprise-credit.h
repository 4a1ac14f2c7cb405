#pragma once

#include "model/reprise-person.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_CREDIT (reprise_credit_get_type ())
G_DECLARE_FINAL_TYPE (RepriseCredit, reprise_credit, REPRISE, CREDIT, GObject)

RepriseCredit       *reprise_credit_new            (const char     *role,
                                                    ReprisePerson  *person,
                                                    const char     *character);
RepriseCredit       *reprise_credit_parse          (const char     *text,
                                                    GError        **error);
const char          *reprise_credit_get_uuid       (RepriseCredit  *self);
void                 reprise_credit_set_uuid       (RepriseCredit  *self,
                                                    const char     *uuid);
const char          *reprise_credit_get_role       (RepriseCredit  *self);
ReprisePerson       *reprise_credit_get_person     (RepriseCredit  *self);
const char          *reprise_credit_get_character  (RepriseCredit  *self);
gboolean             reprise_credit_equal          (RepriseCredit  *a,
                                                    RepriseCredit  *b);
const char * const  *reprise_credit_get_roles      (void);

G_END_DECLS
