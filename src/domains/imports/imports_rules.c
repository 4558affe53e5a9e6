/* What the columns of a household sheet are called, and what their words mean. Pure. */
#include "domains/imports/imports_rules.h"

#include "base/shape.h"
#include "vocab/moment.h"

static const char *const kinds_of_paper[] = { "居民身份证", "护照", "其他证件", NULL };
static const char *const roles[] = { "产权人", "承租人", "家庭成员", "借住", "在此从业", NULL };
static const char *const relations[] = { "本人", "户主", "配偶", "儿子", "女儿", "孙子女", "父母", "祖父母", "兄弟姐妹",
    "其他亲属", "非亲属", NULL };
static const char *const yes_no[] = { "是", "否", NULL };
static const char *const kinds_of_people[] = { "户籍人口", "流动人口", "境外人员", "留守人员", NULL };
static const char *const sexes[] = { "男", "女", NULL };

const ImportHead import_heads[IMPORT_COLUMNS] = {
    [IMPORT_COMPOUND] = { "小区", "compound", "小区/院落|院落|小区名称|院落名称|小区(院落)", NULL,
        "小区或院落的名称，须与系统中的名称一致", "name of the compound, as the system has it", NULL, 18, true },
    [IMPORT_BUILDING] = { "栋", "building", "楼栋|栋号|楼号|幢|楼栋号", NULL, "如 5栋、5、五栋；楼栋须已在系统中",
        "5栋 or 5; it must be in the system", NULL, 8, true },
    [IMPORT_UNIT] = { "单元", "unit", "单元号", NULL, "如 2；只有一个单元的可不填", "2; may be left out where there is one",
        NULL, 6, false },
    [IMPORT_ROOM] = { "房号", "room", "房间号|门牌|户号|门牌号", NULL, "如 1203；系统中没有的房号会新建一户",
        "1203; a door that isn't known is made", NULL, 8, true },
    [IMPORT_NAME] = { "姓名", "name", "住户姓名|人员姓名", NULL, "不填姓名的行只登记房屋", "a row without a name is a door only",
        "/name", 10, true },
    [IMPORT_IDENTITY_KIND] = { "证件类型", "document", "证件种类", kinds_of_paper, "不填时有号码的视为居民身份证",
        "left out, a number is a citizen's", "/identity_kind", 12, false },
    [IMPORT_IDENTITY] = { "证件号码", "number", "身份证号|身份证号码|证件号|公民身份号码", NULL,
        "18 位；单元格须为文本格式，否则表格软件会丢掉末几位", "18 digits, in a cell of text", "/identity", 22, false },
    [IMPORT_PHONE] = { "电话", "phone", "联系电话|手机|手机号|手机号码|联系方式", NULL, "手机号或带区号的座机",
                      "mobile, or with area code",
        "/phone", 14, false },
    [IMPORT_ROLE] = { "参与方式", "part", "居住方式|身份|房屋关系|与房屋关系", roles, "不填视为家庭成员", "left out: family",
        "/role", 10, false },
    [IMPORT_RELATION] = { "与户主关系", "relation", "关系|户主关系|家庭关系", relations, "可不填", "may be left out",
        "/relation", 12, false },
    [IMPORT_LIVES] = { "是否现住", "lives there", "现住|是否居住|居住", yes_no, "不填视为是；一人只能有一个现住地",
        "left out: yes; one home a person", "/lives", 10, false },
    [IMPORT_SINCE] = { "入住日期", "since", "起始日期|登记日期|迁入日期", NULL, "如 2026-03-01；不清楚的填登记日期",
        "2026-03-01", "/since", 12, true },
    [IMPORT_KIND] = { "人口类别", "kind", "人口类型|人员类别|人员类型", kinds_of_people, "不填视为户籍人口", "left out: registered",
        "/kind", 10, false },
    [IMPORT_SEX] = { "性别", "sex", "", sexes, "有身份证号的可不填", "not needed with a citizen's number", "/sex", 6,
                    false },
    [IMPORT_BIRTH] = { "出生日期", "birthday", "生日|出生年月日", NULL, "有身份证号的可不填",
                      "not needed with a citizen's number",
        "/birth_date", 12, false },
    [IMPORT_ORIGIN] = { "户籍地代码", "origin", "户籍代码|户籍地区代码", NULL, "六位行政区划代码，可不填", "six digits", "/origin", 12,
        false },
    [IMPORT_ADDRESS] = { "户籍地址", "registered address", "户籍地|户口地址|户籍所在地", NULL, "可不填", "may be left out",
        "/address", 28, false },
};

static const char *const datums[] = { "wgs84", "cgcs2000", "gcj02", "bd09", NULL };

const ImportHead import_stand_heads[IMPORT_STAND_COLUMNS] = {
    [IMPORT_STAND_COMPOUND] = { "小区", "compound", "小区/院落|院落|小区名称|院落名称|小区(院落)", NULL,
        "小区或院落的名称；系统中没有的会新建", "name of the compound; made where there is none", NULL, 18, true },
    [IMPORT_STAND_BUILDING] = { "栋", "building", "楼栋|栋号|楼号|幢|楼栋号|楼栋名", NULL,
        "如 5栋、5、A座；系统中已有的会跳过", "5栋, 5 or a name; passed over where it is there", NULL, 10, true },
    [IMPORT_STAND_UNITS] = { "单元数", "units", "单元", NULL, "1 到 99，不填为 1", "1 to 99; left out: 1", NULL, 8,
        false },
    [IMPORT_STAND_FLOORS] = { "层数", "floors", "楼层数|楼层|总层数", NULL, "0 到 200，不清楚可不填",
        "0 to 200; may be left out", NULL, 8, false },
    [IMPORT_STAND_HOUSEHOLDS] = { "户数", "households", "住户数|总户数", NULL, "还没有房号时计入微网格户数，可不填",
        "counted as long as no doors are known; may be left out", NULL, 8, false },
    [IMPORT_STAND_LON] = { "经度", "lon", "lng|longitude|X", NULL, "如 104.0812345", "degrees: 104.0812345",
        NULL, 14, true },
    [IMPORT_STAND_LAT] = { "纬度", "lat", "latitude|Y", NULL, "如 30.6512345", "degrees: 30.6512345", NULL, 14,
        true },
    [IMPORT_STAND_DATUM] = { "坐标系", "datum", "坐标", datums, "不填为 wgs84；取自高德、腾讯地图填 gcj02，百度地图填 bd09",
        "left out: wgs84", NULL, 10, false },
    [IMPORT_STAND_MICROGRID] = { "微网格", "microgrid", "所属微网格|微网格编码|micro-grid", NULL,
        "微网格的编码或名称；不填按坐标所在的微网格", "code or name; left out: the one its point is in", NULL, 20,
        false },
};

Str import_plain(Str cell, Arena *keep)
{
    Buf b = buf_new(keep, cell.len + 4);
    while (cell.len > 0) {
        int32_t c = utf8_next(&cell);
        char bytes[4];
        if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
        if (c == 0x3000 || c == 0xA0 || c == 0xFEFF || c <= ' ') continue;
        buf_add(&b, (Str){ bytes, utf8_put(bytes, c) });
    }
    return buf_str(&b);
}

static bool one_of(Str word, const char *list)
{
    Str rest = str_of(list);
    while (rest.len) {
        Str one = str_cut(&rest, '|');
        if (one.len && str_eq(one, word)) return true;
    }
    return false;
}

/* As it stands, and then without asterisks and what is in brackets behind it: "证件号码*（文本）". */
static int column_of(const ImportHead *heads, int count, Str header, Arena scratch)
{
    Str h = import_plain(header, &scratch);
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < count; i++) {
            const ImportHead *c = &heads[i];
            if (str_eq(h, str_of(c->zh)) || one_of(h, c->also)) return i;
            if (str_eq(h, import_plain(str_of(c->en), &scratch))) return i;
        }
        while (str_starts(h, S("*"))) h = str_part(h, 1, h.len);
        ptrdiff_t bracket = str_find(h, S("("));
        if (bracket > 0) h = str_part(h, 0, bracket);
        while (str_ends(h, S("*"))) h = str_part(h, 0, h.len - 1);
    }
    return -1;
}

int import_column(Str header, Arena scratch)
{
    return column_of(import_heads, IMPORT_COLUMNS, header, scratch);
}

int import_stand_column(Str header, Arena scratch)
{
    return column_of(import_stand_heads, IMPORT_STAND_COLUMNS, header, scratch);
}

bool import_no_building(Str kind)
{
    return one_of(kind, "街道|社区|一般网格|专属网格|微网格|小区院落|street|community|grid|general grid|microgrid"
                        "|micro-grid|compound");
}

/* ---- Words ---- */

static int word_of(Str word, const char *const *lists)
{
    for (int i = 0; lists[i]; i++)
        if (one_of(word, lists[i])) return i;
    return -1;
}

int import_identity_kind(Str w)
{
    static const char *const lists[] = { "居民身份证|身份证|citizen|港澳台居民居住证", "护照|passport",
        "其他证件|其他|other|港澳居民来往内地通行证|台湾居民来往大陆通行证|回乡证|台胞证|户口簿|军官证|外国人永久居留身份证", NULL };
    return word_of(w, lists);
}

int import_role(Str w)
{
    static const char *const lists[] = { "产权人|业主|房主|产权|自有|owner", "承租人|租户|租客|租住|租赁|tenant",
        "家庭成员|家属|家人|成员|family", "借住|寄住|lodger", "在此从业|从业|务工|works", NULL };
    return word_of(w, lists);
}

int import_relation(Str w)
{
    static const char *const lists[] = { "本人|self", "户主|head", "配偶|妻|夫|妻子|丈夫|爱人|spouse", "子|儿子|长子|次子|son",
        "女|女儿|长女|次女|daughter", "孙子女|孙子|孙女|外孙|外孙女|grandchild", "父母|父亲|母亲|父|母|公公|婆婆|岳父|岳母|parent",
        "祖父母|祖父|祖母|外祖父|外祖母|爷爷|奶奶|外公|外婆|grandparent", "兄弟姐妹|兄|弟|姐|妹|哥哥|弟弟|姐姐|妹妹|sibling",
        "其他亲属|亲属|儿媳|女婿|relative", "非亲属|无亲属关系|朋友|保姆|unrelated", NULL };
    return word_of(w, lists);
}

int import_resident_kind(Str w)
{
    static const char *const lists[] = { "户籍人口|户籍|常住户籍|registered", "流动人口|流动|暂住人口|floating",
        "境外人员|境外|外籍|foreign", "留守人员|留守|left_behind", NULL };
    return word_of(w, lists);
}

int import_sex(Str w)
{
    static const char *const lists[] = { "未知|unknown", "男|男性|male", "女|女性|female", "未说明|unsaid", NULL };
    return word_of(w, lists);
}

int import_yes(Str w)
{
    static const char *const lists[] = { "否|不|0|no|N|n|×|非", "是|1|yes|Y|y|√|✓", NULL };
    return word_of(w, lists);
}

/* ---- Numbers ---- */

static bool digits(Str *rest, int most, int64_t *ret)
{
    int n = 0;
    *ret = 0;
    while (n < most && n < rest->len && rest->at[n] >= '0' && rest->at[n] <= '9')
        *ret = *ret * 10 + (rest->at[n++] - '0');
    *rest = str_part(*rest, n, rest->len);
    return n > 0;
}

static bool skip(Str *rest, const char *marks)
{
    Str all = str_of(marks);
    while (all.len) {
        Str one = str_cut(&all, ' ');
        if (!str_starts(*rest, one)) continue;
        *rest = str_part(*rest, one.len, rest->len);
        return true;
    }
    return false;
}

Str import_date(Str cell, Arena *keep)
{
    int64_t y, m, d, day;
    Str rest = cell;
    if (!digits(&rest, 4, &y)) return (Str){ 0 };
    bool apart = skip(&rest, "- / . 年");
    if (!digits(&rest, 2, &m)) return (Str){ 0 };
    if (apart && !skip(&rest, "- / . 月")) return (Str){ 0 };
    if (!digits(&rest, 2, &d)) return (Str){ 0 };
    skip(&rest, "日");
    if (rest.len && rest.at[0] != ' ' && rest.at[0] != 'T') return (Str){ 0 };
    if (y < 1000 || !moment_day_of((Date){ (int)y, (int)m, (int)d }, &day)) return (Str){ 0 };
    return moment_date_text(keep, day);
}

int64_t import_unit(Str cell)
{
    static const char *const numbers[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十" };
    int64_t n;
    if (!cell.len) return NONE;
    if (str_ends(cell, S("单元"))) cell = str_part(cell, 0, cell.len - S("单元").len);
    for (int i = 0; i < COUNT(numbers); i++)
        if (str_eq(cell, str_of(numbers[i]))) return i + 1;
    return str_int(cell, &n) && n > 0 && n < 100 ? n : -1;
}
