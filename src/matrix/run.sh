#!/usr/bin/env bash
# Runs the integration tests on other Mavens and JDKs than the build's own, and prints a table; see "Matrix" in CONTRIBUTING.md.
#   src/matrix/run.sh [MAVEN:JDK:SET]...     e.g. 3.6.3:own:all 4.0.0-rc-6:25:some
# MAVEN is a version, which is fetched as an artifact, or "own", the one that runs the build. JDK is "own" as well, or a feature version that
# is looked for on this machine, and with MATRIX_INSTALL=true installed by apt where it has a package; a row whose JDK is not there is left
# out, and the table says so. SET is "all"; or "some": those that meet what Mavens do differently; or "unit", the unit tests instead. The
# plugin is built once, with the build's own Maven and JDK, so what is tested is the jar that is published.
# MATRIX_BUILT=true takes the one that "mvn verify" has left in target. With MATRIX_MINUTES no row begins after so many minutes; the table
# says which ones were left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec </dev/null

# The oldest, and the newest of each line that is in use, the most telling rows first. Only the oldest and the newest see every test, because
# the build's own Maven has just seen them too, and what works on both ends has no cause to fail between them.
ROWS=(3.6.3:own:all 4.0.0-rc-6:own:all own:25:unit 4.0.0-rc-6:25:some 3.9.16:25:some 3.10.0:own:some 3.9.16:own:some 3.8.9:own:some)

# Configuration of every depth, builds that fail and what they say, several modules at once, no POM at all, user properties, help, a site.
SOME='plugin-description,enrich-quickstart,enrich-multi-module,enrich-without-pom,enrich-configuration-file,enrich-environments,enrich-reports,enrich-broken-yaml-fails,enrich-unknown-profile-fails,check-in-place-fails,report-site'

CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/llmd-tracing/maven
logs=$PWD/target/matrix
failed=0
begun=$(date +%s)

main() {
    local rows=("$@")
    [ $# -gt 0 ] || rows=("${ROWS[@]}")
    [ "${MATRIX_BUILT:-false}" = true ] || mvn -B -ntp -q -Dquick -DskipTests -Dinvoker.skip=false -Dinvoker.test=enrich-skip verify
    mkdir -p "$logs"
    local table row maven jdk set
    table=$(line Maven JDK set passed failed seconds; echo '|------------|------|------|-------:|-------:|--------:|')
    for row in "${rows[@]}"; do
        IFS=: read -r maven jdk set <<<"$row"
        if is_time_left; then run_row; else passed=- broken=- seconds='no time'; fi
        table+=$'\n'$(line "$maven" "$jdk" "$set" "$passed" "$broken" "$seconds")
    done
    printf '\n%s\n' "$table"
    return "$failed"
}

is_time_left() { [ -z "${MATRIX_MINUTES:-}" ] || [ $(($(date +%s) - begun)) -lt $((MATRIX_MINUTES * 60)) ]; }

line() { printf '| %-10s | %-4s | %-4s | %6s | %6s | %7s |\n' "$@"; }

# Reads maven, jdk and set; gives passed, broken and seconds.
run_row() {
    local home log=$logs/$maven-$jdk-$set.log status=0 summary
    passed=- broken=- seconds=-
    home=$(jdk_home "$jdk") ||
        { printf '\n-- Maven %s, JDK %s: left out, no JDK %s is installed here, and none can be\n' "$maven" "$jdk" "$jdk"; seconds='no JDK'; return 0; }
    [ "$maven" = own ] || fetch_maven "$maven"
    printf '\n-- Maven %s, JDK %s, %s\n' "$maven" "$jdk" "$set"
    SECONDS=0
    invoke "$home" >"$log" 2>&1 || status=$?
    seconds=$SECONDS
    summary=$(grep -oE '(Passed|Tests run): [0-9]+, (Failed|Failures): [0-9]+, Errors: [0-9]+, Skipped: [0-9]+' "$log" | tail -1) || true
    broken=$(($(number Failed) + $(number Failures) + $(number Errors)))
    passed=$(($(number Passed) + $(number 'Tests run')))
    [ "$set" != unit ] || passed=$((passed - broken - $(number Skipped)))
    [ "$status" = 0 ] && [ "$passed" -gt 0 ] || { cat "$log"; failed=1; }
    printf '%s\n' "${summary:-no test ran}"
}

number() { grep -oP "(?<=$1: )[0-9]+" <<<"$summary" || echo 0; }

invoke() {
    local tests=()
    [ "$set" != unit ] || { mvn -B -ntp surefire:test@default-test -Djvm="$1/bin/java"; return; }
    [ "$set" = all ] || tests=(-Dinvoker.test="$SOME")
    mvn -B -ntp invoker:run@integration-tests "${tests[@]}" -Dinvoker.mavenHome="$CACHE/$maven/apache-maven-$maven" -Dinvoker.javaHome="$1" \
        -Dinvoker.reportsDirectory="$logs/$maven-$jdk-$set"
}

# The place of a JDK: the build's own, or the newest of that feature version where GitHub's runners, Debian and SDKMAN! keep theirs.
jdk_home() {
    [ "$1" != own ] || { mvn -v | sed -n 's/.*runtime: *//p'; return; }
    installed_jdk "$1" || { install_jdk "$1" >&2 && installed_jdk "$1"; }
}

installed_jdk() {
    local variable=JAVA_HOME_$1_X64 candidate
    for candidate in "${!variable:-}" /usr/lib/jvm/*"$1"* "$HOME"/.sdkman/candidates/java/"$1".*; do
        [ ! -f "$candidate/release" ] || [ ! -x "$candidate/bin/javac" ] || [ "$(feature "$candidate")" != "$1" ] || { printf '%s\n' "$candidate"; return; }
    done
    return 1
}

# Only where it is wanted, allowed, and packaged: Debian's name, then Adoptium's.
install_jdk() {
    local package
    [ "${MATRIX_INSTALL:-false}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    for package in "openjdk-$1-jdk-headless" "temurin-$1-jdk"; do
        ! apt-cache show "$package" >/dev/null 2>&1 || { apt-get install -y -q "$package" && return; }
    done
    return 1
}

feature() { sed -nE 's/^JAVA_VERSION="([0-9]+).*/\1/p' "$1/release"; }

# Whole or not at all: unpacked beside its place, then moved.
fetch_maven() {
    [ ! -d "$CACHE/$1" ] || return 0
    mkdir -p "$CACHE"
    rm -rf "$CACHE/$1.part"
    mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack -Dartifact="org.apache.maven:apache-maven:$1:zip:bin" -DoutputDirectory="$CACHE/$1.part"
    chmod +x "$CACHE/$1.part/apache-maven-$1/bin/mvn"
    mv "$CACHE/$1.part" "$CACHE/$1"
}

main "$@"
