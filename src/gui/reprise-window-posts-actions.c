/* What a window does with the posts of feeds; with an undo where anything goes. */

#include "gui/reprise-window-posts-actions.h"

#include "gui/feeds/reprise-following.h"
#include "gui/feeds/reprise-which-film-dialog.h"
#include "gui/reprise-shell.h"
#include "gui/reprise-window-actions.h"
#include "gui/reprise-window-lists-actions.h"
#include "gui/reprise-window-toasts.h"
#include "store/reprise-journal-feeds.h"

#include <glib/gi18n.h>

/* Posts that are being read or deleted. */
typedef struct
{
  RepriseWindow *window;  /* (owned) */
  char          *title;   /* (owned) (nullable): of the one that is deleted */
} Deed;

static Deed *
deed_new (RepriseWindow *window,
          const char    *title)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->window = g_object_ref (window);
  deed->title = g_strdup (title);
  return deed;
}

static void
deed_free (Deed *deed)
{
  g_object_unref (deed->window);
  g_free (deed->title);
  g_free (deed);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deed, deed_free)

/* A journal does not say that posts have changed. */
static void
tell_all (RepriseJournal *journal)
{
  g_autoptr (RepriseFollowing) following = reprise_following_dup_of (journal);

  reprise_following_tell (following);
}

static void
marked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_mark_post_finish (REPRISE_JOURNAL (source), result, &error))
    reprise_window_tell (self, error->message);
  tell_all (REPRISE_JOURNAL (source));
}

static void
mark_post (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const char *uuid = NULL;
  int mark = 0;
  gboolean marked = FALSE;

  g_variant_get (parameter, "(&sib)", &uuid, &mark, &marked);
  reprise_journal_mark_post_async (reprise_window_get_journal (self), uuid, (ReprisePostMark) mark,
                                   marked, NULL, marked_cb, g_object_ref (self));
}

static char *
describe (Deed        *deed,
          RepriseUndo *undo)
{
  const guint n = reprise_undo_get_count (undo);

  /* Translators: %s is the title of a post. */
  return deed->title != NULL
           ? g_strdup_printf (_("“%s” deleted"), deed->title)
           : g_strdup_printf (ngettext ("%u post marked as read", "%u posts marked as read", n), n);
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Deed) deed = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseUndo) undo =
    reprise_journal_change_posts_finish (REPRISE_JOURNAL (source), result, &error);
  g_autofree char *words = NULL;

  if (undo == NULL)
    {
      reprise_window_tell (deed->window, error->message);
      return;
    }

  tell_all (REPRISE_JOURNAL (source));
  words = describe (deed, undo);
  if (reprise_undo_get_count (undo) > 0)
    reprise_window_offer_undo (deed->window, words, g_steal_pointer (&undo));
  else
    reprise_window_say (deed->window, _("All of these are read already"));
}

static const char *
or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

static void
read_posts (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const char *feed = NULL;
  const char *group = NULL;
  const char *words = NULL;
  int choice = 0;
  ReprisePostQuestion question = { 0 };

  g_variant_get (parameter, "(&s&s&si)", &feed, &group, &words, &choice);
  question.feed = or_null (feed);
  question.group = or_null (group);
  question.words = or_null (words);
  question.choice = (ReprisePostChoice) choice;
  reprise_journal_read_posts_async (reprise_window_get_journal (self), &question, NULL, changed_cb,
                                    deed_new (self, NULL));
}

static void
delete_post (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const char *uuid = NULL;
  const char *title = NULL;

  g_variant_get (parameter, "(&s&s)", &uuid, &title);
  reprise_journal_delete_post_async (reprise_window_get_journal (self), uuid, NULL, changed_cb,
                                     deed_new (self, title));
}

/* Nothing but what a browser or a mail program opens: the address is somebody else's. */
static void
open_post (GtkWidget  *widget,
           const char *action_name,
           GVariant   *address)
{
  const char *uri = g_variant_get_string (address, NULL);
  const char *scheme = g_uri_peek_scheme (uri);

  if (g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0 ||
      g_strcmp0 (scheme, "mailto") == 0)
    gtk_show_uri (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME);
  else
    reprise_window_say (REPRISE_WINDOW (widget), _("The address cannot be opened"));
}

static void
film_named_cb (RepriseWhichFilmDialog *dialog,
               const char             *response,
               RepriseWindow          *self)
{
  g_autoptr (RepriseFilm) film = NULL;

  if (!g_str_equal (response, "add"))
    return;

  film = reprise_which_film_dialog_dup_film (dialog);
  if (film != NULL)
    reprise_window_queue_film (self, film);
}

/* Who is not told which film it is asks. */
static void
queue_post (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const char *title = NULL;
  int year = 0;
  gboolean is_sure = FALSE;
  g_autoptr (RepriseFilm) film = NULL;
  g_autofree char *label = NULL;
  GtkWidget *dialog = NULL;

  g_variant_get (parameter, "(&sib)", &title, &year, &is_sure);
  film = reprise_film_new (title, year);
  if (is_sure)
    {
      reprise_window_queue_film (self, film);
      return;
    }

  label = reprise_film_dup_label (film);
  dialog = reprise_which_film_dialog_new (reprise_window_get_journal (self), label);
  g_signal_connect_object (dialog, "response", G_CALLBACK (film_named_cb), self, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
appraise_post (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  const char *title = NULL;
  int year = 0;
  g_autoptr (RepriseFilm) film = NULL;

  g_variant_get (parameter, "(&si)", &title, &year);
  film = *title != '\0' ? reprise_film_new (title, year) : NULL;
  reprise_window_actions_begin (REPRISE_WINDOW (widget), REPRISE_NEW_APPRAISAL, film);
}

static void
search_posts (GtkWidget  *widget,
              const char *action_name,
              GVariant   *words)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  GtkWidget *view = GTK_WIDGET (reprise_window_get_view (self));
  RepriseShell *shell = REPRISE_SHELL (gtk_widget_get_ancestor (view, REPRISE_TYPE_SHELL));

  if (reprise_window_get_journal (self) == NULL)
    return;

  reprise_window_show_page (self, "feeds");
  gtk_widget_activate_action_variant (reprise_shell_get_page (shell), "feeds.search", words);
}

/**
 * reprise_window_posts_actions_install:
 * @widget_class: the class of windows
 *
 * Gives all windows what they do with posts: `win.mark-post` (sib), `win.read-posts` (sssi), of a
 * feed or a group, with words, of a choice, `win.delete-post` (ss), with its title,
 * `win.open-post` (s), an address, `win.queue-post` (sib) and `win.appraise-post` (si), a film, which
 * may be none, and `win.search-posts` (s), by words.
 */
void
reprise_window_posts_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.mark-post", "(sib)", mark_post);
  gtk_widget_class_install_action (widget_class, "win.read-posts", "(sssi)", read_posts);
  gtk_widget_class_install_action (widget_class, "win.delete-post", "(ss)", delete_post);
  gtk_widget_class_install_action (widget_class, "win.open-post", "s", open_post);
  gtk_widget_class_install_action (widget_class, "win.queue-post", "(sib)", queue_post);
  gtk_widget_class_install_action (widget_class, "win.appraise-post", "(si)", appraise_post);
  gtk_widget_class_install_action (widget_class, "win.search-posts", "s", search_posts);
}
