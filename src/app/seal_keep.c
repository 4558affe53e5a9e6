/* The house's seal: where its key file is, and when one may be made. */
#include "app/seal.h"

#include "app/inside.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Beside the database file; a server has no folder of ours, so there it is the working folder. */
static bool key_path(const AppSettings *set, char path[1024])
{
    if (set->key) return snprintf(path, 1024, "%s", set->key) < 1024;
    Str db = str_of(set->db);
    bool server = str_starts(db, S("postgres://")) || str_starts(db, S("postgresql://"));
    const char *slash = server ? NULL : strrchr(set->db, '/');
    int folder = slash ? (int)(slash - set->db + 1) : 0;
    return snprintf(path, 1024, "%.*stuimen.key", folder, set->db) < 1024;
}

Err seal_ready(App *app, Str sample)
{
    Seal *seal = app_kept(app, "seal");
    if (!seal) {
        char path[1024], words[256] = "the path is too long";
        SealCipher cipher = app->set.sm4 ? SEAL_SM4 : SEAL_AES;
        if (key_path(&app->set, path)) seal = seal_open(path, cipher, !sample.at, words);
        if (!seal) log_trouble("seal", SEAL_UNREADABLE, words);
        if (!seal) return sample.at && access(path, F_OK) ? SEAL_NO_KEY : SEAL_UNREADABLE;
        app_keep(app, "seal", seal);
    }
    return sample.at ? seal_check(seal, sample) : NULL;
}

const Seal *seal_of(const App *app) { return app_kept(app, "seal"); }
