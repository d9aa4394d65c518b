#!/usr/bin/env bash
# Draws every secret of a production installation into a folder of files that only this account may read.
# Usage: deploy/secrets.sh FOLDER      (refuses a folder that already has secrets)
# Certificates and the hub's keystore are not made here; the last lines say what is still missing.
set -euo pipefail

folder=${1:?usage: deploy/secrets.sh FOLDER}
umask 077
mkdir -p "$folder"
if [[ -e $folder/hub.properties ]]; then
  echo "$folder already holds secrets; they are not replaced." >&2
  exit 1
fi

draw() {
  od -An -N32 -tx1 /dev/urandom | tr -d ' \n'
}

for name in postgres-superuser postgres-owner postgres-hub postgres-link postgres-keycloak hub-passphrase hub-admissions-secret hub-desk-secret; do
  draw >"$folder/$name"
done

cat >"$folder/hub.properties" <<PROPERTIES
quarkus.datasource.username=samentel_hub
quarkus.datasource.password=$(<"$folder/postgres-hub")
quarkus.datasource.linkage.username=samentel_link
quarkus.datasource.linkage.password=$(<"$folder/postgres-link")
quarkus.flyway.username=samentel_owner
quarkus.flyway.password=$(<"$folder/postgres-owner")
samentel.desk.secret=$(<"$folder/hub-desk-secret")
PROPERTIES

{
  echo "KC_DB_PASSWORD=$(<"$folder/postgres-keycloak")"
  echo "KC_BOOTSTRAP_ADMIN_USERNAME=first-administrator"
  echo "KC_BOOTSTRAP_ADMIN_PASSWORD=$(draw)"
  echo "SAMENTEL_SECRET_ADMISSIONS=$(<"$folder/hub-admissions-secret")"
  echo "SAMENTEL_SECRET_DESK=$(<"$folder/hub-desk-secret")"
} >"$folder/keycloak-environment"

cat <<TEXT
Made in $folder. Still missing, see docs/operator.md:
  keys/hub.bcfks                                         the hub makes it: keystore create
  hub-certificate.pem, hub-certificate-key.pem           from your certificate authority
  login-certificate.pem, login-certificate-key.pem       from your certificate authority
TEXT
