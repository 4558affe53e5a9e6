/* embed: a directory of web files becomes part of the program.
 *
 *     embed DIRECTORY OUT.c OUT.bin [OUT.d]
 *
 * OUT.bin holds all bytes, OUT.c the table `web_files` (see http/http.h) and one .incbin, which an assembler
 * takes in no time where a compiler would need minutes for an array. OUT.d tells ninja what was read. A
 * directory that is not there gives an empty table. Knows file names and types; knows nothing of what the
 * files say. */
#include "http/http_pack.h"

#include <brotli/encode.h>
#include <dirent.h>
#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <zlib.h>

enum { MOST_FILES = 20000 };

typedef struct File {
    Str path, bytes;            /* "/assets/app-3f9c2b1a.js" */
    const char *type;
    int64_t at, gzip_at, brotli_at, gzip_len, brotli_len;
    char etag[48];
} File;

static Arena arena;
static File file[MOST_FILES];
static int file_count;
static FILE *depends;

static void die(const char *what, const char *name)
{
    fprintf(stderr, "embed: %s: %s: %s\n", name, what, errno ? strerror(errno) : "refused");
    exit(1);
}

static const char *type_of(Str path)
{
    static const struct { const char *end, *type; } known[] = {
        { ".html", "text/html; charset=utf-8" }, { ".js", "text/javascript; charset=utf-8" },
        { ".mjs", "text/javascript; charset=utf-8" }, { ".css", "text/css; charset=utf-8" },
        { ".json", "application/json" }, { ".map", "application/json" },
        { ".geojson", "application/geo+json" },
        { ".webmanifest", "application/manifest+json" }, { ".svg", "image/svg+xml" },
        { ".txt", "text/plain; charset=utf-8" }, { ".md", "text/plain; charset=utf-8" },
        { ".xml", "application/xml" }, { ".wasm", "application/wasm" }, { ".png", "image/png" },
        { ".jpg", "image/jpeg" }, { ".jpeg", "image/jpeg" }, { ".webp", "image/webp" },
        { ".avif", "image/avif" }, { ".gif", "image/gif" }, { ".ico", "image/x-icon" },
        { ".woff2", "font/woff2" }, { ".woff", "font/woff" }, { ".ttf", "font/ttf" }, { ".otf", "font/otf" },
        { ".mp3", "audio/mpeg" }, { ".mp4", "video/mp4" },
        { ".pdf", "application/pdf" }, { ".pbf", "application/x-protobuf" },
        { ".pmtiles", "application/vnd.pmtiles" } };
    for (int i = 0; i < COUNT(known); i++)
        if (str_ends(path, str_of(known[i].end))) return known[i].type;
    return "application/octet-stream";
}

/* Types that zlib makes smaller as a rule, though no text by name. */
static bool packable(const char *type)
{
    Str t = str_of(type);
    return pack_is_text(t) || str_eq(t, S("application/x-protobuf")) || str_starts(t, S("font/ttf")) ||
           str_starts(t, S("font/otf")) || str_starts(t, S("image/x-icon"));
}

static Str slurp(const char *name, int64_t size)
{
    char *at = NEWS(&arena, char, size ? size : 1);
    FILE *f = fopen(name, "rb");
    if (!f) die("cannot open", name);
    bool same = fread(at, 1, (size_t)size, f) == (size_t)size && fgetc(f) == EOF;
    if (!same) die("changed while it was read", name);
    fclose(f);
    return (Str){ at, (ptrdiff_t)size };
}

/* Make-style escaping of a name. */
static void depend_on(const char *name)
{
    if (!depends) return;
    fputs(" \\\n  ", depends);
    for (; *name; name++) {
        if (*name == ' ' || *name == '#') fputc('\\', depends);
        if (*name == '$') fputc('$', depends);
        fputc(*name, depends);
    }
}

/* The build's own compressed copies are left out: they are made anew here. */
static bool left_out(const char *name)
{
    Str s = str_of(name);
    return name[0] == '.' || str_ends(s, S(".gz")) || str_ends(s, S(".br"));
}

static void take_file(const char *whole, const char *path, int64_t size)
{
    if (file_count == MOST_FILES) die("too many files", whole);
    for (const char *c = path; *c; c++)
        if ((unsigned char)*c < 0x21 || strchr("\"\\?", *c)) die("a name that no URL should have", whole);
    file[file_count++] = (File){ .path = str_copy(&arena, str_of(path)), .bytes = slurp(whole, size),
                                 .type = type_of(str_of(path)) };
    depend_on(whole);
}

static void walk(const char *directory, const char *prefix)
{
    DIR *d = opendir(directory);
    if (!d && errno == ENOENT) return;
    if (!d) die("cannot read", directory);
    depend_on(directory);
    for (const struct dirent *e; (e = readdir(d));) {
        char whole[4096], path[4096];
        struct stat s;
        if (left_out(e->d_name)) continue;
        int n = snprintf(whole, sizeof whole, "%s/%s", directory, e->d_name);
        int m = snprintf(path, sizeof path, "%s/%s", prefix, e->d_name);
        if (n >= (int)sizeof whole || m >= (int)sizeof path) die("name too long", directory);
        if (lstat(whole, &s)) die("cannot look at", whole);
        if (S_ISDIR(s.st_mode)) walk(whole, path);
        else if (S_ISREG(s.st_mode)) take_file(whole, path, s.st_size);
    }
    closedir(d);
}

static int by_path(const void *a, const void *b)
{
    return str_cmp(((const File *)a)->path, ((const File *)b)->path);
}

/* ".../assets/NAME-HASH.EXT", eight signs with a digit or a capital among them: the name is never used for
 * other bytes. */
static bool immutable(Str path)
{
    ptrdiff_t dot = path.len;
    while (dot > 0 && path.at[dot - 1] != '.' && path.at[dot - 1] != '/') dot--;
    if (str_find(path, S("/assets/")) < 0 || dot < 11 || path.at[dot - 1] != '.') return false;
    const char *hash = path.at + dot - 9;
    if (hash[-1] != '-' && hash[-1] != '.') return false;
    bool mixed = false;
    for (int i = 0; i < 8; i++) {
        char c = hash[i];
        bool digit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        if (!digit && !(c >= 'a' && c <= 'z') && c != '_' && c != '-') return false;
        mixed = mixed || digit;
    }
    return mixed;
}

static Str gzipped(Str s)
{
    z_stream z = { 0 };
    if (s.len == 0 || s.len > INT32_MAX) return (Str){ 0 };
    if (deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY)) die("cannot start", "zlib");
    char *to = NEWS(&arena, char, s.len);
    z.next_in = (Bytef *)(uintptr_t)s.at;
    z.avail_in = (uInt)s.len;
    z.next_out = (Bytef *)to;
    z.avail_out = (uInt)s.len - 1;
    int done = deflate(&z, Z_FINISH);
    deflateEnd(&z);
    return done == Z_STREAM_END ? (Str){ to, (ptrdiff_t)z.total_out } : (Str){ 0 };
}

static Str brotlied(Str s)
{
    size_t n = (size_t)s.len;
    if (!n) return (Str){ 0 };
    char *to = NEWS(&arena, char, s.len);
    const uint8_t *from = (const uint8_t *)s.at;
    BROTLI_BOOL done = BrotliEncoderCompress(BROTLI_MAX_QUALITY, 22, BROTLI_MODE_TEXT, n, from, &n,
                                             (uint8_t *)to);
    return done && (ptrdiff_t)n < s.len ? (Str){ to, (ptrdiff_t)n } : (Str){ 0 };
}

static int64_t append(FILE *bin, Str s)
{
    int64_t at = ftell(bin);
    if (s.len && fwrite(s.at, 1, (size_t)s.len, bin) != (size_t)s.len) die("cannot write", "the bytes");
    return at;
}

static void pack(FILE *bin, File *f)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, (const unsigned char *)f->bytes.at, (unsigned long long)f->bytes.len);
    int n = snprintf(f->etag, sizeof f->etag, "\\\"");
    for (int i = 0; i < 16; i++) n += snprintf(f->etag + n, sizeof f->etag - (size_t)n, "%02x", hash[i]);
    snprintf(f->etag + n, sizeof f->etag - (size_t)n, "\\\"");
    f->at = append(bin, f->bytes);
    if (!packable(f->type)) return;
    Arena before = arena;
    Str gzip = gzipped(f->bytes), brotli = brotlied(f->bytes);
    f->gzip_at = append(bin, gzip);
    f->gzip_len = gzip.len;
    f->brotli_at = append(bin, brotli);
    f->brotli_len = brotli.len;
    arena = before;
}

static void write_form(FILE *c, int64_t at, bool is_there)
{
    if (is_there) fprintf(c, "web_bytes + %lld, ", (long long)at);
    else fputs("0, ", c);
}

static void write_table(FILE *c, const char *bin)
{
    fprintf(c, "/* Made by embed. */\n#include \"http/http.h\"\n\nextern const HttpFile web_files[];\n"
               "extern const int web_file_count;\n");
    if (file_count) {
        fprintf(c, "extern const unsigned char web_bytes[] __attribute__((visibility(\"hidden\")));\n\n"
                   "__asm__(\".pushsection .rodata\\n.balign 16\\n\"\n"
                   "        \".hidden web_bytes\\n.global web_bytes\\nweb_bytes:\\n\"\n"
                   "        \".incbin \\\"%s\\\"\\n.byte 0\\n.popsection\\n\");\n", bin);
    }
    fprintf(c, "\nconst HttpFile web_files[] = {\n");
    for (int i = 0; i < file_count; i++) {
        const File *f = &file[i];
        fprintf(c, "    { \"%.*s\", \"%s\", \"%s\",\n      ", STR_ARG(f->path), f->type, f->etag);
        write_form(c, f->at, true);
        write_form(c, f->gzip_at, f->gzip_len > 0);
        write_form(c, f->brotli_at, f->brotli_len > 0);
        fprintf(c, "%lld, %lld, %lld, %s },\n", (long long)f->bytes.len, (long long)f->gzip_len,
                (long long)f->brotli_len, immutable(f->path) ? "true" : "false");
    }
    fprintf(c, "%s};\nconst int web_file_count = %d;\n", file_count ? "" : "    { 0 }\n", file_count);
}

static FILE *create(const char *name)
{
    FILE *f = fopen(name, "wb");
    if (!f) die("cannot write", name);
    return f;
}

static void finish(FILE *f, const char *name)
{
    if (ferror(f) || fclose(f)) die("cannot write", name);
}

int main(int count, char **arg)
{
    char whole[4096];
    if (count != 4 && count != 5) {
        fprintf(stderr, "usage: embed DIRECTORY OUT.c OUT.bin [OUT.d]\n");
        return 2;
    }
    if (sodium_init() < 0) die("cannot start", "libsodium");
    arena = arena_make((size_t)2 << 30);
    if (count == 5) depends = create(arg[4]);
    if (depends) fprintf(depends, "%s %s:", arg[2], arg[3]);
    walk(arg[1], "");
    if (depends) fputc('\n', depends);
    if (depends) finish(depends, arg[4]);
    qsort(file, (size_t)file_count, sizeof *file, by_path);
    FILE *bin = create(arg[3]);
    for (int i = 0; i < file_count; i++) pack(bin, &file[i]);
    finish(bin, arg[3]);
    if (!realpath(arg[3], whole)) die("cannot find", arg[3]);
    FILE *c = create(arg[2]);
    write_table(c, whole);
    finish(c, arg[2]);
    return 0;
}
