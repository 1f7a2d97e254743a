#!/usr/bin/env bash
# Has a real collector and a real Jaeger judge what is generated: builds them where they are not there yet, and runs the tests.
#   src/e2e/run.sh [Maven's arguments, like -Dtest=ArrivalIT]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec </dev/null

programs=$(src/e2e/tools.sh)
mvn -B -ntp -Pe2e -Dquick -De2e.required=true -De2e.otelcol="$(sed -n 1p <<<"$programs")" -De2e.jaeger="$(sed -n 2p <<<"$programs")" \
    "$@" test-compile surefire:test@e2e
