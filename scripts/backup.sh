#!/usr/bin/env bash
# Backs up a running portal: scripts/backup.sh FOLDER
# Reads the portal's own settings from the environment (Database__Provider, ConnectionStrings__..., Documents__Folder, SecretFiles).
#   PORTAL  the program; dotnet NatoInternships.Web.dll in the current folder unless it says otherwise
#   KEEP    how many finished backups stay; all unless it says otherwise
# FOLDER gets one folder for each backup, named by its moment in UTC. Files that the last backup holds are linked, not copied again.
# No key is in it: back those up elsewhere. What the order of things is, and why: docs/adr/0021.
# Ends with 0 when the backup is complete; otherwise it stays in FOLDER/unfinished, and the next run goes on with it.
set -euo pipefail

folder=${1:?usage: scripts/backup.sh FOLDER}
portal=${PORTAL:-dotnet NatoInternships.Web.dll}
umask 077
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
work=$folder/unfinished

# One at a time: two would write into one folder.
exec 9>"$folder/.lock"
flock --nonblock 9 || { echo "Another backup to $folder is running." >&2; exit 1; }

finished() { find "$folder" -mindepth 2 -maxdepth 2 -name manifest.json -path "$folder/[0-9]*Z/*" -printf '%h\n' | sort; }

last=$(finished | tail -n 1)
if [ ! -e "$work" ]; then
  mkdir "$work"
  if [ -n "$last" ] && [ -d "$last/documents" ]; then
    cp -al "$last/documents" "$work/documents"
  fi
fi

# Unquoted: a program and its arguments.
$portal backup "$work"

# A backup holds its manifest, its database and encrypted documents; a key that strayed in here would open them.
stray=$(find "$work" -type f ! -name manifest.json ! -name database.backup \
  ! -regex '.*/documents/[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/[0-9a-f]*' -print -quit)
if [ -n "$stray" ]; then
  echo "$stray is no part of a backup: take it away, and keep keys apart." >&2
  exit 1
fi

name=$(date -u +%Y-%m-%dT%H%M%SZ)
mv -T "$work" "$folder/$name"
sync -f "$folder"
echo "$folder/$name"

if [ -n "${KEEP:-}" ]; then
  finished | head -n "-$KEEP" | while IFS= read -r old; do rm -rf -- "$old"; done
fi
