#pragma once

#include "gui/reading/reprise-prose-map.h"

G_BEGIN_DECLS

typedef void (*RepriseProseLinkOpen) (RepriseProseLink *link,
                                      gpointer          data);

/**
 * RepriseProseLinkMenu:
 *
 * What the menu of a text offers to do with a link of it, and with the film that it leads to.
 */
typedef struct
{
  GtkTextView          *view;     /* (not owned): it outlives this */
  RepriseProseLinkOpen  open;     /* called when a link shall be opened */
  gpointer              data;
  GSimpleActionGroup   *actions;  /* (owned) */
  RepriseProseLink     *link;     /* (not owned) (nullable): what the menu is about */
  GPtrArray            *films;    /* (owned) (nullable) of RepriseLink: what labels lead to */
  char                 *source;   /* (owned) (nullable): the appraisal whose text it is */
} RepriseProseLinkMenu;

void  reprise_prose_link_menu_init       (RepriseProseLinkMenu  *self,
                                          GtkTextView           *view,
                                          RepriseProseLinkOpen   open,
                                          gpointer               data);
void  reprise_prose_link_menu_clear      (RepriseProseLinkMenu  *self);
void  reprise_prose_link_menu_set_link   (RepriseProseLinkMenu  *self,
                                          RepriseProseLink      *link);
void  reprise_prose_link_menu_set_films  (RepriseProseLinkMenu  *self,
                                          GPtrArray             *films,
                                          const char            *appraisal);

G_END_DECLS
