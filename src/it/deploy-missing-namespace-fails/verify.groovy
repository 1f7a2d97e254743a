def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

context.get('server').stop(0)
assert judge.log().any { it ==~ /\[INFO] Context dev \(http:\/\/127\.0\.0\.1:\d+\), namespace llm, Kubernetes v1\.36\.3/ }
judge.said('''\
    [INFO] Standalone: the cluster does not know OpenTelemetryCollector of opentelemetry.io/v1beta1.
    ''')
judge.said('''\
    [ERROR] there is no namespace llm
    Have it made with -Dllmd.tracing.createNamespace, or name another one with -Dllmd.tracing.namespace.
    ''')
assert judge.timesSaid('nobody-may-see-this-token') == 0
return true
