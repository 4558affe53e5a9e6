/* What stands on each sheet of a file. */
#include "domains/mediation/mediation_lines.h"

#include "vocab/moment.h"

#include <stdio.h>

enum { HALVES = 72, TEXT_ROOM = 4096 };

const int dispute_sheet_scans[DISPUTE_SHEETS] = {
    [SHEET_COVER] = -1, [SHEET_CONTENTS] = -1, [SHEET_REGISTER] = PAPER_APPLICATION,
        [SHEET_NOTICE] = PAPER_NOTICE,
    [SHEET_IDENTITY] = PAPER_IDENTITY, [SHEET_POWER] = PAPER_POWER, [SHEET_INQUIRY] = PAPER_INQUIRY,
    [SHEET_EVIDENCE] = PAPER_EVIDENCE, [SHEET_MINUTES] = PAPER_MINUTES, [SHEET_AGREEMENT] = PAPER_AGREEMENT,
    [SHEET_PERFORMANCE] = PAPER_PERFORMANCE, [SHEET_VISIT] = PAPER_VISIT, [SHEET_COURT] = PAPER_COURT,
    [SHEET_OTHER] = PAPER_OTHER, [SHEET_STATEMENT] = -1, [SHEET_BACK] = -1,
};
static const char *const titles[DISPUTE_SHEETS] = {
    "人民调解卷宗", "卷内目录", "人民调解受理登记表", "人民调解当事人权利义务告知书", "当事人身份情况", "代理情况",
    "人民调解调查记录", "证据材料", "人民调解记录", "人民调解协议书", "履行记录", "人民调解回访记录", "司法确认记录",
    "其他材料", "卷宗情况说明", "卷宗封底",
};

typedef struct Text { Ask *ask; const DisputeFile *f; const DisputeFull *full; Buf b; } Text;

/* ---- Lines ---- */

static bool closing(int32_t c)
{
    static const int32_t marks[] = { 0x3002, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0xFF09, 0x300B, 0x201D, 0xFF01,
                                     0xFF1F };
    for (int i = 0; i < COUNT(marks); i++)
        if (c == marks[i]) return true;
    return false;
}

void dispute_break(Buf *to, Str text, int halves)
{
    Str rest = text;
    int used = 0;
    while (rest.len) {
        Str before = rest;
        int32_t c = utf8_next(&rest);
        if (c < 0) return;
        if (c == '\n' || c == '\r') {
            if (c == '\n') buf_char(to, '\n');
            used = 0;
            continue;
        }
        int wide = c < 0x2E80 && c != 0x201C && c != 0x201D ? 1 : 2;
        if (used + wide > halves && !closing(c)) {
            buf_char(to, '\n');
            used = 0;
        }
        buf_add(to, str_part(before, 0, before.len - rest.len));
        used += wide;
    }
}

int dispute_sheet_pages(const DisputeSheet *s)
{
    double y = DISPUTE_TOP + DISPUTE_TITLE;
    int pages = 1;
    Str rest = s->lines;
    do {
        str_cut(&rest, '\n');
        if (y + DISPUTE_LINE > DISPUTE_FLOOR) {
            pages++;
            y = DISPUTE_TOP;
        }
        y += DISPUTE_LINE;
    } while (rest.len);
    return pages;
}

static void line(Text *t, const char *label, Str text)
{
    Buf b = buf_new(t->ask->arena, text.len + 64);
    if (!str_trim(text).len) return;
    buf_adds(&b, label);
    buf_add(&b, text);
    dispute_break(&t->b, buf_str(&b), HALVES);
    buf_char(&t->b, '\n');
}

static void plain(Text *t, const char *text) { line(t, "", str_of(text)); }
static void gap(Text *t) { buf_adds(&t->b, "　\n"); }

static Str day_of(Text *t, int64_t ms)
{
    Buf b = buf_new(t->ask->arena, 40);
    if (ms == NONE) return (Str){ 0 };
    moment_write_zh(&b, moment_day(ms));
    return buf_str(&b);
}

static Str money(Text *t, int64_t fen)
{
    Buf b = buf_new(t->ask->arena, 40);
    buf_fmt(&b, "%lld.%02lld 元", (long long)(fen / 100), (long long)(fen % 100));
    return buf_str(&b);
}

/* ---- Parties ---- */

/* By rank: in the order of the parties. */
static const DisputePartyFacts *facts_of(const Text *t, int64_t rank)
{
    const DisputePartyFull *p = t->full->parties.at;
    return p[rank - 1].facts;
}

static void parties(Text *t, bool whole)
{
    for (const DisputeParty *p = t->f->parties.at, *end = p + t->f->parties.count; p < end; p++) {
        const DisputePartyFacts *x = facts_of(t, p->rank);
        Buf head = buf_new(t->ask->arena, 80);
        buf_fmt(&head, "%s：", dispute_side_words[p->side].zh);
        buf_char(&head, 0);
        line(t, head.at, x->name);
        if (!whole) continue;
        line(t, "　　法定代表人：", x->head);
        line(t, "　　性别：", x->sex);
        line(t, "　　民族：", x->nation);
        line(t, "　　出生年份：", x->birth_year);
        line(t, "　　职业或职务：", x->work);
        line(t, "　　联系方式：", x->phone);
        line(t, "　　单位或住址：", x->address);
        line(t, "　　代理人：", x->agent);
    }
}

/* ---- Steps ---- */

/* All steps of a kind, each with its day, place and people. False: there was none. */
static bool steps(Text *t, const DisputeVerb *verb, int verbs)
{
    const DisputeEntry *e = t->f->entries.at;
    const DisputeEntryFull *said = t->full->entries.at;
    bool any = false;
    for (int64_t i = 0; i < t->f->entries.count; i++) {
        bool wanted = false;
        for (int v = 0; v < verbs; v++) wanted |= e[i].verb == verb[v];
        if (!wanted) continue;
        if (any) gap(t);
        any = true;
        line(t, "时间：", day_of(t, e[i].at_ms));
        line(t, "事项：", str_of(dispute_verb_words[e[i].verb].zh));
        line(t, "地点：", said[i].saying->where);
        line(t, "参加人：", said[i].saying->present);
        line(t, "邀请参与人：", said[i].saying->expert);
        line(t, "", said[i].saying->words);
        line(t, "记录人：", e[i].by_words);
        plain(t, "当事人（签名）　　　　　　　调解员（签名）");
    }
    return any;
}

#define STEPS(t, ...) steps(t, (const DisputeVerb[]){ __VA_ARGS__ }, \
                            (int)(sizeof((const DisputeVerb[]){ __VA_ARGS__ }) / sizeof(DisputeVerb)))

/* ---- The sheets ---- */

static void cover(Text *t)
{
    const Dispute *d = &t->f->d;
    line(t, "调委会：", t->f->committee.name);
    line(t, "卷名：", t->full->facts->title);
    line(t, "卷号：", d->number);
    line(t, "纠纷类型：", str_of(dispute_kind_words[d->kind].zh));
    line(t, "人民调解员：", d->mediator_words);
    line(t, "登记日期：", day_of(t, d->registered_ms));
    line(t, "结案日期：", day_of(t, d->closed_ms));
    line(t, "结果：", str_of(dispute_state_words[d->state].zh));
    plain(t, "保管期限：　　　　　（由调委会按规定填写）");
}

static void registration(Text *t)
{
    const Dispute *d = &t->f->d;
    parties(t, true);
    line(t, "纠纷类型：", str_of(dispute_kind_words[d->kind].zh));
    line(t, "纠纷来源：", str_of(dispute_source_words[d->source].zh));
    line(t, "登记时间：", day_of(t, d->registered_ms));
    line(t, "受理时间：", day_of(t, d->accepted_ms));
    line(t, "纠纷简要情况：", t->full->facts->facts);
    line(t, "申请事项：", t->full->facts->claims);
    gap(t);
    STEPS(t, DISPUTE_ASK, DISPUTE_ACCEPT, DISPUTE_DECLINE, DISPUTE_REFER);
}

/* 人民调解法 第二十三条、第二十四条, in our words. */
static bool notice(Text *t)
{
    if (t->f->d.accepted_ms == NONE) return false;
    plain(t, "人民调解委员会是依法设立的调解民间纠纷的群众性组织，调解不收取任何费用（第四条、第七条）。");
    plain(t, "当事人可以选择或者接受人民调解员，接受、拒绝调解或者要求终止调解，要求公开或者不公开进行，自主表达意愿、"
             "自愿达成调解协议（第二十三条）。");
    plain(t, "当事人应当如实陈述纠纷事实，遵守调解现场秩序、尊重调解员，尊重对方行使权利（第二十四条）。");
    plain(t, "达成的调解协议具有法律约束力，当事人应当履行；自协议生效之日起三十日内可以共同向人民法院申请司法确认"
             "（第三十一条、第三十三条）。");
    plain(t, "达不成协议的，可以依法通过仲裁、行政、司法等途径维护自己的权利（第二十六条）。");
    gap(t);
    line(t, "告知日期：", day_of(t, t->f->d.accepted_ms));
    plain(t, "当事人（签名盖章或按指印）");
    return true;
}

static bool powers(Text *t)
{
    bool any = false;
    for (const DisputeParty *p = t->f->parties.at, *end = p + t->f->parties.count; p < end; p++) {
        const DisputePartyFacts *x = facts_of(t, p->rank);
        if (!p->agent) continue;
        any = true;
        line(t, "委托人：", x->name);
        line(t, "　　代理人：", x->agent);
        line(t, "　　联系方式：", x->agent_phone);
        line(t, "　　代理权限：", x->agent_power);
    }
    return any;
}

static void terms(Text *t, bool performance)
{
    const DisputeTerm *x = t->f->terms.at;
    const DisputeTermFull *said = t->full->terms.at;
    for (int64_t i = 0; i < t->f->terms.count; i++) {
        Buf b = buf_new(t->ask->arena, said[i].words.len + 300);
        buf_fmt(&b, "%lld. ", (long long)x[i].rank);
        buf_add(&b, facts_of(t, x[i].party)->name);
        buf_fmt(&b, "：%.*s", STR_ARG(said[i].words));
        if (x[i].amount_fen) buf_fmt(&b, "，金额 %.*s", STR_ARG(money(t, x[i].amount_fen)));
        buf_fmt(&b, "，于 %.*s 前履行", STR_ARG(x[i].due_day));
        if (performance && x[i].amount_fen) buf_fmt(&b, "；已履行 %.*s", STR_ARG(money(t, x[i].done_fen)));
        if (performance && x[i].done_ms != NONE) buf_fmt(&b, "；%.*s 履行完毕", STR_ARG(day_of(t, x[i].done_ms)));
        line(t, "", buf_str(&b));
    }
}

static void signatures(Text *t)
{
    static const char *const hows[] = { "签名", "盖章", "按指印", "电子签名" };
    for (const DisputeParty *p = t->f->parties.at, *end = p + t->f->parties.count; p < end; p++) {
        Buf b = buf_new(t->ask->arena, 200);
        buf_add(&b, facts_of(t, p->rank)->name);
        if (p->signed_ms == NONE) buf_adds(&b, "　　　　　　　　（签名、盖章或按指印）");
        else buf_fmt(&b, "（%s）%.*s", hows[p->signed_how < 0 ? 0 : p->signed_how],
                     STR_ARG(day_of(t, p->signed_ms)));
        line(t, "当事人：", buf_str(&b));
    }
    const Dispute *d = &t->f->d;
    Buf b = buf_new(t->ask->arena, 200);
    buf_add(&b, d->mediator_words);
    if (d->mediator_signed_ms == NONE) buf_adds(&b, "　　　　　　　　（签名）");
    else buf_fmt(&b, "（签名）%.*s", STR_ARG(day_of(t, d->mediator_signed_ms)));
    line(t, "人民调解员：", buf_str(&b));
    plain(t, "记录人：　　　　　　　　（签名）");
    gap(t);
    line(t, "", t->f->committee.name);
    bool sealed = d->effect_ms != NONE && d->form == DISPUTE_WRITTEN;
    plain(t, sealed ? "（已加盖调委会印章）" : "（调委会印章）");
    if (sealed) line(t, "生效日期：", day_of(t, d->effect_ms));
}

static bool agreement(Text *t)
{
    const Dispute *d = &t->f->d;
    char copies[160];
    if (d->form == DISPUTE_NO_FORM || !t->full->agreed) return false;
    line(t, "编号：", d->number);
    parties(t, true);
    gap(t);
    line(t, "纠纷主要事实：", t->full->agreed->facts.len ? t->full->agreed->facts : t->full->facts->facts);
    line(t, "争议事项：", t->full->agreed->issue.len ? t->full->agreed->issue : t->full->facts->title);
    plain(t, "经调解，双方自愿达成如下协议：");
    terms(t, false);
    line(t, "履行方式、时限：", t->full->agreed->how);
    gap(t);
    if (d->form == DISPUTE_ORAL) {
        line(t, "口头协议自达成之日起生效（人民调解法第三十条），达成日期：", day_of(t, d->agreed_ms));
        line(t, "记录人：", d->mediator_words);
        return true;
    }
    snprintf(copies, sizeof copies, "本协议一式 %d 份，当事人各执一份，调委会留存一份。", (int)d->copies);
    plain(t, copies);
    plain(t, "本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效（第二十九条）。");
    gap(t);
    signatures(t);
    return true;
}

static void statement(Text *t, int left_out)
{
    const Dispute *d = &t->f->d;
    char more[160];
    line(t, "卷号：", d->number);
    line(t, "结果：", str_of(dispute_state_words[d->state].zh));
    if (d->onward != ONWARD_NONE) line(t, "已告知当事人：", str_of(dispute_onward_words[d->onward].zh));
    STEPS(t, DISPUTE_END, DISPUTE_BREAK, DISPUTE_STEP_ASIDE, DISPUTE_EXTEND);
    if (left_out) {
        snprintf(more, sizeof more, "另有 %d 份扫描件因篇幅未装入本件，存于系统。", left_out);
        plain(t, more);
    }
    gap(t);
    line(t, "打印日期：", day_of(t, t->ask->now_ms));
    plain(t, "立卷人（签名）　　　　　　　检查人（签名）");
}

static void back(Text *t, int pages)
{
    char text[80];
    line(t, "调委会：", t->f->committee.name);
    line(t, "卷号：", t->f->d.number);
    snprintf(text, sizeof text, "本卷连同封面、目录和封底共 %d 页。", pages);
    plain(t, text);
}

static bool fill(Text *t, int sheet, int left_out)
{
    switch (sheet) {
    case SHEET_COVER:    return cover(t), true;
    case SHEET_CONTENTS: return plain(t, "（目录）"), true;
    case SHEET_REGISTER: return registration(t), true;
    case SHEET_NOTICE:   return notice(t);
    case SHEET_IDENTITY: return parties(t, true), true;
    case SHEET_POWER:    return powers(t);
    case SHEET_INQUIRY:  return STEPS(t, DISPUTE_INQUIRE);
    case SHEET_MINUTES:  return STEPS(t, DISPUTE_SIT, DISPUTE_INVITE);
    case SHEET_AGREEMENT: return agreement(t);
    case SHEET_PERFORMANCE:
        if (t->f->d.effect_ms == NONE) return false;
        terms(t, true);
        gap(t);
        STEPS(t, DISPUTE_PERFORM, DISPUTE_URGE);
        return true;
    case SHEET_VISIT:    return STEPS(t, DISPUTE_VISIT);
    case SHEET_COURT:    return STEPS(t, DISPUTE_APPLY, DISPUTE_RULE);
    case SHEET_STATEMENT: return statement(t, left_out), true;
    case SHEET_BACK:     return back(t, 0), true;
    default:             return false;
    }
}

void dispute_sheets(Ask *ask, const DisputeFile *f, const DisputeFull *full, int left_out,
                    DisputeSheet ret[DISPUTE_SHEETS])
{
    for (int i = 0; i < DISPUTE_SHEETS; i++) {
        Text t = { ask, f, full, buf_new(ask->arena, TEXT_ROOM) };
        ret[i] = (DisputeSheet){ str_of(titles[i]), { 0 } };
        if (fill(&t, i, left_out)) ret[i].lines = buf_str(&t.b);
    }
    if (f->d.form == DISPUTE_ORAL) ret[SHEET_AGREEMENT].title = S("人民调解口头协议登记表");
}

void dispute_contents(Ask *ask, const DisputeFile *f, const int page[DISPUTE_SHEETS],
                      DisputeSheet ret[DISPUTE_SHEETS])
{
    Buf b = buf_new(ask->arena, 2000);
    Text last = { ask, f, NULL, buf_new(ask->arena, 400) };
    int serial = 0;
    back(&last, page[SHEET_BACK]);                         /* it is one page, the last */
    ret[SHEET_BACK].lines = buf_str(&last.b);
    for (int i = SHEET_REGISTER; i < SHEET_BACK; i++)
        if (page[i]) buf_fmt(&b, "%2d　%.*s\t第 %d 页\n", ++serial, STR_ARG(ret[i].title), page[i]);
    ret[SHEET_CONTENTS].lines = buf_str(&b);
}
