#!/usr/bin/env bash
# Logs one of the demo's people in and prints an access token, for trying the interface with curl.
# Usage: deploy/demo-token.sh anna|aart|mia|sofie|stan     (TOKEN_URL: the token address that the demo prints)
#        deploy/demo-token.sh --code PERSON                prints what the person's telephone shows, for the log-in page
# Real people log in through the browser; here password and second factor are known, and both are asked for.
set -euo pipefail

only_code=
if [[ ${1:-} == --code ]]; then
  only_code=1
  shift
fi
person=${1:?usage: deploy/demo-token.sh [--code] PERSON}
url=${TOKEN_URL:-http://127.0.0.1:8180/realms/samentel/protocol/openid-connect/token}

# What the person's telephone shows: TOTP, RFC 6238.
counter=$(printf '%016x' $(($(date +%s) / 30)))
mac=$(printf '%b' "$(sed 's/../\\x&/g' <<<"$counter")" |
  openssl dgst -sha1 -mac HMAC -macopt "key:telephone-of-$person" -r | cut -d ' ' -f 1)
offset=$((16#${mac:39:1} * 2))
code=$(printf '%06d' $(((16#${mac:offset:8} & 0x7fffffff) % 1000000)))

if [[ -n $only_code ]]; then
  echo "$code"
  exit
fi
curl -sS --fail "$url" -d grant_type=password -d client_id=samentel-cli \
  -d "username=$person" -d "password=$person-demo" -d "totp=$code" |
  sed 's/.*"access_token":"\([^"]*\)".*/\1/'
