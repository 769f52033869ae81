#!/bin/sh
# Starts Tearsheet once while its image is built, on a PostgreSQL that lives no longer than this, and writes down what the JVM
# learned (AOT cache, JEP 514), so that the start of a container need not learn it again. Run as root, beside the jar.
#
#   train.sh APPLICATION_FOLDER CACHE_FILE
set -eu
application=$1
cache=$2
work=$(mktemp -d)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
chown postgres "$work"

as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }

finish() {
  [ -z "${pid-}" ] || kill "$pid" 2>/dev/null || true
  as_postgres "$programs/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

as_postgres "$programs/initdb" -D "$work/data" -U tearsheet -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
as_postgres "$programs/pg_ctl" -D "$work/data" -w -l "$work/log" \
  -o "-c listen_addresses=127.0.0.1 -c port=54329 -c unix_socket_directories='$work' -c fsync=off" start >/dev/null
as_postgres "$programs/createdb" -h 127.0.0.1 -p 54329 -U tearsheet tearsheet

cd "$application"
export SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:54329/tearsheet SPRING_DATASOURCE_USERNAME=tearsheet \
  SPRING_DATASOURCE_PASSWORD=unused SERVER_ADDRESS=127.0.0.1 SERVER_PORT=18080

start() { # start OPTION...: until it is ready
  "$java" "$@" -XX:+UseCompactObjectHeaders --finalization=disabled --enable-native-access=ALL-UNNAMED -jar tearsheet.jar >"$work/output" 2>&1 &
  pid=$!
  tries=0
  until curl -fs -o /dev/null http://127.0.0.1:18080/readyz; do
    tries=$((tries + 1))
    if [ "$tries" -gt 600 ] || ! kill -0 "$pid"; then cat "$work/output" >&2; exit 1; fi
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
  curl -s -o /dev/null "http://127.0.0.1:18080$page"
done
sleep 5 # the first sheet is made in the background
stop
[ -s "$cache" ] || { cat "$work/output" >&2; exit 1; }
