def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.said('''\
    [ERROR] src/main/kubernetes/prefill.yaml:12:14:
        while parsing a flow sequence, expected ',' or ']', but got : [invalid-yaml]
      12 |           env: []
         |              ^
    A file that cannot be read cannot be judged.
    Mend the file, or leave it out with <excludes>.
    ''')
judge.said('''\
    [INFO] 1 component: 1 traced; files: 1 changed, 1 as before, 1 unreadable; 1 error
    ''')
assert judge.timesSaid('Failed to execute goal') == 1
assert judge.timesSaid('at io.github.llmdtracing') == 0 // no stack trace

// The broken file comes out as it is, the sound one traced.
judge.expect('manifests', 'target/llmd-tracing/manifests')
def finding = judge.report('target/llmd-tracing').findings.find { it.code == 'invalid-yaml' }
assert [finding.file, finding.line, finding.column, finding.severity] == ['src/main/kubernetes/prefill.yaml', 12, 14, 'error']
return true
