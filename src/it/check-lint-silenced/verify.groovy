def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

def findings = judge.report('target/llmd-tracing').findings
assert findings.every { it.severity == 'info' }
def reasons = findings.findAll { it.code in ['hop-untraced', 'samplers-differ', 'samples-more'] }.collectEntries { [it.code, it.reason] }
assert reasons.size() == 3
assert reasons['hop-untraced'].startsWith('Silenced: Prefill belongs to another team. ')
assert reasons['samplers-differ'].startsWith('Silenced: Decode is measured this week. ')
assert reasons['samples-more'].startsWith('Silenced: Decode is measured this week. ')
assert findings.every { it.code != 'unused-silence' }
return true
