/* igraph, by its C interface, on what services_bench wrote: igraph_peer FOLDER NODES LIMIT. A source that is
 * joined to all places of a service at no cost; distances to every node up to a limit. Only the search is
 * counted. Every distance is compared. */
#include <igraph/igraph.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { SERVICES = 58, FAR = 0x7fffffff };
typedef struct Edge { int32_t a, b; uint32_t there, back; } Edge;
typedef struct Place { int32_t service, node; } Place;

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void *bytes(const char *folder, const char *name, long *ret_size)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *in = fopen(path, "rb");
    if (!in || fseek(in, 0, SEEK_END)) exit(3);
    *ret_size = ftell(in);
    char *at = malloc((size_t)*ret_size + 1);
    rewind(in);
    if (!at || fread(at, 1, (size_t)*ret_size, in) != (size_t)*ret_size) exit(3);
    fclose(in);
    return at;
}

static void join(igraph_vector_int_t *pairs, igraph_vector_t *weights, int32_t from, int32_t to, double weight)
{
    igraph_vector_int_push_back(pairs, from);
    igraph_vector_int_push_back(pairs, to);
    igraph_vector_push_back(weights, weight);
}

/* Milliseconds for one service. */
static double one(const Edge *edge, long edges, const Place *place, long places, int service, int32_t nodes,
                  double limit, const uint32_t *told, long *wrong)
{
    igraph_vector_int_t pairs;
    igraph_vector_t weights;
    igraph_matrix_t far;
    igraph_t graph;
    igraph_vector_int_init(&pairs, 0);
    igraph_vector_init(&weights, 0);
    igraph_matrix_init(&far, 0, 0);
    for (long i = 0; i < edges; i++) {         /* from the places outwards is towards them backwards */
        if (edge[i].there < FAR) join(&pairs, &weights, edge[i].b, edge[i].a, edge[i].there);
        if (edge[i].back < FAR) join(&pairs, &weights, edge[i].a, edge[i].b, edge[i].back);
    }
    for (long i = 0; i < places; i++)
        if (place[i].service == service) join(&pairs, &weights, nodes, place[i].node, 0);
    igraph_create(&graph, &pairs, nodes + 1, IGRAPH_DIRECTED);
    double start = now_ms();
    igraph_distances_dijkstra_cutoff(&graph, &far, igraph_vss_1(nodes), igraph_vss_all(), &weights, IGRAPH_OUT,
                                     limit);
    double spent = now_ms() - start;
    for (int32_t v = 0; v < nodes; v++) {
        uint32_t ours = told[(int64_t)v * 2 * SERVICES + service];
        double theirs = MATRIX(far, 0, v);
        *wrong += theirs <= limit ? theirs != ours : ours <= limit;
    }
    igraph_destroy(&graph);
    igraph_matrix_destroy(&far);
    igraph_vector_destroy(&weights);
    igraph_vector_int_destroy(&pairs);
    return spent;
}

int main(int argc, char **argv)
{
    if (argc < 4) return 2;
    long edges, places, size, wrong = 0;
    const Edge *edge = bytes(argv[1], "edges", &edges);
    const Place *place = bytes(argv[1], "places", &places);
    const uint32_t *told = bytes(argv[1], "told", &size);
    double spent = 0;
    for (int s = 0; s < SERVICES; s++)
        spent += one(edge, edges / (long)sizeof *edge, place, places / (long)sizeof *place, s, atoi(argv[2]),
                     atof(argv[3]), told, &wrong);
    printf("igraph %.2f\nwrong %ld\n", spent, wrong);
    return 0;
}
