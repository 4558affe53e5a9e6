/* Negotiation by hand-cut lists; compression by zlib. */
#define ZLIB_CONST
#include "http/http_pack.h"

#include "http/http_guard.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/* "q=0", "q=0.", "q=0.000": not wanted (RFC 9110 §12.4.2). */
static bool unwanted(Str parameters)
{
    while (parameters.len) {
        Str one = str_trim(str_cut(&parameters, ';'));
        if (!str_starts(one, S("q=0")) && !str_starts(one, S("Q=0"))) continue;
        bool zero = true;
        for (ptrdiff_t i = 3; i < one.len; i++) zero = zero && (one.at[i] == '0' || one.at[i] == '.');
        if (zero) return true;
    }
    return false;
}

bool pack_accepts(Str list, const char *coding)
{
    while (list.len) {
        Str one = str_cut(&list, ',');
        Str name = str_trim(str_cut(&one, ';'));
        if (http_same(name, coding)) return !unwanted(one);
    }
    return false;
}

static Str opaque(Str tag) { return str_starts(tag, S("W/")) ? str_part(tag, 2, tag.len) : tag; }

bool pack_has_tag(Str list, Str etag)
{
    if (str_eq(list, S("*"))) return true;
    while (list.len) {
        Str one = str_trim(str_cut(&list, ','));
        if (one.len && str_eq(opaque(one), opaque(etag))) return true;
    }
    return false;
}

bool pack_is_text(Str type)
{
    static const char *const kinds[] = { "text/", "application/json", "application/problem+json",
        "application/geo+json", "application/javascript", "application/manifest+json", "application/xml",
        "application/wasm", "image/svg+xml" };
    for (int i = 0; i < COUNT(kinds); i++)
        if (str_starts(type, str_of(kinds[i]))) return true;
    return false;
}

/* Two lanes of eight bytes a step: a fingerprint against chance, not against malice. */
void pack_tag(Str body, char ret[24])
{
    uint64_t a = (uint64_t)body.len * 0x9E3779B97F4A7C15u, word;
    for (ptrdiff_t i = 0; i < body.len; i += 8) {
        word = 0;
        memcpy(&word, body.at + i, (size_t)(body.len - i < 8 ? body.len - i : 8));
        a = (a ^ word) * 0xBF58476D1CE4E5B9u;
        a ^= a >> 32;
    }
    a = (a ^ (a >> 30)) * 0x94D049BB133111EBu;
    snprintf(ret, 24, "W/\"%016llx\"", (unsigned long long)(a ^ (a >> 31)));
}

char *pack_gzip(Str body, int64_t *retlen)
{
    z_stream z = { 0 };
    int bits = 10;                          /* a window no larger than the text: less memory to clear */
    while (bits < 15 && (1 << bits) < body.len) bits++;
    if (body.len > INT32_MAX) return NULL;
    if (deflateInit2(&z, 4, Z_DEFLATED, bits + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return NULL;
    char *packed = malloc((size_t)body.len);
    z.next_in = (const Bytef *)body.at;
    z.avail_in = (uInt)body.len;
    z.next_out = (Bytef *)packed;
    z.avail_out = (uInt)body.len;
    int done = packed ? deflate(&z, Z_FINISH) : Z_MEM_ERROR;
    *retlen = (int64_t)z.total_out;
    deflateEnd(&z);
    if (done == Z_STREAM_END) return packed;
    free(packed);
    return NULL;
}
