#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TestWriterManner:
 * @TEST_WRITER_ONCE: the rest is written once, and the connection closed
 * @TEST_WRITER_DRIP: a byte of the rest at a time, over and over
 * @TEST_WRITER_ENDLESS: the rest as fast as it is taken, over and over
 *
 * How something is written to a connection.
 */
typedef enum
{
  TEST_WRITER_ONCE,
  TEST_WRITER_DRIP,
  TEST_WRITER_ENDLESS,
} TestWriterManner;

typedef void (*TestWriterEnded) (gpointer data);

typedef struct _TestWriter TestWriter;

TestWriter  *test_writer_new   (GIOStream         *stream,
                                const char        *head,
                                GBytes            *rest,
                                TestWriterManner   manner,
                                TestWriterEnded    ended,
                                gpointer           data);
void         test_writer_free  (TestWriter        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestWriter, test_writer_free)

G_END_DECLS
