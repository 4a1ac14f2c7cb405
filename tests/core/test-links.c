/* What the [[labels]] of a text lead to. */

#include "markup/reprise-markdown-link.h"
#include "model/reprise-entry.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-link-reader.h"
#include "store/reprise-mention.h"
#include "support/test-store.h"

static char *
list_links (TestStore *store,
            gint64     appraisal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links = reprise_link_list (store->database, appraisal, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < links->len; i++)
    {
      const RepriseLink *link = links->pdata[i];

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", link->label);
      if (link->kind == REPRISE_LINK_BINNED)
        g_string_append (text, "→the bin");
      else if (link->kind != REPRISE_LINK_NOWHERE)
        g_string_append_printf (text, "→%s%s", link->kind == REPRISE_LINK_FILM ? "" : "№ ",
                                link->title);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_links (TestStore  *store,
              gint64      appraisal,
              const char *expected)
{
  g_autofree char *links = list_links (store, appraisal);

  g_assert_cmpstr (links, ==, expected);
}

static void
assert_backlinks (TestStore  *store,
                  const char *uuid,
                  guint       count)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) entries = reprise_link_list_backlinks (store->database, uuid, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, count);
}

static void
retitle (TestStore   *store,
         RepriseFilm *film,
         const char  *title)
{
  g_autoptr (RepriseFilm) was = test_load_film (store, reprise_film_get_id (film));
  g_autoptr (RepriseFilm) is = reprise_film_copy (was);

  reprise_film_set_title (is, title);
  test_save_film (store, is, was);
}

static void
write_body (TestStore  *store,
            gint64      appraisal,
            const char *body)
{
  g_autoptr (RepriseAppraisal) was = test_load_appraisal (store, appraisal);

  test_write_body (store, was, body);
}

static void
test_labels (void)
{
  static const struct
  {
    const char *label;
    const char *links;
  } table[] = {
    { "Heat (1995)", "heat 1995→Heat" },
    { "HEAT  (1995)", "heat 1995→Heat" },
    { "Heat", "heat" },
    { "Heat (1986)", "heat 1986→Heat" },
    { "Heat (2001)", "heat 2001" },
    { "Amelie (2001)", "amelie 2001→Amélie" },
    { "Amélie", "amelie→Amélie" },
    { "Blade Runner 2049", "blade runner 2049→Blade Runner 2049" },
    { "Blade Runner 2049 (2017)", "blade runner 2049 2017→Blade Runner 2049" },
    { "On rain", "on rain→№ On Rain" },
    { "№ 573", "no 573→№ On Rain" },
    { "№573", "no573→№ On Rain" },
    { "#573", "573→№ On Rain" },
    { "#574", "574" },
    { "!!!", "!!!" },
  };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) other = test_add_film (store, "Heat (1986)", NULL);
  g_autoptr (RepriseFilm) amelie = test_add_film (store, "Amélie (2001)", NULL);
  g_autoptr (RepriseFilm) runner = test_add_film (store, "Blade Runner 2049 (2017)", NULL);
  g_autoptr (RepriseAppraisal) was = test_add_appraisal (store, NULL, NULL, "Wet.");
  g_autoptr (RepriseAppraisal) rain = reprise_appraisal_copy (was);

  reprise_appraisal_set_title (rain, "On Rain");
  reprise_appraisal_set_number (rain, 573);
  test_save_appraisal (store, rain, was);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *body = g_strdup_printf ("See [[%s]].", table[i].label);
      g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, NULL, NULL, body);

      assert_links (store, reprise_appraisal_get_id (appraisal), table[i].links);
    }
  test_assert_sound (store);
}

static void
test_keeps (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) appraisal =
    test_add_appraisal (store, NULL, NULL, "[[Heat (1995)]], [[Ronin (1998)]]");
  g_autoptr (RepriseFilm) other = NULL;

  retitle (store, film, "Fire");
  assert_links (store, 1, "heat 1995→Fire, ronin 1998");

  other = test_add_film (store, "Heat (1995)", NULL);
  write_body (store, 1, "More of [[heat (1995)]] and [[Fire]]");
  assert_links (store, 1, "fire→Fire, heat 1995→Fire");
  assert_backlinks (store, reprise_film_get_uuid (film), 1);
  assert_backlinks (store, reprise_film_get_uuid (other), 0);

  write_body (store, 1, "None, `[[Heat (1995)]]`");
  assert_links (store, 1, "");
  write_body (store, 1, "[[Heat (1995)]]");
  assert_backlinks (store, reprise_film_get_uuid (other), 1);
}

static void
test_waits (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    test_add_appraisal (store, NULL, NULL, "[[Heat (1995)]] [[Ronin]] [[On Rain]] [[#7]]");
  g_autoptr (RepriseFilm) ronin = test_add_film (store, "Tmp (1998)", NULL);
  g_autoptr (RepriseFilm) heat = NULL;
  g_autoptr (RepriseAppraisal) draft = test_add_appraisal (store, NULL, NULL, "Wet.");
  g_autoptr (RepriseAppraisal) rain = reprise_appraisal_copy (draft);

  assert_links (store, 1, "7, heat 1995, on rain, ronin");
  heat = test_add_film (store, "Heat (1995)", NULL);
  assert_links (store, 1, "7, heat 1995→Heat, on rain, ronin");
  retitle (store, ronin, "Ronin");
  assert_links (store, 1, "7, heat 1995→Heat, on rain, ronin→Ronin");

  reprise_appraisal_set_title (rain, "On Rain");
  reprise_appraisal_set_number (rain, 7);
  test_save_appraisal (store, rain, draft);
  assert_links (store, 1, "7→№ On Rain, heat 1995→Heat, on rain→№ On Rain, ronin→Ronin");
  assert_backlinks (store, reprise_appraisal_get_uuid (rain), 1);
}

/* What is in the bin is known to be there and comes back; what came in its place while a label was
 * new to the text stays. */
static void
test_bin (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) appraisal =
    test_add_appraisal (store, NULL, NULL, "[[Heat (1995)]]");
  g_autoptr (RepriseAppraisal) late = NULL;

  test_delete (store, reprise_film_get_uuid (film));
  assert_links (store, 1, "heat 1995→the bin");
  late = test_add_appraisal (store, NULL, NULL, "[[Heat (1995)]]");
  assert_links (store, 2, "heat 1995");
  test_restore (store, reprise_film_get_uuid (film));
  assert_links (store, 1, "heat 1995→Heat");
  assert_links (store, 2, "heat 1995→Heat");
  assert_backlinks (store, reprise_film_get_uuid (film), 2);
  test_delete (store, reprise_appraisal_get_uuid (late));
  assert_backlinks (store, reprise_film_get_uuid (film), 1);
}

/* A film of the same name that came meanwhile is meant when the one in the bin is gone for good. */
static void
test_purge (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) appraisal =
    test_add_appraisal (store, NULL, NULL, "[[Heat (1995)]]");
  g_autoptr (RepriseFilm) anew = NULL;

  test_delete (store, reprise_film_get_uuid (film));
  anew = test_add_film (store, "Heat (1995)", NULL);
  assert_links (store, 1, "heat 1995→the bin");
  test_restore (store, reprise_film_get_uuid (film));
  assert_backlinks (store, reprise_film_get_uuid (film), 1);

  test_delete (store, reprise_film_get_uuid (film));
  test_let_time_pass (store, 40, 40);
  test_tidy (store);
  assert_links (store, 1, "heat 1995→Heat");
  assert_backlinks (store, reprise_film_get_uuid (anew), 1);
  test_assert_sound (store);
}

static void
test_merged (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) same = test_add_film (store, "Heat II (1995)", NULL);
  g_autoptr (RepriseAppraisal) appraisal =
    test_add_appraisal (store, NULL, NULL, "[[Heat II (1995)]]");

  test_execute (store, "UPDATE film SET survivor = 1 WHERE id = 2");
  assert_links (store, 1, "heat ii 1995→Heat");
  assert_backlinks (store, reprise_film_get_uuid (film), 1);
  write_body (store, 1, "Nothing");
  write_body (store, 1, "[[Heat II (1995)]]");
  assert_links (store, 1, "heat ii 1995→Heat");
  assert_backlinks (store, reprise_film_get_uuid (film), 1);
}

static void
test_related (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, film, NULL, "[[Heat]]");
  g_autoptr (RepriseViewing) viewing =
    test_add_viewing (store, film, "2020-05-07", REPRISE_UNJUDGED, NULL);
  g_autoptr (RepriseAppraisal) other = test_add_appraisal (store, NULL, NULL, "[[Heat (1995)]]");
  g_autoptr (RepriseRelated) related =
    reprise_link_read_related (store->database, reprise_appraisal_get_uuid (first), 8, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (related->also->len, ==, 1);
  g_assert_cmpstr (reprise_entry_get_uuid (related->also->pdata[0]), ==,
                   reprise_viewing_get_uuid (viewing));
  g_assert_cmpuint (related->backlinks->len, ==, 1);
  g_assert_cmpstr (reprise_entry_get_uuid (related->backlinks->pdata[0]), ==,
                   reprise_appraisal_get_uuid (other));
}

static void
assert_suggestions (TestStore  *store,
                    const char *text,
                    const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links = reprise_link_suggest (store->database, NULL, text, 5, &error);
  g_autoptr (GString) labels = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < links->len; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "",
                            ((RepriseLink *) links->pdata[i])->label);
  g_assert_cmpstr (labels->str, ==, expected);
}

static void
test_suggestions (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) dead = test_add_film (store, "Dead Heat (1988)", NULL);
  g_autoptr (RepriseAppraisal) draft = test_add_appraisal (store, heat, NULL, "Wet.");
  g_autoptr (RepriseAppraisal) rain = reprise_appraisal_copy (draft);
  g_autoptr (RepriseAppraisal) second = test_add_appraisal (store, NULL, NULL, "Dry.");
  g_autoptr (RepriseAppraisal) dust = reprise_appraisal_copy (second);

  reprise_appraisal_set_title (rain, "Heat and Rain");
  reprise_appraisal_set_number (rain, 7);
  test_save_appraisal (store, rain, draft);
  reprise_appraisal_set_title (dust, "Dust and Rain");
  test_save_appraisal (store, dust, second);
  assert_suggestions (store, "hea", "Heat (1995), Dead Heat (1988), Heat and Rain");
  assert_suggestions (store, "rain", "Heat and Rain, Dust and Rain");
  assert_suggestions (store, "heat (19", "Heat (1995), Dead Heat (1988)");
  assert_suggestions (store, "", "Heat (1995), Dead Heat (1988)");
  assert_suggestions (store, "#7", "№ 7");
  assert_suggestions (store, "№ 8", "");
  assert_suggestions (store, "zz", "");
  assert_suggestions (store, "\"(", "");
}

static void
test_mentions (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) about = test_add_film (store, "Ronin (1998)", NULL);
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) linked = test_add_film (store, "Thief (1981)", NULL);
  g_autoptr (RepriseFilm) coded = test_add_film (store, "Tron (1982)", NULL);
  g_autoptr (RepriseFilm) part = test_add_film (store, "Eat (1995)", NULL);
  g_autoptr (RepriseAppraisal) appraisal =
    test_add_appraisal (store, about, NULL,
                        "Ronin (1998) is no Heat (1995). Thief (1981), [[Thief (1981)]], "
                        "`Tron (1982)`, Wheat (1995), Heat (1986).");
  g_autoptr (GPtrArray) films =
    reprise_mention_list (store->database, reprise_appraisal_get_id (appraisal), 8, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (films->len, ==, 1);
  g_assert_cmpstr (reprise_film_get_uuid (films->pdata[0]), ==, reprise_film_get_uuid (heat));
}

/* A hundred kilobytes of years, and ten thousand films. */
static void
test_many_mentions (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (RepriseAppraisal) appraisal = NULL;
  g_autoptr (GPtrArray) films = NULL;
  gint64 start;

  test_execute (store,
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
                " INSERT INTO film (uuid, title, year, created_at, modified_at)"
                " SELECT 'u' || i, 'Film ' || i, 1900 + i % 120, 0, 0 FROM n");
  while (body->len < 100 * 1000)
    g_string_append (body, "Film 9999 (1939), Film x (1950). ");
  appraisal = test_add_appraisal (store, NULL, NULL, body->str);

  start = g_get_monotonic_time ();
  films = reprise_mention_list (store->database, reprise_appraisal_get_id (appraisal), 8, &error);
  g_test_message ("%" G_GINT64_FORMAT " µs", g_get_monotonic_time () - start);
  g_assert_no_error (error);
  g_assert_cmpuint (films->len, ==, 1);
}

static void
test_linking (void)
{
  static const struct
  {
    const char *text;
    const char *linked;
  } table[] = {
    { "Saw Heat (1995).", "Saw [[Heat (1995)]]." },
    { "Wheat (1995), Heat (1995)", "Wheat (1995), [[Heat (1995)]]" },
    { "`Heat (1995)` Heat (1995)", "`Heat (1995)` [[Heat (1995)]]" },
    { "[[Heat (1995)]] Heat (1995)", "[[Heat (1995)]] [[Heat (1995)]]" },
    { "[Heat (1995)](http://a.b)", NULL },
    { "    Heat (1995)", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *linked = reprise_markdown_link (table[i].text, "Heat (1995)");

      g_assert_cmpstr (linked, ==, table[i].linked);
    }
}

static void
test_unlinking (void)
{
  g_autofree char *plain = reprise_markdown_unlink ("`[[a]]` [[a]]", "a");
  g_autofree char *none = reprise_markdown_unlink ("`[[a]]`", "a");

  g_assert_cmpstr (plain, ==, "`[[a]]` a");
  g_assert_null (none);
}

static void
test_veil (void)
{
  static const struct
  {
    const char *text;
    const char *veiled;
  } table[] = {
    { "He ||dies||.", "He …." },
    { "||a|| b ||c||", "… b …" },
    { "||a\n\nb||", "||a\n\nb||" },
    { "||a\n\n||b|| c", "||a\n\n… c" },
    { "\\||a|| b ||c", "\\||a…c" },
    { "||| a ||||", "||| a ||||" },
    { "a || b", "a || b" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *veiled = reprise_markdown_veil (table[i].text);

      g_assert_cmpstr (veiled, ==, table[i].veiled);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/links/labels", test_labels);
  g_test_add_func ("/links/keeps", test_keeps);
  g_test_add_func ("/links/waits", test_waits);
  g_test_add_func ("/links/bin", test_bin);
  g_test_add_func ("/links/purge", test_purge);
  g_test_add_func ("/links/merged", test_merged);
  g_test_add_func ("/links/related", test_related);
  g_test_add_func ("/links/suggestions", test_suggestions);
  g_test_add_func ("/links/mentions", test_mentions);
  g_test_add_func ("/links/many-mentions", test_many_mentions);
  g_test_add_func ("/links/linking", test_linking);
  g_test_add_func ("/links/unlinking", test_unlinking);
  g_test_add_func ("/links/veil", test_veil);

  return g_test_run ();
}
