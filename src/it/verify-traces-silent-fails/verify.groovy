def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

context.get('server').stop(0)
assert judge.log().any { it ==~ /\[INFO] Traces in Jaeger \(http:\/\/127\.0\.0\.1:\d+\) of the last 1 h: 1 of 2 services report/ }
judge.said('''\
    [INFO]   decode server    vllm-decode  SILENT
    ''')
judge.said('''\
    [INFO]   endpoint picker  llm-d-epp    reports            1 span in 1 trace: gateway.request
    ''')
assert judge.log().any { it.contains('1 of 2 services do not report as they should') }
assert judge.timesSaid('nobody-may-see-this-token') == 0
def report = new File(basedir, 'target/llmd-tracing/reports/llmd-tracing-verification.json')
assert report.getText('UTF-8').contains('"verdict": "silent"')
assert !report.getText('UTF-8').contains('nobody-may-see-this-token')
assert !new File(basedir, 'target/llmd-tracing/manifests').exists()
return true
