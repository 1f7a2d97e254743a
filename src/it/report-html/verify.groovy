def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

def page = new File(basedir, 'target/llmd-tracing/reports/llmd-tracing.html').getText('UTF-8')

// Two environments, two paths; each says what it lacks and how it samples.
assert page.count('<details class="llmd-path"') == 2
assert page.contains('environment prefill-only')
assert page.contains('not found: Routing proxy, Decode') || page.contains('not found: Endpoint picker, Routing proxy, Decode')
assert page.contains('0.5 parentbased_traceidratio') && page.contains('0.1 parentbased_traceidratio')
assert page.contains('otel-collector.observability:4317')
// A link leads from the page to its file.
def link = (page =~ /href="([^"#]*decode\.yaml)"/)[0][1]
assert new File(basedir, 'target/llmd-tracing/reports').toPath().resolve(link).toFile().isFile()
// Nothing of this machine, and nothing from anywhere else.
assert !page.contains(basedir.path)
assert !(page =~ /(src|href)="[a-z]+:/)

assert new File(basedir, 'target/again/reports/llmd-tracing.html').text.contains('href="https://git.example.com/src/main/kubernetes/decode.yaml#L28"')
return true
