/* What is open to the outside: services, what is asked beside the words of a report, and whom to ask. */
#include "domains/open311/open311_inside.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/open311/open311_queries.h"

#include <stdlib.h>

enum { CLASSES_MOST = 400 };

static Err set(Ask *ask, const Shape *shape, const void *entry)
{
    return event_post(ask, &OPEN311_SET, 0, ask->district, 0, shape, entry);
}

/* ---- Services ---- */

static Err services_all(Ask *ask, List *ret)
{
    return open311_services_all(ask->db, ask->district, ret, ask->arena);
}

static Err service_check(Ask *ask, const void *entry)
{
    const Open311Service *s = entry;
    CaseClassSaid class;
    if (cases_class_said(ask, s->code, &class)) return NULL;
    return ask_blame(ask, BAD_FIELD, "/code", "事件分类里的小类，且不是隐去报告人的类别",
                     "an item of the classes of cases that doesn't hide who reports");
}

static Err service_add(Ask *ask, const void *entry)
{
    TRY(open311_services_add(ask->db, ask->district, entry));
    return set(ask, &Open311Service_shape, entry);
}

static Err service_recall(Ask *ask, Str key, int64_t since_ms)
{
    return open311_services_recall(ask->db, ask->district, key, since_ms);
}

static const DictionaryColumn service_columns[] = {
    { "code", "事件类别", "class of cases", NULL, NULL },
    { "kind", "受理方式", "kind", (const DictionaryWord[]){
        { "realtime", "即时给编号", "a number at once" }, { "batch", "受理后给编号", "a number once it is filed" },
        { "blackbox", "不给编号", "no number" }, { 0 } }, NULL },
    { "shown", "对外公开到", "told to", (const DictionaryWord[]){
        { "point", "具体位置", "the point" }, { "grid", "所在网格", "its grid" },
        { "nowhere", "不公开", "nobody" }, { 0 } }, NULL },
    { "about", "说明", "what it is", NULL, NULL }, { "about_en", "英文说明", "in English", NULL, NULL },
    { "keywords", "关键词", "keywords", NULL, NULL }, { "in_use", "开放上报", "may be reported", NULL, NULL }, { 0 }
};

static const Dictionary services = {
    "open311-services", "对外开放的事件类别", "Services open to the outside",
    "外部应用可以上报、公众可以查询的类别，以及公开到什么程度；没有列入的类别一概不对外",
    "Which classes outside apps may report and anybody may see, and how closely; nothing else goes out",
    &Open311Service_shape, "code", service_columns, services_all, "open311.rule", service_check, service_add,
    service_recall
};

List open311_services_now(Ask *ask) { return dictionary_in_force(ask, &services); }

const Open311Service *open311_service(Ask *ask, Str code, CaseClassSaid *ret_class)
{
    const Open311Service *s = dictionary_entry(ask, &services, code);
    return s && s->in_use && cases_class_said(ask, code, ret_class) && ret_class->in_use ? s : NULL;
}

/* ---- Attributes ---- */

static Err attributes_all(Ask *ask, List *ret)
{
    return open311_attributes_all(ask->db, ask->district, ret, ask->arena);
}

static Err attribute_check(Ask *ask, const void *entry)
{
    const Open311Attribute *a = entry;
    CaseClassSaid class;
    TRY(open311_attribute_fits(a, *ask->arena, &ask->why));
    if (cases_class_said(ask, a->class, &class)) return NULL;
    return ask_blame(ask, BAD_FIELD, "/class", "没有这个小类", "there is no such class");
}

static Err attribute_add(Ask *ask, const void *entry)
{
    TRY(open311_attributes_add(ask->db, ask->district, entry));
    return set(ask, &Open311Attribute_shape, entry);
}

static Err attribute_recall(Ask *ask, Str key, int64_t since_ms)
{
    return open311_attributes_recall(ask->db, ask->district, key, since_ms);
}

static const DictionaryColumn attribute_columns[] = {
    { "code", "代码", "code", NULL, NULL }, { "class", "事件类别", "class of cases", NULL, NULL },
    { "rank", "顺序", "order", NULL, NULL },
    { "datatype", "类型", "type", (const DictionaryWord[]){
        { "string", "一行文字", "a line" }, { "number", "数字", "a number" }, { "datetime", "时间", "a moment" },
        { "text", "多行文字", "text" }, { "singlevaluelist", "单选", "one of a list" },
        { "multivaluelist", "多选", "some of a list" }, { 0 } }, NULL },
    { "required", "必填", "needed", NULL, NULL }, { "about", "问什么", "what is asked", NULL, NULL },
    { "about_en", "英文", "in English", NULL, NULL }, { "hint", "填写提示", "hint", NULL, NULL },
    { "hint_en", "英文提示", "hint in English", NULL, NULL }, { "options", "选项", "options", NULL, NULL },
    { "in_use", "使用中", "in use", NULL, NULL }, { 0 }
};

static const Dictionary attributes = {
    "open311-attributes", "外部上报的补充问题", "Questions of outside reports",
    "外部应用上报某一类时另外要问的内容，答案写进事件的描述", "What is asked beside the words; the answers become part of them",
    &Open311Attribute_shape, "code", attribute_columns, attributes_all, "open311.rule", attribute_check,
    attribute_add, attribute_recall
};

static int by_rank(const void *a, const void *b)
{
    const Open311Attribute *x = a, *y = b;
    return (x->rank > y->rank) - (x->rank < y->rank);
}

List open311_attributes_of(Ask *ask, Str code)
{
    List now = dictionary_in_force(ask, &attributes);
    Open311Attribute *to = NEWS(ask->arena, Open311Attribute, now.count + 1);
    int64_t count = 0;
    for (const Open311Attribute *a = now.at, *end = a + now.count; a < end; a++)
        if (a->in_use && str_eq(a->class, code)) to[count++] = *a;
    qsort(to, (size_t)count, sizeof *to, by_rank);
    return (List){ to, count };
}

/* ---- Whom to ask ---- */

static Err desks_all(Ask *ask, List *ret) { return open311_desks_all(ask->db, ask->district, ret,
                                                                     ask->arena); }

static Err desk_add(Ask *ask, const void *entry)
{
    TRY(open311_desks_add(ask->db, ask->district, entry));
    return set(ask, &Open311Desk_shape, entry);
}

static Err desk_recall(Ask *ask, Str key, int64_t since_ms)
{
    (void)key;
    return open311_desks_recall(ask->db, ask->district, since_ms);
}

static const DictionaryColumn desk_columns[] = {
    { "contact", "联系方式", "contact", NULL, NULL }, { "key_service", "如何申请密钥", "how to get a key", NULL, NULL },
    { "kind", "用途", "stage", (const DictionaryWord[]){
        { "production", "正式", "production" }, { "test", "试用", "test" }, { 0 } }, NULL },
    { 0 }
};

static const Dictionary desks = {
    "open311-desk", "对外接口联系方式", "Contact for outside apps", "写在 Open311 服务发现页上，给开发外部应用的人看",
    "Stands in the discovery of Open311, for who writes an app", &Open311Desk_shape, NULL, desk_columns,
        desks_all,
    "open311.rule", NULL, desk_add, desk_recall
};

const Open311Desk *open311_desk(Ask *ask) { return dictionary_entry(ask, &desks, S("")); }

const Dictionary *const open311_dictionaries[] = { &services, &attributes, &desks, NULL };

/* ---- Together ---- */

int64_t open311_set_ms(Ask *ask)
{
    int64_t newest = 0;
    List now = open311_services_now(ask);
    for (const Open311Service *s = now.at, *end = s + now.count; s < end; s++)
        if (s->since_ms > newest) newest = s->since_ms;
    now = dictionary_in_force(ask, &attributes);
    for (const Open311Attribute *a = now.at, *end = a + now.count; a < end; a++)
        if (a->since_ms > newest) newest = a->since_ms;
    const Open311Desk *d = open311_desk(ask);
    return d && d->since_ms > newest ? d->since_ms : newest;
}

static bool asked_for(Str only, Str code)
{
    if (!only.at) return true;
    while (only.len)
        if (str_eq(str_trim(str_cut(&only, ',')), code)) return true;
    return false;
}

/* A class that has come to hide its reporter since it was opened is told no more. */
Open311Classes open311_classes(Ask *ask, Str only)
{
    List now = open311_services_now(ask);
    Buf all = buf_new(ask->arena, CLASSES_MOST), waits = buf_new(ask->arena, CLASSES_MOST);
    CaseClassSaid class;
    buf_char(&all, ',');
    buf_char(&waits, ',');
    for (const Open311Service *s = now.at, *end = s + now.count; s < end; s++) {
        if (s->shown == OPEN311_NOWHERE || !asked_for(only, s->code)) continue;
        if (!cases_class_said(ask, s->code, &class)) continue;
        buf_add(&all, s->code);
        buf_char(&all, ',');
        if (s->kind == OPEN311_REALTIME) continue;
        buf_add(&waits, s->code);
        buf_char(&waits, ',');
    }
    return (Open311Classes){ buf_str(&all), buf_str(&waits) };
}

Str open311_public_classes(Ask *ask) { return open311_classes(ask, (Str){ 0 }).all; }
