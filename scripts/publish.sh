#!/usr/bin/env bash
# Publishes the portal into a folder, as the Dockerfile does: scripts/publish.sh FOLDER
# The EF Core models of the three engines are compiled beforehand, so that the first page comes sooner (ADR 0026). Their code is
# generated into the source tree and removed again.
set -euo pipefail
output=$(realpath -m "${1:?usage: scripts/publish.sh FOLDER}")
cd "$(dirname "$0")/.."
persistence=src/NatoInternships.Infrastructure/Persistence
remove_models() { rm -rf $persistence/*/CompiledModel; }
trap remove_models EXIT
remove_models

dotnet tool restore >/dev/null
dotnet build src/NatoInternships.Web --nologo --configuration Release -v quiet
for provider in Sqlite SqlServer PostgreSql; do
  case $provider in
    Sqlite) connection="Data Source=:memory:" ;;
    SqlServer) connection="Server=localhost;Database=portal" ;;
    PostgreSql) connection="Host=localhost;Database=portal" ;;
  esac
  env "Database__Provider=$provider" "ConnectionStrings__$provider=$connection" \
    dotnet ef dbcontext optimize --no-build --configuration Release --context "${provider}PortalDbContext" --output-dir "Persistence/$provider/CompiledModel" \
    --namespace "NatoInternships.Infrastructure.Persistence.$provider.CompiledModel" \
    --project src/NatoInternships.Infrastructure --startup-project src/NatoInternships.Web >/dev/null
done

dotnet publish src/NatoInternships.Web --nologo --configuration Release --output "$output" -v quiet
