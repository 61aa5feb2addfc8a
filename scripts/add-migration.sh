#!/usr/bin/env bash
# After a change of the model: scripts/add-migration.sh NAME adds a migration to the history of each of the three engines.
# scripts/add-migration.sh --squash replaces the three histories by one initial migration each: only while nothing is live.
# Runs through the host, never a design-time factory of its own: a factory misses Identity's key lengths (docs/architecture.md).
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?usage: scripts/add-migration.sh NAME, or --squash}
persistence=src/NatoInternships.Infrastructure/Persistence
dotnet tool restore >/dev/null
if [ "$name" = --squash ]; then
  name=Initial
  rm -rf $persistence/*/Migrations
fi

dotnet build src/NatoInternships.Web --nologo -v quiet
for provider in Sqlite SqlServer PostgreSql; do
  case $provider in
    Sqlite) connection="Data Source=:memory:" ;;
    SqlServer) connection="Server=localhost;Database=portal" ;;
    PostgreSql) connection="Host=localhost;Database=portal" ;;
  esac
  env "Database__Provider=$provider" "ConnectionStrings__$provider=$connection" \
    dotnet ef migrations add "$name" --no-build --context "${provider}PortalDbContext" --output-dir "Persistence/$provider/Migrations" \
    --project src/NatoInternships.Infrastructure --startup-project src/NatoInternships.Web
done
