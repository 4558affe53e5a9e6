/* What later domains show of a case, and whom they may call about it. Part of cases.h. */
#ifndef CASES_CASES_TOLD_H
#define CASES_CASES_TOLD_H

/* What a class is called, in the reader's language; one that is unknown, by its code. */
Str cases_class_words(Ask *, Str code);

/* The number left with a report, in full: for who calls back, and says so by an event. Absent: none is. */
Err cases_reporter_phone(Ask *, int64_t id, Str *ret);

#endif
