/* Which kinds of posts carry their holder's full name in public: local policy, in dated versions. */
#include "domains/cards/cards_inside.h"

#include "domains/cards/cards_queries.h"
#include "domains/dictionaries/dictionaries.h"

Err cards_carries(Ask *ask)
{
    List rows;
    TRY(card_carries_at(ask->db, ask->district, ask->now_ms, &rows, ask->arena));
    return answer_array(ask, &CardCarry_shape, &rows);
}

static Err all(Ask *ask, List *ret) { return card_carries_all(ask->db, ask->district, ret, ask->arena); }

static Err add(Ask *ask, const void *entry)
{
    TRY(card_carries_add(ask->db, ask->district, entry));
    return event_post(ask, &CARDS_CARRY_SET, 0, ask->district, ask->who.account, &CardCarry_shape, entry);
}

static Err kinds(Ask *ask, List *ret)
{
    ret->at = NEWS(ask->arena, DictionaryOption, POST_KINDS);
    for (int k = POST_RESIDENT + 1; k < POST_KINDS; k++)
        dictionary_option(ret, str_of(post_kind_names[k]), people_post_kind_name(ask, (PostKind)k));
    return NULL;
}

/* A resident holds no post that the public is told of. */
static Err check(Ask *ask, const void *entry)
{
    if (((const CardCarry *)entry)->kind != POST_RESIDENT) return NULL;
    return ask_blame(ask, BAD_FIELD, "/kind", "网格和社区的岗位", "a post of the grid or of an office");
}

static const DictionaryColumn columns[] = {
    { "kind", "岗位", "kind of post", NULL, kinds },
    { "full_name", "公示全名", "full name in public", NULL, NULL },
    { 0 }
};
static Err recall(Ask *ask, Str key, int64_t since_ms)
{
    return card_carries_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary carries = {
    "card-carries", "名片公示规则", "What a card shows", "扫码看到的名片上写全名还是只写姓氏；写姓氏的，本人可以另行同意公示全名",
    "Whether the card behind a code carries the full name, or the family name unless the holder agrees",
    &CardCarry_shape, "kind", columns, all, "cards.rule", check, add,
    recall
};

const Dictionary *const cards_dictionaries[] = { &carries, NULL };
