/* Photos by requests, on both engines: whatever comes in goes out as a plain small JPEG or not at all, and is
 * seen by those whom it concerns. How pictures are decoded is tried in tests/image_test.c. */
#include "../../../tests/house_rig.h"

#include "domains/photos/photos.h"
#include "image/image_header.h"

#include <stdio.h>
#include <string.h>
#include <zlib.h>

#define SECRET "30.65N 104.08E " MARK

static AskAnswer upload(House *h, const Person *p, Str bytes, bool english)
{
    AppTry t = { .method = "POST", .path = "/api/v1/photos", .type = "image/jpeg",
                 .token = p ? p->token : NULL, .english = english };
    return app_try_bytes(h->app, &t, bytes, &h->keep);
}

static AskAnswer look(House *h, const Person *p, int64_t id, const char *more)
{
    const char *path = house_fmt(h, "/api/v1/photos/%lld%s", (long long)id, more);
    return house_send(h, p ? p->token : NULL, "GET", path, NULL);
}

static Str seed(House *h, const char *name)
{
    char *bytes = NEWS(&h->keep, char, 4096);
    FILE *f = fopen(house_fmt(h, "%s/fuzz/seeds/image/%s", TESTS, name), "rb");
    assert_non_null(f);
    size_t n = fread(bytes, 1, 4096, f);
    fclose(f);
    return (Str){ bytes, (ptrdiff_t)n };
}

/* Segments that only a file straight out of a camera or an editor has. */
static bool carries_more_than_a_picture(Str jpeg)
{
    for (ptrdiff_t at = 2; at + 4 <= jpeg.len && (unsigned char)jpeg.at[at + 1] != 0xDA;) {
        unsigned char kind = (unsigned char)jpeg.at[at + 1];
        if ((kind > 0xE0 && kind <= 0xEF) || kind == 0xFE) return true;
        at += 2 + (unsigned char)jpeg.at[at + 2] * 256 + (unsigned char)jpeg.at[at + 3];
    }
    return str_find(jpeg, S(MARK)) >= 0;
}

/* It is there for this person, as a JPEG of that size, and carries nothing else. */
static void shown(House *h, const Person *p, int64_t id, int width, int height)
{
    for (int thumb = 0; thumb < 2; thumb++) {
        AskAnswer a = look(h, p, id, thumb ? "/thumb" : ""), again = look(h, p, id, thumb ? "/thumb" : "");
        ImageHeader is;
        assert_int_equal(a.status, 200);
        assert_true(str_eq(a.type, S("image/jpeg")) && !a.cacheable);
        assert_true(a.etag.len > 2 && str_eq(a.etag, again.etag));
        OK(image_header(a.body, &is));
        assert_int_equal(is.kind, IMAGE_JPEG);
        assert_int_equal(is.orientation, 1);
        int longest = width > height ? width : height, most = thumb && longest > 320 ? 320 : longest;
        assert_int_equal(is.width, width * most / longest);
        assert_int_equal(is.height, height * most / longest);
        assert_false(carries_more_than_a_picture(a.body));
    }
}

static int64_t kept(House *h) { return rig_number(h->rig, "SELECT COUNT(*) FROM photos"); }

/* ---- Pictures made here ---- */

static void put_big(Buf *to, uint32_t n)
{
    for (int shift = 24; shift >= 0; shift -= 8) buf_char(to, (char)(n >> shift));
}

static void put_chunk(Buf *to, const char *type, Str data)
{
    Buf body = buf_new(to->keep, data.len + 4);
    buf_adds(&body, type);
    buf_add(&body, data);
    put_big(to, (uint32_t)data.len);
    buf_add(to, buf_str(&body));
    put_big(to, (uint32_t)crc32(0, (const Bytef *)body.at, (uInt)body.len));
}

/* A grey PNG; with `rows` less than the height it says more than it holds, as a bomb does. */
static Str png(House *h, uint32_t width, uint32_t height, uint32_t rows)
{
    uLongf size = compressBound((uLong)(width + 1) * rows);
    Buf to = buf_new(&h->keep, (ptrdiff_t)size + 200), head = buf_new(&h->keep, 16);
    unsigned char *plain = NEWS(&h->keep, unsigned char, (ptrdiff_t)(width + 1) * rows + 1);
    char *packed = NEWS(&h->keep, char, (ptrdiff_t)size);
    assert_int_equal(compress((Bytef *)packed, &size, plain, (uLong)(width + 1) * rows), Z_OK);
    put_big(&head, width);
    put_big(&head, height);
    buf_add(&head, S("\x08\0\0\0\0"));
    buf_add(&to, S("\x89PNG\r\n\x1A\n"));
    put_chunk(&to, "IHDR", buf_str(&head));
    put_chunk(&to, "tEXt", S("Comment\0" SECRET));
    put_chunk(&to, "IDAT", (Str){ packed, (ptrdiff_t)size });
    put_chunk(&to, "IEND", S(""));
    return buf_str(&to);
}

/* A JPEG with a comment and a camera's segment in front, and something glued on behind. */
static Str laden_jpeg(House *h)
{
    Str plain = seed(h, "grey.jpg");
    Buf to = buf_new(&h->keep, plain.len + 400);
    buf_add(&to, str_part(plain, 0, 2));
    buf_add(&to, S("\xFF\xE1\x00\x25" "Exif\0\0" "MM\0*\0\0\0\x08" SECRET));
    buf_add(&to, S("\xFF\xFE\x00\x17" SECRET));
    buf_add(&to, str_part(plain, 2, plain.len));
    buf_adds(&to, SECRET);
    return buf_str(&to);
}

/* ---- Tests ---- */

static void what_comes_in_goes_out_as_a_plain_jpeg(void **state)
{
    static const char *const seeds[] = { "exif.jpg", "grey.jpg", "progressive.jpg", "interlaced.png",
                                         "plain.png", "lossless.webp", "lossy.webp" };
    House h;
    house_up(&h, *state);
    const Person *p = &h.a.of[ROLE_RESIDENT];
    for (int i = 0; i < COUNT(seeds); i++) {
        ImageHeader is;
        Str bytes = seed(&h, seeds[i]);
        OK(image_header(bytes, &is));
        AskAnswer a = upload(&h, p, bytes, false);
        assert_int_equal(a.status, 201);
        bool turned = is.orientation > 4;
        shown(&h, p, said_number(a, "id"), (int)(turned ? is.height : is.width),
              (int)(turned ? is.width : is.height));
    }
    const Str laden[] = { laden_jpeg(&h), png(&h, 40, 30, 30) };
    for (int i = 0; i < COUNT(laden); i++) {
        ImageHeader is;
        OK(image_header(laden[i], &is));
        assert_true(str_find(laden[i], S(MARK)) > 0);
        AskAnswer a = upload(&h, p, laden[i], false);
        assert_int_equal(a.status, 201);
        shown(&h, p, said_number(a, "id"), (int)is.width, (int)is.height);
    }
    AskAnswer a = upload(&h, p, png(&h, 2400, 1200, 1200), false);
    assert_true(says(a, "\"width\":1600,\"height\":800"));
    shown(&h, p, said_number(a, "id"), 1600, 800);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM events WHERE kind = 'photos.taken' AND body LIKE"
                                       " '%" MARK "%'"), 0);
    app_close(h.app);
}

static void bombs_are_refused_in_words(void **state)
{
    enum { TOO_MANY = (12 << 20) + 1 };
    static char heavy[TOO_MANY];
    House h;
    house_up(&h, *state);
    Str grey = seed(&h, "grey.jpg");
    memcpy(heavy, grey.at, (size_t)grey.len);
    const struct { Str bytes; int status; const char *code, *zh, *en; } row[] = {
        { { heavy, TOO_MANY }, 413, "image.too_large", "不超过 12 MB", "at most 12 MB" },
        { png(&h, 20000, 20, 1), 413, "image.too_large", "16384 像素", "16384 pixels a side" },
        { png(&h, 16000, 16000, 1), 413, "image.too_large", "5000 万像素", "50 million pixels" },
        { png(&h, 4000, 4000, 1), 422, "image.broken", "不完整", "incomplete" },
        { str_part(grey, 0, grey.len - 100), 422, "image.broken", "不完整", "incomplete" },
        { S("<svg onload=alert(1)>"), 415, "image.unknown", "JPEG", "Only JPEG" },
        { S("GIF89a\1\0\1\0\x80\0\0\0\0\0"), 415, "image.unknown", "WebP", "WebP" },
        { S(""), 415, "image.unknown", "PNG", "PNG" },
    };
    int64_t before = kept(&h), events = rig_number(h.rig, "SELECT COUNT(*) FROM events");
    for (int i = 0; i < COUNT(row); i++)
        for (int english = 0; english < 2; english++) {
            AskAnswer a = upload(&h, &h.a.of[ROLE_RESIDENT], row[i].bytes, english);
            if (a.status != row[i].status || !says(a, row[i].code) || !says(a,
                english ? row[i].en : row[i].zh))
                fail_msg("%d: %d %.*s", i, a.status, STR_ARG(a.body));
        }
    assert_int_equal(kept(&h), before);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM events"), events);
    assert_int_equal(upload(&h, NULL, (Str){ heavy, TOO_MANY - 1 }, false).status, 201);   /* heavy,
        but right */
    app_close(h.app);
}

enum {
    NOBODY = 1, RESIDENT_A = 1 << 1, MEMBER_A = 1 << 2, WORKER_A = 1 << 3, CLERK_A = 1 << 4,
        STREET_A = 1 << 5,
    DISTRICT_A = 1 << 6, ADMIN_A = 1 << 7, NEIGHBOUR = 1 << 8, CLERK_B = 1 << 9, MEMBER_B = 1 << 10,
    DESK_A = MEMBER_A | WORKER_A | CLERK_A | STREET_A | DISTRICT_A, EVERYBODY = (1 << 11) - 1
};

static void seen_by(House *h, const Person *neighbour, int64_t id, int who)
{
    const Person *a = h->a.of, *b = h->b.of, *viewer[] = {
        NULL, &a[ROLE_RESIDENT], &a[ROLE_MEMBER], &a[ROLE_WORKER], &a[ROLE_CLERK], &a[ROLE_STREET],
        &a[ROLE_DISTRICT], &a[ROLE_ADMIN], neighbour, &b[ROLE_CLERK], &b[ROLE_MEMBER]
    };
    for (int i = 0; i < COUNT(viewer); i++)
        for (int thumb = 0; thumb < 2; thumb++) {
            int status = look(h, viewer[i], id, thumb ? "/thumb" : "").status;
            if (status != (who >> i & 1 ? 200 : 404))
                fail_msg("%s: %d", viewer[i] ? viewer[i]->login : "nobody", status);
        }
}

static int64_t in_a_report(House *h, const Person *p, int64_t photo)
{
    const char *body = house_fmt(h, "{\"class\":\"11008\",\"words\":\"x\",\"place\":\"" PLACE_A "\","
                                 "\"photos\":[{\"id\":%lld}]%s}", (long long)photo,
                                 p ? "" : ",\"phone\":\"13900001111\"");
    AskAnswer a = house_must(h, p ? p->token : NULL, "POST", p ? "/api/v1/cases" : "/api/v1/reports",
                             body, 201);
    return said_number(a, p ? "id" : "case_id");
}

static void a_photo_is_seen_by_those_whom_it_concerns(void **state)
{
    House h;
    Person neighbour;
    house_up(&h, *state);
    house_add_person(&h, &neighbour, "neighbour", ROLE_RESIDENT, PLACE_A, POST_OWN);
    const Person *resident = &h.a.of[ROLE_RESIDENT], *clerk = &h.a.of[ROLE_CLERK],
        *away = &h.b.of[ROLE_MEMBER];
    Str bytes = seed(&h, "plain.png");
    int64_t mine = said_number(upload(&h, resident, bytes, false), "id");
    int64_t theirs = said_number(upload(&h, NULL, bytes, false), "id");
    int64_t late = said_number(upload(&h, NULL, bytes, false), "id");
    assert_true(theirs - late > 1000 || late - theirs > 1000);     /* not to be guessed from one's own */
    seen_by(&h, &neighbour, mine, RESIDENT_A);
    seen_by(&h, &neighbour, theirs, EVERYBODY);
    int64_t id = in_a_report(&h, resident, mine);
    in_a_report(&h, NULL, theirs);
    seen_by(&h, &neighbour, mine, RESIDENT_A | DESK_A);
    seen_by(&h, &neighbour, theirs, DESK_A);
    /* given to a member elsewhere: the report's photo is theirs to see, and the result everybody's at home */
    house_step(&h, clerk, id, "file", "");
    house_step(&h, clerk, id, "dispatch", house_fmt(&h, ",\"post_id\":%lld", (long long)away->post));
    seen_by(&h, &neighbour, mine, RESIDENT_A | DESK_A | MEMBER_B);
    seen_by(&h, &neighbour, theirs, DESK_A);
    house_step(&h, away, id, "accept", "");
    int64_t result = said_number(upload(&h, away, bytes, false), "id");
    seen_by(&h, &neighbour, result, MEMBER_B);
    house_step(&h, away, id, "feedback", house_fmt(&h, ",\"words\":\"好\",\"photos\":[{\"id\":%lld}]",
                                                   (long long)result));
    seen_by(&h, &neighbour, result, RESIDENT_A | DESK_A | MEMBER_B);
    house_clock_ms += 3600000;
    seen_by(&h, &neighbour, late, EVERYBODY);
    house_clock_ms++;
    seen_by(&h, &neighbour, late, 0);
    app_close(h.app);
}

/* A photo belongs where it was first used; loose ones go after two days. */
static void nobody_uses_anothers_photo(void **state)
{
    static const char with[] = "{\"class\":\"11008\",\"words\":\"x\",\"place\":\"%s\","
                               "\"photos\":[{\"id\":%lld}]}";
    House h;
    house_up(&h, *state);
    const Person *resident = &h.a.of[ROLE_RESIDENT], *clerk = &h.a.of[ROLE_CLERK];
    Str bytes = seed(&h, "plain.png");
    long long mine = (long long)said_number(upload(&h, resident, bytes, false), "id");
    long long loose = (long long)said_number(upload(&h, resident, bytes, false), "id");
    house_must(&h, clerk->token, "POST", "/api/v1/cases", house_fmt(&h, with, PLACE_A, mine), 422);
    int64_t cases = rig_number(h.rig, "SELECT COUNT(*) FROM cases");
    house_must(&h, resident->token, "POST", "/api/v1/cases", house_fmt(&h, with, PLACE_A, mine), 201);
    house_must(&h, resident->token, "POST", "/api/v1/cases", house_fmt(&h, with, PLACE_A, mine), 201);
    house_must(&h, resident->token, "POST", "/api/v1/cases", house_fmt(&h, with, PLACE_B, mine), 422);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM cases"), cases + 2);      /* refused: not kept */
    house_clock_ms += 48 * 3600000;
    OK(app_job(h.app, &photos_domain.jobs[0]));
    assert_int_equal(rig_number(h.rig, house_fmt(&h, "SELECT COUNT(*) FROM photos WHERE id = %lld",
                                                 loose)), 1);
    house_clock_ms++;
    OK(app_job(h.app, &photos_domain.jobs[0]));
    assert_int_equal(rig_number(h.rig, house_fmt(&h, "SELECT COUNT(*) FROM photos WHERE id = %lld",
                                                 loose)), 0);
    assert_int_equal(rig_number(h.rig, house_fmt(&h, "SELECT COUNT(*) FROM photos WHERE id = %lld",
                                                 mine)), 1);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(what_comes_in_goes_out_as_a_plain_jpeg),
        ON_BOTH(bombs_are_refused_in_words),
        ON_BOTH(a_photo_is_seen_by_those_whom_it_concerns),
        ON_BOTH(nobody_uses_anothers_photo),
    };
    return rig_run(tests, COUNT(tests));
}
