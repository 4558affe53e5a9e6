/* Opening and closing the house. */
#include "app/inside.h"
#include "app/seal.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

enum { HOUSE_BYTES = 64 << 20 };

static Err schemas_apply(App *app, Db *db, char reterr[256])
{
    const Schema *schemas[DOMAINS_MAX];
    int count = 0;
    for (int i = 0; i < app->domain_count; i++)
        if (app->domains[i]->schema) schemas[count++] = app->domains[i]->schema;
    TRY(migrate(db, schemas, count, app_now(app), reterr));
    return app->set.tried ? NULL : migrate_check_changed(db, schemas, count, build_id(&app->keep), reterr);
}

static Err domains_ready(App *app, Db *db)
{
    for (int i = 0; i < app->domain_count; i++)
        if (app->domains[i]->ready) TRY(app->domains[i]->ready(app, db));
    return NULL;
}

static bool readers_open(App *app, char reterr[256])
{
    app->reader = NEWS(&app->keep, Db *, app->set.readers);
    for (int i = 0; i < app->set.readers; i++)
        if (db_open(app->set.db, DB_READ, &app->reader[i], reterr)) return false;
    return !db_open(app->set.db, DB_READ, &app->try_reader, reterr);
}

/* All that comes before the lane takes the writing connection over. */
static bool lane_ready(App *app, Db *write, char reterr[256])
{
    Err e = schemas_apply(app, write, reterr);
    if (e) {
        if (!reterr[0]) snprintf(reterr, 256, "%s: %s", e->en, db_trouble(write));
        return false;
    }
    if (!readers_open(app, reterr)) return false;
    keys_known(app, app->try_reader);
    if ((e = domains_ready(app, app->try_reader))) {
        snprintf(reterr, 256, "%s: %s", e->en, db_trouble(app->try_reader));
        return false;
    }
    if ((e = keys_choose(app, write))) {
        snprintf(reterr, 256, "%s", e->en);
        return false;
    }
    app->metrics = metrics_new(app);
    return (app->lane = lane_start(app, write, reterr)) != NULL;
}

static void routes_ready(App *app)
{
    const Route *tables[DOMAINS_MAX];
    for (int i = 0; i < app->domain_count; i++) tables[i] = app->domains[i]->routes;
    app->routes = route_index(&app->keep, tables, app->domain_count);
}

static bool start(App *app, char reterr[256])
{
    Db *write;
    if (db_open(app->set.db, DB_WRITE, &write, reterr)) return false;
    if (!lane_ready(app, write, reterr)) {
        db_close(write);
        return false;
    }
    return (app->workers = workers_start(app, app->set.workers, reterr))
        && (app->live = live_start(app, reterr)) && (app->keys = keys_start(app, reterr))
        && (app->set.jobless || (app->jobs = jobs_start(app, reterr)));
}

App *app_open(const AppSettings *set, char reterr[256])
{
    reterr[0] = 0;
    if (sodium_init() < 0) return snprintf(reterr, 256, "libsodium could not start"), NULL;
    Arena whole = arena_make(HOUSE_BYTES), keep = whole;
    App *app = NEW(&keep, App);
    app->whole = whole;
    app->keep = keep;
    app->set = *set;
    app->district = str_copy(&app->keep, str_of(set->district));
    if (!app->set.readers) app->set.readers = 2;
    if (!app->set.workers) app->set.workers = 2;
    app->ids = ident_start(set->node);
    pthread_mutex_init(&app->arena_lock, NULL);
    pthread_mutex_init(&app->try_lock, NULL);
    pthread_mutex_init(&app->keep_lock, NULL);
    app->guests = guests_make();
    while (set->domains[app->domain_count] && app->domain_count < DOMAINS_MAX) {
        app->domains[app->domain_count] = set->domains[app->domain_count];
        app->domain_count++;
    }
    routes_ready(app);
    if (set->domains[app->domain_count]) snprintf(reterr, 256,
                                                  "more domains than DOMAINS_MAX (app/inside.h)");
    else if (start(app, reterr)) return app;
    app_close(app);
    return NULL;
}

void app_close(App *app)
{
    if (!app) return;
    if (app->jobs) jobs_stop(app->jobs);
    if (app->keys) keys_stop(app->keys);
    if (app->workers) workers_stop(app->workers);
    if (app->lane) lane_stop(app->lane);
    if (app->live) live_stop(app->live);
    for (int i = 0; app->reader && i < app->set.readers; i++) db_close(app->reader[i]);
    db_close(app->try_reader);
    while (app->idle) {
        Asking *a = app->idle;
        app->idle = a->next;
        arena_drop(a->whole, ARENA_BYTES);
    }
    guests_drop(app->guests);
    seal_close(app_kept(app, "seal"));
    arena_drop(app->whole, HOUSE_BYTES);
}

Str app_district(const App *app) { return app->district; }
const Domain *const *app_domains(const App *app) { return app->set.domains; }

Str app_site(const App *app)
{
    Str site = str_of(app->set.site ? app->set.site : "http://localhost");
    while (site.len && site.at[site.len - 1] == '/') site.len--;
    return site;
}

int64_t app_now(const App *app) { return app->set.clock_ms ? app->set.clock_ms() : clock_now_ms(); }

static int place_of(const App *app, const char *name)
{
    int count = atomic_load(&app->kept_count);
    for (int i = 0; i < count; i++)
        if (app->kept[i].name == name) return i;       /* nearly always: by the same constant */
    for (int i = 0; i < count; i++)
        if (!strcmp(app->kept[i].name, name)) return i;
    return -1;
}

/* Names are few, so a short list is enough. It grows at its end only and the count is raised last: who reads,
 * on whatever thread, sees whole entries without a lock. */
void app_keep(App *app, const char *name, void *thing)
{
    pthread_mutex_lock(&app->keep_lock);
    int i = place_of(app, name), count = atomic_load(&app->kept_count);
    if (i < 0 && count < KEPT_MAX) app->kept[i = count].name = name;
    if (i >= 0) atomic_store(&app->kept[i].thing, thing);
    if (i == count) atomic_store(&app->kept_count, count + 1);
    pthread_mutex_unlock(&app->keep_lock);
}

void *app_kept(const App *app, const char *name)
{
    int i = place_of(app, name);
    return i < 0 ? NULL : atomic_load(&app->kept[i].thing);
}
