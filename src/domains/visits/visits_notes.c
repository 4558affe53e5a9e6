/* Notes: what a member thinks has changed behind a door, for the community to look into. The register
 * itself is
 * changed by whoever may (`residents`); a note only says where to look. */
#include "domains/visits/visits_inside.h"

#include "domains/visits/visits_queries.h"

enum { NOTES_MOST = 200 };

static const struct { const char *zh, *en; } about_words[] = {
    { "疑似有人迁入", "somebody seems to have moved in" }, { "疑似已迁出", "they seem to have moved out" },
    { "疑似空置", "seems to be empty" }, { "疑似出租", "seems to be let" }
};

static Err view_of(Ask *ask, const VisitNoteKept *n, VisitNote *ret)
{
    *ret = (VisitNote){ n->id, n->household_id, n->compound, n->building, n->unit, n->room, n->place,
                        n->about, { 0 }, n->by_words, n->made_ms, n->state,
                        n->answer, n->answered_ms, n->version };
    return visits_words_show(ask, "visits.note", n->id, n->words_sealed, &ret->words);
}

Err visits_notes_views(Ask *ask, const Scope *scope, Str state, int64_t household_id, int64_t most, List *ret)
{
    List kept;
    TRY(visit_notes_page(ask->db, ask->district, scope, state, household_id, most, &kept, ask->arena));
    VisitNote *view = NEWS(ask->arena, VisitNote, kept.count + 1);
    for (int64_t i = 0; i < kept.count; i++) TRY(view_of(ask, (const VisitNoteKept *)kept.at + i, &view[i]));
    *ret = (List){ view, kept.count };
    return NULL;
}

Err visits_notes(Ask *ask)
{
    const VisitNoteQuery *q = QUERY(ask, VisitNoteQuery);
    Scope scope;
    List views;
    TRY(visits_scope(ask, &scope));
    Str state = str_of(visit_note_states[q->state < 0 ? NOTE_OPEN : (VisitNoteState)q->state]);
    TRY(visits_notes_views(ask, &scope, state, q->household_id, NOTES_MOST, &views));
    return answer_array(ask, &VisitNote_shape, &views);
}

static Err say(Ask *ask, const EventKind *kind, const VisitNoteKept *n, int64_t owner)
{
    return event_post(ask, kind, n->id, n->place, owner, &VisitNoteSaid_shape,
                      &(VisitNoteSaid){ n->household_id, n->state });
}

static Err answer_note(Ask *ask, int status, int64_t id)
{
    Scope scope;
    VisitNoteKept n;
    VisitNote view;
    TRY(visits_scope(ask, &scope));
    TRY(visit_notes_one(ask->db, ask->district, &scope, id, &n, ask->arena));
    TRY(view_of(ask, &n, &view));
    return answer(ask, status, &VisitNote_shape, &view);
}

Err visits_note_new(Ask *ask)
{
    const VisitNoteNew *in = BODY(ask, VisitNoteNew);
    int64_t id, same;
    VisitDoor door;
    TRY(ask_id(ask, 0, &id));
    TRY(visits_door_of(ask, id, &door));
    TRY(visit_words_may(in->words, "/words", &ask->why));
    TRY(visit_notes_same(ask->db, ask->district, id, str_of(visit_note_abouts[in->about]), &same));
    if (same) return VISITS_NOTED_ALREADY;
    VisitNoteKept n = { .id = ask_new_id(ask), .household_id = id, .place = door.place, .about = in->about,
                        .account = ask->who.account,
                        .by_words = actor_words(ask->arena, ask->who.name, ask->who.title),
                        .made_ms = ask->now_ms,
                        .state = NOTE_OPEN, .answered_ms = NONE, .version = 1 };
    TRY(visits_words_hide(ask, "visits.note", n.id, in->words, &n.words_sealed));
    TRY(visit_notes_add(ask->db, ask->district, &n));
    TRY(say(ask, &VISITS_NOTED, &n, 0));
    return answer_note(ask, 201, n.id);
}

Err visits_note_answer(Ask *ask)
{
    const VisitNoteAnswer *in = BODY(ask, VisitNoteAnswer);
    int64_t id;
    VisitNoteKept n;
    TRY(ask_id(ask, 0, &id));
    TRY(visit_notes_one(ask->db, ask->district, &ask->who.scope, id, &n, ask->arena));
    if (n.state != NOTE_OPEN) return VISITS_ANSWERED;
    if (in->version != n.version) return MOVED_ON;
    if (in->state == NOTE_OPEN) return ask_blame(ask, BAD_FIELD, "/state", "done 或 refused",
                                                 "done or refused");
    TRY(visit_words_may(in->answer, "/answer", &ask->why));
    n.state = (VisitNoteState)in->state;
    n.answer = in->answer.len ? in->answer : (Str){ 0 };
    n.answered_ms = ask->now_ms;
    n.version++;
    TRY(visit_notes_answer(ask->db, ask->district, &n, ask->who.account));
    TRY(say(ask, &VISITS_NOTE_ANSWERED, &n, n.account));
    return answer_note(ask, 200, id);
}

Err visits_note_news(Ask *ask, int64_t id, VisitNoteNews *ret)
{
    Scope whole = scope_nothing(ask->district);
    VisitNoteKept n;
    scope_add(&whole, ask->arena, ask->district, true);
    TRY(visit_notes_one(ask->db, ask->district, &whole, id, &n, ask->arena));
    Buf b = buf_new(ask->arena, 240);
    buf_add(&b, visits_door_words(ask, n.compound, n.building, n.unit, n.room));
    buf_char(&b, ' ');
    buf_adds(&b, about_words[n.about].zh);
    if (n.state != NOTE_OPEN) buf_adds(&b, n.state == NOTE_DONE ? "：已核实处理" : "：核实无变动");
    *ret = (VisitNoteNews){ n.account, n.place, buf_str(&b) };
    return NULL;
}
