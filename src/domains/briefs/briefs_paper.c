/* The report on A4: a map as vectors, key figures, then table after table. Everything is ready before the
 * first
 * stroke: drawing takes nothing of an arena. */
#include "domains/briefs/briefs_inside.h"

#include "paper/paper.h"

#include <math.h>
#include <stdio.h>

enum { PDF_BYTES = 24 << 20, LINES_MOST = 60000 };
enum { BRAND = 0x17635C, DEEP = 0x0F4A45, INK = 0x1D2129, GREY = 0x4E5969, HAIR = 0xD5DAD8, PALE = 0xE8F3F0,
       WAY = 0xB9C4C0, WHITE = 0xFFFFFF, AMBER = 0xF0B429, VIOLET = 0x5A4B8A };
static const unsigned ramp[] = { 0xC2410C, 0xF0B429, 0x9ACDBF, 0x3C9183, 0x0F4A45 };
static const double LEFT = 15, WIDE = 180, FLOOR = 280, ROW = 5.6;

typedef struct Sheet { const Brief *b; bool english; int page; } Sheet;

static double say(Paper *p, double x, double y, double wide, double points, unsigned colour, PaperAlign align,
                  Str words)
{
    return paper_text(p, &(PaperText){ x, y, wide, points, colour, align, 1, true }, words);
}

static void footer(Paper *p, Sheet *s)
{
    char text[40];
    snprintf(text, sizeof text, s->english ? "page %d" : "第 %d 页", ++s->page);
    say(p, LEFT, 287, 120, 7.5, GREY, PAPER_LEFT, s->b->title);
    say(p, LEFT + 90, 287, 60, 7.5, GREY, PAPER_CENTRE, s->b->day);
    say(p, LEFT + 120, 287, 60, 7.5, GREY, PAPER_RIGHT, str_of(text));
}

/* ---- The map ---- */

typedef struct Frame { double x, y, wide, high, scale, east; double lon, lat; } Frame;

static Frame frame_of(const CircleGround *g, double x, double y, double wide, double high)
{
    const CircleDot *d = g->dots.at;
    double w = 1e12, e = -1e12, s = 1e12, n = -1e12;
    for (int64_t i = 0; i < g->dots.count; i++) {
        w = fmin(w, (double)d[i].lon), e = fmax(e, (double)d[i].lon);
        s = fmin(s, (double)d[i].lat), n = fmax(n, (double)d[i].lat);
    }
    if (!g->dots.count) w = e = 1.04e9, s = n = 3.06e8;
    double east = cos((s + n) / 2e7 * M_PI / 180), across = fmax((e - w) * east, 30000), down = fmax(n - s,
        30000);
    double scale = fmin(wide * 0.92 / across, high * 0.92 / down);
    return (Frame){ x, y, wide, high, scale, east, (w + e) / 2, (s + n) / 2 };
}

static bool place(const Frame *f, double lon, double lat, double *x, double *y)
{
    *x = f->x + f->wide / 2 + (lon - f->lon) * f->east * f->scale;
    *y = f->y + f->high / 2 - (lat - f->lat) * f->scale;
    return *x >= f->x && *x <= f->x + f->wide && *y >= f->y && *y <= f->y + f->high;
}

static void ways(Paper *p, const Frame *f, const Net *net)
{
    int lines = 0;
    for (int32_t i = 0; i < net->edges && lines < LINES_MOST; i++) {
        const NetEdge *e = &net->edge[i];
        for (int32_t k = 0; k <= e->inner; k++) {
            Spot a = net->at[net_point(e, k)], b = net->at[net_point(e, k + 1)];
            double at[4];
            if (!place(f, a.x, a.y, &at[0], &at[1]) || !place(f, b.x, b.y, &at[2], &at[3])) continue;
            paper_line(p, at, e->kind == NET_STEPS ? 0.35 : 0.2, PAPER_SOLID, WAY);
            lines++;
        }
    }
}

static unsigned colour_of(const CircleDot *d, int64_t kinds)
{
    int64_t step = kinds ? d->has * 5 / kinds : 0;
    return ramp[step > 4 ? 4 : step];
}

static void legend(Paper *p, const Frame *f, bool english)
{
    static const char *const words[] = { "< 20%", "20–40%", "40–60%", "60–80%", "≥ 80%" };
    double y = f->y + f->high + 2, x = f->x;
    say(p, x, y, 66, 8, GREY, PAPER_LEFT, english ? S("Share of services within 15 minutes:")
        : S("每栋楼 15 分钟内可达的服务占比："));
    x += english ? 58 : 50;
    for (int i = 0; i < 5; i++, x += 19) {
        paper_disc(p, x + 1.5, y + 1.8, 1.3, ramp[i]);
        say(p, x + 4, y, 16, 8, GREY, PAPER_LEFT, str_of(words[i]));
    }
    paper_disc(p, x + 1.5, y + 1.8, 1.1, VIOLET);
    paper_disc(p, x + 1.5, y + 1.8, 0.7, WHITE);
    say(p, x + 4, y, 22, 8, GREY, PAPER_LEFT, english ? S("facility") : S("设施"));
}

/* A bar of a round length, and where north is. */
static void scale_bar(Paper *p, const Frame *f)
{
    static const int metres[] = { 5000, 2000, 1000, 500, 200, 100 };
    char text[24];
    double per_m = f->scale / 0.0111319;       /* millimetres of paper a metre: a degree is 111.319 km */
    int which = 0;
    while (which < COUNT(metres) - 1 && metres[which] * per_m > f->wide / 4) which++;
    double long_mm = metres[which] * per_m, x = f->x + f->wide - long_mm - 4, y = f->y + f->high - 4;
    paper_box(p, x - 2, y - 6, long_mm + 4, 8.5, 1, WHITE);
    paper_line(p, (double[]){ x, y, x + long_mm, y }, 0.6, PAPER_SOLID, INK);
    snprintf(text, sizeof text, metres[which] >= 1000 ? "%d km" : "%d m",
             metres[which] >= 1000 ? metres[which] / 1000 : metres[which]);
    say(p, x, y - 5, long_mm, 7.5, INK, PAPER_CENTRE, str_of(text));
    say(p, f->x + f->wide - 12, f->y + 3, 9, 11, INK, PAPER_CENTRE, S("N"));
    paper_line(p, (double[]){ f->x + f->wide - 7.5, f->y + 15, f->x + f->wide - 7.5, f->y + 8.5 }, 0.6,
               PAPER_SOLID, INK);
}

static void map(Paper *p, const Sheet *s, double y, double high)
{
    const CircleGround *g = &s->b->ground;
    const CircleDot *d = g->dots.at;
    const Facility *at = g->facilities.at;
    Frame f = frame_of(g, LEFT, y, WIDE, high);
    double x, z;
    paper_box(p, f.x, f.y, f.wide, f.high, 0, 0xF7F8F7);
    if (g->net) ways(p, &f, g->net);
    double radius = g->dots.count > 8000 ? 0.3 : g->dots.count > 1500 ? 0.55 : 0.95;
    for (int64_t i = 0; i < g->dots.count; i++)
        if (place(&f, (double)d[i].lon, (double)d[i].lat, &x, &z)) {
            if (d[i].gap) paper_disc(p, x, z, radius * 1.5, AMBER);
            paper_disc(p, x, z, radius, colour_of(&d[i], g->kinds));
        }
    for (int64_t i = 0; i < g->facilities.count && g->facilities.count <= 4000; i++)
        if (place(&f, (double)at[i].lon, (double)at[i].lat, &x, &z)) {
            paper_disc(p, x, z, radius * 0.9, VIOLET);
            paper_disc(p, x, z, radius * 0.5, WHITE);
        }
    scale_bar(p, &f);
    legend(p, &f, s->english);
}

/* ---- Tables ---- */

/* Numbers stand on the right, and so do shares. */
static PaperAlign side(const BriefTable *t, int column)
{
    Str first = t->rows ? t->cell[column] : S("");
    return t->column[column].number || str_ends(first, S("%")) || str_eq(first, S("—")) ? PAPER_RIGHT
        : PAPER_LEFT;
}

static void head(Paper *p, const BriefTable *t, const double *x, const double *wide, double y)
{
    paper_box(p, LEFT, y, WIDE, ROW + 0.6, 0, PALE);
    for (int c = 0; c < t->columns; c++)
        say(p, x[c], y + 1.2, wide[c], 8, DEEP, side(t, c), str_of(t->column[c].words));
}

static double title(Paper *p, const BriefTable *t, double y)
{
    paper_box(p, LEFT, y + 0.6, 1.4, 5, 0, BRAND);
    say(p, LEFT + 3.5, y, WIDE, 13, INK, PAPER_LEFT, str_of(t->title));
    return y + 9;
}

static double next_page(Paper *p, Sheet *s)
{
    paper_page(p);
    footer(p, s);
    return 16;
}

static double table(Paper *p, Sheet *s, const BriefTable *t, double y)
{
    double x[BRIEF_COLUMNS], wide[BRIEF_COLUMNS], at = LEFT, sum = 0;
    bool lone = t->columns == 1;
    for (int c = 0; c < t->columns; c++) sum += t->column[c].width;
    for (int c = 0; c < t->columns; c++) {
        x[c] = at + 1;
        wide[c] = WIDE * t->column[c].width / sum - 2;
        at += wide[c] + 2;
    }
    if (y + 9 + 4 * ROW > FLOOR) y = next_page(p, s);
    y = title(p, t, y);
    if (!lone) head(p, t, x, wide, y), y += ROW + 1;
    if (!t->rows) say(p, LEFT + 1, y + 1, WIDE, 8.5, GREY, PAPER_LEFT, s->english ? S("none") : S("无")),
        y += ROW;
    for (int64_t r = 0; r < t->rows; r++) {
        if (y + 2 * ROW > FLOOR) {
            y = next_page(p, s);
            if (!lone) head(p, t, x, wide, y), y += ROW + 1;
        }
        double high = ROW;
        for (int c = 0; c < t->columns; c++) {
            PaperText text = { x[c], y + 0.9, wide[c], 8.5, INK, side(t, c), lone ? 3 : 1, !lone };
            double tall = paper_text(p, &text, t->cell[r * t->columns + c]);
            if (lone && tall + 1.6 > high) high = tall + 1.6;
        }
        y += high;
        paper_line(p, (double[]){ LEFT, y, LEFT + WIDE, y }, 0.1, PAPER_SOLID, HAIR);
    }
    return y + 8;
}

static void draw(Paper *p, const void *with)
{
    Sheet s = *(const Sheet *)with;
    const Brief *b = s.b;
    footer(p, &s);
    paper_box(p, 0, 0, 210, 24, 0, BRAND);
    say(p, LEFT, 5, WIDE - 30, 20, WHITE, PAPER_LEFT, b->title);
    say(p, LEFT, 15, WIDE, 9.5, WHITE, PAPER_LEFT, s.english
        ? S("Fifteen-minute life circle: what there is and what is missing")
        : S("一刻钟生活圈现状与缺口报告"));
    say(p, LEFT, 6.5, WIDE, 9.5, WHITE, PAPER_RIGHT, b->day);
    map(p, &s, 30, 134);
    double y = table(p, &s, &b->table[0], 174);
    y = next_page(p, &s);
    for (int i = 1; i < b->tables; i++) y = table(p, &s, &b->table[i], y);
}

Err brief_paper(Ask *ask, const Brief *b, Str *ret)
{
    Sheet s = { b, ask->wire.english, 0 };
    PaperJob job = { 210, 297, b->title, ask->now_ms, draw, &s, PDF_BYTES };
    return paper_print(&job, ask->arena, ret);
}
