/* Names out of vector tiles: which are read, and that no tile leads outside its bytes. */
#include "geo/tile/mvt.h"
#include "osm/mvt_named.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { ROOM = 1 << 24 };

typedef struct Names { char said[400]; } Names;

static void see_name(void *ctx, const MvtNamed *n)
{
    Names *s = ctx;
    size_t len = strlen(s->said);
    assert_true(n->x >= 0 && n->y >= 0 && n->x < n->extent && n->y < n->extent && utf8_valid(n->name));
    snprintf(s->said + len, sizeof s->said - len, "%.*s/%.*s%s %lld,%lld;", STR_ARG(n->name),
             STR_ARG(n->kind), n->street ? "/street" : "", (long long)n->x, (long long)n->y);
}

static void put_thing(Mvt *m, MvtKind shape, const char *name, const char *zh, const char *kind, Spot a,
                      Spot b)
{
    mvt_feature(m, 1, shape);
    mvt_text(m, "name", str_of(name));
    mvt_text(m, "name:zh", str_of(zh));
    mvt_text(m, "kind", str_of(kind));
    if (shape == MVT_POINT) mvt_point(m, a);
    else mvt_line(m, (const Spot[]){ a, b }, 2);
    mvt_end(m);
}

static Str tile_of_names(Arena *keep)
{
    char long_name[100];
    memset(long_name, 'a', sizeof long_name - 1);
    long_name[sizeof long_name - 1] = 0;
    Buf to = buf_new(keep, 4000);
    Mvt pois = mvt_layer(keep, S("pois")), roads = mvt_layer(keep, S("roads")),
        others = mvt_layer(keep, S("places"));
    put_thing(&pois, MVT_POINT, "Library", "图书馆", "library", (Spot){ 10, 20 }, (Spot){ 0 });
    put_thing(&pois, MVT_POINT, "茶铺", "", "", (Spot){ 4095, 0 }, (Spot){ 0 });
    put_thing(&pois, MVT_POINT, "next door", "", "shop", (Spot){ 4096, 5 }, (Spot){ 0 });
    put_thing(&pois, MVT_POINT, "", "", "shop", (Spot){ 5, 5 }, (Spot){ 0 });
    put_thing(&pois, MVT_POINT, long_name, "", "shop", (Spot){ 5, 5 }, (Spot){ 0 });
    put_thing(&roads, MVT_LINE, "红星路", "", "major_road", (Spot){ -64, 1000 }, (Spot){ 4160, 1200 });
    put_thing(&roads, MVT_LINE, "成渝线", "", "rail", (Spot){ 5, 5 }, (Spot){ 50, 60 });
    put_thing(&roads, MVT_LINE, "outside", "", "path", (Spot){ -60, -60 }, (Spot){ -10, -10 });
    put_thing(&others, MVT_POINT, "成都", "", "locality", (Spot){ 5, 5 }, (Spot){ 0 });
    mvt_close(&pois, &to);
    mvt_close(&roads, &to);
    mvt_close(&others, &to);
    return buf_str(&to);
}

/* Points and streets inside the tile, by their Chinese name; neither what lies beside it nor what has no
 * name. Cut or changed anywhere it is read or refused, but never followed outside. */
static void names_in_tiles(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), keep = whole;
    Str tile = tile_of_names(&keep);
    Names seen = { "" };
    assert_null(mvt_named(tile, keep, see_name, &seen));
    assert_string_equal(seen.said, "图书馆/library 10,20;茶铺/ 4095,0;红星路/major_road/street 2048,1100;");
    for (ptrdiff_t len = 0; len < tile.len; len++) {
        char *exact = memcpy(malloc((size_t)len + 1), tile.at, (size_t)len);
        seen = (Names){ "" };
        Err e = mvt_named((Str){ exact, len }, keep, see_name, &seen), check;
        check = mvt_check((Str){ exact, len }, NULL, NULL, NULL);
        assert_true(!e || e == MVT_DAMAGED);
        assert_true(check || !e);
        free(exact);
    }
    for (ptrdiff_t i = 0; i < tile.len; i++)
        for (int bit = 0; bit < 8; bit++) {
            char *exact = memcpy(malloc((size_t)tile.len), tile.at, (size_t)tile.len);
            exact[i] ^= (char)(1 << bit);
            seen = (Names){ "" };
            (void)mvt_named((Str){ exact, tile.len }, keep, see_name, &seen);
            free(exact);
        }
    arena_drop(whole, ROOM);
}

int main(void)
{
    const struct CMUnitTest all[] = { cmocka_unit_test(names_in_tiles) };
    return cmocka_run_group_tests(all, NULL, NULL);
}
