def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.same(new File(basedir, 'src/main'), new File(basedir, 'target/llmd-tracing/manifests/src/main'))
judge.said('[INFO] no llm-d component found; files: 0 changed, 8 as before')
assert !judge.warned()
return true
