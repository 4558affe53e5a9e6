/* A slip on paper for whoever shows no phone: what, where, until when, and the code. */
#include "domains/goods/goods_inside.h"

#include "domains/goods/goods_queries.h"
#include "domains/people/people.h"
#include "paper/slip.h"
#include "vocab/moment.h"

const EventKind ORDERS_PRINTED = { "orders.printed", "打印兑换凭条", "slip of an order printed" };

static Str joined(Ask *ask, const char *head, Str words, const char *tail)
{
    Buf b = buf_new(ask->arena, 120);
    buf_adds(&b, head);
    buf_add(&b, words);
    buf_adds(&b, tail);
    return buf_str(&b);
}

/* Each code that somebody sees has an event with their name, which is its owner's too (decision 0027). */
Err orders_print(Ask *ask)
{
    Order o;
    TRY(order_of_desk(ask, &o));
    TRY(order_may_end(&o));
    o.printed_by = ask->who.account;
    o.printed_ms = ask->now_ms;
    TRY(order_save(ask, &o));
    TRY(order_told(ask, &ORDERS_PRINTED, &o));
    return answer_nothing(ask);
}

Err orders_slip(Ask *ask)
{
    Order o;
    Str pdf;
    TRY(order_of_desk(ask, &o));
    TRY(order_may_end(&o));
    TRY(order_slip_opens(&o, ask->who.account, ask->now_ms));
    Code c = { .kind = CODE_GOODS, .subject = o.id, .partner = o.partner, .face_fen = o.pay_fen,
               .until_ms = o.until_ms };
    Buf what = buf_new(ask->arena, 80);
    buf_add(&what, o.name);
    if (o.quantity > 1) buf_fmt(&what, " ×%lld", (long long)o.quantity);
    PaperSlip s = { .title = S("积分兑换凭条"), .what = buf_str(&what),
                    .where = joined(ask, "到 ", o.partner_name, " 领取"),
                    .until = joined(ask, "有效至 ", moment_date_text(ask->arena, moment_day(o.until_ms)),
                                    "（含当天）"),
                    .code = codes_write(ask, &c), .serial = codes_spaced(ask, 'D', o.serial),
                    .whose = joined(ask, "", people_mask_name(ask->arena, o.person),
                                    "　凭条只能用一次，请妥善保管") };
    TRY(paper_slips(PAPER_SLIP_OWN, &s, 1, o.printed_ms, ask->arena, &pdf));
    ask->answer.file_name = S("slip.pdf");
    return answer_bytes(ask, S("application/pdf"), pdf, (Str){ 0 });
}
