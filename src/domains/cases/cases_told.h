/* What later domains show of a case, and whom they may call about it. Part of cases.h. */
#ifndef CASES_CASES_TOLD_H
#define CASES_CASES_TOLD_H

/* What a class and a state are called, in the reader's language; a class that is unknown, by its code. */
Str cases_class_words(Ask *, Str code);
Str cases_state_words(const Ask *, CaseState);

/* The number left with a report, in full: for who calls back, and says so by an event. Absent: none is. */
Err cases_reporter_phone(Ask *, int64_t id, Str *ret);

#endif
