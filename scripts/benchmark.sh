#!/usr/bin/env bash
# Measures the published portal against its yardsticks: scripts/benchmark.sh [--quick] [options of the benchmark program].
# Publishes the portal and the benchmark, starts a PostgreSQL cluster of its own where PostgreSQL is installed, and leaves
# benchmark.md and benchmark.json in artifacts/benchmarks. About ten minutes; --candidates 200000 takes a quarter of an hour more to fill.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
work=$(mktemp -d "${TMPDIR:-/tmp}/portal-benchmark-XXXXXX")
chmod 755 "$work" # the cluster's own user passes through it
postgres_pid=0

clean_up() {
  if [ "$postgres_pid" -ne 0 ] && kill -INT "$postgres_pid" 2>/dev/null; then
    for _ in $(seq 100); do
      kill -0 "$postgres_pid" 2>/dev/null || break
      sleep 0.1
    done
  fi
  rm -rf "$work"
}
trap clean_up EXIT

postgres_tool() {
  command -v "$1" && return
  find /usr/lib/postgresql -path "*/bin/$1" 2>/dev/null | sort -V | tail -n 1 | grep .
}

as_postgres() {
  if [ "$(id -u)" -ne 0 ]; then "$@"; elif id postgres >/dev/null 2>&1; then runuser -u postgres -- "$@"; else runuser -u nobody -- "$@"; fi
}

# As installed, durable: nothing is tuned but the number of connections.
start_postgres() {
  local initdb postgres data="$work/postgres" port
  if ! initdb=$(postgres_tool initdb); then
    echo "PostgreSQL is not installed: measured on SQLite only."
    return
  fi

  postgres=$(dirname "$(readlink -f "$initdb")")/postgres
  install -d -m 700 "$data"
  if [ "$(id -u)" -eq 0 ]; then chown "$(as_postgres id -u)" "$data"; fi
  (cd "$data" && as_postgres "$initdb" -D "$data/cluster" -U portal --auth=trust --encoding=UTF8 --locale=C.UTF-8) >"$work/initdb.log" 2>&1
  for _ in 1 2 3 4 5; do
    port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
    (cd "$data" && as_postgres "$postgres" -D "$data/cluster" -p "$port" -k "$data" \
      -c listen_addresses=127.0.0.1 -c max_connections=300 -c log_min_messages=fatal) >"$work/postgres.log" 2>&1 &
    for _ in $(seq 100); do
      if [ "$(sed -n 8p "$data/cluster/postmaster.pid" 2>/dev/null | tr -d ' ')" = ready ]; then
        postgres_pid=$(sed -n 1p "$data/cluster/postmaster.pid")
        export ConnectionStrings__PostgreSql="Host=127.0.0.1;Port=$port;Username=portal;Database=postgres"
        return
      fi
      kill -0 $! 2>/dev/null || break
      sleep 0.1
    done
  done
  tail -n 5 "$work/postgres.log" >&2
  exit 1
}

if [ -z "${SKIP_PUBLISH:-}" ]; then
  echo "Publishing ..."
  rm -rf artifacts/portal
  scripts/publish.sh artifacts/portal # as the Dockerfile does
  dotnet build tests/NatoInternships.Benchmarks --configuration Release -v quiet
fi

start_postgres
dotnet tests/NatoInternships.Benchmarks/bin/Release/net10.0/NatoInternships.Benchmarks.dll \
  --portal artifacts/portal/NatoInternships.Web.dll --output artifacts/benchmarks --postgres-process "$postgres_pid" "$@"
