/* Coverage on two days as a table: a workbook with a sheet for each kind of row, or all of them one below the
 * other as CSV. */
#include "domains/briefs/briefs_inside.h"

#include "domains/divisions/divisions.h"
#include "sheet/sheet_out.h"

#define FILE_BYTES ((size_t)256 << 20)         /* address space; pages are used only when touched */
enum { COLUMNS = 9 };

typedef struct BriefDatesQuery { CircleDatesQuery of; int format, lang; } BriefDatesQuery;
static const char *const formats[] = { "xlsx", "csv", NULL };
static const char *const langs[] = { "zh", "en", NULL };
static const char *const profiles[] = { "everyone", "senior", "child", "wheelchair", NULL };

#define OF(member) (int)(offsetof(BriefDatesQuery, of) + offsetof(CircleDatesQuery, member))
static const Field fields[] = {
    { "a", FIELD_TEXT, OF(a), 0, 10, 10, 0, 0, "the first day: 2025-03-01" },
    { "b", FIELD_TEXT, OF(b), OPTIONAL, 10, 10, 0, 0, "the second (today)" },
    { "list", FIELD_TEXT, OF(list), OPTIONAL, 1, 30, 0, 0, "services of this list (jinjiang58)" },
    { "profile", FIELD_NAME, OF(profile), OPTIONAL, 0, 0, profiles, 0, "who walks (everyone)" },
    { "at", FIELD_TEXT, OF(at), OPTIONAL, 16, 16, 0, 0, "only what is open then: 2026-10-01T19:30" },
    { "place", FIELD_TEXT, OF(place), OPTIONAL, 6, 18, 0, 0, "homes in this place and below" },
    { "circle", FIELD_ID, OF(circle), OPTIONAL, 1, ID_MAX, 0, 0, "homes of this circle" },
    { "minutes", FIELD_INT, OF(minutes), OPTIONAL, 1, 30, 0, 0, "within so many minutes (15)" },
    NAME(BriefDatesQuery, format, OPTIONAL, formats, "as a file: xlsx, csv (xlsx)"),
    NAME(BriefDatesQuery, lang, OPTIONAL, langs, "the language (the reader's)"),
};
const Shape BriefDatesQuery_shape = { "BriefDatesQuery", sizeof(BriefDatesQuery), COUNT(fields), fields,
                                      "which days, of what, in which form" };

static Str points(Ask *ask, const CircleDatesRow *r)
{
    Str by = brief_points(r->a->households, r->b->households, r->of->households, ask->arena);
    static const struct { BriefWords words; const char *arrow; } ways[] = {
        { { "不变", "same" }, "→" }, { { "变好", "better" }, "↑" }, { { "变差", "worse" }, "↓" } };
    if (!r->of->households) return by;
    int way = by.at[0] == '+' ? 1 : by.at[0] == '-' ? 2 : 0;
    Buf b = buf_new(ask->arena, 40);
    buf_fmt(&b, "%s %.*s %s", ways[way].arrow, STR_ARG(by), ask->wire.english ? ways[way].words.en
            : ways[way].words.zh);
    return buf_str(&b);
}

static Str name_of(const CircleDates *d, int64_t id)
{
    const CircleDatedFacility *f = d->facilities.at;
    for (int64_t i = 0; i < d->facilities.count; i++)
        if (f[i].id == id) return f[i].name;
    return S("");
}

static Str behind(Ask *ask, const CircleDates *d, const CircleDatesRow *r)
{
    const CircleBehind *x = r->behind.at;
    Buf b = buf_new(ask->arena, 200);
    for (int64_t i = 0; i < r->behind.count; i++) {
        if (i) buf_adds(&b, ask->wire.english ? ", " : "、");
        buf_add(&b, name_of(d, x[i].facility));
    }
    if (r->behind_all > r->behind.count)
        buf_fmt(&b, ask->wire.english ? " and %lld more" : " 等另 %lld 处",
                (long long)(r->behind_all - r->behind.count));
    return buf_str(&b);
}

static void row(Ask *ask, BriefTable *t, const CircleDates *d, const CircleDatesRow *r, Str level)
{
    Str cell[] = { level, r->name, brief_number(ask, r->facilities_a), brief_number(ask, r->facilities_b),
        brief_share_fine(r->a->households, r->of->households, ask->arena),
        brief_share_fine(r->b->households, r->of->households, ask->arena), points(ask, r),
        brief_number(ask, r->gained->households), brief_number(ask, r->lost->households), behind(ask, d, r) };
    brief_row(t, t->columns == COUNT(cell) ? cell : cell + 1);
}

static const BriefHead heads[] = { { { "类别", "kind of row" }, 10, false }, { { "项目", "what" }, 28, false },
    { { "前一日设施", "facilities before" }, 11, true }, { { "后一日设施", "facilities after" }, 11, true },
    { { "前一日覆盖", "share before" }, 11, false }, { { "后一日覆盖", "share after" }, 11, false },
    { { "变化（百分点）", "change (points)" }, 18, false }, { { "新走得到（户项）", "gained" }, 14, true },
    { { "不再走得到（户项）", "lost" }, 15, true }, { { "起作用的设施", "facilities behind" }, 60, false } };

typedef struct Level { BriefWords words, title; const List *rows; } Level;
enum { LEVELS = 5 };

static void levels_of(const CircleDates *d, Level *ret)
{
    const Level all[LEVELS] = {
        { { "变差", "worse" }, { "变差的地方", "Where it got worse" }, &d->worse },
        { { "服务", "service" }, { "按服务", "By service" }, &d->services },
        { { "门类", "class" }, { "按门类", "By class" }, &d->classes },
        { { "社区", "community" }, { "按社区", "By community" }, &d->communities },
        { { "街道", "street" }, { "按街道", "By street" }, &d->streets } };
    for (int i = 0; i < LEVELS; i++) ret[i] = all[i];
}

/* Sheets for a workbook; for CSV one table with a column that says which kind of row it is. */
static void rows(Ask *ask, Brief *b, const CircleDates *d, bool one)
{
    Level level[LEVELS];
    int64_t all = 1;
    levels_of(d, level);
    for (int i = 0; i < LEVELS; i++) all += level[i].rows->count;
    BriefTable *t = NULL;
    if (one) {
        t = brief_begin(ask, b, (BriefWords){ "日期对比", "Two days" }, heads, COLUMNS + 1, all);
        row(ask, t, d, d->total, ask_say(ask, "合计", "total"));
    }
    for (int i = 0; i < LEVELS; i++) {
        const CircleDatesRow *r = level[i].rows->at;
        if (!one) t = brief_begin(ask, b, level[i].title, heads + 1, COLUMNS, level[i].rows->count);
        for (int64_t k = 0; k < level[i].rows->count; k++)
            row(ask, t, d, &r[k], ask_say(ask, level[i].words.zh, level[i].words.en));
    }
}

static Str services(Ask *ask, const List *codes)
{
    const CircleCode *c = codes->at;
    Buf b = buf_new(ask->arena, 100);
    for (int64_t i = 0; i < codes->count; i++) {
        if (i) buf_adds(&b, ask->wire.english ? ", " : "、");
        buf_add(&b, brief_kind(ask, c[i].code));
    }
    return buf_str(&b);
}

static void facilities(Ask *ask, Brief *b, const CircleDates *d)
{
    static const BriefHead head[] = { { { "设施", "facility" }, 26, false }, { { "变动", "change" }, 12, false },
        { { "日期", "since" }, 12, false }, { { "缘由", "why" }, 20, false }, { { "所在", "where" }, 26, false },
        { { "前一日服务", "services before" }, 30, false }, { { "后一日服务", "services after" }, 30, false },
        { { "新走得到（户项）", "gained" }, 14, true }, { { "不再走得到（户项）", "lost" }, 15, true } };
    static const BriefWords words[] = { { "新开", "opened" }, { "关闭", "closed" }, { "迁址", "moved" },
                                        { "服务或时间变更", "other services or hours" } };
    const CircleDatedFacility *f = d->facilities.at;
    BriefTable *t = brief_begin(ask, b, (BriefWords){ "变动的设施", "Facilities" }, head, COUNT(head),
                                d->facilities.count);
    for (int64_t i = 0; i < d->facilities.count; i++)
        brief_row(t, (Str[]){ f[i].name, ask_say(ask, words[f[i].change].zh, words[f[i].change].en), f[i].day,
            f[i].why, f[i].place_words, services(ask, &f[i].services_a), services(ask, &f[i].services_b),
            brief_number(ask, f[i].gained->households), brief_number(ask, f[i].lost->households) });
}

static void facts(Ask *ask, Brief *b, const CircleDates *d)
{
    static const BriefHead head[] = { { { "项目", "what" }, 24, false }, { { "内容", "is" }, 80, false } };
    static const BriefWords meaning = {
        "住户和路网两边都按今天的，变化都由设施引起；覆盖是各项服务走得到的住户占比的平均；户项：一户走得到一项服务",
        "homes and ways are today's on both sides: what changes is the facilities'; a share is the mean over "
        "services; gained and lost count a home once for each service" };
    BriefTable *t = brief_begin(ask, b, (BriefWords){ "概况", "Overview" }, head, 2, 12);
    const CircleIfPart *of = d->total->of;
    struct { const char *zh, *en; Str value; } fact[] = {
        { "范围", "of", b->title }, { "前一日", "the first day", d->a }, { "后一日", "the second day", d->b },
        { "谁走", "who walks", brief_profile(ask, d->profile) },
        { "时长（分钟）", "minutes", brief_number(ask, d->minutes) },
        { "时刻", "when", d->at.len ? d->at : ask_say(ask, "不限时段", "whatever the hour") },
        { "住户（户）", "households", brief_number(ask, d->households) },
        { "前一日覆盖", "share before", brief_share_fine(d->total->a->households, of->households, ask->arena) },
        { "后一日覆盖", "share after", brief_share_fine(d->total->b->households, of->households, ask->arena) },
        { "变化", "change", points(ask, d->total) },
        { "怎样计算", "how", str_eq(d->how, S("network"))
            ? ask_say(ask, "沿步行路网", "along the walking network")
            : ask_say(ask, "没有步行路网，按直线距离乘 1.3 估算",
                      "no walking network: straight lines, times 1.3") },
        { "口径", "meaning", ask_say(ask, meaning.zh, meaning.en) },
    };
    for (int i = 0; i < COUNT(fact); i++) brief_row(t, (Str[]){ ask_say(ask, fact[i].zh, fact[i].en),
                                                                fact[i].value });
}

static Str csv(const Brief *b, Arena *file)
{
    const BriefTable *t = &b->table[0];
    SheetColumn column[BRIEF_COLUMNS];
    for (int c = 0; c < t->columns; c++)
        column[c] = (SheetColumn){ t->column[c].words, t->column[c].width, t->column[c].number };
    SheetOut *o = sheet_out_begin(SHEET_CSV, t->title, column, t->columns, file);
    for (int64_t r = 0; r < t->rows; r++) sheet_out_row(o, t->cell + r * t->columns);
    return sheet_out_end(o);
}

typedef struct Writing { const Brief *b; SheetFormat format; Arena file; Str bytes; } Writing;

static Err write(Ask *ask, void *with)
{
    Writing *w = with;
    w->bytes = w->format == SHEET_CSV ? csv(w->b, &w->file) : brief_sheet(ask, w->b, &w->file);
    return NULL;
}

Err brief_dates(Ask *ask)
{
    const BriefDatesQuery *q = QUERY(ask, BriefDatesQuery);
    SheetFormat format = q->format == 1 ? SHEET_CSV : SHEET_XLSX;
    CircleDates dates;
    Circle circle;
    List places;
    Brief *b = NEW(ask->arena, Brief);
    if (q->lang >= 0) ask->wire.english = q->lang == 1;
    TRY(brief_title(ask, q->of.place, q->of.circle, &b->title, &circle, &places));
    TRY(circles_dates_of(ask, &q->of, &dates));
    if (format == SHEET_XLSX) {
        facts(ask, b, &dates);
        facilities(ask, b, &dates);
    }
    rows(ask, b, &dates, format == SHEET_CSV);
    Arena whole = arena_make(FILE_BYTES);
    Writing w = { b, format, whole, { 0 } };
    Err e = ask_within(ask, write, &w);
    if (!e && arena_room(ask->arena) < w.bytes.len + (1 << 20)) e = TOO_LARGE;
    Str bytes = e ? (Str){ 0 } : str_copy(ask->arena, w.bytes);
    arena_drop(whole, FILE_BYTES);
    if (e) return e;
    Buf name = buf_new(ask->arena, 60);
    buf_fmt(&name, "life-circle-%.*s-%.*s.%s", STR_ARG(dates.a), STR_ARG(dates.b),
            formats[format == SHEET_CSV]);
    ask->answer.file_name = buf_str(&name);
    return answer_bytes(ask, str_of(sheet_type(format)), bytes, (Str){ 0 });
}
