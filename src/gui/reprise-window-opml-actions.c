/* Lists of feeds that a window brings in from other readers, and carries out for them. */

#include "gui/reprise-window-opml-actions.h"

#include "feed/reprise-opml.h"
#include "gui/reprise-window-toasts.h"
#include "model/reprise-address.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-feeds.h"

#include <glib/gi18n.h>
#include <string.h>

/* A list on its way in. Those that are not followed yet are kept one after the other. */
typedef struct
{
  RepriseWindow *window;   /* (owned) */
  GPtrArray     *feeds;    /* (owned) (nullable) of RepriseOpmlFeed: what it says */
  guint          next;     /* of these */
  GPtrArray     *added;    /* (owned): the UUIDs of those that are kept */
  GHashTable    *known;    /* (owned) (nullable): the addresses that are followed */
} Intake;

/* Feeds that are taken out again, one after the other. */
typedef struct
{
  RepriseWindow *window;  /* (owned) */
  GStrv          uuids;   /* (owned) */
  guint          next;    /* of these */
} Removal;

/* A list on its way out. */
typedef struct
{
  RepriseWindow *window;  /* (owned) */
  GFile         *file;    /* (owned) */
} Export;

static void
intake_free (Intake *intake)
{
  g_object_unref (intake->window);
  g_clear_pointer (&intake->feeds, g_ptr_array_unref);
  g_ptr_array_unref (intake->added);
  g_clear_pointer (&intake->known, g_hash_table_unref);
  g_free (intake);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Intake, intake_free)

static void
removal_free (Removal *removal)
{
  g_object_unref (removal->window);
  g_strfreev (removal->uuids);
  g_free (removal);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static void
export_free (Export *export)
{
  g_object_unref (export->window);
  g_clear_object (&export->file);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static char *
describe_intake (Intake *intake)
{
  const guint n_known = intake->feeds->len - intake->added->len;
  g_autofree char *added =
    g_strdup_printf (ngettext ("%u feed added", "%u feeds added", intake->added->len),
                     intake->added->len);
  g_autofree char *known =
    g_strdup_printf (ngettext ("%u was followed already", "%u were followed already", n_known),
                     n_known);

  /* Translators: how many feeds were added, and how many were there before. */
  return n_known > 0 ? g_strdup_printf (_("%s; %s"), added, known) : g_steal_pointer (&added);
}

static void
say_taken_in (Intake *intake)
{
  g_autofree char *words = describe_intake (intake);

  if (intake->added->len == 0)
    {
      reprise_window_say (intake->window, words);
      return;
    }

  reprise_window_offer_action (intake->window, words, "win.remove-feeds",
                               g_variant_new_strv ((const char * const *) intake->added->pdata,
                                                   intake->added->len));
  gtk_widget_activate_action (GTK_WIDGET (intake->window), "win.update-feeds", NULL);
}

static void keep_next (Intake *intake);

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Intake) intake = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFeed) feed =
    reprise_journal_save_feed_finish (REPRISE_JOURNAL (source), result, &error);

  if (feed == NULL)
    {
      reprise_window_tell (intake->window, error->message);
      return;
    }

  g_ptr_array_add (intake->added, g_strdup (reprise_feed_get_uuid (feed)));
  keep_next (g_steal_pointer (&intake));
}

/* Takes @intake. */
static void
keep_next (Intake *intake)
{
  while (intake->next < intake->feeds->len)
    {
      const RepriseOpmlFeed *said = intake->feeds->pdata[intake->next++];
      g_autoptr (RepriseFeed) feed = NULL;

      if (!g_hash_table_add (intake->known, g_strdup (said->address)))
        continue;

      feed = reprise_feed_new (said->address);
      reprise_feed_set_name (feed, said->title);
      reprise_feed_set_site (feed, said->site);
      reprise_feed_set_group (feed, said->group);
      reprise_journal_save_feed_async (reprise_window_get_journal (intake->window), feed, NULL,
                                       NULL, kept_cb, intake);
      return;
    }

  say_taken_in (intake);
  intake_free (intake);
}

static void
known_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Intake) intake = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) feeds =
    reprise_journal_load_feeds_finish (REPRISE_JOURNAL (source), result, &error);

  if (feeds == NULL)
    {
      reprise_window_tell (intake->window, error->message);
      return;
    }

  intake->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < feeds->len; i++)
    {
      const char *address = reprise_feed_get_address (feeds->pdata[i]);

      g_hash_table_add (intake->known, g_strdup (address));
      g_hash_table_add (intake->known, reprise_address_dup_shown (address));
    }
  keep_next (g_steal_pointer (&intake));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Intake) intake = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autofree char *words = NULL;
  RepriseJournal *journal = reprise_window_get_journal (intake->window);

  if (bytes != NULL)
    intake->feeds = reprise_opml_parse (bytes, &error);
  if (intake->feeds != NULL && intake->feeds->len > 0)
    {
      reprise_journal_load_feeds_async (journal, NULL, known_cb, g_steal_pointer (&intake));
    }
  else if (error != NULL)
    {
      words = g_strdup_printf (_("The list of feeds cannot be read: %s"), error->message);
      reprise_window_tell (intake->window, words);
    }
  else
    {
      reprise_window_tell (intake->window, _("There are no feeds in this list."));
    }
}

static void
take_in (RepriseWindow *self,
         GFile         *file)
{
  Intake *intake = g_new0 (Intake, 1);

  intake->window = g_object_ref (self);
  intake->added = g_ptr_array_new_with_free_func (g_free);
  g_file_load_bytes_async (file, NULL, loaded_cb, intake);
}

static void remove_next (Removal *removal);

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Removal) removal = data;
  g_autoptr (GError) error = NULL;

  if (reprise_journal_bin_finish (REPRISE_JOURNAL (source), result, &error))
    remove_next (g_steal_pointer (&removal));
  else
    reprise_window_tell (removal->window, error->message);
}

/* Takes @removal. */
static void
remove_next (Removal *removal)
{
  const char *uuid = removal->uuids[removal->next++];

  if (uuid != NULL)
    reprise_journal_delete_async (reprise_window_get_journal (removal->window), uuid, NULL,
                                  removed_cb, removal);
  else
    removal_free (removal);
}

/* What a list has brought in is taken out again. */
static void
remove_feeds (GtkWidget  *widget,
              const char *action_name,
              GVariant   *uuids)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->window = g_object_ref (REPRISE_WINDOW (widget));
  removal->uuids = g_variant_dup_strv (uuids, NULL);
  remove_next (removal);
}

static void
list_chosen_cb (GtkFileChooserNative *chooser,
                int                   response,
                RepriseWindow        *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    take_in (self, file);
  g_object_unref (chooser);
}

static GtkFileFilter *
create_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Lists of Feeds (OPML)"));
  gtk_file_filter_add_suffix (filter, "opml");
  gtk_file_filter_add_suffix (filter, "xml");
  return filter;
}

static void
import_feeds (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Import Feeds"), GTK_WINDOW (widget),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import"), NULL);
  g_autoptr (GtkFileFilter) filter = create_filter ();

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (list_chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* What was dropped on the window, or is told by a test, needs no choosing. */
static void
import_feeds_from (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (uri, NULL));

  take_in (REPRISE_WINDOW (widget), file);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      reprise_window_say (export->window, _("Feeds exported"));
      return;
    }

  words = g_strdup_printf (_("The list of feeds is not saved: %s"), error->message);
  reprise_window_tell (export->window, words);
}

static GPtrArray *
describe (GPtrArray *feeds)
{
  GPtrArray *said = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_opml_feed_free);

  for (guint i = 0; i < feeds->len; i++)
    g_ptr_array_add (said, reprise_opml_feed_new (reprise_feed_get_address (feeds->pdata[i]),
                                                  reprise_feed_get_label (feeds->pdata[i]),
                                                  reprise_feed_get_site (feeds->pdata[i]),
                                                  reprise_feed_get_group (feeds->pdata[i])));
  return said;
}

static void
exporting_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) feeds =
    reprise_journal_load_feeds_finish (REPRISE_JOURNAL (source), result, &error);
  g_autoptr (GPtrArray) said = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  GFile *file = export->file;

  if (feeds == NULL)
    {
      reprise_window_tell (export->window, error->message);
      return;
    }

  said = describe (feeds);
  text = reprise_opml_write (said, _("Feeds"));
  bytes = g_bytes_new (text, strlen (text));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       exported_cb, g_steal_pointer (&export));
}

static void
carry_out (RepriseWindow *self,
           GFile         *file)
{
  Export *export = g_new0 (Export, 1);

  export->window = g_object_ref (self);
  export->file = g_object_ref (file);
  reprise_journal_load_feeds_async (reprise_window_get_journal (self), NULL, exporting_cb, export);
}

static void
place_chosen_cb (GtkFileChooserNative *chooser,
                 int                   response,
                 RepriseWindow        *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    carry_out (self, file);
  g_object_unref (chooser);
}

static void
export_feeds (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Export Feeds"), GTK_WINDOW (widget),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  /* Translators: the name of a file, without its ending. */
  g_autofree char *name = g_strconcat (_("Feeds"), ".opml", NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (place_chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
export_feeds_to (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (uri, NULL));

  carry_out (REPRISE_WINDOW (widget), file);
}

/**
 * reprise_window_opml_actions_install:
 * @widget_class: the class of windows
 *
 * Gives all windows what has to do with lists of feeds: `win.import-feeds` and `win.export-feeds`,
 * which ask for a file, and `win.import-feeds-from` and `win.export-feeds-to` (s), its URI.
 */
void
reprise_window_opml_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import-feeds", NULL, import_feeds);
  gtk_widget_class_install_action (widget_class, "win.remove-feeds", "as", remove_feeds);
  gtk_widget_class_install_action (widget_class, "win.import-feeds-from", "s", import_feeds_from);
  gtk_widget_class_install_action (widget_class, "win.export-feeds", NULL, export_feeds);
  gtk_widget_class_install_action (widget_class, "win.export-feeds-to", "s", export_feeds_to);
}
