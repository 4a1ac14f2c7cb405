#include "gui/films/reprise-films-page.h"

struct _RepriseFilmsPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RepriseFilmsPage, reprise_films_page, ADW_TYPE_BIN)

static void
reprise_films_page_class_init (RepriseFilmsPageClass *klass)
{
}

static void
reprise_films_page_init (RepriseFilmsPage *self)
{
}

GtkWidget *
reprise_films_page_new (RepriseJournal  *journal,
                        RepriseMasthead *masthead)
{
  return g_object_new (REPRISE_TYPE_FILMS_PAGE, NULL);
}
