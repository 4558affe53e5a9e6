/* Any text into everything of vocab/ that reads what people type. What is read must be written back the
 * same, and what is masked must stay valid UTF-8 and be no longer than it may. */
#include "vocab/checksum.h"
#include "vocab/ident.h"
#include "vocab/mask.h"
#include "vocab/moment.h"
#include "vocab/place.h"
#include "vocab/scope.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 4 << 20 };

static void read_all(Str text, Arena *a)
{
    int64_t day, ms;
    IdentNumber number;
    Identity who;
    Str phone;
    Buf b = buf_new(a, 64);
    if (moment_read_date(text, &day)) {
        moment_write_date(&b, day);
        if (!str_eq(buf_str(&b), text)) abort();
    }
    b.len = 0;
    if (moment_read(text, &ms)) {
        int64_t again;
        moment_write(&b, ms);
        if (moment_date(moment_day(ms)).year > 0 && moment_date(moment_day(ms)).year <= 9999)
            if (!moment_read(buf_str(&b), &again) || again != ms) abort();
    }
    if (ident_number_read(a, text, &number)) {
        Str said = ident_number(a, number.community, moment_day_start_ms(number.day), number.serial);
        IdentNumber again;
        if (!ident_number_read(a, said, &again) || again.day != number.day
            || again.serial != number.serial) abort();
    }
    if (!identity_read(text, 20000, &who) && (who.birth_day > 20000 || who.region.len != 6)) abort();
    if (!phone_read(a, text, &phone) && (phone.len < 10 || phone.len > 12)) abort();
    credit_code_check(text);
}

static void place_all(Str text, Arena *a)
{
    Scope s = scope_nothing(S("510104"));
    scope_add(&s, a, text, true);
    if (s.count && place_kind(text) < 0) abort();
    if (s.count && !scope_holds(&s, text)) abort();
    for (int kind = 0; kind < PLACE_KINDS; kind++) {
        Str up = place_up(text, (PlaceKind)kind);
        if (up.at && !place_within(text, up)) abort();
    }
    Str padded = place_from_padded(text);
    if (padded.at && place_kind(padded) < 0) abort();
}

static void mask_all(Str text, Arena *a)
{
    for (int who = MASK_LIST; who <= MASK_PUBLIC; who++) {
        Str masked[] = { mask_name(a, text, (MaskFor)who), mask_phone(a, text, (MaskFor)who),
                         mask_identity(a, text, (MaskFor)who), mask_card(a, text, (MaskFor)who),
                         mask_address(text, (MaskFor)who) };
        for (int i = 0; i < COUNT(masked); i++)
            if (!utf8_valid(masked[i]) || masked[i].len > text.len + 8) abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole;
    if (!whole.at) whole = arena_make(ROOM);
    if (size > 4096) return 0;
    Arena a = whole;
    Str text = str_copy(&a, (Str){ (const char *)data, (ptrdiff_t)size });
    if (!utf8_valid(text)) return 0;
    read_all(text, &a);
    place_all(text, &a);
    mask_all(text, &a);
    return 0;
}
