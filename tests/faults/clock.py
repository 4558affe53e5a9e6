#!/usr/bin/env python3
"""A clock that jumps while the program serves (libfaketime): clock.py [TUIMEN]

Back an hour, forward a day, back by more than a year: no crash, ids rise, the chain's time never goes back, sessions
end when they should and not later, everything is done once. Before 2024 nothing is written, and /healthz is still
there. What waits by the clock goes on waiting by its own.

Seen to fail: with timed waits by the wall clock (cond_monotonic in app/log.c) a lane in trouble when the clock went
back doesn't recover for an hour; with ids that follow the clock (vocab/ident.c, ident_next without `last`) two
things have one id."""
import threading

import rig
import trouble

HOUR, DAY = 3600, 86400


def trial(store):
    at = store.fresh()
    clock = rig.Clock(at)
    return trouble.Trial(store, at, env=clock.env), clock


def session(t, token):
    """204 is the answer to nobody (a session that is over)."""
    return rig.get(t.server, '/api/v1/session', token).status


def many(t, token):
    """Reports of several phones at once; their ids."""
    ids = []

    def some():
        for _ in range(5):
            request = rig.report(t.store.cast)
            request.token = token
            answer = rig.Line(t.server).ask(request)
            if answer and answer.status == 201:
                t.heard.append((request, answer))
                ids.append(answer.json['id'])
    phones = [threading.Thread(target=some) for _ in range(4)]
    for p in phones:
        p.start()
    for p in phones:
        p.join(60)
    assert len(ids) == 20, f'{len(ids)} of 20 were answered: {t.server.said()}'
    return ids


def jumps(store, _):
    t, clock = trial(store)
    highest, token, clerk = 0, store.cast.resident, store.cast.clerk
    for seconds, resident_in, clerk_in in ((0, True, True), (-HOUR, True, True), (DAY, True, False), (0, True, True),
                                           (-400 * DAY, False, False), (0, True, True), (-HOUR, True, True)):
        clock.set(seconds)
        assert (session(t, token) == 200) == resident_in, f'{seconds}: the resident is {not resident_in}'
        assert (session(t, clerk) == 200) == clerk_in, f'{seconds}: the clerk is {not clerk_in}'
        ids = many(t, token if resident_in else rig.sign_in(t.server, 'resident'))
        assert min(ids) > highest, 'ids rise, whatever the clock says'
        highest = max(ids)
    later = t.heard[-1]
    clock.set(-1200 * DAY)                 # before there were ids
    assert rig.get(t.server, '/healthz').status == 200
    refused = t.request()
    assert rig.Line(t.server).ask(refused).status in (401, 503)
    clock.set(0)
    t.heard.append((refused, None))
    assert rig.Line(t.server).ask(later[0]).body == later[1].body
    # What a wrong clock began does not outlive it by more than a day.
    clock.set(DAY * 10)
    ahead = rig.sign_in(t.server, 'c018006-2')
    clock.set(0)
    assert session(t, ahead) != 200, 'begun in ten days, valid today'
    rig.sign_in(t.server, 'c018006-2')
    for request, _ in t.heard:             # what was asked in a session of last year is asked again in today's
        request.token = token
    t.over()


@rig.of('sqlite')
def back_while_it_waits(store, _):
    """The lane is in trouble and tries again every half second, of its own clock."""
    t, clock = trial(store)
    with rig.Injected([t.server.process.pid], 'pwrite64:error=ENOSPC', 'pwrite64'):
        t.write_is_refused()
        t.not_ready()
        clock.set(-HOUR)
        rig.get(t.server, '/healthz')
    t.over()


if __name__ == '__main__':
    rig.main([jumps, back_while_it_waits])
