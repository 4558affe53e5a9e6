/* The road of a dispute as a page for people, printed from the same table that the server's rule and the
 * buttons come from. Decides nothing. */
#include "domains/mediation/mediation_inside.h"

static const struct { DisputeMover by; const char *zh, *en; } movers[] = {
    { BY_COMMITTEE, "本调委会委员", "any member of its committee" },
    { BY_HEAD, "主任、副主任", "chair or deputy" },
    { BY_MEDIATOR, "承办调解员", "who was given it" },
    { BY_EITHER, "承办调解员，或主任、副主任", "who was given it, chair or deputy" },
};

static const struct { int need; const char *zh, *en; } needs[] = {
    { NEEDS_WORDS, "文字", "words" }, { NEEDS_PARTY, "当事人", "a party" }, { NEEDS_ANSWER, "同意或拒绝",
            "their answer" },
    { NEEDS_ACCOUNT, "调解员", "a mediator" }, { NEEDS_TERM, "协议中的一项", "a part of the agreement" },
    { NEEDS_TERMS, "约定事项", "what is agreed" }, { NEEDS_HOW, "签名方式", "how it was signed" },
    { NEEDS_ONWARD, "告知的途径", "the way they were told" }, { NEEDS_DAY, "日期", "a day" },
    { NEEDS_PAPER, "照片或扫描件", "a picture" }, { NEEDS_OUTCOME, "裁定结果", "the ruling" },
};

static void print_needs(Buf *to, int wanted)
{
    const char *between = "";
    for (int i = 0; i < COUNT(needs); i++) {
        if (!(wanted & needs[i].need)) continue;
        buf_fmt(to, "%s%s %s", between, needs[i].zh, needs[i].en);
        between = ", ";
    }
}

void mediation_road_page(Buf *to)
{
    buf_adds(to, "# The road of a dispute\n\nPrinted by `tuimen road disputes` from `disputes_road` in "
             "`src/domains/mediation/mediation_rules.c`; a test keeps it true. The\nserver refuses every "
             "step that "
             "isn't a row here, and the pages show the rows that their reader may take now (`may` of a "
             "dispute).\n\n"
             "## States\n\n| state | 状态 | |\n|---|---|---|\n");
    for (int i = 0; dispute_states[i]; i++)
        buf_fmt(to, "| `%s` | %s | %s |\n", dispute_states[i], dispute_state_words[i].zh,
                dispute_state_words[i].en);
    buf_adds(to,
             "\n## Steps\n\n| in state | step | button | becomes | needs | by "
             "|\n|---|---|---|---|---|---|\n");
    for (int i = 0; i < disputes_road_count; i++) {
        const DisputeMove *m = &disputes_road[i];
        buf_fmt(to, "| `%s` | `%s` | %s %s | `%s` | ", dispute_states[m->from], dispute_verbs[m->verb],
                m->zh, m->en,
                dispute_states[m->to]);
        print_needs(to, m->needs);
        buf_fmt(to, " | %s |\n", movers[m->by].zh);
    }
    buf_adds(to, "\n## By\n\n| | |\n|---|---|\n");
    for (int i = 0; i < COUNT(movers); i++) buf_fmt(to, "| %s | %s |\n", movers[i].zh, movers[i].en);
    buf_adds(to,
             "\nWhoever has stepped aside in a dispute does nothing in it any more, and doesn't see it. Of "
             "two rows "
             "for one step the second is\nfor the last part of what was agreed.\n");
}
