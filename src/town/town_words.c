/* Names for an invented town: they sound of Chengdu and belong to nobody. */
#include "town/town_ground.h"

#include <string.h>

static const char *const HEADS[] = { "锦", "静", "龙", "琉", "桂", "莲", "槐", "梧", "枫", "翠", "沙", "桐", "芙", "蓉",
    "金",
    "银", "玉", "青", "福", "永", "安", "宏", "望", "春", "椒", "晨", "暑", "榕", "枇", "栖" };
static const char *const TAILS[] = { "绣", "安", "江", "华", "云", "溪", "桥", "林", "园", "康", "和", "平", "泰", "阳",
    "光",
    "兴", "庆", "丰", "舟", "锦", "城", "台", "井", "塘" };
static const char *const NUMERALS[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
    "十三",
    "十四", "十五", "十六", "十七", "十八", "十九", "二十" };

const char *numeral(int n) { return n >= 0 && n < COUNT(NUMERALS) ? NUMERALS[n] : "廿"; }

/* Every number below 720 has a stem of its own. */
static void add_stem(Buf *b, uint64_t n)
{
    uint64_t heads = COUNT(HEADS), tails = COUNT(TAILS);
    const char *head = HEADS[n % heads], *tail = TAILS[(n * 7 + n / heads) % tails];
    buf_adds(b, head);
    buf_adds(b, strcmp(head, tail) ? tail : "秀");
}

/* Rings and trunks keep their name and count their sections; roads change theirs now and then, lanes
 * often. */
Str street_name(const TownGround *g, bool row, int line, int block, Arena *keep)
{
    const TownLattice *l = g->lattice;
    LineKind kind = row ? l->row[line].kind : l->column[line].kind;
    int along = row ? block_column(block) : block_row(block);
    Buf b = buf_new(keep, 40);
    uint64_t base = (uint64_t)(line * 2 + row) * 5 + l->seed % 97;
    if (kind == LINE_RIVER) return line < COLUMNS / 2 ? S("锦江") : S("沙河");
    if (kind == LINE_RING) {
        add_stem(&b, base);
        buf_fmt(&b, "大道%s段", numeral(along / 9 + 1));
    } else if (kind == LINE_MAIN) {
        add_stem(&b, base);
        buf_fmt(&b, "路%s段", numeral(along / 12 + 1));
    } else if (kind == LINE_ROAD) {
        add_stem(&b, base + (uint64_t)(along / 15));
        buf_adds(&b, row ? "路" : "街");
    } else {
        /* Lanes are called after the quarter they lie in. */
        int quarter = (row ? line : block_row(block)) / 6 * 10 + (row ? block_column(block) : line) / 6;
        add_stem(&b, (uint64_t)quarter * 3 + 311 + l->seed % 89);
        buf_fmt(&b, "%s%s", numeral(line % 6 + 1), row ? "街" : "巷");
    }
    return buf_str(&b);
}

Str compound_stem(uint64_t seed, uint64_t which, Arena *keep)
{
    static const char *const first[] = { "锦", "翠", "云", "枫", "桂", "莲", "澜", "麓", "栖", "和", "泰", "恒", "雅",
        "嘉", "瑞",
        "盛", "观", "沁", "逸", "德", "蜀", "东", "静", "橡" };
    static const char *const second[] = { "悦", "庭", "景", "湖", "江", "山", "林", "岸", "锦", "华", "樾", "园", "水",
        "阳", "樟",
        "秀", "福", "溪" };
    static const char *const third[] = { "花园", "苑", "城", "小区", "公馆", "雅居", "名邸", "家园", "新居", "里", "府", "佳苑" };
    Rand r = rand_about(seed, ABOUT_COMPOUND, which);
    Buf b = buf_new(keep, 32);
    buf_adds(&b, first[rand_between(&r, 0, COUNT(first) - 1)]);
    buf_adds(&b, second[rand_between(&r, 0, COUNT(second) - 1)]);
    buf_adds(&b, third[rand_between(&r, 0, COUNT(third) - 1)]);
    return buf_str(&b);
}

Str person_name(Rand *r, Arena *keep)
{
    static const char *const family[] = { "王", "李", "张", "刘", "陈", "杨", "黄", "周", "吴", "徐", "孙", "胡", "朱",
        "高", "林",
        "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "程", "曹", "袁", "邓", "许", "傅", "沈",
        "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "余", "潘" };
    static const char *const given[] = { "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰",
        "娟", "涛",
        "明", "超", "秀", "霞", "平", "刚", "桂", "英", "华", "玉", "兰", "红", "梅", "建", "国", "志", "文", "晓", "佳", "欣",
        "雨", "宇", "浩", "琳", "倩", "婷", "鑫", "波", "辉", "蓉", "川", "锦", "燕", "春", "云" };
    Buf b = buf_new(keep, 16);
    int64_t lot = rand_between(r, 0, COUNT(family) - 1), again = rand_between(r, 0, COUNT(family) - 1);
    buf_adds(&b, family[lot < again ? lot : again]);          /* the first are the commonest */
    int64_t one = rand_between(r, 0, COUNT(given) - 1), two = rand_between(r, 0, COUNT(given) - 1);
    int64_t both = rand_between(r, 0, 3);
    buf_adds(&b, given[one]);
    if (both) buf_adds(&b, given[two]);
    return buf_str(&b);
}
