/* PMTiles: numbers along the curve, files written and read back, files made by hand after the specification,
 * and files that lie. */
#include "base/rand.h"
#include "geo/tile/pmtiles_inside.h"
#include "geo/tile/mvt.h"
#include "osm/mvt_check.h"
#include "osm/pack.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 29, ERR = 256 };

typedef struct Bench { Arena whole, keep; Pack pack; PmtilesCodec codec; char err[ERR]; } Bench;

static int set_up(void **state)
{
    static Bench b;
    b.whole = b.keep = arena_make(ROOM);
    assert_null(pack_open(&b.pack));
    b.codec = pack_codec(&b.pack);
    *state = &b;
    return 0;
}

static int put_away(void **state)
{
    Bench *b = *state;
    pack_close(&b->pack);
    arena_drop(b->whole, ROOM);
    return 0;
}

/* ------------------------------------------------------------------------------------------------ curve */

static void numbers(void **state)
{
    (void)state;
    /* The specification's and its reader's own examples. */
    static const struct { int z; int32_t x, y; uint64_t id; } known[] = {
        { 0, 0, 0, 0 }, { 1, 0, 0, 1 }, { 1, 0, 1, 2 }, { 1, 1, 1, 3 }, { 1, 1, 0, 4 }, { 2, 0, 0, 5 },
        { 12, 3423, 1763, 19078479 },
    };
    int z;
    int32_t x, y;
    for (int i = 0; i < COUNT(known); i++) {
        assert_int_equal(pmtiles_id(known[i].z, known[i].x, known[i].y), known[i].id);
        assert_true(pmtiles_place(known[i].id, &z, &x, &y));
        assert_true(z == known[i].z && x == known[i].x && y == known[i].y);
    }
    assert_true(pmtiles_place(pmtiles_end() - 1, &z, &x, &y));
    assert_true(z == 31 && x == INT32_MAX && y == 0);
    assert_false(pmtiles_place(pmtiles_end(), &z, &x, &y));
    assert_false(pmtiles_place(UINT64_MAX, &z, &x, &y));
}

/* A curve: one step to a neighbour, all of a zoom, then the next zoom; and back. */
static void curve(void **state)
{
    (void)state;
    int was_z = -1;
    int32_t was_x = 0, was_y = 0;
    for (uint64_t id = 0; id < 87381; id++) {                  /* zooms 0 to 8 */
        int z;
        int32_t x, y;
        assert_true(pmtiles_place(id, &z, &x, &y));
        assert_int_equal(pmtiles_id(z, x, y), id);
        if (z == was_z) assert_int_equal(abs(x - was_x) + abs(y - was_y), 1);
        else assert_true(z == was_z + 1 && !x && !y);
        was_z = z, was_x = x, was_y = y;
    }
    Rand r = rand_from(3);
    for (int i = 0; i < 100000; i++) {
        int z = (int)rand_between(&r, 0, 31), z2;
        int32_t x = (int32_t)rand_between(&r, 0, (INT64_C(1) << z) - 1), x2, y2;
        int32_t y = (int32_t)rand_between(&r, 0, (INT64_C(1) << z) - 1);
        assert_true(pmtiles_place(pmtiles_id(z, x, y), &z2, &x2, &y2));
        assert_true(z == z2 && x == x2 && y == y2);
    }
}

/* ------------------------------------------------------------------------------------ written, read back */

typedef struct Sink { char *at; ptrdiff_t len, room; } Sink;

static Err take(void *ctx, Str bytes)
{
    Sink *s = ctx;
    if (bytes.len > s->room - s->len) return BROKEN;
    if (bytes.len) memcpy(s->at + s->len, bytes.at, (size_t)bytes.len);
    s->len += bytes.len;
    return NULL;
}

static Str written(Bench *b, const PmtilesDraft *d)
{
    Sink sink = { .room = 4 << 20 };
    sink.at = NEWS(&b->keep, char, sink.room);
    PmtilesAbout about = { PMTILES_PLAIN, PMTILES_MVT, 1040000000, 306000000, 1041000000, 307000000,
                           S("{\"name\":\"示例\"}") };
    Arena scratch = b->keep;
    Err e = pmtiles_write(d, &about, &b->codec, take, &sink, scratch);
    if (e) fail_msg("%s", e->en);
    return (Str){ sink.at, sink.len };
}

static Pmtiles opened(Bench *b, Str file)
{
    Pmtiles p;
    Err e = pmtiles_open(file, &b->codec, &p, &b->keep, b->err);
    if (e) fail_msg("%s: %s", e->en, b->err);
    return p;
}

typedef struct Put { int z; int32_t x, y; Str bytes; } Put;

/* Some zooms, some neighbourhoods; few different contents, so that runs and repeats arise. */
static Put *some_tiles(Bench *b, Rand *r, int64_t want, int contents, int64_t *ret_count)
{
    Put *put = NEWS(&b->keep, Put, want);
    uint64_t id = (uint64_t)rand_between(r, 0, 1000);
    int64_t step = contents > 50 ? 40 : 3;
    for (int64_t i = 0; i < want; i++) {
        Buf text = buf_new(&b->keep, 16);
        buf_fmt(&text, "tile %d", (int)rand_between(r, 0, contents - 1));
        put[i].bytes = buf_str(&text);
        assert_true(pmtiles_place(id, &put[i].z, &put[i].x, &put[i].y));
        id += rand_between(r, 0, 2) ? 1 : (uint64_t)rand_between(r, 1, step);
    }
    *ret_count = want;
    return put;
}

static Err count_tiles(void *ctx, const PmtilesTiles *t, char err[ERR])
{
    (void)err;
    assert_true(t->bytes.len > 0 && t->run > 0);
    *(uint64_t *)ctx += t->run;
    return NULL;
}

static void check_file(Bench *b, Str file, const Put *put, int64_t count)
{
    Pmtiles p = opened(b, file);
    PmtilesCounts counts;
    uint64_t seen = 0;
    assert_true(str_eq(p.metadata, S("{\"name\":\"示例\"}")));
    assert_int_equal(p.head.west, 1040000000);
    assert_int_equal(p.head.center_lat, 306500000);
    assert_true(p.head.clustered && p.head.kind == PMTILES_MVT && p.head.packing == PMTILES_PLAIN);
    Err e = pmtiles_each(&p, count_tiles, &seen, &counts, b->keep, b->err);
    if (e) fail_msg("%s: %s", e->en, b->err);
    assert_true(seen == (uint64_t)count && counts.addressed == seen);
    assert_int_equal(p.head.data.at + p.head.data.len, file.len);
    for (int64_t i = 0; i < count; i++) {
        Str got;
        assert_null(pmtiles_get(&p, put[i].z, put[i].x, put[i].y, &got, b->keep, b->err));
        assert_true(str_eq(got, put[i].bytes));
    }
    Rand r = rand_from(9);
    for (int i = 0; i < 500; i++) {                            /* and what isn't there */
        uint64_t id = (uint64_t)rand_between(&r, 0, 200000), mine = 0;
        int z;
        int32_t x, y;
        Str got;
        for (int64_t k = 0; k < count; k++) mine += pmtiles_id(put[k].z, put[k].x, put[k].y) == id;
        assert_true(pmtiles_place(id, &z, &x, &y));
        assert_null(pmtiles_get(&p, z, x, y, &got, b->keep, b->err));
        assert_int_equal(got.at != NULL, mine);
    }
}

static void there_and_back(void **state)
{
    Bench *b = *state;
    Rand r = rand_from(1);
    for (int round = 0; round < 40; round++) {
        Arena start = b->keep;
        int64_t count;
        Put *put = some_tiles(b, &r, rand_between(&r, 1, 400), round % 2 ? 3 : 100, &count);
        PmtilesDraft d = pmtiles_draft(&b->keep), turned = pmtiles_draft(&b->keep);
        for (int64_t i = 0; i < count; i++)
            assert_null(pmtiles_put(&d, put[i].z, put[i].x, put[i].y, put[i].bytes));
        for (int64_t i = count; i-- > 0;)
            assert_null(pmtiles_put(&turned, put[i].z, put[i].x, put[i].y, put[i].bytes));
        Str file = written(b, &d);
        assert_true(str_eq(file, written(b, &turned)));        /* whatever the order */
        check_file(b, file, put, count);
        b->keep = start;
    }
}

/* Too many entries for the first 16 KiB: leaves. */
static void with_leaves(void **state)
{
    Bench *b = *state;
    Arena start = b->keep;
    Rand r = rand_from(2);
    int64_t count = 60000;
    Put *put = NEWS(&b->keep, Put, count);
    PmtilesDraft d = pmtiles_draft(&b->keep);
    for (int64_t i = 0; i < count; i++) {
        Buf text = buf_new(&b->keep, 64);
        int64_t length = rand_between(&r, 1, 60);
        buf_fmt(&text, "%lld", (long long)i);
        for (int64_t k = 0; k < length; k++) buf_char(&text, 'x');
        put[i] = (Put){ 15, 0, 0, buf_str(&text) };
        assert_true(pmtiles_place(pmtiles_id(15, 20000, 10000) + (uint64_t)(i * 7 + rand_between(&r, 0, 6)),
                                  &put[i].z,
                                  &put[i].x, &put[i].y));
        assert_null(pmtiles_put(&d, put[i].z, put[i].x, put[i].y, put[i].bytes));
    }
    Str file = written(b, &d);
    Pmtiles p = opened(b, file);
    PmtilesCounts counts;
    assert_true(p.head.leaves.len > 0 && p.head.root.at + p.head.root.len <= PMTILES_FIRST);
    assert_null(pmtiles_each(&p, NULL, NULL, &counts, b->keep, b->err));
    assert_true(counts.leaves > 1 && counts.entries == (uint64_t)count);
    for (int64_t i = 0; i < count; i += 37) {
        Str got;
        assert_null(pmtiles_get(&p, put[i].z, put[i].x, put[i].y, &got, b->keep, b->err));
        assert_true(str_eq(got, put[i].bytes));
    }
    b->keep = start;
}

static void not_written(void **state)
{
    Bench *b = *state;
    Arena keep = b->keep;
    Sink sink = { 0 };
    PmtilesAbout about = { .metadata = S("{}") };
    PmtilesDraft d = pmtiles_draft(&keep);
    assert_ptr_equal(pmtiles_write(&d, &about, &b->codec, take, &sink, b->keep), PMTILES_EMPTY);
    assert_ptr_equal(pmtiles_put(&d, 3, 8, 0, S("a")), PMTILES_TWICE);
    assert_ptr_equal(pmtiles_put(&d, 32, 0, 0, S("a")), PMTILES_TWICE);
    assert_ptr_equal(pmtiles_put(&d, 3, 0, -1, S("a")), PMTILES_TWICE);
    assert_null(pmtiles_put(&d, 3, 0, 0, S("")));              /* left out */
    assert_int_equal(d.count, 0);
    assert_null(pmtiles_put(&d, 3, 1, 1, S("a")));
    assert_null(pmtiles_put(&d, 3, 1, 1, S("b")));
    assert_ptr_equal(pmtiles_write(&d, &about, &b->codec, take, &sink, keep), PMTILES_TWICE);
    PmtilesDraft one = pmtiles_draft(&keep);
    assert_null(pmtiles_put(&one, 3, 1, 1, S("a")));
    /* the sink's own word */
    assert_ptr_equal(pmtiles_write(&one, &about, &b->codec, take, &sink, keep), BROKEN);
}

/* ------------------------------------------------------------------------------------------ made by hand */

static void little(unsigned char *at, uint64_t n, int bytes)
{
    for (int i = 0; i < bytes; i++, n >>= 8) at[i] = (unsigned char)n;
}

/* A file without compression: head, root, leaves, eight bytes of data; zooms 0 to 3. */
typedef struct Made { unsigned char at[600]; ptrdiff_t len; } Made;

static Made made(const char *root, int root_len, const char *leaves, int leaves_len)
{
    Made m = { .len = 127 + root_len + leaves_len + 8 };
    unsigned char *h = m.at;
    memcpy(h, "PMTiles\3", 8);
    little(h + 8, 127, 8), little(h + 16, (uint64_t)root_len, 8);
    little(h + 24, 127, 8);
    little(h + 40, (uint64_t)(127 + root_len), 8), little(h + 48, (uint64_t)leaves_len, 8);
    little(h + 56, (uint64_t)(127 + root_len + leaves_len), 8), little(h + 64, 8, 8);
    h[97] = 1, h[98] = 1, h[99] = 1, h[101] = 3;
    memcpy(h + 127, root, (size_t)root_len);
    memcpy(h + 127 + root_len, leaves, (size_t)leaves_len);
    memcpy(h + 127 + root_len + leaves_len, "abcdefgh", 8);
    return m;
}

#define MADE(root, leaves) made(root, sizeof(root) - 1, leaves, sizeof(leaves) - 1)

static void by_hand(void **state)
{
    Bench *b = *state;
    /* Tile 0 is "ab"; 1 to 3 are "cde"; 5 is "ab" again. Numbers, runs, lengths, offsets (0: goes on). */
    Made m = MADE("\3" "\0\1\4" "\1\3\1" "\2\3\2" "\1\0\1", "");
    Pmtiles p = opened(b, (Str){ (char *)m.at, m.len });
    Str got;
    PmtilesCounts counts;
    assert_null(pmtiles_get(&p, 0, 0, 0, &got, b->keep, b->err));
    assert_true(str_eq(got, S("ab")));
    assert_null(pmtiles_get(&p, 1, 1, 1, &got, b->keep, b->err));
    assert_true(str_eq(got, S("cde")));
    assert_null(pmtiles_get(&p, 1, 1, 0, &got, b->keep, b->err));
    assert_null(got.at);
    assert_null(pmtiles_get(&p, 2, 0, 0, &got, b->keep, b->err));
    assert_true(str_eq(got, S("ab")));
    assert_null(pmtiles_get(&p, 2, 4, 0, &got, b->keep, b->err));
    assert_null(got.at);
    assert_null(pmtiles_each(&p, NULL, NULL, &counts, b->keep, b->err));
    assert_int_equal(counts.addressed, 5);
    /* A leaf from 1 on: 1 is "a", 7 is "b". */
    m = MADE("\2" "\0\1" "\1\0" "\1\11" "\2\1", "\2" "\1\6" "\1\1" "\1\1" "\1\0");
    p = opened(b, (Str){ (char *)m.at, m.len });
    assert_null(pmtiles_get(&p, 1, 0, 0, &got, b->keep, b->err));
    assert_true(str_eq(got, S("a")));
    assert_null(pmtiles_each(&p, NULL, NULL, &counts, b->keep, b->err));
    assert_true(counts.leaves == 1 && counts.addressed == 3);
}

static void expect_refused(Bench *b, Made m, Err want, const char *words)
{
    Pmtiles p;
    Arena keep = b->keep;
    b->err[0] = 0;
    char *exact = memcpy(malloc((size_t)m.len + 1), m.at, (size_t)m.len);      /* a byte too far is seen */
    Err e = pmtiles_open((Str){ exact, m.len }, &b->codec, &p, &keep, b->err);
    if (!e) e = pmtiles_each(&p, NULL, NULL, NULL, keep, b->err);
    free(exact);
    if (e != want || !strstr(b->err, words)) fail_msg("%s, not %s: %s", e ? e->code : "taken", words, b->err);
}

static void directories_that_lie(void **state)
{
    Bench *b = *state;
    expect_refused(b, MADE("\0", ""), PMTILES_DAMAGED, "not a directory");
    expect_refused(b, MADE("\x80", ""), PMTILES_DAMAGED, "not a directory");
    expect_refused(b, MADE("\xff\xff\xff\xff\x0f", ""), PMTILES_DAMAGED, "not a directory");
    /* goes on from what? */
    expect_refused(b, MADE("\1" "\0" "\1" "\1" "\0", ""), PMTILES_DAMAGED, "not a directory");
    expect_refused(b, MADE("\1" "\0" "\1" "\1" "\1" "\1", ""), PMTILES_DAMAGED, "not a directory");
    expect_refused(b, MADE("\1" "\0" "\1" "\0" "\1", ""), PMTILES_DAMAGED, "empty tile");
    expect_refused(b, MADE("\1" "\0" "\1" "\11" "\1", ""), PMTILES_DAMAGED, "beyond its part");
    expect_refused(b, MADE("\1" "\0" "\1" "\1" "\11", ""), PMTILES_DAMAGED, "beyond its part");
    expect_refused(b, MADE("\1" "\0" "\1" "\1" "\xff\xff\xff\xff\xff\xff\xff\xff\xff\1", ""), PMTILES_DAMAGED,
                   "beyond its part");
    expect_refused(b, MADE("\1" "\0" "\1" "\1" "\xff\xff\xff\xff\xff\xff\xff\xff\xff\3", ""), PMTILES_DAMAGED,
                   "not a directory");
    expect_refused(b, MADE("\2" "\0\0" "\1\1" "\1\1" "\1\0", ""), PMTILES_DAMAGED, "out of order");
    expect_refused(b, MADE("\2" "\0\2" "\3\1" "\1\1" "\1\0", ""), PMTILES_DAMAGED, "out of order");
    expect_refused(b, MADE("\1" "\xff\xff\xff\xff\xff\xff\xff\xff\xff\1" "\1" "\1" "\1", ""), PMTILES_DAMAGED,
                   "last zoom");
    expect_refused(b, MADE("\1" "\0" "\x80\x80\x80\x80\x20" "\1" "\1", ""), PMTILES_DAMAGED, "32 bits");
    expect_refused(b, MADE("\1" "\x55" "\1" "\1" "\1", ""), PMTILES_DAMAGED, "zoom the head excludes");
    /* Leaves: one that leads to itself, one with tiles before it or behind it, one of another's tiles. */
    expect_refused(b, MADE("\1" "\0" "\0" "\5" "\1", "\1" "\0" "\0" "\5" "\1"), PMTILES_DAMAGED, "too deep");
    expect_refused(b, MADE("\1" "\2" "\0" "\5" "\1", "\1" "\1" "\1" "\1" "\1"), PMTILES_DAMAGED,
                   "of another");
    expect_refused(b, MADE("\2" "\0\1" "\0\1" "\5\1" "\1\1", "\1" "\1" "\1" "\1" "\1"), PMTILES_DAMAGED,
                   "of another");
    expect_refused(b, MADE("\2" "\0\1" "\0\1" "\5\1" "\1\1", "\1" "\0" "\2" "\1" "\1"), PMTILES_DAMAGED,
                   "of another");
    expect_refused(b, MADE("\1" "\0" "\0" "\6" "\1", "\1" "\0" "\1" "\1" "\1"), PMTILES_DAMAGED,
                   "beyond its part");
    expect_refused(b, MADE("\1" "\0" "\0" "\4" "\1", "\1" "\0" "\1" "\1" "\1"), PMTILES_DAMAGED,
                   "not a directory");
    /* Asked for one tile, the reader goes round no longer than asked for all. */
    Made round = MADE("\1" "\0" "\0" "\5" "\1", "\1" "\0" "\0" "\5" "\1");
    Pmtiles p = opened(b, (Str){ (char *)round.at, round.len });
    Str got;
    assert_ptr_equal(pmtiles_get(&p, 0, 0, 0, &got, b->keep, b->err), PMTILES_DAMAGED);
    assert_non_null(strstr(b->err, "too deep"));
}

static void heads_that_lie(void **state)
{
    Bench *b = *state;
    static const struct { int at, bytes; uint64_t n; const char *words; } lie[] = {
        { 8, 8, 126, "first 16 KiB" }, { 8, 8, UINT64_MAX, "root reaches" }, { 16, 8, 0, "first 16 KiB" },
        { 16, 8, UINT64_MAX, "root reaches" }, { 24, 8, 1000, "metadata reach" },
            { 32, 8, UINT64_MAX, "metadata" },
        { 40, 8, 1000, "leaves reach" }, { 48, 8, UINT64_MAX - 1, "leaves reach" },
            { 56, 8, 1000, "tiles reach" },
        { 64, 8, 9, "tiles reach" }, { 72, 8, 4, "another number of tiles" },
            { 80, 8, 4, "another number of entries" },
        { 96, 1, 2, "does not exist" }, { 97, 1, 5, "does not exist" }, { 98, 1, 5, "does not exist" },
        { 100, 1, 4, "zooms" }, { 101, 1, 32, "zooms" }, { 102, 4, 1800000001, "outside the world" },
        { 106, 4, 900000000, "outside the world" }, { 119, 4, 0x80000000, "outside the world" },
        { 97, 1, 2, "can't be unpacked" },
    };
    Made good = MADE("\1" "\0" "\1" "\1" "\1", "");
    for (int i = 0; i < COUNT(lie); i++) {
        Made m = good;
        little(m.at + lie[i].at, lie[i].n, lie[i].bytes);
        expect_refused(b, m, PMTILES_DAMAGED, lie[i].words);
    }
    for (uint64_t packed = 0; packed <= 4; packed++) {
        Made m = good;
        m.at[97] = (unsigned char)packed;
        if (packed != PMTILES_PLAIN && packed != PMTILES_GZIP)
            expect_refused(b, m, PMTILES_PACKED, pmtiles_packings[packed]);
    }
    Made m = good;
    m.at[7] = 2;
    expect_refused(b, m, PMTILES_NOT, "another version");
    m.at[0] = 'p';
    expect_refused(b, m, PMTILES_NOT, "other bytes");
    for (m = good; m.len-- > 0;) expect_refused(b, m, m.len < 8 ? PMTILES_NOT : PMTILES_DAMAGED, "");
    m = good;
    m.at[99] = 77;                                             /* a kind to come */
    assert_int_equal(opened(b, (Str){ (char *)m.at, m.len }).head.kind, PMTILES_OTHER);
    m.len = good.len, m.at[99] = 1;
    little(m.at + 24, (uint64_t)m.len - 1, 8), little(m.at + 32, 1, 8);
    m.at[m.len - 1] = 0xff;
    expect_refused(b, m, PMTILES_DAMAGED, "not UTF-8");
}

/* Any bit of a written file: refused, or what is found lies within the file. */
static Err touch(void *ctx, const PmtilesTiles *t, char err[ERR])
{
    (void)err;
    *(unsigned *)ctx += (unsigned char)t->bytes.at[0] + (unsigned char)t->bytes.at[t->bytes.len - 1];
    return NULL;
}

static void any_bit(void **state)
{
    Bench *b = *state;
    Arena start = b->keep;
    Rand r = rand_from(4);
    int64_t count;
    Put *put = some_tiles(b, &r, 300, 100, &count);
    PmtilesDraft d = pmtiles_draft(&b->keep);
    for (int64_t i = 0; i < count; i++)
        assert_null(pmtiles_put(&d, put[i].z, put[i].x, put[i].y, put[i].bytes));
    Str file = written(b, &d);
    Pmtiles p = opened(b, file);
    ptrdiff_t most = (ptrdiff_t)p.head.data.at, refused = 0;
    for (ptrdiff_t bit = 0; bit < 8 * most; bit++) {
        Arena keep = b->keep;
        char *hurt = memcpy(malloc((size_t)file.len), file.at, (size_t)file.len);
        unsigned sum = 0;
        hurt[bit / 8] ^= (char)(1 << bit % 8);
        Err e = pmtiles_open((Str){ hurt, file.len }, &b->codec, &p, &keep, b->err);
        if (!e) e = pmtiles_each(&p, touch, &sum, NULL, keep, b->err);
        if (e) assert_true(b->err[0]);
        refused += e != NULL;
        free(hurt);
    }
    /* Accepted: what the head says of the box, the count of contents, kinds, and bits of gzip's own head. */
    assert_true(8 * most - refused < 600);
    b->keep = start;
}

/* A few kilobytes that would unpack to gigabytes. */
static void bombs(void **state)
{
    Bench *b = *state;
    Arena start = b->keep;
    ptrdiff_t size = 40 << 20;
    Str gz, got, zeros = { NEWS(&b->keep, char, size), size };
    assert_null(pack_bytes(&b->pack, zeros, &b->keep, &gz));
    assert_ptr_equal(unpack_bytes(gz, size - 1, &b->keep, &got), PACK_LONG);
    assert_ptr_equal(unpack_bytes(gz, 1000, &b->keep, &got), PACK_LONG);
    assert_ptr_equal(unpack_bytes(str_part(gz, 0, gz.len - 1), size, &b->keep, &got), PACK_DAMAGED);
    assert_null(unpack_bytes(gz, size, &b->keep, &got));
    assert_int_equal(got.len, size);
    b->keep = start;
    Str small, text = S("tile");
    for (ptrdiff_t most = 0; most < 6; most++) {
        assert_null(pack_bytes(&b->pack, text, &b->keep, &small));
        Err e = unpack_bytes(small, most, &b->keep, &got);
        assert_ptr_equal(e, most < 4 ? PACK_LONG : NULL);
        if (!e) assert_true(str_eq(got, text));
    }
    char *more = NEWS(&b->keep, char, small.len + 1);
    memcpy(more, small.at, (size_t)small.len);
    assert_ptr_equal(unpack_bytes((Str){ more, small.len + 1 }, 100, &b->keep, &got), PACK_DAMAGED);
    assert_ptr_equal(unpack_bytes(S(""), 100, &b->keep, &got), PACK_DAMAGED);
    more[small.len - 5] ^= 1;                                  /* the checksum */
    assert_ptr_equal(unpack_bytes((Str){ more, small.len }, 100, &b->keep, &got), PACK_DAMAGED);
    b->keep = start;
}

/* ---------------------------------------------------------------------------------------- vector tiles */

static Mvt layer_of(Bench *b)
{
    Mvt m = mvt_layer(&b->keep, S("roads"));
    mvt_feature(&m, 7, MVT_LINE);
    mvt_text(&m, "kind", S("path"));
    mvt_int(&m, "sort_rank", 300);
    mvt_line(&m, (const Spot[]){ { 1, 2 }, { 30, 40 }, { 5, 60 } }, 3);
    mvt_end(&m);
    mvt_feature(&m, 8, MVT_POLYGON);
    mvt_ring(&m, (const Spot[]){ { 0, 0 }, { 100, 0 }, { 100, 100 }, { 0, 100 } }, 4, true);
    mvt_end(&m);
    return m;
}

typedef struct Layers { int count; int64_t features; } Layers;

static void see_layer(void *ctx, const MvtLayer *layer)
{
    Layers *l = ctx;
    assert_true(str_eq(layer->name, S("roads")));
    l->count++;
    l->features += layer->features;
}

/* Ours is taken; cut anywhere it is not; a byte changed is taken or refused, but never followed. */
static void vector_tiles(void **state)
{
    Bench *b = *state;
    Arena start = b->keep;
    Buf to = buf_new(&b->keep, 1000);
    Mvt m = layer_of(b), again = layer_of(b);
    Layers seen = { 0 };
    const char *wrong;
    mvt_close(&m, &to);
    ptrdiff_t one = to.len;
    mvt_close(&again, &to);
    assert_null(mvt_check(buf_str(&to), see_layer, &seen, &wrong));
    assert_true(seen.count == 2 && seen.features == 4 && !wrong);
    for (ptrdiff_t len = 0; len < to.len; len++) {
        char *exact = memcpy(malloc((size_t)len + 1), to.at, (size_t)len);
        Err e = mvt_check((Str){ exact, len }, NULL, NULL, &wrong);
        assert_ptr_equal(e, len == one ? NULL : MVT_DAMAGED);
        assert_int_equal(wrong != NULL, e != NULL);
        free(exact);
    }
    for (ptrdiff_t i = 0; i < one; i++)
        for (int byte = 0; byte < 256; byte++) {
            char *exact = memcpy(malloc((size_t)one), to.at, (size_t)one);
            exact[i] = (char)byte;
            (void)mvt_check((Str){ exact, one }, NULL, NULL, NULL);
            free(exact);
        }
    b->keep = start;
}

/* One layer, "a", of version 2, with one key "k" and one value, and one feature of these bytes. */
static Err layer_with(const char *feature, int len, const char **ret_wrong)
{
    char tile[100] = "\x1a\0\x0a\1a\x78\2\x1a\1k\x22\2\x28\1\x12";
    int at = 15;
    tile[at++] = (char)len;
    memcpy(tile + at, feature, (size_t)len);
    tile[1] = (char)(at + len - 2);
    return mvt_check((Str){ tile, at + len }, NULL, NULL, ret_wrong);
}

static void vector_tiles_that_lie(void **state)
{
    (void)state;
    static const struct { const char *at; int len; const char *wrong; } feature[] = {
        { "\x12\2\0\0\x18\1\x22\3\x09\2\2", 11, NULL },
        { "\x12\1\0", 3, "a key without a value" },
        { "\x12\2\1\0", 4, "a tag that its layer has not" },
        { "\x12\2\0\1", 4, "a tag that its layer has not" },
        { "\x12\2\0\x80", 4, "a key without a value" },
        { "\x18\4", 2, "a feature of no known kind" },
        { "\x22\3\x0b\2\2", 5, "a geometry of no known commands" },
        { "\x22\3\x11\2\2", 5, "a geometry of no known commands" },
        { "\x22\1\x01", 3, "a geometry of no known commands" },
        { "\x22\1\x17", 3, "a geometry of no known commands" },
        { "\x22\5\xf9\xff\xff\xff\x0f", 7, "a geometry of no known commands" },
        { "\x22\3\x09\2\x80", 5, "a geometry cut short" },
        { "\x22\4\x09", 3, "a feature cut short" },
    };
    for (int i = 0; i < COUNT(feature); i++) {
        const char *wrong;
        Err e = layer_with(feature[i].at, feature[i].len, &wrong);
        bool same = wrong && feature[i].wrong ? !strcmp(wrong, feature[i].wrong) : wrong == feature[i].wrong;
        if (!same || (e != NULL) != (wrong != NULL)) fail_msg("%d: %s", i, wrong ? wrong : "taken");
    }
    static const struct { const char *at; int len; const char *wrong; } layer[] = {
        { "", 0, "not a vector tile" },
        { "\x12\0", 2, "not a vector tile" },
        { "\x1a\0", 2, "a layer without a name" },
        { "\x1a\3\x0a\1a", 5, "a layer of another version" },
        { "\x1a\5\x0a\1a\x78\3", 7, "a layer of another version" },
        { "\x1a\7\x0a\1a\x78\2\x28\0", 9, "a layer without an extent" },
        { "\x1a\5\x0a\1\xff\x78\2", 7, "a layer without a name" },
        { "\x1a\x8\x0a\1a\x78\2\x1a\1\xff", 10, "a key not in UTF-8" },
        { "\x1a\6\x0a\1a\x78\2\x12", 8, "a layer cut short" },
    };
    for (int i = 0; i < COUNT(layer); i++) {
        const char *wrong;
        assert_ptr_equal(mvt_check((Str){ layer[i].at, layer[i].len }, NULL, NULL, &wrong), MVT_DAMAGED);
        assert_string_equal(wrong, layer[i].wrong);
    }
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(numbers), cmocka_unit_test(curve), cmocka_unit_test(there_and_back),
        cmocka_unit_test(with_leaves), cmocka_unit_test(not_written), cmocka_unit_test(by_hand),
        cmocka_unit_test(directories_that_lie), cmocka_unit_test(heads_that_lie), cmocka_unit_test(any_bit),
        cmocka_unit_test(bombs), cmocka_unit_test(vector_tiles), cmocka_unit_test(vector_tiles_that_lie),
    };
    return cmocka_run_group_tests(all, set_up, put_away);
}
