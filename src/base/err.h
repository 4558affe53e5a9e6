/* Refusals: an error is the address of a constant that explains itself; NULL is success.
 * Knows nothing of HTTP sockets, languages in use, or logging. Shape of the answer: RFC 9457. */
#ifndef BASE_ERR_H
#define BASE_ERR_H

typedef struct Refusal {
    int status;          /* the HTTP status it is answered with */
    const char *code;    /* stable, "domain.what_is_wrong"; clients match on it */
    const char *zh, *en; /* one sentence for people */
} Refusal;

typedef const Refusal *Err;

/* Define with REFUSAL in one .c file, declare with REFUSES in its header; compare by address. */
#define REFUSAL(name, status, code, zh, en) const Refusal name[1] = { { status, code, zh, en } }
#define REFUSES(name) extern const Refusal name[1]

/* Return the refusal of a call, if it refuses. The only macro in the house that hides a return. */
#define TRY(call) do { Err try_ = (call); if (try_) return try_; } while (0)

REFUSES(BROKEN);     /* 500: infrastructure failed; logged once, by the dispatcher */
REFUSES(BUSY);       /* 503: the database is locked, full or away; ask again with the same key */
REFUSES(NOT_FOUND);  /* 404: no such row, or none that the caller may see */
REFUSES(MOVED_ON);   /* 409: the row changed since it was read */
REFUSES(BAD_JSON);   /* 400: not JSON at all */
REFUSES(BAD_FIELD);  /* 422: a field is missing, unknown, or outside its limits; see Blame */
REFUSES(TOO_LARGE);  /* 413: more than a request may hold */
REFUSES(CONFLICT);   /* 409: the same thing is already there */

/* Which field is to blame, and why: filled once by the layer that knows. */
typedef struct Blame {
    char pointer[96];    /* JSON pointer or parameter name, "/photos/0" */
    char zh[160], en[160]; /* the limit, in words: "1 到 80 个字" / "1 to 80 characters" */
} Blame;

/* Fill `b` (which may be NULL) and return `e`: TRY-friendly. */
Err blame(Blame *b, Err e, const char *pointer, const char *zh, const char *en);

#endif
