"""What must hold after any fault: nothing acknowledged lost, nothing half done, nothing done twice, the chain
whole. Looks at the tables themselves, beside the program, and lets `tuimen check` look too."""
import rig

# Each gives rows where something is half done: a row without its event, an event without its row, a photo that
# is named but not there, a case that can't be found by its words.
HALF = {
    'a case without exactly one event of its report': """
        SELECT c.id FROM cases c WHERE (SELECT count(*) FROM events e WHERE e.district = c.district
               AND e.subject = c.id AND e.kind = 'cases.reported') <> 1""",
    'a report without its case': """
        SELECT e.seq FROM events e WHERE e.kind = 'cases.reported'
               AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.district = e.district AND c.id = e.subject)""",
    'a case whose steps are not its events': """
        SELECT c.id FROM cases c WHERE c.synthetic = 0 AND c.version <> (SELECT count(*) FROM events e
               WHERE e.district = c.district AND e.subject = c.id AND e.kind LIKE 'cases.%'
                 AND e.kind NOT IN ('cases.warned', 'cases.overdue', 'cases.overdue_above') AND e.kind NOT LIKE 'cases.stage_%')""",   # by the clock
    'a photo without exactly one event': """
        SELECT p.id FROM photos p WHERE (SELECT count(*) FROM events e WHERE e.district = p.district
               AND e.subject = p.id AND e.kind = 'photos.taken') <> 1""",
    'an event without its photo': """
        SELECT e.seq FROM events e WHERE e.kind = 'photos.taken'
               AND NOT EXISTS (SELECT 1 FROM photos p WHERE p.district = e.district AND p.id = e.subject)""",
    'a photo of a case that is not there or belongs nowhere': """
        SELECT cp.photo FROM case_photos cp WHERE NOT EXISTS (SELECT 1 FROM photos p
               WHERE p.district = cp.district AND p.id = cp.photo AND p.place <> '')""",
    'a photo that belongs to a place but to no case': """
        SELECT p.id FROM photos p WHERE p.place <> '' AND p.id NOT IN (SELECT cp.photo FROM case_photos cp)""",
    'a message without the event of its case': """
        SELECT m.id FROM messages m WHERE m.kind LIKE 'cases.%' AND NOT EXISTS (SELECT 1 FROM events e WHERE e.district = m.district
               AND e.subject = m.case_id AND e.kind = m.kind)""",
    'a case that no search finds': """
        SELECT c.n FROM (SELECT count(*) AS n FROM cases) c, (SELECT count(*) AS n FROM case_words) w
         WHERE c.n <> w.n""",
    'a gap in the chain, or time going back in it': """
        SELECT e.seq FROM events e JOIN events f ON f.district = e.district AND f.seq = e.seq + 1
         WHERE f.at_ms < e.at_ms
        UNION SELECT max(seq) FROM events HAVING max(seq) <> count(*)""",
    'two cases under one key': """
        SELECT min(c.id) FROM cases c WHERE c.words LIKE 'key-%' GROUP BY c.words HAVING count(*) > 1""",
    'an id used for two things': """
        SELECT min(t.id) FROM (SELECT id FROM cases UNION ALL SELECT id FROM photos UNION ALL SELECT id FROM messages) t
         GROUP BY t.id HAVING count(*) > 1""",
}


def nothing_half(at, but=()):
    """`but`: what may be so here."""
    whats = [what for what in HALF if what not in but]
    counts = [f'(SELECT count(*) FROM ({HALF[what]}) q{i}) AS n{i}' for i, what in enumerate(whats)]
    for what, count in zip(whats, at.rows('SELECT ' + ', '.join(counts))[0]):
        assert not count, f'{what}: {at.rows(HALF[what])[:5]}'


def sound(at):
    """`tuimen check`: integrity, references, the whole chain. No fault changes whether a query fits: `--data`."""
    said = rig.run(rig.TUIMEN, 'check', '--data', '--db', at.where, cwd=at.folder)
    assert 'chain of events: ok' in said, said


def acknowledged(at, heard):
    """`heard`: requests with their answers. Every one there, once, and its answer kept."""
    kept = dict(at.rows("SELECT key, status FROM answers WHERE key LIKE 'key-%'"))
    cases = {row[0] for row in at.rows("SELECT words FROM cases")}
    photos = {row[0] for row in at.rows("SELECT id FROM photos")}
    for request, answer in heard:
        assert kept.get(request.key) == answer.status, f'{request.key}: {answer}, kept: {kept.get(request.key)}'
        if request.path == '/api/v1/cases':
            assert request.key in cases, f'{request.key} was acknowledged and is lost'
        if request.path == '/api/v1/photos':
            assert answer.json['id'] in photos, f'photo {answer.json["id"]} was acknowledged and is lost'


def all_of(at, heard=()):
    nothing_half(at)
    acknowledged(at, heard)
    sound(at)
