#!/usr/bin/env bash
# Whether the portal on this machine is ready: scripts/healthy.sh [PORT]. Ends with 0 or 1. Needs no curl, which the image does not have.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${1:-8080}"
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
IFS= read -r -t 8 status <&3
[[ $status == "HTTP/1.1 200"* ]]
