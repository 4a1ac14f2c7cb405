#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * E2eCli:
 *
 * The real reprise-cli, with a folder of its own to be home and a journal in it.
 */
typedef struct
{
  char  *folder;   /* (owned) */
  char  *journal;  /* (owned) (nullable): none: its usual place */
  char  *locale;   /* (owned) (nullable): instead of the test's own */
} E2eCli;

/**
 * E2eAnswer:
 *
 * What one run of it came to.
 */
typedef struct
{
  int         status;  /* exit status; -1 where a signal ended it */
  GBytes     *output;  /* (owned) */
  char       *errors;  /* (owned) */
  JsonNode   *node;    /* (owned) (nullable): where the output is one JSON object, and no more */
  JsonObject *json;    /* (nullable): the same */
} E2eAnswer;

E2eCli       *e2e_cli_new      (void);
void          e2e_cli_free     (E2eCli              *self);
char         *e2e_cli_path     (E2eCli              *self,
                                const char          *name);
char         *e2e_cli_write    (E2eCli              *self,
                                const char          *name,
                                const char          *data,
                                gssize               length);
GSubprocess  *e2e_cli_spawn    (E2eCli              *self,
                                const char * const  *arguments);
E2eAnswer    *e2e_cli_finish   (GSubprocess         *process,
                                GBytes              *input);
E2eAnswer    *e2e_cli_run_strv (E2eCli              *self,
                                GBytes              *input,
                                const char * const  *arguments);
E2eAnswer    *e2e_cli_run      (E2eCli              *self,
                                ...) G_GNUC_NULL_TERMINATED;
E2eAnswer    *e2e_cli_do       (E2eCli              *self,
                                ...) G_GNUC_NULL_TERMINATED;
void          e2e_cli_refuse   (E2eCli              *self,
                                int                  status,
                                ...) G_GNUC_NULL_TERMINATED;
void          e2e_cli_assert_sound (E2eCli          *self);
void          e2e_answer_free  (E2eAnswer           *self);
const char   *e2e_answer_text  (E2eAnswer           *self,
                                const char          *key);
char         *e2e_digest       (const char          *path);
void          e2e_remove       (const char          *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (E2eCli, e2e_cli_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (E2eAnswer, e2e_answer_free)

G_END_DECLS
