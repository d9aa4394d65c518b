#!/usr/bin/env bash
# Makes roles and databases on an empty PostgreSQL: run by the container at its first start, or by hand as postgres.
# Passwords come from files in SAMENTEL_SECRETS (default /run/secrets); nothing secret is on a command line.
set -euo pipefail

secrets=${SAMENTEL_SECRETS:-/run/secrets}
sql=${SAMENTEL_SQL:-/etc/samentel}
database=${SAMENTEL_DATABASE:-samentel}

# Reads a secret inside psql, so that it never shows in the process list.
read_secret() {
  printf "\\\\set %s \`cat '%s/%s'\`\n" "$1" "$secrets" "$2"
}

{
  read_secret owner_password postgres-owner
  read_secret hub_password postgres-hub
  read_secret link_password postgres-link
  cat "$sql/roles.sql"
  printf 'CREATE DATABASE "%s" OWNER samentel_owner;\n' "$database"
  if [[ -f $secrets/postgres-keycloak ]]; then
    read_secret keycloak_password postgres-keycloak
    echo "CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_password';"
    echo 'CREATE DATABASE keycloak OWNER keycloak;'
  fi
} | psql --no-psqlrc --set=ON_ERROR_STOP=1 --username=postgres --dbname=postgres

psql --no-psqlrc --set=ON_ERROR_STOP=1 --username=postgres --dbname="$database" \
  --set=database="$database" --file="$sql/database.sql"
