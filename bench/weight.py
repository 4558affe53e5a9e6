"""How soon the first answer, how large the binary, how heavy the phone's first page."""
import http.client
import re
import shutil
import time

from rig import PORT, TUIMEN, Absent, copy_db, median, run, say, table, town, tuimen

STARTS = 9
IMPORT = re.compile(r'(?:^|[;}\s])(?:import|export)\s*(?:[^"\'();]*?\bfrom\s*)?["\']\./([^"\']+)["\']')


def first_answer(db):
    """Milliseconds from the program's start to a whole answer that stands on the database."""
    start = time.perf_counter()
    with tuimen(db):
        line = http.client.HTTPConnection('127.0.0.1', PORT)
        line.request('GET', '/api/v1/case-classes')
        answer = line.getresponse()
        answer.read()
        took = (time.perf_counter() - start) * 1000
        if answer.status != 200:
            raise RuntimeError(f'the first answer was {answer.status}')
    return took


def stripped():
    if not shutil.which('strip'):
        raise Absent('strip is not installed')
    copy = TUIMEN.with_name('tuimen-stripped')
    shutil.copy(TUIMEN, copy)
    run('strip', copy)
    size = copy.stat().st_size
    copy.unlink()
    return size


def fetch(path, encodings='br, gzip'):
    """Bytes of a file as they travel, and its text."""
    line = http.client.HTTPConnection('127.0.0.1', PORT)
    line.request('GET', path, headers={'Accept-Encoding': encodings})
    answer = line.getresponse()
    if answer.status != 200:
        raise RuntimeError(f'{path}: {answer.status}')
    return answer.read()


def first_page(page):
    """What the browser needs before it can show anything: the page, its modules with all they import statically, its
    style sheets; then the route that it opens first. As sent, brotli or gzip."""
    seen, sizes = set(), {}

    def add(path):
        if path in seen:
            return
        seen.add(path)
        sizes[path] = len(fetch(path))
        if path.endswith('.js'):
            text = fetch(path, 'identity').decode()
            for name in IMPORT.findall(text):
                add('/assets/' + name)
    sizes[page] = len(fetch(page))
    for path in re.findall(r'(?:src|href)="(/assets/[^"]+\.(?:js|css))"', fetch(page, 'identity').decode()):
        add(path)
    return sum(sizes.values()), len(sizes)


def measure():
    town()
    db = copy_db('weight')
    starts = [first_answer(db) for _ in range(STARTS + 1)][1:]
    with tuimen(db):
        phone, phone_files = first_page('/m/')
        desk, desk_files = first_page('/')
    start, whole, bare = median(starts), TUIMEN.stat().st_size, stripped()
    say(f'weight: first answer {start:.0f} ms, binary {bare / 1e6:.1f} MB, phone {phone / 1e3:.0f} KB')
    text = table(['', ''], [
        [f'start to first answer, ms (median of {STARTS}; slowest {max(starts):.0f})', f'{start:.0f}'],
        ['binary with all pages, MB', f'{whole / 1e6:.1f}'],
        ['the same, stripped, MB', f'{bare / 1e6:.1f}'],
        [f'the phone’s first page, KB compressed ({phone_files} files)', f'{phone / 1e3:.0f}'],
        [f'the desk’s first page, KB compressed ({desk_files} files)', f'{desk / 1e3:.0f}']])
    return text, [('start to first answer', '≤ 200 ms', start, 200, -1),
                  ('binary with all pages', '≤ 15 MB', whole / 1e6, 15, -1),
                  ('the phone’s first page, compressed', '≤ 200 KB', phone / 1e3, 200, -1)]


if __name__ == '__main__':
    print(measure()[0])
