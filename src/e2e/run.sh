#!/usr/bin/env bash
# Has a real collector, a real Jaeger, a real Tempo and a real API server judge what is generated, deployed and asked: builds them where they
# are not there yet, and runs the tests.
#   src/e2e/run.sh [Maven's arguments, like -Dtest=ArrivalIT]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec </dev/null

programs=$(src/e2e/tools.sh)
program() { sed -n "$1p" <<<"$programs"; }
mvn -B -ntp -Pe2e -Dquick -De2e.required=true -De2e.otelcol="$(program 1)" -De2e.jaeger="$(program 2)" \
    -De2e.etcd="$(program 3)" -De2e.apiserver="$(program 4)" -De2e.tempo="$(program 5)" "$@" test-compile surefire:test@e2e
