#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void        test_gui_init            (int           *argc,
                                      char        ***argv);
void        test_gui_drain           (void);
void        test_gui_set_dark        (gboolean       dark);
void        test_gui_wait_for_frame  (GtkWidget     *widget);
void        test_gui_picture         (GtkWidget     *widget,
                                      const char    *name);
GtkWidget  *test_find                (GtkWidget     *widget,
                                      GType          type);
GtkWidget  *test_find_named          (GtkWidget     *widget,
                                      const char    *id);
GtkWidget  *test_find_nth            (GtkWidget     *widget,
                                      GType          type,
                                      int            nth);
gpointer    test_find_window         (GType          type);

G_END_DECLS
