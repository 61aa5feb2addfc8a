#!/usr/bin/env bash
# Puts a backup into an empty portal and audits it: scripts/restore.sh FOLDER/2026-01-31T020000Z
# Reads the settings of the portal to be filled from the environment, as scripts/backup.sh does. Its database and its document folder must be
# empty, its keys must be those that the backup was made under, and it must not be running.
#   PORTAL  the program; dotnet NatoInternships.Web.dll in the current folder unless it says otherwise
# Ends with 0 when the database and the files agree with each other and with the portal's rules.
set -euo pipefail

backup=${1:?usage: scripts/restore.sh BACKUP}
portal=${PORTAL:-dotnet NatoInternships.Web.dll}
umask 077

# Unquoted: a program and its arguments.
$portal restore "$backup"
$portal migrate
failed=0
$portal check-invariants || failed=1
$portal audit verify || failed=1
if [ $failed -ne 0 ]; then
  echo "The backup was restored but does not hold together: do not open the portal on it." >&2
fi

exit $failed
