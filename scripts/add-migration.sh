#!/usr/bin/env bash
# Adds one migration to each of the three histories: scripts/add-migration.sh NAME
# Through the host, never a design-time factory of its own: a factory misses Identity's key lengths (docs/architecture.md).
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?usage: scripts/add-migration.sh NAME}
dotnet tool restore >/dev/null
dotnet build src/NatoInternships.Web --nologo -v quiet
for provider in Sqlite SqlServer PostgreSql; do
  case $provider in
    Sqlite) connection="Data Source=:memory:" ;;
    SqlServer) connection="Server=localhost;Database=portal" ;;
    PostgreSql) connection="Host=localhost;Database=portal" ;;
  esac
  env "Database__Provider=$provider" "ConnectionStrings__$provider=$connection" \
    dotnet ef migrations add "$name" --no-build \
      --project src/NatoInternships.Infrastructure --startup-project src/NatoInternships.Web \
      --context "${provider}PortalDbContext" --output-dir "Persistence/$provider/Migrations"
done
