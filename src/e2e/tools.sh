#!/usr/bin/env bash
# Builds the programs that judge what is generated and deployed, a collector, Jaeger, etcd, the API server of Kubernetes and Tempo, from
# their Go modules, and prints their paths in this order. What is there already is not built again.
#   src/e2e/tools.sh [DIRECTORY]     by default ${XDG_CACHE_HOME:-$HOME/.cache}/llmd-tracing/e2e
# Exits with 3 where Go is missing. Needs Go 1.21 or later, which fetches the one that the modules ask for.
set -euo pipefail
sources=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
manifest=$sources/otelcol-builder.yaml

# Jaeger 2.13.0: as a Go module it goes by the version that it had before its second edition.
JAEGER=v1.76.0

# The API server, and the etcd that it is made for.
KUBERNETES=v1.36.3
ETCD=v3.6.8

# Tempo 2.8 in the making. No release of the second edition is a Go module by its number, and checksum databases do not know all of the
# commits, so this one's sum stands here.
TEMPO=v1.5.1-0.20250529124718-87c2dc380cec
TEMPO_SUM=h1:wnzJov9RhSHGaTYGzTygL4qq986fLen8xSqnQgaMd28=

# Neither a workspace nor a vendor directory of the caller's has a say in it.
export GOWORK=off GOFLAGS=-buildvcs=false
exec </dev/null

main() {
    mkdir -p "${1:-${XDG_CACHE_HOME:-$HOME/.cache}/llmd-tracing/e2e}"
    cd "${1:-${XDG_CACHE_HOME:-$HOME/.cache}/llmd-tracing/e2e}"
    local collector jaeger etcd server tempo
    collector=$PWD/otelcol-$(collector_version)-$(cksum <"$manifest" | cut -d' ' -f1)
    jaeger=$PWD/jaeger-${JAEGER#v}
    provide "$collector" build_collector
    etcd=$PWD/etcd-${ETCD#v}
    server=$PWD/kube-apiserver-${KUBERNETES#v}
    provide "$jaeger" build_jaeger
    provide "$etcd" build_etcd
    tempo=$PWD/tempo-${TEMPO##*-}
    provide "$server" build_server
    provide "$tempo" build_tempo
    printf '%s\n' "$collector" "$jaeger" "$etcd" "$server" "$tempo"
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
    command -v go >/dev/null || { echo "Go is not on the PATH: nothing can be built" >&2; exit 3; }
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

build_etcd() {
    go mod init etcd &&
        go get -tool "go.etcd.io/etcd/server/v3@$ETCD" &&
        go build -ldflags '-s -w' -o program go.etcd.io/etcd/server/v3
}

# Kubernetes' module finds its own libraries in directories that its published form does not have; each is a module of its own, too.
build_server() {
    local module version=k8s.io/component-base/version
    go mod init server
    for module in $(sed -n 's/^\t\(k8s\.io\/[a-z-]*\) => .*/\1/p' "$(server_go_mod)"); do
        go mod edit -replace "$module=$module@v0.${KUBERNETES#v1.}"
    done
    go get -tool "k8s.io/kubernetes/cmd/kube-apiserver@$KUBERNETES" &&
        go build -ldflags "-s -w -X $version.gitVersion=$KUBERNETES -X $version.gitMajor=1 -X $version.gitMinor=$(server_minor)" \
            -o program k8s.io/kubernetes/cmd/kube-apiserver
}

# Only as the main module does it find the forks that it is made with.
build_tempo() {
    local module
    module=$(GONOSUMDB=github.com/grafana/tempo go mod download -json "github.com/grafana/tempo@$TEMPO") &&
        grep -qF "\"Sum\": \"$TEMPO_SUM\"" <<<"$module" &&
        cp -R "$(sed -n 's/^.*"Dir": "\(.*\)",$/\1/p' <<<"$module")" source &&
        chmod -R u+w source &&
        (cd source && go build -mod=mod -ldflags '-s -w' -o ../program ./cmd/tempo)
}

server_go_mod() { go mod download -json "k8s.io/kubernetes@$KUBERNETES" | sed -n 's/^.*"GoMod": "\(.*\)",$/\1/p'; }

server_minor() { cut -d. -f2 <<<"$KUBERNETES"; }

main "$@"
