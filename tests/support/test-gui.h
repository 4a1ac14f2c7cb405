#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void        test_gui_init            (int           *argc,
                                      char        ***argv);
void        test_gui_wait_for_frame  (GtkWidget     *widget);
void        test_gui_picture         (GtkWidget     *widget,
                                      const char    *name);
GtkWidget  *test_gui_find_nth        (GtkWidget     *widget,
                                      GType          type,
                                      int            nth);

G_END_DECLS
