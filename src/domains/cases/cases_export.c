/* The list of cases as a file: XLSX, CSV or PDF, by the filters on screen and masked as there, each line or
 * page with who took it out and when. Read on a worker; that it was taken out is an event. */
#include "domains/cases/cases_inside.h"

#include "domains/divisions/divisions.h"
#include "paper/paper_table.h"
#include "sheet/sheet_out.h"
#include "vocab/moment.h"

#include <string.h>

enum { ROWS_MOST = 3000, PDF_ROWS = 1000 };
typedef enum Form { FORM_XLSX, FORM_CSV, FORM_PDF } Form;
static const char *const forms[] = { "xlsx", "csv", "pdf", NULL };

const EventKind CASES_EXPORTED = { "cases.exported", "导出事件清单", "list of cases taken out" };
REFUSAL(CASES_TOO_MANY, 422, "cases.too_many", "一次最多导出 3000 件（PDF 1000 件），请缩小范围",
    "a file holds 3,000 cases (1,000 as PDF): ask for fewer");

typedef struct CaseExport {
    int format, state;
    Str class, place;
    int urgency, source;
    Str from, to;
    int sort;
    bool mine, todo, open, overdue;
    Str q;
} CaseExport;
SHAPE(CaseExport, "which cases are taken out, in which form",
    NAME    (CaseExport, format,  0, forms,          "form"),
    NAME    (CaseExport, state,   OPTIONAL, case_states, "only this state"),
    TEXT_OPT(CaseExport, class,   2, 8,              "only this class or group"),
    TEXT_OPT(CaseExport, place,   6, 18,             "only this place and below"),
    NAME    (CaseExport, urgency, OPTIONAL, case_urgencies, "only this urgency"),
    NAME    (CaseExport, source,  OPTIONAL, case_sources, "only what came in this way"),
    TEXT_OPT(CaseExport, from,    10, 10,            "reported on this day or later"),
    TEXT_OPT(CaseExport, to,      10, 10,            "reported on this day or earlier"),
    NAME    (CaseExport, sort,    OPTIONAL, case_sorts, "new, old, or due: open ones by deadline (new)"),
    BOOL    (CaseExport, mine,    OPTIONAL,          "only what I reported"),
    BOOL    (CaseExport, todo,    OPTIONAL,          "only what waits for me"),
    BOOL    (CaseExport, open,    OPTIONAL,          "only what is not closed or refused"),
    BOOL    (CaseExport, overdue, OPTIONAL,          "only what is late"),
    TEXT_OPT(CaseExport, q,       1, 60,             "two characters and more, or the start of a number"));

typedef struct CaseTaken { Str format; int64_t rows; } CaseTaken;
SHAPE(CaseTaken, "what was taken out",
    TEXT    (CaseTaken, format, 1, 10,               "form"),
    INT     (CaseTaken, rows,   0, ID_MAX,           "how many cases"));

/* share: millimetres of a page; 0: not on paper */
typedef struct Head { const char *zh, *en; int width; double share; } Head;
static const Head heads[] = {
    { "编号", "number", 26, 42 }, { "状态", "state", 10, 18 }, { "内容", "words", 40, 62 },
    { "类别", "class", 16, 27 }, { "紧急程度", "urgency", 8, 0 }, { "网格", "grid", 24, 37 },
    { "位置", "where", 30, 0 }, { "经办人", "handler", 20, 31 }, { "上报时间", "reported", 18, 25 },
    { "应办结时间", "due", 18, 25 }, { "超期", "late", 6, 0 }, { "水印", "watermark", 40, 0 },
};
enum { COLUMNS = COUNT(heads), WORDS = 2 };

/* All cells are text before any file is begun: a file grows in the arena. */
typedef struct Taken {
    Str *cell;
    int64_t rows;
    Str title, place, mark, bytes;
    bool english;
} Taken;

static Str minute(Ask *ask, int64_t ms)
{
    Buf b = buf_new(ask->arena, 24);
    if (ms == NONE) return S("");
    int64_t day = moment_day(ms), of_day = (ms - moment_day_start_ms(day)) / 60000;
    moment_write_date(&b, day);
    buf_fmt(&b, " %02d:%02d", (int)(of_day / 60), (int)(of_day % 60));
    return buf_str(&b);
}

static Str urgency_words(const Ask *ask, CaseUrgency urgency)
{
    static const char *const zh[] = { "一般", "紧急", "特急" };
    return ask_say(ask, zh[urgency], case_urgencies[urgency]);
}

static Err take(Ask *ask, const CaseExport *in, Taken *t)
{
    int64_t most = in->format == (int)FORM_PDF ? PDF_ROWS : ROWS_MOST;
    CaseQuery q = { .state = in->state, .class = in->class, .place = in->place, .urgency = in->urgency,
                    .source = in->source, .from = in->from, .to = in->to, .sort = in->sort, .mine = in->mine,
                    .todo = in->todo, .open = in->open, .overdue = in->overdue, .q = in->q, .limit = NONE };
    List found;
    TRY(cases_found(ask, &q, most + 1, &found));
    if (found.count > most) return CASES_TOO_MANY;
    cases_drop_veiled(ask, &q, &found);
    t->rows = found.count;
    t->cell = NEWS(ask->arena, Str, (found.count + 1) * COLUMNS);
    Str *cell = t->cell;
    for (const CaseView *c = found.at, *end = c + found.count; c < end; c++) {
        const Str row[COLUMNS] = { c->number, cases_state_words(ask, c->state), c->words, c->class_name,
                                   urgency_words(ask, c->urgency), c->place_name, c->address,
                                   c->handler_name, minute(ask, c->reported_ms), minute(ask, c->due_ms),
                                   c->overdue ? ask_say(ask, "是", "yes") : S(""), t->mark };
        for (int i = 0; i < COLUMNS; i++) *cell++ = row[i];
    }
    return NULL;
}

static Str sheet(Ask *ask, const Taken *t, SheetFormat format)
{
    SheetColumn column[COLUMNS];
    for (int i = 0; i < COLUMNS; i++)
        column[i] = (SheetColumn){ t->english ? heads[i].en : heads[i].zh, heads[i].width, false };
    SheetOut *o = sheet_out_begin(format, t->english ? "cases" : "事件", column, COLUMNS, ask->arena);
    for (int64_t i = 0; i < t->rows; i++) sheet_out_row(o, t->cell + i * COLUMNS);
    return sheet_out_end(o);
}

static Err paper(Ask *ask, Taken *t)
{
    PaperColumn column[COLUMNS];
    for (int i = 0; i < COLUMNS; i++)
        column[i] = (PaperColumn){ str_of(t->english ? heads[i].en : heads[i].zh), heads[i].share, false,
                                   i == WORDS };
    PaperTable table = { .title = t->title, .mark = t->mark, .column = column, .columns = COLUMNS,
                         .cell = t->cell, .rows = t->rows };
    return paper_table_print(&table, ask->now_ms, ask->arena, &t->bytes);
}

/* ---- Taking out ---- */

/* Whose log it stands in: all that is below the place lies within reach. */
static Err place_of(Ask *ask, Str asked, Str *ret)
{
    char last[] = "999999999999999999";
    *ret = asked.at ? asked : ask->who.place;
    if (!asked.at) return NULL;
    bool fits = place_kind(asked) >= 0 && str_starts(asked, ask->district);
    if (fits) {
        memcpy(last, asked.at, (size_t)asked.len);
        fits = scope_holds(&ask->who.scope, asked) && scope_holds(&ask->who.scope, str_of(last));
    }
    return fits ? NULL : ask_blame(ask, BAD_FIELD, "place", "权限范围内的区划代码", "a place within your reach");
}

static void head_words(Ask *ask, Taken *t)
{
    Buf mark = buf_new(ask->arena, 160), title = buf_new(ask->arena, 200);
    buf_add(&mark, actor_words(ask->arena, ask->who.name, ask->who.title));
    buf_char(&mark, ' ');
    buf_add(&mark, minute(ask, ask->now_ms));
    buf_fmt(&mark, " #%lld", (long long)ask->who.account);
    buf_add(&title, divisions_name(ask, t->place));
    buf_char(&title, ' ');
    buf_add(&title, ask_say(ask, "事件清单", "cases"));
    t->mark = buf_str(&mark);
    t->title = buf_str(&title);
}

Err cases_export_prepare(Ask *ask)
{
    const CaseExport *in = BODY(ask, CaseExport);
    Taken *t = NEW(ask->arena, Taken);
    t->english = ask->wire.english;
    TRY(place_of(ask, in->place, &t->place));
    head_words(ask, t);
    TRY(take(ask, in, t));
    ask->prepared = t;
    if (in->format != (int)FORM_PDF)
        return t->bytes = sheet(ask, t, in->format == (int)FORM_CSV ? SHEET_CSV : SHEET_XLSX), NULL;
    return paper(ask, t);
}

Err cases_export(Ask *ask)
{
    static const char *const names[] = { "cases.xlsx", "cases.csv", "cases.pdf" };
    const CaseExport *in = BODY(ask, CaseExport);
    const Taken *t = ask->prepared;
    CaseTaken said = { str_of(forms[in->format]), t->rows };
    TRY(event_post(ask, &CASES_EXPORTED, 0, t->place, 0, &CaseTaken_shape, &said));
    const char *type = in->format == (int)FORM_PDF ? "application/pdf"
                     : sheet_type(in->format == (int)FORM_CSV ? SHEET_CSV : SHEET_XLSX);
    TRY(answer_bytes(ask, str_of(type), t->bytes, (Str){ 0 }));
    ask->answer.file_name = str_of(names[in->format]);
    return NULL;
}
