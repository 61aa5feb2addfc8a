#!/usr/bin/env bash
# After a change of the model: scripts/add-migration.sh [NAME]
# Writes the compiled model of each of the three engines anew (ADR 0026); with a name, adds a migration to each of the three histories before.
# Through the host, never a design-time factory of its own: a factory misses Identity's key lengths (docs/architecture.md).
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:-}
persistence=Persistence
dotnet tool restore >/dev/null
rm -rf src/NatoInternships.Infrastructure/$persistence/*/CompiledModel # of the model as it was: it may not even build
dotnet build src/NatoInternships.Web --nologo -v quiet
for provider in Sqlite SqlServer PostgreSql; do
  case $provider in
    Sqlite) connection="Data Source=:memory:" ;;
    SqlServer) connection="Server=localhost;Database=portal" ;;
    PostgreSql) connection="Host=localhost;Database=portal" ;;
  esac
  tool() {
    env "Database__Provider=$provider" "ConnectionStrings__$provider=$connection" \
      dotnet ef "$@" --no-build --context "${provider}PortalDbContext" \
        --project src/NatoInternships.Infrastructure --startup-project src/NatoInternships.Web
  }
  if [ -n "$name" ]; then
    tool migrations add "$name" --output-dir "$persistence/$provider/Migrations"
  fi
  tool dbcontext optimize --output-dir "$persistence/$provider/CompiledModel" \
    --namespace "NatoInternships.Infrastructure.Persistence.$provider.CompiledModel" >/dev/null
done
