/* The catalogue: services, lists and what they ask for, in dated versions. */
#include "domains/facilities/facilities_inside.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/facilities/facilities_queries.h"

static Err coded(Ask *ask, Str code)
{
    for (ptrdiff_t i = 0; i < code.len; i++) {
        char c = code.at[i];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') continue;
        return ask_blame(ask, BAD_FIELD, "/code", "小写字母、数字和下划线", "a to z, 0 to 9 and _");
    }
    return NULL;
}

static const DictionaryWord classes[] = { { "shops", "便民商业", "shops" }, { "meals", "餐饮助餐", "meals" },
    { "health", "医疗健康", "health" }, { "elders", "养老服务", "elder care" }, { "children", "托育教育", "children" },
    { "culture", "文化体育", "culture and sports" }, { "offices", "政务服务", "public offices" },
    { "neighbours", "邻里公益", "neighbours" }, { "others", "其他配套", "others" }, { 0 } };
static const DictionaryWord scenes[] = { { "convenience", "便民生活", "everyday life" },
    { "culture", "文化", "culture" }, { "education", "教育", "education" }, { "sports", "体育", "sports" },
    { "care", "医养", "health and care" }, { 0 } };
static const DictionaryWord cares[] = { { "all", "不限", "everybody" }, { "old", "一老", "the old" },
    { "young", "一小", "the young" }, { 0 } };
static const DictionaryWord tiers[] = { { "m15", "十五分钟", "15 minutes" }, { "m10", "十分钟", "10 minutes" },
    { "m5", "五分钟", "5 minutes" }, { "block", "居住街坊", "the block" }, { 0 } };
static const DictionaryWord duties[] = { { "must", "应配", "must be there" }, { "may", "宜配", "may be there" },
    { "basic", "基本保障", "basic" }, { "quality", "品质提升", "quality" }, { 0 } };

/* ---- Services ---- */

static Err kinds_all(Ask *ask, List *ret)
{
    return facility_kinds_all(ask->db, ask->district, ret, ask->arena);
}
static Err kind_check(Ask *ask, const void *entry) { return coded(ask, ((const FacilityKind *)entry)->code); }

static Err kind_add(Ask *ask, const void *entry)
{
    TRY(facility_kinds_add(ask->db, ask->district, entry));
    return event_post(ask, &FACILITIES_CATALOGUE, 0, ask->district, 0, &FacilityKind_shape, entry);
}

static const DictionaryColumn kind_columns[] = {
    { "code", "代码", "code", NULL, NULL }, { "class", "大类", "class", classes, NULL },
    { "name", "名称", "name", NULL, NULL }, { "name_en", "英文名称", "name in English", NULL, NULL },
    { "scene", "场景", "scene", scenes, NULL }, { "care", "一老一小", "for whom", cares, NULL },
    { "serial", "顺序", "order", NULL, NULL }, { 0 }
};
static Err kind_recall(Ask *ask, Str key, int64_t since_ms)
{
    return facility_kinds_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary facility_kind_book = {
    "facility-kinds", "服务目录", "Services", "生活圈里的服务：大类、场景、一老一小；示例，待区里填定",
    "The services of a life circle: class, scene, for whom; a sample until the district fills it",
    &FacilityKind_shape, "code", kind_columns, kinds_all, "facilities.rule", kind_check, kind_add,
    kind_recall
};

List facilities_kinds(Ask *ask) { return dictionary_in_force(ask, &facility_kind_book); }
const FacilityKind *facilities_kind(Ask *ask, Str code)
{
    return dictionary_entry(ask, &facility_kind_book, code);
}

/* ---- Lists ---- */

static Err lists_all(Ask *ask, List *ret)
{
    return facility_lists_all(ask->db, ask->district, ret, ask->arena);
}
static Err list_check(Ask *ask, const void *entry) { return coded(ask, ((const FacilityList *)entry)->code); }

static Err list_add(Ask *ask, const void *entry)
{
    TRY(facility_lists_add(ask->db, ask->district, entry));
    return event_post(ask, &FACILITIES_CATALOGUE, 0, ask->district, 0, &FacilityList_shape, entry);
}

static const DictionaryColumn list_columns[] = {
    { "code", "代码", "code", NULL, NULL }, { "name", "名称", "name", NULL, NULL },
    { "name_en", "英文名称", "name in English", NULL, NULL }, { "owner", "制定单位", "whose", NULL, NULL }, { 0 }
};
static Err list_recall(Ask *ask, Str key, int64_t since_ms)
{
    return facility_lists_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary facility_list_book = {
    "facility-lists", "服务清单", "Lists of services", "区里的、商务部的、国家标准的清单，可以并列查看",
    "The district's list, the ministry's, the standard's, side by side", &FacilityList_shape, "code",
        list_columns,
    lists_all, "facilities.rule", list_check, list_add,
    list_recall
};

List facilities_lists(Ask *ask) { return dictionary_in_force(ask, &facility_list_book); }

/* ---- What they ask for ---- */

static Err norms_all(Ask *ask, List *ret)
{
    return facility_norms_all(ask->db, ask->district, ret, ask->arena);
}

static Err norm_check(Ask *ask, const void *entry)
{
    const FacilityNorm *n = entry;
    List lists = facilities_lists(ask);
    bool known = false;
    for (int64_t i = 0; i < lists.count; i++) known |= str_eq(((const FacilityList *)lists.at)[i].code,
                                                              n->list);
    if (!known) return ask_blame(ask, BAD_FIELD, "/list", "没有这份清单", "no such list");
    if (!facilities_kind(ask, n->kind)) return ask_blame(ask, BAD_FIELD, "/kind", "没有这项服务",
                                                         "no such service");
    Buf b = buf_new(ask->arena, 80);
    buf_fmt(&b, "%.*s.%.*s.%s", STR_ARG(n->list), STR_ARG(n->kind), facility_tiers[n->tier]);
    if (str_eq(buf_str(&b), n->code)) return NULL;
    return ask_blame(ask, BAD_FIELD, "/code", "代码须为 清单.服务.圈层", "the code must be list.service.circle");
}

static Err norm_add(Ask *ask, const void *entry)
{
    TRY(facility_norms_add(ask->db, ask->district, entry));
    return event_post(ask, &FACILITIES_CATALOGUE, 0, ask->district, 0, &FacilityNorm_shape, entry);
}

static const DictionaryColumn norm_columns[] = {
    { "code", "代码", "code", NULL, NULL }, { "list", "清单", "list", NULL, NULL },
    { "kind", "服务", "service", NULL, NULL }, { "tier", "圈层", "circle", tiers, NULL },
    { "duty", "要求", "duty", duties, NULL }, { "radius_m", "服务半径（米）", "radius, metres", NULL, NULL },
    { "size", "规模", "size", NULL, NULL }, { 0 }
};
static Err norm_recall(Ask *ask, Str key, int64_t since_ms)
{
    return facility_norms_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary facility_norm_book = {
    "facility-norms", "配置要求", "What lists ask for", "每份清单要求哪个圈层有哪项服务，服务半径和规模",
    "Which service each list asks for in which circle, its radius and size", &FacilityNorm_shape, "code",
    norm_columns, norms_all, "facilities.rule", norm_check, norm_add,
    norm_recall
};

List facilities_norms(Ask *ask) { return dictionary_in_force(ask, &facility_norm_book); }

/* ---- Tags of the map ---- */

static Err tags_all(Ask *ask, List *ret)
{
    return facility_tags_all(ask->db, ask->district, ret, ask->arena);
}

static Err tag_check(Ask *ask, const void *entry)
{
    const FacilityTag *t = entry;
    Str value = t->code, key = str_cut(&value, '=');
    if (!key.len || !value.len || str_find(value, S("=")) >= 0 || str_find(value, S(";")) >= 0)
        return ask_blame(ask, BAD_FIELD, "/code", "键=值，如 amenity=pharmacy",
                         "key=value, such as amenity=pharmacy");
    if (t->kind.len && !facilities_kind(ask, t->kind))
        return ask_blame(ask, BAD_FIELD, "/kind", "没有这项服务", "no such service");
    return NULL;
}

static Err tag_add(Ask *ask, const void *entry)
{
    TRY(facility_tags_add(ask->db, ask->district, entry));
    return event_post(ask, &FACILITIES_CATALOGUE, 0, ask->district, 0, &FacilityTag_shape, entry);
}

static const DictionaryColumn tag_columns[] = {
    { "code", "标签", "tag", NULL, NULL }, { "kind", "服务", "service", NULL, NULL },
    { "about", "说明", "remark", NULL, NULL }, { 0 }
};
static Err tag_recall(Ask *ask, Str key, int64_t since_ms)
{
    return facility_tags_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary facility_tag_book = {
    "facility-tags", "地图标签", "Tags of the map", "OpenStreetMap 的哪些标签是哪项服务；没有对应服务的也写明",
    "Which tags of OpenStreetMap make which service, and which make none", &FacilityTag_shape, "code",
    tag_columns, tags_all, "facilities.rule", tag_check, tag_add,
    tag_recall
};

List facilities_tags(Ask *ask) { return dictionary_in_force(ask, &facility_tag_book); }

const Dictionary *const facilities_dictionaries[] =
    { &facility_kind_book, &facility_list_book, &facility_norm_book, &facility_tag_book, &facility_free_book,
                                                      NULL };
