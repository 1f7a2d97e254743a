def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.said('''\
    [WARNING] src/main/kubernetes/prefill.yaml:15:11 container "modelserver":
    ''')
assert judge.timesSaid('[hop-untraced]') == 1
assert judge.timesSaid('[samplers-differ]') == 1
assert !new File(basedir, 'target/llmd-tracing/manifests').exists()
return true
