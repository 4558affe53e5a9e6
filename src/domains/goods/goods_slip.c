/* A slip on paper for whoever shows no phone: what, where, until when, and the code. */
#include "domains/goods/goods_inside.h"

#include "domains/goods/goods_queries.h"
#include "domains/people/people.h"
#include "paper/slip.h"
#include "vocab/moment.h"

static Str joined(Ask *ask, const char *head, Str words, const char *tail)
{
    Buf b = buf_new(ask->arena, 120);
    buf_adds(&b, head);
    buf_add(&b, words);
    buf_adds(&b, tail);
    return buf_str(&b);
}

Err orders_slip(Ask *ask)
{
    int64_t id;
    Order o;
    Str pdf;
    TRY(ask_id(ask, 0, &id));
    TRY(goods_orders_one(ask->db, ask->district, id, &o, ask->arena));
    if (!scope_holds(&ask->who.scope, o.place)) return NOT_FOUND;
    TRY(order_may_end(&o));
    if (!o.by_desk) return NOT_FOUND;          /* what somebody ordered with their phone is theirs to show */
    Code c = { .kind = CODE_GOODS, .subject = o.id, .partner = o.partner, .face_fen = o.pay_fen,
               .until_ms = o.until_ms };
    Buf what = buf_new(ask->arena, 80);
    buf_add(&what, o.name);
    if (o.quantity > 1) buf_fmt(&what, " ×%lld", (long long)o.quantity);
    PaperSlip s = { .title = S("积分兑换凭条"), .what = buf_str(&what),
                    .where = joined(ask, "到 ", o.partner_name, " 领取"),
                    .until = joined(ask, "请在 ", moment_date_text(ask->arena, moment_day(o.until_ms)),
                                    " 前使用"),
                    .code = codes_write(ask, &c), .serial = codes_spaced(ask, 'D', o.serial),
                    .whose = joined(ask, "", people_mask_name(ask->arena, o.person),
                                    "　凭条只能用一次，请妥善保管") };
    TRY(paper_slips(PAPER_SLIP_OWN, &s, 1, o.made_ms, ask->arena, &pdf));
    ask->answer.file_name = S("slip.pdf");
    return answer_bytes(ask, S("application/pdf"), pdf, (Str){ 0 });
}
