#!/usr/bin/env python3
"""A change of keys in the whole program: keys.py [TUIMEN]

Killed with SIGKILL again and again while it seals again, it goes on where it was; phones that ask meanwhile hear
nothing but the kills. Then the old key is retired, which `key retire` refuses before; a backup of before opens with
the key that was set aside and with no other. By hand: ROUNDS=40 tests/faults/keys.py.

Seen to fail: where finding by phone looks for the digest of the new key alone, a clerk finds nobody half-way."""
import os
import re
import shutil
import signal
import subprocess
import time

import holds
import load
import rig

ROUNDS = int(os.environ.get('ROUNDS', '4'))


def key(at, *words):
    return subprocess.run([rig.TUIMEN, 'key', *words, '--db', at.where], cwd=at.folder, capture_output=True,
                          text=True, timeout=120)


def names(at):
    """Of the keys in the file, in order, with their rows."""
    said = key(at, 'status')
    return [(line.split()[0], int(line.split()[1])) for line in said.stdout.splitlines()]


def start_fails(at, words):
    done = subprocess.run([rig.TUIMEN, 'serve', '--db', at.where, '--port', '0', '--log', 'errors'], cwd=at.folder,
                          capture_output=True, text=True, timeout=120)
    assert done.returncode == 1 and words in done.stderr, done


def changes(at):
    return at.rows("SELECT body FROM events WHERE kind = 'keys.changed'")


def killed_while_sealing(store, dice):
    at = store.fresh()
    server = rig.Server(at)
    phones = load.Load(server, store.cast, 4, dice.random())
    (old, rows), = names(at)
    assert rows > 100, rows
    new = key(at, 'add').stdout.strip()
    assert key(at, 'retire', old).returncode == 1, 'rows are sealed with it'
    server.process.send_signal(signal.SIGHUP)
    for _ in range(ROUNDS):
        time.sleep(dice.uniform(0.05, 0.4))
        server.kill()
        left = dict(names(at))
        assert sum(left.values()) >= rows, left
        if changes(at):
            break
        done = key(at, 'retire', old)
        assert done.returncode == 1 and os.path.exists(f'{at.folder}/tuimen.key'), done
        server.start()
    server.revive()
    rig.wait_until('the end of the change', 120, lambda: changes(at))
    phones.end()
    (told,), = changes(at)
    assert re.search(rf'"from":"{old}","to":"{new}","rows":(\d+)', told), told
    assert int(re.search(r'"rows":(\d+)', told).group(1)) >= rows, 'every row once, kills or not'
    holds.all_of(at, phones.heard())
    assert [name for name, _ in names(at)] == [new, old]
    done = key(at, 'retire', old)
    assert done.returncode == 0, done
    assert [name for name, _ in names(at)] == [new]
    assert oct(os.stat(f'{at.folder}/tuimen.key').st_mode)[-3:] == '600'
    server.process.send_signal(signal.SIGHUP)
    rig.wait_until('the file to be read', 20, lambda: server.said().count('was read again') >= 1)
    server.stop()
    rig.Server(at).stop()


def a_backup_of_before(store, _):
    at = store.fresh()
    copy = f'{store.work}/before-the-change'
    rig.run(rig.TUIMEN, 'backup', copy, '--db', at.where, cwd=at.folder)
    (old, _), = names(at)
    new = key(at, 'add').stdout.strip()
    server = rig.Server(at)
    rig.wait_until('the change', 120, lambda: changes(at))
    server.stop()
    assert key(at, 'retire', old).returncode == 0
    aside = f'{at.folder}/tuimen.key.retired-{old}'
    other = store.empty()
    shutil.copy(f'{at.folder}/tuimen.key', other.folder)
    restore = [rig.TUIMEN, 'restore', copy, '--db', other.where]
    done = subprocess.run(restore, cwd=other.folder, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1 and old in done.stderr, done
    if other.engine == 'sqlite':
        assert not os.path.exists(other.where), 'nothing is put there'
    start_fails(other, 'tuimen.key') if other.engine == 'postgres' else None
    shutil.copy(aside, f'{other.folder}/tuimen.key')
    if other.engine == 'sqlite':
        rig.run(*restore, cwd=other.folder)
    rig.run(rig.TUIMEN, 'check', '--db', other.where, cwd=other.folder)
    rig.Server(other).stop()
    assert dict(names(other))[old] > 100
    # the new key of now beside it: the old copy follows
    assert key(other, 'add').returncode == 0
    again = rig.Server(other)
    rig.wait_until('the change of the copy', 120, lambda: changes(other))
    again.stop()
    assert new


def files_that_are_refused(store, _):
    at = store.fresh()
    path = f'{at.folder}/tuimen.key'
    whole = open(path, 'rb').read()
    os.chmod(path, 0o640)
    start_fails(at, 'chmod 600')
    assert key(at, 'add').returncode == 1
    os.chmod(path, 0o600)
    open(path, 'wb').write(whole[:-9])
    for words in (['check'], ['key', 'add'], ['backup', f'{store.work}/not-this'], ['account', 'add', '--login', 'boss']):
        done = subprocess.run([rig.TUIMEN, *words, '--db', at.where], cwd=at.folder, capture_output=True, text=True,
                              input='correct-horse-9\n', timeout=120)
        said = done.stdout + done.stderr
        assert done.returncode == 1 and 'tuimen.key' in said, (words, done)
    assert not os.path.exists(f'{store.work}/not-this')
    assert open(path, 'rb').read() == whole[:-9], 'left alone'
    open(path, 'wb').write(whole)
    rig.run(rig.TUIMEN, 'check', '--db', at.where, cwd=at.folder)
    # a good file of somebody else
    stranger = store.fresh()
    shutil.copy(f'{store.town.folder}/tuimen.key', stranger.folder)
    assert key(stranger, 'add').returncode == 0
    lines = open(f'{stranger.folder}/tuimen.key').read().splitlines()
    open(path, 'w').write('tuimen key 1\n' + '\n'.join(lines[1].split()) + '\n')
    for words in (['check'], ['backup', f'{store.work}/not-this'], ['account', 'add', '--login', 'boss'],
                  ['import', 'osm', f'{rig.ROOT}/README.md']):
        done = subprocess.run([rig.TUIMEN, *words, '--db', at.where], cwd=at.folder, capture_output=True, text=True,
                              input='correct-horse-9\n', timeout=120)
        said = done.stdout + done.stderr
        assert done.returncode == 1 and 'not the one' in said, (words, done)
    start_fails(at, 'not the one')
    assert not os.path.exists(f'{store.work}/not-this')


if __name__ == '__main__':
    rig.main([killed_while_sealing, a_backup_of_before, files_that_are_refused])
