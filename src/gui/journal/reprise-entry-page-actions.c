/* What can be done with the entry that a page shows. What concerns the whole window is passed on to
 * it. */

#include "gui/journal/reprise-entry-page-private.h"

#include "gui/journal/reprise-finishing.h"
#include "gui/writing/reprise-writing-changes.h"
#include "store/reprise-journal-past.h"

#include <glib/gi18n.h>

static gboolean
is_draft (RepriseEntryPage *self)
{
  return reprise_entry_page_is_appraisal (self) &&
         g_strcmp0 (reprise_entry_get_state (self->entry), "draft") == 0;
}

/* The film of an entry that is about one film, or about several the first. */
static const char *
get_film (RepriseEntryPage *self)
{
  GPtrArray *films = self->entry != NULL ? reprise_entry_get_films (self->entry) : NULL;

  return films != NULL && films->len > 0 ? reprise_film_get_uuid (films->pdata[0]) : NULL;
}

/* To see the film again is not a thought that came from what was written about it. */
static void
add_to_up_next (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.add-to-up-next", "(ss)",
                              get_film (REPRISE_ENTRY_PAGE (widget)), "");
}

static void
add_to_list (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.add-to-list", "(ss)",
                              get_film (REPRISE_ENTRY_PAGE (widget)), "");
}

static void
edit_entry (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  if (reprise_entry_page_is_appraisal (self))
    reprise_entry_page_open (self, reprise_entry_get_uuid (self->entry));
  else
    gtk_widget_activate_action (widget, "win.viewing", "s", reprise_entry_get_uuid (self->entry));
}

/* Of a viewing there is nothing to write on, so an appraisal that belongs to it is begun. */
static void
write_about (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  gtk_widget_activate_action (widget, "win.write-about", "s", reprise_entry_get_uuid (self->entry));
}

static void
edit_viewing (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  gtk_widget_activate_action (widget, "win.viewing", "s",
                              reprise_reading_page_get_viewing (self->reading));
}

static void
stop_editing (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  reprise_entry_page_leave (REPRISE_ENTRY_PAGE (widget));
}

static void
edit_facts (GtkWidget  *widget,
            const char *action_name,
            GVariant   *film)
{
  gtk_widget_activate_action_variant (widget, "win.facts", film);
}

static void
edit_first_facts (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.facts", "s", get_film (REPRISE_ENTRY_PAGE (widget)));
}

static void
see_revisions (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  gtk_widget_activate_action (widget, "win.revisions", "s", reprise_entry_get_uuid (self->entry));
}

static void
edit_imprint (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  gtk_widget_activate_action (widget, "win.imprint", "s", reprise_entry_get_uuid (self->entry));
}

static void
give_next_number (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  gtk_widget_activate_action (widget, "win.next-number", "s",
                              reprise_entry_get_uuid (self->entry));
}

static void
replace_in_text (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  reprise_writing_page_replace (REPRISE_ENTRY_PAGE (widget)->writing);
}

static void
edit_stills (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.stills", "s",
                              reprise_entry_get_uuid (REPRISE_ENTRY_PAGE (widget)->entry));
}

static void
add_stills (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (REPRISE_ENTRY_PAGE (widget)->writing), "writing.stills",
                              NULL);
}

static void
edit_voices (GtkWidget  *widget,
             const char *action_name,
             GVariant   *voice)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  gtk_widget_activate_action (widget, "win.voices", "(ss)", reprise_entry_get_uuid (self->entry),
                              voice != NULL ? g_variant_get_string (voice, NULL) : "");
}

static void
edit_tracks (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.tracks", "(ss)",
                              reprise_entry_get_uuid (REPRISE_ENTRY_PAGE (widget)->entry), "");
}

static void
edit_tags (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);
  const gint64 entry = reprise_entry_get_id (self->entry);

  gtk_widget_activate_action_variant (
    widget, "win.tag-entries",
    g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, &entry, 1, sizeof entry));
}

/* The viewing that was written about is in the diary still once the writing is not. */
static char *
say_deleted (RepriseEntry *entry)
{
  const char *title = reprise_entry_get_title (entry);

  if (reprise_entry_is_viewing (entry))
    /* Translators: %s is a title. */
    return g_strdup_printf (_("Viewing of “%s” deleted"), title);

  /* Translators: %s is a title. */
  return g_strdup_printf (_("Appraisal “%s” deleted"), title);
}

static void
delete_entry (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);
  g_autofree char *words = say_deleted (self->entry);

  gtk_widget_activate_action (widget, "win.delete", "(ss)", reprise_entry_get_uuid (self->entry),
                              words);
}

typedef struct
{
  RepriseEntryPage      *page;   /* (owned) */
  RepriseAppraisalState  state;
} StateChange;

static void
state_change_free (StateChange *self)
{
  g_object_unref (self->page);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StateChange, state_change_free)

static void
state_opened_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (StateChange) change = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseWritingSession) session =
    reprise_desk_open_finish (REPRISE_DESK (source), result, &error);

  if (session == NULL)
    gtk_widget_activate_action (GTK_WIDGET (change->page), "win.tell", "s", error->message);
  else if (change->state == REPRISE_APPRAISAL_STATE_FINISHED)
    reprise_finishing_begin (GTK_WIDGET (change->page), session);
  else
    reprise_writing_session_set_state (session, change->state);
}

static void
set_state (RepriseEntryPage      *self,
           RepriseAppraisalState  state)
{
  StateChange *change = g_new0 (StateChange, 1);

  change->page = g_object_ref (self);
  change->state = state;
  reprise_desk_open_async (self->desk, reprise_entry_get_uuid (self->entry), NULL, state_opened_cb,
                           change);
}

static void
finish (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  set_state (REPRISE_ENTRY_PAGE (widget), REPRISE_APPRAISAL_STATE_FINISHED);
}

static void
reopen (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  set_state (REPRISE_ENTRY_PAGE (widget), REPRISE_APPRAISAL_STATE_DRAFT);
}

static void
mark_spoiler (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  gtk_widget_activate_action (widget, "win.mark-spoiler", "(sb)",
                              reprise_entry_get_uuid (self->entry),
                              g_str_equal (action_name, "page.mark-spoiler"));
}

static void
find_in_text (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  if (reprise_entry_page_get_session (self) != NULL)
    reprise_writing_page_find (self->writing);
  else if (self->reading != NULL)
    reprise_reading_page_find (self->reading);
}

static void
settled_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseEntryPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_settle_conflicts_finish (REPRISE_JOURNAL (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
  else if (self->reading != NULL)
    reprise_reading_page_reload (self->reading);
}

static void
keep_mine (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  if (reprise_entry_page_get_session (self) != NULL)
    reprise_writing_session_settle_conflicts (reprise_entry_page_get_session (self));
  else if (self->entry != NULL)
    reprise_journal_settle_all_around_async (self->journal, reprise_entry_get_uuid (self->entry),
                                             NULL, settled_cb, g_object_ref (self));
}

/**
 * reprise_entry_page_install_actions:
 * @widget_class: the class of such pages
 *
 * Gives the pages their actions and the keys for them.
 */
void
reprise_entry_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_entry);
  gtk_widget_class_install_action (widget_class, "page.write-about", NULL, write_about);
  gtk_widget_class_install_action (widget_class, "page.viewing", NULL, edit_viewing);
  gtk_widget_class_install_action (widget_class, "page.done", NULL, stop_editing);
  gtk_widget_class_install_action (widget_class, "page.finish", NULL, finish);
  gtk_widget_class_install_action (widget_class, "page.reopen", NULL, reopen);
  gtk_widget_class_install_action (widget_class, "page.mark-spoiler", NULL, mark_spoiler);
  gtk_widget_class_install_action (widget_class, "page.unmark-spoiler", NULL, mark_spoiler);
  gtk_widget_class_install_action (widget_class, "page.find", NULL, find_in_text);
  gtk_widget_class_install_action (widget_class, "page.facts", "s", edit_facts);
  gtk_widget_class_install_action (widget_class, "page.first-facts", NULL, edit_first_facts);
  gtk_widget_class_install_action (widget_class, "page.add-to-up-next", NULL, add_to_up_next);
  gtk_widget_class_install_action (widget_class, "page.add-to-list", NULL, add_to_list);
  gtk_widget_class_install_action (widget_class, "page.revisions", NULL, see_revisions);
  gtk_widget_class_install_action (widget_class, "page.imprint", NULL, edit_imprint);
  gtk_widget_class_install_action (widget_class, "page.next-number", NULL, give_next_number);
  gtk_widget_class_install_action (widget_class, "page.replace", NULL, replace_in_text);
  gtk_widget_class_install_property_action (widget_class, "page.focus-mode", "focus-mode");
  gtk_widget_class_install_action (widget_class, "page.stills", NULL, edit_stills);
  gtk_widget_class_install_action (widget_class, "page.add-stills", NULL, add_stills);
  gtk_widget_class_install_action (widget_class, "page.voices", NULL, edit_voices);
  gtk_widget_class_install_action (widget_class, "page.voice", "s", edit_voices);
  gtk_widget_class_install_action (widget_class, "page.tracks", NULL, edit_tracks);
  gtk_widget_class_install_action (widget_class, "page.tags", NULL, edit_tags);
  gtk_widget_class_install_action (widget_class, "page.keep-mine", NULL, keep_mine);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_entry);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "page.edit",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.done", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "page.find",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "page.replace",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "page.focus-mode", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "page.tracks",
                                       NULL);
}

/**
 * reprise_entry_page_update_actions:
 * @self: a page
 *
 * Lets those actions be used that what it shows has a use for.
 */
void
reprise_entry_page_update_actions (RepriseEntryPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean shown = self->entry != NULL;
  const gboolean writing = reprise_entry_page_get_session (self) != NULL;
  const gboolean appraisal = reprise_entry_page_is_appraisal (self);

  gtk_widget_action_set_enabled (widget, "page.edit", shown && !writing);
  gtk_widget_action_set_enabled (widget, "page.done", writing);
  gtk_widget_action_set_enabled (widget, "page.finish", is_draft (self));
  gtk_widget_action_set_enabled (widget, "page.reopen", appraisal && !is_draft (self));
  gtk_widget_action_set_enabled (widget, "page.mark-spoiler",
                                 appraisal && !reprise_entry_get_spoiler (self->entry));
  gtk_widget_action_set_enabled (widget, "page.unmark-spoiler",
                                 appraisal && reprise_entry_get_spoiler (self->entry));
  gtk_widget_action_set_enabled (widget, "page.write-about", shown && !appraisal);
  gtk_widget_action_set_enabled (widget, "page.viewing",
                                 appraisal && self->reading != NULL &&
                                 reprise_reading_page_get_viewing (self->reading) != NULL);
  gtk_widget_action_set_enabled (widget, "page.revisions", appraisal);
  gtk_widget_action_set_enabled (widget, "page.imprint", appraisal);
  gtk_widget_action_set_enabled (widget, "page.next-number", appraisal);
  gtk_widget_action_set_enabled (widget, "page.replace", writing);
  gtk_widget_action_set_enabled (widget, "page.focus-mode", writing);
  gtk_widget_action_set_enabled (widget, "page.voices", appraisal);
  gtk_widget_action_set_enabled (widget, "page.stills", appraisal);
  gtk_widget_action_set_enabled (widget, "page.add-stills", writing);
  gtk_widget_action_set_enabled (widget, "page.voice", appraisal);
  gtk_widget_action_set_enabled (widget, "page.tracks", appraisal);
  gtk_widget_action_set_enabled (widget, "page.tags", appraisal);
  gtk_widget_action_set_enabled (widget, "page.first-facts", get_film (self) != NULL);
  gtk_widget_action_set_enabled (widget, "page.add-to-up-next", get_film (self) != NULL);
  gtk_widget_action_set_enabled (widget, "page.add-to-list", get_film (self) != NULL);
  gtk_widget_action_set_enabled (widget, "page.delete", shown);
  gtk_widget_action_set_enabled (widget, "page.find", shown);
}
