#!/bin/sh
# Lets learn.sh, which stands beside this file, learn from a start while an image is built, on a PostgreSQL that lives no
# longer than this. Run as root.
#
#   train.sh APPLICATION_FOLDER CACHE_FILE
set -eu
work=$(mktemp -d)
programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
chown postgres "$work"

as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }

finish() {
  as_postgres "$programs/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

as_postgres "$programs/initdb" -D "$work/data" -U tearsheet -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
as_postgres "$programs/pg_ctl" -D "$work/data" -w -l "$work/log" \
  -o "-c listen_addresses=127.0.0.1 -c port=54329 -c unix_socket_directories='$work' -c fsync=off" start >/dev/null
as_postgres "$programs/createdb" -h 127.0.0.1 -p 54329 -U tearsheet tearsheet

export SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:54329/tearsheet SPRING_DATASOURCE_USERNAME=tearsheet \
  SPRING_DATASOURCE_PASSWORD=unused
"$(dirname "$0")/learn.sh" "$@"
