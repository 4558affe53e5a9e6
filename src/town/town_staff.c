/* Who stands where: a member in every micro-grid, a worker in every grid, clerks in every community, desks
 * above. Names are invented, telephone numbers begin with 199000. */
#include "town/town_ground.h"

#include <stdio.h>
#include <string.h>

const char *const TOWN_ROLE_WORDS[] = { "member", "worker", "clerk", "street", "district", "admin", NULL };

typedef struct Hiring { Rand r; Arena *keep; TownAccount *account; int count, phone; } Hiring;

static void hire(Hiring *h, TownRole role, const char *place, const char *title, const char *login)
{
    TownAccount *a = &h->account[h->count++];
    *a = (TownAccount){ .name = person_name(&h->r, h->keep), .title = str_of(title), .role = role };
    snprintf(a->login, sizeof a->login, "%s", login);
    snprintf(a->place, sizeof a->place, "%s", place);
    snprintf(a->phone, sizeof a->phone, "199000%05u", (unsigned)h->phone++ % 100000u);
}

/* Logins are letters and the digits behind the district's: "m018006001002". */
static void hire_here(Hiring *h, TownRole role, const char *place, const char *title, char letter, int serial)
{
    char login[32];
    snprintf(login, sizeof login, serial ? "%c%s-%d" : "%c%s", letter, place + 6, serial);
    hire(h, role, place, title, login);
}

TownAccount *plan_accounts(const TownPlan *plan, Arena *keep, int *count)
{
    Hiring h = { rand_about(plan->ask.seed, ABOUT_STAFF, 1000), keep, NEWS(keep, TownAccount,
        8 + 2 * TOWN_STREETS), 0, 90000 };
    hire(&h, TOWN_ADMIN, plan->district.code, "系统管理员", "admin");
    hire(&h, TOWN_DISTRICT_DESK, plan->district.code, "区智慧治理中心值班长", "district");
    hire(&h, TOWN_DISTRICT_DESK, plan->district.code, "区智慧治理中心派遣员", "district-2");
    for (int s = 0; s < TOWN_STREETS; s++) {
        if (!plan->streets[s].chosen) continue;
        hire_here(&h, TOWN_STREET_DESK, plan->streets[s].code, "街道综治办派遣员", 's', 0);
        hire_here(&h, TOWN_STREET_DESK, plan->streets[s].code, "街道核查员", 's', 2);
    }
    *count = h.count;
    return h.account;
}

void community_accounts(const TownPlan *plan, int community, TownCommunity *c, Arena *keep)
{
    int most = 3 + c->grids_count + c->microgrids_count;
    Hiring h = { rand_about(plan->ask.seed, ABOUT_STAFF, (uint64_t)community), keep, NEWS(keep, TownAccount,
        most), 0,
                 community * 1000 };
    hire_here(&h, TOWN_CLERK, c->place->code, "社区党委书记（总网格长）", 'c', 0);
    hire_here(&h, TOWN_CLERK, c->place->code, "社区受理员", 'c', 2);
    hire_here(&h, TOWN_CLERK, c->place->code, "社区核查员", 'c', 3);
    for (int i = 0; i < c->grids_count; i++)
        hire_here(&h, TOWN_WORKER, c->grids[i].code, c->grids[i].exclusive ? "专属网格员" : "网格员", 'w', 0);
    for (int i = 0; i < c->microgrids_count; i++)
        hire_here(&h, TOWN_MEMBER, c->microgrids[i].code, "微网格员", 'm', 0);
    c->accounts = h.account;
    c->accounts_count = h.count;
}
