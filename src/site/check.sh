#!/usr/bin/env bash
# Builds the site. Fails at a warning of any plugin, and at a link within the site that leads nowhere. Needs python3.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec </dev/null

main() {
    rm -rf target/site
    mkdir -p target
    mvn -B -ntp -Dquick site >target/site.log 2>&1 || { cat target/site.log; return 1; }
    ! grep -n -E '^\[(WARNING|ERROR)\]' target/site.log || { echo "the site has warnings" >&2; return 1; }
    python3 src/site/links.py target/site "$(address)"
}

# Where the site will be: the POM's own url.
address() { sed -n 's#^  <url>\(.*\)</url>#\1#p' pom.xml; }

main
