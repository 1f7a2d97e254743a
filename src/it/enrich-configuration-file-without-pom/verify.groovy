def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

assert !new File(basedir, 'pom.xml').exists()
judge.expect('deploy', 'target/llmd-tracing/manifests/deploy')
judge.expect('ci', 'target/ci/manifests')

// The file lies in the source, and is copied as whatever is no manifest.
assert new File(basedir, 'target/llmd-tracing/manifests/llmd-tracing.yaml').bytes == new File(basedir, 'llmd-tracing.yaml').bytes
def report = judge.report('target/llmd-tracing')
assert report.components.any { it.file == 'deploy/decode.yaml' }
assert report.components.every { it.file != 'llmd-tracing.yaml' }
assert report.findings.every { it.file != 'llmd-tracing.yaml' }
assert report.changedFiles.every { it.file != 'llmd-tracing.yaml' }

assert judge.report('target/ci').settings.profile == 'development'
return true
