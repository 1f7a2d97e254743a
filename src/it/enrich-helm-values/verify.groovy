def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.expect('manifests', 'target/llmd-tracing/manifests')
judge.same(
        new File(basedir, 'target/llmd-tracing/manifests'),
        new File(basedir, 'target/again/manifests/target/llmd-tracing/manifests'))
return true
