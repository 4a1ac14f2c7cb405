#include "gui/widgets/reprise-date-words.h"

#include "gui/reprise-format.h"

#include <locale.h>

#define DAY   REPRISE_DATE_DAY_FIRST
#define MONTH REPRISE_DATE_MONTH_FIRST
#define YEAR  REPRISE_DATE_YEAR_FIRST

#define NOT_UNDERSTOOD "?"

/* Read on Sunday, 22 November 2026. */
static const struct
{
  const char       *text;
  RepriseDateOrder  order;
  const char       *date;  /* as it is kept */
} readings[] = {
  { "", DAY, NULL },
  { "  ", DAY, NULL },
  { "unknown", DAY, NULL },
  { "2026-11-22", DAY, "2026-11-22" },
  { "2026-11-22", MONTH, "2026-11-22" },
  { " 2026-11-22 ", YEAR, "2026-11-22" },
  { "2026-1-2", DAY, "2026-01-02" },
  { "2026/11/22", MONTH, "2026-11-22" },
  { "2026.11.22", DAY, "2026-11-22" },
  { "20261122", DAY, "2026-11-22" },
  { "2026-11", DAY, "2026-11" },
  { "2026-", DAY, "2026" },
  { "2026-11-", DAY, "2026-11" },
  { "11/2026", DAY, "2026-11" },
  { "11.2026", DAY, "2026-11" },
  { "2026", DAY, "2026" },
  { "1895", DAY, "1895" },
  { "0800", DAY, "0800" },

  { "22.11.2026", DAY, "2026-11-22" },
  { "22.11.2026", MONTH, "2026-11-22" },
  { "3.4.2026", MONTH, "2026-04-03" },
  { "22/11/2026", DAY, "2026-11-22" },
  { "22/11/2026", MONTH, "2026-11-22" },
  { "11/22/2026", DAY, "2026-11-22" },
  { "11/22/2026", MONTH, "2026-11-22" },
  { "3/4/2026", DAY, "2026-04-03" },
  { "3/4/2026", MONTH, "2026-03-04" },
  { "3/4/2026", YEAR, "2026-04-03" },
  { "3-4-2026", MONTH, "2026-03-04" },
  { "22.11.26", DAY, "2026-11-22" },
  { "11/22/26", MONTH, "2026-11-22" },
  { "26/11/22", YEAR, "2026-11-22" },
  { "1.2.27", DAY, "2027-02-01" },
  { "1.2.28", DAY, "1928-02-01" },
  { "1.2.99", DAY, "1999-02-01" },
  { "1.2.00", DAY, "2000-02-01" },

  { "22 November 2026", DAY, "2026-11-22" },
  { "22 november 2026", MONTH, "2026-11-22" },
  { "22. November 2026", MONTH, "2026-11-22" },
  { "November 22, 2026", DAY, "2026-11-22" },
  { "the 22nd of November 2026", DAY, "2026-11-22" },
  { "1st Mar 2025", DAY, "2025-03-01" },
  { "Sunday, 22 November 2026", DAY, "2026-11-22" },
  { "Sun 22 Nov 2026", DAY, "2026-11-22" },
  { "2026 Nov 22", DAY, "2026-11-22" },
  { "22 Nov 26", DAY, "2026-11-22" },
  { "22 Nov ’26", DAY, "2026-11-22" },
  { "22-Nov-2026", DAY, "2026-11-22" },
  { "NOVEMBER 2026", DAY, "2026-11" },
  { "Nov 2026", DAY, "2026-11" },
  { "Nov. 2026", DAY, "2026-11" },
  { "Sept 2025", DAY, "2025-09" },
  { "2026 May", DAY, "2026-05" },
  { "2026年11月22日", YEAR, "2026-11-22" },
  { "2026年11月", YEAR, "2026-11" },
  { "٢٢/١١/٢٠٢٦", DAY, "2026-11-22" },

  { "22 November", DAY, "2026-11-22" },
  { "November 21", DAY, "2026-11-21" },
  { "23 November", DAY, "2025-11-23" },
  { "24 Dec", DAY, "2025-12-24" },
  { "29 February", DAY, "2024-02-29" },
  { "November", DAY, "2026-11" },
  { "December", DAY, "2025-12" },

  { "today", DAY, "2026-11-22" },
  { "Today", DAY, "2026-11-22" },
  { "yesterday", DAY, "2026-11-21" },

  { "31 December 2027", DAY, "2027-12-31" },
  { "29.2.2024", DAY, "2024-02-29" },

  { "29.2.2026", DAY, NOT_UNDERSTOOD },
  { "31 June 2026", DAY, NOT_UNDERSTOOD },
  { "Monday, 22 November 2026", DAY, NOT_UNDERSTOOD },
  { "Monday", DAY, NOT_UNDERSTOOD },
  { "13/13/2026", DAY, NOT_UNDERSTOOD },
  { "2026-13", DAY, NOT_UNDERSTOOD },
  { "2026-00", DAY, NOT_UNDERSTOOD },
  { "2026-11-00", DAY, NOT_UNDERSTOOD },
  { "2026-11-31", DAY, NOT_UNDERSTOOD },
  { "0.11.2026", DAY, NOT_UNDERSTOOD },
  { "0 November 2026", DAY, NOT_UNDERSTOOD },
  { "0000", DAY, NOT_UNDERSTOOD },
  { "22", DAY, NOT_UNDERSTOOD },
  { "202", DAY, NOT_UNDERSTOOD },
  { "20261", DAY, NOT_UNDERSTOOD },
  { "20261322", DAY, NOT_UNDERSTOOD },
  { "22/11", DAY, NOT_UNDERSTOOD },
  { "22 11 20 26", DAY, NOT_UNDERSTOOD },
  { "123456789012", DAY, NOT_UNDERSTOOD },
  { "ju 2026", DAY, NOT_UNDERSTOOD },
  { "Nov Dec 2026", DAY, NOT_UNDERSTOOD },
  { "last summer", DAY, NOT_UNDERSTOOD },
  { "2026?", DAY, NOT_UNDERSTOOD },
  { "today 2026", DAY, NOT_UNDERSTOOD },
  { "today yesterday", DAY, NOT_UNDERSTOOD },
  { "-", DAY, NOT_UNDERSTOOD },
  { "of", DAY, NOT_UNDERSTOOD },
  { "Nov 12345", DAY, NOT_UNDERSTOOD },
};

static const RepriseDate today = { 2026, 11, 22 };

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      const gboolean expected = g_strcmp0 (readings[i].date, NOT_UNDERSTOOD) != 0;
      RepriseDate date = { 1, 1, 1 };
      const gboolean understood =
        reprise_date_words_read (readings[i].text, readings[i].order, today, &date);
      g_autofree char *kept = reprise_date_to_text (date);

      g_test_message ("“%s”", readings[i].text);
      g_assert_cmpint (understood, ==, expected);
      g_assert_cmpstr (kept, ==, expected ? readings[i].date : "0001-01-01");
    }
}

/* What the program writes, it reads. */
static void
test_round (void)
{
  static const char *const dates[] = {
    "2026", "2026-05", "2026-11-22", "1895-12-28", "2024-02-29",
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    for (RepriseDateOrder order = DAY; order <= YEAR; order++)
      {
        const RepriseDate date = reprise_date_from_text (dates[i]);
        g_autofree char *words = reprise_format_date (date);
        RepriseDate read = { 0 };

        g_assert_true (reprise_date_words_read (words, order, today, &read));
        g_assert_cmpint (reprise_date_compare (read, date), ==, 0);
      }
}

static void
test_order (void)
{
  g_assert_cmpint (reprise_date_words_find_order (), ==, REPRISE_DATE_MONTH_FIRST);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-words/read", test_read);
  g_test_add_func ("/date-words/round", test_round);
  g_test_add_func ("/date-words/order", test_order);

  return g_test_run ();
}
