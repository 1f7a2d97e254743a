def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

assert judge.timesSaid('<outputDirectory> ' + new File(basedir, 'src/main/kubernetes/enriched').canonicalPath + ' lies in the source ') == 1
assert judge.files(new File(basedir, 'src')).keySet() == ['main/kubernetes/decode.yaml'] as Set
assert judge.written().empty
return true
