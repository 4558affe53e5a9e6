/* The shapes of the example. */
#include "notes.h"

static const char *const NOTE_STATES[] = { "open", "done", NULL };

SHAPE(Note, "A note",
    ID(Note, id, "number"),
    ID(Note, reporter, "who pinned it"),
    TIME(Note, at_ms, "when"),
    LON(Note, lon, 0, "where"),
    TIME_OPT(Note, due_ms, "due"),
    TEXT(Note, place, 1, 18, "place code"),
    TEXT(Note, words, 1, 200, "words"),
    BYTES(Note, raw, "a digest"),
    NAME(Note, state, 0, NOTE_STATES, "state"),
    REAL(Note, weight, 0, 0, 100, "weight"),
    BOOL(Note, urgent, 0, "urgent"));

SHAPE(NoteRow, "A note in a list",
    ID(NoteRow, id, "number"),
    TEXT(NoteRow, words, 1, 200, "words"),
    TEXT_OPT(NoteRow, place_name, 1, 80, "name of the place"),
    NAME(NoteRow, state, 0, NOTE_STATES, "state"));
