#pragma once

#include "markup/reprise-html-builder.h"
#include "markup/reprise-html-element.h"
#include "markup/reprise-html-text.h"
#include "markup/reprise-html-tree.h"

G_BEGIN_DECLS

#define REPRISE_HTML_NO_TERMS G_MAXUINT

/**
 * RepriseHtmlOpen:
 *
 * An element that is open, and what was before it.
 */
typedef struct
{
  RepriseHtmlRole role;
  guint           height;  /* of the tree */
  guint           marks;   /* how many it opened in the text */
  guint           saved;   /* what its role keeps for its end */
} RepriseHtmlOpen;

struct _RepriseHtmlBuilder
{
  RepriseHtmlTree  *tree;       /* (owned) */
  RepriseHtmlText  *text;       /* (owned) */
  GArray           *elements;   /* (owned) (element-type RepriseHtmlOpen) */
  char             *base;       /* (owned) (nullable) */
  gboolean          has_base;   /* the page named one itself */
  RepriseHtmlLines  lines;
  guint             newlines;   /* since the last words */
  guint             leaves;     /* so far */
  guint             dropped;    /* open elements nothing of which is kept */
  guint             heading;    /* the level, or 0 */
  guint             paragraph;  /* the tree's height in it and 1, or 0 */
  guint             terms;      /* the tree's height in the list of terms, or none */
  gboolean          captioned;  /* a caption begins, whose first paragraph is the image's */
  guint             raised;     /* open elements whose figures stand higher */
  guint             codes;      /* open blocks of it */
  GString          *code;       /* (owned): its text */
  char             *language;   /* (owned) (nullable): what it is in */
};

/**
 * RepriseHtmlActs:
 *
 * What is done where an element begins, and where it ends. An element may take another role while it
 * begins.
 */
typedef struct
{
  void (*begin) (RepriseHtmlBuilder       *self,
                 RepriseHtmlOpen          *element,
                 const RepriseHtmlElement *kind,
                 const char * const       *attributes);
  void (*end)   (RepriseHtmlBuilder       *self,
                 const RepriseHtmlOpen    *element);  /* (nullable) */
} RepriseHtmlActs;

const RepriseHtmlActs  *reprise_html_roles_get_acts       (RepriseHtmlRole      role);

void                    reprise_html_builder_end_leaf     (RepriseHtmlBuilder  *self);
void                    reprise_html_builder_add_leaf     (RepriseHtmlBuilder  *self,
                                                           RepriseBlock        *leaf);
void                    reprise_html_builder_begin_words  (RepriseHtmlBuilder  *self);

G_END_DECLS
