#!/usr/bin/env bash
# Builds what is published twice, from copies of the sources in two places, as two people would whose machines differ in time zone, language
# and permissions of new files, and compares every artifact byte for byte.
#   src/release/reproducible.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec </dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

main() {
    build "$work/one" UTC C.UTF-8 022 -Duser.language=en
    build "$work/another/place" Pacific/Auckland C 077 '-Duser.language=tr -Duser.country=TR'
    artifacts "$work/one" >"$work/artifacts"
    diff "$work/artifacts" <(artifacts "$work/another/place") || { echo "the builds have different artifacts" >&2; return 1; }
    compare
}

# build DIRECTORY ZONE LOCALE UMASK OPTIONS
build() (
    umask "$4"
    mkdir -p "$1"
    git ls-files -z --cached --others --exclude-standard | tar -c --null -T - | tar -x --no-same-permissions -C "$1"
    cd "$1"
    TZ=$2 LC_ALL=$3 MAVEN_OPTS="${MAVEN_OPTS:-} $5" mvn -B -ntp -q -Prelease -Dgpg.skip -DskipTests package
)

# Jars, bill of materials, and the POM that goes with them.
artifacts() { (cd "$1/target" && ls -- llmd-tracing-maven-plugin-*.{jar,json,xml} dependency-reduced-pom.xml); }

compare() {
    local file status=0
    while read -r file; do
        if cmp "$work/one/target/$file" "$work/another/place/target/$file"; then
            printf '%s  %s\n' "$(sha256sum <"$work/one/target/$file" | cut -c1-16)" "$file"
        else
            status=1
        fi
    done <"$work/artifacts"
    [ "$status" != 0 ] || printf 'Both builds are the same, byte for byte: %s artifacts.\n' "$(wc -l <"$work/artifacts")"
    return "$status"
}

main
