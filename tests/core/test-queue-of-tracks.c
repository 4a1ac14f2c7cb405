/* The queue of tracks: what comes next, what came before, and what changes do to the current one. */

#include "jukebox/reprise-queue.h"

#define NOWHERE REPRISE_QUEUE_NOWHERE

/* A copy of the queue that knows of it only what it tells. */
typedef struct
{
  GPtrArray *items;
  guint      positions;
} Mirror;

static RepriseQueueItem *
make_item (guint number)
{
  g_autofree char *title = g_strdup_printf ("Track %u", number);
  g_autoptr (RepriseTrack) track = reprise_track_new ("Somebody", title);

  return reprise_queue_item_new (track, "/journal", "appraisal", "A Film");
}

static GPtrArray *
make_items (guint n)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, make_item (i));

  return items;
}

static RepriseQueue *
make_queue (guint n)
{
  g_autoptr (GPtrArray) items = make_items (n);
  RepriseQueue *queue = reprise_queue_new ();

  reprise_queue_replace (queue, items);
  return queue;
}

static void
mirror_items_cb (GListModel *model,
                 guint       position,
                 guint       removed,
                 guint       added,
                 Mirror     *mirror)
{
  g_ptr_array_remove_range (mirror->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror->items, (int) (position + i),
                        g_list_model_get_item (model, position + i));
}

static void
count_cb (Mirror *mirror)
{
  mirror->positions++;
}

static void
assert_mirrored (RepriseQueue *queue,
                 Mirror       *mirror)
{
  g_assert_cmpuint (reprise_queue_get_length (queue), ==, mirror->items->len);
  for (guint i = 0; i < mirror->items->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (queue), i);

      g_assert_true (item == mirror->items->pdata[i]);
    }
}

/* Goes on to the end, and says of each how often it came. */
static void
hear_all (RepriseQueue *queue,
          guint        *heard)
{
  guint next;

  while ((next = reprise_queue_peek_next (queue, TRUE)) != NOWHERE)
    {
      heard[next]++;
      reprise_queue_set_position (queue, next);
    }
}

static void
test_in_order (void)
{
  g_autoptr (RepriseQueue) queue = make_queue (3);

  g_assert_cmpuint (reprise_queue_get_position (queue), ==, NOWHERE);
  g_assert_null (reprise_queue_get_current (queue));
  g_assert_cmpuint (reprise_queue_peek_next (queue, FALSE), ==, 0);
  g_assert_cmpuint (reprise_queue_peek_previous (queue), ==, NOWHERE);

  reprise_queue_set_position (queue, 0);
  g_assert_cmpuint (reprise_queue_peek_next (queue, TRUE), ==, 1);
  g_assert_cmpuint (reprise_queue_peek_previous (queue), ==, NOWHERE);
  reprise_queue_set_position (queue, 2);
  g_assert_cmpuint (reprise_queue_peek_next (queue, TRUE), ==, NOWHERE);
  g_assert_cmpuint (reprise_queue_peek_previous (queue), ==, 1);
}

static void
test_empty (void)
{
  g_autoptr (RepriseQueue) queue = reprise_queue_new ();

  reprise_queue_set_repeat (queue, REPRISE_REPEAT_ALL);
  reprise_queue_set_shuffle (queue, TRUE);
  reprise_queue_rewind (queue);
  g_assert_cmpuint (reprise_queue_peek_next (queue, TRUE), ==, NOWHERE);
  g_assert_cmpuint (reprise_queue_peek_previous (queue), ==, NOWHERE);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (queue), 0));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (queue)) == REPRISE_TYPE_QUEUE_ITEM);
}

static void
test_repeat (void)
{
  g_autoptr (RepriseQueue) queue = make_queue (3);

  reprise_queue_set_repeat (queue, REPRISE_REPEAT_ALL);
  reprise_queue_set_position (queue, 2);
  g_assert_cmpuint (reprise_queue_peek_next (queue, TRUE), ==, 0);
  reprise_queue_set_position (queue, 0);
  g_assert_cmpuint (reprise_queue_peek_previous (queue), ==, 2);

  reprise_queue_set_repeat (queue, REPRISE_REPEAT_ONE);
  g_assert_cmpuint (reprise_queue_peek_next (queue, TRUE), ==, 0);
  g_assert_cmpuint (reprise_queue_peek_next (queue, FALSE), ==, 1);
}

static void
test_shuffle_plays_each_once (void)
{
  g_autoptr (RepriseQueue) queue = make_queue (50);
  guint heard[50] = { 0 };

  reprise_queue_set_position (queue, 17);
  reprise_queue_set_shuffle (queue, TRUE);
  g_assert_cmpuint (reprise_queue_get_position (queue), ==, 17);
  g_assert_cmpuint (reprise_queue_peek_previous (queue), ==, NOWHERE);

  heard[17]++;
  hear_all (queue, heard);
  for (guint i = 0; i < G_N_ELEMENTS (heard); i++)
    g_assert_cmpuint (heard[i], ==, 1);
}

static void
test_shuffle_from_nowhere (void)
{
  g_autoptr (RepriseQueue) queue = make_queue (20);
  guint heard[20] = { 0 };

  reprise_queue_set_shuffle (queue, TRUE);
  reprise_queue_set_position (queue, 7);
  g_assert_cmpuint (reprise_queue_peek_previous (queue), ==, NOWHERE);
  heard[7]++;
  hear_all (queue, heard);
  for (guint i = 0; i < G_N_ELEMENTS (heard); i++)
    g_assert_cmpuint (heard[i], ==, 1);

  /* And once more from the start. */
  memset (heard, 0, sizeof heard);
  reprise_queue_rewind (queue);
  heard[reprise_queue_get_position (queue)]++;
  hear_all (queue, heard);
  for (guint i = 0; i < G_N_ELEMENTS (heard); i++)
    g_assert_cmpuint (heard[i], ==, 1);
}

/* Back is what was heard, also where somebody had picked it. */
static void
test_shuffle_history (void)
{
  g_autoptr (RepriseQueue) queue = make_queue (30);
  guint heard[4];

  reprise_queue_set_shuffle (queue, TRUE);
  reprise_queue_set_position (queue, 5);
  heard[0] = 5;
  heard[1] = reprise_queue_peek_next (queue, TRUE);
  reprise_queue_set_position (queue, heard[1]);
  heard[2] = heard[1] == 11 || reprise_queue_peek_next (queue, TRUE) == 11 ? 12 : 11;
  reprise_queue_set_position (queue, heard[2]);
  heard[3] = reprise_queue_peek_next (queue, TRUE);
  reprise_queue_set_position (queue, heard[3]);

  for (int i = 2; i >= 0; i--)
    {
      g_assert_cmpuint (reprise_queue_peek_previous (queue), ==, heard[i]);
      reprise_queue_set_position (queue, heard[i]);
    }
  g_assert_cmpuint (reprise_queue_peek_previous (queue), ==, NOWHERE);
  for (int i = 1; i < 4; i++)
    {
      g_assert_cmpuint (reprise_queue_peek_next (queue, TRUE), ==, heard[i]);
      reprise_queue_set_position (queue, heard[i]);
    }
}

static void
test_shuffle_repeats (void)
{
  g_autoptr (RepriseQueue) queue = make_queue (5);

  reprise_queue_set_shuffle (queue, TRUE);
  reprise_queue_set_repeat (queue, REPRISE_REPEAT_ALL);
  reprise_queue_set_position (queue, 3);
  for (guint i = 0; i < 5; i++)
    reprise_queue_set_position (queue, reprise_queue_peek_next (queue, TRUE));
  g_assert_cmpuint (reprise_queue_get_position (queue), ==, 3);
}

static void
test_remove (void)
{
  g_autoptr (RepriseQueue) queue = make_queue (4);
  RepriseQueueItem *current;

  reprise_queue_set_position (queue, 2);
  current = reprise_queue_get_current (queue);
  reprise_queue_remove (queue, 3);
  reprise_queue_remove (queue, 0);
  g_assert_cmpuint (reprise_queue_get_position (queue), ==, 1);
  g_assert_true (reprise_queue_get_current (queue) == current);

  reprise_queue_set_position (queue, 0);
  reprise_queue_remove (queue, 0);
  g_assert_cmpuint (reprise_queue_get_position (queue), ==, 0);
  g_assert_true (reprise_queue_get_current (queue) == current);
  reprise_queue_remove (queue, 0);
  g_assert_cmpuint (reprise_queue_get_position (queue), ==, NOWHERE);
  g_assert_cmpuint (reprise_queue_get_length (queue), ==, 0);
}

static void
test_move (void)
{
  g_autoptr (RepriseQueue) queue = make_queue (5);
  RepriseQueueItem *current;

  reprise_queue_set_position (queue, 2);
  current = reprise_queue_get_current (queue);
  reprise_queue_move (queue, 2, 0);
  g_assert_cmpuint (reprise_queue_get_position (queue), ==, 0);
  reprise_queue_move (queue, 4, 0);
  g_assert_cmpuint (reprise_queue_get_position (queue), ==, 1);
  reprise_queue_move (queue, 0, 4);
  g_assert_cmpuint (reprise_queue_get_position (queue), ==, 0);
  g_assert_true (reprise_queue_get_current (queue) == current);
}

static void
test_notifications (void)
{
  g_autoptr (RepriseQueue) queue = make_queue (3);
  Mirror mirror = { NULL, 0 };

  g_signal_connect_swapped (queue, "notify", G_CALLBACK (count_cb), &mirror);
  g_object_set (queue, "position", 1, NULL);
  g_object_set (queue, "position", 1, NULL);
  g_assert_cmpuint (mirror.positions, ==, 1);
  g_object_set (queue, "repeat", REPRISE_REPEAT_ALL, "shuffle", TRUE, NULL);
  g_object_set (queue, "repeat", REPRISE_REPEAT_ALL, "shuffle", TRUE, NULL);
  g_assert_cmpuint (mirror.positions, ==, 3);
  reprise_queue_remove (queue, 1);
  g_assert_cmpuint (mirror.positions, ==, 4);
}

static guint
random_below (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static void
do_something (RepriseQueue *queue)
{
  const guint n = reprise_queue_get_length (queue);
  g_autoptr (GPtrArray) items = NULL;

  switch (random_below (n > 0 ? 8 : 1))
    {
    case 0:
      items = make_items (random_below (24));
      if (n == 0 || random_below (8) == 0)
        reprise_queue_replace (queue, items);
      break;
    case 1:
      reprise_queue_remove (queue, random_below (n));
      break;
    case 2:
      reprise_queue_move (queue, random_below (n), random_below (n));
      break;
    case 3:
      reprise_queue_set_position (queue, random_below (n));
      break;
    case 4:
      reprise_queue_set_shuffle (queue, random_below (2) == 0);
      break;
    case 5:
      reprise_queue_set_repeat (queue, random_below (3));
      break;
    case 6:
      reprise_queue_set_position (queue, reprise_queue_peek_next (queue, FALSE));
      break;
    default:
      reprise_queue_set_position (queue, reprise_queue_peek_previous (queue));
    }
}

/* Whatever is done, in whatever order: what it tells is what it has, and from any place on each is
 * played once at most. */
static void
test_anything (void)
{
  g_autoptr (RepriseQueue) queue = make_queue (6);
  Mirror mirror = { g_ptr_array_new_with_free_func (g_object_unref), 0 };

  mirror_items_cb (G_LIST_MODEL (queue), 0, 0, 6, &mirror);
  g_signal_connect (queue, "items-changed", G_CALLBACK (mirror_items_cb), &mirror);

  for (guint i = 0; i < 5000; i++)
    {
      RepriseQueueItem *current;
      guint position;

      do_something (queue);
      assert_mirrored (queue, &mirror);
      position = reprise_queue_get_position (queue);
      current = reprise_queue_get_current (queue);
      g_assert_true (position == NOWHERE || position < mirror.items->len);
      g_assert_true (current == (position == NOWHERE ? NULL : mirror.items->pdata[position]));
      if (reprise_queue_peek_next (queue, FALSE) != NOWHERE)
        g_assert_cmpuint (reprise_queue_peek_next (queue, FALSE), <, mirror.items->len);
    }

  g_ptr_array_unref (mirror.items);
}

static void
test_each_once_after_anything (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (RepriseQueue) queue = make_queue (6);
      g_autofree guint *heard = NULL;

      reprise_queue_set_shuffle (queue, TRUE);
      for (guint i = 0; i < 20; i++)
        do_something (queue);
      reprise_queue_set_repeat (queue, REPRISE_REPEAT_NONE);
      reprise_queue_set_position (queue, NOWHERE);
      heard = g_new0 (guint, reprise_queue_get_length (queue) + 1);
      hear_all (queue, heard);
      for (guint i = 0; i < reprise_queue_get_length (queue); i++)
        g_assert_cmpuint (heard[i], ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/queue/in-order", test_in_order);
  g_test_add_func ("/queue/empty", test_empty);
  g_test_add_func ("/queue/repeat", test_repeat);
  g_test_add_func ("/queue/shuffle-plays-each-once", test_shuffle_plays_each_once);
  g_test_add_func ("/queue/shuffle-from-nowhere", test_shuffle_from_nowhere);
  g_test_add_func ("/queue/shuffle-history", test_shuffle_history);
  g_test_add_func ("/queue/shuffle-repeats", test_shuffle_repeats);
  g_test_add_func ("/queue/remove", test_remove);
  g_test_add_func ("/queue/move", test_move);
  g_test_add_func ("/queue/notifications", test_notifications);
  g_test_add_func ("/queue/anything", test_anything);
  g_test_add_func ("/queue/each-once-after-anything", test_each_once_after_anything);

  return g_test_run ();
}
