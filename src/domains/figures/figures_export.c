/* Figures and the cases behind them as a file: XLSX, CSV or PDF, each line or page with who took it out and
 * when. Read on a worker; that it was taken out is an event. */
#include "domains/figures/figures_stored.h"

#include "domains/divisions/divisions.h"
#include "paper/paper_table.h"
#include "sheet/sheet_out.h"
#include "vocab/moment.h"

enum { ROWS_MOST = 3000, PDF_ROWS = 1000, COLUMNS_MOST = 26 };
typedef enum Table { TABLE_FIGURES, TABLE_CASES } Table;
typedef enum Form { FORM_XLSX, FORM_CSV, FORM_PDF } Form;

const EventKind FIGURES_EXPORTED = { "figures.exported", "导出统计", "figures taken out" };

/* share: of a page; 0: not on paper */
typedef struct Head { const char *zh, *en; int width; bool number; double share; } Head;

/* All cells are text before any file is begun: a file grows in the arena. */
typedef struct Taken {
    const Head *head;
    int columns;
    Str *cell;
    int64_t rows;
    Str title, period, mark;
    Str formula[FIGURE_RATES + 1];     /* absent: of cases there are none */
    bool english;
    Str bytes;
} Taken;

static Str number(Ask *ask, int64_t n)
{
    Buf b = buf_new(ask->arena, 24);
    buf_int(&b, n);
    return buf_str(&b);
}

/* ---- Figures ---- */

static const Head figure_heads[] = {
    { "名称", "name", 28, false, 41 }, { "代码", "code", 20, false, 0 },
    { "上报", "reported", 8, true, 16 }, { "立案", "filed", 8, true, 16 }, { "不予受理", "refused", 8, true, 0 },
    { "重复", "merged", 8, true, 0 }, { "自处置", "settled", 8, true, 0 }, { "应结案", "due", 8, true, 18 },
    { "其中挂账", "of these suspended", 8, true, 0 }, { "其中按期结案", "of these in time", 10, true, 22 },
    { "其中超期", "of these late", 8, true, 18 }, { "结案", "closed", 8, true, 16 },
    { "其中返工", "of these reworked", 8, true, 0 }, { "回访接通", "called back", 8, true, 0 },
    { "有评价", "verdicts", 8, true, 16 }, { "响应率%", "responded %", 10, true, 20 },
    { "解决率%", "solved %", 10, true, 20 }, { "满意率%", "satisfied %", 10, true, 20 },
    { "结案率%", "closed of due %", 10, true, 20 }, { "按期结案率%", "closed in time %", 10, true, 24 },
    { "返工率%", "reworked %", 10, true, 0 }, { "水印", "watermark", 40, false, 0 },
};

static Err take_figures(Ask *ask, const FigureExport *in, Taken *t)
{
    static const Figure numbers[] = { FIGURE_REPORTED, FIGURE_FILED, FIGURE_REFUSED, FIGURE_MERGED,
                                      FIGURE_SETTLED,
                                      FIGURE_DUE, FIGURE_SUSPENDED, FIGURE_IN_TIME, FIGURE_LATE,
                                          FIGURE_CLOSED,
                                      FIGURE_REWORKED, FIGURE_REACHED, FIGURE_VERDICTS };
    static const int rates[] = { 0, 1, 2, 3, 4, 7 };
    FigureQuery q = { in->place, in->from, in->until, in->by, in->class, in->origin, in->unit };
    List rows;
    TRY(figures_table(ask, &q, &rows));
    t->head = figure_heads;
    t->columns = COUNT(figure_heads);
    t->rows = rows.count;
    t->cell = NEWS(ask->arena, Str, (rows.count + 1) * t->columns);
    Str *cell = t->cell;
    for (const FigureRow *r = rows.at, *end = r + rows.count; r < end; r++) {
        const int64_t *n = &r->reported;
        const FigureRate *rate = r->rates.at;
        *cell++ = r->name;
        *cell++ = r->key;
        for (int i = 0; i < COUNT(numbers); i++) *cell++ = number(ask, n[numbers[i]]);
        for (int i = 0; i < COUNT(rates); i++) *cell++ = rate[rates[i]].percent;
        *cell++ = t->mark;
    }
    for (int i = 0; i < (int)FIGURE_RATES; i++) {
        const FigureRateKind *k = &figure_rates[i];
        Buf b = buf_new(ask->arena, 400);
        buf_adds(&b, t->english ? k->en : k->zh);
        buf_adds(&b, " = ");
        buf_adds(&b, t->english ? k->formula_en : k->formula_zh);
        t->formula[i] = buf_str(&b);
    }
    t->formula[FIGURE_RATES] = figures_rule(ask)->source;
    return NULL;
}

/* ---- Cases ---- */

static const Head case_heads[] = {
    { "编号", "number", 26, false, 50 }, { "类别", "class", 16, false, 30 }, { "内容", "words", 40, false, 0 },
    { "位置", "where", 30, false, 60 }, { "状态", "state", 10, false, 20 }, { "上报时间", "reported", 18, false, 32 },
    { "应办结时间", "due", 18, false, 32 }, { "办结时间", "closed", 18, false, 32 }, { "超期", "late", 6, false, 12 },
    { "返工", "sent back", 6, true, 0 }, { "延期", "extended", 6, true, 0 }, { "示例", "sample", 6, false, 0 },
    { "水印", "watermark", 40, false, 0 },
};

static Str minute(Ask *ask, int64_t ms)
{
    Buf b = buf_new(ask->arena, 24);
    if (ms == NONE) return S("");
    int64_t day = moment_day(ms), of_day = (ms - moment_day_start_ms(day)) / 60000;
    moment_write_date(&b, day);
    buf_fmt(&b, " %02d:%02d", (int)(of_day / 60), (int)(of_day % 60));
    return buf_str(&b);
}

static Err take_cases(Ask *ask, const FigureExport *in, int64_t most, Taken *t)
{
    FigureListQuery q = { in->figure < 0 ? (int)FIGURE_REPORTED : in->figure, in->place, in->from, in->until,
                          in->class, in->origin, in->unit, { 0 }, NONE };
    List lines;
    TRY(figures_lines(ask, &q, NONE, NONE, most + 1, &lines));
    if (lines.count > most) return FIGURES_TOO_MANY;
    t->head = case_heads;
    t->columns = COUNT(case_heads);
    t->rows = lines.count;
    t->cell = NEWS(ask->arena, Str, (lines.count + 1) * t->columns);
    Str *cell = t->cell, yes = t->english ? S("yes") : S("是");
    for (const FigureLine *l = lines.at, *end = l + lines.count; l < end; l++) {
        const Str row[] = { l->number, l->class_name, l->words, l->place_name,
                            cases_state_words(ask, l->state),
                            minute(ask, l->reported_ms), minute(ask, l->due_ms), minute(ask, l->closed_ms),
                            l->late ? yes : S(""), number(ask, l->reworks), number(ask, l->extensions),
                            l->synthetic ? t->english ? S("sample") : S("示例") : S(""), t->mark };
        for (int i = 0; i < COUNT(row); i++) *cell++ = row[i];
    }
    return NULL;
}

/* ---- Sheets ---- */

static Str sheet(Ask *ask, const Taken *t, SheetFormat format)
{
    SheetColumn column[COLUMNS_MOST];
    for (int i = 0; i < t->columns; i++)
        column[i] = (SheetColumn){ t->english ? t->head[i].en : t->head[i].zh, t->head[i].width,
                                   t->head[i].number };
    SheetOut *o = sheet_out_begin(format, t->english ? "figures" : "统计", column, t->columns, ask->arena);
    for (int64_t i = 0; i < t->rows; i++) sheet_out_row(o, t->cell + i * t->columns);
    if (format == SHEET_XLSX && t->formula[0].at) {
        const SheetColumn how[] = { { t->english ? "how it is counted" : "口径", 120, false } };
        sheet_out_sheet(o, t->english ? "formulas" : "口径", how, 1);
        sheet_out_row(o, &t->period);
        for (int i = 0; i <= (int)FIGURE_RATES; i++) sheet_out_row(o, &t->formula[i]);
    }
    return sheet_out_end(o);
}

/* ---- Paper ---- */

static Err paper(Ask *ask, Taken *t)
{
    PaperColumn column[COLUMNS_MOST];
    for (int i = 0; i < t->columns; i++)
        column[i] = (PaperColumn){ str_of(t->english ? t->head[i].en : t->head[i].zh), t->head[i].share,
                                   t->head[i].number, false };
    PaperTable table = { t->title, t->period, t->mark, column, t->columns, t->cell, t->rows, t->formula,
                         t->formula[0].at ? FIGURE_RATES + 1 : 0 };
    return paper_table_print(&table, ask->now_ms, ask->arena, &t->bytes);
}

/* ---- Taking out ---- */

static Str watermark(Ask *ask)
{
    Buf b = buf_new(ask->arena, 160);
    buf_add(&b, actor_words(ask->arena, ask->who.name, ask->who.title));
    buf_char(&b, ' ');
    buf_add(&b, minute(ask, ask->now_ms));
    buf_fmt(&b, " #%lld", (long long)ask->who.account);
    return buf_str(&b);
}

static Err title(Ask *ask, const FigureExport *in, Taken *t)
{
    Str place;
    FigurePeriod days;
    TRY(figures_place(ask, in->place, &place));
    TRY(figures_period(ask, in->from, in->until, &days));
    Buf b = buf_new(ask->arena, 200), p = buf_new(ask->arena, 200);
    buf_add(&b, divisions_name(ask, place));
    buf_char(&b, ' ');
    buf_add(&b, in->table == (int)TABLE_CASES ? ask_say(ask, "事件清单", "cases")
            : ask_say(ask, "事件统计", "figures of cases"));
    moment_write_date(&p, days.from);
    buf_adds(&p, t->english ? " to " : " 至 ");
    moment_write_date(&p, days.until);
    if (in->class.at) buf_adds(&p, "  "), buf_add(&p, cases_class_words(ask, in->class));
    t->title = buf_str(&b);
    t->period = buf_str(&p);
    return NULL;
}

Err figures_export_prepare(Ask *ask)
{
    const FigureExport *in = BODY(ask, FigureExport);
    Taken *t = NEW(ask->arena, Taken);
    t->english = ask->wire.english;
    t->mark = watermark(ask);
    TRY(title(ask, in, t));
    int64_t most = in->format == (int)FORM_PDF ? PDF_ROWS : ROWS_MOST;
    TRY(in->table == (int)TABLE_CASES ? take_cases(ask, in, most, t) : take_figures(ask, in, t));
    ask->prepared = t;
    if (in->format != (int)FORM_PDF)
        return t->bytes = sheet(ask, t, in->format == (int)FORM_CSV ? SHEET_CSV : SHEET_XLSX), NULL;
    return paper(ask, t);
}

Err figures_export(Ask *ask)
{
    static const char *const types[] = { NULL, NULL, "application/pdf" };
    static const char *const names[2][3] = { { "figures.xlsx", "figures.csv", "figures.pdf" },
                                             { "cases.xlsx", "cases.csv", "cases.pdf" } };
    static const char *const words[3] = { "xlsx", "csv", "pdf" };
    const FigureExport *in = BODY(ask, FigureExport);
    const Taken *t = ask->prepared;
    Str place;
    TRY(figures_place(ask, in->place, &place));
    FigureTaken said = { in->table == (int)TABLE_CASES ? S("cases") : S("figures"), str_of(words[in->format]),
                         t->rows };
    TRY(event_post(ask, &FIGURES_EXPORTED, 0, place, 0, &FigureTaken_shape, &said));
    Str type = types[in->format] ? str_of(types[in->format])
                                 : str_of(sheet_type(in->format == (int)FORM_CSV ? SHEET_CSV : SHEET_XLSX));
    TRY(answer_bytes(ask, type, t->bytes, (Str){ 0 }));
    ask->answer.file_name = str_of(names[in->table][in->format]);
    return NULL;
}
