def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

context.get('server').stop(0)
assert judge.log().any { it ==~ /\[INFO] Traces in Jaeger \(http:\/\/127\.0\.0\.1:\d+\) of the last 1 h: 1 of 2 services report/ }
judge.said('''\
    [INFO]   endpoint picker  llm-d-epp    reports            1 span in 1 trace: gateway.request
    [INFO]   decode server    vllm-decode  SILENT
    [INFO]     why: The cluster may run the sources, which have less than what enrich makes of them
    [INFO]          (src/main/kubernetes/chat.yaml:23:11): --otlp-traces-endpoint is missing, --collect-detailed-traces
    [INFO]          is missing, OTEL_SERVICE_NAME is missing and more.
    [INFO]       -> Deploy what enrich writes, or enrich in place and deploy that.
    [INFO]     why: No request came through it in this time, or its spans are lost on the way.
    [INFO]       -> Send a request through the gateway (-Dllmd.tracing.verify.request=URL does), then look at the logs of
    [INFO]          Deployment/decode and of the collector.
    [INFO]   way llm-d-epp > vllm-decode: cannot be judged. Only llm-d-epp reports.
    [INFO] Report: target/llmd-tracing/reports/llmd-tracing-verification.json
    ''')
assert judge.log().any { it.contains('1 of 2 services do not report as they should') }
assert judge.timesSaid('nobody-may-see-this-token') == 0
def report = new File(basedir, 'target/llmd-tracing/reports/llmd-tracing-verification.json')
assert report.getText('UTF-8').contains('"verdict": "silent"')
assert !report.getText('UTF-8').contains('nobody-may-see-this-token')
assert !new File(basedir, 'target/llmd-tracing/manifests').exists()
return true
