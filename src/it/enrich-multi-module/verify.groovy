def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.expect('chat', 'chat/target/llmd-tracing/manifests')
judge.expect('code', 'code/target/llmd-tracing/manifests')
assert judge.written('docs/target').empty
assert judge.timesSaid('Nothing to do: <sources> is not set') == 4 // in docs and in the parent, twice
// It is the parent's, and may be meant for another module.
assert !judge.log().any { it.contains('[WARNING]') && it.contains('[unused-exclusion]') }
judge.said('''\
    [INFO] llmd-tracing:enrich in 2 modules: 2 components: 2 traced; files: 2 changed, 0 as before
    [INFO]   chat: 1 component: 1 traced; files: 1 changed, 0 as before
    [INFO]   code: 1 component: 1 traced; files: 1 changed, 0 as before
    ''')
judge.said('''\
    [INFO] llmd-tracing:enrich in 2 modules: 2 components: 2 traced; files: 2 changed, 0 as before; 2 modules unchanged
    [INFO]   chat: 1 component: 1 traced; files: 1 changed, 0 as before; unchanged
    [INFO]   code: 1 component: 1 traced; files: 1 changed, 0 as before; unchanged
    ''')
assert judge.timesSaid('llmd-tracing:enrich in ') == 2 // once at the end of each build
return true
