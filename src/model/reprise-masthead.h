#pragma once

#include "model/reprise-appraisal.h"

G_BEGIN_DECLS

/**
 * REPRISE_STILL_LIMIT_USUAL:
 *
 * How large an image may be where nobody said otherwise, in MiB.
 */
#define REPRISE_STILL_LIMIT_USUAL 10

/**
 * REPRISE_STILL_LIMIT_MOST:
 *
 * What can be said at most.
 */
#define REPRISE_STILL_LIMIT_MOST 1000

#define REPRISE_TYPE_MASTHEAD (reprise_masthead_get_type ())
G_DECLARE_FINAL_TYPE (RepriseMasthead, reprise_masthead, REPRISE, MASTHEAD, GObject)

RepriseMasthead  *reprise_masthead_new                  (void);
RepriseMasthead  *reprise_masthead_copy                 (RepriseMasthead  *self);
gboolean          reprise_masthead_equal                (RepriseMasthead  *a,
                                                         RepriseMasthead  *b);
RepriseScale      reprise_masthead_get_scale            (RepriseMasthead  *self);
void              reprise_masthead_set_scale            (RepriseMasthead  *self,
                                                         RepriseScale      scale);
const char       *reprise_masthead_get_series_name      (RepriseMasthead  *self);
void              reprise_masthead_set_series_name      (RepriseMasthead  *self,
                                                         const char       *series_name);
const char       *reprise_masthead_get_pen_name         (RepriseMasthead  *self);
void              reprise_masthead_set_pen_name         (RepriseMasthead  *self,
                                                         const char       *pen_name);
int               reprise_masthead_get_numbering_start  (RepriseMasthead  *self);
void              reprise_masthead_set_numbering_start  (RepriseMasthead  *self,
                                                         int               numbering_start);
int               reprise_masthead_get_still_limit      (RepriseMasthead  *self);
void              reprise_masthead_set_still_limit      (RepriseMasthead  *self,
                                                         int               still_limit);
const char       *reprise_masthead_get_closing_line     (RepriseMasthead  *self);
void              reprise_masthead_set_closing_line     (RepriseMasthead  *self,
                                                         const char       *closing_line);
const char       *reprise_masthead_get_template         (RepriseMasthead  *self,
                                                         RepriseAppraisalKind
                                                                           kind);
void              reprise_masthead_set_template         (RepriseMasthead  *self,
                                                         RepriseAppraisalKind
                                                                           kind,
                                                         const char       *text);

G_END_DECLS
