#include "model/reprise-film.h"

#include "model/reprise-model-error.h"
#include "model/reprise-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * RepriseFilm:
 *
 * A work that can be watched.
 *
 * Nothing but the title is needed: a film that nobody has catalogued is as good as any other. Each
 * fact is a property, named by its key.
 */
struct _RepriseFilm
{
  GObject    parent_instance;

  gint64     id;                      /* in its journal, or 0 */
  char      *uuid;                    /* (owned) (nullable) */
  char      *title;                   /* (owned) (not nullable) */
  int        year;                    /* or 0 */
  char      *facts[REPRISE_N_FACTS];  /* (owned) (nullable) */
  char      *poster;                  /* (owned) (nullable): only where it is to be shown */
  GPtrArray *credits;                 /* (owned) of RepriseCredit, in billing order */
};

G_DEFINE_FINAL_TYPE (RepriseFilm, reprise_film, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_YEAR,
  PROP_FACTS,
  N_PROPERTIES = PROP_FACTS + REPRISE_N_FACTS,
};

static GParamSpec *properties[N_PROPERTIES];

/* Left away when titles are sorted. “Die” and “Las” begin too many titles that are not articles. */
static const char * const articles[] = {
  "the ", "a ", "an ", "le ", "la ", "les ", "l'", "l’", "un ", "une ", "der ", "das ", "ein ",
  "eine ", "el ", "il ", "gli ",
};

static const char *
skip_article (const char *title)
{
  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      gsize length = strlen (articles[i]);

      if (g_ascii_strncasecmp (title, articles[i], length) == 0 && title[length] != '\0')
        return title + length;
    }

  return title;
}

/* One that is not kept yet gets its UUID later, and maybe on another thread. */
static RepriseCredit *
copy_credit (RepriseCredit *credit)
{
  if (reprise_credit_get_uuid (credit) != NULL)
    return g_object_ref (credit);

  return reprise_credit_new (reprise_credit_get_role (credit), reprise_credit_get_person (credit),
                             reprise_credit_get_character (credit));
}

static void
reprise_film_finalize (GObject *object)
{
  RepriseFilm *self = REPRISE_FILM (object);

  g_free (self->uuid);
  g_free (self->title);
  g_free (self->poster);
  for (guint i = 0; i < REPRISE_N_FACTS; i++)
    g_free (self->facts[i]);
  g_ptr_array_unref (self->credits);

  G_OBJECT_CLASS (reprise_film_parent_class)->finalize (object);
}

static void
reprise_film_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RepriseFilm *self = REPRISE_FILM (object);

  if (id == PROP_TITLE)
    g_value_set_string (value, self->title);
  else if (id == PROP_YEAR)
    g_value_set_int (value, self->year);
  else
    g_value_set_string (value, self->facts[id - PROP_FACTS]);
}

static void
reprise_film_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RepriseFilm *self = REPRISE_FILM (object);

  if (id == PROP_TITLE)
    reprise_film_set_title (self, g_value_get_string (value));
  else if (id == PROP_YEAR)
    reprise_film_set_year (self, g_value_get_int (value));
  else
    reprise_film_set_fact (self, (RepriseFact) (id - PROP_FACTS), g_value_get_string (value));
}

static void
reprise_film_class_init (RepriseFilmClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = reprise_film_finalize;
  object_class->get_property = reprise_film_get_property;
  object_class->set_property = reprise_film_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, 9999, 0, flags);
  for (guint i = 0; i < REPRISE_N_FACTS; i++)
    properties[PROP_FACTS + i] =
      g_param_spec_string (reprise_fact_get_key ((RepriseFact) i), NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_film_init (RepriseFilm *self)
{
  self->title = g_strdup ("");
  self->credits = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * reprise_film_new:
 * @title: the title
 * @year: the year it came out, or 0
 *
 * Returns: (transfer full): a film
 */
RepriseFilm *
reprise_film_new (const char *title,
                  int         year)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (REPRISE_TYPE_FILM, "title", title, "year", year, NULL);
}

/**
 * reprise_film_parse:
 * @text: `TITLE` or `TITLE (YEAR)`
 * @error: return location for %REPRISE_MODEL_ERROR_TITLE
 *
 * Reads a film as people name one. Only a year of four digits in parentheses at the very end is a
 * year.
 *
 * Returns: (transfer full) (nullable): the film; %NULL where there is no title
 */
RepriseFilm *
reprise_film_parse (const char  *text,
                    GError     **error)
{
  g_autofree char *title = NULL;
  gsize length;
  guint64 year = 0;

  g_return_val_if_fail (text != NULL, NULL);

  title = reprise_text_tidy (text);
  length = strlen (title);

  if (length >= 6 && title[length - 6] == '(' && title[length - 1] == ')')
    {
      title[length - 1] = '\0';
      if (g_ascii_string_to_unsigned (title + length - 5, 10, 1000, 9999, &year, NULL))
        title[length - 6] = '\0';
      else
        title[length - 1] = ')';
      g_strchomp (title);
    }

  if (*title == '\0')
    {
      g_set_error (error, REPRISE_MODEL_ERROR, REPRISE_MODEL_ERROR_TITLE,
                   _("“%s” names no film: write TITLE (YEAR)"), text);
      return NULL;
    }

  return reprise_film_new (title, (int) year);
}

/**
 * reprise_film_copy:
 * @self: a film
 *
 * Makes a film that says the same and can be changed apart, while @self remains what was loaded.
 *
 * Returns: (transfer full): the copy
 */
RepriseFilm *
reprise_film_copy (RepriseFilm *self)
{
  RepriseFilm *copy = NULL;

  g_return_val_if_fail (REPRISE_IS_FILM (self), NULL);

  copy = reprise_film_new (self->title, self->year);
  reprise_film_set_identity (copy, self->id, self->uuid);
  reprise_film_set_poster (copy, self->poster);
  for (guint i = 0; i < REPRISE_N_FACTS; i++)
    copy->facts[i] = g_strdup (self->facts[i]);
  for (guint i = 0; i < self->credits->len; i++)
    g_ptr_array_add (copy->credits, copy_credit (g_ptr_array_index (self->credits, i)));

  return copy;
}

/**
 * reprise_film_get_id:
 * @self: a film
 *
 * Returns: its key in the journal it was loaded from; 0 before it was ever kept
 */
gint64
reprise_film_get_id (RepriseFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM (self), 0);

  return self->id;
}

/**
 * reprise_film_get_uuid:
 * @self: a film
 *
 * Returns: (nullable): its UUID; %NULL before it was ever kept
 */
const char *
reprise_film_get_uuid (RepriseFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM (self), NULL);

  return self->uuid;
}

/**
 * reprise_film_set_identity:
 * @self: a film
 * @id: its key in the journal
 * @uuid: (nullable): its UUID
 *
 * Says which film of a journal this is. For the store.
 */
void
reprise_film_set_identity (RepriseFilm *self,
                           gint64       id,
                           const char  *uuid)
{
  g_return_if_fail (REPRISE_IS_FILM (self));

  self->id = id;
  reprise_text_replace (&self->uuid, uuid);
}

/**
 * reprise_film_get_title:
 * @self: a film
 *
 * Returns: the title
 */
const char *
reprise_film_get_title (RepriseFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM (self), NULL);

  return self->title;
}

/**
 * reprise_film_set_title:
 * @self: a film
 * @title: the title
 */
void
reprise_film_set_title (RepriseFilm *self,
                        const char  *title)
{
  g_return_if_fail (REPRISE_IS_FILM (self));
  g_return_if_fail (title != NULL);

  if (reprise_text_replace (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * reprise_film_get_year:
 * @self: a film
 *
 * Returns: the year it came out, or 0
 */
int
reprise_film_get_year (RepriseFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM (self), 0);

  return self->year;
}

/**
 * reprise_film_set_year:
 * @self: a film
 * @year: the year it came out, or 0
 */
void
reprise_film_set_year (RepriseFilm *self,
                       int          year)
{
  g_return_if_fail (REPRISE_IS_FILM (self));
  g_return_if_fail (year >= 0 && year <= 9999);

  if (self->year == year)
    return;

  self->year = year;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_YEAR]);
}

/**
 * reprise_film_get_fact:
 * @self: a film
 * @fact: a fact
 *
 * Returns: (nullable): what is known
 */
const char *
reprise_film_get_fact (RepriseFilm *self,
                       RepriseFact  fact)
{
  g_return_val_if_fail (REPRISE_IS_FILM (self), NULL);
  g_return_val_if_fail (fact < REPRISE_N_FACTS, NULL);

  return self->facts[fact];
}

/**
 * reprise_film_set_fact:
 * @self: a film
 * @fact: a fact
 * @value: (nullable): what reprise_fact_normalise() returned; nothing is known where it is empty
 */
void
reprise_film_set_fact (RepriseFilm *self,
                       RepriseFact  fact,
                       const char  *value)
{
  g_return_if_fail (REPRISE_IS_FILM (self));
  g_return_if_fail (fact < REPRISE_N_FACTS);

  if (value != NULL && *value == '\0')
    value = NULL;

  if (reprise_text_replace (&self->facts[fact], value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACTS + fact]);
}

/**
 * reprise_film_get_director:
 * @self: a film
 *
 * Returns: (transfer none) (nullable): who is named first of those who directed it
 */
const char *
reprise_film_get_director (RepriseFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM (self), NULL);

  for (guint i = 0; i < self->credits->len; i++)
    if (g_str_equal (reprise_credit_get_role (self->credits->pdata[i]), "director"))
      return reprise_person_get_name (reprise_credit_get_person (self->credits->pdata[i]));

  return NULL;
}

/**
 * reprise_film_get_poster:
 * @self: a film
 *
 * Returns: (nullable): the SHA-256 of an image of its own, where it has one and was loaded to be
 *   shown
 */
const char *
reprise_film_get_poster (RepriseFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM (self), NULL);

  return self->poster;
}

/**
 * reprise_film_set_poster:
 * @self: a film that is loaded to be shown
 * @sha256: (nullable): the SHA-256 of an image of its own; saving the film leaves that alone
 */
void
reprise_film_set_poster (RepriseFilm *self,
                         const char  *sha256)
{
  g_return_if_fail (REPRISE_IS_FILM (self));

  reprise_text_replace (&self->poster, sha256);
}

/**
 * reprise_film_get_credits:
 * @self: a film
 *
 * Returns: (transfer none) (element-type RepriseCredit): the credits in billing order
 */
GPtrArray *
reprise_film_get_credits (RepriseFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM (self), NULL);

  return self->credits;
}

/**
 * reprise_film_add_credit:
 * @self: a film
 * @credit: a credit, put after those there are
 */
void
reprise_film_add_credit (RepriseFilm   *self,
                         RepriseCredit *credit)
{
  g_return_if_fail (REPRISE_IS_FILM (self));
  g_return_if_fail (REPRISE_IS_CREDIT (credit));

  g_ptr_array_add (self->credits, g_object_ref (credit));
}

/**
 * reprise_film_take_credits:
 * @self: a film
 * @credits: (transfer full) (element-type RepriseCredit): the credits in billing order
 *
 * Puts @credits in the place of those there are.
 */
void
reprise_film_take_credits (RepriseFilm *self,
                           GPtrArray   *credits)
{
  g_return_if_fail (REPRISE_IS_FILM (self));
  g_return_if_fail (credits != NULL);

  g_ptr_array_unref (self->credits);
  self->credits = credits;
}

/**
 * reprise_film_dup_label:
 * @self: a film
 *
 * Returns: (transfer full): `TITLE (YEAR)`, or `TITLE` where the year is not known
 */
char *
reprise_film_dup_label (RepriseFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM (self), NULL);

  if (self->year == 0)
    return g_strdup (self->title);

  return g_strdup_printf ("%s (%d)", self->title, self->year);
}

/**
 * reprise_film_dup_sort_key:
 * @self: a film
 *
 * Makes what films are sorted by, compared as plain text: the sort title where one was given, else
 * the title without its article; its key.
 *
 * Returns: (transfer full): the key
 */
char *
reprise_film_dup_sort_key (RepriseFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM (self), NULL);

  if (self->facts[REPRISE_FACT_SORT_TITLE] != NULL)
    return reprise_text_key (self->facts[REPRISE_FACT_SORT_TITLE]);

  return reprise_text_key (skip_article (self->title));
}
