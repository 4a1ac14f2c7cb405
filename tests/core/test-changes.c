/* The change record says what was edited here, and nothing else. */

#include "store/reprise-change.h"
#include "store/reprise-film-merge.h"
#include "store/reprise-list-item-store.h"
#include "support/test-store.h"

static char *
take_changes (TestStore *store)
{
  char *fields = test_read_text (store, "SELECT group_concat(field, ' ')"
                                        "  FROM (SELECT CASE WHEN field LIKE 'credits/%'"
                                        "                      OR field LIKE 'films/%'"
                                        "                    THEN substr(field, 1,"
                                        "                                instr(field, '/'))"
                                        "                    WHEN field LIKE 'voices/%'"
                                        "                      OR field LIKE 'stills/%'"
                                        "                      OR field LIKE 'items/%'"
                                        "                    THEN substr(field, 1,"
                                        "                                instr(field, '/'))"
                                        "                         || substr(field,"
                                        "                                   instr(field, '/') + 38)"
                                        "                    ELSE field END AS field"
                                        "          FROM change ORDER BY 1)");

  test_execute (store, "DELETE FROM change");
  return fields;
}

static void
assert_changes (TestStore  *store,
                const char *expected)
{
  g_autofree char *changes = take_changes (store);

  g_assert_cmpstr (changes, ==, expected);
}

static void
test_fields (void)
{
  static const char * const tags[] = { "Noir", "rain", NULL };
  static const char * const fewer[] = { "rain", NULL };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", "director=Michael Mann");
  g_autoptr (RepriseFilm) renamed = NULL;
  g_autoptr (RepriseViewing) viewing = NULL;
  g_autoptr (RepriseViewing) noted = NULL;
  g_autoptr (RepriseAppraisal) draft = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autoptr (RepriseAppraisal) less = NULL;

  assert_changes (store, "* credits/");
  renamed = reprise_film_copy (film);
  reprise_film_set_title (renamed, "Hitze");
  reprise_film_set_fact (renamed, REPRISE_FACT_BOX_OFFICE, "$187m");
  test_save_film (store, renamed, film);
  assert_changes (store, "box-office title");
  test_save_film (store, renamed, renamed);
  assert_changes (store, "NULL");

  viewing = test_add_viewing (store, renamed, "2020", 80, NULL);
  assert_changes (store, "*");
  noted = reprise_viewing_copy (viewing);
  reprise_viewing_set_note (noted, "A note.");
  reprise_viewing_set_judgement (noted, 85);
  test_save_viewing (store, noted, viewing);
  assert_changes (store, "judgement note");

  draft = test_add_appraisal (store, renamed, NULL, "A text.");
  assert_changes (store, "* films/");
  edited = reprise_appraisal_copy (draft);
  reprise_appraisal_set_body (edited, "Another text.");
  reprise_appraisal_set_tags (edited, tags);
  reprise_appraisal_set_state (edited, REPRISE_APPRAISAL_STATE_FINISHED);
  test_save_appraisal (store, edited, draft);
  assert_changes (store, "body finished-on number state tags/noir tags/rain");

  less = reprise_appraisal_copy (edited);
  reprise_appraisal_set_tags (less, fewer);
  test_set_films (less, NULL, NULL);
  test_save_appraisal (store, less, edited);
  assert_changes (store, "films/ tags/noir");

  test_delete (store, reprise_appraisal_get_uuid (draft));
  assert_changes (store, "deleted");
  test_restore (store, reprise_appraisal_get_uuid (draft));
  assert_changes (store, "deleted");
}

static void
test_parts (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, film, NULL, "A text.");
  g_autoptr (RepriseAppraisal) guest = reprise_appraisal_copy (appraisal);
  g_autoptr (RepriseAppraisal) alone = NULL;
  g_autofree char *item = NULL;

  test_execute (store, "DELETE FROM change");
  g_ptr_array_add (reprise_appraisal_get_voices (guest),
                   reprise_voice_new ("Crimson", "More of [[Heat (1995)]]."));
  test_save_appraisal (store, guest, appraisal);
  assert_changes (store, "links/heat 1995 voices/");
  test_execute (store, "UPDATE voice SET author = 'Quill'; UPDATE link SET target = NULL");
  assert_changes (store, "links/heat 1995 voices/author");
  alone = reprise_appraisal_copy (guest);
  g_ptr_array_set_size (reprise_appraisal_get_voices (alone), 0);
  test_execute (store, "UPDATE voice SET author = 'Crimson'");
  assert_changes (store, "voices/author");
  test_save_appraisal (store, alone, guest);
  assert_changes (store, "links/heat 1995 voices/");

  test_execute (store,
                "INSERT INTO still VALUES (1, '12345678-1234-1234-1234-123456789012', 1, 'V',"
                "                         'x', 'image/png', 1, 1, NULL, NULL);"
                "UPDATE still SET caption = 'Rain'");
  assert_changes (store, "stills/ stills/caption");

  item = reprise_list_item_add (store->database, 1, reprise_film_get_id (film), "Soon", 0, NULL);
  assert_changes (store, "items/");
  g_assert_true (reprise_list_item_write_note (store->database, item, "Later", "Soon", NULL));
  g_assert_true (reprise_list_item_take_out (store->database, item, NULL));
  assert_changes (store, "items/deleted items/note");
}

/* What was borrowed, and for whom. */
static void
test_merge (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) other = test_add_film (store, "Fuoco (1995)", NULL);
  g_autoptr (RepriseDeed) deed = reprise_deed_new (store->database);

  test_execute (store, "UPDATE film SET genre = 'Crime' WHERE title = 'Fuoco'; DELETE FROM change");
  g_assert_true (reprise_film_merge (deed, store->database, reprise_film_get_id (other),
                                     reprise_film_get_id (film), NULL));
  g_assert_true (reprise_deed_settle (deed, NULL));
  assert_changes (store, "genre loans/genre merged-into");
}

static void
test_guard (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = NULL;
  g_autoptr (RepriseAppraisal) appraisal = NULL;

  test_execute (store, "UPDATE guard SET applying = 1");
  film = test_add_film (store, "Heat (1995)", "director=Michael Mann");
  appraisal = test_add_appraisal (store, film, NULL, "A text.");
  test_write_body (store, appraisal, "Merged.");
  assert_changes (store, "NULL");
  test_execute (store, "UPDATE guard SET applying = 0");
}

static void
set_tags (TestStore        *store,
          RepriseAppraisal *appraisal,
          const char       *tag,
          const char       *other)
{
  const char *tags[] = { tag, other, NULL };
  g_autoptr (RepriseAppraisal) loaded =
    test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (loaded);

  reprise_appraisal_set_tags (edited, tags);
  test_save_appraisal (store, edited, loaded);
}

static void
assert_news (TestStore   *store,
             RepriseNews *news,
             const char  *expected)
{
  g_auto (GStrv) uuids = reprise_news_read (store->database, news);

  if (expected == NULL)
    {
      g_assert_null (uuids);
      return;
    }

  g_assert_nonnull (uuids);
  g_assert_cmpuint (g_strv_length (uuids), ==, *expected != '\0' ? 1 : 0);
  g_assert_cmpstr (uuids[0], ==, *expected != '\0' ? expected : NULL);
}

static void
test_news (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, NULL, NULL, "A text.");
  g_autoptr (RepriseDatabase) other = test_open (store->path);
  const char *uuid = reprise_appraisal_get_uuid (appraisal);
  RepriseNews news = { 0, 0 };

  reprise_news_init (store->database, &news);
  assert_news (store, &news, NULL);
  set_tags (store, appraisal, "noir", NULL);
  assert_news (store, &news, uuid);
  assert_news (store, &news, NULL);
  set_tags (store, appraisal, NULL, NULL);
  assert_news (store, &news, uuid);

  /* What was there once is news when it comes again. */
  set_tags (store, appraisal, "noir", NULL);
  assert_news (store, &news, uuid);

  g_assert_true (reprise_database_execute (other, "UPDATE appraisal SET title = 'x'", NULL));
  assert_news (store, &news, uuid);
  g_assert_true (reprise_database_execute (other, "BEGIN; UPDATE guard SET applying = 1;"
                                                  "UPDATE appraisal SET title = 'y';"
                                                  "UPDATE guard SET applying = 0; COMMIT", NULL));
  assert_news (store, &news, "");
  assert_news (store, &news, NULL);
}

/* A tag comes behind those there are, whichever went before. */
static void
test_order_of_tags (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, NULL, NULL, "A text.");
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, NULL, NULL, "A text.");
  g_autoptr (RepriseAppraisal) after = NULL;
  g_autofree char *tags = NULL;

  set_tags (store, first, "zebra", NULL);
  set_tags (store, appraisal, "apple", "beech");
  set_tags (store, appraisal, "beech", NULL);
  set_tags (store, appraisal, "beech", "zebra");
  after = test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  tags = g_strjoinv (" ", (char **) reprise_appraisal_get_tags (after));
  g_assert_cmpstr (tags, ==, "beech zebra");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/changes/fields", test_fields);
  g_test_add_func ("/changes/parts", test_parts);
  g_test_add_func ("/changes/merge", test_merge);
  g_test_add_func ("/changes/guard", test_guard);
  g_test_add_func ("/changes/news", test_news);
  g_test_add_func ("/changes/order-of-tags", test_order_of_tags);

  return g_test_run ();
}
