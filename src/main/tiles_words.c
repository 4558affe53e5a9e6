/* Metadata of files of tiles: TileJSON's vector_layers, and the texts that maps must show. */
#include "main/tiles.h"

#include "json/json.h"
#include "main/network_file.h"
#include "osm/pack.h"

#include <stdio.h>

bool tiles_open(const char *file, Pmtiles *ret, Arena *keep)
{
    char why[256] = "";
    Str bytes;
    PmtilesCodec *codec = NEW(keep, PmtilesCodec);
    *codec = pack_codec(NULL);
    if (!file_bytes(file, &bytes, keep)) return false;
    Err e = pmtiles_open(bytes, codec, ret, keep, why);
    if (e) fprintf(stderr, "tuimen: %s: %s / %s: %s\n", file, e->zh, e->en, why);
    return !e;
}

/* ------------------------------------------------------------------------------------------ our own words */

/* What base_feature gives, by layer. */
static const struct { const char *name; const char *type; unsigned layers; } fields[] = {
    { "kind", "String", ~0u }, { "kind_detail", "String", ~0u }, { "name", "String", ~0u },
    { "name:zh", "String", ~0u }, { "name:en", "String", ~0u }, { "sort_rank", "Number", ~0u },
    { "population_rank", "Number", 1u << BASE_PLACES }, { "height", "Number", 1u << BASE_BUILDINGS },
    { "min_zoom", "Number", 1u << BASE_ROADS | 1u << BASE_POIS | 1u << BASE_PLACES },
    { "oneway", "Boolean", 1u << BASE_ROADS }, { "is_bridge", "Boolean", 1u << BASE_ROADS },
    { "is_tunnel", "Boolean", 1u << BASE_ROADS }, { "is_link", "Boolean", 1u << BASE_ROADS },
};

static void put_layer(Buf *to, int layer, int min_zoom, int max_zoom)
{
    buf_fmt(to, "%s{\"id\":\"%s\",\"minzoom\":%d,\"maxzoom\":%d,\"fields\":{", layer ? "," : "",
            base_layers[layer], min_zoom, max_zoom);
    for (int i = 0; i < COUNT(fields); i++) {
        if (!(fields[i].layers >> layer & 1)) continue;
        json_key(to, fields[i].name);
        json_text(to, str_of(fields[i].type));
    }
    buf_adds(to, "}}");
}

static void put_text(Buf *to, const char *key, Str text)
{
    if (!text.len) return;
    json_key(to, key);
    json_text(to, text);
}

Str tiles_metadata(const MapSource *from, int min_zoom, int max_zoom, Arena *keep)
{
    Buf to = buf_new(keep, 4096);
    buf_char(&to, '{');
    put_text(&to, "name", from->name);
    put_text(&to, "attribution", from->attribution);
    put_text(&to, "review_number", from->review);
    put_text(&to, "type", S("baselayer"));
    put_text(&to, "generator", S("tuimen"));
    if (from->synthetic) put_text(&to, "synthetic", S("yes"));
    json_key(&to, "vector_layers");
    buf_char(&to, '[');
    for (int i = 0; i < BASE_LAYERS; i++) put_layer(&to, i, min_zoom, max_zoom);
    buf_adds(&to, "]}");
    return buf_str(&to);
}

/* --------------------------------------------------------------------------------------- others' words */

/* <a href="…">© OpenStreetMap</a> contributors -> © OpenStreetMap contributors. It is shown as text. */
static Str without_tags(Str s, Arena *keep)
{
    Buf to = buf_new(keep, s.len + 1);
    bool tag = false;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        if (s.at[i] == '<') tag = true;
        else if (s.at[i] == '>' && tag) tag = false;
        else if (!tag && s.at[i] >= 0 && s.at[i] < ' ') buf_char(&to, ' ');
        else if (!tag) buf_char(&to, s.at[i]);
    }
    return str_trim(buf_str(&to));
}

static void take(const Pmtiles *p, const char *key, Str *to, Arena *keep)
{
    if (to->len) return;
    Str said = without_tags(json_member(p->metadata, key, keep), keep);
    if (said.len) *to = said;
}

void tiles_source(const Pmtiles *p, MapSource *ret, Arena *keep)
{
    take(p, "name", &ret->name, keep);
    take(p, "attribution", &ret->attribution, keep);
    take(p, "review_number", &ret->review, keep);
    ret->synthetic = json_member(p->metadata, "synthetic", keep).len > 0;
}
