def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

// After the second run, which changed nothing: the lock is that of the first.
judge.expect('deploy', 'deploy')
assert judge.report('target/second').generatedFiles == judge.report('target/llmd-tracing').generatedFiles
assert judge.report('target/second').generatedFiles.contains('deploy/collector/kustomization.yaml')
return true
