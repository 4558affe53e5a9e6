/* The page to follow a case by its code: plain HTML, no script. The code travels in the body of a form, never
 * in an address, so no log, referrer or history keeps it. */
#include "domains/cases/cases_follow.h"
#include "domains/cases/cases_views.h"

#include "app/page.h"
#include "json/query.h"
#include "vocab/moment.h"

typedef struct FollowForm { Str code, words; int64_t stars, version; bool solved; } FollowForm;
SHAPE(FollowForm, "a form of this page",
    TEXT_OPT(FollowForm, code,     1, 80,         "the code"),
    TEXT_OPT(FollowForm, words,    0, 500,        "what is said"),
    INT_OPT (FollowForm, stars,    1, 5,          "one to five"),
    INT_OPT (FollowForm, version,  1, INT32_MAX,  "of the case as it was shown"),
    BOOL    (FollowForm, solved,   OPTIONAL,      "is it solved"));

static const char style[] =
    ".no{color:#4e5969;font-size:15px;word-break:break-all}"
    ".state{font-size:24px;font-weight:600;color:#17635c;margin:18px 0 4px}"
    "ol{list-style:none;margin:0;padding:0}li{border-left:3px solid #bfe0d6;padding:0 0 16px 16px}"
    "li:last-child{padding-bottom:0}time{color:#4e5969;font-size:15px}"
    "form{display:grid;gap:12px}label{display:grid;gap:6px;font-weight:600}"
    "input,textarea,select{font:inherit;padding:12px 14px;border:1px solid #86909c;border-radius:10px;"
    "background:#fff;color:#1d2129;width:100%;box-sizing:border-box}"
    ".tick{display:flex;align-items:center;gap:12px;font-weight:400}.tick input{width:24px;height:24px}"
    "button{font:inherit;font-weight:600;padding:13px 18px;border:0;border-radius:10px;background:#17635c;"
    "color:#fff}button.quiet{background:#fff;color:#17635c;border:1px solid #17635c}"
    ".no-words{color:#a8071a;font-weight:600}h2{font-size:18px;margin:0 0 10px}";

static void moment_short(Buf *to, int64_t ms)
{
    int64_t minute = (ms - moment_day_start_ms(moment_day(ms))) / 60000;
    moment_write_date(to, moment_day(ms));
    buf_fmt(to, " %02d:%02d", (int)(minute / 60), (int)(minute % 60));
}

/* A browser ends the lines of a text field with CR LF, escaped. */
static Err read_form(Ask *ask, FollowForm *ret)
{
    Str s = ask->wire.body;
    Buf plain = buf_new(ask->arena, s.len + 1);
    for (ptrdiff_t i = 0; i < s.len; i++) {
        if (str_eq(str_part(s, i, i + 3), S("%0D"))) i += 2;
        else buf_char(&plain, s.at[i]);
    }
    return query_read(buf_str(&plain), &FollowForm_shape, ret, ask->arena, &ask->why);
}

static void begin(Ask *ask, Buf *b)
{
    page_begin(ask, b, ask_say(ask, "查询进度", "How far it is"), style);
    page_tag(b, "h1", ask_say(ask, "查询进度", "How far it is"));
}

static void asking(Ask *ask, Buf *b)
{
    buf_adds(b, "<div class=\"card\"><form method=\"post\" action=\"/follow\" autocomplete=\"off\"><label>");
    page_words(b, ask_say(ask, "查询码", "Code"));
    buf_adds(b, "<input name=\"code\" required maxlength=\"80\" autocomplete=\"off\" autocapitalize=\"none\" "
             "spellcheck=\"false\" placeholder=\"xxxx-xxxx-xxxx-xxxx-xxxx-xxxx-xxxx-xxxx\"></label>");
    page_tag(b, "button type=\"submit\"", ask_say(ask, "查询", "Look"));
    buf_adds(b, "</form></div>");
}

static Err finish(Ask *ask, Buf *b, int status)
{
    page_tag(b, "footer", ask_say(ask, "查询码只在上报时出示一次，不记录您是谁。用公共设备查询后，请关闭本页。",
        "The code was shown once, with the report; who you are isn't kept. On a device that isn't yours, "
        "close this page afterwards."));
    page_end(b);
    return answer_html(ask, status, buf_str(b));
}

static void form_begin(Buf *b, const char *act, Str code, int64_t version)
{
    buf_fmt(b, "<div class=\"card\"><form method=\"post\" action=\"/follow/%s\">", act);
    buf_adds(b, "<input type=\"hidden\" name=\"code\" value=\"");
    page_words(b, code);
    buf_fmt(b, "\"><input type=\"hidden\" name=\"version\" value=\"%lld\">", (long long)version);
}

static void adding(Ask *ask, Buf *b, Str code, const FollowView *v)
{
    form_begin(b, "add", code, v->version);
    buf_adds(b, "<label>");
    page_words(b, ask_say(ask, "补充说明", "Something to add"));
    buf_adds(b, "<textarea name=\"words\" rows=\"4\" maxlength=\"500\" required></textarea></label>");
    page_tag(b, "button type=\"submit\"", ask_say(ask, "提交", "Send"));
    buf_adds(b, "</form></div>");
}

static void rating(Ask *ask, Buf *b, Str code, const FollowView *v)
{
    form_begin(b, "rate", code, v->version);
    buf_adds(b, "<label>");
    page_words(b, ask_say(ask, "评价", "Your rating"));
    buf_adds(b, "<select name=\"stars\" required>");
    for (int n = 5; n >= 1; n--) {
        buf_fmt(b, "<option value=\"%d\">%d ", n, n);
        page_words(b, ask_say(ask, "星", n == 1 ? "star" : "stars"));
        buf_adds(b, "</option>");
    }
    buf_adds(b, "</select></label><label class=\"tick\">"
             "<input type=\"checkbox\" name=\"solved\" value=\"true\">");
    page_words(b, ask_say(ask, "事情已解决", "It is solved"));
    buf_adds(b, "</label><label>");
    page_words(b, ask_say(ask, "想说的话（可不填）", "Anything to say (optional)"));
    buf_adds(b, "<textarea name=\"words\" rows=\"3\" maxlength=\"500\"></textarea></label>");
    page_tag(b, "button type=\"submit\"", ask_say(ask, "提交评价", "Rate"));
    buf_adds(b, "</form></div>");
}

static void urging(Ask *ask, Buf *b, Str code, const FollowView *v)
{
    form_begin(b, "urge", code, v->version);
    page_tag(b, "button type=\"submit\" class=\"quiet\"", ask_say(ask, "催办", "Urge"));
    buf_adds(b, "</form></div>");
}

static void reopening(Ask *ask, Buf *b, Str code, const FollowView *v)
{
    form_begin(b, "reopen", code, v->version);
    buf_adds(b, "<label>");
    page_words(b, ask_say(ask, "没有解决，请求重办", "Not solved: have it done again"));
    buf_adds(b, "<textarea name=\"words\" rows=\"3\" maxlength=\"500\" required></textarea></label>");
    page_tag(b, "button type=\"submit\" class=\"quiet\"", ask_say(ask, "重办", "Reopen"));
    buf_adds(b, "</form></div>");
}

static Err show(Ask *ask, Str code, const FollowView *v)
{
    Buf b = buf_new(ask->arena, 8192);
    begin(ask, &b);
    page_tag(&b, "div class=\"no\"", v->number);
    buf_fmt(&b, "<div class=\"state\">%s ", case_state_words[v->state].mark);
    page_words(&b, v->state_words);
    buf_adds(&b, "</div><div class=\"card\"><ol>");
    for (const FollowStep *s = v->steps.at, *end = s + v->steps.count; s < end; s++) {
        buf_adds(&b, "<li>");
        page_tag(&b, "strong", s->words);
        buf_adds(&b, "<br><time>");
        moment_short(&b, s->at_ms);
        buf_adds(&b, "</time></li>");
    }
    buf_adds(&b, "</ol></div>");
    if (v->may_add) adding(ask, &b, code, v);
    if (v->may_rate) rating(ask, &b, code, v);
    if (v->may_urge) urging(ask, &b, code, v);
    if (v->may_reopen) reopening(ask, &b, code, v);
    return finish(ask, &b, 200);
}

void follow_page_no(Ask *ask, Err refused)
{
    Buf b = buf_new(ask->arena, 8192);
    begin(ask, &b);
    buf_adds(&b, "<p class=\"no-words\" role=\"alert\">");
    page_words(&b, str_of(ask->wire.english ? refused->en : refused->zh));
    buf_adds(&b, "</p>");
    asking(ask, &b);
    finish(ask, &b, refused->status);
    ask->answer.retry_s = ask->retry_s;
}

Err follow_page(Ask *ask)
{
    Buf b = buf_new(ask->arena, 8192);
    begin(ask, &b);
    page_tag(&b, "p", ask_say(ask, "强制报告等须保密的上报，凭上报时得到的查询码查看进度、补充说明和评价。",
        "Reports whose reporter is kept secret are followed by the code that was shown with them."));
    asking(ask, &b);
    return finish(ask, &b, 200);
}

Err follow_page_look(Ask *ask)
{
    FollowForm in;
    FollowView v;
    TRY(read_form(ask, &in));
    TRY(cases_follow_look(ask, in.code, &v));
    return show(ask, in.code, &v);
}

Err follow_page_add(Ask *ask)
{
    FollowForm in;
    FollowView v;
    TRY(read_form(ask, &in));
    FollowAdd add = { .code = in.code, .words = in.words, .version = in.version };
    TRY(cases_follow_add(ask, &add, &v));
    return show(ask, in.code, &v);
}

Err follow_page_rate(Ask *ask)
{
    FollowForm in;
    FollowView v;
    TRY(read_form(ask, &in));
    FollowRate rate = { in.code, in.words, in.stars, in.version, in.solved };
    if (in.stars == NONE) return ask_blame(ask, BAD_FIELD, "/stars", "1 到 5 星", "one to five stars");
    TRY(cases_follow_rate(ask, &rate, &v));
    return show(ask, in.code, &v);
}

Err follow_page_urge(Ask *ask)
{
    FollowForm in;
    FollowView v;
    TRY(read_form(ask, &in));
    FollowUrge urge = { in.code, in.words, in.version };
    TRY(cases_follow_urge(ask, &urge, &v));
    return show(ask, in.code, &v);
}

Err follow_page_reopen(Ask *ask)
{
    FollowForm in;
    FollowView v;
    TRY(read_form(ask, &in));
    FollowAdd again = { .code = in.code, .words = in.words, .version = in.version };
    TRY(cases_follow_reopen(ask, &again, &v));
    return show(ask, in.code, &v);
}
