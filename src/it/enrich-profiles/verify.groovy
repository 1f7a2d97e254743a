def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

['development', 'production', 'load-test', 'off'].each { judge.expect(it, "target/$it/manifests") }
judge.said('''\
    [INFO] profile load-test (parentbased_traceidratio 0.01), collector http://otel-collector.observability:4317
    ''')
return true
