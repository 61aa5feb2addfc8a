#!/usr/bin/env bash
# Whether docker-compose.yml is well formed, with the settings of .env.example; needs no engine. Ends with 0 or 1, with 3 where no Compose is installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if docker compose version >/dev/null 2>&1; then
  compose=(docker compose)
elif command -v docker-compose >/dev/null; then
  compose=(docker-compose)
else
  echo "Neither docker compose nor docker-compose is installed." >&2
  exit 3
fi
"${compose[@]}" --env-file .env.example config "$@"
