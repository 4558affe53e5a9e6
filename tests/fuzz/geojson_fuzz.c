/* Any bytes as GeoJSON: nothing may crash; areas that are taken have rings inside their points, and what is
 * done with outlines (soundness, shared areas, cutting, uniting) takes whatever comes. */
#include "geo/text/geojson_feature.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 256 << 20, POINTS = 200 };

static void use(const GeoFeature *a, const GeoFeature *b, Arena keep)
{
    const Region *r = &a->region, *s = &b->region;
    Spot near;
    for (int32_t i = 0, from = 0; i < r->rings; from = r->ends[i++])
        if (r->ends[i] - from < 3 || r->outer[0] != true) abort();
    if (!r->rings || r->ends[r->rings - 1] > POINTS) return;
    RegionFault fault = region_fault(r, &near);
    if (fault == REGION_EMPTY) abort();
    if (fault || !s->rings || s->ends[s->rings - 1] > POINTS || region_fault(s, &near)) return;
    SpotBox box = spot_box_of(r->at, r->ends[r->rings - 1]);
    double area = region_area(r), shared = region_shared(r, s, keep);
    double most = ((double)box.x1 - box.x0) * ((double)box.y1 - box.y0);
    if (area < 0 || shared > area + most * 1e-6 + 1) abort();
    region_union(r, s, &keep, keep);
    Region left, right;
    region_cut(r, s->at, s->ends[0], &right, &left, &keep);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole;
    if (!whole.at) whole = arena_make(ROOM);
    if (size > 1 << 14) return 0;
    Arena keep = whole;
    GeoFeature *area;
    GeoLine *line;
    int32_t areas = 0, lines = 0;
    Str text = { (const char *)data, (ptrdiff_t)size };
    if (!geojson_features(text, &area, &areas, &keep, NULL)) {
        if (areas < 1) abort();
        for (int32_t i = 0; i < areas && i < 8; i++) {
            Str name = geojson_feature_get(&area[i], "name", &keep);
            if (name.at && !utf8_valid(name) && utf8_valid(text)) abort();
            if (area[i].fault ? area[i].region.rings : area[i].region.rings < 1) abort();
            use(&area[i], &area[(i + 1) % areas], keep);
        }
    }
    if (!geojson_lines(text, &line, &lines, &keep, NULL) && lines < 1) abort();
    return 0;
}
