/* Where a window leads to: its pages, an entry of the diary, and what a search finds. */

#include "gui/reprise-window-films-actions.h"

#include "gui/films/reprise-film-page.h"
#include "gui/reprise-window-toasts.h"
#include "store/reprise-film-story.h"
#include "store/reprise-journal-actions.h"

#include <glib/gi18n.h>

/* Something done to a film, on its way. */
typedef struct
{
  RepriseWindow *window;  /* (owned) */
  char          *film;    /* (owned): its UUID */
  char          *other;   /* (owned) (nullable): its title, or its poster before */
} Deed;

static Deed *
deed_new (RepriseWindow *self,
          GVariant      *film_and_other)
{
  Deed *deed = g_new0 (Deed, 1);

  g_variant_get (film_and_other, "(ss)", &deed->film, &deed->other);
  deed->window = g_object_ref (self);
  return deed;
}

static void
deed_free (Deed *deed)
{
  g_object_unref (deed->window);
  g_free (deed->film);
  g_free (deed->other);
  g_free (deed);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deed, deed_free)

static void
show_page (GtkWidget  *widget,
           const char *action_name,
           GVariant   *name)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  if (reprise_window_get_journal (self) != NULL)
    reprise_window_show_page (self, g_variant_get_string (name, NULL));
}

static void
show_entry (GtkWidget  *widget,
            const char *action_name,
            GVariant   *uuid)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  if (reprise_window_get_journal (self) == NULL)
    return;

  reprise_window_show_page (self, "journal");
  reprise_journal_view_choose (reprise_window_get_view (self), g_variant_get_string (uuid, NULL));
}

static void
show_film (GtkWidget  *widget,
           const char *action_name,
           GVariant   *uuid)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  RepriseJournal *journal = reprise_window_get_journal (self);

  if (journal != NULL)
    reprise_window_push (self, reprise_film_page_new (journal, reprise_window_get_masthead (self),
                                                      g_variant_get_string (uuid, NULL)));
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Deed) deed = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!reprise_journal_bin_finish (REPRISE_JOURNAL (source), result, &error))
    {
      reprise_window_tell (deed->window, error->message);
      return;
    }

  /* Translators: %s is the title of a film. What hangs on it: viewings, and appraisals of it
   * alone. */
  words = g_strdup_printf (_("“%s” deleted, with all that hangs on it"), deed->other);
  reprise_window_offer_action (deed->window, words, "win.restore-thing",
                               g_variant_new_string (deed->film));
}

/* What was typed about it goes with it, and comes back with it. */
static void
delete_film (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  Deed *deed = deed_new (self, parameter);

  reprise_desk_save (reprise_window_get_desk (self));
  reprise_journal_delete_async (reprise_window_get_journal (self), deed->film, NULL, deleted_cb,
                                deed);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_bin_finish (REPRISE_JOURNAL (source), result, &error))
    reprise_window_tell (self, error->message);
}

/* A film or a list: it is back where it was, and nobody is led there. */
static void
restore_thing (GtkWidget  *widget,
               const char *action_name,
               GVariant   *uuid)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  reprise_journal_restore_async (reprise_window_get_journal (self),
                                 g_variant_get_string (uuid, NULL), NULL, restored_cb,
                                 g_object_ref (self));
}

static void
poster_set_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_set_poster_finish (REPRISE_JOURNAL (source), result, &error))
    reprise_window_tell (self, error->message);
}

static void
set_poster (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const char *film = NULL;
  const char *sha256 = NULL;

  g_variant_get (parameter, "(&s&s)", &film, &sha256);
  reprise_journal_set_poster_async (reprise_window_get_journal (self), film, sha256, NULL,
                                    poster_set_cb, g_object_ref (self));
}

static void
poster_removed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (Deed) deed = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_set_poster_finish (REPRISE_JOURNAL (source), result, &error))
    reprise_window_tell (deed->window, error->message);
  else
    reprise_window_offer_action (deed->window, _("Poster removed"), "win.set-poster",
                                 g_variant_new ("(ss)", deed->film, deed->other));
}

static void
remove_poster (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  Deed *deed = deed_new (self, parameter);

  reprise_journal_set_poster_async (reprise_window_get_journal (self), deed->film, NULL, NULL,
                                    poster_removed_cb, deed);
}

static void
search_for (GtkWidget  *widget,
            const char *action_name,
            GVariant   *query)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  if (reprise_window_get_journal (self) == NULL)
    return;

  reprise_window_show_page (self, "journal");
  reprise_journal_view_search (reprise_window_get_view (self), g_variant_get_string (query, NULL));
}

/**
 * reprise_window_films_actions_install:
 * @widget_class: the class of windows
 *
 * Gives all windows the actions that lead to their pages, to entries and to films.
 */
void
reprise_window_films_actions_install (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint       key;
    const char *page;
  } keys[] = {
    { GDK_KEY_1, "journal" },
    { GDK_KEY_2, "films" },
    { GDK_KEY_3, "up-next" },
    { GDK_KEY_4, "jukebox" },
    { GDK_KEY_5, "feeds" },
  };

  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page);
  gtk_widget_class_install_action (widget_class, "win.show-entry", "s", show_entry);
  gtk_widget_class_install_action (widget_class, "win.show-film", "s", show_film);
  gtk_widget_class_install_action (widget_class, "win.delete-film", "(ss)", delete_film);
  gtk_widget_class_install_action (widget_class, "win.restore-thing", "s", restore_thing);
  gtk_widget_class_install_action (widget_class, "win.set-poster", "(ss)", set_poster);
  gtk_widget_class_install_action (widget_class, "win.remove-poster", "(ss)", remove_poster);
  gtk_widget_class_install_action (widget_class, "win.search-for", "s", search_for);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK,
                                           "win.show-page", "s", keys[i].page);
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_ALT_MASK,
                                           "win.show-page", "s", keys[i].page);
    }
}
