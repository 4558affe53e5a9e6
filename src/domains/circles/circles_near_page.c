/* 身边15分钟 as a plain page: no script, large type. */
#include "domains/circles/circles_measure.h"
#include "domains/circles/circles_near.h"

#include "app/page.h"
#include "geo/datum/datum.h"

#include <math.h>
#include <stdio.h>

static const char style[] =
    "body{font-size:19px}h1{font-size:27px}h2{font-size:21px;margin:26px 0 6px}"
    "form{display:flex;flex-wrap:wrap;gap:8px;align-items:end;margin:12px 0}"
    "select,button{font:inherit;min-height:48px;padding:0 12px;border-radius:10px;border:1px solid #86909c}"
    "button{background:#17635c;color:#fff;border-color:#17635c}"
    ".near{list-style:none;margin:0;padding:0}.near li{display:grid;"
    "grid-template-columns:4.2em 1fr;gap:0 12px;"
    "padding:10px 0;border-bottom:1px solid #e5e6eb}.near b{font-size:21px;font-variant-numeric:tabular-nums}"
    ".near small{color:#4e5969;font-size:17px}.note{background:#fff7e8;padding:10px 14px;border-radius:10px}"
    ".near .ask{color:#8a5a12}";

static void choice(Buf *to, const char *value, bool on, Str words)
{
    buf_fmt(to, "<option value=\"%s\"%s>", value, on ? " selected" : "");
    page_words(to, words);
    buf_adds(to, "</option>");
}

static void duration(Ask *ask, Buf *to, int64_t minutes, bool on)
{
    char value[24];
    Buf words = buf_new(ask->arena, 24);
    snprintf(value, sizeof value, "%lld", (long long)minutes);
    buf_fmt(&words, "%lld %s", (long long)minutes, ask_say(ask, "分钟", "minutes").at);
    choice(to, value, on, buf_str(&words));
}

static void hidden(Buf *to, const char *name, Str value)
{
    if (!value.len) return;
    buf_fmt(to, "<input type=\"hidden\" name=\"%s\" value=\"", name);
    page_words(to, value);
    buf_adds(to, "\">");
}

/* What was asked for and isn't chosen here is asked for again. */
static void form(Ask *ask, Buf *to, const NearQuery *q)
{
    static const char *const zh[] = { "成年人", "老年人", "带孩子、推童车", "轮椅" };
    static const char *const en[] = { "an adult", "an older person", "with a child or pram", "a wheelchair" };
    static const int offered[] = { 5, 10, 15, 20, 30 };
    int64_t asked = q->minutes == NONE ? 15 : q->minutes;
    buf_fmt(to, "<form><input type=\"hidden\" name=\"lon\" value=\"%.7f\">"
            "<input type=\"hidden\" name=\"lat\" "
            "value=\"%.7f\">", (double)q->lon / 1e7, (double)q->lat / 1e7);
    hidden(to, "datum", str_of(q->datum < 0 ? "" : datum_names[q->datum]));
    hidden(to, "service", q->service);
    hidden(to, "at", q->at);
    hidden(to, "lang", str_of(q->lang < 0 ? "" : q->lang ? "en" : "zh"));
    buf_adds(to, "<label>");
    page_words(to, ask_say(ask, "谁走", "Who walks"));
    buf_adds(to, "<br><select name=\"profile\">");
    for (int p = 0; p < CIRCLE_PROFILES; p++)
        choice(to, circle_profiles[p], p == (q->profile < 0 ? 0 : q->profile), ask_say(ask, zh[p], en[p]));
    buf_adds(to, "</select></label><label>");
    page_words(to, ask_say(ask, "走多久", "How long"));
    buf_adds(to, "<br><select name=\"minutes\">");
    for (int i = 0; i < COUNT(offered); i++) {
        bool between = asked < offered[i] && (!i || asked > offered[i - 1]);
        if (between) duration(ask, to, asked, true);
        duration(ask, to, offered[i], offered[i] == asked);
    }
    buf_adds(to, "</select></label><button>");
    page_words(to, ask_say(ask, "查看", "Show"));
    buf_adds(to, "</button></form>");
}

/* Open for sure, or why it is missing; then what one should know before one goes. */
static void said(Ask *ask, Buf *to, const NearItem *it)
{
    bool sure = !it->reason.len && it->hours.len;
    page_words(to, sure ? ask_say(ask, "现在开放", "open now") : it->reason);
    if (it->note.len && (sure || it->reason.len)) buf_adds(to, ask->wire.english ? "; " : "；");
    if (!it->note.len) return;
    buf_adds(to, it->hours.len ? "<span>" : "<span class=\"ask\">");
    page_words(to, it->note);
    buf_adds(to, "</span>");
}

static void items(Ask *ask, Buf *to, const List *list, bool missing)
{
    const NearItem *it = list->at;
    buf_adds(to, "<ul class=\"near\">");
    for (int64_t i = 0; i < list->count; i++) {
        if (!it[i].reason.len == missing) continue;
        buf_adds(to, "<li><b>");
        if (it[i].minutes < 0) buf_adds(to, "—");
        else buf_fmt(to, ask->wire.english ? "%.0f min" : "%.0f 分钟", fmax(1, ceil(it[i].minutes)));
        buf_adds(to, "</b><span><strong>");
        page_words(to, it[i].name);
        buf_adds(to, "</strong> ");
        page_words(to, it[i].facility);
        buf_adds(to, "<br><small>");
        said(ask, to, &it[i]);
        buf_adds(to, "</small></span></li>");
    }
    buf_adds(to, "</ul>");
}

Err circles_near_page(Ask *ask)
{
    NearAnswer a;
    TRY(circles_near_of(ask, &a));
    Buf b = buf_new(ask->arena, 32 << 10), title = buf_new(ask->arena, 60);
    buf_fmt(&title, ask->wire.english ? "Within %.0f minutes" : "身边%.0f分钟", a.minutes);
    page_begin(ask, &b, buf_str(&title), style);
    page_tag(&b, "h1", buf_str(&title));
    form(ask, &b, QUERY(ask, NearQuery));
    if (a.note.len) page_tag(&b, "p class=\"note\"", a.note);
    page_tag(&b, "h2", ask_say(ask, "走得到、开着的", "In reach and open"));
    items(ask, &b, &a.items, false);
    page_tag(&b, "h2", ask_say(ask, "缺什么，为什么", "What is missing, and why"));
    items(ask, &b, &a.items, true);
    page_end(&b);
    return answer_html(ask, 200, buf_str(&b));
}
