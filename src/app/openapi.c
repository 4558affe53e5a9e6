/* The API's description (OpenAPI 3.1) and the page "who may reach what", printed from the route tables. */
#include "app/inside.h"

#include "json/json.h"
#include "json/openapi_schema.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

enum { SHAPES_MAX = 2000, PATHS_MAX = 2000 };

typedef struct Seen { const Shape *shape[SHAPES_MAX]; int count; } Seen;

static void see(Seen *seen, const Shape *shape)
{
    if (!shape) return;
    for (int i = 0; i < seen->count; i++)
        if (seen->shape[i] == shape) return;
    assert(seen->count < SHAPES_MAX);              /* one left out is one that is pointed to in vain */
    seen->shape[seen->count++] = shape;
    for (int i = 0; i < shape->count; i++) see(seen, shape->fields[i].of);
}

static bool is(const char *a, const char *b) { return !strcmp(a, b); }

static void quoted(Buf *to, const char *z) { json_text(to, str_of(z)); }

/* What stands elsewhere has a standard's address: /ogc, /open311. */
static bool at_api(const Route *r) { return str_starts(str_of(r->path), S("/api/v1/")); }

/* "/api/v1/cases/{id}/accept" by POST becomes post_cases_accept… with the ids
 * left in: post_cases_id_accept. */
static void operation_id(Buf *to, const Route *r)
{
    buf_char(to, '"');
    for (const char *c = r->method; *c; c++) buf_char(to, (char)(*c | 32));
    for (const char *c = r->path + (at_api(r) ? strlen("/api/v1") : 0); *c; c++)
        if (*c == '/' || *c == '.' || *c == '-') buf_char(to, '_');
        else if (*c != '{' && *c != '}') buf_char(to, *c);
    buf_char(to, '"');
}

static void path_parameters(Buf *to, const Route *r, bool *first)
{
    for (const char *c = strchr(r->path, '{'); c; c = strchr(c + 1, '{')) {
        Str name = { c + 1, strchr(c, '}') - c - 1 };
        bool number = str_ends(name, S("id"));
        buf_adds(to, *first ? "" : ",");
        *first = false;
        buf_adds(to, "{\"name\":");
        json_text(to, name);
        buf_adds(to, ",\"in\":\"path\",\"required\":true,\"schema\":");
        buf_adds(to, number ? "{\"type\":\"integer\",\"minimum\":1,\"maximum\":9007199254740991}}"
                            : "{\"type\":\"string\"}}");
    }
}

static void query_parameters(Buf *to, const Route *r, bool *first)
{
    for (int i = 0; r->query && i < r->query->count; i++) {
        const Field *f = &r->query->fields[i];
        buf_adds(to, *first ? "" : ",");
        *first = false;
        buf_adds(to, "{\"name\":");
        quoted(to, f->name);
        buf_fmt(to, ",\"in\":\"query\",\"required\":%s,\"description\":", f->flags & OPTIONAL
            ? "false" : "true");
        quoted(to, f->about);
        buf_adds(to, ",\"schema\":");
        json_field_schema(to, f);
        buf_char(to, '}');
    }
}

static void parameters(Buf *to, const Route *r)
{
    bool first = true;
    buf_adds(to, ",\"parameters\":[");
    path_parameters(to, r, &first);
    query_parameters(to, r, &first);
    if (!is(r->method, "GET") && !(r->flags & READS)) {
        buf_adds(to, first ? "" : ",");
        buf_adds(to, "{\"$ref\":\"#/components/parameters/IdempotencyKey\"}");
    }
    buf_char(to, ']');
}

static void reference(Buf *to, const Shape *shape)
{
    buf_fmt(to, "{\"$ref\":\"#/components/schemas/%s\"}", shape->name);
}

static void request_body(Buf *to, const Route *r)
{
    if ((r->flags & RAW_BODY) && !at_api(r)) {
        buf_adds(to, ",\"requestBody\":{\"required\":true,\"content\":{\"application/x-www-form-urlencoded\":"
                     "{\"schema\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}}}}");
    } else if (r->flags & RAW_BODY) {
        buf_adds(to, ",\"requestBody\":{\"required\":true,\"content\":{");
        static const char *const types[] = { "image/jpeg", "image/png", "image/webp" };
        for (int i = 0; i < COUNT(types); i++)
            buf_fmt(to, "%s\"%s\":{\"schema\":{\"type\":\"string\",\"format\":\"binary\"}}", i ? "," : "",
                types[i]);
        buf_adds(to, "}}");
    } else if (r->takes) {
        buf_adds(to, ",\"requestBody\":{\"required\":true,\"content\":{\"application/json\":{\"schema\":");
        reference(to, r->takes);
        buf_adds(to, "}}}");
    }
}

static void answer_schema(Buf *to, const Route *r)
{
    if (r->flags & GIVES_LIST) {
        buf_adds(to, "{\"type\":\"object\",\"required\":[\"items\"],"
            "\"properties\":{\"items\":{\"type\":\"array\",\"items\":");
        reference(to, r->gives);
        buf_adds(to, "},\"next\":{\"type\":\"string\","
            "\"description\":\"pass as `after`; absent on the last page\"}}}");
    } else if (r->flags & GIVES_ARRAY) {
        buf_adds(to, "{\"type\":\"array\",\"items\":");
        reference(to, r->gives);
        buf_char(to, '}');
    } else {
        reference(to, r->gives);
    }
}

/* Refusals share a status: their codes are listed in its description. */
static void refusals(Buf *to, const Route *r)
{
    int done[32] = { 429 }, count = 1;
    bool open = is(r->may, PUBLIC), reads = (r->query && !(r->flags & OWN_QUERY)) || r->takes;
    static const struct { int status; const char *text; } usual[] = {
        { 401, "401" }, { 403, "403" }, { 422, "422" }, { 429, "429" }
    };
    for (int i = 0; i < COUNT(usual); i++) {
        int status = usual[i].status;
        bool said = (status == 401 && open) || (status == 403 && open) || (status == 422 && !reads);
        for (int k = 0; r->refuses && r->refuses[k]; k++) said |= r->refuses[k]->status == status;
        if (!said) buf_fmt(to, ",\"%s\":{\"$ref\":\"#/components/responses/Problem\"}", usual[i].text);
    }
    for (int i = 0; r->refuses && r->refuses[i] && count < 32; i++) {
        int status = r->refuses[i]->status;
        bool before = false;
        for (int k = 0; k < count; k++) before |= done[k] == status;
        if (before) continue;
        done[count++] = status;
        buf_fmt(to, ",\"%d\":{\"description\":\"", status);
        for (int k = i, first = 1; r->refuses[k]; k++) {
            if (r->refuses[k]->status != status) continue;
            buf_fmt(to, "%s`%s` %s", first ? "" : "; ", r->refuses[k]->code, r->refuses[k]->en);
            first = 0;
        }
        buf_adds(to, "\",\"content\":{\"application/problem+json\":{\"schema\":"
                     "{\"$ref\":\"#/components/schemas/Problem\"}}}}");
    }
    buf_adds(to, ",\"default\":{\"$ref\":\"#/components/responses/Problem\"}");
}

static void responses(Buf *to, const Route *r)
{
    int status = r->status ? r->status : r->gives || (r->flags & STREAM) || is(r->method, "GET") ? 200 : 204;
    buf_fmt(to, ",\"responses\":{\"%d\":{\"description\":\"%s\"", status, status == 204
        ? "done" : "as asked");
    if (r->flags & STREAM)
        buf_adds(to, ",\"content\":{\"text/event-stream\":{\"schema\":{\"type\":\"string\"}}}");
    else if (r->gives) {
        buf_adds(to, ",\"content\":{\"application/json\":{\"schema\":");
        answer_schema(to, r);
        buf_adds(to, "}}");
    } else if (!at_api(r) && str_ends(str_of(r->path), S(".xml")))
        buf_adds(to, ",\"content\":{\"text/xml\":{\"schema\":{\"type\":\"string\"}}}");
    else if (!at_api(r))
        buf_adds(to, ",\"content\":{\"application/json\":{\"schema\":{}}}");
    else if (status == 200)
        buf_adds(to, ",\"content\":{\"application/octet-stream\":"
            "{\"schema\":{\"type\":\"string\",\"format\":\"binary\"}}}");
    buf_char(to, '}');
    refusals(to, r);
    buf_char(to, '}');
}

static void operation(Buf *to, const Domain *d, const Route *r)
{
    char method[8];
    snprintf(method, sizeof method, "%s", r->method);
    for (char *c = method; *c; c++) *c |= 32;
    buf_fmt(to, "\"%s\":{\"tags\":[\"%s\"],\"operationId\":", method, d->name);
    operation_id(to, r);
    buf_adds(to, ",\"summary\":");
    quoted(to, r->about);
    buf_fmt(to, ",\"x-may\":\"%s\",\"security\":", r->may);
    if (r->flags & SIGNED) buf_adds(to, "[{\"signed\":[]}]");
    else buf_adds(to, is(r->may, PUBLIC) ? "[]" : "[{\"session\":[]},{\"bearer\":[]}]");
    parameters(to, r);
    request_body(to, r);
    responses(to, r);
    buf_char(to, '}');
}

static void paths(Buf *to, const Domain *const *domains)
{
    const Route *done[PATHS_MAX];
    int count = 0;
    for (int d = 0; domains[d]; d++)
        for (const Route *r = domains[d]->routes; r && r->path; r++) {
            bool before = r->flags & HIDDEN;
            for (int i = 0; i < count; i++) before |= is(done[i]->path, r->path);
            if (before) continue;
            assert(count < PATHS_MAX);                 /* one left out is one that nobody is told of */
            buf_adds(to, count ? "," : "");
            done[count++] = r;
            quoted(to, r->path + (at_api(r) ? strlen("/api/v1") : 0));
            buf_adds(to, at_api(r) ? ":{" : ":{\"servers\":[{\"url\":\"/\"}]");
            int methods = !at_api(r);
            for (const Route *s = domains[d]->routes; s->path; s++) {
                if (!is(s->path, r->path)) continue;
                buf_adds(to, methods++ ? "," : "");
                operation(to, domains[d], s);
            }
            buf_char(to, '}');
        }
}

static void components(Buf *to, const Domain *const *domains)
{
    static const char problem[] =
        "\"Problem\":{\"type\":\"object\",\"description\":\"RFC 9457 problem details\","
        "\"required\":[\"type\",\"title\",\"status\",\"code\",\"detail\"],\"properties\":{"
        "\"type\":{\"type\":\"string\"},\"title\":{\"type\":\"string\"},\"status\":{\"type\":\"integer\"},"
        "\"code\":{\"type\":\"string\"},\"detail\":{\"type\":\"string\"},"
        "\"request_id\":{\"type\":\"string\"},"
        "\"errors\":{\"type\":\"array\",\"items\":{\"type\":\"object\","
        "\"required\":[\"pointer\",\"zh\",\"en\"],"
        "\"properties\":{\"pointer\":{\"type\":\"string\"},\"zh\":{\"type\":\"string\"},"
        "\"en\":{\"type\":\"string\"}}}}}}";
    Seen seen = { .count = 0 };
    for (int d = 0; domains[d]; d++)
        for (const Route *r = domains[d]->routes; r && r->path; r++)
            if (!(r->flags & HIDDEN)) see(&seen, r->takes), see(&seen, r->gives);
    buf_adds(to, ",\"components\":{\"schemas\":{");
    buf_adds(to, problem);
    for (int i = 0; i < seen.count; i++) {
        buf_char(to, ',');
        quoted(to, seen.shape[i]->name);
        buf_char(to, ':');
        json_schema(to, seen.shape[i]);
    }
    buf_adds(to, "},\"responses\":{\"Problem\":{\"description\":\"refused\","
        "\"content\":{\"application/problem+json\":"
        "{\"schema\":{\"$ref\":\"#/components/schemas/Problem\"}}}}},\"parameters\":{\"IdempotencyKey\":{"
        "\"name\":\"Idempotency-Key\",\"in\":\"header\",\"required\":false,"
        "\"description\":\"the same key and content: "
        "the stored answer, or within ten minutes the same refusal; "
        "other content than what was done: refused. After a 4xx other than 401 and 429 take a new key\","
        "\"schema\":{\"type\":\"string\",\"minLength\":8,\"maxLength\":100}}},"
        "\"securitySchemes\":{\"session\":{\"type\":\"apiKey\","
        "\"in\":\"cookie\",\"name\":\"tuimen_session\"},"
        "\"bearer\":{\"type\":\"http\",\"scheme\":\"bearer\"},"
        "\"signed\":{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"Tuimen-Sign\","
        "\"description\":\"key=ID,at=MS,sign=HEX: HMAC-SHA256 over the lines TM-HMAC-1, method, path with "
        "query, key, at and SHA-256 of the body in hex\"}}}");
}

void app_openapi(const Domain *const *domains, Buf *to)
{
    buf_adds(to, "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"推门 Tuimen\",\"version\":\"1\",\"summary\":"
        "\"Micro-grids, life circles, and the services around them\",\"license\":{\"name\":\"Mulan PSL v2\","
        "\"identifier\":\"MulanPSL-2.0\"}},\"servers\":[{\"url\":\"/api/v1\"}],\"tags\":[");
    for (int d = 0, first = 1; domains[d]; d++, first = 0)
        buf_fmt(to, "%s{\"name\":\"%s\",\"description\":\"%s\"}", first ? "" : ",", domains[d]->name,
            domains[d]->about);
    buf_adds(to, "],\"paths\":{");
    paths(to, domains);
    buf_char(to, '}');
    components(to, domains);
    buf_char(to, '}');
}

static void access_row(Buf *to, const Route *r)
{
    buf_fmt(to, "| %s | `%s` | %s |", r->method, r->path, r->may);
    bool open = is(r->may, PUBLIC), any = is(r->may, SIGNED_IN);
    for (int role = ROLE_NOBODY; role < ROLE_COUNT; role++) {
        bool may = open || (role != ROLE_NOBODY && (any || gate_allows((Role)role, r->may)));
        buf_adds(to, may ? " ● |" : "   |");
    }
    buf_adds(to, "\n");
}

void app_access(const Domain *const *domains, Buf *to)
{
    buf_adds(to, "# Who may reach what\n\nPrinted by `tuimen access` from the route tables and "
        "`src/app/gate_roles.def`; a test keeps it true. Which rows each may see inside is decided by the "
        "data "
        "scope, in the query.\n");
    for (int d = 0; domains[d]; d++) {
        if (!domains[d]->routes || !domains[d]->routes->path) continue;
        buf_fmt(to, "\n## %s\n\n| | address | may |", domains[d]->name);
        for (int role = ROLE_NOBODY; role < ROLE_COUNT; role++) buf_fmt(to, " %s |", role_words[role].zh);
        buf_adds(to, "\n|---|---|---|");
        for (int role = ROLE_NOBODY; role < ROLE_COUNT; role++) buf_adds(to, "---|");
        buf_char(to, '\n');
        for (const Route *r = domains[d]->routes; r->path; r++) access_row(to, r);
    }
}
