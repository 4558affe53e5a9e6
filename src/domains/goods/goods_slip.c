/* A slip on paper for whoever shows no phone: what, where, until when, and the code. */
#include "domains/goods/goods_inside.h"

#include "domains/goods/goods_queries.h"
#include "domains/people/people.h"
#include "paper/paper.h"
#include "vocab/moment.h"

#include <stdio.h>

enum { PDF_BYTES = 1 << 20, INK = 0x1D2129, GREY = 0x4E5969, BRAND = 0x17635C };
static const double WIDE = 105, HIGH = 148, EDGE = 10;

typedef struct Slip { Str title, what, where, whose, until, code, serial; } Slip;

static double line(Paper *p, double y, double points, unsigned colour, int lines, Str words)
{
    return y + paper_text(p, &(PaperText){ EDGE, y, WIDE - 2 * EDGE, points, colour, PAPER_CENTRE, lines,
                                           true },
                          words);
}

static void draw(Paper *p, const void *with)
{
    const Slip *s = with;
    double y = line(p, EDGE, 16, BRAND, 1, s->title) + 2;
    y = line(p, y, 24, INK, 2, s->what) + 2;
    y = line(p, y, 13, GREY, 2, s->where) + 2;
    y = line(p, y, 15, INK, 1, s->until) + 3;
    paper_code(p, (WIDE - 62) / 2, y, 62, s->code);
    y = line(p, y + 63, 15, INK, 1, s->serial) + 1;
    line(p, y, 11, GREY, 1, s->whose);
}

static Str joined(Ask *ask, const char *head, Str words, const char *tail)
{
    Buf b = buf_new(ask->arena, 120);
    buf_adds(&b, head);
    buf_add(&b, words);
    buf_adds(&b, tail);
    return buf_str(&b);
}

/* D1234-5678-9ABC */
static Str spaced(Ask *ask, Str serial)
{
    Buf b = buf_new(ask->arena, 40);
    buf_char(&b, 'D');
    for (ptrdiff_t i = 0; i < serial.len; i++) {
        if (i && i % 4 == 0) buf_char(&b, '-');
        buf_char(&b, serial.at[i]);
    }
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
    Code c = { CODE_GOODS, o.id, 0, o.partner, o.pay_fen, 0, o.until_ms };
    Buf what = buf_new(ask->arena, 80);
    buf_add(&what, o.name);
    if (o.quantity > 1) buf_fmt(&what, " ×%lld", (long long)o.quantity);
    Slip s = { S("积分兑换凭条"), buf_str(&what), joined(ask, "到 ", o.partner_name, " 领取"),
               joined(ask, "", people_mask_name(ask->arena, o.person), "　凭条只能用一次，请妥善保管"),
               joined(ask, "请在 ", moment_date_text(ask->arena, moment_day(o.until_ms)), " 前使用"),
               codes_write(ask, &c), spaced(ask, o.serial) };
    PaperJob job = { WIDE, HIGH, s.title, o.made_ms, draw, &s, PDF_BYTES };
    TRY(paper_print(&job, ask->arena, &pdf));
    ask->answer.file_name = S("slip.pdf");
    return answer_bytes(ask, S("application/pdf"), pdf, (Str){ 0 });
}
