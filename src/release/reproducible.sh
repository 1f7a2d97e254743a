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
    # Of the permissions of files, archives keep what 022 leaves (codehaus-plexus/plexus-archiver#271); a mask that takes more shows in them.
    build "$work/another/place" Pacific/Auckland C 002 '-Duser.language=tr -Duser.country=TR'
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
    TZ=$2 LC_ALL=$3 MAVEN_OPTS="${MAVEN_OPTS:-} $5" mvn -B -ntp -q -Prelease -Dgpg.skip -Dmaven.test.skip package
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
            [ "${file##*.}" != jar ] || entries "$file"
        fi
    done <"$work/artifacts"
    [ "$status" != 0 ] || printf 'Both builds are the same, byte for byte: %s artifacts.\n' "$(wc -l <"$work/artifacts")"
    return "$status"
}

# What differs within an archive.
entries() { diff <(listing "$work/one/target/$1") <(listing "$work/another/place/target/$1") || true; }

listing() {
    python3 - "$1" <<'PYTHON'
import sys, zipfile
for entry in zipfile.ZipFile(sys.argv[1]).infolist():
    print(entry.filename, f"{entry.CRC:08x}", oct(entry.external_attr >> 16), entry.date_time)
PYTHON
}

main
