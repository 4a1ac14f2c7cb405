#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_BOOK_PAGE (reprise_book_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseBookPage, reprise_book_page, REPRISE, BOOK_PAGE, GtkWidget)

GtkWidget    *reprise_book_page_new          (void);
void          reprise_book_page_set_head     (RepriseBookPage    *self,
                                              GtkWidget          *head);
void          reprise_book_page_set_text     (RepriseBookPage    *self,
                                              GtkTextView        *text);
void          reprise_book_page_set_foot     (RepriseBookPage    *self,
                                              GtkWidget          *foot);
void          reprise_book_page_set_measure  (RepriseBookPage    *self,
                                              int                 measure);
int           reprise_book_page_get_column   (RepriseBookPage    *self);
void          reprise_book_page_to_top       (RepriseBookPage    *self);
int           reprise_book_page_get_line_y   (RepriseBookPage    *self,
                                              const GtkTextIter  *iter);
void          reprise_book_page_put_line_at  (RepriseBookPage    *self,
                                              const GtkTextIter  *iter,
                                              int                 y);

G_END_DECLS
