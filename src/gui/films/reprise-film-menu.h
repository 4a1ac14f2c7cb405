#pragma once

#include "model/reprise-shelf-film.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GMenuModel  *reprise_film_menu_build   (const char          *uuid,
                                        const char          *title,
                                        gboolean             with_open);
void         reprise_film_menu_pop_up  (GtkPopoverMenu      *popover,
                                        RepriseShelfFilm    *film,
                                        const GdkRectangle  *at);

G_END_DECLS
