def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.said('''\
    [ERROR]   llmd-tracing.yaml:1:1: profil is no key; did you mean profile?
    [ERROR]   llmd-tracing.yaml:2:1: fail-on is no key; did you mean failOn?
    [ERROR]   llmd-tracing.yaml:3:10: sources wants a list, not one value; write [src/main/kubernetes]
    [ERROR]   llmd-tracing.yaml:11:7: collector.backends[0].tpye is no key; did you mean type?
    [ERROR]   llmd-tracing.yaml:12:11: collector.limits is "yes", which is neither true nor false
    [ERROR]   llmd-tracing.yaml:7:14: environments[0].profile is "stageing", which is no profile; known are development, off, production, staging. Did you mean "staging"?
    [ERROR]   llmd-tracing.yaml:11:7: collector.backends[0].type is missing: known are jaeger, jaeger-elasticsearch, jaeger-opensearch, jaeger-cassandra, tempo, otlp, debug
    ''')
assert !new File(basedir, 'target/llmd-tracing').exists()
return true
