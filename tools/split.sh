#!/bin/bash
# Lays debugging information beside the program: split.sh WHOLE PROGRAM DEBUG. gdb, perf and the sanitizers find DEBUG by the
# name kept in PROGRAM, as long as both lie in one folder.
set -euo pipefail
objcopy --only-keep-debug --compress-debug-sections "$1" "$3"
objcopy --strip-debug --add-gnu-debuglink="$3" "$1" "$2"
chmod 755 "$2"
chmod 644 "$3"
