def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))
def enriched = 'target/llmd-tracing/manifests/src/main/kustomize'
def tree = { new File(basedir, it) }
def texts = { judge.files(tree(it)).collectEntries { name, bytes -> [name, new String(bytes, 'UTF-8')] } }

judge.expect('manifests', enriched)
judge.expect('in-place', 'src/main/gitops')

// In the enriched tree there is nothing left to do.
judge.same(tree(enriched), tree("target/again/manifests/$enriched"))

// In place the same comes out, beside the lock, and the second run leaves it. Without settings all goes out again.
assert texts('src/main/gitops').findAll { name, text -> name != 'llmd-tracing.lock' } == texts(enriched)
assert judge.log().findAll { it.contains('files: 0 changed') }.size() == 2
judge.same(new File(sourceOfTests as File, "$basedir.name/src/main/kustomize"), tree('src/main/kustomize'))

judge.informed('''\
    src/main/kustomize/overlays/staging/kustomization.yaml
      Deployment/decode routing-proxy  routing-proxy v0.9.0      traced
          + flag  --tracing=true
          + env   OTEL_SERVICE_NAME=routing-proxy OTEL_EXPORTER_OTLP_ENDPOINT=http://otel-collector.staging:4317
                  OTEL_TRACES_EXPORTER=otlp OTEL_TRACES_SAMPLER=parentbased_traceidratio
                  OTEL_TRACES_SAMPLER_ARG=0.5
          in src/main/kustomize/base/decode.yaml:14:11
          in src/main/kustomize/overlays/staging/kustomization.yaml:1:1
    ''')

// Each kustomization has components of its own, and says where they change.
def proxy = judge.report('target/llmd-tracing').components.findAll { it.container == 'routing-proxy' && it.state == 'traced' }
assert proxy.collect { [it.kustomization - 'src/main/kustomize/', it.version] } ==
        [['overlays/production/kustomization.yaml', 'v0.8.0'], ['overlays/staging/kustomization.yaml', 'v0.9.0']]
assert proxy.collect { it.edits*.file*.replace('src/main/kustomize/', '') } ==
        [['base/decode.yaml', 'overlays/production/kustomization.yaml'], ['base/decode.yaml', 'overlays/staging/kustomization.yaml']]

// The base by itself has a proxy of no version; that is the overlays' business.
assert judge.timesSaid('unknown-version') == 0
return true
