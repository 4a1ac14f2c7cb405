/* What a window does with tags, and with many entries at once; each with an undo. */

#include "gui/reprise-window-tags-actions.h"

#include "gui/film/reprise-merge-dialog.h"
#include "gui/reprise-subpage.h"
#include "gui/reprise-window-toasts.h"
#include "gui/tags/reprise-judge-dialog.h"
#include "gui/tags/reprise-tags-dialog.h"
#include "gui/tags/reprise-tags-page.h"
#include "store/reprise-journal-batch.h"
#include "store/reprise-journal-film-merge.h"
#include "store/reprise-journal-tags.h"

#include <glib/gi18n.h>

typedef struct
{
  RepriseWindow    *window;   /* (owned) */
  RepriseTagChange  change;
  char             *name;     /* (owned) (nullable) */
  char             *to;       /* (owned) (nullable) */
} Deed;

static Deed *
deed_new (RepriseWindow *window)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->window = g_object_ref (window);
  return deed;
}

static void
deed_free (Deed *deed)
{
  g_object_unref (deed->window);
  g_free (deed->name);
  g_free (deed->to);
  g_free (deed);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deed, deed_free)

static void
show_tags (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  if (reprise_window_get_journal (self) != NULL)
    reprise_window_push (self,
                         reprise_subpage_new (_("Tags"), reprise_tags_page_new (
                                                reprise_window_get_journal (self))));
}

/* A quotation mark would end the tag. */
static void
show_tag (GtkWidget  *widget,
          const char *action_name,
          GVariant   *name)
{
  g_auto (GStrv) words = g_strsplit (g_variant_get_string (name, NULL), "\"", -1);
  g_autofree char *tag = g_strjoinv (" ", words);
  g_autofree char *query = g_strdup_printf ("tag:\"%s\"", tag);

  gtk_widget_activate_action (widget, "win.search-for", "s", query);
}

static char *
describe_change (Deed *deed)
{
  switch (deed->change)
    {
    case REPRISE_TAG_RENAME:
      /* Translators: both are tags. */
      return g_strdup_printf (_("“%s” is “%s” now"), deed->name, deed->to);
    case REPRISE_TAG_MERGE:
      /* Translators: both are tags. */
      return g_strdup_printf (_("“%s” merged into “%s”"), deed->name, deed->to);
    case REPRISE_TAG_REMOVE:
      /* Translators: %s is a tag. */
      return g_strdup_printf (_("Tag “%s” removed"), deed->name);
    }

  g_assert_not_reached ();
}

static void
tag_changed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (Deed) deed = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseUndo) undo =
    reprise_journal_change_tag_finish (REPRISE_JOURNAL (source), result, &error);
  g_autofree char *words = NULL;

  if (undo == NULL)
    {
      reprise_window_tell (deed->window, error->message);
      return;
    }

  words = describe_change (deed);
  reprise_window_offer_undo (deed->window, words, g_steal_pointer (&undo));
}

/* What is being written may have the tag, and is saved first. */
static void
change_tag (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  Deed *deed = deed_new (self);
  int change = 0;

  g_variant_get (parameter, "(iss)", &change, &deed->name, &deed->to);
  deed->change = (RepriseTagChange) change;
  reprise_desk_save (reprise_window_get_desk (self));
  reprise_journal_change_tag_async (reprise_window_get_journal (self), deed->change, deed->name,
                                    deed->to, NULL, tag_changed_cb, deed);
}

static GArray *
get_entries (GVariant *parameter)
{
  gsize n = 0;
  const gint64 *ids = g_variant_get_fixed_array (parameter, &n, sizeof (gint64));
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (gint64));

  return n > 0 ? g_array_append_vals (entries, ids, (guint) n) : entries;
}

static void
finish_batch (GObject      *source,
              GAsyncResult *result,
              gpointer      data,
              char        *(*describe) (RepriseUndo *undo))
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseUndo) undo =
    reprise_journal_batch_finish (REPRISE_JOURNAL (source), result, &error);
  g_autofree char *words = NULL;

  if (undo == NULL)
    {
      reprise_window_tell (self, error->message);
      return;
    }

  words = describe (undo);
  reprise_window_offer_undo (self, words, g_steal_pointer (&undo));
}

static char *
describe_tagged (RepriseUndo *undo)
{
  const guint n = reprise_undo_get_count (undo);

  return g_strdup_printf (ngettext ("Tags of %u appraisal changed", "Tags of %u appraisals changed",
                                    n), n);
}

static char *
describe_judged (RepriseUndo *undo)
{
  const guint n = reprise_undo_get_count (undo);

  return g_strdup_printf (ngettext ("%u entry judged", "%u entries judged", n), n);
}

/* Whoever deletes what was written of a viewing finds the viewing itself in the diary still. */
static char *
describe_deleted (RepriseUndo *undo)
{
  const guint n_appraisals = reprise_undo_get_n_binned (undo, REPRISE_THING_APPRAISAL);
  const guint n_viewings = reprise_undo_get_n_binned (undo, REPRISE_THING_VIEWING);
  g_autofree char *appraisals = NULL;
  g_autofree char *viewings = NULL;

  if (n_viewings == 0)
    return g_strdup_printf (ngettext ("%u appraisal deleted", "%u appraisals deleted",
                                      n_appraisals), n_appraisals);
  if (n_appraisals == 0)
    return g_strdup_printf (ngettext ("%u viewing deleted", "%u viewings deleted", n_viewings),
                            n_viewings);

  appraisals = g_strdup_printf (ngettext ("%u appraisal", "%u appraisals", n_appraisals),
                                n_appraisals);
  viewings = g_strdup_printf (ngettext ("%u viewing", "%u viewings", n_viewings), n_viewings);
  /* Translators: how many appraisals, and how many viewings. */
  return g_strdup_printf (_("%s and %s deleted"), appraisals, viewings);
}

static void
tagged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  finish_batch (source, result, data, describe_tagged);
}

static void
judged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  finish_batch (source, result, data, describe_judged);
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  finish_batch (source, result, data, describe_deleted);
}

static void
apply_tags_cb (RepriseTagsDialog   *dialog,
               const char * const  *added,
               const char * const  *removed,
               RepriseWindow       *self)
{
  reprise_journal_tag_entries_async (reprise_window_get_journal (self),
                                     reprise_tags_dialog_get_entries (dialog), added,
                                     removed, NULL, tagged_cb, g_object_ref (self));
}

static void
tag_entries (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  g_autoptr (GArray) entries = get_entries (parameter);
  GtkWidget *dialog = NULL;

  if (entries->len == 0)
    return;

  reprise_desk_save (reprise_window_get_desk (self));
  dialog = reprise_tags_dialog_new (reprise_window_get_journal (self), entries);
  g_signal_connect_object (dialog, "applied", G_CALLBACK (apply_tags_cb), self, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
select_entries (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  if (reprise_window_get_journal (self) == NULL)
    return;

  reprise_window_show_page (self, "journal");
  reprise_journal_view_select (reprise_window_get_view (self));
}

static void
judge (GArray   *entries,
       int       judgement,
       gpointer  data)
{
  RepriseWindow *self = data;

  reprise_journal_judge_entries_async (reprise_window_get_journal (self), entries, judgement, NULL,
                                       judged_cb, g_object_ref (self));
}

static void
judge_entries (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  g_autoptr (GArray) entries = get_entries (parameter);

  reprise_desk_save (reprise_window_get_desk (self));
  reprise_judge_dialog_ask (GTK_WINDOW (self), entries,
                            reprise_masthead_get_scale (reprise_window_get_masthead (self)), judge,
                            self);
}

static void
delete_entries (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  g_autoptr (GArray) entries = get_entries (parameter);

  reprise_desk_save (reprise_window_get_desk (self));
  reprise_journal_delete_entries_async (reprise_window_get_journal (self), entries, NULL, deleted_cb,
                                        g_object_ref (self));
}

static void
unmerged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid =
    reprise_journal_merge_films_finish (REPRISE_JOURNAL (source), result, &error);

  if (uuid == NULL)
    reprise_window_tell (self, error->message);
}

static void
unmerge_film (GtkWidget  *widget,
              const char *action_name,
              GVariant   *film)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  reprise_journal_unmerge_film_async (reprise_window_get_journal (self),
                                      g_variant_get_string (film, NULL), NULL, unmerged_cb,
                                      g_object_ref (self));
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Deed) deed = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid =
    reprise_journal_merge_films_finish (REPRISE_JOURNAL (source), result, &error);

  if (uuid == NULL)
    reprise_window_tell (deed->window, error->message);
  else
    reprise_window_offer_action (deed->window, _("The two films are one now"), "win.unmerge-film",
                                 g_variant_new_string (deed->name));
}

static void
merge_cb (RepriseMergeDialog *dialog,
          const char         *film,
          const char         *into,
          RepriseWindow      *self)
{
  Deed *deed = deed_new (self);

  deed->name = g_strdup (film);
  reprise_journal_merge_films_async (reprise_window_get_journal (self), film, into, NULL, merged_cb,
                                     deed);
}

static void
merge_film (GtkWidget  *widget,
            const char *action_name,
            GVariant   *film)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  GtkWidget *dialog = reprise_merge_dialog_new (reprise_window_get_journal (self),
                                                g_variant_get_string (film, NULL));

  g_signal_connect_object (dialog, "merge", G_CALLBACK (merge_cb), self, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * reprise_window_tags_actions_install:
 * @widget_class: the class of windows
 *
 * Gives all windows what they do with tags, with many entries at once, and with films that are the
 * same.
 */
void
reprise_window_tags_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-tags", NULL, show_tags);
  gtk_widget_class_install_action (widget_class, "win.show-tag", "s", show_tag);
  gtk_widget_class_install_action (widget_class, "win.change-tag", "(iss)", change_tag);
  gtk_widget_class_install_action (widget_class, "win.select-entries", NULL, select_entries);
  gtk_widget_class_install_action (widget_class, "win.tag-entries", "ax", tag_entries);
  gtk_widget_class_install_action (widget_class, "win.judge-entries", "ax", judge_entries);
  gtk_widget_class_install_action (widget_class, "win.delete-entries", "ax", delete_entries);
  gtk_widget_class_install_action (widget_class, "win.merge-film", "s", merge_film);
  gtk_widget_class_install_action (widget_class, "win.unmerge-film", "s", unmerge_film);
}
