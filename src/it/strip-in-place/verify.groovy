def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.expect('once', 'src/main/kubernetes')
assert !new File(basedir, 'target/once/manifests').exists()

def once = judge.report('target/once')
assert once.goal == 'strip'
assert once.components*.state == ['stripped', 'stripped']
assert once.changedFiles*.file == ['src/main/kubernetes/decode.yaml']
assert judge.report('target/twice').components*.state == ['untraced', 'still-traced']
assert judge.report('target/twice').changedFiles.empty
return true
