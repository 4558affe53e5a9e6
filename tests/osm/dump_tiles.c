/* dump_tiles FILE.osm.pbf FOLDER: the tiles of an extract as FOLDER/z-x-y.mvt.gz, for decode_tiles.mjs. */
#include "osm/osm_import.h"

static Err dump(void *ctx, int z, int x, int y, Str gz)
{
    char path[800];
    snprintf(path, sizeof path, "%s/%d-%d-%d.mvt.gz", (const char *)ctx, z, x, y);
    FILE *f = fopen(path, "wb");
    if (!f) return BROKEN;
    size_t put = fwrite(gz.at, 1, (size_t)gz.len, f);
    return fclose(f) == 0 && put == (size_t)gz.len ? NULL : BROKEN;
}

int main(int argc, char **argv)
{
    char err[256];
    OsmSummary sum;
    if (argc != 3) return 2;
    Err e = osm_tiles(argv[1], NULL, dump, argv[2], &sum, err);
    if (e) fprintf(stderr, "%s: %s\n", e->en, err);
    else printf("%lld tiles\n", (long long)sum.tiles);
    return e != NULL;
}
