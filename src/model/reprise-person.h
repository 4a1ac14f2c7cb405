#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_PERSON (reprise_person_get_type ())
G_DECLARE_FINAL_TYPE (ReprisePerson, reprise_person, REPRISE, PERSON, GObject)

ReprisePerson  *reprise_person_new            (const char     *name,
                                               const char     *qualifier);
ReprisePerson  *reprise_person_from_text      (const char     *text);
const char     *reprise_person_get_name       (ReprisePerson  *self);
const char     *reprise_person_get_qualifier  (ReprisePerson  *self);
const char     *reprise_person_get_folded     (ReprisePerson  *self);
char           *reprise_person_dup_label      (ReprisePerson  *self);

G_END_DECLS
