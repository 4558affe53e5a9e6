/* The bytes of a network file, and what is measured on it. */
#include "geo/net/net.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

REFUSAL(NET_DAMAGED, 422, "net.damaged", "不是步行网络文件，或文件已损坏", "not a walking network file, or damaged");
REFUSAL(NET_EMPTY, 422, "net.empty", "文件里没有可以步行的路", "there is no way to walk on in the file");
REFUSAL(NET_LARGE, 413, "net.large", "路网太大", "the network is too large");

const char *const net_kinds[] = { "way", "steps", "crossing", "square", "compound", NULL };

enum { VERSION = 1, ENDIAN = 0x01020304, PAD = 16 };

typedef struct Head {
    char magic[8];
    uint32_t version, endian;
    uint64_t checksum;         /* of all bytes after it */
    int64_t size;
    int32_t nodes, points, edges, gates;
    int64_t text;
    char profile[16], rest[24];
} Head;

_Static_assert(sizeof(Head) == 96 && sizeof(NetEdge) == 28 && sizeof(NetGate) == 16, "as the file has them");

static int64_t padded(int64_t size) { return (size + PAD - 1) / PAD * PAD; }

/* Four lanes of multiply and turn, so that a megabyte takes a tenth of a millisecond. Finds damage, not
 * malice. */
static uint64_t checksum(const char *at, int64_t size)
{
    static const uint64_t K = 0x9E3779B97F4A7C15u;
    uint64_t lane[4] = { 1, 2, 3, 4 }, sum = (uint64_t)size * K;
    for (int64_t i = 0; i < size; i += 8) {
        uint64_t word = 0, *h = &lane[i / 8 % 4];
        memcpy(&word, at + i, size - i < 8 ? (size_t)(size - i) : 8);
        *h = (*h ^ word) * K;
        *h ^= *h >> 29;
    }
    for (int k = 0; k < 4; k++) sum = (sum ^ lane[k]) * K, sum ^= sum >> 32;
    return sum;
}

enum { SUMMED_FROM = 24 };     /* behind the checksum itself */

uint64_t net_checksum(Str file) { return checksum(file.at + SUMMED_FROM, file.len - SUMMED_FROM); }

/* Where each array begins, in the order of Net; the last is the size. */
static void places(const Head *h, int64_t place[7])
{
    const int64_t size[] = { (int64_t)h->points * (int64_t)sizeof(Spot), (int64_t)h->points * 8,
                             (int64_t)h->edges * (int64_t)sizeof(NetEdge),
                             (int64_t)h->gates * (int64_t)sizeof(NetGate), (int64_t)h->nodes * 4, h->text };
    place[0] = sizeof(Head);
    for (int i = 0; i < 6; i++) place[i + 1] = place[i] + padded(size[i]);
}

static Err damaged(char reterr[256], const char *what)
{
    snprintf(reterr, 256, "%s", what);
    return NET_DAMAGED;
}

/* Its inner points begin at `next`: every point is of one edge, in the edges' order. */
static bool edge_fits(const Net *n, const NetEdge *e, int32_t next)
{
    if (e->a < 0 || e->a >= n->nodes || e->b < 0 || e->b >= n->nodes || e->inner < 0) return false;
    if (e->inner && (e->first != next || e->inner > n->points - next)) return false;
    return e->kind < NET_KINDS && e->wait <= 1000 && !(e->flags & ~NET_FLAGS);
}

static bool gate_fits(const Net *n, const NetGate *g, int32_t before)
{
    if (g->node <= before || g->node >= n->nodes || g->state < 0 || g->state > NET_GATE_CLOSED) return false;
    return g->hours_at >= 0 && g->hours_len >= 0 && g->hours_at <= n->text.len - g->hours_len;
}

static const char *misfit(const Net *n, Arena scratch)
{
    unsigned char *seen = NEWS(&scratch, unsigned char, n->nodes + 1);
    int32_t next = n->nodes;
    for (int32_t i = 0; i < n->points; i++)
        if (n->at[i].x < -1800000000 || n->at[i].x > 1800000000 || n->at[i].y < -900000000
            || n->at[i].y > 900000000)
            return "a point lies outside the world";
    for (int32_t i = 0; i < n->edges; next += n->edge[i++].inner)
        if (!edge_fits(n, &n->edge[i], next)) return "an edge leads nowhere";
    if (next < n->points) return "a point is of no edge";
    for (int32_t i = 0; i < n->gates; i++)
        if (!gate_fits(n, &n->gate[i], i ? n->gate[i - 1].node : -1)) return "a gate stands nowhere";
    for (int32_t i = 0; i < n->nodes; i++)
        if (n->order[i] < 0 || n->order[i] >= n->nodes || seen[n->order[i]]++) return "the order is none";
    return NULL;
}

Err net_open(Str bytes, Net *ret, Arena scratch, char reterr[256])
{
    Head h;
    int64_t place[7];
    if (bytes.len < (ptrdiff_t)sizeof h) return damaged(reterr, "shorter than its head");
    memcpy(&h, bytes.at, sizeof h);
    if (memcmp(h.magic, "TUIMENET", 8) != 0) return damaged(reterr, "does not begin like a network file");
    if (h.version != VERSION || h.endian != ENDIAN) return damaged(reterr, "made by another version");
    if (h.nodes < 1 || h.points < h.nodes || h.edges < 0 || h.gates < 0 || h.text < 0 || h.text > bytes.len)
        return damaged(reterr, "a count is impossible");
    if (h.profile[sizeof h.profile - 1]) return damaged(reterr, "the profile's name does not end");
    places(&h, place);
    if (place[6] != bytes.len || h.size != bytes.len) return damaged(reterr,
                                                                     "cut short, or longer than it says");
    if (net_checksum(bytes) != h.checksum)
        return damaged(reterr, "the checksum is wrong");
    const char *at = bytes.at;
    Net n = { .nodes = h.nodes, .points = h.points, .edges = h.edges, .gates = h.gates,
              .at = (const void *)(at + place[0]), .id = (const void *)(at + place[1]),
              .edge = (const void *)(at + place[2]), .gate = (const void *)(at + place[3]),
              .order = (const void *)(at + place[4]), .text = { at + place[5], (ptrdiff_t)h.text } };
    memcpy(n.profile, h.profile, sizeof n.profile);
    const char *wrong = misfit(&n, scratch);
    if (wrong) return damaged(reterr, wrong);
    *ret = n;
    return NULL;
}

static void put(char *to, const void *from, int64_t size)
{
    if (size) memcpy(to, from, (size_t)size);
}

Str net_write(const Net *n, Arena *keep)
{
    Head h = { .magic = "", .version = VERSION, .endian = ENDIAN, .nodes = n->nodes, .points = n->points,
               .edges = n->edges, .gates = n->gates, .text = n->text.len };
    int64_t place[7];
    memcpy(h.magic, "TUIMENET", 8);
    memcpy(h.profile, n->profile, sizeof h.profile);
    places(&h, place);
    h.size = place[6];
    char *to = arena_take(keep, place[6], 1);
    put(to + place[0], n->at, (int64_t)n->points * (int64_t)sizeof *n->at);
    put(to + place[1], n->id, (int64_t)n->points * (int64_t)sizeof *n->id);
    put(to + place[2], n->edge, (int64_t)n->edges * (int64_t)sizeof *n->edge);
    put(to + place[3], n->gate, (int64_t)n->gates * (int64_t)sizeof *n->gate);
    put(to + place[4], n->order, (int64_t)n->nodes * 4);
    put(to + place[5], n->text.at, n->text.len);
    memcpy(to, &h, sizeof h);
    h.checksum = net_checksum((Str){ to, place[6] });
    memcpy(to, &h, sizeof h);
    return (Str){ to, place[6] };
}

/* ----------------------------------------------------------------------------------------------- measures */

static const double PI = 3.14159265358979323846, A = 6378137.0, E2 = 0.00669437999014;    /* WGS 84 */

/* Metres of 1e-7 degree at a latitude: along the parallel (N cos φ) and along the meridian (M). */
static void degree_metres(double lat, double *ret_east, double *ret_north)
{
    double phi = lat * PI / 180, sine = sin(phi), w2 = 1 - E2 * sine * sine, w = sqrt(w2);
    *ret_east = A / w * cos(phi) * PI / 180 * 1e-7;
    *ret_north = A * (1 - E2) / (w2 * w) * PI / 180 * 1e-7;
}

double net_metres(Spot a, Spot b)
{
    double east, north;
    degree_metres(((double)a.y + (double)b.y) / 2 * 1e-7, &east, &north);
    double dx = ((double)b.x - a.x) * east, dy = ((double)b.y - a.y) * north;
    return sqrt(dx * dx + dy * dy);
}

uint32_t net_length_mm(const Spot *at, int32_t count)
{
    double metres = 0;
    for (int32_t i = 1; i < count; i++) metres += net_metres(at[i - 1], at[i]);
    return metres > 4e6 ? 4000000000u : (uint32_t)llround(metres * 1000);
}

NetPlane net_plane(const Net *n)
{
    SpotBox box = spot_box_of(n->at, n->points);
    Spot middle = { (int32_t)(((int64_t)box.x0 + box.x1) / 2), (int32_t)(((int64_t)box.y0 + box.y1) / 2) };
    NetPlane p = { .origin = middle };
    degree_metres(middle.y * 1e-7, &p.east, &p.north);
    p.east *= 1000;
    p.north *= 1000;
    return p;
}

static int32_t whole(double x)
{
    return x > 2e9 ? 2000000000 : x < -2e9 ? -2000000000 : (int32_t)lround(x);
}

Spot net_to_plane(const NetPlane *p, Spot at)
{
    return (Spot){ whole(((double)at.x - p->origin.x) * p->east),
                  whole(((double)at.y - p->origin.y) * p->north) };
}

Spot net_from_plane(const NetPlane *p, Spot mm)
{
    double east = p->east > 1e-9 ? p->east : 1e-9;
    return (Spot){ whole(p->origin.x + mm.x / east), whole(p->origin.y + mm.y / p->north) };
}
