/* tuimen account add: the first account of a new house, or one more. */
#include "main/commands.h"
#include "main/domains.h"

#include "domains/people/people.h"

#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int refused(Err e, const Blame *why)
{
    fprintf(stderr, "tuimen: %s / %s", e->zh, e->en);
    if (why->pointer[0]) fprintf(stderr, " (%s: %s / %s)", why->pointer, why->zh, why->en);
    fputc('\n', stderr);
    return 1;
}

/* From the terminal or a pipe, never from the command line, where others could read it. */
static bool read_password(char to[256])
{
    struct termios shown, hidden;
    bool terminal = !tcgetattr(STDIN_FILENO, &shown);
    if (terminal) {
        hidden = shown;
        hidden.c_lflag &= ~(tcflag_t)ECHO;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
        fputs("密码 / password: ", stderr);
    }
    bool read = fgets(to, 256, stdin);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
        fputc('\n', stderr);
    }
    if (!read) return fputs("tuimen: 没有读到密码 / no password was given\n", stderr), false;
    to[strcspn(to, "\r\n")] = 0;
    return true;
}

static Err make(App *app, NewAccount *a, const char *password, Arena *keep, Blame *why)
{
    int64_t id;
    TRY(people_password_fits(str_of(password), a->login, why));
    TRY(people_hash(str_of(password), keep, &a->password_hash));
    TRY(people_make_account(app, a, &id, why));
    printf("%lld\n", (long long)id);
    return NULL;
}

int command_account(int argc, char **argv)
{
    const char *db = "tuimen.db", *login = NULL, *name = NULL, *role = "admin", *place = "510104",
        *title = NULL, *words[2];
    int count;
    char why[256], password[256];
    const Option options[] = {
        { "--db", OPTION_TEXT, &db, 0, 0, "FILE or postgres://…  (tuimen.db)" },
        { "--login", OPTION_TEXT, &login, 0, 0, "to sign in with" },
        { "--name", OPTION_TEXT, &name, 0, 0, "the person's (the login)" },
        { "--role", OPTION_TEXT, &role, 0, 0, "resident member worker clerk street district admin (admin)" },
        { "--place", OPTION_TEXT, &place, 0, 0, "code of the post's place (510104)" },
        { "--title", OPTION_TEXT, &title, 0, 0, "of the post (the role's word)" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 1, &count)) return 2;
    int r = shape_name_index(role_names, str_of(role));
    if (count != 1 || strcmp(words[0], "add") || !login || r < ROLE_RESIDENT) {
        fputs("usage: tuimen account add --login L [--name N] [--role R] [--place CODE] [--db D]"
              " < password\n", stderr);
        return 2;
    }
    if (!read_password(password)) return 2;
    AppSettings set = house_settings(db);
    App *app = app_open(&set, why);
    if (!app) return fprintf(stderr, "tuimen: %s\n", why), 1;
    Arena whole = arena_make(64 << 20), keep = whole;
    NewAccount a = { .login = str_of(login), .name = str_of(name ? name : login), .role = (Role)r,
                     .place = str_of(place),
                     .title = str_of(title), .scope = r == ROLE_RESIDENT ? POST_OWN : r >= ROLE_DISTRICT
                     ? POST_ALL : POST_BELOW };
    Blame blame = { .pointer = "" };
    Err e = make(app, &a, password, &keep, &blame);
    app_close(app);
    arena_drop(whole, 64 << 20);
    return e ? refused(e, &blame) : 0;
}
