/* Discovery, services and their definitions. */
#include "domains/open311/open311_inside.h"

#include "app/app.h"
#include "vocab/moment.h"

/* Where the asker has reached us: behind a door with TLS as it was set, else as it was asked. */
static Str endpoint(const Ask *ask)
{
    Str site = app_site(ask->app), host = ask->wire.host;
    Buf b = buf_new(ask->arena, site.len + host.len + 24);
    bool known = str_starts(site, S("https:")) || !host.len;
    if (known) buf_add(&b, site);
    else buf_adds(&b, ask->wire.secure ? "https://" : "http://"), buf_add(&b, host);
    buf_adds(&b, "/open311/v2");
    return buf_str(&b);
}

/* "2026-11-24 09:01": sortable, as the standard's example. */
static Str changeset(Ask *ask)
{
    Buf b = buf_new(ask->arena, 24);
    int64_t ms = open311_set_ms(ask), day = moment_day(ms), minute = (ms - moment_day_start_ms(day)) / 60000;
    moment_write_date(&b, day);
    buf_fmt(&b, " %02d:%02d", (int)(minute / 60), (int)(minute % 60));
    return buf_str(&b);
}

Err open311_discovery(Ask *ask)
{
    Told t = told_begin(ask->arena, ask->route->arg);
    const Open311Desk *desk = open311_desk(ask);
    told_object(&t, "discovery");
    told_text(&t, "changeset", changeset(ask));
    told_text(&t, "contact", desk ? desk->contact : S(""));
    told_text(&t, "key_service", desk ? desk->key_service : S(""));
    told_list(&t, "endpoints");
    told_object(&t, "endpoint");
    told_text(&t, "specification", S("http://wiki.open311.org/GeoReport_v2"));
    told_text(&t, "url", endpoint(ask));
    told_text(&t, "changeset", changeset(ask));
    told_text(&t, "type", str_of(open311_stages[desk ? desk->kind : OPEN311_TEST]));
    told_list(&t, "formats");
    told_text(&t, "format", S("text/xml"));
    told_text(&t, "format", S("application/json"));
    told_end(&t, "formats");
    told_end(&t, "endpoint");
    told_end(&t, "endpoints");
    told_end(&t, "discovery");
    return told_answer(ask, &t, 200);
}

static void service(Ask *ask, Told *t, const Open311Service *s, const CaseClassSaid *class)
{
    told_object(t, "service");
    told_text(t, "service_code", s->code);
    told_text(t, "service_name", class->name);
    told_text(t, "description", ask->wire.english ? s->about_en : s->about);
    told_bool(t, "metadata", open311_attributes_of(ask, s->code).count > 0);
    told_text(t, "type", str_of(open311_kinds[s->kind]));
    told_text(t, "keywords", s->keywords);
    told_text(t, "group", class->parent_name);
    told_end(t, "service");
}

Err open311_list(Ask *ask)
{
    const Open311Plain *q = QUERY(ask, Open311Plain);
    List now = open311_services_now(ask);
    Told t = told_begin(ask->arena, ask->route->arg);
    int64_t key;
    TRY(open311_reader(ask, q->jurisdiction_id, q->api_key, &key));
    told_list(&t, "services");
    for (const Open311Service *s = now.at, *end = s + now.count; s < end; s++) {
        CaseClassSaid class;
        if (open311_service(ask, s->code, &class)) service(ask, &t, s, &class);
    }
    told_end(&t, "services");
    return told_answer(ask, &t, 200);
}

static void attribute(Ask *ask, Told *t, const Open311Attribute *a, int64_t order)
{
    Str code = a->code, rest = a->options;
    Open311Option option;
    str_cut(&code, '.');
    told_object(t, "attribute");
    told_bool(t, "variable", true);
    told_text(t, "code", code);
    told_text(t, "datatype", str_of(open311_types[a->datatype]));
    told_bool(t, "required", a->required);
    told_text(t, "datatype_description", ask->wire.english ? a->hint_en : a->hint);
    told_int(t, "order", order);
    told_text(t, "description", ask->wire.english ? a->about_en : a->about);
    if (rest.len) {
        told_list(t, "values");
        while (open311_option(&rest, &option)) {
            told_object(t, "value");
            told_text(t, "key", option.key);
            told_text(t, "name", ask->wire.english ? option.name_en : option.name);
            told_end(t, "value");
        }
        told_end(t, "values");
    }
    told_end(t, "attribute");
}

Err open311_definition(Ask *ask)
{
    const Open311Plain *q = QUERY(ask, Open311Plain);
    CaseClassSaid class;
    int64_t key;
    TRY(open311_reader(ask, q->jurisdiction_id, q->api_key, &key));
    const Open311Service *s = open311_service(ask, ask->segment[0], &class);
    if (!s) return OPEN311_NO_SERVICE;
    List asked = open311_attributes_of(ask, s->code);
    Told t = told_begin(ask->arena, ask->route->arg);
    told_object(&t, "service_definition");
    told_text(&t, "service_code", s->code);
    told_list(&t, "attributes");
    for (int64_t i = 0; i < asked.count; i++)
        attribute(ask, &t, (const Open311Attribute *)asked.at + i, i + 1);
    told_end(&t, "attributes");
    told_end(&t, "service_definition");
    return told_answer(ask, &t, 200);
}
