def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.said('''\
    [ERROR]   <collector>: <mode> is "sidecar", which is not allowed; allowed are standalone, operator, none
    [ERROR]   <environment> "eu": <collector>: <name> is "otel", which the operator cannot make: its Services end in -collector; write otel-collector
    [ERROR]   <environment> "eu": <collector>: <backend> "otlp": <header> "authorization": <value> looks like a secret, and would stand in a manifest; put it into a Secret, and name that with <secret> and <key>
    ''')
assert judge.log().every { !it.contains('0123456789abcdef') }
assert judge.written().empty
return true
