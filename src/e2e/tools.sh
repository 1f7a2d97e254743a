#!/usr/bin/env bash
# Builds the programs that judge generated configurations, a collector and Jaeger, from their Go modules, and prints their
# two paths, the collector's first. What is there already is not built again.
#   src/e2e/tools.sh [DIRECTORY]     by default ${XDG_CACHE_HOME:-$HOME/.cache}/llmd-tracing/e2e
# Exits with 3 where Go is missing. Needs Go 1.21 or later, which fetches the one that the modules ask for.
set -euo pipefail
sources=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
manifest=$sources/otelcol-builder.yaml

# Jaeger 2.13.0: as a Go module it goes by the version that it had before its second edition.
JAEGER=v1.76.0

# Neither a workspace nor a vendor directory of the caller's has a say in it.
export GOWORK=off GOFLAGS=-buildvcs=false
exec </dev/null

main() {
    mkdir -p "${1:-${XDG_CACHE_HOME:-$HOME/.cache}/llmd-tracing/e2e}"
    cd "${1:-${XDG_CACHE_HOME:-$HOME/.cache}/llmd-tracing/e2e}"
    local collector jaeger
    collector=$PWD/otelcol-$(collector_version)-$(cksum <"$manifest" | cut -d' ' -f1)
    jaeger=$PWD/jaeger-${JAEGER#v}
    provide "$collector" build_collector
    provide "$jaeger" build_jaeger
    printf '%s\n' "$collector" "$jaeger"
}

collector_version() { sed -n 's/^ *version: *//p' "$manifest"; }

# provide FILE COMMAND: has the command make ./program in a directory of its own, and moves it when it is whole.
provide() {
    [ ! -x "$1" ] || return 0
    require_go
    printf 'building %s\n' "${1##*/}" >&2
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    (cd "$scratch" && "$2") >"$1.log" 2>&1 || { cat "$1.log" >&2; echo "building ${1##*/} failed" >&2; exit 1; }
    # Beside its place first, because the scratch directory may be on another disk.
    mv "$scratch/program" "$1.$$"
    mv "$1.$$" "$1"
    rm -rf "$scratch"
}

require_go() {
    command -v go >/dev/null || { echo "Go is not on the PATH: the collector and Jaeger cannot be built" >&2; exit 3; }
}

build_collector() {
    GOBIN=$PWD go install "go.opentelemetry.io/collector/cmd/builder@v$(collector_version)" &&
        ./builder --config "$manifest" &&
        mv build/otelcol program
}

build_jaeger() {
    go mod init jaeger &&
        go get -tool "github.com/jaegertracing/jaeger/cmd/jaeger@$JAEGER" &&
        go build -ldflags '-s -w' -o program github.com/jaegertracing/jaeger/cmd/jaeger
}

main "$@"
