/* Lots that anyone can recount. The seed is the house's, its SHA-256 published with the approval; the word is
 * public and comes after the last entry. Score of a number: SHA-256 of "seed:word:number"; the lowest win. */
#include "domains/vouchers/vouchers_inside.h"

#include "app/seal.h"
#include "domains/points/points.h"
#include "domains/vouchers/vouchers_queries.h"

#include <sodium.h>
#include <stdio.h>

enum { HEX = 2 * VOUCHER_SCORE + 1 };

const EventKind VOUCHERS_ENTRY = { "vouchers.entered", "报名摇号", "asked to be drawn" };
const EventKind VOUCHERS_LOTS = { "vouchers.drawn", "公开摇号", "lots drawn" };

static Str hex(Ask *ask, const unsigned char bytes[VOUCHER_SCORE])
{
    char text[HEX];
    return str_copy(ask->arena, str_of(sodium_bin2hex(text, sizeof text, bytes, VOUCHER_SCORE)));
}

static Str sha256(Ask *ask, Str text)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, (const unsigned char *)text.at, (unsigned long long)text.len);
    return hex(ask, hash);
}

/* Nobody knows it who hasn't the house's key, and it can't be chosen. */
static Str seed_of(Ask *ask, int64_t id)
{
    unsigned char bytes[SEAL_DIGEST];
    char number[40];
    snprintf(number, sizeof number, "%lld", (long long)id);
    seal_digest(seal_of(ask->app), S("vouchers.seed"), str_of(number), bytes);
    return hex(ask, bytes);
}

Str batch_commitment(Ask *ask, int64_t id) { return sha256(ask, seed_of(ask, id)); }

Err batch_enter(Ask *ask)
{
    int64_t id, had;
    Batch b;
    Str home;
    TRY(ask_id(ask, 0, &id));
    TRY(voucher_batches_one(ask->db, ask->district, id, &b, ask->arena));
    TRY(points_person_place(ask, ask->who.account, &home));
    if (!str_starts(home, b.place)) return NOT_FOUND;
    TRY(batch_open(&b, BATCH_LOT));
    if (b.seed.len) return VOUCHERS_DRAWN;
    TRY(voucher_entries_of(ask->db, ask->district, id, ask->who.account, &had));
    if (had) return VOUCHERS_ENTERED;
    b.entries++;
    TRY(voucher_entries_add(ask->db, ask->district, id, b.entries, ask->who.account));
    TRY(batch_save(ask, &b));
    TRY(batch_told(ask, &VOUCHERS_ENTRY, &b, 1, ask->who.account));
    return batch_lots(ask);
}

static void score(const Batch *b, VoucherDraw *d)
{
    char text[200];
    int n = snprintf(text, sizeof text, "%.*s:%.*s:%lld", STR_ARG(b->seed), STR_ARG(b->word),
                     (long long)d->number);
    crypto_hash_sha256(d->score, (const unsigned char *)text, (unsigned long long)n);
}

static Err scores(Ask *ask, const Batch *b, VoucherDraw **ret, List *ret_entries)
{
    TRY(voucher_entries_all(ask->db, ask->district, b->id, ret_entries, ask->arena));
    const BatchEntry *e = ret_entries->at;
    *ret = NEWS(ask->arena, VoucherDraw, ret_entries->count + 1);
    for (int64_t i = 0; i < ret_entries->count; i++) {
        (*ret)[i].number = e[i].number;
        score(b, &(*ret)[i]);
    }
    return NULL;
}

/* The seed is the house's of now; after a change of keys in between it is no more what was promised. */
Err batch_drawing(Ask *ask)
{
    Batch b;
    VoucherDraw *d;
    List entries;
    TRY(batch_in_reach(ask, &b));
    TRY(batch_open(&b, BATCH_LOT));
    if (b.seed.len || !b.entries) return VOUCHERS_DRAWN;
    b.word = str_trim(BODY(ask, BatchDraw)->word);
    if (b.word.len < 2) return ask_blame(ask, BAD_FIELD, "/word", "请写公开的随机数", "say the public word");
    b.seed = seed_of(ask, b.id);
    if (!str_eq(sha256(ask, b.seed), b.commitment)) return VOUCHERS_STATE;
    TRY(scores(ask, &b, &d, &entries));
    voucher_draw_sort(d, entries.count);
    int64_t winners = entries.count < b.total ? entries.count : b.total;
    for (int64_t i = 0; i < winners; i++)
        TRY(voucher_entries_win(ask->db, ask->district, b.id, d[i].number));
    TRY(vouchers_add_won(ask->db, ask->district, b.id, b.given, ask->now_ms));
    b.given += winners;
    TRY(batch_save(ask, &b));
    BatchDrawn said = { entries.count, winners, b.commitment, b.seed, b.word };
    TRY(event_post(ask, &VOUCHERS_LOTS, b.id, b.place, 0, &BatchDrawn_shape, &said));
    return batch_answer(ask, 200, b.id);
}

Err batch_recount(Ask *ask)
{
    int64_t id;
    Batch b;
    VoucherDraw *d;
    List entries;
    TRY(ask_id(ask, 0, &id));
    TRY(voucher_batches_one(ask->db, ask->district, id, &b, ask->arena));
    if (!b.seed.len) return VOUCHERS_DRAWN;
    TRY(scores(ask, &b, &d, &entries));
    const BatchEntry *e = entries.at;
    Buf to = buf_new(ask->arena, 400 + 80 * entries.count);
    buf_fmt(&to,
            "# sha256(seed) = %.*s\r\n# seed = %.*s\r\n# word = %.*s\r\n"
            "# winners = %lld lowest sha256(seed:word:number)\r\n"
            "number,score,won\r\n", STR_ARG(b.commitment), STR_ARG(b.seed), STR_ARG(b.word),
                (long long)b.given);
    for (int64_t i = 0; i < entries.count; i++) {
        char text[HEX];
        sodium_bin2hex(text, sizeof text, d[i].score, VOUCHER_SCORE);
        buf_fmt(&to, "%lld,%s,%d\r\n", (long long)e[i].number, text, e[i].won);
    }
    ask->answer.file_name = S("recount.csv");
    return answer_bytes(ask, S("text/csv; charset=utf-8"), buf_str(&to), (Str){ 0 });
}
