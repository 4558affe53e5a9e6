#!/usr/bin/env python3
"""Adds up what the test programs said, from meson's log: cmocka's own counts where a program has them, or its line
"N passed, N failed", or one. Ends with the one line that machines read; fails if anything failed."""
import json
import re
import sys

passed = failed = skipped = 0
took = []
for line in open(sys.argv[1], encoding='utf-8'):
    test = json.loads(line)
    said = test.get('stdout', '') + test.get('stderr', '')
    took.append((test['duration'], test['name'].split('/')[-1].strip()))
    own = ([(0, 0)] + re.findall(r'^(\d+) passed, (\d+) failed', said, re.M))[-1]
    good = sum(map(int, re.findall(r'\[  PASSED  \] (\d+) test', said))) or int(own[0])
    bad = sum(map(int, re.findall(r'\[  FAILED  \]\s+(\d+) test', said))) or int(own[1])
    skipped += sum(map(int, re.findall(r'\[  SKIPPED \] (\d+) test', said))) + len(re.findall(r'^SKIP', said, re.M))
    if test['result'] == 'SKIP':
        skipped += 1
    elif test['result'] in ('OK', 'EXPECTEDFAIL'):
        passed += good or 1
    else:
        passed += good
        failed += bad or 1
        print(f"failed: {test['name']}")
print('the slowest:', ', '.join(f'{name} {seconds:.0f} s' for seconds, name in sorted(took)[:-11:-1]))
print(f'{passed} passed, {failed} failed, {skipped} skipped')
sys.exit(failed > 0 or passed == 0)
