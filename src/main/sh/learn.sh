#!/bin/sh
# Starts the Tearsheet of a folder twice and writes down what the JVM learned (AOT cache, JEP 514), so that later starts need
# not learn it again. Which database it starts on, say the usual variables; it must be one that nobody needs afterwards.
#
#   learn.sh APPLICATION_FOLDER CACHE_FILE        APPLICATION_FOLDER holds tearsheet.jar and its lib
set -eu
application=$1 # by its whole name: later starts must name its jar as this one did
cache=$2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
output=$(mktemp)
pid=

finish() {
  [ -z "$pid" ] || kill "$pid" 2>/dev/null || true
  rm -f "$output"
}
trap finish EXIT
trap 'exit 1' INT TERM

export SERVER_ADDRESS=127.0.0.1 SERVER_PORT="${SERVER_PORT:-18080}"

start() { # start OPTION...: until it is ready
  "$java" "$@" -XX:+UseCompactObjectHeaders --finalization=disabled --enable-native-access=ALL-UNNAMED -jar "$application/tearsheet.jar" >"$output" 2>&1 &
  pid=$!
  tries=0
  until curl -fs -o /dev/null "http://127.0.0.1:$SERVER_PORT/readyz"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 600 ] || ! kill -0 "$pid" 2>/dev/null; then cat "$output" >&2; exit 1; fi
    sleep 0.2
  done
}

stop() {
  kill "$pid"
  wait "$pid" || [ $? -eq 143 ]
  pid=
}

# The first start migrates and loads the starter library, which is no start as others are; the second is learned from.
start -XX:TieredStopAtLevel=1
stop
start -XX:AOTCacheOutput="$cache"
for page in / /login /c; do
  curl -s -o /dev/null "http://127.0.0.1:$SERVER_PORT$page"
done
sleep 5 # the first sheet is made in the background
stop
[ -s "$cache" ] || { cat "$output" >&2; exit 1; }
