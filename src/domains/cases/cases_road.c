/* The road of a case as a page for people, printed from the same table that the server's rule and the buttons
 * come from. Decides nothing. */
#include "domains/cases/cases_rules.h"
#include "domains/cases/cases_views.h"

#include "app/gate.h"

static const struct { Mover by; const char *zh, *en; } movers[] = {
    { BY_DESK, "有权限、事件在其辖区内的人员", "anyone with the permission in whose places it lies" },
    { BY_HANDLER, "被派到的岗位，或其代班人", "the post it was dispatched to, or who stands in for it" },
    { BY_ANOTHER, "有权限、但不是处置人", "anyone with the permission but the one who handled it" },
    { BY_REPORTER, "上报人", "who reported it, by account or by the token of the receipt" },
};

static const struct { int need; const char *zh, *en; } needs[] = {
    { NEEDS_WORDS, "文字", "words" }, { NEEDS_PHOTO, "照片", "a photo" }, { NEEDS_STARS, "星级", "stars" },
};

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
        buf_fmt(to, "    %s --> %s: %s\n", case_states[m->from], case_states[m->to], m->zh);
    }
    buf_fmt(to, "    %s --> [*]\n    %s --> [*]\n```\n", case_states[CASE_CLOSED], case_states[CASE_REFUSED]);
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
    buf_adds(to, "\n## Steps\n\n| in state | step | button | becomes | needs | by | roles |\n"
             "|---|---|---|---|---|---|---|\n");
    for (int i = 0; i < cases_road_count; i++) {
        const Move *m = &cases_road[i];
        buf_fmt(to, "| `%s` | `%s` | %s %s | `%s` | ", case_states[m->from], case_verbs[m->verb],
                m->zh, m->en, case_states[m->to]);
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
    buf_adds(to, "\nEvery step carries the version of the case that was seen; a stale one is refused. "
             "Who may reach a case at all is\ndecided by places: one outside them is not found.\n");
}
