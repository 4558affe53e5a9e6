/* When an agreement holds, what a till may take, how a code is written. Pure. */
#include "domains/partners/partners_rules.h"

#include "vocab/moment.h"

REFUSAL(PARTNERS_ENDED, 409, "partners.ended", "合作协议不在有效期内，或已终止",
        "the agreement is over, or not in force yet");
REFUSAL(PARTNERS_STAFF, 409, "partners.staff", "这个账号已是某个伙伴的店员", "that account works for a partner already");
REFUSAL(TILLS_NOT_STAFF, 403, "tills.not_staff", "您还不是合作商户的店员，请联系社区登记", "you aren't staff of a partner");
REFUSAL(TILLS_UNKNOWN, 403, "tills.unknown", "这台设备没有登记，请重新登记", "this device isn't enrolled here");
REFUSAL(TILLS_ENDED, 409, "tills.ended", "这台设备已停用", "this device was ended");
REFUSAL(TILLS_WAIT, 429, "tills.wait", "今天输错的编号太多，请改用扫码，或明天再试",
        "too many wrong numbers were typed today: scan, or come again tomorrow");
REFUSAL(CODES_FORGED, 422, "codes.forged", "不是本平台的有效码", "not a code of this house");
REFUSAL(CODES_OVER, 409, "codes.over", "这个码已过有效期，请对方刷新后再试", "this code has ended: ask for a fresh one");
REFUSAL(CODES_ELSEWHERE, 409, "codes.elsewhere", "这个码不在本店使用", "this code isn't to be used here");
REFUSAL(REDEEMED_BEFORE, 409, "codes.redeemed", "这个码已核销过", "it was redeemed before");

const char *const partner_kind_names[] = { "merchant", "property", "venue", "points", NULL };
const char *const code_kind_names[] = { "goods", "voucher", "came", "went", NULL };

static const char letters32[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

bool partners_live(const PartnerTerms *p, int64_t day)
{
    return p->ended_ms == NONE && p->since_day <= day && day <= p->until_day;
}

Err tills_may_take(const TillHere *t, int64_t now_ms)
{
    if (t->left) return TILLS_NOT_STAFF;
    if (t->ended_ms != NONE) return TILLS_ENDED;
    return partners_live(&t->at, moment_day(now_ms)) ? NULL : PARTNERS_ENDED;
}

Err tills_may_type(const TillHere *t, int64_t now_ms)
{
    return t->wrong_day == moment_day(now_ms) && t->wrong >= TILL_WRONG_MOST ? TILLS_WAIT : NULL;
}

static unsigned char *put(unsigned char *to, int64_t n, int bytes)
{
    for (int i = bytes - 1; i >= 0; i--) *to++ = (unsigned char)((uint64_t)n >> (8 * i));
    return to;
}

static const unsigned char *take(const unsigned char *from, int bytes, int64_t *ret)
{
    uint64_t n = 0;
    for (int i = 0; i < bytes; i++) n = n << 8 | *from++;
    *ret = (int64_t)n;
    return from;
}

void code_pack(const Code *c, unsigned char to[CODE_BYTES])
{
    to = put(to, c->print << 1 | c->kind, 1);
    to = put(to, c->subject, 8);
    to = put(to, c->number, 4);
    to = put(to, c->partner, 8);
    to = put(to, c->face_fen, 4);
    to = put(to, c->least_fen, 4);
    put(to, c->until_ms, 8);
}

bool code_unpack(const unsigned char from[CODE_BYTES], Code *ret)
{
    int64_t head;
    from = take(from, 1, &head);
    from = take(from, 8, &ret->subject);
    from = take(from, 4, &ret->number);
    from = take(from, 8, &ret->partner);
    from = take(from, 4, &ret->face_fen);
    from = take(from, 4, &ret->least_fen);
    take(from, 8, &ret->until_ms);
    ret->kind = head & 1 ? CODE_VOUCHER : CODE_GOODS;
    ret->print = head >> 1;
    return ret->print <= (ret->kind == CODE_VOUCHER ? CODE_PRINT_MOST : 0) && ret->subject > 0
        && ret->subject <= ID_MAX && ret->partner >= 0
        && ret->partner <= ID_MAX && ret->until_ms >= 0 && ret->until_ms <= ID_MAX;
}

void code_letters(const unsigned char *from, int letters, char *to)
{
    for (int i = 0; i < letters; i++) {
        int bit = 5 * i, at = bit / 8;
        unsigned pair = (unsigned)from[at] << 8 | from[at + 1];
        to[i] = letters32[pair >> (11 - bit % 8) & 31];
    }
}

int code_typed(Str text, char *to, int room)
{
    int n = 0;
    for (ptrdiff_t i = 0; i < text.len && n < room; i++) {
        char c = text.at[i];
        if (c == ' ' || c == '-') continue;
        if (c >= 'a' && c <= 'z') c = (char)(c - 'a' + 'A');
        if (n) c = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
        to[n++] = c;
    }
    return n;
}
