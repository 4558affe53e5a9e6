/* What everybody may read of special funds: donor, purpose, term, budget, what came in and went out. No
 * person: what they got stands there without a name, and below the fund's limit as one sum. */
#include "domains/grants/grants_inside.h"

#include "app/page.h"
#include "domains/divisions/divisions.h"
#include "domains/grants/grants_queries.h"
#include "vocab/moment.h"

#include <stdlib.h>

static const char style[] =
    "main{max-width:860px}table{border-collapse:collapse;width:100%;font-size:17px}"
    "th,td{text-align:left;padding:8px 10px;border-bottom:1px solid #e5e6eb}"
    "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}"
    "td.d{white-space:nowrap}.wide{overflow-x:auto}"
    "h2{font-size:20px;margin:24px 0 4px}main "
    "a{color:#17635c;display:inline-block;min-height:44px;line-height:44px}"
    ".quiet{color:#4e5969}";

static void yuan(Buf *to, int64_t fen)
{
    buf_adds(to, "<td class=\"n\">");
    long long size = llabs((long long)fen);
    buf_fmt(to, "%s%lld.%02d</td>", fen < 0 ? "-" : "", size / 100, (int)(size % 100));
}

static void head(Ask *ask, Buf *to, const char *const zh[], const char *const en[], int count, int words)
{
    buf_adds(to, "<div class=\"wide\" tabindex=\"0\"><table><thead><tr>");
    for (int i = 0; i < count; i++) {
        buf_adds(to, i < words ? "<th>" : "<th class=\"n\">");
        page_words(to, ask_say(ask, zh[i], en[i]));
        buf_adds(to, "</th>");
    }
    buf_adds(to, "</tr></thead><tbody>");
}

Err grants_public(Ask *ask)
{
    Buf b = buf_new(ask->arena, 16 << 10);
    Str title = ask_say(ask, "专项基金公开", "Special funds");
    List rows;
    TRY(grant_funds_public(ask->db, ask->district, &rows, ask->arena));
    page_begin(ask, &b, title, style);
    page_tag(&b, "h1", title);
    if (!rows.count) page_tag(&b, "p class=\"quiet\"", ask_say(ask, "暂无", "None"));
    for (const GrantFund *f = rows.at, *end = f + rows.count; f < end; f++) {
        buf_fmt(&b, "<section class=\"card\"><a href=\"/funds/%lld\"><strong>", (long long)f->id);
        page_words(&b, f->name);
        buf_adds(&b, "</strong></a><br><span>");
        page_words(&b, divisions_name(ask, f->place));
        buf_adds(&b, " · ");
        page_words(&b, f->donor);
        buf_adds(&b, " · ");
        page_tag(&b, "span class=\"day\"", f->from_day);
        buf_adds(&b, " – ");
        page_tag(&b, "span class=\"day\"", f->until_day);
        buf_adds(&b, "</span></section>");
    }
    page_end(&b);
    return answer_html(ask, 200, buf_str(&b));
}

static void lines_table(Ask *ask, Buf *to, const List *lines)
{
    static const char *const zh[] = { "预算科目", "预算（元）", "已支出", "余额" },
                      *const en[] = { "Budget line", "Budget (yuan)", "Spent", "Left" };
    head(ask, to, zh, en, 4, 1);
    for (const GrantLine *l = lines->at, *end = l + lines->count; l < end; l++) {
        buf_adds(to, "<tr>");
        page_tag(to, "td", l->name);
        yuan(to, l->budget);
        yuan(to, l->paid);
        yuan(to, l->budget - l->paid);
        buf_adds(to, "</tr>");
    }
    buf_adds(to, "</tbody></table></div>");
}

static void spent_row(Ask *ask, Buf *to, Str day, Str payee, Str words, int64_t amount)
{
    (void)ask;
    buf_adds(to, "<tr>");
    page_tag(to, "td class=\"d\"", day);
    page_tag(to, "td", payee);
    page_tag(to, "td", words);
    yuan(to, amount);
    buf_adds(to, "</tr>");
}

static void spent_table(Ask *ask, Buf *to, const GrantTold *told, const List *spendings)
{
    static const char *const zh[] = { "日期", "收款方", "用途", "金额（元）" },
                      *const en[] = { "Day", "To", "For", "Yuan" };
    head(ask, to, zh, en, 4, 3);
    for (const GrantSpending *s = spendings->at, *end = s + spendings->count; s < end; s++) {
        Buf words = buf_new(ask->arena, 300);
        buf_add(&words, s->person ? ask_say(ask, "个人补助", "to a person") : s->words);
        if (s->back) {
            buf_adds(&words, ask->wire.english ? " (unused and back: " : "（到期未用退回 ");
            buf_fmt(&words, "%lld.%02d", (long long)(s->back / 100), (int)(s->back % 100));
            buf_adds(&words, ask->wire.english ? ")" : " 元）");
        }
        spent_row(ask, to, moment_date_text(ask->arena, moment_day(s->done_ms)), s->payee, buf_str(&words),
                  s->amount - s->back);
    }
    if (told->small_count) {
        Buf words = buf_new(ask->arena, 60);
        buf_fmt(&words, ask->wire.english ? "%lld small sums to persons" : "个人小额补助 %lld 笔",
                (long long)told->small_count);
        spent_row(ask, to, S("—"), ask_say(ask, "个人", "persons"), buf_str(&words), told->small_sum);
    }
    buf_adds(to, "</tbody></table></div>");
}

static void received_table(Ask *ask, Buf *to, const List *received)
{
    static const char *const zh[] = { "日期", "事由", "金额（元）" }, *const en[] = { "Day", "Why", "Yuan" };
    head(ask, to, zh, en, 3, 2);
    for (const GrantReceived *r = received->at, *end = r + received->count; r < end; r++) {
        buf_adds(to, "<tr>");
        page_tag(to, "td class=\"d\"", moment_date_text(ask->arena, r->day));
        page_tag(to, "td", r->words);
        yuan(to, r->amount);
        buf_adds(to, "</tr>");
    }
    buf_adds(to, "</tbody></table></div>");
}

/* What came in, less what was paid, is what is there: whoever reads it can add it up. What was moved by hand,
 * before a fund was bound to its budget, stands by itself. */
static void sums_table(Ask *ask, Buf *to, const GrantFund *f, const GrantTold *t)
{
    int64_t paid = t->paid - t->back - t->returned, other = t->received - paid - t->returned - f->posted;
    const struct { const char *zh, *en; int64_t fen; bool always; } row[] = {
        { "收入合计", "Received", t->received, true },    { "支出合计", "Spent", paid, true },
        { "期满退回捐赠方", "Back to the donor", t->returned, false },
        { "其他划转", "Moved otherwise", other, false },  { "账面余额", "There now", f->posted, true },
        { "其中待审批", "… of it waiting for approval", f->held, false },
    };
    static const char *const zh[] = { "合计", "金额（元）" }, *const en[] = { "In all", "Yuan" };
    head(ask, to, zh, en, 2, 1);
    for (int i = 0; i < COUNT(row); i++) {
        if (!row[i].always && !row[i].fen) continue;
        buf_adds(to, "<tr>");
        page_tag(to, "td", ask_say(ask, row[i].zh, row[i].en));
        yuan(to, row[i].fen);
        buf_adds(to, "</tr>");
    }
    buf_adds(to, "</tbody></table></div>");
}

Err grants_public_one(Ask *ask)
{
    GrantTold told;
    int64_t id;
    GrantFund f;
    List lines, spendings, received;
    TRY(ask_id(ask, 0, &id));
    TRY(grant_funds_one(ask->db, ask->district, id, &f, ask->arena));
    TRY(grant_lines_of(ask->db, ask->district, id, &lines, ask->arena));
    TRY(grant_spendings_public(ask->db, ask->district, id, f.small, &spendings, ask->arena));
    TRY(grant_told(ask->db, ask->district, id, f.account, f.small, &told, ask->arena));
    TRY(grant_received(ask->db, ask->district, f.account, &received, ask->arena));
    Buf b = buf_new(ask->arena, 32 << 10), line = buf_new(ask->arena, 300);
    page_begin(ask, &b, f.name, style);
    page_tag(&b, "h1", f.name);
    buf_add(&line, divisions_name(ask, f.place));
    buf_adds(&line, ask->wire.english ? " · given by " : " · 捐赠方：");
    buf_add(&line, f.donor);
    buf_fmt(&line, ask->wire.english ? " · term %.*s to %.*s" : " · 使用期限 %.*s 至 %.*s", STR_ARG(f.from_day),
            STR_ARG(f.until_day));
    page_tag(&b, "p", buf_str(&line));
    page_tag(&b, "p", f.purpose);
    sums_table(ask, &b, &f, &told);
    page_tag(&b, "h2", ask_say(ask, "预算执行", "Budget"));
    lines_table(ask, &b, &lines);
    page_tag(&b, "h2", ask_say(ask, "收入", "Received"));
    received_table(ask, &b, &received);
    page_tag(&b, "h2", ask_say(ask, "支出", "Spent"));
    spent_table(ask, &b, &told, &spendings);
    page_tag(&b, "p class=\"quiet\"", ask_say(ask, "每笔支出由两人审批；支给个人的不公开姓名。",
                                              "Two people agree to each spending; persons are never named."));
    page_end(&b);
    return answer_html(ask, 200, buf_str(&b));
}
