def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.informed('''\
    rollout: 2 pod templates change: 4 replicas restart, with 16 GPUs; 1 may hang
      src/main/kubernetes/decode.yaml:1:1 Deployment/decode: 1 replica, 4 GPUs
        rolling update, maxSurge 25%, maxUnavailable 25% (of 1: 1 more, 0 fewer): a new pod has to be ready before
        an old one goes, which needs 4 GPUs free
      src/main/kubernetes/prefill.yaml:1:1 Deployment/prefill: 3 replicas, 12 GPUs
        all pods stop before a new one starts: nothing serves meanwhile
    ''')
assert new File(basedir, 'target/rollout.patch').readLines('UTF-8')[0] == '# rollout: 2 pod templates change: 4 replicas restart, with 16 GPUs; 1 may hang'
return true
