/* Any bytes as a GeoPackage: nothing may crash or run on; what is taken is GeoJSON that the house's own
 * reader takes. */
#include "geo/text/geojson_feature.h"
#include "gpkg/gpkg.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 64 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole;
    if (!whole.at) whole = arena_make(ROOM);
    if (size > 1 << 18) return 0;
    Arena keep = whole;
    Str text;
    Blame why = { 0 };
    GeoFeature *feature;
    int32_t features;
    Str bytes = str_copy(&keep, (Str){ (const char *)data, (ptrdiff_t)size });
    for (int wish = GPKG_POLYGONS; wish <= GPKG_POINTS_TOO; wish++) {
        Arena here = keep;
        if (gpkg_geojson(bytes, "microgrids", (GpkgWish)wish, &here, &text, &why)) continue;
        if (!utf8_valid(text)) abort();
        geojson_features(text, &feature, &features, &here, &why);
    }
    return 0;
}
