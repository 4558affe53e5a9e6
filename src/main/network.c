/* tuimen network build, info, edit. */
#include "main/commands.h"
#include "main/network_file.h"
#include "main/network_info.h"

#include "geo/net/net_edit.h"
#include "osm/osm_walk.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int usage(void)
{
    fputs("usage: tuimen network build FILE.osm.pbf -o NET [--profile P]\n"
          "       tuimen network info NET [--nodes | --edges | --gates | --islands] [--profile P]\n"
          "       tuimen network edit NET --close NODE[,NODE] | --open … | --add FILE.geojson [-o NET]\n",
          stderr);
    return EXIT_WRONG_USE;
}

/* -------------------------------------------------------------------------------------------------- build */

static void draw(void *ctx, int64_t done, int64_t total)
{
    int *percent = ctx, now = total > 0 ? (int)(100 * done / total) : 0;
    if (now == *percent) return;
    *percent = now;
    fprintf(stderr, "\r%3d%%\033[K", now);
    fflush(stderr);
}

static void tell(const Net *n, const WalkCounts *c)
{
    fprintf(stderr, "tuimen: %d 路口 nodes, %d 路段 edges, %d 门 gates; %lld 处出图 gaps at the border; "
            "%lld 个院落可穿行 compounds walked across\n", n->nodes, n->edges, n->gates,
            (long long)c->missing_nodes, (long long)c->compounds);
}

static int build(const char *file, const char *to, const char *words)
{
    char why[256] = "";
    NetProfile profile;
    if (!profile_of(words, NULL, &profile)) return EXIT_WRONG_USE;
    if (words && str_eq(str_of(profile.name), S("own")))
        return fprintf(stderr, "tuimen: --profile: 建网时只用四种名称之一 / build takes one of the four names\n"),
            EXIT_WRONG_USE;
    FILE *in = fopen(file, "rb");
    if (!in) return fprintf(stderr, "tuimen: %s: 打不开 / can't be opened\n", file), EXIT_BAD_INPUT;
    Arena keep = network_room(), scratch = network_room();
    Net net;
    WalkCounts counts;
    int percent = -1;
    bool terminal = isatty(2);
    Err e = osm_walk(in, terminal ? draw : NULL, &percent, &net, &counts, &keep, scratch, why);
    if (terminal) fputs("\r\033[K", stderr);
    fclose(in);
    if (e) {
        fprintf(stderr, "tuimen: %s: %s / %s: %s\n", file, e->zh, e->en, why);
        return EXIT_BAD_INPUT;
    }
    memcpy(net.profile, profile.name, sizeof net.profile);
    if (!file_write(to, net_write(&net, &keep))) return EXIT_BAD_INPUT;
    tell(&net, &counts);
    return 0;
}

static int command_build(int argc, char **argv)
{
    const char *to = NULL, *profile = NULL, *words[1];
    long threads = 1, seed = 0;
    int count;
    const Option options[] = {
        { "-o", OPTION_TEXT, &to, 0, 0, "the network file to write" },
        { "--profile", OPTION_TEXT, &profile, 0, 0, "everyone, senior, child or wheelchair (everyone)" },
        { "--threads", OPTION_NUMBER, &threads, 1, 64, "taken for the sake of scripts; one is enough" },
        { "--seed", OPTION_NUMBER, &seed, 0, 1000000000, "taken for the sake of scripts; nothing is drawn" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 1, &count)) return EXIT_WRONG_USE;
    return count == 1 && to ? build(words[0], to, profile) : usage();
}

/* --------------------------------------------------------------------------------------------------- info */

static int command_info(int argc, char **argv)
{
    const char *words[1], *profile_words = NULL;
    bool nodes = false, edges = false, gates = false, parts = false;
    int count;
    const Option options[] = {
        { "--nodes", OPTION_FLAG, &nodes, 0, 0, "CSV: where every node is" },
        { "--edges", OPTION_FLAG, &edges, 0, 0, "CSV: every edge, its length and its seconds" },
        { "--gates", OPTION_FLAG, &gates, 0, 0, "CSV: every gate, its state and hours" },
        { "--islands", OPTION_FLAG, &parts, 0, 0, "CSV: what hangs together only with itself" },
        { "--profile", OPTION_TEXT, &profile_words, 0, 0, "whose seconds" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 1, &count)) return EXIT_WRONG_USE;
    if (count != 1 || nodes + edges + gates + parts > 1) return usage();
    Arena keep = network_room();
    Net net;
    NetProfile profile;
    if (!network_open(words[0], &net, &keep)) return EXIT_BAD_INPUT;
    if (!profile_of(profile_words, &net, &profile)) return EXIT_WRONG_USE;
    Arena scratch = network_room();
    Buf to = buf_new(&keep, 1 << 16);
    if (nodes) info_nodes(&net, &to);
    else if (edges) info_edges(&net, &profile, &to, scratch);
    else if (gates) info_gates(&net, &to);
    else if (parts) info_islands(&net, &to, scratch);
    else info_json(&net, net_write(&net, &scratch).len, &to, scratch);
    return print_all(&to);
}

/* --------------------------------------------------------------------------------------------------- edit */

typedef struct Edit { const char *close, *open, *add, *file; } Edit;

/* "123,456": one or two nodes. */
static int ids_of(const char *text, int64_t id[2])
{
    Str rest = str_of(text);
    int count = 0;
    do
        if (count == 2 || !str_int(str_trim(str_cut(&rest, ',')), &id[count++])) return 0;
    while (rest.len);
    return count;
}

static int set_state(NetDraft *draft, const char *nodes, bool open, NetEdit *did)
{
    int64_t id[2];
    Blame why = { 0 };
    int count = ids_of(nodes, id);
    if (!count) {
        fprintf(stderr, "tuimen: 须是一个或两个节点编号 / must be one or two numbers of nodes: %s\n", nodes);
        return EXIT_WRONG_USE;
    }
    Err e = net_edit_state(draft, id, count, open, did, &why);
    return e ? input_refused(open ? "--open" : "--close", e, &why) : 0;
}

static int add_paths(NetDraft *draft, const Net *net, const char *file, NetEdit *did, Arena *keep)
{
    enum { JOIN_MM = 15000 };
    Str text;
    GeoLine *line;
    int32_t lines;
    Blame why = { 0 };
    NetPlane plane = net_plane(net);
    if (!file_bytes(file, &text, keep)) return EXIT_BAD_INPUT;
    Err e = geojson_lines(text, &line, &lines, keep, &why);
    for (int32_t i = 0; i < lines && !e; i++) e = net_edit_add(draft, &plane, &line[i], JOIN_MM, did, &why);
    return e ? input_refused(file, e, &why) : 0;
}

static int edit(const char *file, const Edit *what)
{
    Arena keep = network_room(), work = network_room(), scratch = network_room();
    Net net;
    NetEdit did = { 0 };
    if (!network_open(file, &net, &keep)) return EXIT_BAD_INPUT;
    NetDraft draft = net_draft_of(&net, &work);
    int bad = what->close ? set_state(&draft, what->close, false, &did) : 0;
    if (!bad && what->open) bad = set_state(&draft, what->open, true, &did);
    if (!bad && what->add) bad = add_paths(&draft, &net, what->add, &did, &keep);
    if (bad) return bad;
    Net changed = net_finish(&draft, &keep, scratch);
    if (!file_write(what->file ? what->file : file, net_write(&changed, &keep))) return EXIT_BAD_INPUT;
    printf("{\"gates\":%d,\"stretches\":%d,\"paths\":%d,\"joints\":%d,\"nodes\":%d,\"edges\":%d}\n",
           did.gates,
           did.stretches, did.paths, did.joints, changed.nodes, changed.edges);
    return 0;
}

static int command_edit(int argc, char **argv)
{
    const char *words[1];
    int count;
    Edit what = { 0 };
    const Option options[] = {
        { "--close", OPTION_TEXT, &what.close, 0, 0,
         "NODE: shut this gate; NODE,NODE: the way between them" },
        { "--open", OPTION_TEXT, &what.open, 0, 0, "the same, open" },
        { "--add", OPTION_TEXT, &what.add, 0, 0, "paths: FILE.geojson with lines" },
        { "-o", OPTION_TEXT, &what.file, 0, 0, "write here instead of in place" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 1, &count)) return EXIT_WRONG_USE;
    if (count != 1 || (!what.close && !what.open && !what.add)) return usage();
    return edit(words[0], &what);
}

int command_network(int argc, char **argv)
{
    if (argc > 1 && !strcmp(argv[1], "build")) return command_build(argc - 1, argv + 1);
    if (argc > 1 && !strcmp(argv[1], "info")) return command_info(argc - 1, argv + 1);
    if (argc > 1 && !strcmp(argv[1], "edit")) return command_edit(argc - 1, argv + 1);
    return usage();
}
