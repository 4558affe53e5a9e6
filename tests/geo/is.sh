# Sourced by the tests of command lines: sets `bad` where one doesn't end or speak as it should.
bad=0

# is NAME STATUS EXPECTED-PATTERN COMMAND…: the status, and a pattern in what it prints, on either stream.
is() {
    local name=$1 status=$2 pattern=$3 got
    shift 3
    "$@" >out 2>err </dev/null
    got=$?
    if [ "$got" != "$status" ] || ! cat out err | grep -qE -- "$pattern"; then
        echo "$name: status $got, wanted $status and /$pattern/:"
        head -5 out err
        bad=1
    fi
}
