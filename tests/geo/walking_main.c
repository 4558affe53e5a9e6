/* The commands of the walking engine by themselves, without house, pages and database: for tests that build
 * them with other compilers and for other machines. walking_main COMMAND ARG… */
#include "main/commands.h"

#include <stdio.h>
#include <string.h>

const Command commands[] = {
    { "network", "", command_network }, { "reach", "", command_reach }, { "cover", "", command_cover },
    { "site", "", command_site },       { "scan", "", command_scan },   { "draw", "", command_draw },
    { 0 }
};

int main(int argc, char **argv)
{
    for (const Command *c = commands; argc > 1 && c->name; c++)
        if (!strcmp(argv[1], c->name)) return c->run(argc - 1, argv + 1);
    return 2;
}
