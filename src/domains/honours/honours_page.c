/* What everybody may read, without script or sign-in: rounds in publicity with every score, those that are
 * over with who was honoured, and where to count again. Only who agreed to stand is named. */
#include "domains/honours/honours_inside.h"

#include "app/page.h"
#include "domains/divisions/divisions.h"
#include "domains/honours/honours_queries.h"
#include "vocab/moment.h"

enum { SHOWN_MOST = 100 };

const char honours_style[] =
    "main{max-width:900px}table{border-collapse:collapse;width:100%;font-size:17px}"
    "th,td{text-align:left;padding:8px 10px;border-bottom:1px solid #e5e6eb;vertical-align:top}"
    "th[scope=row]{white-space:nowrap;color:#4e5969;font-weight:500}"
    "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}.wide{overflow-x:auto}"
    "tr.won td{background:#e8f3f0;font-weight:600}.ok{color:#2b7a3e;font-weight:600;font-size:20px}"
    ".over{color:#b42318;font-weight:600;font-size:20px}.days{color:#8a5a12;font-weight:600}"
    "main a{color:#17635c;display:inline-block;min-height:44px;line-height:44px}.quiet{color:#4e5969}"
    "h2{font-size:20px;margin:24px 0 4px}"
    ".wide th{white-space:nowrap}.wide td:nth-child(2){min-width:9em}";

static Str say_days(Ask *ask, const HonourRound *r, int64_t left)
{
    Buf b = buf_new(ask->arena, 200);
    if (ask->wire.english)
        buf_fmt(&b, "In publicity from %.*s to %.*s, %lld days left", STR_ARG(r->published_day),
                STR_ARG(r->until_day), (long long)left);
    else
        buf_fmt(&b, "公示期 %.*s 至 %.*s，还剩 %lld 天", STR_ARG(r->published_day), STR_ARG(r->until_day),
                (long long)left);
    return buf_str(&b);
}

/* ---- The list ---- */

static Err section(Ask *ask, Buf *to, HonourState state, Str title)
{
    List rows;
    TRY(honour_rounds_public(ask->db, ask->district, str_of(honour_state_names[state]), SHOWN_MOST, &rows,
                             ask->arena));
    page_tag(to, "h2", title);
    if (!rows.count) page_tag(to, "p class=\"quiet\"", ask_say(ask, "暂无", "None"));
    for (const HonourRound *r = rows.at, *end = r + rows.count; r < end; r++) {
        buf_fmt(to, "<section class=\"card\"><a href=\"/honours/%lld\"><strong>", (long long)r->id);
        page_words(to, r->title);
        buf_adds(to, "</strong></a><br><span>");
        page_words(to, divisions_name(ask, r->place));
        buf_adds(to, " · ");
        page_words(to, r->award);
        buf_adds(to, " · ");
        bool open = state == HONOUR_PUBLISHED;
        Buf day = buf_new(ask->arena, 60);
        buf_add(&day, open ? r->until_day : moment_date_text(ask->arena, moment_day(r->ended_ms)));
        buf_add(&day, open ? ask_say(ask, " 公示结束", " end of publicity") : ask_say(ask, " 确认", " confirmed"));
        page_tag(to, "span class=\"day\"", buf_str(&day));
        buf_adds(to, "</span></section>");
    }
    return NULL;
}

Err honours_public(Ask *ask)
{
    Buf b = buf_new(ask->arena, 16 << 10);
    Str title = ask_say(ask, "评优公示", "Honours");
    page_begin(ask, &b, title, honours_style);
    page_tag(&b, "h1", title);
    TRY(section(ask, &b, HONOUR_PUBLISHED, ask_say(ask, "正在公示", "In publicity")));
    TRY(section(ask, &b, HONOUR_CONFIRMED, ask_say(ask, "光荣榜", "Honoured")));
    page_end(&b);
    return answer_html(ask, 200, buf_str(&b));
}

/* ---- One round ---- */

static void score(Buf *to, int64_t n)
{
    buf_adds(to, "<td class=\"n\">");
    honour_hundredths(to, n);
    buf_adds(to, "</td>");
}

typedef struct Column { const char *zh, *en; int64_t weight; size_t at; } Column;

static void candidates(Ask *ask, Buf *to, const HonourView *v)
{
    const HonourRound *r = v->round;
    const Column column[] = {
        { "考核表", "Sheet", r->sheet_weight, offsetof(HonourCandidate, sheet_score) },
        { "自评", "Self", r->self_weight, offsetof(HonourCandidate, self_score) },
        { "互评", "Peers", r->peers_weight, offsetof(HonourCandidate, peers_score) },
        { "居民投票", "Residents", r->residents_weight, offsetof(HonourCandidate, residents_score) },
        { "组织评议", "Office", r->office_weight, offsetof(HonourCandidate, office_score) },
    };
    buf_adds(to, "<div class=\"wide\" tabindex=\"0\"><table><thead><tr><th class=\"n\">");
    page_words(to, ask_say(ask, "名次", "Rank"));
    buf_adds(to, "</th><th>");
    page_words(to, ask_say(ask, "姓名", "Name"));
    buf_adds(to, "</th><th class=\"n\">");
    page_words(to, ask_say(ask, "总分", "Total"));
    buf_adds(to, "</th>");
    for (int i = 0; i < COUNT(column); i++) {
        if (!column[i].weight) continue;
        buf_adds(to, "<th class=\"n\">");
        page_words(to, ask_say(ask, column[i].zh, column[i].en));
        buf_fmt(to, " %lld%%</th>", (long long)column[i].weight);
    }
    buf_adds(to, "</tr></thead><tbody>");
    for (const HonourCandidateView *c = v->candidates.at, *end = c + v->candidates.count; c < end; c++) {
        const HonourCandidate *h = c->candidate;
        if (!h->rank) continue;
        buf_fmt(to, "<tr%s><td class=\"n\">%lld</td><td>", h->won ? " class=\"won\"" : "",
                (long long)h->rank);
        page_words(to, h->name);
        buf_adds(to, "<br><small>");
        page_words(to, c->place_name);
        buf_adds(to, "</small></td>");
        score(to, h->total);
        for (int i = 0; i < COUNT(column); i++)
            if (column[i].weight) score(to, *(const int64_t *)(const void *)((const char *)h + column[i].at));
        buf_adds(to, "</tr>");
    }
    buf_adds(to, "</tbody></table></div>");
}

static void ways(Ask *ask, Buf *to, const HonourRound *r)
{
    page_tag(to, "h2", ask_say(ask, "怎么算的", "How it is counted"));
    page_tag(to, "p", ask_say(ask, "每列满分 100，按表头的权重相加；总分相同，依次比考核表、居民投票、组织评议。",
                              "Each column is out of 100 and counts by the weight in its head; equal totals "
                              "are told "
                              "apart by sheet, residents, office."));
    if (!r->ballot) return;
    page_tag(to, "p", ask_say(ask, "居民投票得分 = 得票 ÷ 总票数 × 100。任何人可以下载全部选票重新计票：",
                              "Residents: votes by all votes, of 100. Anybody may count again from every "
                              "vote:"));
    buf_fmt(to, "<p><a href=\"/api/v1/ballots/%lld/recount\" download=\"recount.json\">recount.json</a> · "
            "<a href=\"/api/v1/ballots/%lld/recount.csv\">recount.csv</a></p>", (long long)r->ballot,
            (long long)r->ballot);
}

static void objections(Ask *ask, Buf *to, const HonourView *v)
{
    static const char *const words[][2] = { { "核查中", "Looked into" }, { "成立", "Upheld" }, { "不成立",
                                                                                            "Dismissed" } };
    int64_t open = 0;
    for (const HonourAppeal *a = v->appeals.at, *end = a + v->appeals.count; a < end; a++) open += !a->state;
    if (v->round->state == HONOUR_PUBLISHED)
        page_tag(to, "p", ask_say(ask, "有异议的居民，请在公示期内登录手机页面“我的—评优”提出，或到社区登记；每条都会答复。",
                                  "Whoever objects may say so on the phone page under “Me – Honours”, or at "
                                  "the "
                                  "community, until publicity ends. Every objection is answered."));
    if (!v->appeals.count) return;
    page_tag(to, "h2", ask_say(ask, "异议与答复", "Objections and answers"));
    buf_adds(to, "<ul>");
    for (const HonourAppeal *a = v->appeals.at, *end = a + v->appeals.count; a < end; a++) {
        buf_adds(to, "<li>");
        page_words(to, moment_date_text(ask->arena, moment_day(a->at_ms)));
        buf_adds(to, " · ");
        page_words(to, ask_say(ask, words[a->state][0], words[a->state][1]));
        if (a->answer.len) {
            buf_adds(to, ask->wire.english ? ": " : "：");
            page_words(to, a->answer);
        }
        buf_adds(to, "</li>");
    }
    buf_adds(to, "</ul>");
}

Err honours_public_one(Ask *ask)
{
    int64_t id;
    HonourRound r;
    HonourView v;
    TRY(ask_id(ask, 0, &id));
    TRY(honour_rounds_one(ask->db, ask->district, id, &r, ask->arena));
    if (r.state != HONOUR_PUBLISHED && r.state != HONOUR_CONFIRMED) return NOT_FOUND;
    TRY(honours_view(ask, &r, &v));
    Buf b = buf_new(ask->arena, 32 << 10);
    page_begin(ask, &b, r.title, honours_style);
    page_tag(&b, "h1", r.title);
    Buf line = buf_new(ask->arena, 240);
    buf_add(&line, v.place_name);
    buf_adds(&line, " · ");
    buf_add(&line, r.award);
    buf_fmt(&line, ask->wire.english ? " · %lld to be named · %.*s to %.*s" : " · 名额 %lld · 考核期 %.*s 至 %.*s",
            (long long)r.seats, STR_ARG(r.from_day), STR_ARG(r.to_day));
    page_tag(&b, "p", buf_str(&line));
    if (r.state == HONOUR_PUBLISHED) page_tag(&b, "p class=\"days\"", say_days(ask, &r, v.days_left));
    else page_tag(&b, "p class=\"ok\"", ask_say(ask, "✓ 公示期满，已确认", "✓ Confirmed after publicity"));
    buf_adds(&b, "<section class=\"card\">");
    candidates(ask, &b, &v);
    buf_adds(&b, "</section>");
    ways(ask, &b, &r);
    objections(ask, &b, &v);
    buf_adds(&b, "<p><a href=\"/honours\">");
    page_words(&b, ask_say(ask, "全部公示", "All honours"));
    buf_adds(&b, "</a></p>");
    page_end(&b);
    return answer_html(ask, 200, buf_str(&b));
}
