/* Pages for whoever scans a code: plain HTML, no script, large type. A card's page says who this is,
 * whether the post is still theirs, what they do and don't; never where anybody lives. */
#include "domains/cards/cards_inside.h"

#include "app/page.h"
#include "vocab/moment.h"

#include <sodium.h>

static const char *const langs[] = { "zh", "en", NULL };
SHAPE(CardPageQuery, "how to show it",
    NAME    (CardPageQuery, lang, OPTIONAL, langs, "the language (the browser's)"));

static const char style[] =
    "body{font-size:21px}h1{font-size:28px;line-height:1.35}"
    ".who{display:grid;grid-template-columns:auto minmax(0,1fr);gap:4px 18px;align-items:center}"
    ".who img,.who svg{width:84px;height:84px;border-radius:50%;object-fit:cover;display:block}"
    ".who h2{margin:0;font-size:27px;line-height:1.3}.who p{margin:0;color:#4e5969;font-size:19px}"
    ".by{grid-column:1/-1;color:#8a5a12!important;font-weight:600}"
    ".call{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:4px "
    "14px;min-height:60px;"
    "margin:12px 0 0;padding:8px 18px;border-radius:12px;background:#17635c;color:#fff;text-decoration:none}"
    ".call b{font-size:27px;font-variant-numeric:tabular-nums;white-space:nowrap}"
    ".call.plain{background:#fff;color:#0f4a45;border:2px solid #17635c}"
    ".none{margin:12px 0 0;color:#4e5969}"
    "h2.part{font-size:22px;margin:26px 0 4px}ul{margin:8px 0;padding-left:26px}li{margin:6px 0}"
    ".not li::marker{content:'×  "
    "';color:#b42318}.ok{color:#2b7a3e;font-weight:600}.over{color:#b42318;font-weight:600}"
    ".grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(230px,1fr));gap:0 12px}"
    ".lang{float:right;color:#17635c;padding:8px 0;min-height:44px}"
    /* a board of 1080 by 1920 at the gate is read from afar, and is not scrolled */
    "@media screen and (min-width:1000px) and (min-height:1500px){main{zoom:1.2;max-width:820px}"
    ".grid{grid-template-columns:1fr 1fr}header{font-size:32px}}";

void cards_page_begin(Ask *ask, Buf *to, Str title, Str path)
{
    page_begin(ask, to, title, style);
    buf_adds(to, "<a class=\"lang\" rel=\"nofollow\" href=\"");
    page_words(to, path);
    buf_adds(to, ask->wire.english ? "?lang=zh\" lang=\"zh-CN\">中文</a>"
             : "?lang=en\" lang=\"en\">English</a>");
}

/* Into the page itself: whoever reads it is nobody we know, and the picture has no address of its own. */
static Err face(Ask *ask, Buf *to, const CardPerson *p)
{
    CardFace f;
    Err e = p->face_ms == NONE ? NOT_FOUND : card_face_of(ask->db, ask->district, p->account_id, &f,
                                                          ask->arena);
    if (e == NOT_FOUND) {
        buf_adds(to, "<span aria-hidden=\"true\">");
        buf_add(to, cards_initial_svg(ask->arena, p->initial, p->kind));
        buf_adds(to, "</span>");
        return NULL;
    }
    if (e) return e;
    size_t room = sodium_base64_ENCODED_LEN((size_t)f.jpeg.len, sodium_base64_VARIANT_ORIGINAL);
    char *text = arena_take(ask->arena, (ptrdiff_t)room, 1);
    sodium_bin2base64(text, room, (const unsigned char *)f.jpeg.at, (size_t)f.jpeg.len,
                      sodium_base64_VARIANT_ORIGINAL);
    buf_adds(to, "<img alt=\"\" src=\"data:image/jpeg;base64,");
    buf_adds(to, text);
    buf_adds(to, "\">");
    return NULL;
}

static void call(Buf *to, const CardNumber *n, const char *class)
{
    buf_fmt(to, "<a class=\"%s\" href=\"", class);
    page_words(to, n->dial);
    buf_adds(to, "\"><span>");
    page_words(to, n->label);
    buf_adds(to, "</span> <b>");
    page_words(to, n->number);
    buf_adds(to, "</b></a>");
}

Err cards_page_person(Ask *ask, Buf *to, const CardPerson *p, bool large)
{
    buf_adds(to, "<section class=\"card\"><div class=\"who\">");
    TRY(face(ask, to, p));
    buf_adds(to, "<div>");
    page_tag(to, large ? "h1" : "h2", p->name);
    page_tag(to, "p", p->kind_name);
    if (p->place_name.len) page_tag(to, "p", p->place_name);
    buf_adds(to, "</div>");
    if (p->by_words.len) page_tag(to, "p class=\"by\"", p->by_words);
    buf_adds(to, "</div>");
    for (const CardNumber *n = p->numbers.at, *end = n + p->numbers.count; n < end; n++) call(to, n, "call");
    if (!p->numbers.count)
        page_tag(to, "p class=\"none\"", ask_say(ask, "没有公布电话，请打下面的社区电话。",
                                                "No number is published; please call the community below."));
    buf_adds(to, "</section>");
    return NULL;
}

void cards_page_numbers(Ask *ask, Buf *to, Str title, const List *numbers)
{
    (void)ask;
    if (!numbers->count) return;
    page_tag(to, "h2 class=\"part\"", title);
    buf_adds(to, "<div class=\"grid\">");
    for (const CardNumber *n = numbers->at, *end = n + numbers->count; n < end; n++) call(to, n,
        "call plain");
    buf_adds(to, "</div>");
}

void cards_page_end(Ask *ask, Buf *to)
{
    buf_adds(to, "<footer><p>");
    page_words(to, ask_say(ask, "本页由社区公布，不含任何住户信息。发现信息不对，请打社区电话。",
                           "Published by the community; it names no resident. If something is wrong, call "
                           "the "
                           "community."));
    buf_adds(to, "</p></footer>");
    page_end(to);
}

static Err gone(Ask *ask, Str path)
{
    Buf b = buf_new(ask->arena, 4096);
    Str title = ask_say(ask, "这个码已停用", "This code is no longer in use");
    List lines;
    cards_page_begin(ask, &b, title, path);
    page_tag(&b, "h1", title);
    page_tag(&b, "p", ask_say(ask, "它可能已换新，或印错了。来人若只出示这张名片，请先打 12345 核实。",
                              "It may have been replaced. If somebody at your door shows only this card, "
                              "call 12345 "
                              "first."));
    cards_national(ask, &lines);
    cards_page_numbers(ask, &b, ask_say(ask, "常用电话", "Numbers for everybody"), &lines);
    cards_page_end(ask, &b);
    return answer_html(ask, 404, buf_str(&b));
}

static void duties(Ask *ask, Buf *to, const DutyList *l, bool asked)
{
    const Duty *d = l->items.at;
    int64_t count = 0;
    for (int64_t i = 0; i < l->items.count; i++) count += d[i].asked == asked;
    if (!count) return;
    page_tag(to, "h2 class=\"part\"", asked ? ask_say(ask, "职责", "What this post does")
                                            : ask_say(ask, "不承担的事", "What it is not asked to do"));
    buf_adds(to, asked ? "<ul>" : "<ul class=\"not\">");
    for (int64_t i = 0; i < l->items.count; i++)
        if (d[i].asked == asked)
            page_tag(to, "li", ask->wire.english && d[i].words_en.len ? d[i].words_en : d[i].words);
    buf_adds(to, "</ul>");
}

static void term(Ask *ask, Buf *to, const CardPerson *p)
{
    Buf day = buf_new(ask->arena, 40);
    moment_write_date(&day, moment_day(p->since_ms));
    buf_adds(to, "<p class=\"ok\">✓ ");
    page_words(to, ask_say(ask, "在岗，任期自 ", "In office since "));
    page_words(to, buf_str(&day));
    buf_adds(to, "</p>");
}

Err cards_public_page(Ask *ask)
{
    int lang = QUERY(ask, CardPageQuery)->lang;
    Str code = ask->segment[0], path = ask->wire.path;
    CardCode found;
    Card c;
    if (lang >= 0) ask->wire.english = lang;
    Err e = card_code_fits(code) ? card_code_find(ask->db, ask->district, code, &found, ask->arena)
        : NOT_FOUND;
    if (e == NOT_FOUND || (!e && found.ended_ms != NONE)) return gone(ask, path);
    if (e) return e;
    e = cards_card(ask, found.post, CARD_PUBLIC, ask->now_ms, &c);
    if (e == NOT_FOUND) return gone(ask, path);              /* the post has ended */
    if (e) return e;
    Buf b = buf_new(ask->arena, 16 << 10);
    cards_page_begin(ask, &b, c.holder->title, path);
    term(ask, &b, c.holder);
    TRY(cards_page_person(ask, &b, c.holder, true));
    page_tag(&b, "p", c.place_words);
    duties(ask, &b, c.duties, true);
    duties(ask, &b, c.duties, false);
    cards_page_numbers(ask, &b, ask_say(ask, "社区电话", "Community"), &c.lines);
    cards_page_numbers(ask, &b, ask_say(ask, "常用电话", "Numbers for everybody"), &c.national);
    cards_page_end(ask, &b);
    return answer_html(ask, 200, buf_str(&b));
}
