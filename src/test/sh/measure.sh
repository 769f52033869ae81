#!/usr/bin/env bash
# Prints how long a first start, a second start, a PDF and a topic page take on this machine, from a clean clone.
# Downloads are not counted: the local Maven repository must have been filled by a build before.
# Usage: src/test/sh/measure.sh
set -euo pipefail

top=$(git rev-parse --show-toplevel)
place=$(mktemp -d)
export TEARSHEET_DEMO_PASSWORD=measured-by-a-script
export SERVER_PORT=${SERVER_PORT:-8099}
base=http://127.0.0.1:$SERVER_PORT
app=

stop() {
    [ -z "$app" ] || { kill -- "-$app" 2>/dev/null || true; wait "$app" 2>/dev/null || true; }
    app=
}
trap 'stop; rm -rf "$place"' EXIT

now() { date +%s.%N; }

since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f s", b - a }'; }

start() {
    set -m
    ./mvnw -B -ntp >"$place/log" 2>&1 &
    app=$!
    set +m
    until grep -q "Demonstration: sign in at" "$place/log"; do
        kill -0 "$app" 2>/dev/null || { cat "$place/log"; exit 1; }
        sleep 0.1
    done
}

sign_in() {
    local token
    rm -f "$place/cookies"
    token=$(curl -s -c "$place/cookies" "$base/login" | sed -n 's/.*name="_csrf" content="\([^"]*\)".*/\1/p')
    curl -sf -o /dev/null -b "$place/cookies" -c "$place/cookies" \
        -d "username=clinician&password=$TEARSHEET_DEMO_PASSWORD&_csrf=$token" "$base/login"
}

median() { sort -n | awk '{ all[NR] = $1 } END { printf "%.0f ms\n", 1000 * all[int((NR + 1) / 2)] }'; }

times() { for _ in $(seq 20); do curl -sf -o /dev/null -b "$place/cookies" -w '%{time_total}\n' "$1"; done | median; }

git clone -q "$top" "$place/clone"
cd "$place/clone"
echo "$(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo 2>/dev/null || true)"

began=$(now)
start
sign_in
curl -sf -o "$place/sheet.pdf" -b "$place/cookies" "$base/print/crying-during-or-after-sex.pdf"
head -c 5 "$place/sheet.pdf" | grep -q '%PDF-'
echo "clean checkout to the first PDF: $(since "$began")"
stop

began=$(now)
start
echo "second start, until people can sign in: $(since "$began")"
sign_in
echo "handout from the shelf, median of 20: $(times "$base/print/pain-with-sex.pdf")"
stop
./mvnw -q -B -ntp test -Dtest=TopicPageBenchmark 2>/dev/null | grep "topic page"
