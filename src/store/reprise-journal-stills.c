/* How an image comes into a journal: it is looked at and kept on a thread of its own, before
 * anything names it. */

#include "store/reprise-journal-stills.h"

#include "model/reprise-stills.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-deed.h"
#include "store/reprise-masthead-store.h"
#include "store/reprise-still-file.h"
#include "store/reprise-still-place.h"

#include <glib/gi18n-lib.h>

#define MEBIBYTE (1024 * 1024)

typedef struct
{
  char   *journal;  /* (owned): its file */
  GBytes *bytes;  /* (owned) (nullable) */
  GFile  *file;   /* (owned) (nullable): where they come from */
} Image;

static void
image_free (Image *image)
{
  g_free (image->journal);
  g_clear_pointer (&image->bytes, g_bytes_unref);
  g_clear_object (&image->file);
  g_free (image);
}

/* How many bytes an image may have. */
static gboolean
read_limit (const char  *journal,
            gsize       *limit,
            GError     **error)
{
  g_autoptr (RepriseDatabase) database =
    reprise_database_open (journal, REPRISE_DATABASE_READ, error);
  g_autoptr (RepriseMasthead) masthead =
    database != NULL ? reprise_masthead_load (database, error) : NULL;

  if (masthead == NULL)
    return FALSE;

  *limit = (gsize) reprise_masthead_get_still_limit (masthead) * MEBIBYTE;
  return TRUE;
}

static gboolean
refuse_size (guint64   limit,
             GError  **error)
{
  g_autofree char *most = g_format_size_full (limit, G_FORMAT_SIZE_IEC_UNITS);

  /* Translators: %s is a size, as “10.0 MiB”. */
  g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
               _("It is larger than %s, which is the most that this journal keeps. Save it "
                 "smaller, or set another limit in the preferences."), most);
  return FALSE;
}

/* A file that is read may not be what it was said to be, nor end. */
static gboolean
read_stream (GInputStream  *stream,
             GByteArray    *bytes,
             gsize          limit,
             GCancellable  *cancellable,
             GError       **error)
{
  guint8 buffer[16 * 1024];
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, cancellable, error)) > 0)
    {
      g_byte_array_append (bytes, buffer, (guint) n);
      if (bytes->len > limit)
        return refuse_size (limit, error);
    }

  return n == 0;
}

/* Of a pipe, or of a device, nobody knows when it will end. */
static gboolean
is_ordinary (GFile         *file,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return TRUE;

  g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
                       _("It is not a file but a folder, or something else that is no image."));
  return FALSE;
}

static GBytes *
read_file (GFile         *file,
           gsize          limit,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (!is_ordinary (file, cancellable, error))
    return NULL;

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL ||
      !read_stream (G_INPUT_STREAM (stream), bytes, limit, cancellable, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* The reason alone does not say of what, nor what became of it. */
static void
name_image (GError **error,
            GFile   *file)
{
  g_autoptr (GError) reason = g_steal_pointer (error);
  g_autofree char *path = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *name = path != NULL ? g_filename_display_name (path) : NULL;

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    *error = g_steal_pointer (&reason);
  else if (name != NULL)
    /* Translators: the name of a file, and the reason, one or more sentences. */
    *error = g_error_new (REPRISE_STORE_ERROR,
                          reason->domain == REPRISE_STORE_ERROR ? reason->code
                                                                : REPRISE_STORE_ERROR_FAILED,
                          _("“%s” was not added. %s"), name, reason->message);
  else
    /* Translators: %s is the reason, one or more sentences. */
    *error = g_error_new (REPRISE_STORE_ERROR,
                          reason->domain == REPRISE_STORE_ERROR ? reason->code
                                                                : REPRISE_STORE_ERROR_FAILED,
                          _("The image was not added. %s"), reason->message);
}

static void
keep_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Image *image = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseStill) still = NULL;
  gsize limit = 0;

  if (read_limit (image->journal, &limit, &error) && image->bytes == NULL)
    image->bytes = read_file (image->file, limit, cancellable, &error);
  if (error == NULL && (g_bytes_get_size (image->bytes) <= limit || refuse_size (limit, &error)))
    still = reprise_still_file_keep_image (image->journal, image->bytes, &error);

  if (still != NULL)
    {
      g_task_return_pointer (task, g_steal_pointer (&still), g_object_unref);
      return;
    }

  name_image (&error, image->file);
  g_task_return_error (task, g_steal_pointer (&error));
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  RepriseStill *still = g_task_propagate_pointer (G_TASK (result), &error);

  if (still != NULL)
    g_task_return_pointer (task, still, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* The thread may be the last to let go of its task. It must not be the last to let go of a journal,
 * which is for one thread: so it knows no more than where that lies. */
static void
keep_async (RepriseJournal      *self,
            Image               *image,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) keeping = g_task_new (NULL, cancellable, kept_cb, task);

  image->journal = g_strdup (reprise_journal_get_path (self));
  g_task_set_source_tag (task, keep_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (keeping, image, (GDestroyNotify) image_free);
  g_task_run_in_thread (keeping, keep_thread);
}

/**
 * reprise_journal_dup_still_path:
 * @self: a journal
 * @sha256: (nullable): what an image of it is named by
 *
 * Returns: (transfer full) (nullable): the file of that image, whether it is there or not; %NULL
 *   where @sha256 cannot be such a name
 */
char *
reprise_journal_dup_still_path (RepriseJournal *self,
                                const char     *sha256)
{
  g_return_val_if_fail (REPRISE_IS_JOURNAL (self), NULL);

  return reprise_still_file_dup_path (reprise_journal_get_path (self), sha256);
}

/**
 * reprise_journal_keep_image_async:
 * @self: a journal
 * @bytes: what may be an image, a still or a poster
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is kept; see reprise_journal_keep_image_finish()
 * @user_data: given to @callback
 *
 * Keeps an image beside the journal, if it is one that can be shown, and no larger than the journal
 * allows. Nothing in the journal names it yet.
 */
void
reprise_journal_keep_image_async (RepriseJournal      *self,
                                  GBytes              *bytes,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  Image *image = NULL;

  g_return_if_fail (REPRISE_IS_JOURNAL (self));
  g_return_if_fail (bytes != NULL);

  image = g_new0 (Image, 1);
  image->bytes = g_bytes_ref (bytes);
  keep_async (self, image, cancellable, callback, user_data);
}

/**
 * reprise_journal_keep_file_async:
 * @self: a journal
 * @file: a file that may be an image
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is kept; see reprise_journal_keep_image_finish()
 * @user_data: given to @callback
 *
 * Likewise, of what is in a file, which stays as it is.
 */
void
reprise_journal_keep_file_async (RepriseJournal      *self,
                                 GFile               *file,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  Image *image = NULL;

  g_return_if_fail (REPRISE_IS_JOURNAL (self));
  g_return_if_fail (G_IS_FILE (file));

  image = g_new0 (Image, 1);
  image->file = g_object_ref (file);
  keep_async (self, image, cancellable, callback, user_data);
}

/**
 * reprise_journal_keep_image_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError, in whole sentences that say what was not added,
 *   why, and what to do; or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): a still of that image, for an appraisal to take; its name is
 *   what a film takes for its poster
 */
RepriseStill *
reprise_journal_keep_image_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  char      *appraisal;  /* (owned) */
  GStrv      addresses;  /* (owned) (nullable): what each takes the place of */
  GPtrArray *stills;     /* (owned) (element-type RepriseStill) */
} Addition;

static void
addition_free (Addition *addition)
{
  g_free (addition->appraisal);
  g_strfreev (addition->addresses);
  g_ptr_array_unref (addition->stills);
  g_free (addition);
}

/* One transaction from reading to writing: they come behind those there are. */
static gpointer
add_stills_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  Addition *addition = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, addition->appraisal, REPRISE_THING_APPRAISAL, error);
  g_autoptr (RepriseAppraisal) loaded =
    thing != NULL ? reprise_appraisal_load (database, thing->id, error) : NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;

  if (loaded == NULL)
    return NULL;

  edited = reprise_appraisal_copy (loaded);
  reprise_appraisal_take_stills (edited,
                                 reprise_stills_join (reprise_appraisal_get_stills (edited),
                                                      addition->stills));
  return GINT_TO_POINTER (reprise_appraisal_save (deed, database, edited, loaded, error) &&
                          reprise_deed_settle (deed, error));
}

/**
 * reprise_journal_add_stills_async:
 * @self: a journal
 * @appraisal_uuid: an appraisal
 * @stills: (element-type RepriseStill): stills of images that are kept, which come after those it
 *   has; nobody changes them any more
 * @cancellable: (nullable): a cancellable
 * @callback: called when it has them
 * @user_data: given to @callback
 *
 * Gives an appraisal more stills.
 */
void
reprise_journal_add_stills_async (RepriseJournal      *self,
                                  const char          *appraisal_uuid,
                                  GPtrArray           *stills,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  Addition *addition = g_new0 (Addition, 1);

  addition->appraisal = g_strdup (appraisal_uuid);
  addition->stills = g_ptr_array_ref (stills);
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, add_stills_job, addition,
                             (GDestroyNotify) addition_free, NULL, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_add_stills_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether the appraisal has them
 */
gboolean
reprise_journal_add_stills_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error) != NULL;
}

static gpointer
place_stills_job (RepriseDatabase  *database,
                  gpointer          data,
                  GError          **error)
{
  Addition *addition = data;

  return reprise_still_place (database, addition->appraisal,
                              (const char * const *) addition->addresses, addition->stills, error);
}

/**
 * reprise_journal_place_stills_async:
 * @self: a journal
 * @appraisal_uuid: an appraisal
 * @addresses: addresses that images in its texts lead to
 * @stills: (element-type RepriseStill): stills of images that were found there and are kept, one by
 *   one; nobody changes them any more
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are in their places
 * @user_data: given to @callback
 *
 * Gives an appraisal stills in place of images elsewhere: its texts, and those of its voices, lead
 * to them from now on. One that no text shows any more is not given.
 */
void
reprise_journal_place_stills_async (RepriseJournal      *self,
                                    const char          *appraisal_uuid,
                                    const char * const  *addresses,
                                    GPtrArray           *stills,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  Addition *addition = NULL;

  g_return_if_fail (g_strv_length ((GStrv) addresses) == stills->len);

  addition = g_new0 (Addition, 1);
  addition->appraisal = g_strdup (appraisal_uuid);
  addition->addresses = g_strdupv ((GStrv) addresses);
  addition->stills = g_ptr_array_ref (stills);
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, place_stills_job, addition,
                             (GDestroyNotify) addition_free, (GDestroyNotify) reprise_undo_free,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_place_stills_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): what takes it back; it counts the stills
 */
RepriseUndo *
reprise_journal_place_stills_finish (RepriseJournal  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
