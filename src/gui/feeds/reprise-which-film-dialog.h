#pragma once

#include "model/reprise-film.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_WHICH_FILM_DIALOG (reprise_which_film_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseWhichFilmDialog, reprise_which_film_dialog,
                      REPRISE, WHICH_FILM_DIALOG, AdwMessageDialog)

GtkWidget    *reprise_which_film_dialog_new       (RepriseJournal          *journal,
                                                   const char              *title);
RepriseFilm  *reprise_which_film_dialog_dup_film  (RepriseWhichFilmDialog  *self);

G_END_DECLS
