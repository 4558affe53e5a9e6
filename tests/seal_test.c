/* The seal: what is hidden comes back, what was touched doesn't, and a key file is never overwritten. */
#include "app/seal.h"
#include "base/rand.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[64], path[96];
static Arena whole;

static int start(void **state)
{
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/tuimen-seal-XXXXXX");
    if (!mkdtemp(folder)) return 1;
    snprintf(path, sizeof path, "%s/tuimen.key", folder);
    whole = arena_make(1 << 20);
    return 0;
}

static int end(void **state)
{
    (void)state;
    unlink(path);
    arena_drop(whole, 1 << 20);
    return rmdir(folder);
}

static Seal *must_open(SealCipher cipher, bool create)
{
    char err[256] = "";
    Seal *s = seal_open(path, cipher, create, err);
    if (!s) fail_msg("%s", err);
    return s;
}

static ptrdiff_t key_text(char to[512])
{
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    ptrdiff_t n = (ptrdiff_t)fread(to, 1, 512, f);
    fclose(f);
    return n;
}

static void put_key_text(const char *text, ptrdiff_t len, mode_t mode)
{
    unlink(path);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, mode);
    assert_true(fd >= 0 && write(fd, text, (size_t)len) == len);
    close(fd);
    assert_int_equal(chmod(path, mode), 0);
}

static void a_key_is_made_once_and_kept(void **state)
{
    (void)state;
    char err[256], first[512], again[512];
    assert_null(seal_open(path, SEAL_AES, false, err));
    assert_non_null(strstr(err, "can't be opened"));
    seal_close(must_open(SEAL_AES, true));
    struct stat st;
    assert_int_equal(stat(path, &st), 0);
    assert_int_equal(st.st_mode & 0777, 0600);
    ptrdiff_t n = key_text(first);
    seal_close(must_open(SEAL_SM4, true));
    assert_int_equal(key_text(again), n);
    assert_memory_equal(first, again, (size_t)n);
}

static void a_doubtful_key_file_is_refused_and_left_alone(void **state)
{
    (void)state;
    char err[256], text[512], seen[512];
    seal_close(must_open(SEAL_AES, true));
    ptrdiff_t n = key_text(text);
    put_key_text(text, n, 0640);
    assert_null(seal_open(path, SEAL_AES, true, err));
    assert_non_null(strstr(err, "chmod 600"));
    for (ptrdiff_t i = 0; i <= n; i++) {               /* every byte changed, and a byte too few */
        char other[512];
        memcpy(other, text, (size_t)n);
        if (i < n) other[i] = other[i] == '0' ? '1' : '0';
        put_key_text(other, i < n ? n : n - 1, 0600);
        assert_null(seal_open(path, SEAL_AES, true, err));
        assert_non_null(strstr(err, "damaged"));
        assert_int_equal(key_text(seen), i < n ? n : n - 1);
    }
    put_key_text("", 0, 0600);
    assert_null(seal_open(path, SEAL_AES, true, err));
    put_key_text(text, n, 0600);
    seal_close(must_open(SEAL_AES, false));
}

static void what_is_hidden_comes_back(void **state)
{
    (void)state;
    Rand r = rand_from(7);
    for (int cipher = SEAL_AES; cipher <= SEAL_SM4; cipher++) {
        Seal *s = must_open((SealCipher)cipher, true), *other = must_open((SealCipher)(3 - cipher), false);
        for (int n = 0; n < 200; n++) {
            Arena keep = whole;
            char plain[300];
            int64_t len = rand_between(&r, 0, 299);
            for (int64_t i = 0; i < len; i++) plain[i] = (char)rand_next(&r);
            Str sealed, twice, back;
            assert_null(seal_hide(s, S("accounts.phone"), n, (Str){ plain, len }, &keep, &sealed));
            assert_null(seal_hide(s, S("accounts.phone"), n, (Str){ plain, len }, &keep, &twice));
            assert_false(str_eq(sealed, twice));
            assert_null(seal_show(other, S("accounts.phone"), n, sealed, &keep, &back));
            assert_true(str_eq(back, (Str){ plain, len }));
        }
        seal_close(s);
        seal_close(other);
    }
}

static void what_was_touched_does_not_open(void **state)
{
    (void)state;
    for (int cipher = SEAL_AES; cipher <= SEAL_SM4; cipher++) {
        Seal *s = must_open((SealCipher)cipher, true);
        Arena keep = whole;
        Str sealed, back;
        assert_null(seal_hide(s, S("accounts.phone"), 5, S("13800138000"), &keep, &sealed));
        assert_ptr_equal(seal_show(s, S("accounts.phone"), 6, sealed, &keep, &back), SEAL_BROKEN);
        assert_ptr_equal(seal_show(s, S("accounts.name"), 5, sealed, &keep, &back), SEAL_BROKEN);
        for (ptrdiff_t i = 0; i < sealed.len; i++)
            for (int bit = 0; bit < 8; bit++) {
                Str bad = str_copy(&keep, sealed);
                ((char *)bad.at)[i] ^= (char)(1 << bit);
                Err e = seal_show(s, S("accounts.phone"), 5, bad, &keep, &back);
                assert_true(e == SEAL_BROKEN || (e == SEAL_WRONG_KEY && i >= 1 && i <= SEAL_KEY_NAME));
            }
        for (ptrdiff_t n = 0; n < sealed.len; n++)
            assert_ptr_equal(seal_show(s, S("accounts.phone"), 5, str_part(sealed, 0, n), &keep, &back),
                             SEAL_BROKEN);
        seal_close(s);
    }
}

static void another_key_is_named_as_such(void **state)
{
    (void)state;
    Arena keep = whole;
    Str sealed, back;
    unsigned char one[SEAL_DIGEST], two[SEAL_DIGEST], three[SEAL_DIGEST];
    Seal *first = must_open(SEAL_AES, true);
    unlink(path);
    Seal *second = must_open(SEAL_AES, true);
    assert_null(seal_hide(first, S("t.c"), 1, S("x"), &keep, &sealed));
    assert_null(seal_check(first, sealed));
    assert_ptr_equal(seal_check(second, sealed), SEAL_WRONG_KEY);
    assert_ptr_equal(seal_show(second, S("t.c"), 1, sealed, &keep, &back), SEAL_WRONG_KEY);
    seal_digest(first, S("t.c"), S("x"), one);
    seal_digest(second, S("t.c"), S("x"), two);
    seal_digest(first, S("t.d"), S("x"), three);
    assert_memory_not_equal(one, two, sizeof one);
    assert_memory_not_equal(one, three, sizeof one);
    seal_digest(first, S("t.c"), S("x"), two);
    assert_memory_equal(one, two, sizeof one);
    seal_key(first, "answers", one);
    seal_key(second, "answers", two);
    seal_key(first, "other", three);
    assert_memory_not_equal(one, two, sizeof one);
    assert_memory_not_equal(one, three, sizeof one);
    seal_close(first);
    seal_close(second);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_key_is_made_once_and_kept, start, end),
        cmocka_unit_test_setup_teardown(a_doubtful_key_file_is_refused_and_left_alone, start, end),
        cmocka_unit_test_setup_teardown(what_is_hidden_comes_back, start, end),
        cmocka_unit_test_setup_teardown(what_was_touched_does_not_open, start, end),
        cmocka_unit_test_setup_teardown(another_key_is_named_as_such, start, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
