def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

def settings = { judge.report("$it/target/llmd-tracing").settings }
assert settings('chat').with { [profile, endpoint] } == ['staging', 'http://otel-collector.observability:4317']
assert settings('code').with { [profile, endpoint] } == ['production', 'http://otel-collector.code:4317']
return true
