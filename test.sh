#!/usr/bin/env bash
# Runs every test on a machine with nothing but the .NET SDK: ./test.sh, or ./test.sh --all with the long matrices too.
# ./test.sh --quick is for the minutes between edits: it leaves out crawls, races, PostgreSQL and the browser, and says so at its end.
# Installs what the suites need where apt can, starts a PostgreSQL cluster of its own, stops it again, and ends with one line:
# N passed, N failed, N skipped. The exit code is 0 only when nothing failed and every suite ran.
set -uo pipefail

suites=(Domain Infrastructure Web EndToEnd)
filter=()
quick=""
case "${1:-}" in
  "") ;;
  --all) export PORTAL_LONG=1 ;;
  --quick)
    quick=1
    suites=(Domain Infrastructure Web)
    filter=(--filter "Tier!=Crawl&Tier!=Race")
    export UseSharedCompilation=true
    unset ConnectionStrings__PostgreSql
    ;;
  *)
    echo "usage: ./test.sh [--all | --quick]" >&2
    exit 2
    ;;
esac

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root" || exit 1
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
work=$(mktemp -d "${TMPDIR:-/tmp}/portal-tests-XXXXXX")
chmod 755 "$work" # the cluster's own user passes through it
postgres_pid=""

say() { printf '%s\n' "$*"; }

# Ends the cluster (SIGINT is its fast shutdown) and removes what was written.
clean_up() {
  if [ -n "$postgres_pid" ] && kill -INT "$postgres_pid" 2>/dev/null; then
    for _ in $(seq 100); do
      kill -0 "$postgres_pid" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL "$postgres_pid" 2>/dev/null
  fi
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

postgres_tool() {
  command -v "$1" && return
  find /usr/lib/postgresql -path "*/bin/$1" 2>/dev/null | sort -V | tail -n 1 | grep .
}

chromium_path() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

# What is missing is installed in one go; where that is impossible the tests that need it are reported as skipped.
install_missing() {
  local wanted=() optional=() apt=()
  chromium_path >/dev/null || wanted+=(chromium fonts-liberation)
  postgres_tool initdb >/dev/null || wanted+=(postgresql)
  command -v qpdf >/dev/null || wanted+=(qpdf)
  command -v pdftoppm >/dev/null || wanted+=(poppler-utils)
  [ -e /usr/share/zoneinfo/Europe/Brussels ] || wanted+=(tzdata)
  docker compose version >/dev/null 2>&1 || command -v docker-compose >/dev/null || optional=(docker-compose)
  [ $((${#wanted[@]} + ${#optional[@]})) -eq 0 ] && return
  if ! command -v apt-get >/dev/null; then
    say "No apt here: tests that need ${wanted[*]} ${optional[*]} are skipped."
    return
  fi

  if [ "$(id -u)" -eq 0 ]; then
    apt=(env DEBIAN_FRONTEND=noninteractive apt-get)
  elif sudo -n true 2>/dev/null; then
    apt=(sudo -n env DEBIAN_FRONTEND=noninteractive apt-get)
  else
    say "Neither root nor sudo: tests that need ${wanted[*]} ${optional[*]} are skipped."
    return
  fi

  say "Installing ${wanted[*]} ${optional[*]} ..."
  # The package would start a cluster of its own, which nobody asked for.
  local main=/etc/postgresql-common/createcluster.d/portal-tests.conf
  if [[ " ${wanted[*]} " == *" postgresql "* ]] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    "${apt[@]:0:${#apt[@]}-1}" sh -c "mkdir -p $(dirname $main) && echo 'create_main_cluster = false' >$main"
  else
    main=""
  fi

  if ! { "${apt[@]}" update -q && "${apt[@]}" install -q -y --no-install-recommends "${wanted[@]}"; } >"$work/apt.log" 2>&1; then
    tail -n 5 "$work/apt.log"
    say "apt could not install everything: tests that need what is missing are skipped."
  fi

  # By itself: apt installs all it is asked for or nothing.
  if [ ${#optional[@]} -gt 0 ] && ! "${apt[@]}" install -q -y --no-install-recommends "${optional[@]}" >>"$work/apt.log" 2>&1; then
    say "apt could not install ${optional[*]}: its test is skipped."
  fi

  [ -z "$main" ] || "${apt[@]:0:${#apt[@]}-1}" rm -f "$main"
}

# nginx is taken out of its package and not installed: the package would start a server on port 80.
unpack_nginx() {
  { command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || ! command -v apt-get >/dev/null; } && return
  mkdir "$work/nginx"
  if (cd "$work/nginx" && apt-get download -q nginx && dpkg-deb -x nginx_*.deb .) >"$work/nginx.log" 2>&1 && "$work/nginx/usr/sbin/nginx" -v >>"$work/nginx.log" 2>&1; then
    export PORTAL_NGINX="$work/nginx/usr/sbin/nginx"
  else
    say "nginx: not to be had, the test of the proxy is skipped."
  fi
}

# Runs as root or, since PostgreSQL refuses to be root, as the user that its package made.
as_postgres() {
  if [ "$(id -u)" -ne 0 ]; then
    "$@"
  elif id postgres >/dev/null 2>&1; then
    runuser -u postgres -- "$@"
  else
    runuser -u nobody -- "$@"
  fi
}

# A port that nobody answers on; taken again if somebody else is faster.
free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

start_postgres() {
  local initdb postgres data="$work/postgres" port
  if [ -n "${ConnectionStrings__PostgreSql:-}" ]; then
    say "PostgreSQL: the server that ConnectionStrings__PostgreSql names."
    return
  fi

  if ! initdb=$(postgres_tool initdb); then
    say "PostgreSQL: not installed, its tests are skipped."
    return
  fi

  postgres=$(dirname "$(readlink -f "$initdb")")/postgres
  install -d -m 700 "$data"
  [ "$(id -u)" -eq 0 ] && chown "$(as_postgres id -u)" "$data"
  if ! (cd "$data" && as_postgres "$initdb" -D "$data/cluster" -U portal --auth=trust --encoding=UTF8 --locale=C.UTF-8) >"$work/initdb.log" 2>&1; then
    tail -n 5 "$work/initdb.log"
    say "PostgreSQL: no cluster could be made, its tests are skipped."
    return
  fi

  for _ in 1 2 3 4 5; do
    port=$(free_port)
    (cd "$data" && as_postgres "$postgres" -D "$data/cluster" -p "$port" -k "$data" \
      -c listen_addresses=127.0.0.1 -c max_connections=300 -c log_min_messages=fatal) >"$work/postgres.log" 2>&1 &
    for _ in $(seq 100); do
      if [ "$(sed -n 8p "$data/cluster/postmaster.pid" 2>/dev/null | tr -d ' ')" = ready ]; then
        postgres_pid=$(sed -n 1p "$data/cluster/postmaster.pid")
        export ConnectionStrings__PostgreSql="Host=127.0.0.1;Port=$port;Username=portal;Database=postgres"
        say "PostgreSQL: a cluster of its own on port $port."
        return
      fi
      kill -0 $! 2>/dev/null || break
      sleep 0.1
    done
  done
  tail -n 5 "$work/postgres.log"
  say "PostgreSQL: the cluster did not start, its tests are skipped."
}

passed=0
failed=0
skipped=0

# One suite: its counts come from its result file, so that a suite which crashed or ran nothing is a failure too.
run_suite() {
  local project=$1 name trx code started=$SECONDS counters total executed ok bad
  name=$(basename "$project" .csproj)
  trx="$work/$name.trx"
  dotnet test "$project" --no-build --nologo "${filter[@]}" --results-directory "$work" --logger "trx;LogFileName=$name.trx" \
    --logger "console;verbosity=minimal" --blame-hang-timeout 15m --blame-hang-dump-type none >"$work/$name.log" 2>&1
  code=$?
  counters=$(grep -o '<Counters [^>]*' "$trx" 2>/dev/null)
  total=$(sed -n 's/.* total="\([0-9]*\)".*/\1/p' <<<"$counters")
  executed=$(sed -n 's/.* executed="\([0-9]*\)".*/\1/p' <<<"$counters")
  ok=$(sed -n 's/.* passed="\([0-9]*\)".*/\1/p' <<<"$counters")
  if [ "${total:-0}" -eq 0 ]; then
    cat "$work/$name.log"
    failed=$((failed + 1))
    say "$name: did not run ($((SECONDS - started)) s)"
    return
  fi

  bad=$((executed - ok))
  if [ $code -ne 0 ] && [ $bad -eq 0 ]; then
    bad=1 # every test that ran passed, and still the suite ended badly: it crashed or hung
  fi

  [ $bad -gt 0 ] && cat "$work/$name.log"
  grep -oh 'figure: [^<]*' "$trx" | sort -u | sed 's/^/  /'
  passed=$((passed + ok))
  failed=$((failed + bad))
  skipped=$((skipped + total - executed))
  say "$name: $ok passed, $bad failed, $((total - executed)) skipped ($((SECONDS - started)) s)"
  reasons "$trx"
}

# Why tests were skipped, each reason once with its count.
reasons() {
  tr -d '\r\n' <"$1" | grep -o 'outcome="NotExecuted"[^>]*><Output>\(<StdOut>[^<]*</StdOut>\)\?<ErrorInfo><Message>[^<]*\|outcome="NotExecuted"[^>]*> *<Output> *<ErrorInfo> *<Message>[^<]*' \
    | sed 's/.*<Message>/  skipped: /' | sort | uniq -c | sed 's/^ *\([0-9]*\) *skipped: /  skipped \1: /'
}

[ -n "$quick" ] || { install_missing; unpack_nginx; }
started=$SECONDS
say "Building ..."
if ! dotnet build NatoInternships.sln --nologo -v quiet >"$work/build.log" 2>&1; then
  cat "$work/build.log"
  say "The build failed after $((SECONDS - started)) s."
  say "0 passed, 1 failed, 0 skipped"
  exit 1
fi

say "Built in $((SECONDS - started)) s."
[ -n "$quick" ] || start_postgres
for suite in "${suites[@]}"; do
  run_suite "tests/NatoInternships.$suite.Tests/NatoInternships.$suite.Tests.csproj"
done

[ -z "$quick" ] || say "Left out: the EndToEnd suite, crawls of the whole portal, races, PostgreSQL and SQL Server. ./test.sh runs all but SQL Server."
say "$((SECONDS)) s in all."
say "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
