def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.expect('production', 'src/main/kubernetes')
judge.expect('development', 'src/main/manifests')
assert !new File(basedir, 'target/llmd-tracing/manifests').exists()

// Development differs from production in what the profile says, and in nothing else.
def manifest = { new File(basedir, "src/main/$it/decode.yaml").readLines('UTF-8') }
assert manifest('manifests') == manifest('kubernetes').collect { it.replace('"0.1"', '"1.0"') }
return true
