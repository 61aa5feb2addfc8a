#!/usr/bin/env bash
# Makes the files that docker-compose.yml mounts as secrets: scripts/make-secrets.sh [FOLDER]
# Never writes over one that is there: a lost key is lost, a replaced one too. Certificates are signed by themselves; put proxy.crt and proxy.key
# of a real authority in their place. What each key is for, and what is lost with it: docs/operations.md.
set -euo pipefail

folder=${1:-$(dirname "${BASH_SOURCE[0]}")/../secrets}
host=${SITE_HOST:-localhost}
command -v openssl >/dev/null || { echo "openssl is not installed." >&2; exit 1; }
umask 077
mkdir -p "$folder"
chmod 700 "$folder"
cd "$folder"

# The folder is closed to others on this machine; inside their containers the files are read by accounts of other numbers.
keep() {
  if [ -e "$1" ]; then
    echo "$1 is there already"
    cat >/dev/null
  else
    cat >"$1.new"
    chmod 444 "$1.new"
    mv "$1.new" "$1"
    echo "$1"
  fi
}

key() { openssl rand -base64 32; }
# Letters of both sizes, figures and a sign, which SQL Server asks for; nothing that a connection string or T-SQL would have to quote.
password() { printf 'Aa1-%s' "$(openssl rand -hex 24)"; }

for name in document-key receipts audit codes; do
  key | keep $name
done
for name in database-sa-password database-portal-password database-operator-password key-ring-password; do
  password | keep $name
done
printf '' | keep mail-password

connection() {
  printf 'Server=database;Database=Portal;User Id=%s;Password=%s;Encrypt=Mandatory;ServerCertificate=/run/secrets/database.crt;Application Name=%s' "$1" "$2" "$1"
}
connection portal "$(cat database-portal-password)" | keep database-portal
connection portal_operator "$(cat database-operator-password)" | keep database-operator

# certificate NAME HOST DAYS: NAME.crt and NAME.key, both or neither
certificate() {
  if [ -e "$1.crt" ] || [ -e "$1.key" ]; then
    echo "$1.crt is there already"
    return
  fi
  openssl req -x509 -newkey rsa:3072 -nodes -days "$3" -subj "/CN=$2" -addext "subjectAltName=DNS:$2" \
    -keyout "$1.key.new" -out "$1.crt.new" 2>/dev/null
  chmod 444 "$1.key.new" "$1.crt.new"
  mv "$1.key.new" "$1.key"
  mv "$1.crt.new" "$1.crt"
  echo "$1.crt and $1.key"
}
certificate database database 3650
certificate proxy "$host" 365
if [ ! -e key-ring.pfx ]; then
  certificate key-ring key-ring 3650 >/dev/null
  openssl pkcs12 -export -in key-ring.crt -inkey key-ring.key -passout file:key-ring-password | keep key-ring.pfx
  rm -f key-ring.crt key-ring.key
fi
echo "Back up $PWD now, apart from every backup of the portal."
