/* A sheet to take along: a table for the bookkeeper (XLSX), and a page that both sides sign (PDF). */
#include "domains/settlements/settlements_inside.h"

#include "domains/settlements/settlements_queries.h"
#include "paper/paper.h"
#include "sheet/sheet_out.h"
#include "vocab/moment.h"

#include <stdio.h>

enum { PDF_BYTES = 4 << 20, INK = 0x1D2129, GREY = 0x4E5969, RULE = 0xC9CDD4, BRAND = 0x17635C,
       COLUMNS = 5, CELL_ROOM = 40 };
static const double WIDE = 210, HIGH = 297, EDGE = 18, ROW = 7;

static const char *const state_words[] = { "待确认", "有异议", "双方已确认", "已付款", "已冲销", "冲销单" };

static Str text_of(Arena *keep, int64_t n)
{
    Buf b = buf_new(keep, CELL_ROOM);
    buf_fmt(&b, "%lld", (long long)n);
    return buf_str(&b);
}

/* 1234.50 */
static Str yuan(Arena *keep, int64_t fen)
{
    int64_t whole = fen < 0 ? -fen : fen;
    Buf b = buf_new(keep, CELL_ROOM);
    buf_fmt(&b, "%s%lld.%02lld", fen < 0 ? "-" : "", (long long)(whole / 100), (long long)(whole % 100));
    return buf_str(&b);
}

static Str what_of(Arena *keep, const SettlementLine *l)
{
    if (l->rate) {                     /* at which rate: both sides sign for it */
        Buf b = buf_new(keep, 80);
        buf_fmt(&b, "%s%s %lld:100", l->kind == CODE_CAME ? "互通转入" : "互通转出", l->back ? "冲正" : "",
                (long long)l->rate);
        return buf_str(&b);
    }
    if (l->kind == CODE_VOUCHER) return l->back ? S("券退回") : S("券核销");
    return l->back ? S("兑换退回") : S("积分兑换");
}

typedef struct Drawn {
    Settlement sheet;
    List lines;
    Str period, state, again, sums[4],          /* again: what heads the pages after the first */
        partner_said, house_said, paid;
    Str (*cell)[COLUMNS];              /* of each line */
} Drawn;

static Str joined(Arena *keep, const char *head, Str a, const char *between, Str b, const char *tail)
{
    Buf w = buf_new(keep, 100 + a.len + b.len);
    buf_adds(&w, head);
    buf_add(&w, a);
    buf_adds(&w, between);
    buf_add(&w, b);
    buf_adds(&w, tail);
    return buf_str(&w);
}

static Str said(Arena *keep, const char *side, int64_t at_ms, Str by)
{
    if (at_ms == NONE) return joined(keep, side, S("未确认"), "", S(""), "");
    return joined(keep, side, moment_date_text(keep, moment_day(at_ms)), " ", by, " 确认");
}

static Err load(Ask *ask, Drawn *d)
{
    Settlement *s = &d->sheet;
    Arena *keep = ask->arena;
    TRY(settlement_in_reach(ask, s));
    settlement_dress(ask, s);
    TRY(settlement_lines_of(ask->db, ask->district, s->id, &d->lines, keep));
    d->cell = (Str(*)[COLUMNS])NEWS(keep, Str, (d->lines.count + 1) * COLUMNS);
    const SettlementLine *l = d->lines.at;
    for (int64_t i = 0; i < d->lines.count; i++) {
        Str *c = d->cell[i];
        c[0] = moment_date_text(keep, l[i].day);
        c[1] = what_of(keep, &l[i]);
        c[2] = text_of(keep, l[i].uses);
        c[3] = text_of(keep, l[i].points);
        c[4] = yuan(keep, l[i].owed_fen);
    }
    d->period = joined(keep, "结算期 ", s->from, " 至 ", s->until, "");
    d->again = joined(keep, "结算单　", s->partner_name, "　第 ", text_of(keep, s->seq), " 号");
    d->state = joined(keep, "第 ", text_of(keep, s->seq), " 号　", str_of(state_words[s->state]), "");
    d->sums[0] = joined(keep, "明细合计 ", yuan(keep, s->lines_fen), " 元", S(""), "");
    d->sums[1] = joined(keep, "更正 ", s->adjust_words, s->adjust_words.len ? " " : "",
                        yuan(keep, s->adjust_fen), " 元");
    d->sums[2] = joined(keep, "上期结转 ", yuan(keep, s->carried_fen), " 元", S(""), "");
    d->sums[3] = s->sum_fen < 0 ? joined(keep, "结转下期 ", yuan(keep, s->sum_fen), " 元", S(""), "")
               : joined(keep, "应付 ", yuan(keep, s->sum_fen), " 元", S(""), "");
    d->partner_said = said(keep, "合作伙伴：", s->partner_ms, s->partner_words);
    d->house_said = said(keep, "管理单位：", s->house_ms, s->house_words);
    d->paid = s->paid_day == NONE ? S("") : joined(keep, "付款：", s->paid_on, "　凭证号 ", s->reference, "");
    return NULL;
}

/* ---- The table ---- */

Err settlement_xlsx(Ask *ask)
{
    static const SheetColumn zh[] = { { "日期", 12, false }, { "项目", 12, false }, { "笔数", 8, true },
                                      { "积分", 10, true }, { "金额（元）", 14, true } };
    static const SheetColumn sums[] = { { "项目", 40, false }, { "金额（元）", 14, true } };
    Drawn d = { 0 };
    TRY(load(ask, &d));
    const Settlement *s = &d.sheet;
    Arena *keep = ask->arena;
    Str tail[][2] = { { d.period, { 0 } }, { s->partner_name, { 0 } },
                      { S("明细合计"), yuan(keep, s->lines_fen) },
                      { joined(keep, "更正 ", s->adjust_words, "", S(""), ""), yuan(keep, s->adjust_fen) },
                      { S("上期结转"), yuan(keep, s->carried_fen) }, { S("合计"), yuan(keep, s->sum_fen) },
                      { S("应付"), yuan(keep, s->due_fen) }, { d.partner_said, { 0 } }, { d.house_said, { 0 } },
                      { d.paid, { 0 } } };
    SheetOut *o = sheet_out_begin(SHEET_XLSX, "明细", zh, COUNT(zh), keep);
    for (int64_t i = 0; i < d.lines.count; i++) sheet_out_row(o, d.cell[i]);
    sheet_out_sheet(o, "结算单", sums, COUNT(sums));
    for (int i = 0; i < COUNT(tail); i++) sheet_out_row(o, tail[i]);
    Str bytes = sheet_out_end(o);
    ask->answer.file_name = S("settlement.xlsx");
    return answer_bytes(ask, str_of(sheet_type(SHEET_XLSX)), bytes, (Str){ 0 });
}

/* ---- The page ---- */

static double put(Paper *p, double x, double y, double wide, double points, unsigned colour, PaperAlign to,
                  Str words)
{
    return y + paper_text(p, &(PaperText){ x, y, wide, points, colour, to, 1, true }, words);
}

static void row(Paper *p, double y, const Str *cell, unsigned colour)
{
    static const double at[COLUMNS] = { 0, 38, 78, 104, 134 }, wide[COLUMNS] = { 36, 38, 20, 26, 40 };
    for (int c = 0; c < COLUMNS; c++)
        put(p, EDGE + at[c], y, wide[c], 10.5, colour, c < 2 ? PAPER_LEFT : PAPER_RIGHT, cell[c]);
    paper_line(p, (const double[4]){ EDGE, y + ROW - 1, WIDE - EDGE, y + ROW - 1 }, 0.2, PAPER_SOLID, RULE);
}

static double heads(Paper *p, double y)
{
    const Str head[COLUMNS] = { S("日期"), S("项目"), S("笔数"), S("积分"), S("金额（元）") };
    row(p, y, head, GREY);
    return y + ROW;
}

/* A sheet is signed: what is on its second page must say whose it is. Ends with where the page begins. */
static double next_page(Paper *p, const Drawn *d, int page)
{
    char number[24];
    paper_page(p);
    snprintf(number, sizeof number, "第 %d 页", page);
    put(p, EDGE, EDGE, WIDE - 2 * EDGE, 10, GREY, PAPER_RIGHT, str_of(number));
    return put(p, EDGE, EDGE, WIDE - 2 * EDGE - 30, 10, GREY, PAPER_LEFT, d->again) + 4;
}

static void draw(Paper *p, const void *with)
{
    const Drawn *d = with;
    double text = WIDE - 2 * EDGE, y = put(p, EDGE, EDGE, text, 20, BRAND, PAPER_CENTRE, S("结算单")) + 4;
    y = put(p, EDGE, y, text, 14, INK, PAPER_LEFT, d->sheet.partner_name) + 1;
    y = put(p, EDGE, y, text, 11, GREY, PAPER_LEFT, d->period) + 1;
    y = put(p, EDGE, y, text, 11, GREY, PAPER_LEFT, d->state) + 4;
    y = heads(p, y);
    int page = 1;
    for (int64_t i = 0; i < d->lines.count; i++) {
        if (y > HIGH - EDGE - ROW) {
            y = next_page(p, d, ++page);
            y = heads(p, y);
        }
        row(p, y, d->cell[i], INK);
        y += ROW;
    }
    if (y > HIGH - EDGE - 70) {
        y = next_page(p, d, ++page);
    }
    y += 4;
    for (int i = 0; i < COUNT(d->sums); i++) {
        bool last = i == COUNT(d->sums) - 1;
        y = put(p, EDGE, y, text, last ? 15 : 11, INK, PAPER_RIGHT, d->sums[i]) + 1.5;
    }
    y += 6;
    y = put(p, EDGE, y, text, 11, INK, PAPER_LEFT, d->partner_said) + 2;
    y = put(p, EDGE, y, text, 11, INK, PAPER_LEFT, d->house_said) + 2;
    y = put(p, EDGE, y, text, 11, INK, PAPER_LEFT, d->paid) + 10;
    put(p, EDGE, y, text / 2, 11, GREY, PAPER_LEFT, S("合作伙伴（盖章）："));
    put(p, EDGE + text / 2, y, text / 2, 11, GREY, PAPER_LEFT, S("管理单位（盖章）："));
}

Err settlement_pdf(Ask *ask)
{
    Drawn d = { 0 };
    Str pdf;
    TRY(load(ask, &d));
    PaperJob job = { WIDE, HIGH, S("结算单"), d.sheet.made_ms, draw, &d, PDF_BYTES };
    TRY(paper_print(&job, ask->arena, &pdf));
    ask->answer.file_name = S("settlement.pdf");
    return answer_bytes(ask, S("application/pdf"), pdf, (Str){ 0 });
}
