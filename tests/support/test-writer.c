/* Bytes for a connection, too slow, too many, or too few. */

#include "support/test-writer.h"

#include <string.h>

#define DRIP_MS 20

/* How often what has no end is written at a time. */
#define TIMES 4096

struct _TestWriter
{
  GIOStream        *stream;  /* (owned) */
  GSource          *source;  /* (owned) */
  GBytes           *head;    /* (owned) (nullable): until it is written */
  GBytes           *rest;    /* (owned) */
  TestWriterManner  manner;
  gsize             at;
  TestWriterEnded   ended;
  gpointer          data;
};

static GBytes *
repeat (GBytes *bytes,
        guint   times)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();

  for (guint i = 0; i < times; i++)
    g_byte_array_append (array, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static gboolean
drips (TestWriter *self)
{
  return self->head == NULL && self->manner == TEST_WRITER_DRIP;
}

/* Returns: whether there is more to be written */
static gboolean
go_on (TestWriter *self)
{
  if (self->at < g_bytes_get_size (self->head != NULL ? self->head : self->rest))
    return TRUE;

  self->at = 0;
  if (self->head == NULL)
    return self->manner != TEST_WRITER_ONCE;

  g_clear_pointer (&self->head, g_bytes_unref);
  return g_bytes_get_size (self->rest) > 0;
}

static gssize
write_some (TestWriter  *self,
            GError     **error)
{
  GOutputStream *output = g_io_stream_get_output_stream (self->stream);
  GBytes *bytes = self->head != NULL ? self->head : self->rest;
  const char *start = g_bytes_get_data (bytes, NULL);
  const gsize left = g_bytes_get_size (bytes) - self->at;

  return g_pollable_output_stream_write_nonblocking (G_POLLABLE_OUTPUT_STREAM (output),
                                                     start + self->at, drips (self) ? 1 : left,
                                                     NULL, error);
}

static void plan (TestWriter *self);

static gboolean
write_cb (gpointer data)
{
  TestWriter *self = data;
  g_autoptr (GError) error = NULL;
  gssize n = 0;

  if (go_on (self))
    n = write_some (self, &error);
  if (n > 0)
    self->at += (gsize) n;
  if (n > 0 || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
    plan (self);
  else
    self->ended (self->data);

  return G_SOURCE_REMOVE;
}

static void
plan (TestWriter *self)
{
  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);

  self->source = g_timeout_source_new (drips (self) ? DRIP_MS : 0);
  g_source_set_callback (self->source, write_cb, self, NULL);
  g_source_attach (self->source, g_main_context_get_thread_default ());
}

/**
 * test_writer_new:
 * @stream: (transfer full): a connection
 * @head: what is written first, at once
 * @rest: what is written then
 * @manner: how
 * @ended: called when all is written, or nobody takes it: the writer is to be freed
 * @data: for it
 *
 * Returns: (transfer full): what writes in the main loop
 */
TestWriter *
test_writer_new (GIOStream        *stream,
                 const char       *head,
                 GBytes           *rest,
                 TestWriterManner  manner,
                 TestWriterEnded   ended,
                 gpointer          data)
{
  TestWriter *self = g_new0 (TestWriter, 1);

  self->stream = stream;
  self->head = g_bytes_new (head, strlen (head));
  self->rest = repeat (rest, manner == TEST_WRITER_ENDLESS ? TIMES : 1);
  self->manner = manner;
  self->ended = ended;
  self->data = data;
  plan (self);
  return self;
}

/**
 * test_writer_free:
 * @self: (transfer full): what writes
 *
 * Closes the connection.
 */
void
test_writer_free (TestWriter *self)
{
  g_source_destroy (self->source);
  g_source_unref (self->source);
  g_io_stream_close (self->stream, NULL, NULL);
  g_object_unref (self->stream);
  g_clear_pointer (&self->head, g_bytes_unref);
  g_bytes_unref (self->rest);
  g_free (self);
}
