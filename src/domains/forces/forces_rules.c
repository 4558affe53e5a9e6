/* Who may be written down, when they are free, how far they go; joining and leaving. Pure. */
#include "domains/forces/forces_rules.h"

#include "vocab/checksum.h"
#include "vocab/moment.h"
#include "vocab/place.h"

REFUSAL(HELPERS_NO_RECORD, 404, "helpers.no_record", "您还没有登记为服务力量", "you are not among the helpers yet");
REFUSAL(HELPERS_KNOWN, 409, "helpers.known", "这个电话已登记为另一名服务人员", "that phone is another helper's");
REFUSAL(HELPERS_HAVE, 409, "helpers.have", "这个账号已登记为服务力量", "the account is a helper's already");
REFUSAL(HELPERS_LEFT, 409, "helpers.left", "此人已退出", "they have left");
REFUSAL(HELPERS_CONSENT, 422, "helpers.consent", "登记前须按现行告知书取得本人同意",
        "they are written down only once they have agreed to the notice in force");
REFUSAL(HELPERS_NOT_OWN, 403, "helpers.not_own", "这一类人员由社区登记",
        "people of that kind are written down by the community");
REFUSAL(HELPERS_BAD_DATE, 422, "helpers.bad_date", "日期不对", "not a date that can be");
REFUSAL(HELPERS_OTHER_NAME, 409, "helpers.other_name", "账号姓名与登记姓名不一致", "the account is in another name");
REFUSAL(HELPERS_TELLS, 422, "helpers.tells", "事由中不能写号码", "the reason must not hold a number");
REFUSAL(TEAMS_HELD, 409, "teams.held", "此人已在队中", "they are in that team already");
REFUSAL(TEAMS_OVER, 409, "teams.over", "队伍或任期已结束", "the team, or their time in it, is over");
REFUSAL(TEAMS_NO_MEMBER, 422, "teams.no_member", "队长须先是队员", "who leads a team must be in it");
REFUSAL(JOININGS_HELD, 409, "joinings.held", "已申请或已加入这个微网格", "asked for, or joined, already");
REFUSAL(JOININGS_MANY, 409, "joinings.many", "一人最多加入 10 个微网格", "one may be in 10 micro-grids at most");
REFUSAL(JOININGS_DECIDED, 409, "joinings.decided", "已经答复或已结束", "it has been answered, or is over");
REFUSAL(JOININGS_NOT_OWN, 403, "joinings.not_own", "不能同意自己提出的申请",
        "nobody agrees to what they asked for themselves");
REFUSAL(JOININGS_NOT_YOURS, 403, "joinings.not_yours", "由这个微网格的负责人答复",
        "who answers for the micro-grid decides");

const char *const team_kind_names[] = { "party", "riders", "neighbours", "youth", "craft", "other", NULL };
const char *const joining_state_names[] = { "asked", "agreed", "refused", "dropped", "ended", NULL };
const char *const helper_part_names[] = { "morning", "afternoon", "evening", NULL };

enum { WALK_M_A_MINUTE = 55, LOAD_STEP_MINUTES = 600, DIGITS_OF_A_NUMBER = 7 };

static Str given(Str s)
{
    s = str_trim(s);
    return s.at && s.len ? s : (Str){ 0 };
}

/* ---- Lists as text ---- */

static bool among(Str codes, Str code)
{
    while (codes.len) if (str_eq(str_cut(&codes, ','), code)) return true;
    return false;
}

Str helper_codes(const List *codes, Arena *keep)
{
    const HelperCode *c = codes->at;
    Buf b = buf_new(keep, 64);
    for (int64_t i = 0; i < codes->count; i++) {
        if (among(buf_str(&b), c[i].code)) continue;
        if (b.len) buf_char(&b, ',');
        buf_add(&b, c[i].code);
    }
    return buf_str(&b);
}

List helper_codes_list(Str codes, Arena *keep)
{
    HelperCode *c = NEWS(keep, HelperCode, codes.len / 2 + 1);
    List list = { c, 0 };
    while (codes.len) c[list.count++].code = str_cut(&codes, ',');
    return list;
}

/* ---- Times ---- */

static int64_t slot(int64_t weekday, int part) { return INT64_C(1) << ((weekday - 1) * PARTS_OF_DAY + part); }

int64_t helper_slots(const HelperSlot *s, int64_t count)
{
    int64_t slots = 0;
    for (int64_t i = 0; i < count; i++) slots |= slot(s[i].weekday, (int)s[i].part);
    return slots;
}

List helper_slots_list(int64_t slots, Arena *keep)
{
    HelperSlot *s = NEWS(keep, HelperSlot, 7 * PARTS_OF_DAY);
    List list = { s, 0 };
    for (int64_t day = 1; day <= 7; day++)
        for (int part = 0; part < PARTS_OF_DAY; part++)
            if (slots & slot(day, part)) s[list.count++] = (HelperSlot){ day, (HelperPart)part };
    return list;
}

int64_t helper_slots_asked(int64_t weekday, int part)
{
    int64_t slots = 0;
    if (weekday == NONE && part < 0) return NONE;
    for (int64_t day = 1; day <= 7; day++)
        for (int p = 0; p < PARTS_OF_DAY; p++)
            if ((weekday == NONE || weekday == day) && (part < 0 || part == p)) slots |= slot(day, p);
    return slots;
}

/* ---- Who is written down ---- */

const HelperKind *helper_kind(const HelperWords *w, Str code)
{
    for (int64_t i = 0; i < w->kinds; i++)
        if (str_eq(w->kind[i].code, code)) return &w->kind[i];
    return NULL;
}

static bool known_skill(const HelperWords *w, Str code)
{
    for (int64_t i = 0; i < w->skills; i++)
        if (str_eq(w->skill[i].code, code)) return true;
    return false;
}

static Err reach_fits(const HelperNew *in, Blame *why)
{
    const HelperCode *c = in->reach.at;
    for (int64_t i = 0; i < in->reach.count; i++)
        if (place_kind(c[i].code) < PLACE_STREET)
            return blame(why, BAD_FIELD, "/reach", "街道、社区、网格或微网格的代码",
                         "codes of streets, communities or grids");
    return NULL;
}

Err helper_facts(const HelperNew *in, const HelperWords *w, Arena *keep, HelperFacts *ret, Blame *why)
{
    HelperFacts f = { .kind = in->kind, .name = given(in->name), .unit = given(in->unit), .place = in->place,
                      .base = in->base.at ? in->base : in->place, .walk_minutes = in->walk_minutes };
    const HelperCode *c = in->skills.at;
    if (!helper_kind(w, in->kind)) return blame(why, BAD_FIELD, "/kind", "没有这一类人员", "no such kind of helper");
    if (!f.name.at) return blame(why, BAD_FIELD, "/name", "请填姓名", "a name");
    if (place_kind(f.place) != PLACE_COMMUNITY)
        return blame(why, BAD_FIELD, "/place", "报到的社区", "the community reported to");
    if (place_kind(f.base) < PLACE_STREET) return blame(why, BAD_FIELD, "/base", "出发地的区划代码",
                                                        "the code of a place");
    for (int64_t i = 0; i < in->skills.count; i++)
        if (!known_skill(w, c[i].code)) return blame(why, BAD_FIELD, "/skills", "没有这一项技能", "no such skill");
    TRY(reach_fits(in, why));
    if (given(in->phone).at && phone_read(keep, in->phone, &f.phone))
        return blame(why, PHONE_FORM, "/phone", "手机号或座机号", "a mobile or a land line");
    if (!f.unit.at) f.unit = S("");
    if (f.walk_minutes == NONE) f.walk_minutes = 15;
    f.reach = helper_codes(&in->reach, keep);
    f.skills = helper_codes(&in->skills, keep);
    f.free_slots = helper_slots(in->free.at, in->free.count);
    *ret = f;
    return NULL;
}

Err helper_consent(const HelperKind *kind, int how, int64_t version, const HelperNotice *notice,
                   bool by_oneself,
                   Blame *why)
{
    if (!kind->needs_consent) return NULL;
    if (how < 0 || version != notice->version)
        return blame(why, HELPERS_CONSENT, "/consent_version", "须为现行告知书的版本号",
                     "the version of the notice in force");
    if (by_oneself != (how == CONSENT_SELF))
        return blame(why, HELPERS_CONSENT, "/consent", by_oneself ? "须由本人同意" : "须为书面或监护人同意",
                     by_oneself ? "by oneself" : "on paper, or a guardian's");
    return NULL;
}

Err helper_date(Str date, Str from, int64_t today, const char *pointer, Blame *why)
{
    int64_t day;
    if (!moment_read_date(date, &day))
        return blame(why, HELPERS_BAD_DATE, pointer, "年-月-日，如 2026-03-01", "a date like 2026-03-01");
    if (day > today) return blame(why, HELPERS_BAD_DATE, pointer, "不能在今天之后", "not after today");
    if (from.at && str_cmp(date, from) < 0)
        return blame(why, HELPERS_BAD_DATE, pointer, "不能早于开始日期", "not before it began");
    return NULL;
}

Err helper_reason(Str reason, Blame *why)
{
    int digits = 0;
    for (ptrdiff_t i = 0; i < reason.len; i++) {
        digits = reason.at[i] >= '0' && reason.at[i] <= '9' ? digits + 1 : 0;
        if (digits >= DIGITS_OF_A_NUMBER)
            return blame(why, HELPERS_TELLS, "/reason", "不能有连续 7 位以上数字", "no seven digits in a row");
    }
    return NULL;
}

/* ---- Who comes first ---- */

int64_t helper_walk_m(int64_t minutes) { return minutes * WALK_M_A_MINUTE; }

bool helper_reaches(HelperRange r, Str place, int64_t distance_m)
{
    while (r.reach.len) if (place_within(place, str_cut(&r.reach, ','))) return true;
    if (r.walk_minutes <= 0) return false;
    return place_within(place, r.base) || (distance_m != NONE && distance_m <= helper_walk_m(r.walk_minutes));
}

static int compare(int64_t a, int64_t b) { return (a > b) - (a < b); }

int helper_before(const HelperLoad *a, const HelperLoad *b)
{
    int c = compare(a->minutes / LOAD_STEP_MINUTES, b->minutes / LOAD_STEP_MINUTES);
    if (!c) c = compare(a->joined, b->joined);
    if (!c) c = compare(a->distance_m, b->distance_m);
    return c ? c : compare(a->id, b->id);
}

/* ---- Joining ---- */

static bool live(const JoiningKept *j) { return j->state == JOINING_ASKED || j->state == JOINING_AGREED; }

Err joining_may_ask(const JoiningKept *have, int64_t count, Str place)
{
    int64_t held = 0;
    for (int64_t i = 0; i < count; i++) {
        if (!live(&have[i])) continue;
        if (str_eq(have[i].place, place)) return JOININGS_HELD;
        held++;
    }
    return held >= JOININGS_MOST ? JOININGS_MANY : NULL;
}

Err joining_may_decide(const JoiningKept *j, int64_t own, int64_t decider)
{
    if (j->state != JOINING_ASKED) return JOININGS_DECIDED;
    return decider == j->asked_by || (own && decider == own) ? JOININGS_NOT_OWN : NULL;
}

Err joining_may_end(const JoiningKept *j, Str until, int64_t today, Blame *why)
{
    if (!live(j)) return JOININGS_DECIDED;
    if (j->state == JOINING_ASKED) return NULL;
    return helper_date(until, j->since, today, "/until", why);
}
