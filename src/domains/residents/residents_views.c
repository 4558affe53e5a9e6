/* What takes personal data out of the register, and is an event for that: a full view, an export. */
#include "domains/residents/residents_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/residents/residents_queries.h"
#include "sheet/sheet_out.h"
#include "vocab/moment.h"

/* ---- In full ---- */

static void only(ResidentFull *f, ResidentPart part)
{
    if (part == PART_ALL) return;
    if (part != PART_NAME) f->name = (Str){ 0 };
    if (part != PART_PHONE) f->phone = (Str){ 0 };
    if (part != PART_IDENTITY) f->identity = f->birth_date = (Str){ 0 };
    if (part != PART_ADDRESS) f->origin = f->address = (Str){ 0 };
}

Err residents_full(Ask *ask)
{
    const ResidentView *in = BODY(ask, ResidentView);
    ResidentKept k;
    ResidentFull f;
    TRY(residents_load_path(ask, &k));
    TRY(residents_open(ask, &k, &f));
    Str secrets[] = { f.name, f.identity, f.phone, f.address };
    if (in->reason.at) TRY(resident_reason(in->reason, secrets, COUNT(secrets), &ask->why));
    only(&f, in->part);
    TRY(residents_say(ask, &RESIDENTS_SHOWN, &k, k.place,
                      SAYS(ResidentShown, in->purpose, in->part, in->reason)));
    return answer(ask, 200, &ResidentFull_shape, &f);
}

Err residents_phone(Ask *ask, int64_t id, Str place, Str purpose, Str reason, Str *ret_phone)
{
    int what_for = shape_name_index(resident_purposes, purpose);
    ResidentKept k;
    ResidentFull f;
    if (what_for < 0) return BROKEN;
    TRY(residents_any(ask->db, ask->district, id, &k, ask->arena));
    TRY(residents_open(ask, &k, &f));
    Str secrets[] = { f.name, f.identity, f.phone, f.address };
    if (reason.at) TRY(resident_reason(reason, secrets, COUNT(secrets), &ask->why));
    if (f.phone.at)
        TRY(residents_say(ask, &RESIDENTS_SHOWN, &k, place,
                          SAYS(ResidentShown, (ResidentPurpose)what_for, PART_PHONE, reason)));
    *ret_phone = f.phone;
    return NULL;
}

/* ---- Taking out ---- */

typedef struct Out { Buf csv; int64_t rows; } Out;

static const char *const heads_zh[] = { "姓名", "性别", "年龄", "类别", "电话", "证件号码", "小区", "楼栋", "单元",
    "房号", "网格代码", "身份", "现住", "起始日期", "示例", "水印" };
static const char *const heads_en[] = { "name", "sex", "age", "kind", "phone", "identity", "compound",
    "building", "unit", "room", "grid", "part", "lives there", "since", "sample", "watermark" };

static void number_cell(Buf *to, int64_t n)
{
    if (n != NONE) buf_int(to, n);
}

static void csv_row(Buf *to, const ResidentRow *r, Str mark)
{
    Str before[] = { r->name, str_of(resident_sex_names[r->sex]) };
    Str middle[] = { str_of(resident_kind_names[r->kind]), r->phone, r->identity, r->compound, r->building };
    Str behind[] = { r->room, r->place, str_of(membership_role_names[r->role]), S(""), r->since, S(""),
                     mark };
    behind[3] = r->lives ? S("1") : S("0");
    behind[5] = r->synthetic ? S("示例") : S("");
    for (int i = 0; i < COUNT(before); i++) sheet_csv_cell(to, before[i]), buf_char(to, ',');
    number_cell(to, r->age);
    for (int i = 0; i < COUNT(middle); i++) buf_char(to, ','), sheet_csv_cell(to, middle[i]);
    buf_char(to, ',');
    number_cell(to, r->unit);
    for (int i = 0; i < COUNT(behind); i++) buf_char(to, ','), sheet_csv_cell(to, behind[i]);
    buf_adds(to, "\r\n");
}

/* "陈静 · 社区受理员 2026-11-26T17:30:00.000+08:00 走访": on every line, so that a part of it tells too. */
static Str watermark(Ask *ask, ResidentPurpose purpose)
{
    Buf b = buf_new(ask->arena, 120);
    buf_add(&b, actor_words(ask->arena, ask->who.name, ask->who.title));
    buf_char(&b, ' ');
    moment_write(&b, ask->now_ms);
    buf_fmt(&b, " #%lld %s", (long long)ask->who.account, resident_purposes[purpose]);
    return buf_str(&b);
}

/* On a worker: thousands of lines are no business of the lane. */
Err residents_export_prepare(Ask *ask)
{
    const ResidentExport *in = BODY(ask, ResidentExport);
    Out *out = NEW(ask->arena, Out);
    Str low, high, mark = watermark(ask, in->purpose);
    List lines;
    place_range(ask->arena, in->place, &low, &high);
    TRY(residents_page(ask->db, ask->district, &ask->who.scope, low, high, NONE, NONE, (Str){ 0 }, NONE, NONE,
                       NONE, NONE, EXPORT_ROWS + 1, &lines, ask->arena));
    if (lines.count > EXPORT_ROWS) return RESIDENTS_TOO_MANY;
    const ResidentRow *row = residents_rows(ask, &lines);
    const char *const *heads = ask->wire.english ? heads_en : heads_zh;
    out->csv = buf_new(ask->arena, 400 + lines.count * 400);
    out->rows = lines.count;
    buf_adds(&out->csv, "\xEF\xBB\xBF");               /* spreadsheets take it for UTF-8 then */
    for (int i = 0; i < COUNT(heads_zh); i++) {
        if (i) buf_char(&out->csv, ',');
        sheet_csv_cell(&out->csv, str_of(heads[i]));
    }
    buf_adds(&out->csv, "\r\n");
    for (int64_t i = 0; i < lines.count; i++) csv_row(&out->csv, &row[i], mark);
    ask->prepared = out;
    return NULL;
}

Err residents_export(Ask *ask)
{
    const ResidentExport *in = BODY(ask, ResidentExport);
    const Out *out = ask->prepared;
    TRY(event_post(ask, &RESIDENTS_EXPORTED, 0, in->place, 0, SAYS(ResidentTaken, in->purpose, out->rows)));
    TRY(answer_bytes(ask, S("text/csv; charset=utf-8"), buf_str(&out->csv), (Str){ 0 }));
    ask->answer.file_name = S("residents.csv");
    return NULL;
}
