/* What may be written down about people, and when. Pure. */
#include "domains/residents/residents_rules.h"

#include "vocab/checksum.h"
#include "vocab/moment.h"

#include <string.h>

REFUSAL(RESIDENTS_KNOWN, 409, "residents.known", "登记册中已有这一证件号码", "that identity number is in the register");
REFUSAL(RESIDENTS_DIFFERS, 422, "residents.differs", "性别或出生日期与身份证号不一致",
        "sex or birthday differ from what the identity number says");
REFUSAL(RESIDENTS_BAD_DATE, 422, "residents.bad_date", "日期不对", "not a date that can be");
REFUSAL(RESIDENTS_NO_HOUSEHOLD, 422, "residents.no_household", "权限范围内没有这一户",
        "no such household within your reach");
REFUSAL(RESIDENTS_FULL, 409, "residents.full", "一户最多登记 200 人", "a household has at most 200 people");
REFUSAL(RESIDENTS_HOME, 409, "residents.home", "此人已有现住地，请用“迁移”",
        "they have a home already: move them instead");
REFUSAL(RESIDENTS_NO_HOME, 409, "residents.no_home", "此人没有现住地，请用“迁入”", "they have no home to move from");
REFUSAL(RESIDENTS_HELD, 409, "residents.held", "此人在这一户已有这一身份",
        "they have that part in that household already");
REFUSAL(RESIDENTS_ENDED, 409, "residents.ended", "这一居住关系已经结束", "that membership is over");
REFUSAL(RESIDENTS_NOT_TWO, 409, "residents.not_two", "不能合并：同一条记录，或已并入、已合并过其他记录",
        "can't be merged: the same record, or one that was merged or took others in");
REFUSAL(RESIDENTS_TWO_ACCOUNTS, 409, "residents.two_accounts", "被并入的记录绑定了账号，请改为保留它",
        "the record to be merged has an account: keep that one");
REFUSAL(RESIDENTS_TELLS, 422, "residents.tells", "理由中不能写姓名、证件号码、电话等被保护的内容",
        "the reason must not hold a name or number that it is about");
REFUSAL(RESIDENTS_TOO_MANY, 422, "residents.too_many", "导出行数超过 20000，请选更小的范围",
        "more than 20,000 rows: choose a smaller place");
REFUSAL(RESIDENTS_OTHER_NAME, 409, "residents.other_name", "账号姓名与登记姓名不一致", "the account is in another name");
REFUSAL(RESIDENTS_LINKED, 409, "residents.linked", "此人或此账号已有绑定", "one of both is linked already");
REFUSAL(RESIDENTS_STAYS, 409, "residents.stays", "此人仍登记在户，不能删除", "they still have a part in a household");

const char *const resident_sex_names[] = { "unknown", "male", "female", "unsaid", NULL };
const char *const resident_kind_names[] = { "registered", "floating", "foreign", "left_behind", NULL };
const char *const resident_identity_names[] = { "citizen", "passport", "other", NULL };
const char *const membership_role_names[] = { "owner", "tenant", "family", "lodger", "works", NULL };
const char *const membership_relation_names[] = { "self", "head", "spouse", "son", "daughter", "grandchild",
    "parent", "grandparent", "sibling", "relative", "unrelated", NULL };
const char *const membership_until_names[] = { "moved", "left", "sold", "died", "mistake", "merged", NULL };

static bool all_digits(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (s.at[i] < '0' || s.at[i] > '9') return false;
    return s.len > 0;
}

static Str given(Str s)                                /* empty counts as absent */
{
    s = str_trim(s);
    return s.at && s.len ? s : (Str){ 0 };
}

static Str upper(Str s, Arena *keep)
{
    Buf b = buf_new(keep, s.len + 1);
    for (ptrdiff_t i = 0; i < s.len; i++)
        buf_char(&b, s.at[i] >= 'a' && s.at[i] <= 'z' ? (char)(s.at[i] - 32) : s.at[i]);
    return buf_str(&b);
}

/* ---- Dates ---- */

static Err day_of(Str date, int64_t today, const char *pointer, Blame *why, int64_t *ret)
{
    int64_t day;
    if (!moment_read_date(date, &day))
        return blame(why, RESIDENTS_BAD_DATE, pointer, "年-月-日，如 2026-03-01", "a date like 2026-03-01");
    if (day > today) return blame(why, RESIDENTS_BAD_DATE, pointer, "不能在今天之后", "not after today");
    *ret = day;
    return NULL;
}

Err resident_date(Str date, Str birth_date, int64_t today, const char *pointer, Blame *why)
{
    int64_t day;
    TRY(day_of(date, today, pointer, why, &day));
    if (birth_date.at && str_cmp(date, birth_date) < 0)
        return blame(why, RESIDENTS_BAD_DATE, pointer, "不能在出生之前", "not before the birthday");
    return NULL;
}

int64_t resident_years(Str birth_date, int64_t today)
{
    int64_t day;
    if (!birth_date.at || !moment_read_date(birth_date, &day)) return NONE;
    Date born = moment_date(day), now = moment_date(today);
    bool before = now.month < born.month || (now.month == born.month && now.day < born.day);
    return now.year - born.year - before;
}

static Err birthday(Str date, int64_t today, Blame *why)
{
    int64_t day;
    TRY(day_of(date, today, "/birth_date", why, &day));
    if (resident_years(date, today) <= OLDEST) return NULL;
    return blame(why, RESIDENTS_BAD_DATE, "/birth_date", "超过 150 年", "more than 150 years ago");
}

/* ---- Facts ---- */

Str resident_identity(Str fifteen, Arena *keep)
{
    Buf b = buf_new(keep, 20);
    buf_add(&b, str_part(fifteen, 0, 6));
    buf_adds(&b, "19");
    buf_add(&b, str_part(fifteen, 6, 15));
    buf_char(&b, identity_check_char(buf_str(&b)));
    return buf_str(&b);
}

/* A number of GB 11643 says sex and birthday itself; what was said beside it must agree. */
static Err citizen(Str number, int64_t today, Arena *keep, ResidentFacts *f, Blame *why)
{
    Identity read;
    f->inferred = number.len == 15 && all_digits(number);
    f->identity = f->inferred ? resident_identity(number, keep) : number;
    Err e = identity_read(f->identity, today, &read);
    if (e) return blame(why, e, "/identity", e->zh, e->en);
    Str born = moment_date_text(keep, read.birth_day);
    Sex sex = read.female ? SEX_FEMALE : SEX_MALE;
    if (f->birth_date.at && !str_eq(f->birth_date, born))
        return blame(why, RESIDENTS_DIFFERS, "/birth_date", "与身份证号不一致", "not as in the identity number");
    if (f->sex != SEX_UNKNOWN && f->sex != SEX_UNSAID && f->sex != sex)
        return blame(why, RESIDENTS_DIFFERS, "/sex", "与身份证号不一致", "not as in the identity number");
    f->birth_date = born;
    f->sex = sex;
    f->sample = str_starts(f->identity, S("99"));
    return NULL;
}

static Err identity(const ResidentNew *in, int64_t today, Arena *keep, ResidentFacts *f, Blame *why)
{
    Str number = given(in->identity);
    f->identity_kind = -1;
    if (!number.at && in->identity_kind < 0) return NULL;
    if (!number.at || in->identity_kind < 0)
        return blame(why, BAD_FIELD, number.at ? "/identity_kind" : "/identity", "证件类型与号码须同时填写",
                     "kind and number of the document go together");
    number = upper(number, keep);
    f->identity_kind = in->identity_kind;
    if (in->identity_kind == IDENTITY_CITIZEN) return citizen(number, today, keep, f, why);
    bool plain = number.len >= 5 && number.len <= 24;
    for (ptrdiff_t i = 0; i < number.len; i++)
        plain &= (number.at[i] >= '0' && number.at[i] <= '9') || (number.at[i] >= 'A' && number.at[i] <= 'Z');
    if (!plain) return blame(why, BAD_FIELD, "/identity", "5 到 24 位字母或数字", "5 to 24 letters or digits");
    f->identity = number;
    return NULL;
}

static Err name_of(Str text, Str *ret, Blame *why)
{
    Str name = given(text), rest = name;
    bool letters = false, printable = true;
    while (rest.len > 0) {
        int32_t c = utf8_next(&rest);
        printable &= c >= 0x20 && c != 0x7F;
        letters |= c > 0x40;
    }
    if (!letters || !printable) return blame(why, BAD_FIELD, "/name", "须为姓名", "must be a name");
    *ret = name;
    return NULL;
}

Err resident_facts(const ResidentNew *in, int64_t today, Arena *keep, ResidentFacts *ret, Blame *why)
{
    ResidentFacts f = { .kind = in->kind, .sex = in->sex < 0 ? SEX_UNKNOWN : (Sex)in->sex,
                        .birth_date = given(in->birth_date), .origin = given(in->origin),
                        .address = given(in->address) };
    TRY(name_of(in->name, &f.name, why));
    if (f.birth_date.at) TRY(birthday(f.birth_date, today, why));
    TRY(identity(in, today, keep, &f, why));
    if (f.birth_date.at) TRY(birthday(f.birth_date, today, why));
    if (f.origin.at && (f.origin.len != 6 || !all_digits(f.origin)))
        return blame(why, BAD_FIELD, "/origin", "六位行政区划代码", "six digits of GB/T 2260");
    Str phone = given(in->phone);
    Err e = phone.at ? phone_read(keep, phone, &f.phone) : NULL;
    if (e) return blame(why, e, "/phone", e->zh, e->en);
    *ret = f;
    return NULL;
}

/* ---- Memberships ---- */

const Membership *membership_home(const Membership *m, int64_t count)
{
    for (int64_t i = 0; i < count; i++)
        if (m[i].lives && !m[i].until.at) return &m[i];
    return NULL;
}

Err membership_may_begin(const Membership *have, int64_t count, const Membership *new, int64_t people)
{
    for (int64_t i = 0; i < count; i++)
        if (!have[i].until.at && have[i].household_id == new->household_id && have[i].role == new->role)
            return RESIDENTS_HELD;
    if (new->lives && membership_home(have, count)) return RESIDENTS_HOME;
    if (people >= HOUSEHOLD_PEOPLE) return RESIDENTS_FULL;
    return NULL;
}

Err membership_may_end(const Membership *m, Str until, int64_t today, Blame *why)
{
    if (m->until.at) return RESIDENTS_ENDED;
    TRY(resident_date(until, (Str){ 0 }, today, "/until", why));
    if (str_cmp(until, m->since) < 0)
        return blame(why, RESIDENTS_BAD_DATE, "/until", "不能在开始之前", "not before it began");
    return NULL;
}

/* ---- Merging, reasons, cells ---- */

Err residents_may_merge(const ResidentSide *kept, const ResidentSide *merged)
{
    if (kept->id == merged->id) return RESIDENTS_NOT_TWO;
    if (kept->merged_into || merged->merged_into || merged->others) return RESIDENTS_NOT_TWO;
    if (merged->account) return RESIDENTS_TWO_ACCOUNTS;
    return NULL;
}

Err resident_reason(Str reason, const Str *secrets, int count, Blame *why)
{
    bool tells = false;
    int run = 0;
    for (int i = 0; i < count; i++) tells |= secrets[i].len > 0 && str_find(reason, secrets[i]) >= 0;
    for (ptrdiff_t i = 0; i < reason.len; i++) {       /* any long number could be one of theirs */
        run = reason.at[i] >= '0' && reason.at[i] <= '9' ? run + 1 : 0;
        tells |= run >= 7;
    }
    if (!tells) return NULL;
    return blame(why, RESIDENTS_TELLS, "/reason", "不写姓名与号码", "no names, no numbers");
}
