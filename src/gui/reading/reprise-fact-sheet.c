/* Puts what is known of a film into words, in the order in which a reader asks for it. Nothing here
 * knows a widget, so a table can test it. */

#include "gui/reading/reprise-fact-sheet.h"

#include "gui/film/reprise-role.h"
#include "gui/reprise-format.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

#define BRIEF_NAMES 5  /* more of them wait for those who ask */

typedef struct
{
  const char  *role;   /* (nullable): else it is a fact */
  RepriseFact  fact;
  gboolean     views;
  gboolean     others; /* the roles that are not here */
} Place;

/* Sort titles are for the machine, and earlier views are among the views. */
static const Place places[] = {
  { .role = "director" },
  { .role = "cast" },
  { .fact = REPRISE_FACT_COUNTRY },
  { .fact = REPRISE_FACT_GENRE },
  { .fact = REPRISE_FACT_RUNTIME },
  { .views = TRUE },
  { .fact = REPRISE_FACT_RELEASE_DATE },
  { .fact = REPRISE_FACT_BUDGET },
  { .fact = REPRISE_FACT_BOX_OFFICE },
  { .role = "writer" },
  { .fact = REPRISE_FACT_BASED_ON },
  { .role = "based-on" },
  { .role = "producer" },
  { .role = "cinematography" },
  { .role = "score" },
  { .role = "editing" },
  { .others = TRUE },
  { .fact = REPRISE_FACT_STUDIO },
  { .fact = REPRISE_FACT_DISTRIBUTOR },
  { .fact = REPRISE_FACT_ORIGINAL_TITLE },
  { .fact = REPRISE_FACT_FORM },
  { .fact = REPRISE_FACT_IMDB },
  { .fact = REPRISE_FACT_TMDB },
  { .fact = REPRISE_FACT_WIKIDATA },
  { .fact = REPRISE_FACT_LETTERBOXD },
};

/* What a reader asks first who reads about the music. */
static const Place places_of_music[] = {
  { .role = "score" },
  { .role = "composer" },
  { .role = "music" },
  { .role = "songs" },
  { .role = "director" },
  { .fact = REPRISE_FACT_RELEASE_DATE },
  { .fact = REPRISE_FACT_STUDIO },
  { .views = TRUE },
};

static void
row_free (gpointer data)
{
  RepriseFactRow *row = data;

  g_free (row->label);
  g_free (row->brief);
  g_free (row->full);
  g_free (row->brief_markup);
  g_free (row->full_markup);
  g_free (row);
}

static char *
dup_role_label (const char *role,
                guint       n)
{
  if (g_str_equal (role, "director"))
    return g_strdup (ngettext ("Director", "Directors", n));
  if (g_str_equal (role, "cast"))
    return g_strdup (_("Cast"));
  if (g_str_equal (role, "writer"))
    return g_strdup (ngettext ("Writer", "Writers", n));
  if (g_str_equal (role, "producer"))
    return g_strdup (ngettext ("Producer", "Producers", n));
  if (g_str_equal (role, "based-on"))
    /* Translators: the authors of the novel, play or other work that a film was made from. */
    return g_strdup (_("After"));
  if (g_str_equal (role, "cinematography"))
    return g_strdup (_("Cinematography"));
  if (g_str_equal (role, "score"))
    return g_strdup (_("Score"));
  if (g_str_equal (role, "editing"))
    return g_strdup (_("Editing"));

  return reprise_role_dup_label (role);
}

static RepriseFactRow *
add_row (RepriseFactSheet *self,
         const char       *label,
         const char       *brief,
         const char       *full)
{
  RepriseFactRow *row = g_new0 (RepriseFactRow, 1);

  row->label = g_strdup (label);
  row->brief = g_strdup (brief);
  row->full = g_strdup (full);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
append_markup (GString    *markup,
               const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (markup, escaped);
}

/* Returns: (transfer full): the name as a link */
static char *
format_link (RepriseCredit *credit)
{
  ReprisePerson *person = reprise_credit_get_person (credit);
  g_autofree char *label = reprise_person_dup_label (person);
  g_autofree char *escaped = g_uri_escape_string (label, NULL, TRUE);

  return g_markup_printf_escaped ("<a href=\"" REPRISE_FACT_SHEET_PERSON "%s\">%s</a>", escaped,
                                  reprise_person_get_name (person));
}

static char *
format_credit (RepriseCredit *credit)
{
  const char *name = reprise_person_get_name (reprise_credit_get_person (credit));
  const char *character = reprise_credit_get_character (credit);

  if (character == NULL)
    return g_strdup (name);

  /* Translators: an actor and the character, as “Ralph Bellamy as Bruce Baldwin”. */
  return g_strdup_printf (_("%s as %s"), name, character);
}

/* The whole credit as text and as markup, in which the name is a link. */
static void
append_credit (GString       *text,
               GString       *markup,
               const char    *between,
               RepriseCredit *credit,
               const char    *link)
{
  const char *character = reprise_credit_get_character (credit);
  g_autofree char *words = format_credit (credit);
  g_autofree char *escaped = character != NULL ? g_markup_escape_text (character, -1) : NULL;

  g_string_append_printf (text, "%s%s", between, words);
  append_markup (markup, between);
  if (escaped != NULL)
    g_string_append_printf (markup, _("%s as %s"), link, escaped);
  else
    g_string_append (markup, link);
}

static void
add_credits (RepriseFactSheet *self,
             RepriseFilm      *film,
             const char       *role)
{
  const gboolean cast = g_str_equal (role, "cast");
  GPtrArray *credits = reprise_film_get_credits (film);
  g_autoptr (GString) brief = g_string_new (NULL);
  g_autoptr (GString) full = g_string_new (NULL);
  g_autoptr (GString) brief_markup = g_string_new (NULL);
  g_autoptr (GString) full_markup = g_string_new (NULL);
  g_autofree char *label = NULL;
  RepriseFactRow *row = NULL;
  guint n = 0;

  for (guint i = 0; i < credits->len; i++)
    {
      RepriseCredit *credit = credits->pdata[i];
      /* Translators: between names. */
      const char *between = n > 0 ? _(", ") : "";
      g_autofree char *link = NULL;

      if (!g_str_equal (reprise_credit_get_role (credit), role))
        continue;

      link = format_link (credit);
      append_credit (full, full_markup, n > 0 && cast ? "\n" : between, credit, link);
      if (n < BRIEF_NAMES)
        {
          g_string_append_printf (brief, "%s%s", between,
                                  reprise_person_get_name (reprise_credit_get_person (credit)));
          g_string_append_printf (brief_markup, "%s%s", between, link);
        }
      n++;
    }

  if (n == 0)
    return;
  if (n > BRIEF_NAMES)
    {
      g_string_append (brief, _(", …"));
      g_string_append (brief_markup, _(", …"));
    }

  label = dup_role_label (role, n);
  row = add_row (self, label, brief->str, full->str);
  row->brief_markup = g_strdup (brief_markup->str);
  row->full_markup = g_strdup (full_markup->str);
}

static gboolean
has_place (const char *role)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].role, role) == 0)
      return TRUE;

  return FALSE;
}

/* Roles that were named by whoever wrote them, in their order. */
static void
add_other_credits (RepriseFactSheet *self,
                   RepriseFilm      *film)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *credits = reprise_film_get_credits (film);

  for (guint i = 0; i < credits->len; i++)
    {
      const char *role = reprise_credit_get_role (credits->pdata[i]);

      if (!has_place (role) && g_hash_table_add (told, (gpointer) role))
        add_credits (self, film, role);
    }
}

/* Where digits stand in threes. */
static gboolean
read_number (const char **p,
             gint64      *number)
{
  const char *start = *p;
  int since = -1;

  for (*number = 0; *number < G_MAXINT64 / 100; (*p)++)
    {
      if (g_ascii_isdigit (**p))
        {
          *number = *number * 10 + (**p - '0');
          since += since >= 0 ? 1 : 0;
          continue;
        }

      if ((**p != ',' && **p != '.' && **p != '\'' && **p != ' ') ||
          !g_ascii_isdigit ((*p)[1]))
        break;
      if (*p == start || (since >= 0 && since != 3))
        return FALSE;
      since = 0;
    }

  return *p > start && (since < 0 || since == 3);
}

/* A plain sum of money is written with the locale's marks between the thousands; a text that says
 * more stays as it is. */
static char *
format_money (const char *text)
{
  const gsize before = strcspn (text, "0123456789");
  const char *p = text + before;
  gint64 number = 0;

  if (*nl_langinfo (THOUSEP) == '\0' || !read_number (&p, &number) || strpbrk (p, "0123456789"))
    return g_strdup (text);

  return g_strdup_printf ("%.*s%'" G_GINT64_FORMAT "%s", (int) before, text, number, p);
}

static char *
format_fact (RepriseFact  fact,
             const char  *text)
{
  const RepriseDate date =
    reprise_fact_get_kind (fact) == REPRISE_FACT_KIND_DATE ? reprise_date_from_text (text)
                                                           : (RepriseDate) { 0 };

  if (reprise_date_is_known (date))
    return reprise_format_date (date);
  if (reprise_fact_get_kind (fact) == REPRISE_FACT_KIND_MINUTES)
    return reprise_format_runtime (atoi (text));
  if (fact == REPRISE_FACT_BUDGET || fact == REPRISE_FACT_BOX_OFFICE)
    return format_money (text);

  return g_strdup (text);
}

static void
add_fact (RepriseFactSheet *self,
          RepriseFilm      *film,
          RepriseFact       fact)
{
  const char *text = reprise_film_get_fact (film, fact);
  g_autofree char *words = NULL;

  if (text == NULL)
    return;

  words = format_fact (fact, text);
  add_row (self, reprise_fact_get_label (fact), words, words);
}

static void
add_views (RepriseFactSheet *self,
           int               views)
{
  g_autofree char *count = g_strdup_printf ("%d", views);

  /* Translators: how often a film was watched. */
  if (views > 0)
    add_row (self, _("Number of views"), count, count);
}

/* How often it was watched is no news where nothing else is known. */
static gboolean
has_only_views (RepriseFactSheet *self,
                int               views)
{
  return views > 0 && self->rows->len == 1;
}

static void
add_place (RepriseFactSheet *self,
           RepriseFilm      *film,
           const Place      *place,
           int               views)
{
  if (place->views)
    add_views (self, views);
  else if (place->role != NULL)
    add_credits (self, film, place->role);
  else if (place->others)
    add_other_credits (self, film);
  else
    add_fact (self, film, place->fact);
}

static RepriseFactSheet *
create_sheet (RepriseFilm *film,
              int          views,
              const Place *some_places,
              guint        n_places)
{
  RepriseFactSheet *self = g_new0 (RepriseFactSheet, 1);

  self->film = g_strdup (reprise_film_get_uuid (film));
  self->title = reprise_film_dup_label (film);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < n_places; i++)
    add_place (self, film, &some_places[i], views);

  if (has_only_views (self, views))
    g_ptr_array_set_size (self->rows, 0);
  return self;
}

/**
 * reprise_fact_sheet_new:
 * @film: a film
 * @views: how often it was watched
 *
 * Returns: (transfer full): what is known of it
 */
RepriseFactSheet *
reprise_fact_sheet_new (RepriseFilm *film,
                        int          views)
{
  g_return_val_if_fail (REPRISE_IS_FILM (film), NULL);

  return create_sheet (film, views, places, G_N_ELEMENTS (places));
}

/**
 * reprise_fact_sheet_new_of_music:
 * @film: a film
 * @views: how often it was watched
 *
 * Returns: (transfer full): what is known of its music, and of the film no more than who made it
 */
RepriseFactSheet *
reprise_fact_sheet_new_of_music (RepriseFilm *film,
                                 int          views)
{
  g_return_val_if_fail (REPRISE_IS_FILM (film), NULL);

  return create_sheet (film, views, places_of_music, G_N_ELEMENTS (places_of_music));
}

/**
 * reprise_fact_sheet_free:
 * @self: (transfer full): a sheet
 */
void
reprise_fact_sheet_free (RepriseFactSheet *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->film);
  g_free (self->title);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
