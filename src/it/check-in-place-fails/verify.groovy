def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.expect('reports', 'target/llmd-tracing/reports')
judge.said('''\
    [ERROR] diff --git a/src/main/kubernetes/decode.yaml b/src/main/kubernetes/decode.yaml
    [ERROR] --- a/src/main/kubernetes/decode.yaml
    [ERROR] +++ b/src/main/kubernetes/decode.yaml
    ''')
judge.said('''\
    [ERROR]   mvn -Pit -Dllmd.tracing.profile=staging llmd-tracing:enrich@default
    ''')
assert judge.log().any { it.contains('llmd-tracing: 2 files are not what enrich would write. Run this and commit what it changes:') }
// Nothing was written but reports.
assert judge.files(new File(basedir, 'src')).keySet() == ['main/kubernetes/decode.yaml'] as Set
assert judge.written().every { it.startsWith('llmd-tracing/reports/') }
return true
