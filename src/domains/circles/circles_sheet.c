/* 身边15分钟 in large print for a stairwell: what is within so many minutes of this door on a Wednesday
 * morning, the
 * nearest first, and a code that leads to what is open now. Ready before the first stroke. */
#include "domains/circles/circles_measure.h"
#include "domains/circles/circles_near.h"

#include "app/app.h"
#include "domains/divisions/divisions.h"
#include "paper/paper.h"
#include "vocab/moment.h"

#include <math.h>
#include <stdio.h>

enum { PDF_BYTES = 8 << 20, TOP = 47, FOOT = 253 };
enum { BRAND = 0x17635C, INK = 0x1D2129, GREY = 0x4E5969, AMBER = 0x8A5A12, HAIR = 0xD5DAD8, PALE = 0xE8F3F0,
    WHITE = 0xFFFFFF };

/* Full: people are told that it is there, and where else. */
typedef struct Stop { double minutes; int64_t facility; bool full; Str name; Buf services, notes; } Stop;
typedef struct Sheet { const Stop *item; int64_t items; Str title, place, walker, note, url, day;
                       bool english; } Sheet;

static void say(Paper *p, double x, double y, double wide, double points, unsigned colour, Str words)
{
    paper_text(p, &(PaperText){ x, y, wide, points, colour, PAPER_LEFT, 1, true }, words);
}

static void frame(Paper *p, const Sheet *s, int page, int pages)
{
    char of[64];
    paper_box(p, 0, 0, 210, 44, 0, BRAND);
    say(p, 14, 5, 180, 40, WHITE, s->title);
    say(p, 14, 24, 180, 17, WHITE, s->place);
    say(p, 14, 34, 180, 12, WHITE, s->walker);
    paper_box(p, 0, 255, 210, 42, 0, PALE);
    paper_code(p, 14, 258, 36, s->url);
    say(p, 56, 260, 140, 20, INK, s->english ? S("Scan: what is open now") : S("扫码看：现在哪些开着"));
    paper_text(p, &(PaperText){ 56, 270, 140, 11, GREY, PAPER_LEFT, 3, true }, s->note);
    say(p, 56, 287, 70, 10, GREY, s->day);
    if (pages < 2) return;
    snprintf(of, sizeof of, s->english ? "Sheet %d of %d" : "第 %d 张，共 %d 张", page, pages);
    paper_text(p, &(PaperText){ 126, 285.5, 70, 14, INK, PAPER_RIGHT, 1, true }, str_of(of));
}

/* As many lines as it takes: type stays large, and nothing is left out. */
enum { LINES = 40 };
static PaperText part(double y, double points, unsigned colour)
{
    return (PaperText){ 54, y, 144, points, colour, PAPER_LEFT, LINES, false };
}

/* How high it stands; drawn at y, or only measured. */
static double row(Paper *p, const Sheet *s, const Stop *it, double y, bool drawn)
{
    struct { double points; unsigned colour; Str words; } of[] = { { 21, INK, it->name },
        { 13.5, GREY, buf_str(&it->services) }, { 13.5, AMBER, buf_str(&it->notes) } };
    char minutes[16];
    double at = y + 0.8;
    for (int i = 0; i < COUNT(of); i++) {
        PaperText t = part(at, of[i].points, of[i].colour);
        if (of[i].words.len) at += (drawn ? paper_text : paper_text_high)(p, &t, of[i].words) + 0.6;
    }
    if (!drawn) return at + 1.2 - y;
    snprintf(minutes, sizeof minutes, "%.0f", fmax(1, ceil(it->minutes)));
    paper_text(p, &(PaperText){ 12, y + 1.5, 20, 30, it->full ? GREY : BRAND, PAPER_RIGHT, 1, true },
               str_of(minutes));
    say(p, 34, y + 6.5, 18, 14, GREY, s->english ? S("min") : S("分钟"));
    paper_line(p, (double[]){ 14, at + 0.4, 196, at + 0.4 }, 0.2, PAPER_SOLID, HAIR);
    return at + 1.2 - y;
}

/* All rows, on as many sheets as they need; how many those are. */
static int rows(Paper *p, const Sheet *s, int pages, bool drawn)
{
    int page = 1;
    double y = TOP;
    for (int64_t i = 0; i < s->items; i++) {
        double high = row(p, s, &s->item[i], 0, false);
        if (y + high > FOOT && y > TOP) {
            page++;
            y = TOP;
            if (drawn) paper_page(p), frame(p, s, page, pages);
        }
        if (drawn) row(p, s, &s->item[i], y, true);
        y += high;
    }
    return page;
}

static void draw(Paper *p, const void *with)
{
    const Sheet *s = with;
    int pages = rows(p, s, 0, false);
    frame(p, s, 1, pages);
    rows(p, s, pages, true);
    if (!s->items) say(p, 14, 60, 180, 20, INK, s->english ? S("Nothing is in reach.") : S("步行范围内没有登记的设施。"));
}

static void told(Buf *to, const NearItem *it, bool english)
{
    Str note = it->reason.len ? it->reason : it->note;
    if (!note.len || str_find(buf_str(to), note) >= 0) return;
    if (to->len) buf_adds(to, english ? "; " : "；");
    if (it->hours.len && !it->reason.len) buf_fmt(to, english ? "%.*s: " : "%.*s：", STR_ARG(it->name));
    buf_add(to, note);
}

/* A door a row, with all that is behind it; the nearest first, as the items come. After them those that are
 * near enough, but full. */
static void stops(Ask *ask, const NearAnswer *a, Sheet *s)
{
    const NearItem *it = a->items.at;
    Stop *to = NEWS(ask->arena, Stop, a->items.count + 1);
    s->item = to;
    for (int64_t i = 0; i < a->items.count; i++) {
        bool full = it[i].reason.len && it[i].open_now && it[i].free == 0 && it[i].minutes <= a->minutes;
        if (it[i].reason.len && !full) continue;
        int64_t k = 0;
        while (k < s->items && (to[k].facility != it[i].facility_id || to[k].full != full)) k++;
        if (k == s->items)
            to[s->items++] = (Stop){ it[i].minutes, it[i].facility_id, full, it[i].facility,
                                     buf_new(ask->arena, 300), buf_new(ask->arena, 300) };
        if (to[k].services.len) buf_adds(&to[k].services, s->english ? ", " : "、");
        buf_add(&to[k].services, it[i].name);
        told(&to[k].notes, &it[i], s->english);
    }
}

/* 10 in the morning of the coming Wednesday: what a neighbour finds on most days. */
static Str wednesday(Ask *ask)
{
    Buf b = buf_new(ask->arena, 24);
    int64_t day = moment_day(ask->now_ms);
    while ((day + 4) % 7 != 3) day++;
    buf_add(&b, moment_date_text(ask->arena, day));
    buf_adds(&b, "T10:00");
    return buf_str(&b);
}

Err circles_sheet(Ask *ask)
{
    static const char *const zh[] = { "成年人步行", "老年人步行", "带孩子步行", "轮椅，不走台阶" };
    static const char *const en[] = { "an adult on foot", "an older person on foot", "with a child",
                                      "a wheelchair, without steps" };
    NearQuery *q = (NearQuery *)(uintptr_t)QUERY(ask, NearQuery);
    NearAnswer a;
    Str code, pdf;
    int64_t lon, lat;
    Sheet s = { .note = S("") };
    if (!q->at.at) q->at = wednesday(ask);
    TRY(circles_near_of(ask, &a));
    TRY(divisions_point(ask, q->lon, q->lat, q->datum, &lon, &lat));
    TRY(divisions_at(ask, lon, lat, &code));
    int profile = q->profile < 0 ? 0 : q->profile;
    Buf title = buf_new(ask->arena, 60), walker = buf_new(ask->arena, 160), url = buf_new(ask->arena, 200);
    s.english = ask->wire.english;
    stops(ask, &a, &s);
    buf_fmt(&title, s.english ? "Within %.0f minutes" : "身边%.0f分钟", a.minutes);
    buf_fmt(&walker, s.english ? "From this door, %s; open on Wednesday at 10" : "从楼门口出发，%s；以周三上午 10 点开放的为准",
            ask_say(ask, zh[profile], en[profile]).at);
    buf_fmt(&url, "%.*s/near?lon=%.6f&lat=%.6f&minutes=%.0f&profile=%s", STR_ARG(app_site(ask->app)),
            (double)q->lon / 1e7, (double)q->lat / 1e7, a.minutes, circle_profiles[profile]);
    s.title = buf_str(&title);
    s.walker = buf_str(&walker);
    s.url = buf_str(&url);
    Buf place = buf_new(ask->arena, 120);
    buf_add(&place, divisions_name(ask, place_up(code, PLACE_COMMUNITY)));
    if (place_kind(code) > PLACE_COMMUNITY) buf_fmt(&place, " · %.*s", STR_ARG(divisions_name(ask, code)));
    s.place = buf_str(&place);
    s.note = a.note;
    s.day = moment_date_text(ask->arena, moment_day(ask->now_ms));
    PaperJob job = { 210, 297, s.title, ask->now_ms, draw, &s, PDF_BYTES };
    TRY(paper_print(&job, ask->arena, &pdf));
    ask->answer.file_name = S("near.pdf");
    return answer_bytes(ask, S("application/pdf"), pdf, (Str){ 0 });
}
