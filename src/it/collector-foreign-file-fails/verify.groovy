def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.said('''\
    [ERROR] deploy/kustomization.yaml:
        this file is not one of ours, and a manifest of the collector has this name [foreign-file]
    What others wrote is not written over, so nothing was generated.
    Move the file, or choose another <collectorDirectory>.
    ''')
assert judge.files(new File(basedir, 'deploy')).keySet() == ['kustomization.yaml'] as Set
assert new File(basedir, 'deploy/kustomization.yaml').text == 'resources:\n  - grafana.yaml\n'
return true
