def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

def site = new File(basedir, 'target/site/llmd-tracing.html').getText('UTF-8')
def file = new File(basedir, 'target/llmd-tracing/reports/llmd-tracing.html').getText('UTF-8')

[site, file].each { page ->
    assert page.count('<svg class="llmd-picture') == 2 : 'a picture for a screen and one for a phone'
    ['Endpoint picker', 'Routing proxy', 'Prefill', 'Decode', 'Collector', 'jaeger'].each { assert page.contains(it) }
    assert page.contains('href="https://git.example.com/llm/deploy/blob/main/src/main/kubernetes/decode.yaml#L28"')
    assert !page.contains(basedir.path)
}
// The site's own page is around it, and its heading comes first.
assert site.contains('llmd-embedded')
assert site.indexOf('<h1>Tracing of the request path</h1>') < site.indexOf('llmd-embedded')
assert new File(basedir, 'target/site/project-reports.html').getText('UTF-8').contains('llmd-tracing.html')
// Nothing but reports was written.
assert new File(basedir, 'target/llmd-tracing').list() as List == ['reports']
return true
