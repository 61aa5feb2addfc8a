#!/bin/bash
# Makes database and logins; run again it sets the passwords to what the files say. Inside the image of SQL Server.
set -euo pipefail
secret() { cat "/run/secrets/$1"; }
export SQLCMDPASSWORD
SQLCMDPASSWORD=$(secret database-sa-password)
exec /opt/mssql-tools18/bin/sqlcmd -C -S database -U sa -b -i /setup/setup.sql \
  -v PortalPassword="$(secret database-portal-password)" OperatorPassword="$(secret database-operator-password)"
