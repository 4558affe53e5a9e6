/* The guard and its neighbours, fed with a request's head: nothing is read outside the text, and what is let
 * through keeps every promise of http.h. */
#include "http/http_guard.h"
#include "http/http_limit.h"
#include "http/http_pack.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool promise)
{
    if (!promise) abort();
}

static Str line_of(Str *rest)
{
    Str line = str_cut(rest, '\n');
    if (line.len && line.at[line.len - 1] == '\r') line.len--;
    return line;
}

static int count_of(const HttpHead *head, const char *name)
{
    int n = 0;
    for (int i = 0; i < head->count; i++) n += http_same(head->headers[i].name, name);
    return n;
}

static void check_target(Str target, Str host)
{
    char *room = malloc(target.len ? (size_t)target.len : 1);
    Str path, query;
    if (!http_target(target, host, room, &path, &query)) {
        demand(path.len && path.at[0] == '/' && path.len <= target.len && utf8_valid(path));
        demand(str_find(path, S("/../")) < 0 && !str_ends(path, S("/..")) && str_find(path, S("//")) < 0);
        demand(!path.len || !memchr(path.at, 0, (size_t)path.len));
        demand(query.len <= target.len);
    }
    free(room);
}

static void check_pack(Str value)
{
    char tag[24], text[48];
    HttpAddress address;
    int64_t packed_len = 0;
    pack_tag(value, tag);
    demand(pack_has_tag(str_of(tag), str_of(tag)));
    pack_has_tag(value, S("\"a\""));
    pack_accepts(value, "gzip");
    http_address_parse(value, &address, text);
    char *packed = value.len ? pack_gzip(value, &packed_len) : NULL;
    demand(!packed || packed_len <= value.len);
    free(packed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    HttpHeader header[32];
    HttpLength length;
    Str rest = { (const char *)data, (ptrdiff_t)size }, host = { 0 };
    Str first = line_of(&rest);
    Str method = str_cut(&first, ' '), target = str_cut(&first, ' ');
    HttpHead head = { method, target, first, header, 0, true, size % 2 == 1 };
    while (rest.len && head.count < COUNT(header)) {
        Str value = line_of(&rest);
        Str name = str_cut(&value, ':');
        header[head.count++] = (HttpHeader){ name, value.at ? value : S("") };
        if (http_same(name, "host")) host = value;
        check_pack(value);
    }
    if (!http_guard(&head, &length)) {
        demand(http_token(method) && count_of(&head, "host") <= 1 && length.bytes >= 0);
        demand(count_of(&head, "content-length") + count_of(&head, "transfer-encoding") <= 1);
        demand(length.chunked == (count_of(&head, "transfer-encoding") == 1));
    }
    check_target(target, host);
    return 0;
}
