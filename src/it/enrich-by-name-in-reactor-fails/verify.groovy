def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

def log = judge.log()*.replace(' -Pit ', ' ') // a profile of the invoker's
def said = log.findIndexOf { it.endsWith(
    'llmd-tracing: enrich was called by name, and so runs in enrich-by-name-in-reactor-fails only.' +
    ' Nothing was done, as it would leave out chat, code.') }
assert said >= 0
assert log[said + 1..said + 3].join('\n') == '''\
    [ERROR] Bind it to a phase in <executions>, or call it for each of them:
    [ERROR]   mvn -f chat/pom.xml -Dllmd.tracing.profile=staging llmd-tracing:enrich
    [ERROR] With -N, enrich-by-name-in-reactor-fails alone is meant.
    '''.stripIndent().strip()
assert judge.timesSaid('Nothing to do: <sources> is not set') == 1 // with -N
assert judge.written('chat/target').empty
assert judge.written('code/target').empty
return true
