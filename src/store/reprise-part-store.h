#pragma once

#include "store/reprise-merge.h"
#include "store/reprise-statement.h"

G_BEGIN_DECLS

/**
 * ReprisePartBindFunc:
 * @database: a connection that may write
 * @statement: the statement that inserts a part
 * @part: (type GObject): the part
 * @error: return location for a #RepriseStoreError
 *
 * Binds what such a statement says of a part beside `:uuid`, `:owner`, `:position` and the
 * properties that may change.
 *
 * Returns: whether that went well
 */
typedef gboolean (*ReprisePartBindFunc) (RepriseDatabase   *database,
                                         RepriseStatement  *statement,
                                         gpointer           part,
                                         GError           **error);

/**
 * ReprisePartKind:
 *
 * A kind of parts that an aggregate has in an order, like the voices of an appraisal.
 *
 * A part is an object of the model with a property “uuid”, and a row with a text key that says
 * where it stands among the others.
 */
typedef struct
{
  const char           *field;       /* of the aggregate, in conflict copies: voices/UUID/body */
  const char           *load;        /* SQL: UUID, position and the rest, of :owner, in order */
  const char           *insert;      /* SQL: of :uuid, :owner and :position */
  const char           *change;      /* SQL: of :uuid, to the properties; (nullable): none may */
  const char           *move;        /* SQL: of :uuid to :position */
  const char           *remove;      /* SQL: of :uuid */
  const char * const   *properties;  /* what may change of a part, bound to :property; (nullable) */
  RepriseRowFunc        from_row;    /* makes a part of a row of @load, without its UUID */
  ReprisePartBindFunc   bind;        /* what else @insert says; (nullable) */
  RepriseKeyFunc        key;         /* tells the parts apart; (nullable) where their UUIDs do */
} ReprisePartKind;

GPtrArray  *reprise_parts_load   (RepriseDatabase        *database,
                                  const ReprisePartKind  *kind,
                                  gint64                  owner,
                                  GError                **error);
GPtrArray  *reprise_parts_merge  (RepriseDatabase        *database,
                                  const ReprisePartKind  *kind,
                                  const char             *aggregate,
                                  GPtrArray              *made_from,
                                  GPtrArray              *current,
                                  GPtrArray              *edited,
                                  GError                **error);
gboolean    reprise_parts_write  (RepriseDatabase        *database,
                                  const ReprisePartKind  *kind,
                                  gint64                  owner,
                                  GPtrArray              *parts,
                                  GError                **error);

G_END_DECLS
