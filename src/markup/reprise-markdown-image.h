#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *reprise_markdown_lead_images  (const char  *text,
                                           const char  *from,
                                           const char  *to);
GPtrArray  *reprise_markdown_list_images  (const char  *text);

G_END_DECLS
