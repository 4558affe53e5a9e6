/* tuimen town: make the demo town from a seed and write it, saying how far it is. */
#include "main/town.h"

#include "main/commands.h"
#include "main/domains.h"
#include "main/walk_network.h"
#include "domains/figures/figures.h"
#include "domains/people/people.h"
#include "vocab/moment.h"

#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { PEOPLE_UNASKED = 80000 };       /* up to so many the register comes without being asked for */
/* Address space: a million cases with their steps take some two GiB of it. */
#define KEEP_BYTES ((size_t)8 << 30)
enum { ROOM_BYTES = 256 << 20 };

static const struct { const char *word; int64_t residents; } scales[] = {
    { "community", 12000 }, { "street", 80000 }, { "district", TOWN_RESIDENTS_MOST },
};

/* The town is founded before its first case: the log of events must read as it would have been written.
 * The lane and the workers read this clock while the town sets it. */
static _Atomic int64_t founded_ms;
static int64_t town_clock(void) { return atomic_load(&founded_ms); }

static int64_t scale_of(const char *text)
{
    int64_t n;
    for (int i = 0; i < COUNT(scales); i++)
        if (!strcmp(text, scales[i].word)) return scales[i].residents;
    return str_int(str_of(text), &n) ? n : -1;
}

static void progress(const char *what, int done, int all)
{
    fprintf(stderr, "\r%s %d/%d ", what, done, all);
    if (done == all) fputc('\n', stderr);
    fflush(stderr);
}

/* Cases, and the grid as it changes between them, up to a moment. */
static Err tell_until(TownWriter *w, int64_t until_ms)
{
    int64_t change_ms;
    while (town_next_change(w, &change_ms) && change_ms < until_ms) {
        atomic_store(&founded_ms, change_ms);
        TRY(town_write_cases(w, change_ms));
        TRY(town_write_change(w));
    }
    return town_write_cases(w, until_ms);
}

/* What is told of the last weeks is written when they begin, however old the cases are. */
enum { LATELY_DAYS = 32 };

static Err tell_the_past(TownWriter *w)
{
    int64_t lately_ms = w->plan->ask.now_ms - LATELY_DAYS * MOMENT_DAY_MS;
    if (lately_ms <= town_clock()) return NULL;
    TRY(tell_until(w, lately_ms));
    atomic_store(&founded_ms, lately_ms);
    return NULL;
}

static Err write_all(TownWriter *w)
{
    Arena whole = arena_make(ROOM_BYTES);
    Err e = town_write_plan(w);
    for (int i = 0; !e && i < w->plan->chosen; i++) {
        Arena room = whole;
        TownCommunity c;
        Arena scratch = arena_make(ROOM_BYTES);
        town_community(w->plan, w->plan->order[i], &room, scratch, &c);
        arena_drop(scratch, ROOM_BYTES);
        e = town_write_community(w, &c);
        progress("社区 communities", i + 1, w->plan->chosen);
    }
    if (!e) e = town_write_rules(w);
    if (!e) e = tell_the_past(w);
    if (!e) e = town_write_groups(w);
    if (!e) e = town_write_map(w);
    if (!e) e = town_write_outside(w);
    if (!e) e = walk_network_town(w->app, w->plan);
    if (!e) e = town_write_far_facilities(w);
    if (!e) e = tell_until(w, INT64_MAX);
    atomic_store(&founded_ms, w->plan->ask.now_ms);
    if (!e) e = town_write_groups_late(w);
    if (!e) e = town_write_shifts(w);
    if (!e) e = town_write_courses(w);
    if (!e) e = town_write_funds(w);
    if (!e) e = figures_follow(w->app);
    if (!e) e = town_write_honours(w);
    arena_drop(whole, ROOM_BYTES);
    return e;
}

/* A town is put where nobody lives: in a house in use its people would stand among the real ones. */
REFUSAL(TOWN_TAKEN, 409, "town.taken", "数据库里已有账号：示例小城只放进空的数据库，没有改动",
        "the database has accounts already: the demo town goes into an empty one; nothing was changed");

static Err check_empty(App *app)
{
    bool anybody = false;
    TRY(people_anybody(app, &anybody));
    return anybody ? TOWN_TAKEN : NULL;
}

enum { EVENING_H = 18 };

/* Empty: the clock's, in whole seconds. A day: its evening. The dictionaries begin in 2025, and a town has
 * months behind it; ids end in 2093. */
static bool now_of(Str text, int64_t *ret_ms)
{
    int64_t day, first, last;
    struct timespec clock;
    clock_gettime(CLOCK_REALTIME, &clock);
    *ret_ms = (int64_t)clock.tv_sec * 1000;
    if (!text.len) return true;
    bool read = moment_read_date(text, &day);
    if (read) *ret_ms = moment_day_start_ms(day) + EVENING_H * MOMENT_HOUR_MS;
    else read = moment_read(text, ret_ms);
    moment_day_of((Date){ 2026, 1, 1 }, &first);
    moment_day_of((Date){ 2090, 1, 1 }, &last);
    if (read && *ret_ms >= moment_day_start_ms(first) && *ret_ms < moment_day_start_ms(last)) return true;
    fprintf(stderr, "tuimen: --now 须如 2026-11-28 或 2026-11-28T09:30:00+08:00，2026 到 2089 年 / must be as "
                    "2026-11-28 or 2026-11-28T09:30:00+08:00, of 2026 to 2089: %.*s\n", STR_ARG(text));
    return false;
}

static int say(Err e)
{
    fprintf(stderr, "tuimen: %s / %s\n", e->zh, e->en);
    return 1;
}

int command_town(int argc, char **argv)
{
    const char *db = "tuimen.db", *scale = "community", *password = "tuimen-demo", *now = "", *words[1];
    long seed = 1, days = 30, weekly = 1, people = -1;
    int count;
    char why[256];
    const Option options[] = {
        { "--db", OPTION_TEXT, &db, 0, 0, "FILE or postgres://…  (tuimen.db)" },
        { "--seed", OPTION_NUMBER, &seed, 0, 2147483647, "the same seed gives the same town (1)" },
        { "--scale", OPTION_TEXT, &scale, 0, 0, "1000 to 902933 residents, or\n"
          "                     community, street, district (community)" },
        { "--days", OPTION_NUMBER, &days, 0, TOWN_DAYS_MOST, "of cases before now (30)" },
        { "--weekly", OPTION_NUMBER, &weekly, 1, TOWN_WEEKLY_MOST, "cases a week in each micro-grid (1)" },
        { "--people", OPTION_NUMBER, &people, 0, 1, "1: with the register of residents, 0: without\n"
          "                     (1 for a scale of up to 80000)" },
        { "--password", OPTION_TEXT, &password, 0, 0, "of all its accounts (tuimen-demo)" },
        { "--now", OPTION_TEXT, &now, 0, 0, "when its last case comes in: 2026-11-28, or with a time as in\n"
          "                     RFC 3339 (the clock's); with it the same seed gives the same ids" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 0, &count)) return 2;
    int64_t now_ms;
    if (!now_of(str_of(now), &now_ms)) return 2;
    atomic_store(&founded_ms, now_ms - (days + 2) * MOMENT_DAY_MS);
    AppSettings set = house_settings(db);
    set.clock_ms = town_clock;
    set.jobless = true;                /* a job writes when the machine lets it: never the same town twice */
    App *app = app_open(&set, why);
    if (!app) return fprintf(stderr, "tuimen: %s\n", why), 1;
    Arena whole = arena_make(KEEP_BYTES), keep = whole, scratch = arena_make(ROOM_BYTES);
    TownAsk ask = { (uint64_t)seed, scale_of(scale), now_ms, (int)days, (int)weekly };
    TownPlan plan;
    TownWriter w = { .app = app, .keep = &keep, .plan = &plan };
    w.with_people = people < 0 ? ask.residents <= PEOPLE_UNASKED : people;
    Err e = check_empty(app);
    if (!e) e = town_plan(&ask, &keep, scratch, &plan);
    if (!e) e = people_hash(str_of(password), &keep, &w.password_hash);
    if (!e) e = write_all(&w);
    app_close(app);
    arena_drop(scratch, ROOM_BYTES);
    if (e) return say(e);
    printf("%d 个社区, %lld 个网格与微网格, %lld 户, %lld 名居民, %lld 个账号, %lld 件事件, %lld 次走访, %lld 名服务人员, "
           "%lld 支服务队（示例）\n", plan.chosen,
           (long long)w.written_places, (long long)w.written_households, (long long)w.written_people,
           (long long)w.written_accounts, (long long)w.written_cases, (long long)w.written_visits,
           (long long)w.written_helpers, (long long)w.written_teams);
    arena_drop(whole, KEEP_BYTES);
    return 0;
}
