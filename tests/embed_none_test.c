/* A directory that is not there: a table of nothing that compiles and links. */
#include "http/http.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

extern const HttpFile web_files[];
extern const int web_file_count;

static void is_empty(void **state)
{
    (void)state;
    assert_int_equal(web_file_count, 0);
    http_files(web_files, web_file_count);
    assert_null(http_file(S("/index.html")));
}

int main(void)
{
    const struct CMUnitTest all[] = { cmocka_unit_test(is_empty) };
    return cmocka_run_group_tests(all, NULL, NULL);
}
