def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

assert judge.timesSaid('kind: Role') == 1
assert judge.timesSaid('llmd-tracing: the context "eu-prod-1" is protected, and nothing was done. If you mean it, say -Dllmd.tracing.allowProtected.') >= 2
assert judge.timesSaid('eu.invalid') == 0
assert judge.timesSaid('nobody-may-see-this-token') == 0
return true
