#pragma once

#include "model/reprise-film.h"

G_BEGIN_DECLS

/* What the address of a link to a person begins with; their name comes behind, escaped. */
#define REPRISE_FACT_SHEET_PERSON "person:"

/**
 * RepriseFactRow:
 *
 * A line of a sheet of facts.
 */
typedef struct
{
  char *label;  /* (owned) (not nullable): what it is a fact of */
  char *brief;  /* (owned) (not nullable): the fact among few */
  char *full;   /* (owned) (not nullable): the fact among all */

  /* Of people, whose names lead to them: the same as markup. */
  char *brief_markup;  /* (owned) (nullable) */
  char *full_markup;   /* (owned) (nullable) */
} RepriseFactRow;

/**
 * RepriseFactSheet:
 *
 * What is known of a film, in words.
 */
typedef struct
{
  char      *film;   /* (owned) (nullable): the film's UUID */
  char      *title;  /* (owned) (not nullable): the film's name */
  GPtrArray *rows;   /* (owned) of RepriseFactRow: what matters most first, maybe empty */
} RepriseFactSheet;

RepriseFactSheet  *reprise_fact_sheet_new   (RepriseFilm       *film,
                                             int                views);
RepriseFactSheet  *reprise_fact_sheet_new_of_music
                                            (RepriseFilm       *film,
                                             int                views);
void               reprise_fact_sheet_free  (RepriseFactSheet  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFactSheet, reprise_fact_sheet_free)

G_END_DECLS
