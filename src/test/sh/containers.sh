#!/usr/bin/env bash
# Builds the image, starts docker-compose.yml from a clean clone as its first lines say, and tries what docs/operations.md
# promises of it: who it runs as, restart, backup and restore, a database that goes away, two nodes of which one is killed.
# Needs a container engine with compose, and the ports 80, 443 and 8080. It touches no other project of that engine.
# Usage: src/test/sh/containers.sh            COMPOSE is the command of compose, with its words apart, if it is another one
set -euo pipefail

top=$(git rev-parse --show-toplevel)
place=$(mktemp -d)
project=tearsheet-try-$$
read -ra compose <<<"${COMPOSE:-docker compose}"
export TEARSHEET_HOST=localhost

fail() {
  echo "FAILED: $1" >&2
  exit 1
}
compose() { "${compose[@]}" -p "$project" --profile cluster "$@"; }
container() { docker ps -aq --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$1" | head -n 1; }
finish() {
  compose down -v --remove-orphans >/dev/null 2>&1 || true
  rm -rf "$place"
}
trap finish EXIT

now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f s", b - a }'; }
within() { # within SECONDS COMMAND...: until it succeeds
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || fail "not in time: $*"
    sleep 0.1
  done
}
healthy() { [ "$(docker inspect -f '{{.State.Health.Status}}' "$(container "$1")")" = healthy ]; }
ready() { curl -fs -o /dev/null "http://127.0.0.1:8080/$1"; }
status() { curl -ks -o /dev/null -w '%{http_code}' "$@"; }
inside() { docker exec "$(container tearsheet)" bash -c "$1"; }

git clone -q "$top" "$place/tearsheet"
cd "$place/tearsheet"
install -d -m 711 secrets
openssl rand -hex 24 >secrets/database-password
openssl rand -base64 32 >secrets/second-factor-key
chown 10001 secrets/*
chmod 400 secrets/*
mkdir -m 700 "$place/backups"
chown 10001 "$place/backups"

# One machine
"${compose[@]}" -p "$project" build
start=$(now)
"${compose[@]}" -p "$project" up -d
within 180 healthy tearsheet
echo "first start, with PostgreSQL made anew, until healthy: $(since "$start")"
link=$(docker logs "$(container tearsheet)" 2>&1 | grep -o '/setup/[A-Za-z0-9_-]*' | tail -n 1)
[ "$(status "http://127.0.0.1:8080$link")" = 200 ] || fail "the link for the first administrator does not open"

[ "$(inside 'id -u')" = 10001 ] || fail "it does not run as 10001"
inside 'touch /app/x 2>/dev/null || touch /x 2>/dev/null' && fail "its file system can be written to"
[ "$(inside 'sed -n "s/^CapBnd:\s*//p" /proc/1/status')" = 0000000000000000 ] || fail "it has capabilities"
[ "$(inside 'sed -n "s/^NoNewPrivs:\s*//p" /proc/1/status')" = 1 ] || fail "it may gain privileges"
inside "tr '\\0' '\\n' </proc/1/environ | grep -qF '$(cat secrets/database-password)'" && fail "a secret is in a variable"
[ "$(status http://127.0.0.1:8080/actuator/prometheus)" = 404 ] || fail "numbers are told where people work"
(exec 3<>/dev/tcp/127.0.0.1/8081) 2>/dev/null && fail "the port of numbers is published"
inside 'exec 3<>/dev/tcp/127.0.0.1/8081 && printf "GET /actuator/prometheus HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3 && grep -qm1 ^tearsheet_ <&3' ||
  fail "no numbers are told inside"
echo "user 10001, nothing to write to, no capabilities, no secret in a variable, numbers inside only"

inside 'java -XX:AOTMode=on -jar /app/tearsheet.jar --tearsheet.audit.verify >/dev/null 2>&1' || fail "its cache does not fit its jar"
docker stop -t 40 "$(container tearsheet)" >/dev/null
[ "$(docker inspect -f '{{.State.ExitCode}}' "$(container tearsheet)")" = 143 ] || fail "it was not stopped by itself"
start=$(now)
docker start "$(container tearsheet)" >/dev/null
within 60 ready readyz
echo "start on existing data until ready: $(since "$start")"

kill -9 "$(docker inspect -f '{{.State.Pid}}' "$(container tearsheet)")"
sleep 1
within 60 ready readyz
[ "$(docker inspect -f '{{.RestartCount}}' "$(container tearsheet)")" = 1 ] || fail "the engine did not start it again"
echo "killed, and started again by the engine"

docker stop "$(container database)" >/dev/null
[ "$(status http://127.0.0.1:8080/readyz)" = 503 ] || fail "it says it is ready without a database"
ready livez || fail "it says it is dead without a database"
docker start "$(container database)" >/dev/null
within 30 ready readyz
[ "$(docker inspect -f '{{.RestartCount}}' "$(container tearsheet)")" = 1 ] || fail "a database that went away took it along"
echo "without its database alive and not ready, ready again with it"

# Two nodes behind the proxy
TEARSHEET_URL=https://localhost compose up -d
within 120 healthy tearsheet
within 120 healthy tearsheet-2
page=https://localhost/login
within 30 curl -kfs -o /dev/null "$page"
for address in actuator actuator/prometheus livez readyz; do
  [ "$(status "https://localhost/$address")" = 404 ] || fail "the proxy tells /$address"
done
for node in tearsheet tearsheet-2; do # one of them is the node that the cookie names
  : >"$place/answers"
  for i in $(seq 100); do
    [ "$i" != 20 ] || docker kill "$(container "$node")" >/dev/null
    status -b "$place/cookies" -c "$place/cookies" -w '%{http_code} %{time_total}\n' "$page" >>"$place/answers"
    sleep 0.05
  done
  grep -vq '^200 ' "$place/answers" && fail "requests failed when $node was killed: $(grep -v '^200 ' "$place/answers" | head -n 1)"
  echo "$node killed: 100 of 100 requests answered, the slowest in $(cut -d' ' -f2 "$place/answers" | sort -n | tail -n 1) s"
  docker start "$(container "$node")" >/dev/null
  within 60 healthy "$node"
  sleep 5 # the proxy looks every two seconds
done

# Backup, and restore into an empty database
run() { "${compose[@]}" -p "$project" run --rm --no-deps -v "$place/backups:/backups" tearsheet "$@"; }
run --tearsheet.backup=/backups/night.zip | tail -n 1
compose down -v >/dev/null 2>&1
"${compose[@]}" -p "$project" up -d database
within 60 healthy database
run --tearsheet.restore=/backups/night.zip | tail -n 1
"${compose[@]}" -p "$project" up -d
within 180 healthy tearsheet
docker logs "$(container tearsheet)" 2>&1 | grep -q 'Loaded the starter pack' && fail "the restored library was not there"
[ "$(status "http://127.0.0.1:8080$link")" = 200 ] || fail "the restored database does not know the link for the first administrator"
echo "backed up, restored into an empty database, and started on it"
