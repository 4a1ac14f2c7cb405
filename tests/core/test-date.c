#include "model/reprise-date.h"
#include "model/reprise-model-error.h"

typedef struct
{
  const char           *text;
  RepriseDate           date;
  RepriseDatePrecision  precision;
} Accepted;

static const Accepted accepted[] = {
  { "unknown", { 0, 0, 0 }, REPRISE_DATE_UNKNOWN },
  { "Unknown", { 0, 0, 0 }, REPRISE_DATE_UNKNOWN },
  { "1995", { 1995, 0, 0 }, REPRISE_DATE_YEAR },
  { "0001", { 1, 0, 0 }, REPRISE_DATE_YEAR },
  { "9999", { 9999, 0, 0 }, REPRISE_DATE_YEAR },
  { "1995-10", { 1995, 10, 0 }, REPRISE_DATE_MONTH },
  { "1995-01", { 1995, 1, 0 }, REPRISE_DATE_MONTH },
  { "1995-12", { 1995, 12, 0 }, REPRISE_DATE_MONTH },
  { "1995-10-27", { 1995, 10, 27 }, REPRISE_DATE_DAY },
  { "1995-12-31", { 1995, 12, 31 }, REPRISE_DATE_DAY },
  { "2024-02-29", { 2024, 2, 29 }, REPRISE_DATE_DAY },
  { "2000-02-29", { 2000, 2, 29 }, REPRISE_DATE_DAY },
  { "1896-02-29", { 1896, 2, 29 }, REPRISE_DATE_DAY },
  { "9999-12-31", { 9999, 12, 31 }, REPRISE_DATE_DAY },
};

static const char * const refused[] = {
  "",
  " ",
  "0000",
  "0000-01-01",
  "95",
  "995",
  "19955",
  "+199",
  "-199",
  "199x",
  "1995-",
  "1995-1",
  "1995-00",
  "1995-13",
  "1995/10",
  "1995-10-",
  "1995-10-1",
  "1995-10-00",
  "1995-10-32",
  "1995-04-31",
  "1995-10/27",
  "1995-10-27 ",
  " 1995-10-27",
  "1995-10-27T20:15",
  "19951027",
  "27-10-1995",
  "10/27/1995",
  "2023-02-29",
  "2024-02-30",
  "1900-02-29",
  "2100-02-29",
  "1995-1O-27",
  "１９９５",
  "unknown ",
  "today",
};

static void
test_accepted (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (GError) error = NULL;
      RepriseDate date = { 1, 1, 1 };

      g_test_message ("“%s”", accepted[i].text);
      g_assert_true (reprise_date_parse (accepted[i].text, &date, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (date.year, ==, accepted[i].date.year);
      g_assert_cmpuint (date.month, ==, accepted[i].date.month);
      g_assert_cmpuint (date.day, ==, accepted[i].date.day);
      g_assert_cmpint (reprise_date_get_precision (date), ==, accepted[i].precision);
      g_assert_cmpint (reprise_date_is_known (date), ==,
                       accepted[i].precision != REPRISE_DATE_UNKNOWN);
    }
}

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      RepriseDate date = { 1995, 10, 27 };

      g_test_message ("“%s”", refused[i]);
      g_assert_false (reprise_date_parse (refused[i], &date, &error));
      g_assert_error (error, REPRISE_MODEL_ERROR, REPRISE_MODEL_ERROR_DATE);
      g_assert_cmpint (reprise_date_compare (date, (RepriseDate) { 1995, 10, 27 }), ==, 0);
    }
}

static void
test_kept (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *text = reprise_date_to_text (accepted[i].date);
      RepriseDate again = reprise_date_from_text (text);

      if (accepted[i].precision == REPRISE_DATE_UNKNOWN)
        g_assert_null (text);
      else
        g_assert_cmpstr (text, ==, accepted[i].text);
      g_assert_cmpint (reprise_date_compare (again, accepted[i].date), ==, 0);
    }
}

static void
test_kept_nonsense (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (reprise_date_is_known (reprise_date_from_text (refused[i])));

  g_assert_false (reprise_date_is_known (reprise_date_from_text (NULL)));
}

static RepriseDate
random_date (void)
{
  RepriseDate date = { (guint16) g_test_rand_int_range (1, 10000), 0, 0 };

  if (g_test_rand_bit ())
    date.year = (guint16) g_test_rand_int_range (1994, 1997);
  if (g_test_rand_bit ())
    date.month = (guint8) g_test_rand_int_range (1, 13);
  if (date.month != 0 && g_test_rand_bit ())
    date.day = (guint8) g_test_rand_int_range (1, 29);

  return date;
}

static int
sign (int number)
{
  return (number > 0) - (number < 0);
}

static void
test_order_is_that_of_texts (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      RepriseDate a = random_date ();
      RepriseDate b = random_date ();
      g_autofree char *a_text = reprise_date_to_text (a);
      g_autofree char *b_text = reprise_date_to_text (b);

      g_assert_cmpint (sign (reprise_date_compare (a, b)), ==, sign (g_strcmp0 (a_text, b_text)));
    }
}

static void
test_order_of_the_unknown (void)
{
  RepriseDate unknown = { 0 };

  g_assert_cmpint (reprise_date_compare (unknown, unknown), ==, 0);
  g_assert_cmpint (reprise_date_compare (unknown, (RepriseDate) { 1, 0, 0 }), <, 0);
  g_assert_cmpint (reprise_date_compare ((RepriseDate) { 1, 0, 0 }, unknown), >, 0);
}

static void
test_today (void)
{
  RepriseDate before = reprise_date_today ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  RepriseDate after = reprise_date_today ();
  g_autofree char *text = g_date_time_format (now, "%Y-%m-%d");
  RepriseDate today = reprise_date_from_text (text);

  g_assert_cmpint (reprise_date_get_precision (today), ==, REPRISE_DATE_DAY);
  g_assert_cmpint (reprise_date_compare (before, today), <=, 0);
  g_assert_cmpint (reprise_date_compare (today, after), <=, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/accepted", test_accepted);
  g_test_add_func ("/date/refused", test_refused);
  g_test_add_func ("/date/kept", test_kept);
  g_test_add_func ("/date/kept-nonsense", test_kept_nonsense);
  g_test_add_func ("/date/order-is-that-of-texts", test_order_is_that_of_texts);
  g_test_add_func ("/date/order-of-the-unknown", test_order_of_the_unknown);
  g_test_add_func ("/date/today", test_today);

  return g_test_run ();
}
