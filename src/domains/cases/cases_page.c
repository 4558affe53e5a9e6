/* The public page of a case: who knows the number sees how far it is. Plain HTML, no script, no name, no
 * photo. */
#include "domains/cases/cases_inside.h"
#include "domains/cases/cases_rules.h"
#include "domains/cases/cases_views.h"

#include "app/page.h"
#include "domains/cases/cases_queries.h"
#include "domains/divisions/divisions.h"
#include "json/json.h"
#include "vocab/moment.h"

typedef struct CaseNumberQuery { Str number; } CaseNumberQuery;
SHAPE(CaseNumberQuery, "which case",
    TEXT_OPT(CaseNumberQuery, number, 0, 40,    "its number"));

static const char style[] =
    ".no{color:#4e5969;font-size:15px;word-break:break-all}"
    ".state{font-size:24px;font-weight:600;color:#17635c;margin:18px 0 4px}"
    "ol{list-style:none;margin:0;padding:0}li{border-left:3px solid #bfe0d6;padding:0 0 18px 16px;"
    "position:relative}"
    "li:last-child{padding-bottom:0}li::before{content:'';position:absolute;left:-8px;top:8px;"
    "width:11px;height:11px;"
    "border-radius:50%;background:#17635c;border:1px solid #fff}time{color:#4e5969;font-size:15px}"
    "dl{margin:0}dt{color:#4e5969;font-size:15px}dd{margin:0 0 10px}"
    "form{display:grid;gap:12px}label{display:grid;gap:6px;font-weight:600}"
    "input{font:inherit;padding:12px 14px;border:1px solid #86909c;border-radius:10px;width:100%;"
    "box-sizing:border-box}"
    "button{font:inherit;font-weight:600;padding:13px 18px;border:0;border-radius:10px;background:#17635c;"
    "color:#fff}footer a{color:#17635c}";

static void moment_short(Buf *to, int64_t ms)
{
    int64_t minute = (ms - moment_day_start_ms(moment_day(ms))) / 60000;
    moment_write_date(to, moment_day(ms));
    buf_fmt(to, " %02d:%02d", (int)(minute / 60), (int)(minute % 60));
}

static Str verb_words(const Ask *ask, CaseVerb verb)
{
    if (verb == CASE_REPORT) return ask_say(ask, "收到上报", "Report received");
    if (verb == CASE_RATE) return ask_say(ask, "上报人已评价", "Rated by the reporter");
    for (int i = 0; i < cases_road_count; i++)
        if (cases_road[i].verb == verb) return ask_say(ask, cases_road[i].zh, cases_road[i].en);
    return S("");
}

static Err road(Ask *ask, Buf *to, int64_t id)
{
    List events;
    TRY(event_road(ask, id, &events));
    buf_adds(to, "<div class=\"card\"><ol>");
    for (const Event *e = events.at, *end = e + events.count; e < end; e++) {
        CaseStep said;
        if (!str_starts(e->kind, S("cases.")) || json_read(e->body, &CaseStep_shape, &said, ask->arena,
            NULL)) continue;
        if (said.verb == CASE_OVERTAKEN) continue;         /* a note among those who handle it */
        buf_adds(to, "<li><strong>");
        page_words(to, verb_words(ask, said.verb));
        buf_adds(to, "</strong><br><time>");
        moment_short(to, e->at_ms);
        buf_adds(to, "</time></li>");
    }
    buf_adds(to, "</ol></div>");
    return NULL;
}

static void row(Buf *to, Str name, Str value)
{
    buf_adds(to, "<dt>");
    page_words(to, name);
    buf_adds(to, "</dt><dd>");
    page_words(to, value);
    buf_adds(to, "</dd>");
}

/* A browser sends a form by GET as /c?number=…: no script is needed to look. */
static void form(Ask *ask, Buf *to, Str number)
{
    buf_adds(to, "<div class=\"card\"><form method=\"get\" action=\"/c\"><label>");
    page_words(to, ask_say(ask, "事件编号", "Number of the report"));
    buf_adds(to, "<input name=\"number\" required maxlength=\"40\" autocomplete=\"off\" spellcheck=\"false\" "
             "placeholder=\"510104018006-20261124-0007\" value=\"");
    page_words(to, number);
    buf_adds(to, "\"></label>");
    page_tag(to, "button type=\"submit\"", ask_say(ask, "查询进度", "How far is it?"));
    buf_adds(to, "</form></div><footer><a href=\"/follow\">");
    page_words(to, ask_say(ask, "只有查询码？按查询码查询", "Only a code? Follow by the code"));
    buf_adds(to, "</a></footer>");
}

static Err not_there(Ask *ask, Str number)
{
    Buf b = buf_new(ask->arena, 8192);
    Str title = ask_say(ask, "没有这个编号", "No such number");
    page_begin(ask, &b, title, style);
    page_tag(&b, "h1", title);
    page_tag(&b, "p role=\"alert\"", ask_say(ask, "请核对编号，例如 510104018006-20261124-0007。",
             "Please check the number; it looks like 510104018006-20261124-0007."));
    form(ask, &b, number);
    page_end(&b);
    return answer_html(ask, 404, buf_str(&b));
}

static Err page_of(Ask *ask, Str number)
{
    Case c;
    Buf b = buf_new(ask->arena, 8192);
    List veil;                         /* read before: what is hidden takes as long as what isn't there */
    TRY(cases_veil(ask, &veil));
    Err e = cases_by_number(ask->db, ask->district, number, &c, ask->arena);
    if (e && e != NOT_FOUND) return e;
    if (e || cases_veiled(&veil, c.class, c.reported_ms, ask->now_ms)) return not_there(ask, number);
    Str name = cases_class_name(ask, cases_class(ask, c.class));
    page_begin(ask, &b, name, style);
    buf_adds(&b, "<h1>");
    page_words(&b, name);
    buf_adds(&b, "</h1><div class=\"no\">");
    page_words(&b, c.number);
    buf_fmt(&b, "</div><div class=\"state\">%s ", case_state_words[c.state].mark);
    page_words(&b, ask_say(ask, case_state_words[c.state].zh, case_state_words[c.state].en));
    buf_adds(&b, "</div><div class=\"card\"><dl>");
    row(&b, ask_say(ask, "地点", "Place"), divisions_words(ask, c.place));    /* an address may name a door */
    Buf when = buf_new(ask->arena, 32);
    moment_short(&when, c.reported_ms);
    row(&b, ask_say(ask, "上报时间", "Reported"), buf_str(&when));
    if (c.due_ms != NONE && c.closed_ms == NONE) {
        Buf due = buf_new(ask->arena, 32);
        moment_short(&due, c.due_ms);
        row(&b, ask_say(ask, "应办结时间", "To be handled by"), buf_str(&due));
    }
    buf_adds(&b, "</dl></div>");
    TRY(road(ask, &b, c.id));
    buf_adds(&b, "<footer>");
    page_words(&b, ask_say(ask, "本页只显示进度，不含姓名、电话和照片。",
        "This page shows progress only: no names, numbers or photos."));
    buf_adds(&b, "</footer>");
    page_end(&b);
    return answer_html(ask, 200, buf_str(&b));
}

Err cases_public_page(Ask *ask) { return page_of(ask, ask->segment[0]); }

/* As people write it down: with spaces, or the digits alone. */
static Str number_typed(Ask *ask, Str typed)
{
    Buf digits = buf_new(ask->arena, typed.len + 1), b = buf_new(ask->arena, 32);
    for (ptrdiff_t i = 0; i < typed.len; i++) {
        char c = typed.at[i];
        if (c >= '0' && c <= '9') buf_char(&digits, c);
        else if (c != ' ' && c != '-') return str_trim(typed);
    }
    Str d = buf_str(&digits);
    if (d.len <= 20) return str_trim(typed);
    buf_fmt(&b, "%.*s-%.*s-%.*s", STR_ARG(str_part(d, 0, 12)), STR_ARG(str_part(d, 12, 20)),
            STR_ARG(str_part(d, 20, d.len)));
    return buf_str(&b);
}

Err cases_public_find(Ask *ask)
{
    Str typed = QUERY(ask, CaseNumberQuery)->number;
    if (typed.at && str_trim(typed).len) return page_of(ask, number_typed(ask, typed));
    Buf b = buf_new(ask->arena, 4096);
    Str title = ask_say(ask, "查询进度", "How far is it?");
    page_begin(ask, &b, title, style);
    page_tag(&b, "h1", title);
    form(ask, &b, S(""));
    page_end(&b);
    return answer_html(ask, 200, buf_str(&b));
}
