/* Classes of cases in memory, by code: every list, page and report asks for their names and limits. */
#include "domains/cases/cases_views.h"

#include "app/app.h"
#include "domains/cases/cases_queries.h"

enum { BOOK_BYTES = 4 << 20 };

Err cases_classes_load(App *app, Db *read)
{
    Arena keep = arena_make(BOOK_BYTES);
    List *book = NEW(&keep, List);
    Err e = case_classes_all(read, app_district(app), book, &keep);
    if (e) arena_drop(keep, BOOK_BYTES);
    else app_keep(app, "cases.classes", book);
    return e;
}

const CaseClass *cases_class(const Ask *ask, Str code)
{
    const List *book = app_kept(ask->app, "cases.classes");
    const CaseClass *class = book->at;
    int64_t low = 0, high = book->count;
    while (low < high) {
        int64_t middle = (low + high) / 2;
        if (str_cmp(class[middle].code, code) < 0) low = middle + 1;
        else high = middle;
    }
    return low < book->count && str_eq(class[low].code, code) ? &class[low] : NULL;
}

Str cases_class_name(const Ask *ask, const CaseClass *class)
{
    if (!class) return (Str){ 0 };
    return ask->wire.english ? class->name_en : class->name;
}

Err cases_classes(Ask *ask)
{
    return answer_array(ask, &CaseClass_shape, app_kept(ask->app, "cases.classes"));
}
