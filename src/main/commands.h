/* The commands of `tuimen`, a file each. */
#ifndef MAIN_COMMANDS_H
#define MAIN_COMMANDS_H

#include "main/options.h"

extern const Command commands[];       /* ends with .name == NULL */

int command_serve(int argc, char **argv);
int command_check(int argc, char **argv);
int command_backup(int argc, char **argv);
int command_restore(int argc, char **argv);
int command_openapi(int argc, char **argv);
int command_access(int argc, char **argv);
int command_road(int argc, char **argv);
int command_datum(int argc, char **argv);
int command_key(int argc, char **argv);
int command_account(int argc, char **argv);
int command_town(int argc, char **argv);
int command_cover(int argc, char **argv);
int command_reach(int argc, char **argv);
int command_network(int argc, char **argv);
int command_import(int argc, char **argv);
int command_site(int argc, char **argv);
int command_scan(int argc, char **argv);
int command_draw(int argc, char **argv);
int command_tiles(int argc, char **argv);
int command_journal(int argc, char **argv);
int command_signals(int argc, char **argv);

#endif
