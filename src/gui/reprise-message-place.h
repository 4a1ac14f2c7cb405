#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_MESSAGE_PLACE (reprise_message_place_get_type ())
G_DECLARE_FINAL_TYPE (RepriseMessagePlace, reprise_message_place, REPRISE, MESSAGE_PLACE, AdwBin)

void  reprise_message_place_wait   (RepriseMessagePlace  *self);
void  reprise_message_place_fail   (RepriseMessagePlace  *self,
                                    const GError         *error);
void  reprise_message_place_leave  (RepriseMessagePlace  *self);

G_END_DECLS
