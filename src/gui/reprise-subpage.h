#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_SUBPAGE (reprise_subpage_get_type ())
G_DECLARE_FINAL_TYPE (RepriseSubpage, reprise_subpage, REPRISE, SUBPAGE, AdwBin)

GtkWidget   *reprise_subpage_new           (const char      *title,
                                            GtkWidget       *content);
const char  *reprise_subpage_get_title     (RepriseSubpage  *self);
void         reprise_subpage_set_title     (RepriseSubpage  *self,
                                            const char      *title);
const char  *reprise_subpage_get_subtitle  (RepriseSubpage  *self);
void         reprise_subpage_set_subtitle  (RepriseSubpage  *self,
                                            const char      *subtitle);
GtkWidget   *reprise_subpage_get_content   (RepriseSubpage  *self);
void         reprise_subpage_set_content   (RepriseSubpage  *self,
                                            GtkWidget       *content);
void         reprise_subpage_pack_end      (RepriseSubpage  *self,
                                            GtkWidget       *button);

G_END_DECLS
