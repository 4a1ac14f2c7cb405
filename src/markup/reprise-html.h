#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

GPtrArray  *reprise_html_parse     (const char  *html,
                                    gssize       length,
                                    const char  *base);
char       *reprise_html_dup_text  (const char  *html,
                                    gssize       length);
char       *reprise_html_write     (GPtrArray   *blocks);

G_END_DECLS
