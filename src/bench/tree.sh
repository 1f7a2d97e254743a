#!/bin/sh
# Copies a generated tree with cp -r and with the given command, in turn, and prints seconds and peak memory of each round.
#   src/bench/tree.sh WORK_DIRECTORY ROUNDS COMMAND...
# The command gets two more arguments: the source directory and the output directory. Example:
#   src/bench/tree.sh /tmp/bench 5 sh -c 'mvn -B -ntp -q -o GROUP:ARTIFACT:VERSION:enrich \
#       -Dllmd.tracing.sources="$1" -Dllmd.tracing.outputDirectory="$2"' enrich
# JAVA_TOOL_OPTIONS=-Xmx256m bounds the heap of the command. Needs GNU time, and a quiet machine. Nothing is deleted between the rounds:
# ext4 does not reuse an inode for half a minute after its file was deleted, and looks for another one for longer than a copy takes.
set -eu
here=$(dirname "$0")
work=$1 rounds=$2
shift 2
mkdir -p "$work"
[ -d "$work/tree" ] || java "$here/GenerateTree.java" "$work/tree" 20000 200 2
scratch=$(mktemp -d "$work/rounds.XXXXXX")
round=1
while [ "$round" -le "$rounds" ]; do
    sync
    command time -f "cp -r     %e s  %U user  %S system  %M KB" cp -r "$work/tree" "$scratch/copy$round"
    sync
    command time -f "first run %e s  %U user  %S system  %M KB" "$@" "$work/tree" "$scratch/out$round"
    command time -f "again     %e s  %U user  %S system  %M KB" "$@" "$work/tree" "$scratch/out$round"
    round=$((round + 1))
done
rm -rf "$scratch"
