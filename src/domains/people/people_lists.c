/* Where nobody answers, who answers for too much, and who answered on a day. Places and their households are
 * as they were that day (divisions_as_of); a day to come has the places of now and the terms of then. */
#include "domains/people/people_inside.h"

#include "sheet/sheet_out.h"
#include "vocab/place.h"

#include <stdlib.h>

enum { LIST_ROWS = 50, CSV_ROWS = 20000 };

static const char *const list_forms[] = { "json", "csv", NULL };
enum { FORM_CSV = 1 };

static const char *const people_by_names[] = { "counted", "estimated", "mixed", NULL };

SHAPE(PlacePeople, "what the register knows of a place",
    TEXT    (PlacePeople, place,   6, 18,                "its code"),
    INT     (PlacePeople, homes,   0, ID_MAX,            "households that it knows"),
    INT     (PlacePeople, living,  0, ID_MAX,            "people who live in them"));

SHAPE(Vacancy, "a place without a holder of the kind of post that it must have",
    TEXT    (Vacancy, place,       6, 18,                "its code"),
    TEXT    (Vacancy, place_words, 0, 120,               "where it is, from the community down"),
    NAME    (Vacancy, kind,        0, post_kind_names,   "the kind of post that is missing"),
    TEXT    (Vacancy, kind_name,   1, 40,                "that kind in the reader's language"),
    INT     (Vacancy, households,  0, ID_MAX,            "households or merchants there"),
    INT     (Vacancy, people,      0, ID_MAX,            "people there"),
    NAME    (Vacancy, people_by,   0, people_by_names,   "by the register, by the households, or both"));
SHAPE(VacancyCount, "how many places of a level have nobody",
    NAME    (VacancyCount, kind,       0, post_kind_names, "the kind of post that they must have"),
    TEXT    (VacancyCount, kind_name,  1, 40,            "that kind in the reader's language"),
    INT     (VacancyCount, places,     0, ID_MAX,        "places of that level"),
    INT     (VacancyCount, vacant,     0, ID_MAX,        "of these without a holder"),
    INT     (VacancyCount, households, 0, ID_MAX,        "households or merchants in those"));
SHAPE(PostLoad, "how much one person answers for in posts of one kind",
    ID      (PostLoad, account_id,                       "the person"),
    TEXT    (PostLoad, name,       1, 40,                "their name"),
    NAME    (PostLoad, kind,       0, post_kind_names,   "the kind of posts"),
    TEXT    (PostLoad, kind_name,  1, 40,                "that kind in the reader's language"),
    INT     (PostLoad, places,     0, ID_MAX,            "how many places"),
    TEXT    (PostLoad, place,      6, 18,                "the first of them"),
    TEXT    (PostLoad, place_words, 0, 120,              "where that is"),
    INT     (PostLoad, households, 0, ID_MAX,            "households or merchants in all of them"),
    INT     (PostLoad, people,     0, ID_MAX,            "people in them"),
    NAME    (PostLoad, people_by,  0, people_by_names,   "by the register, by the households, or both"),
    INT_OPT (PostLoad, limit_households, 0, ID_MAX,      "the most that one may answer for"),
    INT_OPT (PostLoad, limit_people, 0, ID_MAX,          "the most that one may answer for"),
    BOOL    (PostLoad, over,       0,                    "more than that"),
    TIME_OPT(PostLoad, limit_since_ms,                   "since when that limit is in force"),
    TEXT_OPT(PostLoad, limit_source, 1, 200,             "whose limit it is"));
SHAPE(PostSpot, "who holds a post where",
    ID      (PostSpot, account,                          "account"),
    TEXT    (PostSpot, name,  0, 40,                     "person"),
    NAME    (PostSpot, kind,  0, post_kind_names,        "kind"),
    TEXT    (PostSpot, place, 6, 18,                     "place"));
typedef struct PostListQuery {
    Str place;
    int kind;                          /* PostKind; -1: all */
    Str as_of;
    bool all;
    int format;
    int64_t limit;
    Str after;
} PostListQuery;
SHAPE(PostListQuery, "which rows",
    TEXT_OPT(PostListQuery, place, 6, 18,                "at this place or below"),
    NAME    (PostListQuery, kind,  OPTIONAL, post_kind_names, "of this kind of post"),
    TEXT_OPT(PostListQuery, as_of, 10, 10,               "2026-03-01: at the end of that day (now)"),
    BOOL    (PostListQuery, all,   OPTIONAL,             "loads: those within the limit too"),
    NAME    (PostListQuery, format, OPTIONAL, list_forms, "csv: all rows as text/csv (json)"),
    INT_OPT (PostListQuery, limit, 1, 200,               "how many (50)"),
    TEXT_OPT(PostListQuery, after, 1, 40,                "where the page before ended"));

/* ---- The day and what was in force on it ---- */

typedef struct Day {
    int64_t at_ms, per_hundred;
    List tree;                         /* of PlaceDrawn, in order of code */
    List counted;                      /* of PlacePeople, in order of code; none of a day that is over */
    const PostNorm *norm[POST_KINDS];  /* NULL: none in force */
} Day;

static Err norms_at(Ask *ask, int64_t at_ms, Day *day)
{
    List norms;
    TRY(post_norms_at(ask->db, ask->district, at_ms, &norms, ask->arena));
    for (const PostNorm *n = norms.at, *end = n + norms.count; n < end; n++) day->norm[n->kind] = n;
    Err e = household_size_at(ask->db, ask->district, at_ms, &day->per_hundred);
    if (e == NOT_FOUND) day->per_hundred = 0;
    return e == NOT_FOUND ? NULL : e;
}

/* The moment that a day stands for; `*past`: a day that is over, else absent. */
static Err moment_of(Ask *ask, Str as_of, int64_t *ret_at_ms, Str *past)
{
    TRY(people_moment(ask, as_of, ret_at_ms));
    *past = *ret_at_ms < ask->now_ms ? as_of : (Str){ 0 };
    return NULL;
}

static Err day_of(Ask *ask, Str as_of, Day *ret)
{
    Str past;
    int64_t at;
    *ret = (Day){ 0 };
    TRY(moment_of(ask, as_of, &ret->at_ms, &past));
    TRY(divisions_as_of(ask, ask->district, past, &ret->tree, &at));
    const PeopleCounter *counter = app_kept(ask->app, "people.counter");
    if (counter && !past.at) TRY(counter->from(ask, &ret->counted));
    return norms_at(ask, ret->at_ms, ret);
}

static const PlaceDrawn *find(const Day *day, Str code)
{
    const PlaceDrawn *at = day->tree.at;
    int64_t low = 0, high = day->tree.count;
    while (low < high) {
        int64_t mid = (low + high) / 2;
        if (str_cmp(at[mid].code, code) < 0) low = mid + 1;
        else high = mid;
    }
    return low < day->tree.count && str_eq(at[low].code, code) ? &at[low] : NULL;
}

/* What the register knows of a place and all below. */
static void add_known(const Day *day, Str code, int64_t *homes, int64_t *living)
{
    const PlacePeople *at = day->counted.at, *end = at + day->counted.count;
    int64_t low = 0, high = day->counted.count;
    while (low < high) {
        int64_t mid = (low + high) / 2;
        if (str_cmp(at[mid].place, code) < 0) low = mid + 1;
        else high = mid;
    }
    for (at += low; at < end && place_within(at->place, code); at++) {
        *homes += at->homes;
        *living += at->living;
    }
}

void people_counted(App *app, const PeopleCounter *counter)
{
    app_keep(app, "people.counter", (void *)(uintptr_t)counter);
}

static Str by_words(Ask *ask, PeopleBy by)
{
    if (by == PEOPLE_COUNTED) return ask_say(ask, "按登记", "counted");
    return by == PEOPLE_MIXED ? ask_say(ask, "部分按户数估算", "partly estimated")
                              : ask_say(ask, "按户数估算", "estimated");
}

static Str where(Ask *ask, const PlaceDrawn *p)
{
    Str words = divisions_words(ask, p->code);
    return words.len ? words : p->name;                            /* given up since */
}

/* ---- CSV ---- */

static void csv_number(Buf *b, int64_t n)
{
    buf_char(b, ',');
    if (n != NONE) buf_int(b, n);
}

/* With a byte order mark: spreadsheets take the text for UTF-8 by it. Codes are text, or they lose digits. */
static Buf csv_begin(Ask *ask, const char *zh, const char *en, int64_t rows)
{
    Buf b = buf_new(ask->arena, 200 + rows * 160);
    buf_adds(&b, "\xEF\xBB\xBF");
    buf_add(&b, ask_say(ask, zh, en));
    return b;
}

static Err csv_end(Ask *ask, Buf *b, const char *file_name)
{
    ask->answer.file_name = str_of(file_name);
    return answer_bytes(ask, S("text/csv; charset=utf-8"), buf_str(b), (Str){ 0 });
}

/* ---- Vacancies ---- */

static Str kind_word(Ask *ask, int kind) { return people_kind_word(ask, (PostKind)kind, ROLE_NOBODY); }

static bool wanted(const PlaceDrawn *p, int level, bool exclusive)
{
    return (int)p->kind == level && place_exclusive(p->code) == exclusive;
}

static const Scope *narrowed(Ask *ask, Str place, Str *low, Str *high)
{
    *low = *high = (Str){ 0 };
    if (place.at) place_range(ask->arena, place, low, high);
    return &ask->who.scope;
}

/* Those of one kind, in order of code, behind what stands in `to`; and how many places there are. */
static Err vacant_of(Ask *ask, const Day *day, int kind, Str place, List *to, VacancyCount *sum)
{
    List held;
    Str low, high;
    bool exclusive;
    int level = people_kind_level((PostKind)kind, &exclusive);
    const Scope *scope = narrowed(ask, place, &low, &high);
    *sum = (VacancyCount){ .kind = (PostKind)kind, .kind_name = kind_word(ask, kind) };
    TRY(post_spots_at(ask->db, ask->district, scope, str_of(post_kind_names[kind]), low, high, day->at_ms,
                      &held, ask->arena));
    const PostSpot *h = held.at, *last = h + held.count;
    const PlaceDrawn *p = day->tree.at;
    for (const PlaceDrawn *end = p + day->tree.count; p < end; p++) {
        if (!wanted(p, level, exclusive) || !scope_holds(scope, p->code)) continue;
        if (place.at && !place_within(p->code, place)) continue;
        sum->places++;
        while (h < last && str_cmp(h->place, p->code) < 0) h++;
        if (h < last && str_eq(h->place, p->code)) continue;
        sum->vacant++;
        sum->households += p->households;
        Vacancy *v = (Vacancy *)to->at + to->count++;
        int64_t homes = 0, living = 0;
        *v = (Vacancy){ p->code, (Str){ 0 }, (PostKind)kind, sum->kind_name, p->households, 0, 0 };
        add_known(day, p->code, &homes, &living);
        v->people = post_people(p->households, homes, living, day->per_hundred, &v->people_by);
    }
    return NULL;
}

static bool must(const Day *day, int kind) { return day->norm[kind] && day->norm[kind]->required; }

static Err vacancies_csv(Ask *ask, const List *rows)
{
    Buf b = csv_begin(ask, "区划代码,位置,缺少的岗位,户数,人数,人数依据\r\n",
                      "place,where,missing post,households,people,people by\r\n", rows->count);
    for (const Vacancy *v = rows->at, *end = v + rows->count; v < end; v++) {
        sheet_csv_cell(&b, v->place);
        buf_char(&b, ',');
        sheet_csv_cell(&b, v->place_words);
        buf_char(&b, ',');
        sheet_csv_cell(&b, v->kind_name);
        csv_number(&b, v->households);
        csv_number(&b, v->people);
        buf_char(&b, ',');
        buf_add(&b, by_words(ask, v->people_by));
        buf_adds(&b, "\r\n");
    }
    return csv_end(ask, &b, "vacancies.csv");
}

static int64_t code_number(Str code)
{
    int64_t n = 0;
    for (ptrdiff_t i = 0; i < 18; i++) n = n * 10 + (i < code.len ? code.at[i] - '0' : 0);
    return n;
}

/* By kind; of one kind where most households lie first, where there are none last. */
static int by_need(const void *a, const void *b)
{
    const Vacancy *x = a, *y = b;
    if (x->kind != y->kind) return x->kind < y->kind ? -1 : 1;
    if (x->households != y->households) return x->households < y->households ? 1 : -1;
    return str_cmp(x->place, y->place);
}

Err people_vacancies(Ask *ask)
{
    const PostListQuery *q = QUERY(ask, PostListQuery);
    bool csv = q->format == FORM_CSV;
    int64_t limit = csv ? CSV_ROWS : q->limit == NONE ? LIST_ROWS : q->limit, key, kind_after;
    Day day;
    VacancyCount sum;
    Str next = { 0 };
    TRY(cursor_read(ask, q->after, &key, &kind_after));
    TRY(day_of(ask, q->as_of, &day));
    List all = { NEWS(ask->arena, Vacancy, day.tree.count * 2 + 1), 0 };
    for (int k = 0; k < POST_KINDS; k++) {
        if (!must(&day, k) || (q->kind >= 0 && q->kind != k)) continue;
        TRY(vacant_of(ask, &day, k, q->place, &all, &sum));
    }
    Vacancy *from = all.at, *end = from + all.count;
    if (all.count) qsort(all.at, (size_t)all.count, sizeof(Vacancy), by_need);
    for (Vacancy *v = from; key != NONE && v < end; v++)
        if ((int64_t)v->kind == kind_after && code_number(v->place) == key) from = v + 1;
    List rows = { from, end - from };
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, code_number(from[limit - 1].place), (int64_t)from[limit - 1].kind);
    }
    for (int64_t i = 0; i < rows.count; i++) from[i].place_words = where(ask, find(&day, from[i].place));
    return csv ? vacancies_csv(ask, &rows) : answer_list(ask, &Vacancy_shape, &rows, next);
}

Err people_vacancy_counts(Ask *ask)
{
    const PostListQuery *q = QUERY(ask, PostListQuery);
    Day day;
    VacancyCount *sum = NEWS(ask->arena, VacancyCount, POST_KINDS);
    List counts = { sum, 0 };
    TRY(day_of(ask, q->as_of, &day));
    List scrap = { NEWS(ask->arena, Vacancy, day.tree.count * 2 + 1), 0 };
    for (int k = 0; k < POST_KINDS; k++)
        if (must(&day, k)) TRY(vacant_of(ask, &day, k, q->place, &scrap, &sum[counts.count++]));
    return answer_array(ask, &VacancyCount_shape, &counts);
}

/* ---- Loads ---- */

/* What one person answers for, out of their lines of one kind in order of place: a place inside the one
 * before is in it already. Places that were given up count for nothing. */
static PostLoad load_of(Ask *ask, const Day *day, const PostSpot *line, int64_t count)
{
    const PostNorm *n = day->norm[line->kind];
    PostLoad l = { .account_id = line->account, .name = line->name, .kind = line->kind,
                   .kind_name = kind_word(ask, (int)line->kind), .limit_households = NONE,
                   .limit_people = NONE, .limit_since_ms = NONE };
    Str before = { 0 };
    int64_t homes = 0, living = 0;
    for (int64_t i = 0; i < count; i++) {
        const PlaceDrawn *p = find(day, line[i].place);
        if (!p || (before.at && place_within(p->code, before))) continue;
        if (!l.places++) l.place = p->code;
        l.households += p->households;
        add_known(day, p->code, &homes, &living);
        before = p->code;
    }
    l.people = post_people(l.households, homes, living, day->per_hundred, &l.people_by);
    if (!n) return l;
    l.limit_households = n->households;
    l.limit_people = n->people;
    l.limit_since_ms = n->since_ms;
    l.limit_source = n->source;
    l.over = post_norm_over(n, l.households, l.people);
    return l;
}

static int64_t load_key(const PostLoad *l) { return l->account_id * POST_KINDS + (int64_t)l->kind; }

/* The heaviest first. */
static int by_load(const void *a, const void *b)
{
    const PostLoad *x = a, *y = b;
    if (x->households != y->households) return x->households < y->households ? 1 : -1;
    return (load_key(x) > load_key(y)) - (load_key(x) < load_key(y));
}

static Err loads_csv(Ask *ask, const List *rows)
{
    Buf b = csv_begin(ask, "姓名,岗位类别,首个网格,位置,网格数,户数,人数,户数上限,人数上限,超限,人数依据\r\n",
                      "name,kind,first place,where,places,households,people,most households,"
                      "most people,over,people by\r\n", rows->count);
    for (const PostLoad *l = rows->at, *end = l + rows->count; l < end; l++) {
        sheet_csv_cell(&b, l->name);
        buf_char(&b, ',');
        sheet_csv_cell(&b, l->kind_name);
        buf_char(&b, ',');
        sheet_csv_cell(&b, l->place);
        buf_char(&b, ',');
        sheet_csv_cell(&b, l->place_words);
        csv_number(&b, l->places);
        csv_number(&b, l->households);
        csv_number(&b, l->people);
        csv_number(&b, l->limit_households);
        csv_number(&b, l->limit_people);
        csv_number(&b, l->over);
        buf_char(&b, ',');
        buf_add(&b, by_words(ask, l->people_by));
        buf_adds(&b, "\r\n");
    }
    return csv_end(ask, &b, "loads.csv");
}

static Err loads(Ask *ask, const PostListQuery *q, const Day *day, List *ret)
{
    List lines;
    Str low, high;
    const Scope *scope = narrowed(ask, q->place, &low, &high);
    Str kind = str_of(q->kind < 0 ? NULL : post_kind_names[q->kind]);
    TRY(post_lines_at(ask->db, ask->district, scope, kind, low, high, day->at_ms, &lines, ask->arena));
    const PostSpot *line = lines.at;
    PostLoad *load = NEWS(ask->arena, PostLoad, lines.count + 1);
    *ret = (List){ load, 0 };
    for (int64_t i = 0, count; i < lines.count; i += count) {
        bool exclusive, same = true;
        for (count = 1; i + count < lines.count && same; count += same)
            same = line[i + count].account == line[i].account && line[i + count].kind == line[i].kind;
        if (people_kind_level(line[i].kind, &exclusive) < 0) continue;
        PostLoad l = load_of(ask, day, &line[i], count);
        if (l.places && (q->all || l.over)) load[ret->count++] = l;
    }
    qsort(load, (size_t)ret->count, sizeof *load, by_load);
    return NULL;
}

Err people_loads(Ask *ask)
{
    const PostListQuery *q = QUERY(ask, PostListQuery);
    bool csv = q->format == FORM_CSV;
    int64_t limit = csv ? CSV_ROWS : q->limit == NONE ? LIST_ROWS : q->limit, key, id;
    Day day;
    List rows;
    Str next = { 0 };
    TRY(cursor_read(ask, q->after, &key, &id));
    TRY(day_of(ask, q->as_of, &day));
    TRY(loads(ask, q, &day, &rows));
    PostLoad *from = rows.at, *end = from + rows.count;
    while (key != NONE && from < end
           && (from->households > key || (from->households == key && load_key(from) <= id))) from++;
    rows = (List){ from, end - from };
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, from[limit - 1].households, load_key(&from[limit - 1]));
    }
    for (int64_t i = 0; i < rows.count; i++) from[i].place_words = where(ask, find(&day, from[i].place));
    return csv ? loads_csv(ask, &rows) : answer_list(ask, &PostLoad_shape, &rows, next);
}
