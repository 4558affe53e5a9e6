/* What the example of sqlgen is about: notes pinned to places. Only for tests. */
#ifndef NOTES_H
#define NOTES_H

#include "base/shape.h"

typedef enum NoteState { NOTE_OPEN, NOTE_DONE } NoteState;

typedef struct Note {
    int64_t id, reporter, at_ms, lon, due_ms;
    Str place, words, raw;
    NoteState state;
    double weight;
    bool urgent;
} Note;
typedef struct NoteRow { int64_t id; Str words, place_name; NoteState state; } NoteRow;

extern const Shape Note_shape, NoteRow_shape;

#endif
