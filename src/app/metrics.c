/* Figures for Prometheus (text format 0.0.4), counted without a lock. */
#include "app/inside.h"

#include <stdlib.h>

enum { BUCKETS = 8 };
static const int64_t bucket_us[BUCKETS] = { 500, 1000, 5000, 10000, 50000, 100000, 500000, 1000000 };

typedef struct RouteFigures {
    const Route *route;
    atomic_llong status[6];            /* by hundreds; 0: none */
    atomic_llong bucket[BUCKETS + 1];
    atomic_llong sum_us, count;
} RouteFigures;

struct Metrics {
    RouteFigures *of;                  /* by the route's address; the first is for requests that found none */
    int count;
};

static int by_route(const void *a, const void *b)
{
    const RouteFigures *x = a, *y = b;
    return ((uintptr_t)x->route > (uintptr_t)y->route) - ((uintptr_t)x->route < (uintptr_t)y->route);
}

Metrics *metrics_new(App *app)
{
    Metrics *m = NEW(&app->keep, Metrics);
    m->count = 1;
    for (int d = 0; d < app->domain_count; d++)
        for (const Route *r = app->domains[d]->routes; r && r->path; r++) m->count++;
    m->of = NEWS(&app->keep, RouteFigures, m->count);
    int n = 1;
    for (int d = 0; d < app->domain_count; d++)
        for (const Route *r = app->domains[d]->routes; r && r->path; r++) m->of[n++].route = r;
    qsort(m->of, (size_t)m->count, sizeof *m->of, by_route);
    return m;
}

void metrics_count(Metrics *m, const Route *route, int status, int64_t us)
{
    RouteFigures key = { .route = route };
    RouteFigures *f = bsearch(&key, m->of, (size_t)m->count, sizeof *m->of, by_route);
    if (!f) f = &m->of[0];
    int b = 0;
    while (b < BUCKETS && us > bucket_us[b]) b++;
    f->status[status / 100 % 6]++;
    f->bucket[b]++;
    f->sum_us += us;
    f->count++;
}

static void labels(Buf *to, const RouteFigures *f)
{
    buf_fmt(to, "method=\"%s\",route=\"%s\"", f->route ? f->route->method : "", f->route
        ? f->route->path : "");
}

static void one_route(Buf *to, RouteFigures *f)
{
    int64_t sum = 0;
    for (int s = 1; s < 6; s++) {
        if (!f->status[s]) continue;
        buf_adds(to, "tuimen_requests_total{");
        labels(to, f);
        buf_fmt(to, ",status=\"%dxx\"} %lld\n", s, (long long)f->status[s]);
    }
    for (int b = 0; b <= BUCKETS; b++) {
        sum += f->bucket[b];
        buf_adds(to, "tuimen_request_seconds_bucket{");
        labels(to, f);
        if (b < BUCKETS) buf_fmt(to, ",le=\"%g\"} %lld\n", (double)bucket_us[b] / 1e6, (long long)sum);
        else buf_fmt(to, ",le=\"+Inf\"} %lld\n", (long long)sum);
    }
    buf_adds(to, "tuimen_request_seconds_sum{");
    labels(to, f);
    buf_fmt(to, "} %.6f\ntuimen_request_seconds_count{", (double)f->sum_us / 1e6);
    labels(to, f);
    buf_fmt(to, "} %lld\n", (long long)f->count);
}

static void figure(Buf *to, const char *name, const char *kind, int64_t n)
{
    buf_fmt(to, "# TYPE tuimen_%s %s\ntuimen_%s %lld\n", name, kind, name, (long long)n);
}

void metrics_write(App *app, const HttpCounts *http, Buf *to)
{
    LaneCounts lane = lane_counts(app->lane);
    buf_adds(to, "# TYPE tuimen_requests_total counter\n# TYPE tuimen_request_seconds histogram\n");
    for (int i = 0; i < app->metrics->count; i++)
        if (app->metrics->of[i].count) one_route(to, &app->metrics->of[i]);
    figure(to, "lane_waiting", "gauge", lane.waiting);
    figure(to, "lane_groups_total", "counter", lane.groups);
    figure(to, "lane_writes_total", "counter", lane.jobs);
    figure(to, "lane_reruns_total", "counter", lane.reruns);
    figure(to, "lane_failed_commits_total", "counter", lane.failed_commits);
    figure(to, "lane_well", "gauge", lane_well(app->lane));
    figure(to, "workers_waiting", "gauge", workers_waiting(app->workers));
    figure(to, "live_listeners", "gauge", app->live ? live_count(app->live) : 0);
    if (!http) return;
    figure(to, "http_connections", "gauge", http->connections);
    figure(to, "http_streams", "gauge", http->streams);
    figure(to, "http_streams_overflowed_total", "counter", http->streams_overflowed);
    figure(to, "http_refused_by_guard_total", "counter", http->refused_by_guard);
    figure(to, "http_limited_total", "counter", http->limited);
    figure(to, "http_bytes_in_total", "counter", http->bytes_in);
    figure(to, "http_bytes_out_total", "counter", http->bytes_out);
}
