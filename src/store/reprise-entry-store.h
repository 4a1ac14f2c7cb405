#pragma once

#include "model/reprise-entry.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * REPRISE_ENTRY_NAME:
 *
 * What an entry is called where the tables entry and appraisal are joined: its title, or what its
 * films are called.
 */
#define REPRISE_ENTRY_NAME                                    \
  "coalesce(appraisal.title,"                                 \
  "         (SELECT group_concat(title, ', ')"                \
  "            FROM (SELECT film.title FROM entry_film"       \
  "                    JOIN film ON film.id = entry_film.film" \
  "                   WHERE entry_film.entry = entry.id"      \
  "                   ORDER BY entry_film.position)), '')"

RepriseEntry  *reprise_entry_load     (RepriseDatabase   *database,
                                       gint64             id,
                                       GError           **error);
gint64         reprise_entry_find     (RepriseDatabase   *database,
                                       const char        *uuid,
                                       GError           **error);

G_END_DECLS
