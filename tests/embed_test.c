/* The table made from tests/embed, and the one made from a directory that is not there. */
#include "http/http.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include <brotli/decode.h>
#include <cmocka.h>

extern const HttpFile web_files[];
extern const int web_file_count;

static const HttpFile *find(const char *path)
{
    http_files(web_files, web_file_count);
    const HttpFile *f = http_file(str_of(path));
    if (!f) fail_msg("%s is not there", path);
    return f;
}

static void has_every_file_by_path(void **state)
{
    (void)state;
    assert_int_equal(web_file_count, 6);
    for (int i = 1; i < web_file_count; i++)
        assert_true(strcmp(web_files[i - 1].path, web_files[i].path) < 0);
    assert_string_equal(find("/index.html")->type, "text/html; charset=utf-8");
    assert_string_equal(find("/assets/app-3f9c2b1a.js")->type, "text/javascript; charset=utf-8");
    assert_int_equal(find("/sub/tiny.txt")->plain_len, 2);
    assert_int_equal(find("/empty.txt")->plain_len, 0);
    assert_non_null(find("/empty.txt")->plain);
    assert_null(http_file(S("/nothing")));
    assert_null(http_file(S("")));
}

static void only_hashed_names_are_immutable(void **state)
{
    (void)state;
    assert_true(find("/assets/app-3f9c2b1a.js")->immutable);
    assert_false(find("/assets/app-fallback.js")->immutable);
    assert_false(find("/index.html")->immutable);
}

static void packed_forms_are_the_plain_bytes(void **state)
{
    const HttpFile *f = find("/index.html");
    static unsigned char out[1 << 16];
    uLongf n = sizeof out;
    z_stream z = { 0 };
    size_t m = sizeof out;
    (void)state;
    assert_true(f->gzip && f->gzip_len < f->plain_len && f->brotli && f->brotli_len < f->plain_len);
    assert_int_equal(inflateInit2(&z, 15 + 16), Z_OK);
    z.next_in = (Bytef *)(uintptr_t)f->gzip;
    z.avail_in = (uInt)f->gzip_len;
    z.next_out = out;
    z.avail_out = (uInt)n;
    assert_int_equal(inflate(&z, Z_FINISH), Z_STREAM_END);
    assert_int_equal(z.total_out, f->plain_len);
    assert_memory_equal(out, f->plain, f->plain_len);
    inflateEnd(&z);
    BrotliDecoderResult done = BrotliDecoderDecompress((size_t)f->brotli_len, f->brotli, &m, out);
    assert_int_equal(done, BROTLI_DECODER_RESULT_SUCCESS);
    assert_int_equal(m, f->plain_len);
    assert_memory_equal(out, f->plain, f->plain_len);
}

static void what_does_not_shrink_is_plain_only(void **state)
{
    (void)state;
    assert_null(find("/noise.png")->gzip);
    assert_null(find("/sub/tiny.txt")->gzip);
    assert_null(find("/sub/tiny.txt")->brotli);
    assert_memory_equal(find("/noise.png")->plain, "\x89PNG\r\n\x1a\n", 8);
}

static void tags_are_strong_and_differ(void **state)
{
    (void)state;
    for (int i = 0; i < web_file_count; i++) {
        const char *tag = web_files[i].etag;
        assert_int_equal(strlen(tag), 34);
        assert_true(tag[0] == '"' && tag[33] == '"');
        for (int k = 0; k < i; k++) assert_string_not_equal(tag, web_files[k].etag);
    }
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(has_every_file_by_path),
        cmocka_unit_test(only_hashed_names_are_immutable),
        cmocka_unit_test(packed_forms_are_the_plain_bytes),
        cmocka_unit_test(what_does_not_shrink_is_plain_only),
        cmocka_unit_test(tags_are_strong_and_differ),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
