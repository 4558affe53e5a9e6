/* The house's seal: where its key file is, and when one may be made. */
#include "app/seal.h"

#include "app/inside.h"

#include <stdio.h>
#include <unistd.h>

static bool key_path(const AppSettings *set, char path[1024])
{
    if (set->key) return snprintf(path, 1024, "%s", set->key) < 1024;
    return seal_path(set->db, path);
}

Seal *seal_again(const App *app, bool create, char path[1024], char reterr[256])
{
    snprintf(reterr, 256, "the path is too long");
    if (!key_path(&app->set, path)) return NULL;
    return seal_open(path, app->set.sm4 ? SEAL_SM4 : SEAL_AES, create, reterr);
}

Err seal_ready(App *app, Str sample)
{
    Seal *seal = app_kept(app, "seal");
    if (!seal) {
        char path[1024], words[256];
        bool needed = sample.at || app->keys_known;
        seal = seal_again(app, !needed, path, words);
        if (!seal) log_trouble("seal", SEAL_UNREADABLE, words);
        if (!seal) return needed && access(path, F_OK) ? SEAL_NO_KEY : SEAL_UNREADABLE;
        app_keep(app, "seal", seal);
    }
    if (!sample.at) return NULL;
    if (!app->keys_sample[0]) seal_named(sample, app->keys_sample);
    return seal_check(seal, sample);
}

const Seal *seal_of(const App *app) { return app_kept(app, "seal"); }
