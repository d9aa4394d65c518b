#!/usr/bin/env bash
# Shows Samentel from eight extracts to protected counts, with fictional people. Needs a JDK (17 or newer) and Maven.
# Options: --once, --check, --seed N, --inhabitants N, --fresh, --help.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
log=demo/logs/build.log
stamp=deploy/demo/target/demo.built
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# Newer than the last good build, or never built: any source, resource or pom outside the target folders.
stale() {
  [[ -f $stamp && -f partner-connectors/target/samentel.jar &&
    -f hub-service/application/target/quarkus-app/quarkus-run.jar && -d deploy/test-support/target/keycloak ]] || return 0
  [[ -n $(find pom.xml schemas pseudonymiser partner-connectors hub-service deploy -name target -prune -o \
    \( -path '*/src/main/*' -o -name pom.xml -o -path 'deploy/keycloak/*' -o -path 'deploy/postgres/*' \) \
    -type f -newer "$stamp" -print -quit) ]]
}

build() {
  command -v mvn >/dev/null || fail "Maven (mvn) is not on the PATH; install it and try again."
  mkdir -p demo/logs
  echo "    building what is missing (the first time: some minutes, 400 MB of downloads)"
  echo "    details in $log"
  mvn -B -ntp -DskipTests -DskipITs -Dspotless.check.skip -Dforbiddenapis.skip package >"$log" 2>&1 &
  local maven=$! shown=0 lines
  trap 'kill $maven 2>/dev/null; wait $maven 2>/dev/null; exit 130' INT TERM
  while kill -0 $maven 2>/dev/null; do
    lines=$(grep -c '^\[INFO\] Building Samentel' "$log" 2>/dev/null || true)
    if ((lines > shown)); then
      grep '^\[INFO\] Building Samentel' "$log" | sed -n "$((shown + 1)),${lines}p" |
        sed -E 's/^\[INFO\] Building (Samentel.*) 0\.1\.0-SNAPSHOT/      \1/'
      shown=$lines
    fi
    sleep 1
  done
  trap - INT TERM
  wait $maven || fail "The build failed. Look at $log:" "$(grep '^\[ERROR\]' "$log" | head -5)"
  touch "$stamp"
}

case " $* " in
*" --help "*) ;;
*)
  command -v "$java" >/dev/null || fail "No Java found; install a JDK, version 17 or newer, or set JAVA_HOME."
  ;;
esac

SECONDS=0
if [[ -n ${SAMENTEL_DEMO_BUILD:-} ]]; then
  : # A test that built everything itself says so.
elif stale; then
  build
  export SAMENTEL_DEMO_BUILD="built in $SECONDS s"
else
  export SAMENTEL_DEMO_BUILD="done before"
fi
exec "$java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 ${TMPDIR:+"-Djava.io.tmpdir=$TMPDIR"} \
  -cp "deploy/demo/target/classes:deploy/demo/target/lib/*" nl.samentel.demo.Demo "$@"
