/* Plain pages made on the server: no script, for people who aren't signed in. Knows HTML and the house's
 * colours; knows nothing of what stands on them. */
#ifndef APP_PAGE_H
#define APP_PAGE_H

#include "app/ask.h"

/* The head with the title, the house's style and `style` beside it (NULL: none), as far as <main>. Not to be
 * found by search engines. */
void page_begin(Ask *, Buf *to, Str title, const char *style);
void page_words(Buf *to, Str);         /* escaped, for text and for attributes in double quotes */
void page_tag(Buf *to, const char *tag, Str words);          /* <tag>words</tag>; `tag` may have attributes */
void page_end(Buf *to);

/* Route.says_no: a refusal as such a page, for who has typed an address or followed a link. */
void page_says_no(Ask *, Err);

#endif
