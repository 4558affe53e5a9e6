/* PMTiles: a whole set of tiles in one file, found through directories along a Hilbert curve. Version 3 of
 * the format (github.com/protomaps/PMTiles, spec/v3, with the clarifications of 3.1). Bytes in, bytes out:
 * knows no file, and no compression, which the caller passes in.
 *
 * A file from outside is refused where it is wrong, never followed: every offset, length and number is
 * checked before it is used, and directories can neither repeat nor overlap nor go round. */
#ifndef GEO_TILE_PMTILES_H
#define GEO_TILE_PMTILES_H

#include "base/err.h"
#include "base/str.h"

REFUSES(PMTILES_NOT);          /* 422: no PMTiles file, or of another version */
REFUSES(PMTILES_DAMAGED);      /* 422: it contradicts itself, or ends before its end */
REFUSES(PMTILES_PACKED);       /* 422: directories packed in a way that isn't known here */
REFUSES(PMTILES_TWICE);        /* 422: writing: a tile given twice, or outside its zoom */
REFUSES(PMTILES_EMPTY);        /* 422: writing: there is no tile */

enum { PMTILES_ZOOM_MAX = 31, PMTILES_HEAD = 127, PMTILES_FIRST = 16384, PMTILES_DEPTH = 4 };

typedef enum PmtilesPacking { PMTILES_UNKNOWN, PMTILES_PLAIN, PMTILES_GZIP, PMTILES_BROTLI, PMTILES_ZSTD
                            } PmtilesPacking;
typedef enum PmtilesKind { PMTILES_OTHER, PMTILES_MVT, PMTILES_PNG, PMTILES_JPEG, PMTILES_WEBP, PMTILES_AVIF
                         } PmtilesKind;
extern const char *const pmtiles_packings[];   /* "unknown" "none" "gzip" "brotli" "zstd" */
extern const char *const pmtiles_kinds[];      /* "other" "mvt" "png" "jpeg" "webp" "avif" */

/* Gzip (RFC 1952) by whoever calls. `unpack` refuses what is damaged or would give more than `most` bytes. */
typedef struct PmtilesCodec {
    Err (*pack)(void *ctx, Str bytes, Arena *keep, Str *ret);
    Err (*unpack)(void *ctx, Str packed, ptrdiff_t most, Arena *keep, Str *ret);
    void *ctx;
} PmtilesCodec;

/* ------------------------------------------------------------------------------------------------ tiles */

/* A tile's number: all tiles of lower zooms first, then along the Hilbert curve of its own. `z` 0 to
 * PMTILES_ZOOM_MAX, x and y within it. */
uint64_t pmtiles_id(int z, int32_t x, int32_t y);
/* false: beyond the last zoom. */
bool pmtiles_place(uint64_t id, int *ret_z, int32_t *ret_x, int32_t *ret_y);

/* ---------------------------------------------------------------------------------------------- reading */

typedef struct PmtilesPart { uint64_t at, len; } PmtilesPart;

typedef struct PmtilesHead {
    PmtilesPart root, metadata, leaves, data;
    uint64_t addressed, entries, contents;     /* tiles; entries of directories; different bytes. 0: unsaid */
    bool clustered;                            /* data lies in the order of the tiles' numbers */
    PmtilesPacking inner, packing;             /* of directories and metadata; of tiles */
    PmtilesKind kind;
    int min_zoom, max_zoom, center_zoom;
    int32_t west, south, east, north;          /* 1e-7 degree */
    int32_t center_lon, center_lat;
} PmtilesHead;

typedef struct Pmtiles {
    Str file;
    PmtilesHead head;
    Str metadata;                              /* JSON text, not looked into */
    const struct PmtilesEntry *root;
    int64_t roots;
    const PmtilesCodec *codec;
} Pmtiles;

/* Head, root and metadata are checked; `file` must stay. `reterr` says what is wrong, and where. */
Err pmtiles_open(Str file, const PmtilesCodec *, Pmtiles *ret, Arena *keep, char reterr[256]);

/* The bytes of a tile as they are stored; the absent Str when it isn't there. */
Err pmtiles_get(const Pmtiles *, int z, int32_t x, int32_t y, Str *ret, Arena scratch, char reterr[256]);

/* Tiles `id` to `id + run - 1` are these bytes. */
typedef struct PmtilesTiles { uint64_t id, run; Str bytes; } PmtilesTiles;
typedef Err PmtilesSee(void *ctx, const PmtilesTiles *, char reterr[256]);

typedef struct PmtilesCounts { uint64_t addressed, entries, leaves; } PmtilesCounts;

/* Every entry of every directory, ascending; all that pmtiles_open leaves open is checked on the way. `see`
 * may be NULL: to check a whole file. A refusal of it ends the walk. */
Err pmtiles_each(const Pmtiles *, PmtilesSee *see, void *ctx, PmtilesCounts *ret, Arena scratch,
                 char reterr[256]);

/* ---------------------------------------------------------------------------------------------- writing */

typedef struct PmtilesDraft {
    Arena *keep;
    struct PmtilesPut *put;
    int64_t count, room;
    int64_t contents, *slot, slots;            /* bytes that are there already, by their hash */
    int64_t bytes;                             /* of different contents */
} PmtilesDraft;

PmtilesDraft pmtiles_draft(Arena *keep);

/* In any order. `bytes` are copied unless they were seen before; an empty tile is left out, as the format
 * wants it. */
Err pmtiles_put(PmtilesDraft *, int z, int32_t x, int32_t y, Str bytes);

typedef struct PmtilesAbout {
    PmtilesPacking packing;
    PmtilesKind kind;
    int32_t west, south, east, north;          /* 1e-7 degree; the centre is said to be their middle */
    Str metadata;                              /* JSON text */
} PmtilesAbout;

/* The file from its first byte to its last, piece by piece. Equal tiles give equal bytes: they are sorted,
 * each content is written once, equal neighbours are one entry, and leaf directories are made only when the
 * root would not fit into the first 16 KiB. */
typedef Err PmtilesOut(void *ctx, Str bytes);
Err pmtiles_write(const PmtilesDraft *, const PmtilesAbout *, const PmtilesCodec *, PmtilesOut *out,
                  void *ctx, Arena scratch);

#endif
