def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

assert !new File(basedir, 'pom.xml').exists()
judge.expect('deploy', 'target/llmd-tracing/manifests/deploy')
assert !new File(basedir, 'target/llmd-tracing/manifests/.git').exists()
assert !new File(basedir, 'target/llmd-tracing/manifests/build.log').exists()
return true
