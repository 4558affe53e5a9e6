/* Certificates: numbered, on paper with a code, verified by anybody who has one, revoked with a reason
 * that shows. */
#include "domains/honours/honours_inside.h"

#include "app/app.h"
#include "app/page.h"
#include "domains/divisions/divisions.h"
#include "domains/honours/honours_queries.h"
#include "paper/paper.h"
#include "vocab/moment.h"

#include <sodium.h>

enum { CHANCE = 12, PDF_BYTES = 4 << 20 };

/* ---- Issuing ---- */

Err honours_issue(Ask *ask, const HonourRound *r, const HonourCandidate *c, Str day, Str by)
{
    static const char letters[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";       /* 32: five bits each */
    int64_t before;
    unsigned char chance[CHANCE];
    Str year = str_part(day, 0, 4);
    TRY(honour_certificates_of_year(ask->db, ask->district, year, &before));
    Buf number = buf_new(ask->arena, 20), code = buf_new(ask->arena, 40);
    buf_add(&number, year);
    buf_fmt(&number, "-%04lld", (long long)before + 1);
    buf_add(&code, buf_str(&number));
    buf_char(&code, '-');
    randombytes_buf(chance, sizeof chance);
    for (int i = 0; i < CHANCE; i++) buf_char(&code, letters[chance[i] % 32]);
    HonourCertificate t = { ask_new_id(ask), buf_str(&number), buf_str(&code), r->id, c->id, c->account,
                            c->name,
                            r->award, r->title, r->place, day, by, NONE, S(""), 1 };
    return honour_certificates_add(ask->db, ask->district, &t);
}

Str honours_link(Ask *ask, const HonourCertificate *t)
{
    Buf b = buf_new(ask->arena, 120);
    buf_add(&b, app_site(ask->app));
    buf_adds(&b, "/certificates/");
    buf_add(&b, t->code);
    return buf_str(&b);
}

Err honours_revoke(Ask *ask)
{
    const HonourWhy *in = BODY(ask, HonourWhy);
    int64_t id;
    HonourCertificate t;
    Str words = str_trim(in->words);
    Buf why = buf_new(ask->arena, 200);
    TRY(ask_id(ask, 0, &id));
    TRY(honour_certificates_one(ask->db, ask->district, id, &t, ask->arena));
    if (!scope_holds(&ask->who.scope, t.place)) return NOT_FOUND;
    if (t.revoked_ms != NONE) return HONOURS_REVOKED;
    if (in->version != t.version) return MOVED_ON;
    if (!words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写原因", "say why");
    buf_add(&why, ask->who.title);
    buf_adds(&why, "：");
    buf_add(&why, words);
    t.revoked_ms = ask->now_ms;
    t.revoked_words = buf_str(&why);
    t.version++;
    TRY(honour_certificates_save(ask->db, ask->district, &t));
    TRY(event_post(ask, &HONOURS_REVOKED_EVENT, t.id, t.place, t.account, NULL, NULL));
    return answer(ask, 200, &HonourCertificate_shape, &t);
}

/* ---- On paper ---- */

typedef struct Sheet { HonourCertificate t; Str place, words, day, link; } Sheet;

static void centre(Paper *p, double y, double points, unsigned colour, Str words)
{
    paper_text(p, &(PaperText){ 30, y, 237, points, colour, PAPER_CENTRE, 2, true }, words);
}

static void draw(Paper *p, const void *with)
{
    enum { RED = 0xA61B1B, GOLD = 0xB8862B, INK = 0x1D2129, GREY = 0x4E5969 };
    const Sheet *s = with;
    const double edge[][4] = { { 12, 12, 285, 12 }, { 285, 12, 285, 198 }, { 285, 198, 12, 198 },
                               { 12, 198, 12, 12 } };
    for (int i = 0; i < COUNT(edge); i++) {
        double in[4];
        for (int k = 0; k < 4; k++) in[k] = edge[i][k] + (edge[i][k] < 100 ? 3 : -3);
        paper_line(p, edge[i], 1.2, PAPER_SOLID, GOLD);
        paper_line(p, in, 0.3, PAPER_SOLID, GOLD);
    }
    centre(p, 30, 46, RED, S("荣　誉　证　书"));
    paper_text(p, &(PaperText){ 40, 68, 200, 26, INK, PAPER_LEFT, 1, true }, s->t.name);
    paper_text(p, &(PaperText){ 40, 84, 217, 18, INK, PAPER_LEFT, 3, true }, s->words);
    centre(p, 116, 32, RED, s->t.award);
    paper_text(p, &(PaperText){ 40, 140, 160, 14, GREY, PAPER_LEFT, 1, true }, S("特发此证，以资鼓励。"));
    paper_text(p, &(PaperText){ 150, 162, 90, 16, INK, PAPER_CENTRE, 1, true }, s->place);
    paper_text(p, &(PaperText){ 150, 173, 90, 14, INK, PAPER_CENTRE, 1, true }, s->day);
    paper_code(p, 36, 156, 32, s->link);
    paper_text(p, &(PaperText){ 70, 166, 70, 9, GREY, PAPER_LEFT, 1, true }, S("扫码核验证书"));
    paper_text(p, &(PaperText){ 70, 173, 70, 10, INK, PAPER_LEFT, 1, true }, s->t.number);
}

Err honours_pdf(Ask *ask)
{
    int64_t id, day = 0;
    Sheet *s = NEW(ask->arena, Sheet);
    Str pdf;
    TRY(ask_id(ask, 0, &id));
    TRY(honour_certificates_one(ask->db, ask->district, id, &s->t, ask->arena));
    bool office = ask_may(ask, "honours.read") && scope_holds(&ask->who.scope, s->t.place);
    if (!office && s->t.account != ask->who.account) return NOT_FOUND;
    if (s->t.revoked_ms != NONE) return HONOURS_REVOKED;
    Buf words = buf_new(ask->arena, 200), when = buf_new(ask->arena, 40);
    buf_adds(&words, "　　在“");
    buf_add(&words, s->t.title);
    buf_adds(&words, "”中表现突出，被评为：");
    moment_read_date(s->t.issued_day, &day);
    moment_write_zh(&when, day);
    s->words = buf_str(&words);
    s->day = buf_str(&when);
    s->place = divisions_name(ask, s->t.place);
    s->link = honours_link(ask, &s->t);
    TRY(paper_print(&(PaperJob){ 297, 210, s->t.award, ask->now_ms, draw, s, PDF_BYTES }, ask->arena, &pdf));
    ask->answer.file_name = S("certificate.pdf");
    return answer_bytes(ask, S("application/pdf"), pdf, (Str){ 0 });
}

/* ---- Verified by anybody ---- */

static void row(Ask *ask, Buf *to, const char *zh, const char *en, Str words)
{
    buf_adds(to, "<tr><th scope=\"row\">");
    page_words(to, ask_say(ask, zh, en));
    buf_adds(to, "</th><td>");
    page_words(to, words);
    buf_adds(to, "</td></tr>");
}

static Err unknown(Ask *ask)
{
    Buf b = buf_new(ask->arena, 4096);
    Str title = ask_say(ask, "查无此证", "No such certificate");
    page_begin(ask, &b, title, honours_style);
    page_tag(&b, "h1", title);
    page_tag(&b, "p", ask_say(ask, "这个编号没有对应的证书，请核对扫码结果或联系颁发单位。",
                              "No certificate has this number. Check the code, or ask who issued it."));
    page_end(&b);
    return answer_html(ask, 404, buf_str(&b));
}

Err honours_certificate_page(Ask *ask)
{
    HonourCertificate t;
    Err e = honour_certificates_coded(ask->db, ask->district, ask->segment[0], &t, ask->arena);
    if (e == NOT_FOUND) return unknown(ask);
    if (e) return e;
    Buf b = buf_new(ask->arena, 8192);
    bool revoked = t.revoked_ms != NONE;
    page_begin(ask, &b, ask_say(ask, "证书核验", "Certificate"), honours_style);
    page_tag(&b, "h1", ask_say(ask, "证书核验", "Certificate"));
    buf_adds(&b, "<section class=\"card\">");
    page_tag(&b, revoked ? "p class=\"over\"" : "p class=\"ok\"",
             revoked ? ask_say(ask, "✕ 证书已撤销", "✕ Revoked") : ask_say(ask, "✓ 证书有效", "✓ Valid"));
    buf_adds(&b, "<table>");
    row(ask, &b, "姓名", "Name", t.name);
    row(ask, &b, "荣誉", "Award", t.award);
    row(ask, &b, "评选", "Round", t.title);
    row(ask, &b, "颁发单位", "Issued by", divisions_name(ask, t.place));
    row(ask, &b, "编号", "Number", t.number);
    row(ask, &b, "颁发日期", "Date", t.issued_day);
    if (revoked) {
        row(ask, &b, "撤销日期", "Revoked on", moment_date_text(ask->arena, moment_day(t.revoked_ms)));
        row(ask, &b, "撤销原因", "Why", t.revoked_words);
    }
    buf_adds(&b, "</table></section>");
    page_end(&b);
    return answer_html(ask, 200, buf_str(&b));
}
