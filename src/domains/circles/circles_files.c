/* Where the figures come from, and the same for the command line: `tuimen cover` says of these files what the
 * tables say. */
#include "domains/circles/circles_inside.h"

#include "domains/circles/circles_measure.h"

Err circles_about(Ask *ask)
{
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    const CircleLand *l = s->land;
    CircleAbout about = { l->network != 0, l->network ? l->source : S(""), l->synthetic, l->net.nodes,
        l->net.edges, l->homes, s->count, l->ways, 0, l->least };
    for (int32_t i = 0; i < l->ways && l->network; i++) about.unfit += l->way_outcome[i] != WAY_APPLIED;
    about.drawn -= about.unfit;
    return answer(ask, 200, &CircleAbout_shape, &about);
}

/* With what staff have drawn over it: the figures are of that. */
Err circles_network_file(Ask *ask)
{
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    if (!s->land->network) return NOT_FOUND;
    ask->answer.file_name = S("walking.net");
    return answer_bytes(ask, S("application/octet-stream"), net_write(&s->land->net, ask->arena), (Str){ 0 });
}

static void e7(Buf *b, int64_t v) { buf_fmt(b, "%.7f,", (double)v / 1e7); }

typedef struct CircleDayQuery { Str day; } CircleDayQuery;
SHAPE(CircleDayQuery, "of which day",
    TEXT_OPT(CircleDayQuery, day, 10, 10,               "facilities as they were on that day (now)"));

static Err facilities_csv(Ask *ask, const void *with, Arena *keep, Arena scratch)
{
    const CircleDayQuery *q = with;
    const CircleStock *now, *s;
    (void)scratch;
    TRY(circles_day(ask, q->day, "day"));
    TRY(circles_stock(ask, &now));
    TRY(circles_stock_on(ask, now, q->day, 0, &s, keep));
    Buf b = buf_new(ask->arena, (ptrdiff_t)s->count * 300 + 100);
    buf_adds(&b, "service,id,lon,lat,hours\n");
    for (int32_t i = 0; i < s->count; i++)
        for (Str rest = s->facility[i].services; rest.len;) {
            buf_add(&b, str_cut(&rest, ','));
            buf_fmt(&b, ",%lld,", (long long)s->facility[i].id);
            e7(&b, s->facility[i].lon);
            e7(&b, s->facility[i].lat);
            buf_fmt(&b, "\"%.*s\"\n", STR_ARG(s->facility[i].hours));
        }
    ask->answer.file_name = S("facilities.csv");
    return answer_bytes(ask, S("text/csv; charset=utf-8"), buf_str(&b), (Str){ 0 });
}

Err circles_facilities_csv(Ask *ask)
{
    return circles_in_room(ask, facilities_csv, QUERY(ask, CircleDayQuery));
}

Err circles_homes_csv(Ask *ask)
{
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    const CircleLand *l = s->land;
    Buf b = buf_new(ask->arena, (ptrdiff_t)l->homes * 100 + 100);
    buf_adds(&b, "id,lon,lat,people,community,old,young\n");
    for (int32_t i = 0; i < l->homes; i++) {
        const CircleHome *h = &l->home[i];
        if (!scope_holds(&ask->who.scope, h->place)) continue;
        buf_fmt(&b, "%lld,", (long long)h->id);
        e7(&b, h->lon);
        e7(&b, h->lat);
        buf_fmt(&b, "%lld,%.*s,%lld,%lld\n", (long long)h->households, STR_ARG(l->group[l->group_of[i]]),
                (long long)h->old, (long long)h->young);
    }
    ask->answer.file_name = S("homes.csv");
    return answer_bytes(ask, S("text/csv; charset=utf-8"), buf_str(&b), (Str){ 0 });
}
