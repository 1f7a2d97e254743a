def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.expect('sources', 'src/main/kubernetes')
assert new File(basedir, 'llmd-tracing-baseline.txt').readLines('UTF-8').findAll { !it.startsWith('#') } ==
        ['unknown-version | src/main/kubernetes/decode.yaml | container "modelserver" | the version of vllm is not certain; traced by the rule "vllm unknown"']
assert !new File(basedir, 'target/llmd-tracing/reports/llmd-tracing.patch').exists()
return true
