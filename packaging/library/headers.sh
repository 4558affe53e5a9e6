#!/usr/bin/env bash
# The headers of src/ as others include them: headers.sh TO FILE…   All in one folder; usable from C++; without the
# refusals that only the house makes.
set -euo pipefail
to=$1
shift
for file; do
    awk '
        FNR == NR { if (/^#include/ || (!last && /^#define [A-Z_]+_H$/)) last = FNR; lines = FNR; next }
        FILENAME ~ /base\/err\.h$/ && /^REFUSES\(/ { next }
        FNR == lines { print "#ifdef __cplusplus\n}\n#endif\n" }
        {
            while (match($0, /(base|geo\/[a-z]+)\/[a-z_]+\.h/)) {
                name = substr($0, RSTART, RLENGTH)
                sub(/.*\//, "", name)
                $0 = substr($0, 1, RSTART - 1) name substr($0, RSTART + RLENGTH)
            }
            print
        }
        FNR == last { print "\n#ifdef __cplusplus\nextern \"C\" {\n#endif" }' "$file" "$file" >"$to/${file##*/}"
done
