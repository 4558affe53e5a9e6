/* Agreements: written down, changed, ended; and what this domain brings to the house. */
#include "domains/partners/partners_inside.h"

#include "app/seal.h"
#include "domains/divisions/divisions.h"
#include "domains/partners/partners_queries.h"
#include "domains/people/people.h"
#include "domains/points/points.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50 };

const EventKind PARTNERS_AGREED = { "partners.agreed", "登记合作伙伴", "partner agreed with" };
const EventKind PARTNERS_CHANGED = { "partners.changed", "变更合作协议", "agreement changed" };
const EventKind PARTNERS_OVER = { "partners.ended", "终止合作", "agreement ended" };

/* ---- For later domains ---- */

Err partners_terms(Ask *ask, int64_t id, PartnerTerms *ret)
{
    return partner_terms_one(ask->db, ask->district, id, ret, ask->arena);
}

Err partners_in_reach(Ask *ask, int64_t id, const char *pointer, PartnerTerms *ret)
{
    Err e = partners_terms(ask, id, ret);
    if (e && e != NOT_FOUND) return e;
    if (e || !scope_holds(&ask->who.scope, ret->place))
        return ask_blame(ask, BAD_FIELD, pointer, "权限范围内的合作伙伴", "a partner within your reach");
    return NULL;
}

Err partners_purse(Ask *ask, PartnerTerms *p)
{
    if (p->purse) return NULL;
    TRY(points_kept(ask, POINTS_PARTNER, p->id, PURSE_MONEY, p->place, p->name, S("应付款"), &p->purse));
    return partners_set_purse(ask->db, ask->district, p->id, p->purse);
}

/* ---- Reading ---- */

static void dress(Ask *ask, Partner *p)
{
    p->place_name = divisions_name(ask, p->place);
    if (!p->place_name.len) p->place_name = (Str){ 0 };
    p->since = moment_date_text(ask->arena, p->since_day);
    p->until = moment_date_text(ask->arena, p->until_day);
    PartnerTerms t = { .since_day = p->since_day, .until_day = p->until_day, .ended_ms = p->ended_ms };
    p->live = partners_live(&t, moment_day(ask->now_ms));
}

Err partners_list(Ask *ask)
{
    const PartnersQuery *q = QUERY(ask, PartnersQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 }, like = { 0 };
    List rows;
    if (q->words.at) {
        Buf b = buf_new(ask->arena, q->words.len + 2);
        buf_char(&b, '%');
        buf_add(&b, q->words);
        buf_char(&b, '%');
        like = buf_str(&b);
    }
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(partners_page(ask->db, ask->district, &ask->who.scope, like, before, limit + 1, &rows, ask->arena));
    Partner *p = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, p[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) dress(ask, &p[i]);
    return answer_list(ask, &Partner_shape, &rows, next);
}

static Err in_reach(Ask *ask, Partner *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(partners_one(ask->db, ask->district, id, &ask->who.scope, ret, ask->arena));
    dress(ask, ret);
    return NULL;
}

static Err view(Ask *ask, int status, Partner *p)
{
    RedeemedSum month;
    PartnerView v = { .partner = p, .month = &month };
    Date today = moment_date(moment_day(ask->now_ms));
    int64_t first;
    moment_day_of((Date){ today.year, today.month, 1 }, &first);
    TRY(redeemed_sum(ask, p->id, first, moment_day(ask->now_ms) + 1, &month));
    TRY(partner_staff_all(ask->db, ask->district, p->id, &v.people, ask->arena));
    TRY(tills_of(ask->db, ask->district, p->id, &v.devices, ask->arena));
    PartnerPerson *of = v.people.at;
    for (int64_t i = 0; i < v.people.count; i++) of[i].name = people_mask_name(ask->arena, of[i].name);
    return answer(ask, status, &PartnerView_shape, &v);
}

Err partners_look(Ask *ask)
{
    Partner p;
    TRY(in_reach(ask, &p));
    return view(ask, 200, &p);
}

/* ---- Writing ---- */

/* A money account of a fund that the asker sees. */
static Err fund_fits(Ask *ask, int64_t fund)
{
    return fund && points_money_in_reach(ask, fund)
        ? ask_blame(ask, BAD_FIELD, "/fund", "权限范围内的资金账户", "a money account within your reach") : NULL;
}

static Err days(Ask *ask, int64_t since, Str until, int64_t *ret)
{
    if (!moment_read_date(until, ret) || *ret < since || *ret > since + TERM_DAYS_MOST)
        return ask_blame(ask, BAD_FIELD, "/until", "协议末日，不早于首日，最长十年",
                         "the last day: after the first, ten years at most");
    return NULL;
}

static void fill(Ask *ask, const PartnerNew *in, Partner *p)
{
    *p = (Partner){
        .id = ask_new_id(ask), .place = in->place, .kind = in->kind, .name = str_trim(in->name),
        .address = str_trim(in->address), .agreement = str_trim(in->agreement), .fund = in->fund,
        .offline_count = in->offline_count, .offline_fen = in->offline_fen, .ended_ms = NONE,
        .ended_words = S(""), .made_words = S(""), .made_ms = ask->now_ms, .version = 1
    };
}

Err partners_plant(Ask *ask, const PartnerNew *in, int64_t since_day, int64_t until_day, int64_t *ret_id)
{
    Partner p;
    fill(ask, in, &p);
    p.since_day = since_day;
    p.until_day = until_day;
    *ret_id = p.id;
    return partners_add(ask->db, ask->district, &p);
}

Err partners_agree(Ask *ask)
{
    const PartnerNew *in = BODY(ask, PartnerNew);
    Partner p;
    Place place;
    fill(ask, in, &p);
    if (!scope_holds(&ask->who.scope, in->place) || divisions_place(ask, in->place, &place))
        return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的区划代码", "the code of a place within your reach");
    if (p.name.len < 2) return ask_blame(ask, BAD_FIELD, "/name", "请写名称", "say what it is called");
    if (!p.agreement.len) return ask_blame(ask, BAD_FIELD, "/agreement", "请写协议编号", "the agreement's number");
    if (!moment_read_date(in->since, &p.since_day))
        return ask_blame(ask, BAD_FIELD, "/since", "日期，如 2026-03-01", "a day: 2026-03-01");
    TRY(days(ask, p.since_day, in->until, &p.until_day));
    TRY(fund_fits(ask, p.fund));
    p.made_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    TRY(partners_add(ask->db, ask->district, &p));
    TRY(event_post(ask, &PARTNERS_AGREED, p.id, p.place, 0, NULL, NULL));
    dress(ask, &p);
    return view(ask, 201, &p);
}

Err partners_change(Ask *ask)
{
    const PartnerChange *in = BODY(ask, PartnerChange);
    Partner p;
    TRY(in_reach(ask, &p));
    if (p.version != in->version) return MOVED_ON;
    if (p.ended_ms != NONE) return PARTNERS_ENDED;
    p.name = str_trim_or(in->name, p.name);
    if (in->address.at) p.address = str_trim(in->address);
    p.agreement = str_trim_or(in->agreement, p.agreement);
    if (in->until.at) TRY(days(ask, p.since_day, in->until, &p.until_day));
    if (in->fund != NONE) p.fund = in->fund;
    TRY(fund_fits(ask, in->fund == NONE ? 0 : in->fund));
    if (in->offline_count != NONE) p.offline_count = in->offline_count;
    if (in->offline_fen != NONE) p.offline_fen = in->offline_fen;
    p.version++;
    TRY(partners_save(ask->db, ask->district, &p));
    TRY(event_post(ask, &PARTNERS_CHANGED, p.id, p.place, 0, NULL, NULL));
    dress(ask, &p);
    return view(ask, 200, &p);
}

Err partners_end(Ask *ask)
{
    const PartnerEnd *in = BODY(ask, PartnerEnd);
    Partner p;
    TRY(in_reach(ask, &p));
    if (p.ended_ms != NONE) return PARTNERS_ENDED;
    if (p.version != in->version) return MOVED_ON;
    p.ended_words = str_trim(in->words);
    if (!p.ended_words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写原因", "say why");
    p.ended_ms = ask->now_ms;
    p.version++;
    TRY(partners_save(ask->db, ask->district, &p));
    TRY(event_post(ask, &PARTNERS_OVER, p.id, p.place, 0, NULL, NULL));
    dress(ask, &p);
    return view(ask, 200, &p);
}

/* ---- The domain ---- */

static const Err change_refuses[] = { NOT_FOUND, PARTNERS_ENDED, NULL };
static const Err staff_refuses[] = { NOT_FOUND, PARTNERS_STAFF, NULL };
static const Err row_refuses[] = { NOT_FOUND, NULL };
static const Err enrol_refuses[] = { TILLS_NOT_STAFF, PARTNERS_ENDED, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/partners", partners_list, .may = "partners.read", .query = &PartnersQuery_shape,
      .gives = &Partner_shape, .flags = GIVES_LIST,
          .about = "Partners in the reader's places, the newest first" },
    { "POST", "/api/v1/partners", partners_agree, .may = "partners.write", .takes = &PartnerNew_shape,
      .gives = &PartnerView_shape, .status = 201, .about = "Write an agreement with a partner down" },
    { "GET", "/api/v1/partners/{id}", partners_look, .may = "partners.read", .gives = &PartnerView_shape,
      .about = "A partner with its people, its tills and what it redeemed this month" },
    { "POST", "/api/v1/partners/{id}", partners_change, .may = "partners.write",
      .takes = &PartnerChange_shape,
      .gives = &PartnerView_shape, .refuses = change_refuses, .about = "Change an agreement" },
    { "POST", "/api/v1/partners/{id}/end", partners_end, .may = "partners.write", .takes = &PartnerEnd_shape,
      .gives = &PartnerView_shape, .refuses = change_refuses,
      .about = "End an agreement at once: its tills take nothing more" },
    { "POST", "/api/v1/partners/{id}/staff", partners_staff_set, .may = "partners.write",
      .takes = &PartnerLogin_shape, .status = 204, .refuses = staff_refuses,
      .about = "Let somebody redeem for a partner" },
    { "DELETE", "/api/v1/partner-staff/{id}", partners_staff_end, .may = "partners.write", .status = 204,
      .refuses = row_refuses, .about = "Let somebody redeem for a partner no longer" },
    { "DELETE", "/api/v1/tills/{id}", tills_end_one, .may = "partners.write", .status = 204,
      .refuses = row_refuses, .about = "End a till: a lost device" },
    { "GET", "/api/v1/me/partners", partners_own, .may = SIGNED_IN, .gives = &PartnerOwn_shape,
      .flags = GIVES_ARRAY, .about = "The partner one works for: none or one" },
    { "POST", "/api/v1/me/tills", tills_enrol, .may = SIGNED_IN, .takes = &TillNew_shape,
      .gives = &TillMade_shape,
      .status = 201, .flags = NO_REPLAY, .refuses = enrol_refuses,
      .about = "Enrol this device as a till of the partner one works for" },
    { 0 }
};

static const EventKind *const kinds[] = { &PARTNERS_AGREED, &PARTNERS_CHANGED, &PARTNERS_OVER,
                                          &PARTNERS_STAFF_SET, &TILLS_ENROLLED, &TILLS_OVER, NULL };

static Err ready(App *app, Db *read)
{
    (void)read;
    return seal_ready(app, (Str){ 0 });
}

const Domain partners_domain = { .name = "partners",
                                 .about = "Partners, their tills, and what was redeemed there",
                                 .schema = &partners_schema, .routes = routes, .kinds = kinds,
                                     .ready = ready };
