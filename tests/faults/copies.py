#!/usr/bin/env python3
"""Backup while the town works, and restore: copies.py [TUIMEN]

Every write that was acknowledged before the backup began is in the copy, none is there by half, and the program
serves from it. A backup that finds no room leaves nothing behind and harms nothing.

Seen to fail: with `cp tuimen.db` in the place of the backup, acknowledged writes that are still in the log alone
are missing."""
import os
import shutil
import subprocess

import holds
import load
import rig
import trouble


def restored(store, copy):
    """Put into a database of its own, with the key that is kept apart."""
    empty = store.empty()
    shutil.copy(f'{store.town.folder}/tuimen.key', empty.folder)
    rig.run(rig.TUIMEN, 'restore', copy, '--db', empty.where, cwd=empty.folder)
    return empty


def backup_under_load(store, dice):
    at = store.fresh()
    server = rig.Server(at)
    phones = load.Load(server, store.cast, 12, dice.random())
    for number in range(3):
        before = phones.count() + 100
        rig.wait_until('answers', 60, lambda: phones.count() > before or phones.complain())
        heard, copy = phones.heard(), f'{store.work}/copy{number}'
        rig.run(rig.TUIMEN, 'backup', copy, '--db', at.where, cwd=at.folder)
        other = restored(store, copy)
        holds.all_of(other, heard)
        again = rig.Server(other)
        assert trouble.ready(again)
        request, answer = heard[-1]
        assert rig.Line(again).ask(request).body == answer.body, 'the copy knows what it has answered'
        assert rig.Line(again).ask(rig.report(store.cast)).status == 201
        again.stop()
    phones.end()
    server.stop()
    holds.all_of(at, phones.heard())


def backup_without_room(store, _):
    t = trouble.Trial(store)
    folder = f'{store.work}/narrow'
    os.mkdir(folder)
    trouble.small_disk(folder, 1)
    try:
        words = [rig.TUIMEN, 'backup', f'{folder}/copy', '--db', t.at.where]
        trouble.fill(folder)
        done = subprocess.run(words, cwd=t.at.folder, capture_output=True, text=True, timeout=120)
        assert done.returncode == 1 and 'tuimen: ' in done.stderr, done
        assert os.listdir(folder) == ['ballast'], os.listdir(folder)
    finally:
        trouble.run_quietly('umount', '-l', folder)
    t.over()


if __name__ == '__main__':
    trouble.in_own_mounts()
    rig.main([backup_under_load, backup_without_room])
