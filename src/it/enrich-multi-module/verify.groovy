def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.expect('chat', 'chat/target/llmd-tracing/manifests')
judge.expect('code', 'code/target/llmd-tracing/manifests')
assert judge.written('docs/target').empty
assert judge.timesSaid('Nothing to do: <sources> is not set') == 2 // in docs and in the parent
return true
