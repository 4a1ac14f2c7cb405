#pragma once

#include "model/reprise-date.h"
#include "model/reprise-film.h"
#include "model/reprise-person.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseCreditedFilm:
 *
 * A film that somebody worked on.
 */
typedef struct
{
  RepriseFilm  *film;       /* (owned): without its facts and credits */
  char         *character;  /* (owned) (nullable): whom they play in it */
  int           judgement;  /* the film's: 0–100, or REPRISE_UNJUDGED */
  RepriseDate   day;        /* of its newest entry in the diary, or unknown */
  gboolean      seen;       /* whether it was watched or written about */
} RepriseCreditedFilm;

/**
 * RepriseCreditedRole:
 *
 * What somebody did, and in which films.
 */
typedef struct
{
  char       *role;   /* (owned) (not nullable): as a credit has it */
  GPtrArray  *films;  /* (owned) of RepriseCreditedFilm: the newest first */
} RepriseCreditedRole;

/**
 * RepriseProfile:
 *
 * Somebody, by the films of a journal.
 */
typedef struct
{
  gint64          id;
  ReprisePerson  *person;     /* (owned) */
  GPtrArray      *namesakes;  /* (owned) of ReprisePerson: others of the same name */
  GPtrArray      *roles;      /* (owned) of RepriseCreditedRole: that of most films first */
  int             films;      /* each once, whatever they did in it */
  int             seen;       /* of them */
  int             judged;     /* of them */
  int             sum;        /* of these judgements, 0–100 each */
} RepriseProfile;

RepriseProfile  *reprise_profile_load  (RepriseDatabase  *database,
                                        const char       *name,
                                        GError          **error);
void             reprise_profile_free  (RepriseProfile   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseProfile, reprise_profile_free)

G_END_DECLS
