/* What a window does with lists of films: it puts films on them and says what came of it, with a
 * way back. */

#include "gui/reprise-window-lists-actions.h"

#include "gui/film/reprise-new-dialog.h"
#include "gui/queue/reprise-list-chooser.h"
#include "gui/queue/reprise-list-dialog.h"
#include "gui/reprise-window-actions.h"
#include "gui/reprise-window-toasts.h"
#include "model/reprise-list.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-films.h"
#include "store/reprise-journal-list-items.h"

#include <glib/gi18n.h>

typedef struct
{
  RepriseWindow  *window;  /* (owned) */
  RepriseNewMode  mode;
  char           *uuid;    /* (owned) (nullable) */
  char           *title;   /* (owned) (nullable) */
  char           *source;  /* (owned) (nullable) */
  RepriseList    *list;    /* (owned) (nullable): Up Next where there is none */
} Request;

static Request *
request_new (RepriseWindow *self)
{
  Request *request = g_new0 (Request, 1);

  request->window = g_object_ref (self);
  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->window);
  g_free (request->uuid);
  g_free (request->title);
  g_free (request->source);
  g_clear_object (&request->list);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_change_items_finish (REPRISE_JOURNAL (source), result, &error))
    reprise_window_tell (self, error->message);
}

/* Items are named in one text, with a comma between them. */
static void
put_back (GtkWidget  *widget,
          const char *action_name,
          GVariant   *items)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  g_auto (GStrv) uuids = g_strsplit (g_variant_get_string (items, NULL), ",", -1);

  reprise_journal_put_back_items_async (reprise_window_get_journal (self),
                                        (const char * const *) uuids, NULL, changed_cb,
                                        g_object_ref (self));
}

static void
take_out (GtkWidget  *widget,
          const char *action_name,
          GVariant   *items)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  g_auto (GStrv) uuids = g_strsplit (g_variant_get_string (items, NULL), ",", -1);

  reprise_journal_take_out_items_async (reprise_window_get_journal (self),
                                        (const char * const *) uuids, NULL, changed_cb,
                                        g_object_ref (self));
}

static void
say_taken_out (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  const char *item = NULL;
  const char *label = NULL;
  g_autofree char *words = NULL;

  g_variant_get (parameter, "(&s&s)", &item, &label);
  /* Translators: %s is the title of a film with its year. */
  words = g_strdup_printf (_("“%s” taken out"), label);
  reprise_window_offer_action (REPRISE_WINDOW (widget), words, "win.put-back",
                               g_variant_new_string (item));
}

static void
say_on_list (GtkWidget  *widget,
             const char *action_name,
             GVariant   *label)
{
  const char *title = g_variant_get_string (label, NULL);
  /* Translators: %s is the title of a film with its year. */
  g_autofree char *words = *title != '\0'
                             ? g_strdup_printf (_("“%s” is on this list already"), title)
                             : g_strdup (_("The film is on this list already"));

  reprise_window_say (REPRISE_WINDOW (widget), words);
}

static void
say_added (GtkWidget  *widget,
           const char *action_name,
           GVariant   *items)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  g_auto (GStrv) uuids = g_strsplit (g_variant_get_string (items, NULL), ",", -1);
  const guint n = g_strv_length (uuids);
  g_autofree char *words = NULL;

  if (n == 0 || *uuids[0] == '\0')
    {
      reprise_window_say (self, _("The film is up next already"));
      return;
    }

  words = g_strdup_printf (ngettext ("%u film is up next", "%u films are up next", n), n);
  reprise_window_offer_action (self, words, "win.take-out", items);
}

static char *
format_added (const Request *request,
              gboolean       is_new)
{
  g_autofree char *list = NULL;

  if (request->list == NULL || reprise_list_is_up_next (request->list))
    /* Translators: %s is the title of a film with its year. */
    return g_strdup_printf (is_new ? _("“%s” is up next") : _("“%s” is up next already"),
                            request->title);

  list = reprise_list_chooser_dup_title (request->list);
  /* Translators: first the title of a film with its year, then the name of a list. */
  return g_strdup_printf (is_new ? _("“%s” is on “%s”") : _("“%s” is on “%s” already"),
                          request->title, list);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) uuids =
    reprise_journal_add_to_list_finish (REPRISE_JOURNAL (source), result, &error);
  g_autofree char *items = uuids != NULL ? g_strjoinv (",", uuids) : NULL;
  g_autofree char *words = NULL;

  if (uuids == NULL)
    {
      reprise_window_tell (request->window, error->message);
      return;
    }

  words = format_added (request, uuids[0] != NULL);
  if (uuids[0] == NULL)
    reprise_window_say (request->window, words);
  else
    reprise_window_offer_action (request->window, words, "win.take-out",
                                 g_variant_new_string (items));
}

static void
add_film (Request     *request,
          RepriseFilm *film)
{
  const char *list =
    request->list != NULL ? reprise_list_get_uuid (request->list) : REPRISE_UP_NEXT_UUID;
  const char *source = g_strcmp0 (request->source, "") != 0 ? request->source : NULL;
  g_autoptr (GPtrArray) films = g_ptr_array_new ();

  request->title = reprise_film_dup_label (film);
  g_ptr_array_add (films, film);
  reprise_journal_add_to_list_async (reprise_window_get_journal (request->window), list, films,
                                     NULL, source, NULL, added_cb, request);
}

static void
loaded_to_add_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film =
    reprise_journal_load_film_finish (REPRISE_JOURNAL (source), result, &error);

  if (film == NULL)
    {
      reprise_window_tell (request->window, error->message);
      return;
    }

  add_film (g_steal_pointer (&request), film);
}

static void
add_to_up_next (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  Request *request = request_new (self);

  g_variant_get (parameter, "(ss)", &request->uuid, &request->source);
  reprise_journal_load_film_async (reprise_window_get_journal (self), request->uuid, NULL,
                                   loaded_to_add_cb, request);
}

static void
list_chosen_cb (GtkWidget   *dialog,
                RepriseList *list,
                GVariant    *film_and_source)
{
  RepriseWindow *self = REPRISE_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  Request *request = request_new (self);

  g_variant_get (film_and_source, "(ss)", &request->uuid, &request->source);
  request->list = g_object_ref (list);
  reprise_journal_load_film_async (reprise_window_get_journal (self), request->uuid, NULL,
                                   loaded_to_add_cb, request);
}

static void
unref_closure_data (gpointer  variant,
                    GClosure *closure)
{
  g_variant_unref (variant);
}

static void
add_to_list (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GtkWidget *dialog =
    reprise_list_dialog_new (reprise_window_get_journal (REPRISE_WINDOW (widget)));

  g_signal_connect_data (dialog, "chosen", G_CALLBACK (list_chosen_cb),
                         g_variant_ref (parameter), unref_closure_data, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (widget));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
loaded_to_begin_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film =
    reprise_journal_load_film_finish (REPRISE_JOURNAL (source), result, &error);

  if (film == NULL)
    reprise_window_tell (request->window, error->message);
  else
    reprise_window_actions_begin (request->window, request->mode, film);
}

static void
begin (RepriseWindow  *self,
       RepriseNewMode  mode,
       GVariant       *film)
{
  Request *request = request_new (self);

  request->mode = mode;
  reprise_journal_load_film_async (reprise_window_get_journal (self),
                                   g_variant_get_string (film, NULL), NULL, loaded_to_begin_cb,
                                   request);
}

static void
log_film (GtkWidget  *widget,
          const char *action_name,
          GVariant   *film)
{
  begin (REPRISE_WINDOW (widget), REPRISE_NEW_VIEWING, film);
}

static void
appraise_film (GtkWidget  *widget,
               const char *action_name,
               GVariant   *film)
{
  begin (REPRISE_WINDOW (widget), REPRISE_NEW_APPRAISAL, film);
}

static void
deleted_list_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!reprise_journal_bin_finish (REPRISE_JOURNAL (source), result, &error))
    {
      reprise_window_tell (request->window, error->message);
      return;
    }

  /* Translators: %s is a title. */
  words = g_strdup_printf (_("“%s” deleted"), request->title);
  reprise_window_offer_action (request->window, words, "win.restore-thing",
                               g_variant_new_string (request->uuid));
}

static void
delete_list (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  Request *request = request_new (self);

  g_variant_get (parameter, "(ss)", &request->uuid, &request->title);
  reprise_journal_delete_async (reprise_window_get_journal (self), request->uuid, NULL,
                                deleted_list_cb, request);
}

static void
watched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_auto (GStrv) uuids =
    reprise_journal_find_watched_finish (REPRISE_JOURNAL (source), result, NULL);
  g_autofree char *items = uuids != NULL ? g_strjoinv (",", uuids) : NULL;

  if (items != NULL && *items != '\0')
    reprise_window_offer_action (self, _("Taken out of Up Next"), "win.put-back",
                                 g_variant_new_string (items));
}

/**
 * reprise_window_lists_actions_install:
 * @widget_class: the class of windows
 *
 * Gives all windows the actions that concern lists of films.
 */
void
reprise_window_lists_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-to-up-next", "(ss)", add_to_up_next);
  gtk_widget_class_install_action (widget_class, "win.add-to-list", "(ss)", add_to_list);
  gtk_widget_class_install_action (widget_class, "win.take-out", "s", take_out);
  gtk_widget_class_install_action (widget_class, "win.put-back", "s", put_back);
  gtk_widget_class_install_action (widget_class, "win.say-taken-out", "(ss)", say_taken_out);
  gtk_widget_class_install_action (widget_class, "win.say-added", "s", say_added);
  gtk_widget_class_install_action (widget_class, "win.say-on-list", "s", say_on_list);
  gtk_widget_class_install_action (widget_class, "win.log-film", "s", log_film);
  gtk_widget_class_install_action (widget_class, "win.appraise-film", "s", appraise_film);
  gtk_widget_class_install_action (widget_class, "win.delete-list", "(ss)", delete_list);
}

/**
 * reprise_window_tell_watched:
 * @self: a window
 * @uuid: a viewing that was just made, or an appraisal of one
 *
 * Says so where the film was taken out of Up Next by it, with a way back.
 */
void
reprise_window_tell_watched (RepriseWindow *self,
                             const char    *uuid)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));

  reprise_journal_find_watched_async (reprise_window_get_journal (self), uuid, NULL, watched_cb,
                                      g_object_ref (self));
}

/**
 * reprise_window_queue_film:
 * @self: a window with a journal
 * @film: a film, named in any way that reprise_journal_add_to_list_async() understands
 *
 * Adds a film to Up Next, and says what came of it.
 */
void
reprise_window_queue_film (RepriseWindow *self,
                           RepriseFilm   *film)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));
  g_return_if_fail (REPRISE_IS_FILM (film));

  add_film (request_new (self), film);
}
