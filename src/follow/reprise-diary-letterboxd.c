/* Posts of a Letterboxd diary. What is read of them was learned from its feeds: a post is a viewing,
 * or a viewing with a review, or a review alone, or a list. */

#include "follow/reprise-diary-letterboxd.h"

#include "markup/reprise-block-range.h"
#include "markup/reprise-markdown-writer.h"
#include "model/reprise-text.h"
#include "store/reprise-post-store.h"

#include <string.h>

#define WATCH  "letterboxd-watch-"
#define REVIEW "letterboxd-review-"
#define LIST   "letterboxd-list-"

/* What stands in place of a text that is not there, and before one that gives the story away; as
 * reprise_text_key() has it. */
#define WATCHED_ON "watched on "
#define SPOILERS   "this review may contain spoilers"

/* Five stars, of which a half is the least; kept in tenths of ten. */
#define STARS_MIN 0.5
#define STARS_MAX 5.0
#define PER_STAR  20.0

/**
 * reprise_diary_letterboxd_is_post:
 * @post: a post
 *
 * Returns: whether it is one of a Letterboxd diary
 */
gboolean
reprise_diary_letterboxd_is_post (const RepriseDiaryPost *post)
{
  g_return_val_if_fail (post != NULL, FALSE);

  return post->letterboxd != NULL || g_str_has_prefix (post->uid, WATCH) ||
         g_str_has_prefix (post->uid, REVIEW) || g_str_has_prefix (post->uid, LIST);
}

/**
 * reprise_diary_letterboxd_dup_name:
 * @uid: what the feed knows a post by
 *
 * Returns: (transfer full) (not nullable): what its viewing is known by, which keeps its number when a
 *   review is added to it, and when its post is there twice
 */
char *
reprise_diary_letterboxd_dup_name (const char *uid)
{
  gsize prefix;
  gsize digits;

  g_return_val_if_fail (uid != NULL, NULL);

  prefix = g_str_has_prefix (uid, WATCH)    ? strlen (WATCH)
           : g_str_has_prefix (uid, REVIEW) ? strlen (REVIEW) : 0;
  digits = strspn (uid + prefix, "0123456789");
  return prefix > 0 && digits > 0 ? g_strndup (uid + prefix, digits) : g_strdup (uid + prefix);
}

static int
read_year (const char *text)
{
  guint64 year = 0;

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 1, 9999, &year, NULL) ? (int) year
                                                                                     : 0;
}

/* The film of “Flow, 2024 - ★★★★½”, of a feed without elements of its own. */
static RepriseFilm *
read_heading (const char *heading)
{
  g_autofree char *text = g_strdup (heading);
  char *stars = g_strrstr (text, " - ★");
  char *comma = NULL;
  int year;

  if (stars == NULL)
    stars = g_strrstr (text, " - ½");
  if (stars != NULL)
    *stars = '\0';

  comma = strrchr (text, ',');
  year = comma != NULL ? read_year (g_strstrip (comma + 1)) : 0;
  if (year == 0)
    return NULL;

  *comma = '\0';
  return reprise_film_new (g_strstrip (text), year);
}

/* The word that stands for a film in addresses: https://letterboxd.com/somebody/film/WORD/1/ */
static char *
dup_word (const char *link)
{
  const char *path = link != NULL ? strstr (link, "/film/") : NULL;
  const char *word = path != NULL ? path + strlen ("/film/") : "";
  const gsize length = strspn (word, "abcdefghijklmnopqrstuvwxyz0123456789-");

  return length > 0 && (word[length] == '/' || word[length] == '\0') ? g_strndup (word, length)
                                                                     : NULL;
}

/* TMDB counts films and series apart. */
static void
read_ids (RepriseFilm            *film,
          const RepriseDiaryPost *post)
{
  const char *movie = reprise_diary_post_get (post->tmdb, "movieId");
  const char *series = reprise_diary_post_get (post->tmdb, "tvId");
  g_autofree char *of_series = series != NULL ? g_strconcat ("tv/", series, NULL) : NULL;
  g_autofree char *word = dup_word (post->link);

  if (movie != NULL)
    reprise_film_set_fact (film, REPRISE_FACT_TMDB, movie);
  else if (series != NULL)
    {
      reprise_film_set_fact (film, REPRISE_FACT_TMDB, of_series);
      reprise_film_set_fact (film, REPRISE_FACT_FORM, "series");
    }
  reprise_film_set_fact (film, REPRISE_FACT_LETTERBOXD, word);
}

static RepriseFilm *
read_film (const RepriseDiaryPost *post)
{
  const char *written = reprise_diary_post_get (post->letterboxd, "filmTitle");
  g_autofree char *title = written != NULL ? reprise_text_tidy (written) : NULL;
  RepriseFilm *film = NULL;

  if (title != NULL && *title != '\0')
    film = reprise_film_new (title,
                             read_year (reprise_diary_post_get (post->letterboxd, "filmYear")));
  else
    film = read_heading (post->title);

  if (film != NULL)
    read_ids (film, post);
  return film;
}

static int
read_judgement (const RepriseDiaryPost *post)
{
  const char *rating = reprise_diary_post_get (post->letterboxd, "memberRating");
  char *end = NULL;
  double stars;

  if (rating == NULL)
    return REPRISE_UNJUDGED;

  stars = g_ascii_strtod (rating, &end);
  return *end == '\0' && stars >= STARS_MIN && stars <= STARS_MAX ? (int) (stars * PER_STAR + 0.5)
                                                                  : REPRISE_UNJUDGED;
}

static gboolean
says_yes (const RepriseDiaryPost *post,
          const char             *name)
{
  const char *said = reprise_diary_post_get (post->letterboxd, name);

  return said != NULL && g_ascii_strcasecmp (said, "yes") == 0;
}

/* The day is the one on which it was watched; a review without one is of no viewing. */
static RepriseViewing *
read_viewing (const RepriseDiaryPost *post,
              RepriseFilm            *film)
{
  const char *text = reprise_diary_post_get (post->letterboxd, "watchedDate");
  const RepriseDate watched = text != NULL ? reprise_date_from_text (text) : (RepriseDate) { 0 };
  RepriseViewing *viewing = NULL;

  if (!reprise_date_is_known (watched) && !g_str_has_prefix (post->uid, WATCH))
    return NULL;

  viewing = reprise_viewing_new (film);
  reprise_viewing_set_watched (viewing, watched);
  reprise_viewing_set_rewatch (viewing, says_yes (post, "rewatch"));
  reprise_viewing_set_judgement (viewing, read_judgement (post));
  return viewing;
}

static gboolean
is_poster (const RepriseBlock *block)
{
  return reprise_block_is_image (block);
}

static gboolean
says (const RepriseBlock *block,
      const char         *beginning,
      gboolean            and_no_more)
{
  g_autofree char *key = NULL;

  if (block->kind != REPRISE_BLOCK_PARAGRAPH)
    return FALSE;

  key = reprise_text_key (block->text);
  return and_no_more ? g_str_equal (key, beginning) : g_str_has_prefix (key, beginning);
}

/* Takes out what stands before the text: the poster, and that it gives the story away; returns
 * whether it does. */
static gboolean
strip_head (GPtrArray *blocks)
{
  if (blocks->len > 0 && is_poster (blocks->pdata[0]))
    g_ptr_array_remove_index (blocks, 0);
  if (blocks->len == 0 || !says (blocks->pdata[0], SPOILERS, TRUE))
    return FALSE;

  g_ptr_array_remove_index (blocks, 0);
  return TRUE;
}

/* What a viewing has for a text when nobody wrote one: “Watched on Saturday May 9, 2026.” */
static void
strip_stand_in (const RepriseDiaryPost *post,
                GPtrArray              *blocks)
{
  if (blocks->len == 1 && g_str_has_prefix (post->uid, WATCH) &&
      says (blocks->pdata[0], WATCHED_ON, FALSE))
    g_ptr_array_set_size (blocks, 0);
}

/* Where there is no day of watching, it is known at least when it was done. */
static RepriseDate
read_finished_on (const RepriseDiaryPost *post,
                  RepriseViewing         *viewing)
{
  if (viewing != NULL && reprise_date_is_known (reprise_viewing_get_watched (viewing)))
    return reprise_viewing_get_watched (viewing);

  return reprise_diary_post_get_day (post);
}

/* To like a film is a tag, and what has tags is writing: where nothing was written, it is a note
 * without words, which gets them if a review is added later. */
static RepriseAppraisal *
read_appraisal (const RepriseDiaryPost *post,
                RepriseViewing         *viewing)
{
  static const char * const tags[] = { "liked", NULL };
  const gboolean liked = says_yes (post, "memberLike");
  g_autoptr (GPtrArray) blocks = reprise_diary_post_parse (post);
  const gboolean spoils = strip_head (blocks);
  g_autofree char *body = NULL;
  RepriseAppraisal *appraisal = NULL;

  strip_stand_in (post, blocks);
  body = reprise_markdown_write (blocks);
  if (*g_strchomp (body) == '\0' && !liked)
    return NULL;

  appraisal = reprise_appraisal_new ();
  reprise_appraisal_set_state (appraisal, REPRISE_APPRAISAL_STATE_FINISHED);
  reprise_appraisal_set_kind (appraisal, *body != '\0' ? REPRISE_APPRAISAL_KIND_APPRAISAL
                                                       : REPRISE_APPRAISAL_KIND_NOTE);
  reprise_appraisal_set_finished_on (appraisal, read_finished_on (post, viewing));
  reprise_appraisal_set_body (appraisal, body);
  reprise_appraisal_set_spoiler (appraisal, spoils);
  if (liked)
    reprise_appraisal_set_tags (appraisal, tags);
  if (viewing == NULL)
    reprise_appraisal_set_judgement (appraisal, read_judgement (post));
  return appraisal;
}

/**
 * reprise_diary_letterboxd_read:
 * @post: a post of a Letterboxd diary
 *
 * Reads a post. The same viewing has the same name with a review and without one. When a post was
 * published says nothing of when the film was watched, and no stars are no judgement. Feeds have not
 * always said whether a film is liked: only one that says no takes a like back.
 *
 * Returns: (transfer full) (nullable): what it says; %NULL where it is a list, or about no film
 */
RepriseRecord *
reprise_diary_letterboxd_read (const RepriseDiaryPost *post)
{
  g_autofree char *name = NULL;
  g_autoptr (RepriseFilm) film = NULL;
  RepriseRecord *record = NULL;

  g_return_val_if_fail (post != NULL, NULL);

  film = g_str_has_prefix (post->uid, LIST) ? NULL : read_film (post);
  if (film == NULL)
    return NULL;

  name = reprise_diary_letterboxd_dup_name (post->uid);
  record = reprise_record_new (name, film);
  record->viewing = read_viewing (post, film);
  record->appraisal = read_appraisal (post, record->viewing);
  record->adds_tags = reprise_diary_post_get (post->letterboxd, "memberLike") == NULL;
  if (record->appraisal != NULL)
    record->addresses = reprise_diary_post_dup_addresses (post);
  return record;
}
