#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_MESSAGE_PAGE (reprise_message_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseMessagePage, reprise_message_page, REPRISE, MESSAGE_PAGE, AdwBin)

void  reprise_message_page_set_words  (RepriseMessagePage *self,
                                       const char         *words);

G_END_DECLS
