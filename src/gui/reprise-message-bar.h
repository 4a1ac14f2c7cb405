#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_MESSAGE_BAR (reprise_message_bar_get_type ())
G_DECLARE_FINAL_TYPE (RepriseMessageBar, reprise_message_bar, REPRISE, MESSAGE_BAR, AdwBin)

void  reprise_message_bar_tell      (RepriseMessageBar  *self,
                                     const char         *words);
void  reprise_message_bar_withdraw  (RepriseMessageBar  *self,
                                     const char         *words);

G_END_DECLS
