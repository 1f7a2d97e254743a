#!/usr/bin/env bash
# Measures whole runs and prints a table; see "Benchmarks" in CONTRIBUTING.md.
#   src/bench/run.sh [maven] [tree] [kustomize] [large]        all when none is named
# ROUNDS=7 alternating rounds; MAVENS="mvn 3.9.16" are measured; WORK=target/bench keeps what was generated and fetched. What is compared runs in
# turn in the same rounds, so that a busy machine slows all alike; there the seconds of processor time say more than those of the clock.
# Needs GNU time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
ROUNDS=${ROUNDS:-7}
MAVENS=${MAVENS:-mvn 3.9.16}
mkdir -p "${WORK:=target/bench}"
WORK=$(cd "$WORK" && pwd)
exec 3>&1 4>&2 </dev/null

main() {
    prepare
    printf 'load %s, %s processors, %s rounds\n\n' "$(cut -d' ' -f1-3 /proc/loadavg)" "$(nproc)" "$ROUNDS"
    line what median best processor 'peak MB'
    printf '|%s|----------:|----------:|----------:|----------:|\n' "$(printf -- '-%.0s' {1..62})"
    local part
    for part in "${@:-all}"; do
        case $part in
            all) maven; tree; kustomize; large ;;
            maven | tree | kustomize | large) "$part" ;;
            *) echo "no such part: $part" >&2; exit 2 ;;
        esac
    done
    printf '\nload %s at the end\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
}

line() { printf '| %-60s | %9s | %9s | %9s | %9s |\n' "$@"; }

prepare() {
    mvn -B -ntp -q -Dstyle.color=never -Dquick -DskipTests package
    mvn -B -ntp -q -Dstyle.color=never dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$WORK/classpath"
    CLASSPATH=target/classes:$(cat "$WORK/classpath")
    mkdir -p "$WORK/classes"
    javac -proc:none -nowarn -cp "$CLASSPATH" -d "$WORK/classes" src/bench/*.java
    # Only what the plugin's realm has, and Maven's interfaces.
    CLASSPATH=$WORK/classes:target/classes:$(tr : '\n' <"$WORK/classpath" | grep -E '/(snakeyaml|maven-plugin-api|maven-core|maven-resolver-api|org.eclipse.sisu.plexus|plexus-utils|plexus-xml)-[^/]*\.jar$' | paste -sd:)
    export CLASSPATH
}

# measure NAME COMMAND...: one round; seconds and peak memory go to a file of that name.
measure() {
    local name=$1 status=0
    shift
    command time -o "$WORK/time" -f '%e %U %S %M' "$@" >"$WORK/out.log" 2>&1 || status=$?
    if [ "$status" != 0 ]; then
        echo "failed: $* (see $WORK/out.log)" >&4
        echo "FAILED 0 0 0" >>"$WORK/times.$name"
    else
        tail -n 1 "$WORK/time" >>"$WORK/times.$name"
    fi
}

# expect TEXT: what was measured last has said so.
expect() { grep -qF "$1" "$WORK/out.log" || { echo "not said: $1 (see $WORK/out.log)" >&4; return 1; }; }

forget() { rm -f "$WORK"/times.*; }

# Of the numbers that are read, one a line.
median() { sort -n | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}'; }
best() { sort -n | head -n 1; }

clock() { cut -d' ' -f1 "$WORK/times.$1"; }
processor() { awk '{print $2 + $3}' "$WORK/times.$1"; }
memory() { cut -d' ' -f4 "$WORK/times.$1" | sort -n | awk 'END {printf "%d", $1 / 1024}'; }

# row NAME TEXT: seconds by the clock, the best seconds of processor time, peak memory.
row() { line "$2" "$(clock "$1" | median)" "$(clock "$1" | best)" "$(processor "$1" | best)" "$(memory "$1")"; }

quotient() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.1fx", a / b}'; }

# ratio NAME OTHER TEXT; the median is that of the ratios within a round.
ratio() {
    line "$3" "$(paste -d' ' <(clock "$1") <(clock "$2") | awk 'NF == 2 {print $1 / $2}' | median | awk '{printf "%.1fx", $1}')" \
        "$(quotient "$(clock "$1" | best)" "$(clock "$2" | best)")" \
        "$(quotient "$(processor "$1" | best)" "$(processor "$2" | best)")" ''
}

minus() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%+.2f", a - b}'; }

# difference NAME OTHER TEXT; the median is that of the differences within a round.
difference() {
    line "$3" "$(paste -d' ' <(clock "$1") <(clock "$2") | awk 'NF == 2 {print $1 - $2}' | median | awk '{printf "%+.2f", $1}')" \
        "$(minus "$(clock "$1" | best)" "$(clock "$2" | best)")" \
        "$(minus "$(processor "$1" | best)" "$(processor "$2" | best)")" ''
}

# A project of 300 manifests, with the goal and without, in a local repository of its own.
maven() {
    local project=$WORK/project repository=$WORK/repository version command round name
    version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml | head -n 1)
    rm -rf "$project"
    java -cp "$WORK/classes" GenerateProject "$project/src/main/k8s" 30
    project_pom "$version" >"$project/pom.xml"
    mvn -B -ntp -q -Dstyle.color=never -Dmaven.repo.local="$repository" org.apache.maven.plugins:maven-install-plugin:3.2.0:install-file \
        -Dfile="target/llmd-tracing-maven-plugin-$version.jar" -DpomFile=pom.xml
    for name in $MAVENS; do
        command=$(maven_command "$name")
        (cd "$project" && "$command" -B -ntp -q -Dmaven.repo.local="$repository" -Ptraced process-resources >"$WORK/out.log" 2>&1) ||
            { cat "$WORK/out.log" >&2; return 1; }
        forget
        for ((round = 1; round <= ROUNDS; round++)); do
            maven_round without "$command" "$project" "$repository"
            maven_round with "$command" "$project" "$repository" -Ptraced
            maven_round skipped "$command" "$project" "$repository" -Ptraced -Dllmd.tracing.skip
            maven_round first "$command" "$project" "$repository" -Ptraced
            maven_again again "$command" "$project" "$repository" -Ptraced
            echo "# round $round" >>"$(find "$project/src" -name '*.yaml' | sort | sed -n "$((round * 10))p")"
            maven_again touched "$command" "$project" "$repository" -Ptraced
            maven_again bare "$command" "$project" "$repository" -Ptraced -Dllmd.tracing.skip
            measure copy cp -r "$project/src" "$WORK/copy.$$.$round"
            rm -rf "$WORK/copy.$$.$round"
        done
        row without "Maven $name, 300 files: process-resources"
        row with "  with the goal"
        difference skipped without "  share of the realm (goal skipped), seconds"
        difference with without "  share of the goal, seconds (aim: < 0.3 on 3.9)"
        difference first bare "  the goal itself, first run, seconds"
        difference again bare "  the goal itself, nothing has changed, seconds"
        difference touched bare "  the goal itself, one file has changed, seconds"
        row copy "  cp -r of the 300 files"
    done
}

maven_round() {
    rm -rf "$3/target"
    maven_again "$@"
}

# With what the last run left.
maven_again() {
    local name=$1 command=$2 project=$3 repository=$4
    shift 4
    (cd "$project" && measure "$name" "$command" -B -ntp -q -o -Dmaven.repo.local="$repository" "$@" process-resources)
}

maven_command() {
    if [ "$1" = mvn ]; then
        command -v mvn
        return
    fi
    local home=$WORK/apache-maven-$1
    if [ ! -x "$home/bin/mvn" ]; then
        mvn -B -ntp -q -Dstyle.color=never dependency:unpack -Dartifact="org.apache.maven:apache-maven:$1:zip:bin" -DoutputDirectory="$WORK" >&2
        chmod +x "$home/bin/mvn"
    fi
    echo "$home/bin/mvn"
}

project_pom() {
    cat <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId>
  <artifactId>bench</artifactId>
  <version>1</version>
  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <build>
    <pluginManagement>
      <plugins>
        <plugin>
          <artifactId>maven-resources-plugin</artifactId>
          <version>3.5.0</version>
        </plugin>
      </plugins>
    </pluginManagement>
  </build>
  <profiles>
    <profile>
      <id>traced</id>
      <build>
        <plugins>
          <plugin>
            <groupId>io.github.llmd-tracing</groupId>
            <artifactId>llmd-tracing-maven-plugin</artifactId>
            <version>$1</version>
            <configuration>
              <failOn>never</failOn>
            </configuration>
            <executions>
              <execution>
                <goals>
                  <goal>enrich</goal>
                </goals>
              </execution>
            </executions>
          </plugin>
        </plugins>
      </build>
    </profile>
  </profiles>
</project>
XML
}

# 20,000 files, 200 MB, of which 2 % matter. Nothing is deleted between the rounds: ext4 does not reuse an inode for half a minute after its file
# was deleted, and looks for another one for longer than a copy takes.
tree() {
    [ -d "$WORK/tree" ] || java -cp "$WORK/classes" GenerateTree "$WORK/tree" 20000 200 2
    local scratch round touched
    scratch=$(mktemp -d "$WORK/rounds.XXXXXX")
    forget
    for ((round = 1; round <= ROUNDS; round++)); do
        measure copy cp -r "$WORK/tree" "$scratch/copy$round"
        measure first java -Xmx256m EnrichTree "$WORK/tree" "$scratch/out$round"
        measure again java -Xmx256m EnrichTree "$WORK/tree" "$scratch/out$round"
        expect 'nothing was done'
        measure full java -Xmx256m EnrichTree "$WORK/tree" "$scratch/out$round" full
        touched=$(find "$WORK/tree" -name '*.yaml' | sort | sed -n "$((round * 100))p")
        echo "# round $round" >>"$touched"
        measure touched java -Xmx256m EnrichTree "$WORK/tree" "$scratch/out$round"
        [ "$round" -gt 3 ] || measure dump java -Xmx2g LoadAndDump "$WORK/tree" "$scratch/dump$round"
    done
    rm -rf "$scratch"
    row copy "20,000 files, 200 MB: cp -r"
    row first "  enrich, cold JVM, -Xmx256m"
    row again "  enrich again, nothing has changed"
    row touched "  enrich again, one file has changed"
    row full "  enrich again, all anew (incremental=false)"
    row dump "  SnakeYAML load and dump, cold JVM"
    ratio first copy "  enrich : cp -r (aim: < 3)"
    ratio again copy "  unchanged : cp -r"
    ratio again first "  unchanged : enrich"
    ratio touched first "  one file changed : enrich"
    ratio dump first "  load and dump : enrich (aim: > 10)"
}

# Kustomizations, each built once by kubectl, against the whole goal on the same tree: KUSTOMIZATIONS=DIRECTORY, the corpus where it stands beside
# the checkout, else the golden cases.
kustomize() {
    local source=${KUSTOMIZATIONS:-../shared/corpus/dev} round
    [ -d "$source" ] || source=src/test/resources/golden/kustomize
    rm -rf "$WORK/kustomize"
    cp -R "$source" "$WORK/kustomize"
    chmod -R u+w "$WORK/kustomize"
    forget
    for ((round = 1; round <= ROUNDS; round++)); do
        measure build bash -c 'find "$1" -iname "kustomization*" -printf "%h\n" | sort -u | while read -r directory; do
            kubectl kustomize --load-restrictor=LoadRestrictionsNone "$directory" >/dev/null 2>&1 || true
        done' build "$WORK/kustomize"
        rm -rf "$WORK/kustomized"
        measure enrich java EnrichTree "$WORK/kustomize" "$WORK/kustomized"
    done
    row build "$(find "$WORK/kustomize" -iname 'kustomization*' | wc -l) kustomizations: kubectl kustomize, each once"
    row enrich "  enrich the whole tree, cold JVM"
    ratio build enrich "  kubectl : enrich (aim: > 1)"
}

# Single files, each ending well in its heap, model servers traced and proved.
large() {
    local kind
    for kind in documents list lines deep bomb; do
        [ -f "$WORK/$kind/$kind.yaml" ] || { mkdir -p "$WORK/$kind"; java -cp "$WORK/classes" GenerateFile "$kind" "$WORK/$kind/$kind.yaml" 50; }
        rm -rf "$WORK/large"
        forget
        measure "$kind" java -Xmx1g -Xlog:gc:file="$WORK/gc.log" EnrichTree "$WORK/$kind" "$WORK/large"
        row "$kind" "one file, $kind, -Xmx1g: $(sed -n 's/;.*//p' "$WORK/out.log" | tail -n 1)"
    done
}

main "$@"
