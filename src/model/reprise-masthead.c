#include "model/reprise-masthead.h"

#include "model/reprise-text.h"

/**
 * RepriseMasthead:
 *
 * How a journal presents itself: what its series of appraisals is called, who signs them, how their
 * judgements are shown, where their numbers begin, how large images in it may be, what stands under
 * a text that passes a judgement, and what each kind of text begins with.
 *
 * There is one to a journal, kept in it: it goes where the journal goes.
 */
struct _RepriseMasthead
{
  GObject       parent_instance;

  RepriseScale  scale;
  char         *series_name;      /* (owned) (nullable) never empty */
  char         *pen_name;         /* (owned) (nullable) never empty */
  int           numbering_start;  /* 1 or more */
  int           still_limit;      /* MiB, 1 or more */
  char         *closing_line;     /* (owned) (nullable) never empty */
  char         *templates[REPRISE_N_APPRAISAL_KINDS];  /* (owned) (nullable) never empty */
};

G_DEFINE_FINAL_TYPE (RepriseMasthead, reprise_masthead, G_TYPE_OBJECT)

enum
{
  PROP_SCALE = 1,
  PROP_SERIES_NAME,
  PROP_PEN_NAME,
  PROP_NUMBERING_START,
  PROP_STILL_LIMIT,
  PROP_CLOSING_LINE,
  PROP_APPRAISAL_TEMPLATE,
  PROP_SOUNDTRACK_TEMPLATE,
  PROP_NOTE_TEMPLATE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* In the order of the kinds. */
static const guint template_properties[REPRISE_N_APPRAISAL_KINDS] = {
  [REPRISE_APPRAISAL_KIND_APPRAISAL] = PROP_APPRAISAL_TEMPLATE,
  [REPRISE_APPRAISAL_KIND_SOUNDTRACK] = PROP_SOUNDTRACK_TEMPLATE,
  [REPRISE_APPRAISAL_KIND_NOTE] = PROP_NOTE_TEMPLATE,
};

static void
replace_name (RepriseMasthead  *self,
              char            **name,
              const char       *value,
              GParamSpec       *pspec)
{
  if (reprise_text_replace (name, value != NULL && *value != '\0' ? value : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
reprise_masthead_finalize (GObject *object)
{
  RepriseMasthead *self = REPRISE_MASTHEAD (object);

  g_free (self->series_name);
  g_free (self->pen_name);
  g_free (self->closing_line);
  for (int kind = 0; kind < REPRISE_N_APPRAISAL_KINDS; kind++)
    g_free (self->templates[kind]);

  G_OBJECT_CLASS (reprise_masthead_parent_class)->finalize (object);
}

static void
reprise_masthead_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RepriseMasthead *self = REPRISE_MASTHEAD (object);

  switch (id)
    {
    case PROP_SCALE:
      g_value_set_enum (value, self->scale);
      break;
    case PROP_SERIES_NAME:
      g_value_set_string (value, self->series_name);
      break;
    case PROP_PEN_NAME:
      g_value_set_string (value, self->pen_name);
      break;
    case PROP_NUMBERING_START:
      g_value_set_int (value, self->numbering_start);
      break;
    case PROP_STILL_LIMIT:
      g_value_set_int (value, self->still_limit);
      break;
    case PROP_CLOSING_LINE:
      g_value_set_string (value, self->closing_line);
      break;
    case PROP_APPRAISAL_TEMPLATE:
    case PROP_SOUNDTRACK_TEMPLATE:
    case PROP_NOTE_TEMPLATE:
      g_value_set_string (value, self->templates[id - PROP_APPRAISAL_TEMPLATE]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_masthead_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  RepriseMasthead *self = REPRISE_MASTHEAD (object);

  switch (id)
    {
    case PROP_SCALE:
      reprise_masthead_set_scale (self, g_value_get_enum (value));
      break;
    case PROP_SERIES_NAME:
      reprise_masthead_set_series_name (self, g_value_get_string (value));
      break;
    case PROP_PEN_NAME:
      reprise_masthead_set_pen_name (self, g_value_get_string (value));
      break;
    case PROP_NUMBERING_START:
      reprise_masthead_set_numbering_start (self, g_value_get_int (value));
      break;
    case PROP_STILL_LIMIT:
      reprise_masthead_set_still_limit (self, g_value_get_int (value));
      break;
    case PROP_CLOSING_LINE:
      reprise_masthead_set_closing_line (self, g_value_get_string (value));
      break;
    case PROP_APPRAISAL_TEMPLATE:
    case PROP_SOUNDTRACK_TEMPLATE:
    case PROP_NOTE_TEMPLATE:
      reprise_masthead_set_template (self, (RepriseAppraisalKind) (id - PROP_APPRAISAL_TEMPLATE),
                                     g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_masthead_class_init (RepriseMastheadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = reprise_masthead_finalize;
  object_class->get_property = reprise_masthead_get_property;
  object_class->set_property = reprise_masthead_set_property;

  properties[PROP_SCALE] =
    g_param_spec_enum ("scale", NULL, NULL, REPRISE_TYPE_SCALE, REPRISE_SCALE_TEN, flags);
  properties[PROP_SERIES_NAME] = g_param_spec_string ("series-name", NULL, NULL, NULL, flags);
  properties[PROP_PEN_NAME] = g_param_spec_string ("pen-name", NULL, NULL, NULL, flags);
  properties[PROP_NUMBERING_START] =
    g_param_spec_int ("numbering-start", NULL, NULL, 1, G_MAXINT, 1, flags);
  properties[PROP_STILL_LIMIT] =
    g_param_spec_int ("still-limit", NULL, NULL, 1, REPRISE_STILL_LIMIT_MOST,
                      REPRISE_STILL_LIMIT_USUAL, flags);
  properties[PROP_CLOSING_LINE] = g_param_spec_string ("closing-line", NULL, NULL, NULL, flags);
  properties[PROP_APPRAISAL_TEMPLATE] =
    g_param_spec_string ("appraisal-template", NULL, NULL, NULL, flags);
  properties[PROP_SOUNDTRACK_TEMPLATE] =
    g_param_spec_string ("soundtrack-template", NULL, NULL, NULL, flags);
  properties[PROP_NOTE_TEMPLATE] = g_param_spec_string ("note-template", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_masthead_init (RepriseMasthead *self)
{
  self->scale = REPRISE_SCALE_TEN;
  self->numbering_start = 1;
  self->still_limit = REPRISE_STILL_LIMIT_USUAL;
}

/**
 * reprise_masthead_new:
 *
 * Returns: (transfer full): the masthead of a journal that nobody gave one
 */
RepriseMasthead *
reprise_masthead_new (void)
{
  return g_object_new (REPRISE_TYPE_MASTHEAD, NULL);
}

/**
 * reprise_masthead_copy:
 * @self: a masthead
 *
 * Returns: (transfer full): one that says the same and can be changed apart
 */
RepriseMasthead *
reprise_masthead_copy (RepriseMasthead *self)
{
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (self), NULL);

  return g_object_new (REPRISE_TYPE_MASTHEAD,
                       "scale", self->scale,
                       "series-name", self->series_name,
                       "pen-name", self->pen_name,
                       "numbering-start", self->numbering_start,
                       "still-limit", self->still_limit,
                       "closing-line", self->closing_line,
                       "appraisal-template", self->templates[REPRISE_APPRAISAL_KIND_APPRAISAL],
                       "soundtrack-template", self->templates[REPRISE_APPRAISAL_KIND_SOUNDTRACK],
                       "note-template", self->templates[REPRISE_APPRAISAL_KIND_NOTE],
                       NULL);
}

/**
 * reprise_masthead_equal:
 * @a: a masthead
 * @b: another
 *
 * Returns: whether both say the same
 */
gboolean
reprise_masthead_equal (RepriseMasthead *a,
                        RepriseMasthead *b)
{
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (a), FALSE);
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (b), FALSE);

  for (int kind = 0; kind < REPRISE_N_APPRAISAL_KINDS; kind++)
    if (g_strcmp0 (a->templates[kind], b->templates[kind]) != 0)
      return FALSE;

  return a->scale == b->scale &&
         g_strcmp0 (a->series_name, b->series_name) == 0 &&
         g_strcmp0 (a->pen_name, b->pen_name) == 0 &&
         g_strcmp0 (a->closing_line, b->closing_line) == 0 &&
         a->numbering_start == b->numbering_start &&
         a->still_limit == b->still_limit;
}

/**
 * reprise_masthead_get_scale:
 * @self: a masthead
 *
 * Returns: how the journal shows judgements
 */
RepriseScale
reprise_masthead_get_scale (RepriseMasthead *self)
{
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (self), REPRISE_SCALE_TEN);

  return self->scale;
}

/**
 * reprise_masthead_set_scale:
 * @self: a masthead
 * @scale: how the journal shall show judgements; what is kept of them stays the same
 */
void
reprise_masthead_set_scale (RepriseMasthead *self,
                            RepriseScale     scale)
{
  g_return_if_fail (REPRISE_IS_MASTHEAD (self));

  if (self->scale == scale)
    return;

  self->scale = scale;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}

/**
 * reprise_masthead_get_series_name:
 * @self: a masthead
 *
 * Returns: (nullable): what stands over an appraisal before its number
 */
const char *
reprise_masthead_get_series_name (RepriseMasthead *self)
{
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (self), NULL);

  return self->series_name;
}

/**
 * reprise_masthead_set_series_name:
 * @self: a masthead
 * @series_name: (nullable): what shall stand over an appraisal; an empty text is none
 */
void
reprise_masthead_set_series_name (RepriseMasthead *self,
                                  const char      *series_name)
{
  g_return_if_fail (REPRISE_IS_MASTHEAD (self));

  replace_name (self, &self->series_name, series_name, properties[PROP_SERIES_NAME]);
}

/**
 * reprise_masthead_get_pen_name:
 * @self: a masthead
 *
 * Returns: (nullable): whose journal it is, as they sign
 */
const char *
reprise_masthead_get_pen_name (RepriseMasthead *self)
{
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (self), NULL);

  return self->pen_name;
}

/**
 * reprise_masthead_set_pen_name:
 * @self: a masthead
 * @pen_name: (nullable): how the owner signs; an empty text is no name
 */
void
reprise_masthead_set_pen_name (RepriseMasthead *self,
                               const char      *pen_name)
{
  g_return_if_fail (REPRISE_IS_MASTHEAD (self));

  replace_name (self, &self->pen_name, pen_name, properties[PROP_PEN_NAME]);
}

/**
 * reprise_masthead_get_numbering_start:
 * @self: a masthead
 *
 * Returns: the lowest number that finishing an appraisal gives, 1 or more
 */
int
reprise_masthead_get_numbering_start (RepriseMasthead *self)
{
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (self), 1);

  return self->numbering_start;
}

/**
 * reprise_masthead_set_numbering_start:
 * @self: a masthead
 * @numbering_start: the lowest number that finishing an appraisal shall give, 1 or more. Where
 *   there are higher ones already, the next is one more than they
 */
void
reprise_masthead_set_numbering_start (RepriseMasthead *self,
                                      int              numbering_start)
{
  g_return_if_fail (REPRISE_IS_MASTHEAD (self));
  g_return_if_fail (numbering_start >= 1);

  if (self->numbering_start == numbering_start)
    return;

  self->numbering_start = numbering_start;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NUMBERING_START]);
}

/**
 * reprise_masthead_get_still_limit:
 * @self: a masthead
 *
 * Returns: how large an image may be that is added, in MiB, 1 or more
 */
int
reprise_masthead_get_still_limit (RepriseMasthead *self)
{
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (self), REPRISE_STILL_LIMIT_USUAL);

  return self->still_limit;
}

/**
 * reprise_masthead_set_still_limit:
 * @self: a masthead
 * @still_limit: how large an image may be that is added, in MiB, from 1 to
 *   %REPRISE_STILL_LIMIT_MOST; those that are kept already stay
 */
void
reprise_masthead_set_still_limit (RepriseMasthead *self,
                                  int              still_limit)
{
  g_return_if_fail (REPRISE_IS_MASTHEAD (self));
  g_return_if_fail (still_limit >= 1 && still_limit <= REPRISE_STILL_LIMIT_MOST);

  if (self->still_limit == still_limit)
    return;

  self->still_limit = still_limit;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STILL_LIMIT]);
}

/**
 * reprise_masthead_get_closing_line:
 * @self: a masthead
 *
 * Returns: (nullable): what stands under a text that passes a judgement, with placeholders; see
 *   reprise_template_expand()
 */
const char *
reprise_masthead_get_closing_line (RepriseMasthead *self)
{
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (self), NULL);

  return self->closing_line;
}

/**
 * reprise_masthead_set_closing_line:
 * @self: a masthead
 * @closing_line: (nullable): what shall stand under a text; an empty one is none
 */
void
reprise_masthead_set_closing_line (RepriseMasthead *self,
                                   const char      *closing_line)
{
  g_return_if_fail (REPRISE_IS_MASTHEAD (self));

  replace_name (self, &self->closing_line, closing_line, properties[PROP_CLOSING_LINE]);
}

/**
 * reprise_masthead_get_template:
 * @self: a masthead
 * @kind: a kind of text
 *
 * Returns: (nullable): what a new text of that kind begins with: Markdown, with placeholders; %NULL
 *   for an empty page
 */
const char *
reprise_masthead_get_template (RepriseMasthead      *self,
                               RepriseAppraisalKind  kind)
{
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (self), NULL);
  g_return_val_if_fail (kind < REPRISE_N_APPRAISAL_KINDS, NULL);

  return self->templates[kind];
}

/**
 * reprise_masthead_set_template:
 * @self: a masthead
 * @kind: a kind of text
 * @text: (nullable): what new ones shall begin with; an empty text is an empty page
 */
void
reprise_masthead_set_template (RepriseMasthead      *self,
                               RepriseAppraisalKind  kind,
                               const char           *text)
{
  g_return_if_fail (REPRISE_IS_MASTHEAD (self));
  g_return_if_fail (kind < REPRISE_N_APPRAISAL_KINDS);

  replace_name (self, &self->templates[kind], text, properties[template_properties[kind]]);
}
