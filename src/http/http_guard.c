/* The request guard. Each rule is one that two parsers in a row have been known to read differently. */
#include "http/http_guard.h"

#include <string.h>

REFUSAL(HTTP_BAD_HEADER, 400, "http.bad_header", "请求头不合规", "a request header is malformed");
REFUSAL(HTTP_BAD_LENGTH, 400, "http.bad_length", "请求的长度声明不合规", "the length of the request is not clear");
REFUSAL(HTTP_BAD_HOST, 400, "http.bad_host", "请求须有且只有一个 Host", "there must be exactly one Host");
REFUSAL(HTTP_BAD_TARGET, 400, "http.bad_path", "请求的路径不合规", "the path of the request is malformed");
REFUSAL(HTTP_BAD_METHOD, 405, "http.bad_method", "这里不支持该请求方法", "this method is not served here");
REFUSAL(HTTP_UNKNOWN_METHOD, 501, "http.unknown_method", "未知的请求方法", "this method is unknown");
REFUSAL(HTTP_BAD_VERSION, 505, "http.bad_version", "只支持 HTTP/1.0 和 HTTP/1.1", "only HTTP/1.0 and HTTP/1.1");
REFUSAL(HTTP_LONG_HEADERS, 431, "http.long_headers", "请求头太大", "the request headers are too large");
REFUSAL(HTTP_TOO_MANY, 429, "http.too_many", "请求太频繁，请稍后再试", "too many requests; wait and try again");

static unsigned char lower(char c) { return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c); }

bool http_same(Str a, const char *b)
{
    for (ptrdiff_t i = 0; i < a.len; i++)
        if (!b[i] || lower(a.at[i]) != lower(b[i])) return false;
    return a.at && !b[a.len];
}

bool http_token(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++) {
        unsigned char c = lower(s.at[i]);
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!plain && (!c || !strchr("!#$%&'*+-.^_`|~", c))) return false;
    }
    return s.len > 0;
}

/* RFC 9110 §5.5: visible, space, tab or above 0x7F. */
static bool field_value(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.at[i];
        if ((c < 0x20 && c != '\t') || c == 0x7F) return false;
    }
    return true;
}

static Err method_check(Str method, bool options)
{
    static const char *const served[] = { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE" };
    static const char *const known[] = { "OPTIONS", "TRACE", "CONNECT" };
    if (options && str_eq(method, S("OPTIONS"))) return NULL;
    for (int i = 0; i < COUNT(served); i++)
        if (str_eq(method, str_of(served[i]))) return NULL;
    for (int i = 0; i < COUNT(known); i++)
        if (str_eq(method, str_of(known[i]))) return HTTP_BAD_METHOD;
    return http_token(method) ? HTTP_UNKNOWN_METHOD : HTTP_BAD_HEADER;
}

/* RFC 9112 §3.2: host [":" port], nothing that could be read as user info, path or list. */
static bool host_value(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++) {
        unsigned char c = lower(s.at[i]);
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!plain && (!c || !strchr(".-_:[]%~", c))) return false;
    }
    return true;
}

Err http_guard(const HttpHead *head, HttpLength *length)
{
    int hosts = 0, lengths = 0, codings = 0;
    int64_t bytes = 0;
    bool new = str_eq(head->version, S("HTTP/1.1"));
    if (!new && !str_eq(head->version, S("HTTP/1.0"))) return HTTP_BAD_VERSION;
    if (!head->whole) return HTTP_BAD_HEADER;
    TRY(method_check(head->method, head->options));
    for (int i = 0; i < head->count; i++) {
        Str name = head->headers[i].name, value = head->headers[i].value;
        if (!http_token(name) || !field_value(value)) return HTTP_BAD_HEADER;
        if (http_same(name, "host")) {
            if (!host_value(value) || hosts++) return HTTP_BAD_HOST;
        } else if (http_same(name, "content-length")) {
            bool number = value.len <= 18 && str_int(value, &bytes) && value.at[0] != '-';
            if (lengths++ || !number) return HTTP_BAD_LENGTH;
        } else if (http_same(name, "transfer-encoding")) {
            if (codings++ || !http_same(value, "chunked")) return HTTP_BAD_LENGTH;
        }
    }
    if (new && !hosts) return HTTP_BAD_HOST;
    if (codings && (lengths || !new)) return HTTP_BAD_LENGTH;
    *length = (HttpLength){ bytes, codings > 0 };
    return NULL;
}

static int hex(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    unsigned char l = lower(c);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

/* "http://host/path" becomes "/path"; the authority must be the Host of the request. */
static Err origin_form(Str target, Str host, Str *origin)
{
    Str rest = target;
    if (str_starts(target, S("/"))) {
        *origin = target;
        return NULL;
    }
    if (str_starts(target, S("http://"))) rest = str_part(target, 7, target.len);
    else if (str_starts(target, S("https://"))) rest = str_part(target, 8, target.len);
    else return HTTP_BAD_TARGET;
    ptrdiff_t slash = str_find(rest, S("/"));
    if (slash <= 0 || !str_eq(str_part(rest, 0, slash), host)) return HTTP_BAD_TARGET;
    *origin = str_part(rest, slash, rest.len);
    return NULL;
}

/* No empty segment but the last, no "." and no "..". */
static bool segments(Str path)
{
    Str rest = str_part(path, 1, path.len);
    while (rest.len) {
        bool last = str_find(rest, S("/")) < 0;
        Str segment = str_cut(&rest, '/');
        if ((!segment.len && !last) || str_eq(segment, S(".")) || str_eq(segment, S(".."))) return false;
    }
    return true;
}

Err http_target(Str target, Str host, char *room, Str *path, Str *query)
{
    ptrdiff_t n = 0;
    for (ptrdiff_t i = 0; i < target.len; i++)
        if ((unsigned char)target.at[i] <= 0x20 || target.at[i] == 0x7F) return HTTP_BAD_TARGET;
    if (str_find(target, S("#")) >= 0) return HTTP_BAD_TARGET;
    Str rest = target;
    Str before = str_cut(&rest, '?');
    TRY(origin_form(before, host, &before));
    for (ptrdiff_t i = 0; i < before.len; i++) {
        char c = before.at[i];
        if (c == '%') {
            int high = i + 2 < before.len ? hex(before.at[i + 1]) : -1;
            int low = i + 2 < before.len ? hex(before.at[i + 2]) : -1;
            if (high < 0 || low < 0) return HTTP_BAD_TARGET;
            c = (char)(high * 16 + low);
            if (c == '/') return HTTP_BAD_TARGET;
            i += 2;
        }
        if ((unsigned char)c < 0x20 || c == 0x7F || c == '\\') return HTTP_BAD_TARGET;
        room[n++] = c;
    }
    Str found = { room, n };
    if (!utf8_valid(found) || !segments(found)) return HTTP_BAD_TARGET;
    *path = found;
    *query = (Str){ rest.at, rest.len };
    return NULL;
}
