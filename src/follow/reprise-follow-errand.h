#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RepriseFollowErrand RepriseFollowErrand;

/**
 * RepriseFollowUnwanted:
 * @errand: an errand
 *
 * Nobody waits for it any more.
 */
typedef void (*RepriseFollowUnwanted) (RepriseFollowErrand *errand);

/**
 * RepriseFollowErrand:
 *
 * A feed that is updated, for whoever wants that.
 */
struct _RepriseFollowErrand
{
  gpointer               follower;     /* (nullable): none once that has stopped */
  RepriseFollowUnwanted  unwanted;
  char                  *uuid;         /* (owned): the feed's */
  GCancellable          *cancellable;  /* (owned) */
  GPtrArray             *wishes;       /* (owned): those who wait */
  gboolean               due;          /* whether it is wanted by the follower itself */
};

RepriseFollowErrand  *reprise_follow_errand_new      (gpointer               follower,
                                                      RepriseFollowUnwanted  unwanted,
                                                      const char            *uuid);
RepriseFollowErrand  *reprise_follow_errand_acquire  (RepriseFollowErrand   *self);
void                  reprise_follow_errand_release  (gpointer               self);
void                  reprise_follow_errand_wish     (RepriseFollowErrand   *self,
                                                      GTask                 *task);
void                  reprise_follow_errand_grant    (RepriseFollowErrand   *self,
                                                      const GError          *error);
void                  reprise_follow_errand_give_up  (RepriseFollowErrand   *self);

G_END_DECLS
