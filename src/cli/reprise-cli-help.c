#include "cli/reprise-cli-help.h"

#include "model/reprise-credit.h"
#include "model/reprise-fact.h"

#include <glib/gi18n.h>

/**
 * reprise_cli_describe_words:
 *
 * Returns: (transfer full): the roles and the facts that options may name, for a help text
 */
char *
reprise_cli_describe_words (void)
{
  g_autoptr (GString) facts = g_string_new (NULL);
  g_autofree char *roles = g_strjoinv (", ", (char **) reprise_credit_get_roles ());

  for (guint i = 0; i < REPRISE_N_FACTS; i++)
    g_string_append_printf (facts, "%s%s", i > 0 ? ", " : "",
                            reprise_fact_get_key ((RepriseFact) i));

  /* Translators: each of the two is followed by a list of words that are not translated. */
  return g_strdup_printf (_("Roles of --credit ROLE=NAME: %s, or any other word; "
                            "cast=NAME as CHARACTER.\n\n"
                            "Facts of --fact KEY=VALUE: %s."), roles, facts->str);
}

/**
 * reprise_cli_describe_commands:
 *
 * Returns: (transfer full): the commands, the roles and the facts, for the help text
 */
char *
reprise_cli_describe_commands (void)
{
  g_autofree char *words = reprise_cli_describe_words ();

  return g_strconcat (
    _("Commands:\n"
      "  new                       Add an appraisal\n"
      "  watch --film FILM         Add a viewing\n"
      "  edit ID                   Change an appraisal, a viewing or a film\n"
      "  queue                     What is up next\n"
      "  queue add FILM            Put a film there; queue remove ID, queue move ID BEFORE-ID\n"
      "  delete ID, restore ID     Put something into the bin, take it out again\n"
      "  list [QUERY]              The diary, newest first\n"
      "  search QUERY              What a query finds: names first, then text\n"
      "  show ID                   All there is of an appraisal, a viewing or a film\n"
      "  conflicts [ID]            Copies kept where two changed the same\n"
      "  tags                      The tags; rename A B, merge A B or remove A changes one\n"
      "  merge-films ID INTO-ID    Two films are the same; with one ID twice, not any more\n"
      "  feed add URL              Follow what others write; feed list, feed remove URL\n"
      "  feed update [URL…]        Ask for what is new; feed posts [URL] lists it\n"
      "  feed parse FILE           What a feed says\n"
      "  feed discover FILE        Which feeds a web page names\n"
      "  import --undo BATCH       Take back what came in at one time, from a diary of one's own\n"
      "  export DEST [QUERY]       Write the music that goes with it as a playlist\n"
      "  backup DEST, check        Copy the journal, look it through\n"
      "  demo DEST                 Make the sample journal\n\n"
      "ID is an appraisal's number, a UUID or the beginning of one. FILM is “TITLE (YEAR)”.\n"
      "Each command has its own --help."),
    "\n\n", words, NULL);
}
