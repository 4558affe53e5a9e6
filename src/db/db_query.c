/* From a closed query and the values at hand to one prepared statement: which parts stand, how the marks are
 * numbered, and a cache of what has been prepared. Knows the two marks (?N and $N) and no other dialect. */
#include "db/db_driver.h"

#include <string.h>

bool value_absent(Value v)
{
    switch (v.kind) {
    case VALUE_NULL: return true;
    case VALUE_INT:  return v.i == NONE;
    case VALUE_REAL: return v.r != v.r;
    default:         return v.s.at == NULL;
    }
}

const QueryPart *db_parts(const Db *db, const Query *q)
{
    return db->driver->engine == DB_POSTGRES && q->pg_parts ? q->pg_parts : q->parts;
}

ValueKind db_param_kind(const Query *q, int param)
{
    const QueryParam *p = &q->params[param];
    for (int i = 0; p->shape && i < p->shape->count; i++)
        if (p->shape->fields[i].offset == p->offset)
            switch (p->shape->fields[i].kind) {
            case FIELD_REAL:  return VALUE_REAL;
            case FIELD_BYTES: return VALUE_BYTES;
            case FIELD_TEXT: case FIELD_NAME: case FIELD_RAW: return VALUE_TEXT;
            default: return VALUE_INT;
            }
    return p->kind;
}

static bool stands(const QueryPart *part, const Value *param)
{
    for (int i = 0; i < part->conditions; i++) {
        const Value *v = &param[part->when[i].param - 1];
        if (value_absent(*v)) return false;
        if (part->when[i].choice >= 0 && v->i != part->when[i].choice) return false;
    }
    return true;
}

PartBits db_variant(const Db *db, const Query *q, const Value *param)
{
    PartBits parts = { { 0 } };
    const QueryPart *part = db_parts(db, q);
    for (int i = 0; part[i].sql && i < QUERY_PARTS; i++)
        if (stands(&part[i], param)) parts.bit[i / 64] |= (uint64_t)1 << i % 64;
    return parts;
}

/* Where the quoted text or comment that starts at `z` ends; `z` itself if none starts there. */
static const char *skip_quoted(const char *z)
{
    if (*z == '\'' || *z == '"') {
        const char *end = strchr(z + 1, *z);
        return end ? end + 1 : z + strlen(z);
    }
    if (z[0] == '-' && z[1] == '-') return z + strcspn(z, "\n");
    if (z[0] == '/' && z[1] == '*') {
        const char *end = strstr(z + 2, "*/");
        return end ? end + 2 : z + strlen(z);
    }
    return z;
}

/* The engine's number of the query's parameter `param` (from 0): a new one at its first mark. -1: full. */
static int mark_of(Statement *s, int param)
{
    for (int k = 0; k < s->params; k++)
        if (s->param[k] == param) return k + 1;
    if (s->params == QUERY_PARAMS) return -1;
    s->param[s->params++] = (uint8_t)param;
    return s->params;
}

static int params_of(const Query *q)
{
    int n = 0;
    while (q->params && q->params[n].name) n++;
    return n;
}

static bool add_part(Buf *to, const char *z, Statement *s, char mark, int known)
{
    while (*z) {
        const char *end = skip_quoted(z);
        if (end > z) {
            buf_add(to, (Str){ z, end - z });
            z = end;
        } else if (*z == '?' && z[1] >= '1' && z[1] <= '9') {
            int n = 0;
            for (z++; *z >= '0' && *z <= '9' && n < QUERY_PARAMS; z++) n = n * 10 + (*z - '0');
            int k = n <= known ? mark_of(s, n - 1) : -1;
            if (k < 0) return false;
            buf_fmt(to, "%c%d", mark, k);
        } else {
            buf_char(to, *z++);
        }
    }
    return true;
}

Err db_assemble(Db *db, const Query *q, PartBits parts, Arena *keep, Statement *ret)
{
    *ret = (Statement){ .query = q, .parts = parts };
    Buf text = buf_new(keep, 512);
    int known = params_of(q);
    const QueryPart *part = db_parts(db, q);
    int i = 0;
    for (; part[i].sql && i < QUERY_PARTS; i++)
        if (parts.bit[i / 64] >> i % 64 & 1)
            if (!add_part(&text, part[i].sql, ret, db->driver->engine == DB_SQLITE ? '?' : '$', known))
                return db_say(db, BROKEN, "%s:%d: %s: a mark names no parameter", q->file, q->line, q->name);
    if (part[i].sql) return db_say(db, BROKEN, "%s:%d: %s: too many parts", q->file, q->line, q->name);
    buf_char(&text, 0);
    ret->sql = text.at;
    ret->writes = !str_starts(str_of(ret->sql), S("SELECT"));
    ret->adds = str_starts(str_of(ret->sql), S("INSERT")) && strstr(ret->sql, "VALUES")
        && !strstr(ret->sql, "DO NOTHING") && !strstr(ret->sql, "RETURNING");
    for (int k = 0; k < ret->params; k++) ret->kind[k] = (uint8_t)db_param_kind(q, ret->param[k]);
    return NULL;
}

void db_forget_all(Db *db)
{
    db->driver->abandon(db);
    for (int i = 0; i < DB_SLOTS; i++)
        if (db->slot[i]) db->driver->forget(db, db->slot[i]);
    memset(db->slot, 0, sizeof db->slot);
    db->statements = 0;
    db->cache = db->cache_empty;
}

static Statement **slot_of(Db *db, const Query *q, PartBits parts)
{
    uint64_t h = (uint64_t)(uintptr_t)q >> 4;
    for (int i = 0; i < COUNT(parts.bit); i++) h = (h ^ parts.bit[i]) * 0x9E3779B97F4A7C15u;
    for (int i = (int)(h >> 40) % DB_SLOTS;; i = (i + 1) % DB_SLOTS) {
        Statement *s = db->slot[i];
        if (!s || (s->query == q && !memcmp(&s->parts, &parts, sizeof parts))) return &db->slot[i];
    }
}

/* When the cache is full it starts afresh: a town uses a few hundred statements, so this is a guard, not a
 * policy. */
Err db_statement(Db *db, const Query *q, const Value *param, Statement **ret)
{
    PartBits parts = db_variant(db, q, param);
    Statement **slot = slot_of(db, q, parts);
    if (!*slot) {
        bool full = db->statements >= DB_SLOTS * 3 / 4 || arena_room(&db->cache) < DB_ARENA / 8;
        if (full && db->runs == 0) {
            db_forget_all(db);
            slot = slot_of(db, q, parts);
        } else if (db->statements >= DB_SLOTS - 1) {
            return db_say(db, BROKEN, "too many statements at once");
        }
        Statement *s = NEW(&db->cache, Statement);
        TRY(db_assemble(db, q, parts, &db->cache, s));
        *slot = s;
        db->statements++;
    }
    *ret = *slot;
    return (*slot)->handle ? NULL : db->driver->prepare(db, *slot);
}
