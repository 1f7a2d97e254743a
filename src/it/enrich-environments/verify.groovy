def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.expect('manifests', 'target/llmd-tracing/manifests')
assert judge.report('target/llmd-tracing').settings.environments == ['eu', 'us']
return true
