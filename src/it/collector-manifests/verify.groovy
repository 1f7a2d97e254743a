def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.expect('development', 'target/development/collector')
judge.expect('production', 'target/production/collector')
judge.same(new File(basedir, 'target/development/collector'), new File(basedir, 'target/changed/collector'))
assert !new File(basedir, 'target/production-off').exists()
judge.said('''\
    [INFO] profile development (parentbased_traceidratio 1.0), collector http://otel-collector:4317
    [INFO] collector: 9 manifests in target/development/collector, for kubectl apply -k
    [INFO] 9 manifests generated
    ''')
judge.said('''\
    [INFO] No collector is asked for: <collector> has no <mode>, or the profile is off.
    ''')
return true
