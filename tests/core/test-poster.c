#include "poster/reprise-poster-colour.h"
#include "poster/reprise-poster-lines.h"
#include "poster/reprise-poster-title.h"
#include "poster/reprise-poster.h"

#include <pango/pangocairo.h>
#include <locale.h>

typedef struct
{
  const char *title;
  int         year;
  const char *director;
} Film;

static const Film films[] = {
  { "Leaving Las Vegas", 1995, "Mike Figgis" },
  { "House of Games", 1987, "David Mamet" },
  { "Heat", 1995, "Michael Mann" },
  { "Up", 2009, "Pete Docter" },
  { "M", 1931, "Fritz Lang" },
  { "American Beauty", 1999, "Sam Mendes" },
  { "The Third Man", 1949, "Carol Reed" },
  { "2001: A Space Odyssey", 1968, "Stanley Kubrick" },
  { "8½", 1963, "Federico Fellini" },
  { "Amélie", 2001, "Jean-Pierre Jeunet" },
  { "Koyaanisqatsi", 1982, "Godfrey Reggio" },
  { "In the Mood for Love", 2000, "Wong Kar-wai" },
  { "七人の侍", 1954, "黒澤明" },
  { "جدایی نادر از سیمین", 2011, "اصغر فرهادی" },
  { "Сталкер", 1979, "Андрей Тарковский" },
  { "The Assassination of Jesse James by the Coward Robert Ford", 2007, "Andrew Dominik" },
  { "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb", 1964,
    "Stanley Kubrick" },
  { "No Country for Old Men", 2007, "Joel Coen, Ethan Coen" },
  { "Spider-Man: Into the Spider-Verse", 2018, "Bob Persichetti, Peter Ramsey, Rodney Rothman" },
  { "Paris, Texas", 1984, "Wim Wenders" },
  { "The Double Life of Véronique", 1991, "Krzysztof Kieślowski" },
  { "Crouching Tiger, Hidden Dragon", 2000, "Ang Lee" },
  { "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", 2013, NULL },
  { "", 1977, NULL },
};

static void
assert_is_colour (const ReprisePosterColour *colour)
{
  g_assert_true (colour->red >= -0.001 && colour->red <= 1.001);
  g_assert_true (colour->green >= -0.001 && colour->green <= 1.001);
  g_assert_true (colour->blue >= -0.001 && colour->blue <= 1.001);
}

static GArray *
parse_words (const char *widths)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (ReprisePosterWord));
  g_auto (GStrv) parts = g_strsplit (widths, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const ReprisePosterWord word = { g_ascii_strtod (parts[i], NULL), 1 };

      g_array_append_val (words, word);
    }

  return words;
}

static char *
format_lines (GArray      *words,
              const guint *ends,
              guint        n_lines)
{
  GString *text = g_string_new (NULL);
  guint word = 0;

  for (guint line = 0; line < n_lines; line++)
    for (; word < ends[line]; word++)
      g_string_append_printf (text, "%g%s",
                              g_array_index (words, ReprisePosterWord, word).width,
                              word + 1 == words->len ? "" : word + 1 == ends[line] ? "|" : " ");

  return g_string_free (text, FALSE);
}

static ReprisePosterTitle *
fit (const char *text)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell Ultra-Bold");
  cairo_font_options_t *options = cairo_font_options_create ();
  ReprisePosterTitle *title = NULL;

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  title = reprise_poster_title_fit (context, font, text, 100, 100);

  cairo_font_options_destroy (options);
  pango_font_description_free (font);
  g_object_unref (context);
  return title;
}

static char *
join_lines (ReprisePosterTitle *title)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_copy (title->lines, (GCopyFunc) g_strdup, NULL);

  g_ptr_array_set_free_func (lines, g_free);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("|", (char **) lines->pdata);
}

static char *
repeat (const char *text,
        guint       times)
{
  GString *repeated = g_string_new (NULL);

  while (times-- > 0)
    g_string_append (repeated, text);

  return g_string_free (repeated, FALSE);
}

static cairo_surface_t *
draw (const Film *film,
      int         width,
      int         height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  reprise_poster_draw (cr, width, height, film->title, film->year, film->director);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return surface;
}

static void
put (cairo_t    *cr,
     const Film *film,
     int         width,
     int         x,
     int         y)
{
  cairo_surface_t *surface = draw (film, width, width * 3 / 2);

  cairo_set_source_surface (cr, surface, x, y);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

static void
test_colours (void)
{
  for (int tenth = 0; tenth < 3600; tenth++)
    {
      const double hue = tenth / 10.0;
      const ReprisePosterColour title = reprise_poster_colour_title (hue);
      const ReprisePosterColour small = reprise_poster_colour_small (hue);

      /* What letters may stand on: the gradient goes on from the letters' own hue. */
      for (double step = 0; step <= REPRISE_POSTER_HUES; step += 3)
        {
          const ReprisePosterColour under[] = {
            reprise_poster_colour_ground (hue + step),
            reprise_poster_colour_shade (hue + step),
          };

          for (guint i = 0; i < G_N_ELEMENTS (under); i++)
            {
              assert_is_colour (&under[i]);
              g_assert_cmpfloat (reprise_poster_colour_contrast (&title, &under[i]), >=, 7);
              g_assert_cmpfloat (reprise_poster_colour_contrast (&small, &under[i]), >=, 4.5);
            }
        }
      assert_is_colour (&title);
      assert_is_colour (&small);
    }
}

/* Known of old: black and white, and the least grey that passes on white. */
static void
test_contrast (void)
{
  const ReprisePosterColour black = { 0, 0, 0 };
  const ReprisePosterColour white = { 1, 1, 1 };
  const ReprisePosterColour grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0 };

  g_assert_cmpfloat_with_epsilon (reprise_poster_colour_contrast (&black, &white), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (reprise_poster_colour_contrast (&white, &black), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (reprise_poster_colour_contrast (&white, &grey), 4.54, 0.01);
  g_assert_cmpfloat_with_epsilon (reprise_poster_colour_contrast (&grey, &grey), 1, 0.001);
}

/* If this fails, every poster on every shelf has another colour than it had. */
static void
test_hash (void)
{
  static const struct
  {
    const char *title;
    guint32     hash;
  } rows[] = {
    { "", 2166136261u },
    { "Leaving Las Vegas", 0xe372aba1 },
    { "LEAVING LAS VEGAS!", 0xe372aba1 },
    { "Amélie", 0xaf0e1d24 },
    { "Ame\xcc\x81lie", 0xaf0e1d24 },
    { "AMELIE", 0xaf0e1d24 },
    { "八½", 0xcaa50c8c },
    { "七人の侍", 0x8abdf3fe },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const guint32 hash = reprise_poster_hash (rows[i].title);

      g_assert_cmphex (hash, ==, rows[i].hash);
      g_assert_cmpfloat (reprise_poster_hash_to_hue (hash), >=, 0);
      g_assert_cmpfloat (reprise_poster_hash_to_hue (hash), <, 360);
    }
}

/* Words as their widths, “|” where a line ends; a blank is 1 wide. */
static void
test_lines (void)
{
  static const struct
  {
    const char *words;
    guint       n_lines;
    double      narrow;
    const char *lines;
  } rows[] = {
    { "4", 1, 4, "4" },
    { "4", 5, 4, "4" },
    { "7 3 5", 1, 17, "7 3 5" },
    { "7 3 5", 2, 9, "7|3 5" },
    { "7 3 5", 3, 7, "7|3|5" },
    { "3 5 3", 2, 9, "3 5|3" },
    { "2 2 2 2", 2, 5, "2 2|2 2" },
    { "2 2 2 2 2 2 2", 3, 8, "2 2 2|2 2|2 2" },
    { "9 1 1 1 1", 2, 9, "9|1 1 1 1" },
    { "1 1 1 1 9", 2, 9, "1 1 1 1|9" },
    { "9 1 1 1 1", 3, 9, "9|1 1|1 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) words = parse_words (rows[i].words);
      const ReprisePosterWord *first = &g_array_index (words, ReprisePosterWord, 0);
      const guint n_lines = MIN (rows[i].n_lines, words->len);
      g_autofree char *lines = NULL;
      guint ends[5] = { 0 };

      g_assert_cmpfloat_with_epsilon (reprise_poster_lines_narrow (first, words->len,
                                                                   rows[i].n_lines),
                                      rows[i].narrow, 0.01);
      g_assert_true (reprise_poster_lines_balance (first, words->len, n_lines,
                                                   rows[i].narrow + 0.01, ends));
      lines = format_lines (words, ends, n_lines);
      g_assert_cmpstr (lines, ==, rows[i].lines);
      g_assert_false (reprise_poster_lines_balance (first, words->len, n_lines,
                                                    rows[i].narrow - 0.01, ends));
    }
}

/* Set in a hundred by a hundred. */
static void
test_titles (void)
{
  static const struct
  {
    const char *title;
    const char *lines;
  } rows[] = {
    { "", "" },
    { " ", "" },
    { "Heat", "Heat" },
    { "Leaving Las Vegas", "Leaving|Las|Vegas" },
    { "Koyaanisqatsi", "Koyaanisqatsi" },
    { "Spider-Man", "Spider-|Man" },
    { "The\nThird\tMan", "The|Third|Man" },
    { "جدایی نادر از سیمین", "جدایی|نادر از|سیمین" },
    { "七人の侍", "七人|の侍" },
    { "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
      "Dr. Strangelove|or: How I|Learned to Stop|Worrying and|Love the Bomb" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ReprisePosterTitle) title = fit (rows[i].title);
      g_autofree char *lines = join_lines (title);

      g_assert_cmpstr (lines, ==, rows[i].lines);
      g_assert_cmpfloat (reprise_poster_title_get_height (title), <=, 100.001);
    }
}

static void
test_long_titles (void)
{
  g_autofree char *words = repeat ("Never, ", 100);
  g_autofree char *letters = repeat ("Ä", 300);
  g_autofree char *kana = repeat ("ア", 300);
  const char *titles[] = { words, letters, kana };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (ReprisePosterTitle) title = fit (titles[i]);

      g_assert_cmpuint (title->lines->len, ==, 5);
      g_assert_true (g_str_has_suffix (title->lines->pdata[4], "…"));
      g_assert_false (g_str_has_suffix (title->lines->pdata[4], ",…"));
      g_assert_cmpfloat (title->size, >=, 7.5);
      g_assert_cmpfloat (reprise_poster_title_get_height (title), <=, 100.001);
    }
}

static void
test_sizes (void)
{
  static const int sizes[][2] = { { 1, 1 }, { 1, 900 }, { 900, 1 }, { 2, 3 }, { 7, 10 },
                                  { 40, 60 }, { 99, 149 }, { 100, 150 }, { 2000, 3000 } };
  g_autofree char *words = repeat ("Never, ", 100);
  const Film longest = { words, 100000, words };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      cairo_surface_destroy (draw (&longest, sizes[i][0], sizes[i][1]));
      for (guint film = 0; film < G_N_ELEMENTS (films); film += 3)
        cairo_surface_destroy (draw (&films[film], sizes[i][0], sizes[i][1]));
    }
}

/* For people to look at: all of them as they are in a grid, and below as they are in the diary. */
static void
test_sheet (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "posters.png", NULL);
  cairo_surface_t *sheet = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 8 * 218 + 18, 1200);
  cairo_t *cr = cairo_create (sheet);

  cairo_set_source_rgb (cr, 0.96, 0.96, 0.96);
  cairo_paint (cr);
  for (guint i = 0; i < G_N_ELEMENTS (films); i++)
    {
      put (cr, &films[i], 200, 18 + (int) (i % 8) * 218, 18 + (int) (i / 8) * 318);
      put (cr, &films[i], 40, 18 + (int) (i % 24) * 58, 18 + 3 * 318);
      put (cr, &films[i], 80, 18 + (int) (i % 24) * 98, 18 + 3 * 318 + 78);
    }
  g_assert_cmpint (cairo_surface_write_to_png (sheet, path), ==, CAIRO_STATUS_SUCCESS);
  g_test_message ("picture: %s", path);
  cairo_destroy (cr);
  cairo_surface_destroy (sheet);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/poster/colours", test_colours);
  g_test_add_func ("/poster/contrast", test_contrast);
  g_test_add_func ("/poster/hash", test_hash);
  g_test_add_func ("/poster/lines", test_lines);
  g_test_add_func ("/poster/titles", test_titles);
  g_test_add_func ("/poster/long-titles", test_long_titles);
  g_test_add_func ("/poster/sizes", test_sizes);
  g_test_add_func ("/poster/sheet", test_sheet);

  return g_test_run ();
}
