/* Reads a folder's sql/: which files are migrations, which are queries, and their text. Knows no SQL. */
#include "sqlgen.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *from_root(const char *path, const char *root)
{
    size_t n = root ? strlen(root) : 0;
    return n && !strncmp(path, root, n) && path[n] == '/' ? path + n + 1 : path;
}

const Source *source_read(Arena *keep, const char *path, const char *root, Faults *faults)
{
    struct stat s;
    FILE *f = fopen(path, "rb");
    if (!f || fstat(fileno(f), &s) || !S_ISREG(s.st_mode)) {
        fault(faults, path, 1, "can't be read (%s): is the name right?",
              strerror(f && errno == 0 ? EISDIR : errno));
        if (f) fclose(f);
        return NULL;
    }
    Source *source = NEW(keep, Source);
    size_t n = s.st_size > FILE_BYTES_MAX ? FILE_BYTES_MAX + 1 : (size_t)s.st_size;
    char *text = NEWS(keep, char, (ptrdiff_t)n + 1);
    n = fread(text, 1, n, f);
    fclose(f);
    *source = (Source){ path, from_root(path, root), { text, (ptrdiff_t)n } };
    if (n > FILE_BYTES_MAX) {
        fault(faults, path, 1, "longer than %d bytes: split it", FILE_BYTES_MAX);
        return NULL;
    }
    if (utf8_valid(source->text)) return source;
    int line = 1;
    for (Str rest = source->text; rest.len && utf8_valid(str_cut(&rest, '\n')); line++) continue;
    fault(faults, path, line, "not valid UTF-8: save it as UTF-8");
    return NULL;
}

/* "0001_cases.pg.sql" in parts. `ret_engine` is ENGINES when the file is for both. */
static bool move_name(Str file, int *ret_number, Str *ret_name, Engine *ret_engine)
{
    bool sqlite = str_ends(file, S(".sqlite.sql")), pg = str_ends(file, S(".pg.sql"));
    Engine engine = sqlite ? SQLITE : pg ? POSTGRES : ENGINES;
    int64_t number;
    if (file.len < 5 || file.at[4] != '_') return false;
    if (!str_int((Str){ file.at, 4 }, &number) || number < 1) return false;
    Str name = str_part(file, 5, file.len - (sqlite ? 11 : pg ? 7 : 4));
    for (ptrdiff_t i = 0; i < name.len; i++)
        if (!is_word(name.at[i])) return false;
    if (name.len == 0) return false;
    *ret_number = (int)number;
    *ret_name = name;
    *ret_engine = engine;
    return true;
}

static void move_add(Arena *keep, Folder *folder, Str file, const Source *source, Faults *faults)
{
    int number;
    Str name;
    Engine engine;
    if (!move_name(file, &number, &name, &engine)) {
        fault(faults, source->path, 1, "neither a migration nor queries: name it NNNN_name.sql, "
              "NNNN_name.sqlite.sql with NNNN_name.pg.sql, queries.sql or queries.pg.sql");
        return;
    }
    Move **at = &folder->moves;
    while (*at && (*at)->number < number) at = &(*at)->next;
    Move *move = *at;
    if (move && move->number == number) {
        const Source *other = move->from[SQLITE].path ? &move->from[SQLITE] : &move->from[POSTGRES];
        if (engine == ENGINES || move->from[engine].path || !str_eq(move->name, name)) {
            fault(faults, source->path, 1, "number %04d is taken by %s: give it the next free number",
                  number, other->path);
            return;
        }
    } else {
        move = NEW(keep, Move);
        *move = (Move){ .number = number, .name = name, .next = *at };
        *at = move;
    }
    for (Engine e = 0; e < ENGINES; e++)
        if (e == engine || engine == ENGINES) move->from[e] = *source;
}

static void moves_finish(Arena *keep, Folder *folder, Faults *faults)
{
    for (Move *m = folder->moves; m; m = m->next) {
        for (Engine e = 0; e < ENGINES; e++) {
            if (!m->from[e].path)
                fault(faults, m->from[!e].path, 1, "no such migration for %s: write %04d_%.*s%s beside it",
                      e == SQLITE ? "SQLite" : "PostgreSQL", m->number, STR_ARG(m->name),
                      e == SQLITE ? ".sqlite.sql" : ".pg.sql");
            else
                m->sql[e] = move_rewrite(keep, m->from[e].text, e);
        }
        bool same = m->from[SQLITE].path == m->from[POSTGRES].path;
        sha256_hex(m->from[SQLITE].text, same ? (Str){ 0 } : m->from[POSTGRES].text, m->sha256);
    }
}

static int sql_only(const struct dirent *e)
{
    return e->d_name[0] != '.' && str_ends(str_of(e->d_name), S(".sql"));
}

/* The order of names is that of their bytes, whatever the locale. */
static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static void files_read(Arena *keep, Folder *folder, const char *dir, const char *root, Faults *faults)
{
    struct dirent **entry = NULL;
    int count = scandir(dir, &entry, sql_only, by_bytes);
    const Source *pg = NULL;
    Buf deps = buf_new(keep, 256);
    if (count < 0) fault(faults, dir, 1, "no migrations here (%s): make sql/ in it", strerror(errno));
    buf_fmt(&deps, "%s", dir);
    for (int i = 0; i < count; i++) {
        Buf path = buf_new(keep, 256);
        buf_fmt(&path, "%s/%s", dir, entry[i]->d_name);
        Str file = str_copy(keep, str_of(entry[i]->d_name));
        free(entry[i]);
        const Source *source = source_read(keep, str_z(keep, buf_str(&path)), root, faults);
        buf_fmt(&deps, "\n%.*s", STR_ARG(buf_str(&path)));
        if (!source) continue;
        if (str_eq(file, S("queries.sql"))) folder->defs = defs_split(keep, source, faults);
        else if (str_eq(file, S("queries.pg.sql"))) pg = source;
        else move_add(keep, folder, file, source, faults);
    }
    free(entry);
    defs_finish(keep, folder->defs, pg, faults);
    folder->deps = buf_str(&deps);
}

Folder *folder_read(Arena *keep, const char *path, const char *root, Faults *faults)
{
    Buf inner = buf_new(keep, 256);
    struct stat s;
    buf_fmt(&inner, "%s/sql", path);
    const char *dir = str_z(keep, buf_str(&inner));
    if (stat(dir, &s)) dir = path;                   /* it is the sql/ folder itself */
    Folder *folder = NEW(keep, Folder);
    *folder = (Folder){ .path = path, .name = from_root(dir, root) };
    files_read(keep, folder, dir, root, faults);
    moves_finish(keep, folder, faults);
    return folder;
}
