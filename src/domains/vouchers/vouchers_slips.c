/* Vouchers on paper, for whoever has no phone: staff print them for people of their places, and open what
 * they printed for an hour. Printed anew, what was printed before counts no more (decision 0027). */
#include "domains/vouchers/vouchers_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/people/people.h"
#include "domains/points/points.h"
#include "domains/vouchers/vouchers_queries.h"
#include "paper/slip.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50, SERIAL_LETTERS = 12, PARTNERS_NAMED = 6 };
_Static_assert(CODE_PRINT_MOST <= 127, "it shares a byte with the kind");

const EventKind VOUCHERS_PRINTED = { "vouchers.printed", "打印券凭条", "slip of a voucher printed" };
const char *const slip_paper_names[] = { "a4", "roll", NULL };

/* ---- Of which a slip may be printed ---- */

Err voucher_holders(Ask *ask)
{
    const HoldersQuery *q = QUERY(ask, HoldersQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, account = NONE, batch, number;
    Str next = { 0 }, name, home;
    List rows;
    TRY(cursor_read(ask, q->after, &batch, &number));
    if (q->login.at) {
        Err e = people_account_found(ask, q->login, &account, &name);
        if (e && e != NOT_FOUND) return e;
        if (!e) e = points_person_place(ask, account, &home);
        if (e || !scope_holds(&ask->who.scope, home))
            return ask_blame(ask, BAD_FIELD, "login", "权限范围内的账号", "an account within your reach");
    }
    TRY(voucher_holders_page(ask->db, ask->district, &ask->who.scope, moment_day(ask->now_ms), q->batch,
                             account, batch, number, limit + 1, &rows, ask->arena));
    VoucherHolder *h = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, h[limit - 1].batch, h[limit - 1].number);
    }
    for (int64_t i = 0; i < rows.count; i++) {
        h[i].person = people_mask_name(ask->arena, h[i].person);
        h[i].until = moment_date_text(ask->arena, h[i].until_day);
        h[i].login = q->login;         /* a list of a batch names nobody's account */
    }
    return answer_list(ask, &VoucherHolder_shape, &rows, next);
}

/* ---- Printing ---- */

static Err print_one(Ask *ask, const SlipOf *of, int64_t sheet)
{
    Batch b;
    VoucherKept v;
    Str home;
    VoucherSlip s = { .batch = of->batch, .number = of->number, .sheet = sheet,
                      .made_by = ask->who.account, .made_ms = ask->now_ms, .person = S(""),
                      .made_words = actor_words(ask->arena, ask->who.name, ask->who.title) };
    TRY(vouchers_one(ask->db, ask->district, of->batch, of->number, &v, ask->arena));
    TRY(points_person_place(ask, v.account, &home));
    if (!scope_holds(&ask->who.scope, home)) return NOT_FOUND;
    TRY(voucher_batches_one(ask->db, ask->district, of->batch, &b, ask->arena));
    TRY(voucher_may_print(&b, &v, moment_day(ask->now_ms), &s.print));
    v.slips = s.print;
    s.serial = codes_serial(ask, "vouchers.slip", b.id, v.number * (CODE_PRINT_MOST + 1) + s.print,
                            SERIAL_LETTERS);
    TRY(voucher_slips_add(ask->db, ask->district, &s));
    TRY(vouchers_save(ask->db, ask->district, &v, S("open")));
    SlipSaid said = { v.number, s.print };
    return event_post(ask, &VOUCHERS_PRINTED, b.id, home, v.account, &SlipSaid_shape, &said);
}

Err voucher_slips_print(Ask *ask)
{
    const List *list = &BODY(ask, SlipsNew)->vouchers;
    const SlipOf *of = list->at;
    SlipsMade made = { ask_new_id(ask), list->count };
    for (int64_t i = 0; i < list->count; i++) {
        for (int64_t k = 0; k < i; k++)
            if (of[k].batch == of[i].batch && of[k].number == of[i].number)
                return ask_blame(ask, BAD_FIELD, "/vouchers", "每张券只列一次", "each voucher once");
        TRY(print_one(ask, &of[i], made.id));
    }
    return answer(ask, 201, &SlipsMade_shape, &made);
}

/* ---- What is on it ---- */

static void yuan(Buf *to, int64_t fen)
{
    buf_fmt(to, "%lld", (long long)(fen / 100));
    if (fen % 100) buf_fmt(to, ".%02lld", (long long)(fen % 100));
}

static Str money(Ask *ask, const char *head, int64_t fen, const char *tail)
{
    Buf b = buf_new(ask->arena, 60);
    buf_adds(&b, head);
    yuan(&b, fen);
    buf_adds(&b, tail);
    return buf_str(&b);
}

static Str days(Ask *ask, const Batch *b)
{
    Buf d = buf_new(ask->arena, 80);
    moment_write_zh(&d, b->since_day);
    buf_adds(&d, " 至 ");
    moment_write_zh(&d, b->until_day);
    return buf_str(&d);
}

static Err where(Ask *ask, const Batch *b, Str *ret)
{
    List partners;
    Buf w = buf_new(ask->arena, 400);
    TRY(voucher_partners_all(ask->db, ask->district, b->id, &partners, ask->arena));
    const BatchPartner *p = partners.at;
    buf_adds(&w, "使用商户：");
    if (!partners.count) {
        buf_add(&w, divisions_name(ask, b->place));
        buf_adds(&w, "的全部合作商户");
    }
    for (int64_t i = 0; i < partners.count && i < PARTNERS_NAMED; i++) {
        if (i) buf_adds(&w, "、");
        buf_add(&w, p[i].name);
    }
    if (partners.count > PARTNERS_NAMED) buf_fmt(&w, " 等 %lld 家", (long long)partners.count);
    *ret = buf_str(&w);
    return NULL;
}

static Err slip_of(Ask *ask, const VoucherSlip *s, PaperSlip *ret)
{
    Batch b;
    TRY(voucher_batches_one(ask->db, ask->district, s->batch, &b, ask->arena));
    Code c = { .kind = CODE_VOUCHER, .subject = b.id, .number = s->number, .face_fen = b.face_fen,
               .least_fen = b.least_fen, .until_ms = moment_day_start_ms(b.until_day + 1) - 1,
               .print = s->print };
    Buf whose = buf_new(ask->arena, 160);
    buf_add(&whose, people_mask_name(ask->arena, s->person));
    buf_adds(&whose, "　限用一次，不找零；重印后本条作废");
    *ret = (PaperSlip){ .title = S("惠民券凭条"), .what = b.name, .sum = money(ask, "", b.face_fen, " 元"),
                        .terms = b.least_fen ? money(ask, "满 ", b.least_fen, " 元可用") : S("不限消费金额"),
                        .until = days(ask, &b), .code = codes_write(ask, &c),
                        .serial = codes_spaced(ask, 'V', s->serial), .whose = buf_str(&whose) };
    return where(ask, &b, &ret->where);
}

Err voucher_slips_look(Ask *ask)
{
    int64_t id;
    int count = 0;
    List rows;
    Str pdf;
    TRY(ask_id(ask, 0, &id));
    TRY(voucher_slips_sheet(ask->db, ask->district, id, &rows, ask->arena));
    const VoucherSlip *s = rows.at;
    if (!rows.count) return NOT_FOUND;
    TRY(voucher_sheet_opens(s, ask->who.account, ask->now_ms));
    PaperSlip *slip = NEWS(ask->arena, PaperSlip, rows.count);
    for (int64_t i = 0; i < rows.count; i++)
        if (s[i].state == VOUCHER_OPEN && s[i].print == s[i].slips) TRY(slip_of(ask, &s[i], &slip[count++]));
    if (!count) return VOUCHERS_REPRINTED;
    TRY(paper_slips(QUERY(ask, SlipsQuery)->paper == SLIP_ROLL ? PAPER_SLIP_ROLL : PAPER_SLIP_A4, slip, count,
                    s->made_ms, ask->arena, &pdf));
    ask->answer.file_name = S("voucher-slips.pdf");
    return answer_bytes(ask, S("application/pdf"), pdf, (Str){ 0 });
}

Err vouchers_typed(Ask *ask, Str serial, Code *ret)
{
    VoucherTyped t;
    Err e = voucher_slips_typed(ask->db, ask->district, serial, &t, ask->arena);
    if (e) return e == NOT_FOUND ? CODES_FORGED : e;
    *ret = (Code){ .kind = CODE_VOUCHER, .subject = t.batch, .number = t.number, .until_ms = NONE,
                   .print = t.print };
    return NULL;
}
