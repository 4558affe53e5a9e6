/* Rules and cards as `tuimen signals` prints them: what the pages tell, without words, homes or parties. */
#include "domains/signals/signals_inside.h"

#include "domains/signals/signals_queries.h"
#include "json/json.h"

enum { AT_ONCE = 1000 };

static const SignalTally *tally_of(const List *tallies, Str rule)
{
    static const SignalTally none;
    const SignalTally *t = tallies->at;
    for (int64_t i = 0; i < tallies->count; i++)
        if (str_eq(t[i].rule, rule)) return &t[i];
    return &none;
}

Err signals_print_rules(Db *db, Str district, int64_t now_ms, Buf *to, Arena *keep)
{
    List rules, tallies;
    TRY(signal_rules_all(db, district, &rules, keep));
    TRY(signal_tallies(db, district, &tallies, keep));
    buf_adds(to, "rule,kind,in_use,true,false,known,open,precision,quiet,nights\n");
    const SignalRule *r = rules.at, *end = r + rules.count;
    for (; r < end; r++) {             /* versions of a rule follow each other */
        bool last = r + 1 == end || !str_eq(r[1].code, r->code) || r[1].since_ms > now_ms;
        if (r->since_ms > now_ms || !last) continue;
        const SignalTally *t = tally_of(&tallies, r->code);
        int64_t nights, precision = signal_precision(t);
        TRY(signal_nights(db, district, r->code, &nights));
        buf_fmt(to, "%.*s,%s,%d,%lld,%lld,%lld,%lld,", STR_ARG(r->code), signal_kinds[r->kind], r->in_use,
                (long long)t->yes, (long long)t->no, (long long)t->known, (long long)t->open);
        if (precision != NONE) buf_int(to, precision);
        buf_fmt(to, ",%d,%lld\n", signal_quiet(r, t), (long long)nights);
    }
    return NULL;
}

Err signals_print_cards(Db *db, Str district, int64_t *after, Buf *to, Arena *keep)
{
    List rows;
    TRY(signals_all(db, district, *after, AT_ONCE, &rows, keep));
    if (!*after)
        buf_adds(to, "id,rule,kind,place,class,first_day,last_day,seen,usual,chance_ppm,weeks,verdict\n");
    const SignalRow *s = rows.at;
    for (int64_t i = 0; i < rows.count; i++, s++) {
        bool cluster = signal_clusters(s->kind);
        buf_fmt(to, "%lld,%.*s,%s,%.*s,%.*s,%.*s,%.*s,%lld,", (long long)s->id, STR_ARG(s->rule),
                signal_kinds[s->kind], STR_ARG(s->place), STR_ARG(s->class), STR_ARG(s->first_day),
                STR_ARG(s->last_day), (long long)s->seen);
        if (cluster || s->kind == SIGNAL_RISING)
            buf_fmt(to, "%.2f,%lld,", (double)s->usual_cent / 100, (long long)s->chance_ppm);
        else buf_adds(to, ",,");
        if (cluster) buf_int(to, signal_weeks(s->chance_ppm));
        buf_fmt(to, ",%s\n", s->verdict < 0 ? "" : signal_verdicts[s->verdict]);
    }
    *after = rows.count < AT_ONCE ? NONE : s[-1].id;
    return NULL;
}
