def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

// Our version is not pinned.
new File(basedir, 'chat/target/llmd-tracing/reports').eachFile { file ->
    file.setText(file.getText('UTF-8').replace("\"$version\"", '"VERSION"'), 'UTF-8')
}
judge.expect('reports', 'chat/target/llmd-tracing/reports')

assert new File(basedir, 'chat/target/some/reports').list() as List == ['gl-code-quality-report.json']
assert judge.timesSaid('Annotations for GitHub:') == 3
assert judge.log().count { it.startsWith('::error file=chat/src/main/kubernetes/decode.yaml,line=15,') } == 3
return true
