/* What later domains show of a case, and whom they may call about it. Part of cases.h. */
#ifndef CASES_CASES_TOLD_H
#define CASES_CASES_TOLD_H

/* What a class is called, in the reader's language; one that is unknown, by its code. */
Str cases_class_words(Ask *, Str code);

/* Whether a case hides who reported it: its class did when it was reported, or at any time since. What was
 * hidden once stays so; what a class comes to hide, it hides of its older cases too, with their photos. */
typedef struct CaseHides { Str code; int64_t since_ms; bool hides; } CaseHides;
extern const Shape CaseHides_shape;
Err cases_veil(Ask *, List *ret_case_hides);   /* versions of the classes that ever did */
bool cases_veiled(const List *veil, Str class, int64_t reported_ms, int64_t now_ms);

/* The number left with a report, in full: for who calls back, and says so by an event. Absent: none is. */
Err cases_reporter_phone(Ask *, int64_t id, Str *ret);

#endif
