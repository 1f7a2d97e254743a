def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.expect('patches', 'target/patches')
assert judge.log().any { it.contains('Nothing differs.') }
// Of two plans, the report that stays is that of the one on the right.
assert judge.report('target/llmd-tracing').settings.profile == 'production'
// Git takes the patch, and makes of the sources what enrich would.
def git = { List words -> def run = (['git'] + words).execute(null, basedir); run.waitForOrKill(60000); run.exitValue() }
assert git(['init', '-q']) == 0
assert git(['apply', 'target/patches/enriched.patch']) == 0
assert new File(basedir, 'src/main/kubernetes/decode.yaml').text.contains('OTEL_TRACES_SAMPLER')
return true
