def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.said('''\
    [ERROR] src/main/kubernetes/decode.yaml:18:54 container "modelserver":
        samples 1.0 of all traces, and the profile production 0.1 [samples-more]
    ''')
assert judge.timesSaid('llmd-tracing: 1 error, above and in target/llmd-tracing/reports/llmd-tracing.json.') == 1
judge.expect('manifests', 'target/llmd-tracing/manifests')
return true
