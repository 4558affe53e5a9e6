#!/usr/bin/env python3
"""A hundred thousand households with a person each, out of an XLSX file, into the whole district (a street's desk sends
it): seconds until the answer, memory, and what others wait for meanwhile. imports.py prints; figures.py has it as
a part. On SQLite. BENCH_ROWS, BENCH_SCALE, BENCH_PORT."""
import http.client
import os
import shutil
import sqlite3
import threading
import time
import zipfile
from xml.sax.saxutils import escape

import rig

ROWS = int(os.environ.get('BENCH_ROWS', 100000))
STREET, PASSWORD = '510104018', 'tuimen-demo'
HEAD = ['小区', '栋', '单元', '房号', '姓名', '证件类型', '证件号码', '电话', '参与方式', '与户主关系', '是否现住', '入住日期']
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]


def identity(n):
    body = f'990104{1940 + n % 70}{1 + n // 70 % 12:02}{1 + n // 840 % 28:02}{n // 23520 % 1000:03}'
    return body + '10X98765432'[sum(int(d) * w for d, w in zip(body, WEIGHTS)) % 11]


def buildings(db):
    with sqlite3.connect(db) as link:
        return link.execute("SELECT c.name, b.name, b.units FROM buildings b JOIN compounds c ON c.id = b.compound_id"
                            " WHERE b.place LIKE ? AND c.name IN (SELECT name FROM compounds GROUP BY name HAVING count(*) = 1)"
                            " ORDER BY b.id", (STREET + '%',)).fetchall()


def rows(stands):
    """New doors, so many to a staircase as it takes; each with somebody whose number begins with 99."""
    for n in range(ROWS):
        compound, building, units = stands[n % len(stands)]
        k = n // len(stands)
        yield [compound, building, str(k % units + 1), str(10000 + k), f'示例{chr(0x4e00 + n % 5000)}', '居民身份证', identity(n),
               f'139{n % 100000000:08}', '产权人', '户主', '是', '2015-06-01']


def write(path, table):
    """As a spreadsheet program writes it: shared strings, a cell an element."""
    strings, cells = {}, []
    for r, row in enumerate([HEAD, *table], 1):
        line = ''.join(f'<c r="{chr(65 + c)}{r}" t="s"><v>{strings.setdefault(text, len(strings))}</v></c>'
                       for c, text in enumerate(row))
        cells.append(f'<row r="{r}" spans="1:{len(HEAD)}">{line}</row>')
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as file:
        file.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        file.writestr('xl/sharedStrings.xml',
                      f'<sst {main}>' + ''.join(f'<si><t>{escape(s)}</t></si>' for s in strings) + '</sst>')
        file.writestr('xl/worksheets/sheet1.xml', f'<worksheet {main}><sheetData>{"".join(cells)}</sheetData></worksheet>')


def ask(port, token, method, path, body=None, kind='application/json'):
    link = http.client.HTTPConnection('127.0.0.1', port, timeout=300)
    head = {'Content-Type': kind, 'Authorization': 'Bearer ' + token} if body is not None else {'Authorization': 'Bearer ' + token}
    start = time.perf_counter()
    link.request(method, path, body, head)
    reply = link.getresponse()
    text = reply.read()
    return reply.status, text, time.perf_counter() - start


class Others(threading.Thread):
    """Somebody who reads a list and somebody who writes (looks for a person: an event each time), while it runs."""

    def __init__(self, port):
        super().__init__()
        self.port, self.reads, self.writes, self.over = port, [], [], threading.Event()

    def run(self):
        while not self.over.is_set():
            status, _, took = ask(self.port, rig.token('c018006-2'), 'GET', '/api/v1/cases?limit=20')
            assert status == 200, status
            self.reads.append(took)
            status, _, took = ask(self.port, rig.token('c018006-2'), 'POST', '/api/v1/residents/find', '{"phone":"13900000000"}')
            assert status == 200, status
            self.writes.append(took)
            time.sleep(0.01)


def one(db, file):
    body = file.read_bytes()
    with rig.tuimen(db) as server:
        path, token = '/api/v1/imports', rig.token('s018')
        idle = rig.memory(server.process.pid)
        _, looked, look_s = ask(rig.PORT, token, 'POST', f'{path}/check?place={STREET}', body, 'application/octet-stream')
        others, before = Others(rig.PORT), server.cpu()
        others.start()
        status, said, took_s = ask(rig.PORT, token, 'POST', f'{path}?place={STREET}', body, 'application/octet-stream')
        others.over.set()
        others.join()
        assert status == 201, (looked[:600], said[:600])
        peak = rig.memory(server.process.pid, 'VmHWM')
        return {'look': look_s, 'took': took_s, 'cpu': server.cpu() - before, 'peak': peak / 1024, 'idle': idle / 1024,
                'read': max(others.reads) * 1000, 'write': max(others.writes) * 1000,
                'write_median': rig.median(others.writes) * 1000}


def line(name, got):
    return [name, rig.number(got['look'], 1), rig.number(got['took'], 1), rig.number(got['cpu'], 1), rig.number(got['peak']),
            rig.number(got['idle']), rig.number(got['read']), rig.number(got['write_median']), rig.number(got['write'])]


def measure():
    rig.town()
    db = rig.copy_db('imports')
    file = rig.WORK / 'imports.xlsx'
    write(file, rows(buildings(db)))
    got = one(db, file)
    body = rig.table(['engine', 'look, s', 'import, s', 'processor, s', 'peak, MB', 'at rest, MB', "others' list, most, ms",
                      "others' write, median, ms", 'most, ms'], [line('SQLite', got)])
    body += (f'\n{rig.number(ROWS)} rows of {len(HEAD)} columns, {file.stat().st_size / 1e6:.1f} MB, each a new door and a person with '
             'a number, into a street; meanwhile somebody lists cases and looks for a person.\n')
    shutil.rmtree(db.parent, ignore_errors=True)
    return body, [('Import of 100,000 households from XLSX', '≤ 10 s', got['took'], 10, -1),
                  ('… memory of the process at its peak', '≤ 200 MB', got['peak'], 200, -1)]


if __name__ == '__main__':
    print(measure()[0])
