#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_BOOK_STYLE (reprise_book_style_get_type ())
G_DECLARE_FINAL_TYPE (RepriseBookStyle, reprise_book_style, REPRISE, BOOK_STYLE, GObject)

RepriseBookStyle  *reprise_book_style_new               (GdkDisplay  *display);
char              *reprise_book_style_dup_desktop_font  (void);
char              *reprise_book_style_write_css         (const char  *font,
                                                         int          zoom);

G_END_DECLS
