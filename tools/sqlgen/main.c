/* sqlgen's front door: which folder, which schema before it, where to write. Writes all or nothing. */
#include "sqlgen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FOLDERS_MAX = 64 };
static const size_t KEEP_BYTES = (size_t)1 << 29, SCRATCH_BYTES = (size_t)1 << 26;

static const char USAGE[] =
    "usage: sqlgen --domain NAME [--include HEADER] [--root DIR] [--schema-dir DIR]… [--depfile FILE]\n"
    "              --out-c FILE --out-h FILE FOLDER\n"
    "       sqlgen --check-postgres URL [--root DIR] [--stamp FILE] [--depfile FILE] [--schema-dir DIR]…\n";

typedef struct Args {
    const char *domain, *include, *root, *out_c, *out_h, *depfile, *postgres, *stamp;
    const char *folder[FOLDERS_MAX]; int folders;    /* the earlier ones, then our own */
} Args;

static bool args_read(int count, char **arg, Args *a)
{
    struct { const char *name; const char **to; } OPTIONS[] = {
        { "--domain", &a->domain }, { "--include", &a->include }, { "--root", &a->root },
        { "--out-c", &a->out_c }, { "--out-h", &a->out_h }, { "--depfile", &a->depfile },
        { "--check-postgres", &a->postgres }, { "--stamp", &a->stamp },
    };
    const char *own = NULL;
    for (int i = 1; i < count; i++) {
        const char **to = NULL;
        for (int k = 0; k < COUNT(OPTIONS); k++)
            if (!strcmp(arg[i], OPTIONS[k].name)) to = OPTIONS[k].to;
        if (!strcmp(arg[i], "--schema-dir") && a->folders < FOLDERS_MAX - 1) to = &a->folder[a->folders++];
        if (to && i + 1 < count) *to = arg[++i];
        else if (to || own || arg[i][0] == '-') return false;
        else own = arg[i];
    }
    if (own) a->folder[a->folders++] = own;
    return a->postgres ? a->folders > 0 && !own : own && a->domain && a->out_c && a->out_h;
}

static bool file_write(Arena scratch, const char *path, Str text)
{
    Buf part = buf_new(&scratch, 256);
    buf_fmt(&part, "%s.part", path);
    const char *temporary = str_z(&scratch, buf_str(&part));
    FILE *f = fopen(temporary, "wb");
    bool good = f && fwrite(text.at, 1, (size_t)text.len, f) == (size_t)text.len;
    if (f) good &= fclose(f) == 0;
    good = good && rename(temporary, path) == 0;
    if (!good) {
        perror(path);
        unlink(temporary);
    }
    return good;
}

/* What a rebuild depends on: every file read, and the folders themselves, for files that come and go. */
static Str depfile(Arena *keep, const Args *a, Folder *const *folder)
{
    Buf b = buf_new(keep, 1024);
    buf_fmt(&b, "%s%s%s:", a->postgres ? a->stamp : a->out_c, a->out_h ? " " : "", a->out_h ? a->out_h : "");
    for (int i = 0; i < a->folders; i++)
        for (Str rest = folder[i]->deps; rest.len;) {
            Str path = str_cut(&rest, '\n');
            buf_adds(&b, " \\\n  ");
            for (ptrdiff_t k = 0; k < path.len; k++) {
                if (path.at[k] == ' ' || path.at[k] == '#') buf_char(&b, '\\');
                buf_char(&b, path.at[k]);
            }
        }
    buf_char(&b, '\n');
    return buf_str(&b);
}

static bool outputs_write(Arena *keep, Arena scratch, const Args *a, Folder *const *folder)
{
    if (a->depfile && !file_write(scratch, a->depfile, depfile(keep, a, folder))) return false;
    if (a->postgres) return !a->stamp || file_write(scratch, a->stamp, S("good\n"));
    const char *slash = strrchr(a->out_h, '/');
    Target t = { a->domain, a->include, a->out_c, slash ? slash + 1 : a->out_h };
    const Folder *own = folder[a->folders - 1];
    return file_write(scratch, a->out_h, emit_h(keep, own, &t)) &&
        file_write(scratch, a->out_c, emit_c(keep, own, &t));
}

int main(int count, char **arg)
{
    Args a = { 0 };
    if (!args_read(count, arg, &a)) return fputs(USAGE, stderr), 2;
    Arena keep = arena_make(KEEP_BYTES), scratch = arena_make(SCRATCH_BYTES);
    Faults *faults = NEW(&keep, Faults);
    faults->keep = &keep;
    Folder *folder[FOLDERS_MAX];
    for (int i = 0; i < a.folders; i++) folder[i] = folder_read(&keep, a.folder[i], a.root, faults);
    int first = a.postgres ? 0 : a.folders - 1;
    if (!faults->count) check_sqlite(&keep, scratch, folder, a.folders, first, faults);
    if (!faults->count && a.postgres) check_postgres(&keep, scratch, a.postgres, folder, a.folders, faults);
    bool good = faults->count == 0 && outputs_write(&keep, scratch, &a, folder);
    faults_print(faults);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
