/* Blobs from the file, blocks from the blobs, things from the blocks. Field numbers are those of the
 * format's two .proto files. One arena is emptied for every block. */
#include "osm/osm_read.h"

#include "osm/wire.h"

#include <string.h>
#include <sys/stat.h>
#include <zlib.h>

REFUSAL(OSM_NO_FILE, 404, "osm.no_file", "文件打不开或读不了", "the file can't be opened or read");
REFUSAL(OSM_NOT_PBF, 422, "osm.not_pbf", "不是 .osm.pbf 文件", "this is not an .osm.pbf file");
REFUSAL(OSM_BROKEN, 422, "osm.broken", "地图文件已损坏或不完整", "the map file is damaged or cut short");
REFUSAL(OSM_UNSUPPORTED, 422, "osm.unsupported", "不支持这种地图文件，请用 osmium 转换",
        "this kind of map file is not supported; convert it with osmium");

enum { HEAD_MAX = 64 << 10, BLOB_MAX = 32 << 20,          /* limits of the format */
       STAMP_MAX = INT32_MAX,                             /* 2038: what is later is no date of an extract */
       STRINGS_MAX = 4 << 20, REFS_MAX = 1 << 20, MEMBERS_MAX = 1 << 20, TAGS_MAX = 1 << 16 };

typedef struct Reader {
    FILE *in;
    const OsmVisitor *see;
    OsmRead *to;
    int64_t at, total;         /* bytes */
    char *err;
    Arena block;               /* by value everywhere: emptied by forgetting */
} Reader;

typedef struct Block {
    Reader *r;
    Str *string;
    int64_t strings;
    int64_t granularity, lat_offset, lon_offset;
    Arena room;
} Block;

static Err refuse(const Reader *r, Err e, const char *what)
{
    snprintf(r->err, 256, "%s (byte %lld)", what, (long long)r->at);
    return e;
}

/* ------------------------------------------------------------------------------------------------ things */

static bool string_at(const Block *b, uint64_t i, Str *ret)
{
    if (i >= (uint64_t)b->strings) return false;
    *ret = b->string[i];
    return true;
}

/* Keys and values in two packed fields of the same length. */
static bool take_tags(const Block *b, Wire keys, Wire values, Arena *keep, const OsmTag **ret,
                      int32_t *ret_count)
{
    int64_t count = wire_count(keys);
    if (count != wire_count(values) || count > TAGS_MAX) return false;
    OsmTag *tag = NEWS(keep, OsmTag, count + 1);
    for (int64_t i = 0; i < count; i++) {
        if (!string_at(b, wire_varint(&keys), &tag[i].key)) return false;
        if (!string_at(b, wire_varint(&values), &tag[i].value)) return false;
    }
    *ret = tag;
    *ret_count = (int32_t)count;
    return !keys.bad && !values.bad;
}

/* offset + granularity * n nanodegrees, in 1e-7 degrees, rounded; far outside the world when it does not
 * fit. */
static int64_t degrees(int64_t offset, int64_t granularity, int64_t n)
{
    int64_t product, sum;
    if (__builtin_mul_overflow(granularity, n, &product)) return INT64_MAX;
    if (__builtin_add_overflow(offset, product, &sum)) return INT64_MAX;
    return sum >= 0 ? sum / 100 + (sum % 100 >= 50) : sum / 100 - (sum % 100 <= -50);
}

static bool take_node(const Block *b, Wire w, OsmNode *ret, Arena *keep)
{
    OsmNode node = { 0 };
    Wire keys = { 0 }, values = { 0 };
    int64_t lat = 0, lon = 0;
    for (WireField f; wire_next(&w, &f);) {
        int64_t n = wire_unzigzag(f.value);
        if (f.number == 1) node.id = n;
        else if (f.number == 2) keys = f.bytes;
        else if (f.number == 3) values = f.bytes;
        else if (f.number == 8) lat = n;
        else if (f.number == 9) lon = n;
    }
    node.lat = degrees(b->lat_offset, b->granularity, lat);
    node.lon = degrees(b->lon_offset, b->granularity, lon);
    *ret = node;
    return !w.bad && take_tags(b, keys, values, keep, &ret->tags, &ret->tag_count);
}

static Err one_node(const Block *b, Wire w)
{
    OsmNode node;
    Arena scratch = b->room;
    b->r->to->nodes++;
    if (!b->r->see->node) return NULL;
    if (!take_node(b, w, &node, &scratch)) return refuse(b->r, OSM_BROKEN, "a node is damaged");
    return b->r->see->node(b->r->see->ctx, &node);
}

/* Dense tags: key, value, key, value, 0 for each node, or nothing at all when no node has any. */
static bool take_dense_tags(const Block *b, Wire *words, OsmTag *tag, int32_t *ret_count)
{
    int32_t count = 0;
    while (words->at < words->end) {
        uint64_t key = wire_varint(words);
        if (key == 0) break;
        if (count == TAGS_MAX || words->at >= words->end) return false;
        if (!string_at(b, key, &tag[count].key)) return false;
        if (!string_at(b, wire_varint(words), &tag[count++].value)) return false;
    }
    *ret_count = count;
    return !words->bad;
}

static Err dense_nodes(const Block *b, Wire w)
{
    Wire ids = { 0 }, lats = { 0 }, lons = { 0 }, words = { 0 };
    for (WireField f; wire_next(&w, &f);) {
        if (f.number == 1) ids = f.bytes;
        else if (f.number == 8) lats = f.bytes;
        else if (f.number == 9) lons = f.bytes;
        else if (f.number == 10) words = f.bytes;
    }
    int64_t count = wire_count(ids), lat = 0, lon = 0;
    if (w.bad || count != wire_count(lats) || count != wire_count(lons))
        return refuse(b->r, OSM_BROKEN, "dense nodes do not match");
    b->r->to->nodes += count;
    if (!b->r->see->node) return NULL;
    Arena scratch = b->room;
    OsmTag *tag = NEWS(&scratch, OsmTag, TAGS_MAX);
    OsmNode node = { .tags = tag };
    for (int64_t i = 0; i < count; i++) {
        node.id = wire_sum(node.id, wire_zigzag(&ids));
        lat = wire_sum(lat, wire_zigzag(&lats));
        lon = wire_sum(lon, wire_zigzag(&lons));
        node.lat = degrees(b->lat_offset, b->granularity, lat);
        node.lon = degrees(b->lon_offset, b->granularity, lon);
        if (!take_dense_tags(b, &words, tag, &node.tag_count) || ids.bad || lats.bad || lons.bad)
            return refuse(b->r, OSM_BROKEN, "a dense node is damaged");
        TRY(b->r->see->node(b->r->see->ctx, &node));
    }
    return NULL;
}

static bool take_way(const Block *b, Wire w, OsmWay *ret, Arena *keep)
{
    OsmWay way = { 0 };
    Wire keys = { 0 }, values = { 0 }, refs = { 0 };
    for (WireField f; wire_next(&w, &f);) {
        if (f.number == 1) way.id = (int64_t)f.value;
        else if (f.number == 2) keys = f.bytes;
        else if (f.number == 3) values = f.bytes;
        else if (f.number == 8) refs = f.bytes;
    }
    int64_t count = wire_count(refs), id = 0;
    if (w.bad || count > REFS_MAX) return false;
    int64_t *to = NEWS(keep, int64_t, count + 1);
    for (int64_t i = 0; i < count; i++) to[i] = id = wire_sum(id, wire_zigzag(&refs));
    way.refs = to;
    way.ref_count = (int32_t)count;
    *ret = way;
    return !refs.bad && take_tags(b, keys, values, keep, &ret->tags, &ret->tag_count);
}

static Err one_way(const Block *b, Wire w)
{
    OsmWay way;
    Arena scratch = b->room;
    b->r->to->ways++;
    if (!b->r->see->way) return NULL;
    if (!take_way(b, w, &way, &scratch)) return refuse(b->r, OSM_BROKEN, "a way is damaged");
    return b->r->see->way(b->r->see->ctx, &way);
}

static bool take_members(const Block *b, Wire roles, Wire ids, Wire kinds, Arena *keep, OsmRelation *ret)
{
    int64_t count = wire_count(ids), id = 0;
    if (count != wire_count(roles) || count != wire_count(kinds) || count > MEMBERS_MAX) return false;
    OsmMember *to = NEWS(keep, OsmMember, count + 1);
    for (int64_t i = 0; i < count; i++) {
        uint64_t kind = wire_varint(&kinds);
        id = wire_sum(id, wire_zigzag(&ids));
        if (kind > OSM_RELATION || !string_at(b, wire_varint(&roles), &to[i].role)) return false;
        to[i].id = id;
        to[i].kind = (OsmKind)kind;
    }
    ret->members = to;
    ret->member_count = (int32_t)count;
    return !roles.bad && !ids.bad && !kinds.bad;
}

static bool take_relation(const Block *b, Wire w, OsmRelation *ret, Arena *keep)
{
    Wire keys = { 0 }, values = { 0 }, roles = { 0 }, ids = { 0 }, kinds = { 0 };
    *ret = (OsmRelation){ 0 };
    for (WireField f; wire_next(&w, &f);) {
        if (f.number == 1) ret->id = (int64_t)f.value;
        else if (f.number == 2) keys = f.bytes;
        else if (f.number == 3) values = f.bytes;
        else if (f.number == 8) roles = f.bytes;
        else if (f.number == 9) ids = f.bytes;
        else if (f.number == 10) kinds = f.bytes;
    }
    return !w.bad && take_members(b, roles, ids, kinds, keep, ret)
        && take_tags(b, keys, values, keep, &ret->tags, &ret->tag_count);
}

static Err one_relation(const Block *b, Wire w)
{
    OsmRelation relation;
    Arena scratch = b->room;
    b->r->to->relations++;
    if (!b->r->see->relation) return NULL;
    if (!take_relation(b, w, &relation, &scratch)) return refuse(b->r, OSM_BROKEN, "a relation is damaged");
    return b->r->see->relation(b->r->see->ctx, &relation);
}

/* ------------------------------------------------------------------------------------------------ blocks */

static Err one_group(const Block *b, Wire w)
{
    for (WireField f; wire_next(&w, &f);) {
        if (f.kind != WIRE_BYTES) continue;
        if (f.number == 1) TRY(one_node(b, f.bytes));
        else if (f.number == 2) TRY(dense_nodes(b, f.bytes));
        else if (f.number == 3) TRY(one_way(b, f.bytes));
        else if (f.number == 4) TRY(one_relation(b, f.bytes));
    }
    return w.bad ? refuse(b->r, OSM_BROKEN, "a group is damaged") : NULL;
}

static Err take_strings(Block *b, Wire w)
{
    Wire ahead = w;
    for (WireField f; wire_next(&ahead, &f);) b->strings += f.number == 1;
    if (ahead.bad || b->strings > STRINGS_MAX)
        return refuse(b->r, OSM_BROKEN, "the table of words is damaged");
    b->string = NEWS(&b->room, Str, b->strings + 1);
    int64_t n = 0;
    for (WireField f; wire_next(&w, &f);)
        if (f.number == 1) b->string[n++] = wire_str(f.bytes);
    return NULL;
}

static Err data_block(Reader *r, Str bytes, Arena room)
{
    Block b = { .r = r, .granularity = 100, .room = room };
    Wire w = wire_of(bytes), groups = w;
    for (WireField f; wire_next(&w, &f);) {       /* words first: they may stand anywhere */
        if (f.number == 1 && !b.string) TRY(take_strings(&b, f.bytes));
        else if (f.number == 17) b.granularity = (int64_t)f.value;
        else if (f.number == 19) b.lat_offset = (int64_t)f.value;
        else if (f.number == 20) b.lon_offset = (int64_t)f.value;
    }
    if (w.bad || b.granularity < 1) return refuse(r, OSM_BROKEN, "a block is damaged");
    for (WireField f; wire_next(&groups, &f);)
        if (f.number == 2 && f.kind == WIRE_BYTES) TRY(one_group(&b, f.bytes));
    return NULL;
}

static void take_box(OsmRead *to, Wire w)
{
    int64_t side[5] = { 0 };
    for (WireField f; wire_next(&w, &f);)
        if (f.number >= 1 && f.number <= 4) side[f.number] = wire_unzigzag(f.value) / 100;
    to->boxed = true;
    to->west = side[1], to->east = side[2], to->north = side[3], to->south = side[4];
    if (w.bad || to->west >= to->east || to->south >= to->north) to->boxed = false;
    if (to->west < -1800000000 || to->east > 1800000000 || to->south < -900000000 || to->north > 900000000)
        to->boxed = false;
}

static Err head_block(Reader *r, Str bytes)
{
    Wire w = wire_of(bytes);
    for (WireField f; wire_next(&w, &f);) {
        Str feature = wire_str(f.bytes);
        if (f.number == 1 && f.kind == WIRE_BYTES) take_box(r->to, f.bytes);
        if (f.number == 32 && f.kind == WIRE_VARINT && f.value < STAMP_MAX) r->to->stamp_s = (int64_t)f.value;
        if (f.number != 4) continue;
        if (str_eq(feature, S("OsmSchema-V0.6")) || str_eq(feature, S("DenseNodes"))) continue;
        int n = snprintf(r->err, 256, "needs a reader of \"%.*s\"", STR_ARG(str_part(feature, 0, 60)));
        for (int i = 0; i < n; i++)
            if (r->err[i] < 32 || r->err[i] > 126) r->err[i] = '?';
        return OSM_UNSUPPORTED;
    }
    return w.bad ? refuse(r, OSM_BROKEN, "the header is damaged") : NULL;
}

/* ------------------------------------------------------------------------------------------------- blobs */

static bool unpack(Wire packed, char *to, uLongf size)
{
    uLongf got = size;
    int code = uncompress((Bytef *)to, &got, packed.at, (uLong)(packed.end - packed.at));
    return code == Z_OK && got == size;
}

/* The bytes of a blob, unpacked into the arena. */
static Err blob_bytes(Reader *r, Str blob, Str *ret, Arena *keep)
{
    Wire w = wire_of(blob), raw = { 0 }, zlib = { 0 };
    uint64_t size = 0;
    bool other = false;
    for (WireField f; wire_next(&w, &f);) {
        if (f.number == 1) raw = f.bytes;
        else if (f.number == 2) size = f.value;
        else if (f.number == 3) zlib = f.bytes;
        else if (f.number >= 4 && f.number <= 7) other = true;
    }
    if (w.bad || size > BLOB_MAX) return refuse(r, OSM_BROKEN, "a block's envelope is damaged");
    if (other) return refuse(r, OSM_UNSUPPORTED, "a block is packed by something other than zlib");
    *ret = wire_str(raw);
    if (!zlib.at) return NULL;
    char *to = NEWS(keep, char, (ptrdiff_t)size + 1);
    if (!unpack(zlib, to, (uLongf)size)) return refuse(r, OSM_BROKEN, "a block does not unpack");
    *ret = (Str){ to, (ptrdiff_t)size };
    return NULL;
}

static Err read_bytes(Reader *r, size_t size, Str *ret, Arena *keep)
{
    char *to = NEWS(keep, char, (ptrdiff_t)size + 1);
    if (fread(to, 1, size, r->in) != size)
        return refuse(r, OSM_BROKEN, "the file ends in the middle of a block");
    r->at += (int64_t)size;
    *ret = (Str){ to, (ptrdiff_t)size };
    return NULL;
}

/* One blob with its head; *ret_type is absent at the end of the file. */
static Err read_blob(Reader *r, Str *ret_type, Str *ret_blob, Arena *keep)
{
    unsigned char four[4];
    size_t got = fread(four, 1, 4, r->in);
    *ret_type = *ret_blob = (Str){ 0 };
    if (got == 0 && !ferror(r->in)) return NULL;
    uint32_t size = (uint32_t)four[0] << 24 | (uint32_t)four[1] << 16 | (uint32_t)four[2] << 8 | four[3];
    if (got < 4 || size > HEAD_MAX)
        return refuse(r, r->at ? OSM_BROKEN : OSM_NOT_PBF, "there is no block where one should begin");
    r->at += 4;
    Str head;
    TRY(read_bytes(r, size, &head, keep));
    Wire w = wire_of(head);
    uint64_t blob_size = 0;
    for (WireField f; wire_next(&w, &f);) {
        if (f.number == 1) *ret_type = wire_str(f.bytes);
        else if (f.number == 3) blob_size = f.value;
    }
    if (w.bad || !ret_type->at || blob_size > BLOB_MAX)
        return refuse(r, OSM_BROKEN, "a block's head is damaged");
    return read_bytes(r, (size_t)blob_size, ret_blob, keep);
}

static Err read_block(Reader *r, bool *ret_done)
{
    Arena room = r->block;
    Str type, blob, bytes;
    bool first = r->at == 0;
    TRY(read_blob(r, &type, &blob, &room));
    *ret_done = !type.at;
    if (!type.at) return first ? refuse(r, OSM_NOT_PBF, "the file is empty") : NULL;
    if (first && !str_eq(type, S("OSMHeader"))) return refuse(r, OSM_NOT_PBF, "the file has no OSM header");
    TRY(blob_bytes(r, blob, &bytes, &room));
    if (str_eq(type, S("OSMHeader"))) TRY(head_block(r, bytes));
    else if (str_eq(type, S("OSMData"))) TRY(data_block(r, bytes, room));
    if (r->see->progress) r->see->progress(r->see->ctx, r->at, r->total);
    return NULL;
}

Err osm_read(FILE *in, const OsmVisitor *see, Arena scratch, OsmRead *ret, char reterr[256])
{
    struct stat about;
    OsmRead to = { 0 };
    Reader r = { .in = in, .see = see, .to = &to, .err = reterr, .block = scratch };
    if (fileno(in) >= 0 && fstat(fileno(in), &about) == 0) r.total = about.st_size;
    Err e = NULL;
    reterr[0] = 0;
    for (bool done = false; !done && !e;) e = read_block(&r, &done);
    if (!e) *ret = to;
    return e;
}
