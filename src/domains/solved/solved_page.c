/* Solved near me as a plain page: by point or community; without either, the communities to choose from. */
#include "domains/solved/solved_inside.h"

#include "app/page.h"

enum { STREETS_MOST = 40, COMMUNITIES_MOST = 400 };

static const char style[] =
    "table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;padding:4px 6px 6px}"
    "th,td{text-align:left;padding:8px 6px;border-top:1px solid #e5e6eb;font-weight:400;vertical-align:top}"
    "th{color:#4e5969;font-size:15px;border-top:0}td:last-child,th:last-child{text-align:right;"
    "font-variant-numeric:tabular-nums;white-space:nowrap}td small{color:#4e5969;display:block}"
    ".lead{color:#4e5969;margin:0 0 4px}nav a{display:inline-block;padding:6px 14px 6px 0;min-height:32px}"
    "a{color:#0f5f58}h2{font-size:18px;margin:4px 0}";

static void words(Ask *ask, Buf *b, const char *zh, const char *en) { page_words(b, ask_say(ask, zh, en)); }

static Str month_words(Ask *ask, Str month)
{
    Buf b = buf_new(ask->arena, 24);
    if (!month.at) return S("");
    if (ask->wire.english) return month;
    int m = (month.at[5] - '0') * 10 + month.at[6] - '0';
    buf_fmt(&b, "%.4s年%d月", month.at, m);
    return buf_str(&b);
}

/* One table a month, the rest last. */
static void tables(Ask *ask, Buf *b, const SolvedAnswer *a)
{
    const SolvedRow *r = a->rows.at;
    for (int64_t i = 0; i < a->rows.count; i++) {
        bool first = !i || !str_eq(r[i].month, r[i - 1].month);
        if (first) {
            Str month = month_words(ask, r[i].month);
            if (i) buf_adds(b, "</tbody></table></div>");
            buf_adds(b, "<div class=\"card\"><table><caption>");
            if (month.len) page_words(b, month);
            else words(ask, b, "各月合计", "Months together");
            buf_adds(b, "</caption><thead><tr><th scope=\"col\">");
            words(ask, b, "事项", "What");
            buf_adds(b, "</th><th scope=\"col\">");
            words(ask, b, "已解决", "Solved");
            buf_adds(b, "</th></tr></thead><tbody>");
        }
        buf_adds(b, "<tr><td>");
        page_words(b, r[i].class_name);
        buf_adds(b, "<small>");
        page_words(b, r[i].place_name);
        buf_fmt(b, "</small></td><td>%lld%s</td></tr>", (long long)r[i].cases,
                ask->wire.english ? "" : " 件");
    }
    if (a->rows.count) buf_adds(b, "</tbody></table></div>");
}

static void foot(Ask *ask, Buf *b, const SolvedAnswer *a)
{
    buf_adds(b, "<footer>");
    if (ask->wire.english)
        buf_fmt(b,
                "Fewer than %lld of a kind are counted with others%s. The place is the grid; no words, no "
                "names and no photos are shown.", (long long)a->least, a->left_out ? ", or left out" : "");
    else
        buf_fmt(b, "不足 %lld 件的已与其他合并%s。地点只到网格，不含上报内容、姓名和照片。", (long long)a->least,
                a->left_out ? "或不列出" : "");
    buf_adds(b, "</footer>");
}

static void choose(Ask *ask, Buf *b)
{
    List streets, communities;
    int64_t matched;
    PlaceWindow street = { PLACE_STREET, NULL, NONE, NONE, 0, STREETS_MOST, { 0 } };
    PlaceWindow community = { PLACE_COMMUNITY, NULL, NONE, NONE, 0, COMMUNITIES_MOST, { 0 } };
    divisions_window(ask, &street, &streets, &matched);
    divisions_window(ask, &community, &communities, &matched);
    const PlaceDrawn *s = streets.at, *c = communities.at;
    for (int64_t i = 0; i < streets.count; i++) {
        buf_adds(b, "<section class=\"card\">");
        page_tag(b, "h2", s[i].name);
        buf_adds(b, "<nav>");
        for (int64_t k = 0; k < communities.count; k++) {
            if (!str_starts(c[k].code, s[i].code)) continue;
            buf_fmt(b, "<a href=\"/solved?place=%.*s\">", STR_ARG(c[k].code));
            page_words(b, c[k].name);
            buf_adds(b, "</a>");
        }
        buf_adds(b, "</nav></section>");
    }
}

Err solved_page(Ask *ask)
{
    const SolvedQuery *q = QUERY(ask, SolvedQuery);
    bool asked = q->place.at || (q->lon != NONE && q->lat != NONE);
    SolvedAnswer a = { 0 };
    Buf b = buf_new(ask->arena, 32 << 10);
    Str title = ask_say(ask, "身边已解决的事", "Solved near me");
    if (asked) TRY(solved_around(ask, &a));
    page_begin(ask, &b, title, style);
    page_tag(&b, "h1", title);
    buf_adds(&b, "<p class=\"lead\">");
    if (!asked) words(ask, &b, "选择社区，看最近办结了哪些事", "Choose a community");
    else if (q->place.at) page_words(&b, divisions_words(ask, q->place));
    else if (ask->wire.english) buf_fmt(&b, "within about %lld metres", (long long)a.radius_m);
    else buf_fmt(&b, "周边约 %lld 米", (long long)a.radius_m);
    if (asked) {
        if (ask->wire.english) buf_fmt(&b, ", the last %lld months", (long long)a.months);
        else buf_fmt(&b, "，最近 %lld 个月", (long long)a.months);
        buf_adds(&b, " · <a href=\"/solved\">");
        words(ask, &b, "换一个社区", "another community");
        buf_adds(&b, "</a>");
    }
    buf_adds(&b, "</p>");
    if (!asked) choose(ask, &b);
    tables(ask, &b, &a);
    if (asked && !a.rows.count) {
        buf_adds(&b, "<div class=\"card\">");
        words(ask, &b, "这段时间没有可以公开的办结事项。", "Nothing to show for this time.");
        buf_adds(&b, "</div>");
    }
    if (asked) foot(ask, &b, &a);
    page_end(&b);
    return answer_html(ask, 200, buf_str(&b));
}
