/* Cards on paper, as the public may see them: A4 folded twice to A6 (no cut), or pages of A6. Folded: the
 * upper half behind, then the left half behind; the cover is the lower right quarter, the inside stands on
 * its head.
 *
 *     | duties (turned) | tree (turned) |
 *     | numbers         | cover         |
 */
#include "domains/cards/cards_inside.h"

#include "paper/paper.h"
#include "vocab/moment.h"

#include <stdio.h>

REFUSAL(CARDS_TOO_MANY, 422, "cards.too_many", "一次最多打印一个社区的名片", "print one community at a time");

enum { FORM_FOLD, FORM_A6, SHEETS_MOST = 300, PDF_BYTES = 8 << 20 };
static const char *const forms[] = { "fold", "a6", NULL };
SHAPE(CardPdfQuery, "on which paper",
    NAME    (CardPdfQuery, form, OPTIONAL, forms, "fold: A4 to be folded twice; a6: pages of A6 (fold)"));

enum { BRAND = 0x17635C, DEEP = 0x0F4A45, INK = 0x1D2129, GREY = 0x4E5969, HAIR = 0xD5DAD8, AMBER = 0x8A5A12,
       RED = 0xB42318, PALE = 0xE8F3F0, WHITE = 0xFFFFFF };
static const double WIDE = 105, HIGH = 148.5, EDGE = 8;

typedef struct Sheet { Card card; PaperPicture face; } Sheet;
typedef struct Sheets { const Sheet *at; int64_t count; int form; char day[16]; } Sheets;

static double line(Paper *p, double x, double y, double wide, double points, unsigned colour, Str words)
{
    return paper_text(p, &(PaperText){ x, y, wide, points, colour, PAPER_LEFT, 1, true }, words);
}

static double right(Paper *p, double x, double y, double wide, double points, unsigned colour, Str words)
{
    return paper_text(p, &(PaperText){ x, y, wide, points, colour, PAPER_RIGHT, 1, true }, words);
}

static void head(Paper *p, Str title, Str more)
{
    paper_box(p, 0, 0, WIDE, 15, 0, PALE);
    line(p, EDGE, 4.2, 40, 13, DEEP, title);
    right(p, 45, 5.4, WIDE - 45 - EDGE, 8.5, GREY, more);
}

/* ---- The cover ---- */

static void cover_numbers(Paper *p, const CardPerson *h)
{
    double y = 86;
    for (const CardNumber *n = h->numbers.at, *end = n + h->numbers.count; n < end; n++, y += 13) {
        line(p, EDGE, y, 60, 8, GREY, n->label);
        line(p, EDGE, y + 3.6, 60, 19, BRAND, n->number);
    }
    if (!h->numbers.count) line(p, EDGE, y, WIDE - 2 * EDGE, 9.5, GREY, S("有事请打社区电话，见背面"));
}

static void cover(Paper *p, const Sheet *s, const char *day)
{
    const CardPerson *h = s->card.holder;
    char made[80];
    paper_box(p, 0, 0, WIDE, 32, 0, BRAND);
    line(p, EDGE, 7, WIDE - 2 * EDGE, 9.5, WHITE, s->card.place_words);
    line(p, EDGE, 14, WIDE - 2 * EDGE, 22, WHITE, h->kind_name);
    if (s->face.jpeg.len) {
        paper_face(p, 27, 56, 18, &s->face);
    } else {
        paper_disc(p, 27, 56, 18, PALE);
        paper_text(p, &(PaperText){ 9, 47.5, 36, 34, BRAND, PAPER_CENTRE, 1, false }, h->initial);
    }
    line(p, 50, 43, WIDE - 50 - EDGE, 27, INK, h->name);
    paper_text(p, &(PaperText){ 50, 57.5, WIDE - 50 - EDGE, 10, GREY, PAPER_LEFT, 2, false }, h->title);
    line(p, 50, 69, WIDE - 50 - EDGE, 9.5, AMBER, h->by_words);
    paper_line(p, (double[]){ EDGE, 80, WIDE - EDGE, 80 }, 0.2, PAPER_SOLID, HAIR);
    cover_numbers(p, h);
    if (s->card.url.len) {
        paper_code(p, WIDE - EDGE - 33, 106, 33, s->card.url);
        line(p, EDGE, 125, 52, 10, INK, S("扫码核对身份"));
        line(p, EDGE, 130.5, 54, 8, GREY, S("换人、改号以网页为准"));
        line(p, EDGE, 135, 54, 6, GREY, s->card.url);
    }
    snprintf(made, sizeof made, "打印于 %s", day);
    line(p, EDGE, 140, 80, 7, GREY, str_of(made));
}

/* ---- 随身带: numbers ---- */

enum { ROWS_MOST = 15 };

static bool number_row(Paper *p, int row, Str who, Str what, Str number)
{
    double y = 19 + row * 8.1;
    if (row >= ROWS_MOST) return false;
    line(p, EDGE, y + 1.3, 31, 9.5, INK, who);
    line(p, EDGE + 31, y + 1.7, 21, 7.5, GREY, what);
    right(p, 60, y + 0.6, WIDE - 60 - EDGE, 12, BRAND, number);
    paper_line(p, (double[]){ EDGE, y + 7.3, WIDE - EDGE, y + 7.3 }, 0.12, PAPER_SOLID, HAIR);
    return true;
}

static void numbers(Paper *p, const Sheet *s)
{
    const CardLevel *level = s->card.levels.at;
    int row = 0;
    head(p, S("随身带"), S("常用电话"));
    for (const CardNumber *n = s->card.lines.at, *end = n + s->card.lines.count; n < end; n++)
        row += number_row(p, row, n->label, S(""), n->number);
    for (int64_t i = s->card.levels.count - 1; i >= 0; i--)
        for (const CardPerson *m = level[i].people.at, *end = m + level[i].people.count; m < end; m++) {
            const CardNumber *n = m->numbers.at;
            bool room = row < ROWS_MOST - (int)s->card.national.count;
            if (m->numbers.count && m->post_id != s->card.holder->post_id && room)
                row += number_row(p, row, m->name, m->kind_name, n->number);
        }
    for (const CardNumber *n = s->card.national.at, *end = n + s->card.national.count; n < end; n++)
        row += number_row(p, row, n->label, S(""), n->number);
}

/* ---- 看明白: who stands above and beside ---- */

static void names(const List *people, int64_t self, char *to, size_t room)
{
    size_t n = 0;
    int64_t shown = 0;
    to[0] = 0;
    for (const CardPerson *m = people->at, *end = m + people->count; m < end && shown < 4
         && n + 100 < room; m++, shown++)
        n += (size_t)snprintf(to + n, room - n, "%s%.*s %.*s%s", shown ? "、" : "", STR_ARG(m->name),
                              STR_ARG(m->kind_name), m->post_id == self ? "（本人）" : "");
    if (people->count > shown) snprintf(to + n, room - n, " 等 %d 人", (int)people->count);
}

static double tree_level(Paper *p, double y, Str level, Str place, const char *who, bool last)
{
    PaperText t = { EDGE + 9, y + 10.2, WIDE - 2 * EDGE - 9, 9, GREY, PAPER_LEFT, 2, false };
    line(p, EDGE + 9, y, 18, 8, BRAND, level);
    line(p, EDGE + 9, y + 3.9, WIDE - 2 * EDGE - 9, 11.5, INK, place);
    double high = paper_text_high(p, &t, str_of(who));
    if (!last)
        paper_line(p, (double[]){ EDGE + 3, y + 5, EDGE + 3, y + 15.5 + high }, 0.4, PAPER_SOLID, 0xBFE0D6);
    paper_disc(p, EDGE + 3, y + 4, 1.6, BRAND);
    paper_text(p, &t, str_of(who));
    return y + 12.5 + high;
}

static void tree(Paper *p, const Sheet *s)
{
    const CardLevel *l = s->card.levels.at;
    const List *others = s->card.beside.count ? &s->card.beside : &s->card.below;
    char who[600];
    double y = 20;
    head(p, S("看明白"), S("我的上下左右"));
    for (int64_t i = 0; i < s->card.levels.count; i++) {
        bool last = i + 1 == s->card.levels.count;
        names(&l[i].people, s->card.holder->post_id, who, sizeof who);
        y = tree_level(p, y, l[i].level, l[i].place_name, who[0] ? who : "（未设岗）", last);
    }
    if (!others->count || y > HIGH - 24) return;
    names(others, 0, who, sizeof who);
    paper_box(p, EDGE, y + 1, WIDE - 2 * EDGE, HIGH - 8 - y > 20 ? 20 : HIGH - 8 - y, 2, PALE);
    line(p, EDGE + 3, y + 3, 60, 8, BRAND, s->card.beside.count ? S("同一网格的邻居") : S("下级网格"));
    paper_text(p, &(PaperText){ EDGE + 3, y + 7.5, WIDE - 2 * EDGE - 6, 8.5, GREY, PAPER_LEFT, 3, false },
               str_of(who));
}

/* ---- 说清楚: what is asked and what isn't ---- */

static double duty_lines(Paper *p, const DutyList *l, bool asked, double y, double points, bool draw)
{
    const Duty *d = l->items.at;
    for (int64_t i = 0; i < l->items.count; i++) {
        PaperText t = { EDGE + (asked ? 14 : 6), y, WIDE - 2 * EDGE - (asked ? 14 : 6), points, INK,
                       PAPER_LEFT, 3,
                        false };
        if (d[i].asked != asked) continue;
        double high = draw ? paper_text(p, &t, d[i].words) : paper_text_high(p, &t, d[i].words);
        Str often = d[i].often < 0 ? S("") : str_of(duty_often_words[d[i].often].zh);
        if (draw && asked) line(p, EDGE, y + 0.2, 13, points * 0.85, BRAND, often);
        if (draw && !asked) line(p, EDGE, y, 6, points, RED, S("×"));
        y += high + points * 0.14;
    }
    return y;
}

static void duties(Paper *p, const Sheet *s)
{
    const DutyList *l = s->card.duties;
    double points = 9.5, from = 18.5, gap = 9, floor = HIGH - 13;
    head(p, S("说清楚"), S("该做的，和不用做的"));
    for (; points > 5; points -= 0.25) {
        double y = duty_lines(p, l, true, from, points, false);
        if (duty_lines(p, l, false, y + gap, points, false) <= floor) break;
    }
    double y = duty_lines(p, l, true, from, points, true);
    line(p, EDGE, y + 2, 80, 10, RED, S("不用做的"));
    duty_lines(p, l, false, y + gap, points, true);
    paper_text(p, &(PaperText){ EDGE, HIGH - 11, WIDE - 2 * EDGE, 6, GREY, PAPER_LEFT, 2, false }, l->source);
}

/* ---- Pages ---- */

static void panel(Paper *p, double x, double y, bool turned)
{
    paper_panel(p, &(PaperPanel){ x, y, WIDE, HIGH, turned, 1 });
}

/* Where to fold: along the middle, and how. */
static void folds(Paper *p)
{
    paper_line(p, (double[]){ 0, HIGH, 2 * WIDE, HIGH }, 0.15, PAPER_DASHES, 0x9AA5A1);
    paper_line(p, (double[]){ WIDE, 0, WIDE, 2 * HIGH }, 0.15, PAPER_DASHES, 0x9AA5A1);
    paper_text(p, &(PaperText){ 4, 2 * HIGH - 6.5, 97, 6.5, GREY, PAPER_CENTRE, 1, false },
               S("① 上半页沿虚线向后折　② 左半页再向后折，成 A6 小册"));
}

static void folded(Paper *p, const Sheet *s, const char *day)
{
    panel(p, 0, 0, true);
    duties(p, s);
    paper_panel_end(p);
    panel(p, WIDE, 0, true);
    tree(p, s);
    paper_panel_end(p);
    panel(p, 0, HIGH, false);
    numbers(p, s);
    paper_panel_end(p);
    panel(p, WIDE, HIGH, false);
    cover(p, s, day);
    paper_panel_end(p);
    folds(p);
}

static void paged(Paper *p, const Sheet *s, const char *day)
{
    cover(p, s, day);
    paper_page(p);
    tree(p, s);
    paper_page(p);
    duties(p, s);
    paper_page(p);
    numbers(p, s);
}

static void draw(Paper *p, const void *with)
{
    const Sheets *all = with;
    for (int64_t i = 0; i < all->count; i++) {
        if (i) paper_page(p);
        if (all->form == FORM_A6) paged(p, &all->at[i], all->day);
        else folded(p, &all->at[i], all->day);
    }
}

/* ---- What is to be drawn ---- */

static Err sheet(Ask *ask, int64_t post, Sheet *ret)
{
    CardFace f;
    TRY(cards_card(ask, post, CARD_PUBLIC, ask->now_ms, &ret->card));
    if (ret->card.holder->face_ms == NONE) return NULL;
    TRY(card_face_of(ask->db, ask->district, ret->card.holder->account_id, &f, ask->arena));
    ret->face = (PaperPicture){ f.jpeg, (int)f.wide, (int)f.high };
    return NULL;
}

static Err print(Ask *ask, const Sheet *sheets, int64_t count, Str title)
{
    int form = QUERY(ask, CardPdfQuery)->form;
    Sheets all = { sheets, count, form < 0 ? FORM_FOLD : form, "" };
    Date d = moment_date(moment_day(ask->now_ms));
    Str pdf;
    snprintf(all.day, sizeof all.day, "%04d-%02d-%02d", d.year % 10000, d.month % 100, d.day % 100);
    bool a6 = all.form == FORM_A6;
    PaperJob job = { a6 ? WIDE : 2 * WIDE, a6 ? HIGH : 2 * HIGH, title, ask->now_ms, draw, &all, PDF_BYTES };
    TRY(paper_print(&job, ask->arena, &pdf));
    ask->answer.file_name = count == 1 ? S("card.pdf") : S("cards.pdf");
    return answer_bytes(ask, S("application/pdf"), pdf, (Str){ 0 });
}

Err cards_show_pdf(Ask *ask)
{
    int64_t id;
    PostAnswer of;
    Sheet *one = NEW(ask->arena, Sheet);
    TRY(ask_id(ask, 0, &id));
    TRY(people_post_at(ask, id, ask->now_ms, &of));
    if (of.account_id != ask->who.account && !scope_holds(&ask->who.scope, of.place)) return NOT_FOUND;
    ask->wire.english = false;                     /* what is printed is Chinese */
    TRY(sheet(ask, id, one));
    return print(ask, one, 1, one->card.holder->title);
}

Err cards_place_pdf(Ask *ask)
{
    Str place = ask->segment[0];
    List answers;
    if (place_kind(place) < 0 || !scope_holds(&ask->who.scope, place)) return NOT_FOUND;
    if (place_kind(place) < PLACE_COMMUNITY) return CARDS_TOO_MANY;
    TRY(people_held_below(ask, place, -1, ask->now_ms, SHEETS_MOST + 1, &answers));
    if (!answers.count) return NOT_FOUND;
    if (answers.count > SHEETS_MOST) return CARDS_TOO_MANY;
    ask->wire.english = false;
    const PostAnswer *a = answers.at;
    Sheet *all = NEWS(ask->arena, Sheet, answers.count);
    for (int64_t i = 0; i < answers.count; i++) TRY(sheet(ask, a[i].post_id, &all[i]));
    return print(ask, all, answers.count, divisions_name(ask, place));
}
