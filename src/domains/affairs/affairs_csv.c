/* Lists and tasks of a group as a table to take along. */
#include "domains/affairs/affairs_inside.h"

#include "sheet/sheet_out.h"

typedef struct AffairWord { const char *zh, *en; } AffairWord;
static const AffairWord lists[] = { { "职能清单", "functions" }, { "资源清单", "resources" }, { "政策清单",
                                                                                        "policies" } };
static const AffairWord entry_words[] = { { "待落实", "planned" }, { "推进中", "under way" }, { "已落实", "done" },
                                          { "已移出", "dropped" } };
static const AffairWord task_words[] = { { "办理中", "given" }, { "待验收", "reported" }, { "已办结", "closed" },
                                         { "已撤销", "withdrawn" } };

static Str word(Ask *ask, const AffairWord *w) { return ask_say(ask, w->zh, w->en); }
static Str late(Ask *ask, bool is) { return is ? ask_say(ask, "超期", "overdue") : S(""); }

enum { WIDE = 16 };

static SheetOut *begin(Ask *ask, const char *title, const AffairWord *heads, int count)
{
    SheetColumn *column = NEWS(ask->arena, SheetColumn, count);
    for (int i = 0; i < count; i++) column[i] = (SheetColumn){ word(ask, &heads[i]).at, WIDE, false };
    return sheet_out_begin(SHEET_CSV, title, column, count, ask->arena);
}

static Err end(Ask *ask, SheetOut *out, const char *name)
{
    Str bytes = sheet_out_end(out);
    ask->answer.file_name = str_of(name);
    return answer_bytes(ask, str_of(sheet_type(SHEET_CSV)), bytes, (Str){ 0 });
}

Err entries_csv(Ask *ask, const List *rows)
{
    static const AffairWord heads[] = { { "清单", "list" }, { "事项", "entry" }, { "说明", "details" },
        { "责任人", "owner" }, { "责任单位", "unit" }, { "完成时限", "due" }, { "状态", "state" }, { "超期", "overdue" },
        { "最近情况", "last said" } };
    SheetOut *out = begin(ask, "entries", heads, COUNT(heads));
    for (const EntryRow *e = rows->at, *last = e + rows->count; e < last; e++) {
        Str cell[] = { word(ask, &lists[e->list]), e->title, e->words, e->owner_name, e->unit, e->due,
                       word(ask, &entry_words[e->state]), late(ask, e->late), e->said };
        sheet_out_row(out, cell);
    }
    return end(ask, out, "entries.csv");
}

Err tasks_csv(Ask *ask, const List *rows)
{
    static const AffairWord heads[] = { { "专班", "group" }, { "任务", "task" }, { "说明", "details" },
        { "来源", "out of" }, { "责任人", "owner" }, { "责任单位", "unit" }, { "完成时限", "due" }, { "状态", "state" },
        { "超期", "overdue" }, { "最近反馈", "last said" } };
    SheetOut *out = begin(ask, "tasks", heads, COUNT(heads));
    for (const TaskRow *t = rows->at, *last = t + rows->count; t < last; t++) {
        Str cell[] = { t->group_name, t->title, t->words, t->source, t->owner_name, t->unit, t->due,
                       word(ask, &task_words[t->state]), late(ask, t->late), t->said };
        sheet_out_row(out, cell);
    }
    return end(ask, out, "tasks.csv");
}
