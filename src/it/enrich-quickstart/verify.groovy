def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.expect('production', 'quickstart/target/llmd-tracing/manifests')
judge.expect('development', 'quickstart/target/development/manifests')
judge.expect('production-collector', 'quickstart/target/llmd-tracing/collector')
judge.expect('development-collector', 'quickstart/target/development/collector')
judge.same(
        new File(basedir, 'quickstart/target/llmd-tracing/manifests'),
        new File(basedir, 'quickstart/target/again/manifests/target/llmd-tracing/manifests'))
assert judge.report('quickstart/target/again').changedFiles == []

// What the README shows is what happens: its excerpt holds lines of the sources and of the enriched files only.
def lines = { String root -> judge.files(new File(basedir, root)).values().collectMany { new String(it, 'UTF-8').readLines() } as Set }
def before = lines('quickstart/src')
def after = lines('quickstart/target/llmd-tracing/manifests')
def excerpts = (new File(sourceOfTests as File, '../../README.md').getText('UTF-8') =~ /(?s)```diff\n(.*?)```/).collect { it[1].readLines() }.flatten()
assert excerpts.count { it.startsWith('+') } > 10
excerpts.findAll { !it.startsWith('---') && !it.startsWith('+++') && !it.startsWith('@@') }.each { line ->
    assert line.startsWith('+') || before.contains(line.substring(1)) : "README: the example has no line '$line'"
    assert line.startsWith('-') || after.contains(line.substring(1)) : "README: no enriched file has a line '$line'"
}
return true
