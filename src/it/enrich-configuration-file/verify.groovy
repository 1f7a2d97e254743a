def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.expect('deploy', 'target/llmd-tracing/manifests/deploy')

def settings = { judge.report(it).settings }
assert settings('target/llmd-tracing').with { [profile, samplerArg, conflicts, environments] } == ['load-test', '0.010', 'configured', ['eu']]
assert settings('target/command-line').with { [profile, samplerArg, conflicts, environments] } == ['development', '1.0', 'keep', ['eu']]
assert settings('target/property').with { [profile, samplerArg, conflicts, environments] } == ['staging', '0.5', 'configured', ['eu']]
assert settings('target/element').with { [profile, samplerArg, conflicts, environments] } == ['load-test', '0.3', 'configured', ['pom']]

// The part that a property sets goes before that of the file.
assert new File(basedir, 'target/command-line/collector/kustomization.yaml').exists()
assert !new File(basedir, 'target/property/collector').exists()
return true
