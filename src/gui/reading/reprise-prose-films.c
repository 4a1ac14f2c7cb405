/* The [[links]] of a text that is read: which of them lead somewhere, and where. */

#include "gui/reading/reprise-prose-films.h"

#include "gui/book/reprise-text-tag.h"
#include "store/reprise-link-label.h"

static GtkTextTag *
tag_of_nowhere (GtkTextBuffer *buffer)
{
  return reprise_text_tag_ensure (buffer, "nowhere", "underline", PANGO_UNDERLINE_ERROR, NULL);
}

/**
 * reprise_prose_films_find:
 * @links: (nullable) (element-type RepriseLink): what the labels of a text lead to
 * @label: one of them, as it was typed
 *
 * Returns: (nullable): where it leads; %NULL where that is nowhere
 */
const RepriseLink *
reprise_prose_films_find (GPtrArray  *links,
                          const char *label)
{
  g_autofree char *key = reprise_link_label_dup_key (label);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const RepriseLink *link = links->pdata[i];

      if (link->kind != REPRISE_LINK_NOWHERE && g_str_equal (link->label, key))
        return link;
    }

  return NULL;
}

/**
 * reprise_prose_films_mark:
 * @buffer: a text set for reading
 * @map: what is where in it
 * @links: (nullable) (element-type RepriseLink): what its labels lead to
 *
 * Marks the links that lead nowhere yet, or not any more.
 */
void
reprise_prose_films_mark (GtkTextBuffer   *buffer,
                          RepriseProseMap *map,
                          GPtrArray       *links)
{
  GtkTextTag *tag = tag_of_nowhere (buffer);
  GtkTextTag *link_tag =
    gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "link");

  for (guint i = 0; i < map->links->len; i++)
    {
      const RepriseProseLink *link = &g_array_index (map->links, RepriseProseLink, i);
      const RepriseLink *led = NULL;
      GtkTextIter start;
      GtkTextIter end;

      if (link->kind == REPRISE_SPAN_FILM)
        led = reprise_prose_films_find (links, link->target);
      if (link->kind != REPRISE_SPAN_FILM || (led != NULL && led->kind != REPRISE_LINK_BINNED))
        continue;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, link->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, link->end);
      if (link_tag != NULL)
        gtk_text_buffer_remove_tag (buffer, link_tag, &start, &end);
      gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
    }
}

/**
 * reprise_prose_films_follow:
 * @buffer: a text set for reading
 * @widget: what shows it
 *
 * Colours the links that lead nowhere by the theme of @widget.
 */
void
reprise_prose_films_follow (GtkTextBuffer *buffer,
                            GtkWidget     *widget)
{
  GdkRGBA color;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha = 0.6f;
  g_object_set (tag_of_nowhere (buffer), "foreground-rgba", &color, "underline-rgba", &color, NULL);
}

/**
 * reprise_prose_films_open:
 * @widget: what shows the text
 * @appraisal: whose text it is
 * @links: (nullable) (element-type RepriseLink): what its labels lead to
 * @label: the one that was activated
 *
 * Opens what a link leads to: a film, on its page, or an appraisal. Where it leads nowhere the film
 * is offered to be created; where it leads to what is in the bin, that is said.
 */
void
reprise_prose_films_open (GtkWidget  *widget,
                          const char *appraisal,
                          GPtrArray  *links,
                          const char *label)
{
  const RepriseLink *link = reprise_prose_films_find (links, label);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (link == NULL)
    gtk_widget_activate_action (widget, "win.offer-film", "(ss)", appraisal, label);
  else if (link->kind == REPRISE_LINK_BINNED)
    gtk_widget_activate_action (widget, "win.say-binned", "(ss)", link->uuid, label);
  else if (link->kind == REPRISE_LINK_APPRAISAL ||
           !gtk_widget_activate_action (widget, "win.show-film", "s", link->uuid))
    gtk_widget_activate_action (widget, "win.show-entry", "s", link->newest);
}
