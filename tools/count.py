#!/usr/bin/env python3
"""Adds up what the test programs said: meson's log (cmocka's own counts where a program has them) and files with
lines "N passed, N failed, N skipped". Ends with the one line that machines read; fails if anything failed."""
import json
import re
import sys

passed = failed = skipped = 0
for path in sys.argv[1:]:
    if path.endswith('.json'):
        for line in open(path, encoding='utf-8'):
            test = json.loads(line)
            said = test.get('stdout', '') + test.get('stderr', '')
            good = sum(map(int, re.findall(r'\[  PASSED  \] (\d+) test', said)))
            bad = sum(map(int, re.findall(r'\[  FAILED  \]\s+(\d+) test', said)))
            skipped += sum(map(int, re.findall(r'\[  SKIPPED \] (\d+) test', said))) + len(re.findall(r'^SKIP', said, re.M))
            if test['result'] == 'SKIP':
                skipped += 1
            elif test['result'] in ('OK', 'EXPECTEDFAIL'):
                passed += good or 1
            else:
                passed += good
                failed += bad or 1
                print(f"failed: {test['name']}")
    else:
        found = re.findall(r'(\d+) passed, (\d+) failed(?:, (\d+) skipped)?', open(path, encoding='utf-8').read())
        if not found:
            failed += 1
            print(f'failed: {path} says nothing of its tests')
        for p, f, s in found:
            passed, failed, skipped = passed + int(p), failed + int(f), skipped + int(s or 0)
print(f'{passed} passed, {failed} failed, {skipped} skipped')
sys.exit(failed > 0 or passed == 0)
