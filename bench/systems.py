"""The three that are compared: tuimen on SQLite, tuimen on PostgreSQL, Fastify with better-sqlite3. Each is started
on a fresh copy of the same town, so that no run stands on the rows of another."""
import contextlib
import hashlib
import sqlite3
import subprocess

from rig import (NEIGHBOURS, PORT, ROOT, SCALE, STAFF, TUIMEN, WORK, Absent, Server, copy_db, digest, run, say,
                 sign_ins, token, town, tuimen)

PG_SCRATCH = ROOT / 'tools' / 'pg-scratch.sh'


class Sqlite:
    name = 'Tuimen, SQLite'

    @contextlib.contextmanager
    def fresh(self):
        self.db = copy_db('sqlite')
        with tuimen(self.db) as server:
            yield server

    def count(self, table):
        with contextlib.closing(sqlite3.connect(self.db)) as db:
            return db.execute(f'SELECT count(*) FROM {table}').fetchone()[0]

    def check(self):
        return run(TUIMEN, 'check', '--db', self.db)


class Fastify(Sqlite):
    name = 'Fastify + better-sqlite3'

    def __init__(self):
        try:
            self.node = run('sh', ROOT / 'bench' / 'fastify' / 'install.sh').strip()
        except subprocess.CalledProcessError as e:
            raise Absent('Fastify and better-sqlite3 could not be installed: ' + e.stderr.strip()[-200:])

    @contextlib.contextmanager
    def fresh(self):
        self.db = copy_db('fastify')
        with contextlib.closing(sqlite3.connect(self.db)) as db:         # its own digest of the same tokens
            for name in [f'neighbour{n}' for n in range(1, NEIGHBOURS + 1)] + list(STAFF):
                db.execute('UPDATE sessions SET token = ? WHERE token = ?',
                           (hashlib.sha256(token(name).encode()).digest(), bytes.fromhex(digest(token(name)))))
            for index in ('open', 'ended', 'rare'):        # its query asks for both at once: one index of its own in their place
                db.execute(f'DROP INDEX IF EXISTS cases_{index}')
            db.execute('CREATE INDEX cases_place ON cases (district, place, state, due_ms, closed_ms, class, urgency, handler_post)')
            db.commit()
        server = Server([self.node, ROOT / 'bench' / 'fastify' / 'server.js', self.db, PORT + 1], PORT + 1)
        try:
            yield server
        finally:
            server.stop()


class Postgres:
    """A throw-away cluster that waits for its disk; the town is a template of which each run gets a copy."""
    name = 'Tuimen, PostgreSQL 15'

    def __init__(self):
        self.place = WORK / 'pg'
        try:
            mark = f'{SCALE} {hashlib.sha256(TUIMEN.read_bytes()).hexdigest()}'
            made = self.place / 'made-town'
            if not made.exists() or made.read_text() != mark:
                self.make_town()
                made.write_text(mark)
            self.url = self.start('--durable')
        except subprocess.CalledProcessError as e:
            raise Absent('PostgreSQL could not be started: ' + e.stderr.strip()[-200:])
        self.pid = int((self.place / 'data' / 'postmaster.pid').read_text().split()[0])

    def start(self, *how):
        return run('bash', PG_SCRATCH, 'start', self.place, *how).strip().replace('/postgres?', '/{}?')

    def make_town(self):
        say('making the demo town in PostgreSQL')
        self.close()
        self.url = self.start()                          # not waiting for the disk: the town is made once
        self.sql('postgres', 'DROP DATABASE IF EXISTS town', 'CREATE DATABASE town')
        run(TUIMEN, 'town', '--db', self.url.format('town'), '--seed', 1, '--scale', SCALE)
        self.sql('town', *sign_ins(lambda t: f"decode('{digest(t)}', 'hex')"), 'ANALYZE')
        self.sql('postgres', 'CHECKPOINT')
        self.close()
        run('sync')

    def sql(self, database, *statements):
        return run('psql', '-qAtX', '-v', 'ON_ERROR_STOP=1', self.url.format(database),
                   input=';\n'.join(s.rstrip(';') for s in statements) + ';\n').strip()

    @contextlib.contextmanager
    def fresh(self):
        self.sql('postgres', 'DROP DATABASE IF EXISTS run', 'CREATE DATABASE run TEMPLATE town', 'CHECKPOINT')
        with tuimen(self.url.format('run'), PORT + 2, [self.pid]) as server:
            yield server

    def count(self, table):
        return int(self.sql('run', f'SELECT count(*) FROM {table}'))

    def check(self):
        return run(TUIMEN, 'check', '--db', self.url.format('run'))

    def close(self):
        run('bash', PG_SCRATCH, 'stop', self.place)


@contextlib.contextmanager
def all_systems():
    """Those that can be had here, and why the others can't."""
    town()
    there, absent = [Sqlite()], []
    for kind in (Postgres, Fastify):
        try:
            there.append(kind())
        except Absent as why:
            say('left out:', why)
            absent.append(f'{kind.name}: {why}')
    try:
        yield there, absent
    finally:
        for system in there:
            getattr(system, 'close', lambda: None)()
