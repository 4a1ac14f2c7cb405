#include "exchange/reprise-generator.h"

#include "exchange/reprise-chance.h"
#include "exchange/reprise-generator-parts.h"
#include "exchange/reprise-vocabulary.h"
#include "model/reprise-list.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-film-store.h"
#include "store/reprise-list-item-store.h"
#include "store/reprise-thing.h"
#include "store/reprise-viewing-store.h"

#define FIRST_YEAR 1986
#define N_YEARS    40
#define N_DAYS     14610

#define N_TAGS    60
#define N_UP_NEXT 40

/* What has been made is remembered by its key alone: a large journal needs little memory. */
typedef struct
{
  RepriseDatabase   *database;
  RepriseDeed       *deed;
  GRand             *random;
  GRand             *music;       /* of its own, so that a journal of a seed stays what it was */
  RepriseVocabulary *vocabulary;
  GPtrArray         *people;      /* (owned) of ReprisePerson */
  GPtrArray         *tags;        /* (owned) of char * */
  GPtrArray         *labels;      /* (owned) of char *: of the films, as a link names them */
  GPtrArray         *images;      /* (owned) (nullable) of RepriseStill */
  GPtrArray         *artists;     /* (owned) of char * */
  gint64            *films;       /* (owned) keys; the later, the later they may have come out */
  guint8            *watched;     /* (owned) whether, for each film */
  guint              n_films;
  guint              count;
  int                number;      /* the last one given */
} Generator;

static const char * const genres[] = {
  "Drama", "Comedy", "Crime", "Thriller", "Romance", "Western", "Horror", "Documentary", "Musical",
  "War", "Science fiction", "Film noir", "Animation", "Character study",
};

static const char * const countries[] = {
  "United States", "France", "Italy", "Japan", "United Kingdom", "West Germany", "Sweden", "India",
  "Hong Kong", "Poland", "Soviet Union", "Brazil", "Iran", "Denmark",
};

static const char * const roles[] = {
  "director", "writer", "score", "cast", "cast", "cinematography", "editing", "cast",
};

static const char * const places[] = {
  "cinema", "at home", "at home, DVD", "at home, Blu-ray", "on television", "film club",
  "open-air cinema", "on a train, laptop", "museum",
};

#define PICK(random, array) ((array)[reprise_chance_below ((random), G_N_ELEMENTS (array))])

static void
clear (Generator *self)
{
  g_clear_pointer (&self->deed, reprise_deed_free);
  g_clear_pointer (&self->random, g_rand_free);
  g_clear_pointer (&self->music, g_rand_free);
  g_clear_pointer (&self->vocabulary, reprise_vocabulary_free);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_clear_pointer (&self->images, g_ptr_array_unref);
  g_clear_pointer (&self->artists, g_ptr_array_unref);
  g_clear_pointer (&self->films, g_free);
  g_clear_pointer (&self->watched, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Generator, clear)

static void
make_people (Generator *self)
{
  const guint n = self->count / 20 + 50;

  self->people = g_ptr_array_new_full (n, g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name =
        reprise_vocabulary_dup_name (self->vocabulary, self->random,
                                     reprise_chance_percent (self->random, 10) ? 3 : 2);

      g_ptr_array_add (self->people, reprise_person_new (name, NULL));
    }
}

static void
make_tags (Generator *self)
{
  self->tags = g_ptr_array_new_full (N_TAGS, g_free);
  for (guint i = 0; i < N_TAGS; i++)
    {
      g_autofree char *name =
        reprise_vocabulary_dup_name (self->vocabulary, self->random, 1 + i % 2);

      g_ptr_array_add (self->tags, g_ascii_strdown (name, -1));
    }
}

static RepriseDate
date_of_day (guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, FIRST_YEAR);
  g_date_add_days (&date, MIN (day, N_DAYS - 1));
  return (RepriseDate) {
    g_date_get_year (&date), (guint8) g_date_get_month (&date), g_date_get_day (&date),
  };
}

/* As people remember: mostly the day, at times the month or only the year, rarely nothing. */
static RepriseDate
blur (Generator   *self,
      RepriseDate  date)
{
  const guint chance = reprise_chance_below (self->random, 100);

  if (chance >= 20)
    return date;

  date.day = 0;
  if (chance < 8)
    date.month = 0;
  if (chance < 2)
    date.year = 0;
  return date;
}

static char *
pick_list (Generator          *self,
           const char * const *from,
           guint               n)
{
  const guint first = reprise_chance_below (self->random, n);
  const guint second = reprise_chance_below (self->random, n);

  return first != second ? g_strconcat (from[first], ", ", from[second], NULL)
                         : g_strdup (from[first]);
}

static void
take_fact (RepriseFilm *film,
           RepriseFact  fact,
           char        *value)
{
  reprise_film_set_fact (film, fact, value);
  g_free (value);
}

static void
add_facts (Generator   *self,
           RepriseFilm *film)
{
  GRand *random = self->random;

  take_fact (film, REPRISE_FACT_FORM, g_strdup (reprise_chance_percent (random, 90) ? "feature"
                                                                                    : "short"));
  take_fact (film, REPRISE_FACT_RUNTIME,
             g_strdup_printf ("%u", 70 + reprise_chance_below (random, 110)));
  take_fact (film, REPRISE_FACT_COUNTRY, pick_list (self, countries, G_N_ELEMENTS (countries)));
  take_fact (film, REPRISE_FACT_GENRE, pick_list (self, genres, G_N_ELEMENTS (genres)));

  if (reprise_chance_percent (random, 15))
    take_fact (film, REPRISE_FACT_ORIGINAL_TITLE,
               reprise_vocabulary_dup_name (self->vocabulary, random,
                                            1 + reprise_chance_below (random, 3)));
  if (reprise_chance_percent (random, 50))
    take_fact (film, REPRISE_FACT_RELEASE_DATE,
               g_strdup_printf ("%04d-%02u", reprise_film_get_year (film),
                                1 + reprise_chance_below (random, 12)));
  if (reprise_chance_percent (random, 30))
    take_fact (film, REPRISE_FACT_STUDIO,
               reprise_vocabulary_dup_name (self->vocabulary, random, 2));
  if (reprise_chance_percent (random, 60))
    take_fact (film, REPRISE_FACT_IMDB,
               g_strdup_printf ("tt%07u", reprise_chance_below (random, 9999999)));
  if (reprise_chance_percent (random, 5))
    take_fact (film, REPRISE_FACT_EARLIER_VIEWS,
               g_strdup_printf ("%u", 1 + reprise_chance_below (random, 4)));
}

static void
add_credits (Generator   *self,
             RepriseFilm *film)
{
  const guint n = 4 + reprise_chance_below (self->random, G_N_ELEMENTS (roles) - 3);

  for (guint i = 0; i < n; i++)
    {
      ReprisePerson *person =
        g_ptr_array_index (self->people, reprise_chance_below (self->random, self->people->len));
      g_autofree char *uuid = reprise_chance_dup_uuid (self->random);
      g_autofree char *character =
        g_str_equal (roles[i], "cast")
          ? reprise_vocabulary_dup_name (self->vocabulary, self->random, 1)
          : NULL;
      g_autoptr (RepriseCredit) credit = reprise_credit_new (roles[i], person, character);

      reprise_credit_set_uuid (credit, uuid);
      reprise_film_add_credit (film, credit);
    }
}

/* No film comes out after it was first watched. */
static gboolean
write_film (Generator  *self,
            guint       i,
            GError    **error)
{
  const guint latest = FIRST_YEAR + (guint) ((guint64) i * N_YEARS / self->n_films);
  const guint year = latest - reprise_chance_below (self->random, latest - 1925);
  g_autofree char *title =
    reprise_vocabulary_dup_name (self->vocabulary, self->random,
                                 1 + reprise_chance_below (self->random, 4));
  g_autofree char *uuid = reprise_chance_dup_uuid (self->random);
  g_autoptr (RepriseFilm) film = reprise_film_new (title, (int) year);

  reprise_film_set_identity (film, 0, uuid);
  add_facts (self, film);
  add_credits (self, film);
  if (!reprise_film_save (self->deed, self->database, film, NULL, error))
    return FALSE;

  self->films[i] = reprise_film_get_id (film);
  g_ptr_array_add (self->labels, reprise_film_dup_label (film));
  return TRUE;
}

/* How many are out by the time of the @i-th appraisal. */
static guint
count_out (Generator *self,
           guint      i)
{
  return 1 + (guint) ((guint64) i * (self->n_films - 1) / self->count);
}

/* One of those. */
static guint
pick_film (Generator *self,
           guint      i)
{
  return reprise_chance_below (self->random, count_out (self, i));
}

/* A save asks a film for nothing but its key. */
static RepriseFilm *
film_by_key (Generator *self,
             guint      film)
{
  RepriseFilm *known = reprise_film_new ("", 0);

  reprise_film_set_identity (known, self->films[film], NULL);
  return known;
}

static int
draw_judgement (Generator *self)
{
  guint judgement = 20;

  if (reprise_chance_percent (self->random, 15))
    return REPRISE_UNJUDGED;

  judgement += reprise_chance_below (self->random, 41);
  judgement += reprise_chance_below (self->random, 41);
  return (int) (reprise_chance_percent (self->random, 70) ? judgement / 5 * 5 : judgement);
}

static RepriseViewing *
make_viewing (Generator   *self,
              guint        film,
              RepriseDate  date)
{
  g_autoptr (RepriseFilm) watched = film_by_key (self, film);
  g_autofree char *uuid = reprise_chance_dup_uuid (self->random);
  RepriseViewing *viewing = reprise_viewing_new (watched);

  reprise_viewing_set_identity (viewing, 0, uuid);
  reprise_viewing_set_watched (viewing, blur (self, date));
  if (reprise_chance_percent (self->random, 70))
    reprise_viewing_set_place (viewing, PICK (self->random, places));
  reprise_viewing_set_rewatch (viewing, self->watched[film] != 0);
  reprise_viewing_set_unfinished (viewing, reprise_chance_percent (self->random, 2));
  reprise_viewing_set_judgement (viewing, draw_judgement (self));
  self->watched[film] = 1;
  return viewing;
}

static gboolean
write_bare_viewing (Generator  *self,
                    guint       i,
                    GError    **error)
{
  const guint day = (guint) ((guint64) i * N_DAYS / self->count);
  g_autoptr (RepriseViewing) viewing = make_viewing (self, pick_film (self, i), date_of_day (day));

  if (i / 10 % 3 == 0)
    {
      g_autoptr (GString) note = g_string_new (NULL);

      reprise_vocabulary_append_prose (self->vocabulary, self->random,
                                       5 + reprise_chance_below (self->random, 40), note);
      g_string_truncate (note, note->len - 1);
      reprise_viewing_set_note (viewing, note->str);
    }

  return reprise_viewing_save (self->deed, self->database, viewing, NULL, error);
}

static void
add_films (Generator        *self,
           RepriseAppraisal *appraisal,
           guint             i,
           guint             n)
{
  g_autoptr (GPtrArray) films = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint k = 0; k < n; k++)
    {
      const guint film = pick_film (self, i);

      if (g_hash_table_add (known, GUINT_TO_POINTER (film)))
        g_ptr_array_add (films, film_by_key (self, film));
    }

  reprise_appraisal_take_films (appraisal, g_steal_pointer (&films));
}

static void
add_tags (Generator        *self,
          RepriseAppraisal *appraisal)
{
  const guint n = reprise_chance_below (self->random, 4);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;

  for (guint k = 0; k < n; k++)
    g_strv_builder_add (builder, g_ptr_array_index (self->tags,
                                                    reprise_chance_below (self->random, N_TAGS)));

  tags = g_strv_builder_end (builder);
  reprise_appraisal_set_tags (appraisal, (const char * const *) tags);
}

static void
add_text (Generator        *self,
          RepriseAppraisal *appraisal,
          guint             i)
{
  g_autoptr (GString) body = g_string_sized_new (16384);

  reprise_vocabulary_append_prose (self->vocabulary, self->random,
                                   600 + reprise_chance_below (self->random, 891), body);
  reprise_generator_append_link (self->vocabulary, self->random, self->labels,
                                 count_out (self, i), body);
  reprise_appraisal_set_body (appraisal, body->str);
}

static void
add_title (Generator        *self,
           RepriseAppraisal *appraisal)
{
  g_autofree char *title =
    reprise_vocabulary_dup_name (self->vocabulary, self->random,
                                 1 + reprise_chance_below (self->random, 6));

  reprise_appraisal_set_title (appraisal, title);
}

/* What belongs to a viewing has its judgement there. */
static void
bind_appraisal (Generator        *self,
                RepriseAppraisal *appraisal,
                guint             i,
                RepriseDate       date)
{
  const guint film = pick_film (self, i);
  g_autoptr (RepriseViewing) viewing = make_viewing (self, film, date);
  g_autoptr (GPtrArray) films = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (films, film_by_key (self, film));
  reprise_appraisal_take_films (appraisal, g_steal_pointer (&films));
  reprise_appraisal_set_viewing (appraisal, viewing);
}

static void
add_subject (Generator        *self,
             RepriseAppraisal *appraisal,
             guint             i,
             RepriseDate       date)
{
  const guint chance = reprise_chance_below (self->random, 100);

  if (chance < 80)
    {
      bind_appraisal (self, appraisal, i, date);
      return;
    }

  reprise_appraisal_set_judgement (appraisal, draw_judgement (self));
  if (chance < 90)
    {
      add_films (self, appraisal, i, 1);
      return;
    }

  reprise_appraisal_set_kind (appraisal, chance < 94 ? REPRISE_APPRAISAL_KIND_SOUNDTRACK
                                                     : REPRISE_APPRAISAL_KIND_NOTE);
  add_films (self, appraisal, i, chance < 94 ? 1 : reprise_chance_below (self->random, 4));
}

/* A draft stands in the diary on the day it was begun, which is the day of the generation, unless
 * it belongs to a viewing: so all of them do. */
static void
add_state (Generator        *self,
           RepriseAppraisal *appraisal,
           guint             day)
{
  if (reprise_appraisal_get_viewing (appraisal) != NULL && reprise_chance_percent (self->random, 3))
    return;

  reprise_appraisal_set_state (appraisal, REPRISE_APPRAISAL_STATE_FINISHED);
  reprise_appraisal_set_number (appraisal, ++self->number);
  reprise_appraisal_set_finished_on (appraisal,
                                     date_of_day (day + reprise_chance_below (self->random, 4)));
}

static gboolean
write_appraisal (Generator  *self,
                 guint       i,
                 GError    **error)
{
  const guint day = (guint) ((guint64) i * N_DAYS / self->count);
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();
  g_autofree char *uuid = reprise_chance_dup_uuid (self->random);

  reprise_appraisal_set_identity (appraisal, 0, uuid);
  add_subject (self, appraisal, i, date_of_day (day));
  add_state (self, appraisal, day);
  add_tags (self, appraisal);
  add_text (self, appraisal, i);
  reprise_generator_add_voice (self->vocabulary, self->random, appraisal);
  if (self->images != NULL)
    reprise_generator_add_stills (self->images, self->random, i, appraisal);
  reprise_generator_add_tracks (self->vocabulary, self->artists, self->music, appraisal);
  if (reprise_appraisal_get_films (appraisal)->len != 1 ||
      reprise_chance_percent (self->random, 35))
    add_title (self, appraisal);
  reprise_appraisal_set_spoiler (appraisal, reprise_chance_percent (self->random, 20));
  return reprise_appraisal_save (self->deed, self->database, appraisal, NULL, error);
}

static gboolean
write_up_next (Generator  *self,
               GError    **error)
{
  g_autoptr (RepriseThing) list = reprise_thing_find (self->database, REPRISE_UP_NEXT_UUID, error);

  if (list == NULL)
    return FALSE;

  for (guint i = 0; i < MIN (N_UP_NEXT, self->n_films); i++)
    {
      const gint64 film = self->films[(guint64) i * self->n_films / N_UP_NEXT];
      g_autofree char *uuid =
        reprise_list_item_add (self->database, list->id, film, NULL, 0, error);

      if (uuid == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_all (Generator  *self,
           GError    **error)
{
  for (guint i = 0; i < self->n_films; i++)
    if (!write_film (self, i, error))
      return FALSE;

  for (guint i = 0; i < self->count; i++)
    {
      if (!write_appraisal (self, i, error))
        return FALSE;
      if (i % 10 == 9 && !write_bare_viewing (self, i, error))
        return FALSE;
    }

  return write_up_next (self, error) && reprise_deed_settle (self->deed, error);
}

/**
 * reprise_generator_write:
 * @database: a connection that may write, inside a transaction, to an empty journal
 * @count: how many appraisals
 * @seed: which journal
 * @journal: (nullable): the file of the journal, if some appraisals shall have stills: their images
 *   are kept beside it
 * @error: return location for a #RepriseStoreError
 *
 * Writes a made-up journal to measure with: forty years of appraisals of 600 to 1,500 words each, a
 * film to four of them, a bare viewing to ten; a link in one of ten, a guest's voice in one of
 * twenty-five, four tracks in each; a list of what to watch next. With stills, each hundredth has ten. The same @count
 * and @seed make the same journal, on any machine and any day, but for the instants of its making
 * and what the items of the list are called.
 *
 * Returns: whether all of it is written; where not, roll the transaction back
 */
gboolean
reprise_generator_write (RepriseDatabase  *database,
                         guint             count,
                         guint64           seed,
                         const char       *journal,
                         GError          **error)
{
  g_auto (Generator) self = { 0 };

  g_return_val_if_fail (database != NULL, FALSE);

  self.database = database;
  self.deed = reprise_deed_new_bulk (database);
  self.random = reprise_chance_new (seed);
  self.music = reprise_chance_new (~seed);
  self.vocabulary = reprise_vocabulary_new (self.random);
  self.count = count;
  self.n_films = MAX (count / 4, 1);
  self.films = g_new0 (gint64, self.n_films);
  self.labels = g_ptr_array_new_full (self.n_films, g_free);
  self.watched = g_new0 (guint8, self.n_films);
  make_people (&self);
  make_tags (&self);
  self.artists = reprise_generator_make_artists (self.vocabulary, self.music);
  if (journal != NULL)
    self.images = reprise_generator_keep_images (journal, error);
  return (journal == NULL || self.images != NULL) && write_all (&self, error);
}
