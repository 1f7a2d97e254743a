def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

assert judge.timesSaid('[hop-untraced]') == 1

// Every file that a pipeline picks up is there, though the build failed.
def pipelines = ['.github/workflows/tracing.yml', '.gitlab-ci.yml', 'Jenkinsfile']
pipelines.each { name ->
    def reports = (new File(basedir, name).getText('UTF-8') =~ /target\/llmd-tracing\/reports\/[\w.-]+/) as List
    assert reports.size() >= 2 : name
    reports.each { assert new File(basedir, it).file : "$name wants $it" }
}

// The Jenkinsfile is Groovy: it is run here with steps that only remember that they were called, and blocks that are entered.
def calls = []
def jenkins = new GroovyShell(new Binding(any: 'any')).parse(new File(basedir, 'Jenkinsfile'))
jenkins.metaClass.methodMissing = { String step, Object arguments ->
    calls << [step, (arguments as List).findAll { !(it instanceof Closure) }]
    (arguments as List).findAll { it instanceof Closure }.each { it() }
    return step
}
jenkins.run()
assert calls*.get(0) == ['pipeline', 'agent', 'tools', 'maven', 'jdk', 'stages', 'stage', 'steps', 'sh', 'post', 'always',
                         'junit', 'sarif', 'recordIssues', 'archiveArtifacts']
assert calls.find { it[0] == 'recordIssues' }[1] == [[enabledForFailure: true, tool: 'sarif']]
assert calls.find { it[0] == 'sarif' }[1] == [[pattern: 'target/llmd-tracing/reports/llmd-tracing.sarif']]
return true
