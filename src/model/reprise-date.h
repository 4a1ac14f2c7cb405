#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  REPRISE_DATE_UNKNOWN,
  REPRISE_DATE_YEAR,
  REPRISE_DATE_MONTH,
  REPRISE_DATE_DAY,
} RepriseDatePrecision;

/**
 * RepriseDate:
 *
 * A calendar date of some precision: a day, a month, a year, or unknown.
 *
 * It is what a calendar on the wall says and never an instant, so no time zone can move it.
 * Fields that the precision leaves out are 0; all 0 is the unknown date. It is a plain value.
 */
typedef struct
{
  guint16 year;   /* 1–9999, or 0 */
  guint8  month;  /* 1–12, or 0 */
  guint8  day;    /* 1–31, or 0 */
} RepriseDate;

gboolean              reprise_date_parse          (const char   *text,
                                                   RepriseDate  *date,
                                                   GError      **error);
RepriseDate           reprise_date_from_text      (const char   *text);
RepriseDate           reprise_date_today          (void);
char                 *reprise_date_to_text        (RepriseDate   date);
RepriseDatePrecision  reprise_date_get_precision  (RepriseDate   date);
gboolean              reprise_date_is_known       (RepriseDate   date);
int                   reprise_date_compare        (RepriseDate   a,
                                                   RepriseDate   b);

G_END_DECLS
