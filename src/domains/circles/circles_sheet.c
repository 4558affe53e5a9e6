/* 身边15分钟 in large print for a stairwell: what is within so many minutes of this door on a Wednesday
 * morning, the
 * nearest first, and a code that leads to what is open now. Ready before the first stroke. */
#include "domains/circles/circles_measure.h"

#include "app/app.h"
#include "domains/divisions/divisions.h"
#include "paper/paper.h"
#include "vocab/moment.h"

#include <math.h>
#include <stdio.h>

enum { PDF_BYTES = 8 << 20, ROWS = 13, PAGES = 3 };
enum { BRAND = 0x17635C, INK = 0x1D2129, GREY = 0x4E5969, HAIR = 0xD5DAD8, PALE = 0xE8F3F0,
    WHITE = 0xFFFFFF };

typedef struct Stop { double minutes; int64_t facility; Str name; Buf services; } Stop;
typedef struct Sheet { const Stop *item; int64_t items; Str title, place, walker, note, url, day;
                       bool english; } Sheet;

static void say(Paper *p, double x, double y, double wide, double points, unsigned colour, Str words)
{
    paper_text(p, &(PaperText){ x, y, wide, points, colour, PAPER_LEFT, 1, true }, words);
}

static void frame(Paper *p, const Sheet *s)
{
    paper_box(p, 0, 0, 210, 44, 0, BRAND);
    say(p, 14, 5, 180, 40, WHITE, s->title);
    say(p, 14, 24, 180, 17, WHITE, s->place);
    say(p, 14, 34, 180, 12, WHITE, s->walker);
    paper_box(p, 0, 255, 210, 42, 0, PALE);
    paper_code(p, 14, 258, 36, s->url);
    say(p, 56, 262, 140, 20, INK, s->english ? S("Scan: what is open now") : S("扫码看：现在哪些开着"));
    paper_text(p, &(PaperText){ 56, 273, 140, 11, GREY, PAPER_LEFT, 2, false }, s->note);
    say(p, 56, 286, 140, 10, GREY, s->day);
}

static void row(Paper *p, const Sheet *s, const Stop *it, double y)
{
    char minutes[16];
    snprintf(minutes, sizeof minutes, "%.0f", fmax(1, ceil(it->minutes)));
    paper_text(p, &(PaperText){ 12, y + 1.5, 20, 30, BRAND, PAPER_RIGHT, 1, true }, str_of(minutes));
    say(p, 34, y + 6.5, 18, 14, GREY, s->english ? S("min") : S("分钟"));
    say(p, 54, y + 0.8, 144, 21, INK, it->name);
    say(p, 54, y + 9.4, 144, 13.5, GREY, buf_str(&it->services));
    paper_line(p, (double[]){ 14, y + 15.5, 196, y + 15.5 }, 0.2, PAPER_SOLID, HAIR);
}

static void draw(Paper *p, const void *with)
{
    const Sheet *s = with;
    frame(p, s);
    for (int64_t i = 0; i < s->items && i < (int64_t)ROWS * PAGES; i++) {
        if (i && i % ROWS == 0) paper_page(p), frame(p, s);
        row(p, s, &s->item[i], 47 + 15.9 * (double)(i % ROWS));
    }
    if (!s->items) say(p, 14, 60, 180, 20, INK, s->english ? S("Nothing is in reach.") : S("步行范围内没有登记的设施。"));
}

/* A door a row, with all that is behind it; the nearest first, as the items come. */
static void stops(Ask *ask, const List *items, Sheet *s)
{
    const NearItem *it = items->at;
    Stop *to = NEWS(ask->arena, Stop, items->count + 1);
    s->item = to;
    for (int64_t i = 0; i < items->count && !it[i].reason.len; i++) {
        int64_t k = 0;
        while (k < s->items && to[k].facility != it[i].facility_id) k++;
        if (k == s->items)
            to[s->items++] = (Stop){ it[i].minutes, it[i].facility_id, it[i].facility, buf_new(ask->arena,
                300) };
        if (to[k].services.len > 280) continue;
        if (to[k].services.len) buf_adds(&to[k].services, s->english ? ", " : "、");
        buf_add(&to[k].services, it[i].name);
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
    stops(ask, &a.items, &s);
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
