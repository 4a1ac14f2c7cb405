#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * RepriseYearLayout:
 *
 * Where the days of a year stand.
 *
 * Where there is room for it the weeks are columns beside each other, from January to December;
 * else each month is a block of its own with the weeks as rows, and the blocks stand beside and
 * under each other. All is in pixels, and for text that goes right. It is a plain value.
 */
typedef struct
{
  int       year;
  int       first_weekday;  /* of a week: 0 for Sunday to 6 for Saturday */
  gboolean  by_month;
  int       columns;        /* of months, where it is by month */
  int       pitch;          /* from one day to the next */
  int       size;           /* of a day */
  int       left;           /* of the first day */
  int       label_height;
  int       height;
} RepriseYearLayout;

int   reprise_year_layout_find_first_weekday (void);
int   reprise_year_layout_count_days         (int                      year);
int   reprise_year_layout_get_minimum        (void);
int   reprise_year_layout_get_natural        (int                      weekday_width);
void  reprise_year_layout_init               (RepriseYearLayout       *self,
                                              int                      year,
                                              int                      first_weekday,
                                              int                      width,
                                              int                      weekday_width,
                                              int                      label_height);
void  reprise_year_layout_place_day          (const RepriseYearLayout *self,
                                              int                      month,
                                              int                      day,
                                              GdkRectangle            *place);
void  reprise_year_layout_place_month        (const RepriseYearLayout *self,
                                              int                      month,
                                              GdkRectangle            *place);
void  reprise_year_layout_place_weekday      (const RepriseYearLayout *self,
                                              int                      row,
                                              GdkRectangle            *place);

G_END_DECLS
