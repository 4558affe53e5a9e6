/* The road of a case as a page for people, printed from the same table that the server's rule and the buttons
 * come from. Decides nothing. */
#include "domains/cases/cases_rules.h"
#include "domains/cases/cases_views.h"

#include "app/gate.h"

static const struct { Mover by; const char *zh, *en; } movers[] = {
    { BY_DESK, "有权限、事件在其辖区内的人员（吹哨后为上一级）",
      "anyone with the permission in whose places it lies; raised to the desk above, those there" },
    { BY_HANDLER, "被派到的岗位，或其代班人", "the post it was dispatched to, or who stands in for it" },
    { BY_ANOTHER, "有权限、但不是处置人", "anyone with the permission but the one who handled it" },
    { BY_REPORTER, "上报人（账号、回执或查询码）",
      "who reported it, by account, by the token of the receipt or by the code of a hidden report" },
    { BY_ASSISTANT, "协办岗位，尚未反馈", "a post that it was sent to as well and that hasn't answered yet" },
    { BY_CONCERNED, "上报人，或事件在其辖区内的社区及以上人员",
      "who reported it, or staff in whose places it lies" },
    { BY_FINDER, "上报人，且事件在其辖区内", "who reported it and answers for the place" },
};

static const struct { int need; const char *zh, *en; } needs[] = {
    { NEEDS_WORDS, "文字", "words" }, { NEEDS_PHOTO, "照片", "a photo" }, { NEEDS_STARS, "星级", "stars" },
    { NEEDS_DAYS, "工作日数", "working days" }, { NEEDS_PARENT, "并入哪一件", "the other case" },
};

static const struct { const char *zh, *en; } whens[] = {
    [WHENEVER] = { "", "" }, [WHEN_ASKED] = { "有延期申请", "more time is asked for" },
    [WHEN_UNASKED] = { "无延期申请", "none is asked for yet" },
};

/* Where a step leads; back to where it was before, the table can't say by one name. */
static const char *leads_to(const Move *m) { return m->to == CASE_BACK ? "(before)" : case_states[m->to]; }

static void print_states(Buf *to)
{
    buf_adds(to, "## States\n\n| state | 状态 | |\n|---|---|---|\n");
    for (int i = 0; case_states[i]; i++)
        buf_fmt(to, "| `%s` | %s %s | %s |\n", case_states[i], case_state_words[i].mark,
                case_state_words[i].zh, case_state_words[i].en);
}

static void print_drawing(Buf *to)
{
    buf_fmt(to, "\n```mermaid\nstateDiagram-v2\n    [*] --> %s: 上报\n", case_states[CASE_REPORTED]);
    for (int i = 0; i < cases_road_count; i++) {
        const Move *m = &cases_road[i];
        if (m->to == (int)m->from && m->verb != CASE_DISPATCH && m->verb != CASE_RATE) continue;
        if (m->to != CASE_BACK)
            buf_fmt(to, "    %s --> %s: %s\n", case_states[m->from], case_states[m->to], m->zh);
    }
    for (int i = 0; i < CASE_STATES; i++)
        if (case_has_ended((CaseState)i)) buf_fmt(to, "    %s --> [*]\n", case_states[i]);
    buf_adds(to, "```\n");
}

static void print_roles(Buf *to, const char *permission)
{
    const char *between = "";
    for (int role = ROLE_RESIDENT; role < ROLE_COUNT; role++) {
        if (!gate_allows((Role)role, permission)) continue;
        buf_fmt(to, "%s%s", between, role_words[role].zh);
        between = "、";
    }
}

static void print_needs(Buf *to, int wanted)
{
    const char *between = "";
    for (int i = 0; i < COUNT(needs); i++) {
        if (!(wanted & needs[i].need)) continue;
        buf_fmt(to, "%s%s %s", between, needs[i].zh, needs[i].en);
        between = ", ";
    }
}

static void print_steps(Buf *to)
{
    buf_adds(to, "\n## Steps\n\n| in state | step | button | becomes | when | needs | by | roles |\n"
             "|---|---|---|---|---|---|---|---|\n");
    for (int i = 0; i < cases_road_count; i++) {
        const Move *m = &cases_road[i];
        buf_fmt(to, "| `%s` | `%s` | %s %s | `%s` | %s %s | ", case_states[m->from], case_verbs[m->verb],
                m->zh, m->en, leads_to(m), whens[m->when].zh, whens[m->when].en);
        print_needs(to, m->needs);
        buf_fmt(to, " | %s | ", movers[m->by].zh);
        print_roles(to, m->may);
        buf_adds(to, " |\n");
    }
}

void cases_road_page(Buf *to)
{
    buf_adds(to, "# The road of a case\n\nPrinted by `tuimen road` from `cases_road` in "
             "`src/domains/cases/cases_rules.c`; a test keeps it true. The server\n"
             "refuses every step that isn't a row here, and a page shows the rows that its reader may "
             "take now (`may` of a case).\n\n");
    print_states(to);
    print_drawing(to);
    print_steps(to);
    buf_adds(to, "\n## By\n\n| | |\n|---|---|\n");
    for (int i = 0; i < COUNT(movers); i++) buf_fmt(to, "| %s | %s |\n", movers[i].zh, movers[i].en);
    buf_adds(to, "\n`(before)`: where it was before it was suspended or merged. A step that leads to its "
             "own state isn't drawn, but for\nreassigning and rating. What the desk above has sent and is "
             "returned comes back to that desk (`raised`). Its due time moves\n"
             "with filing, a granted extension, "
             "resuming, reopening, and when days off are announced later, never otherwise;\n"
             "the event says from when to when.\n\n"
             "Beyond the table: more time is asked for before it is due, as often as the class allows; a "
             "hotline ticket is returned once;\nan open case is urged once in 24 hours; its reporter has it "
             "reopened once, the desk as often as needed; a case is merged\ninto one that isn't merged "
             "itself; the result waits for everybody who assists.\n\n"
             "Every step carries the version of the case that was seen; a stale one is refused. "
             "Who may reach a case at all is\ndecided by places: one outside them is not found.\n");
}
