def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.said('''\
    [WARNING] pom.xml <profil>: is no parameter of llmd-tracing, so it is not read [configuration-not-read]
    Maven says nothing of elements that a plugin does not have.
    Did you mean <profile>?
    ''')
judge.said('''\
    [WARNING] pom.xml <exclude>: is no parameter of llmd-tracing, so it is not read [configuration-not-read]
    Maven says nothing of elements that a plugin does not have.
    Did you mean <excludes>?
    ''')
judge.said('''\
    [WARNING] pom.xml <sampler>: is ${tracing.sampler}, and nothing sets that property [configuration-not-read]
    The parameter has its default, as if the element were not there.
    Set the property, in the POM or with -D, or mend its name.
    ''')
judge.said('''\
    [WARNING] pom.xml property llmd.tracing.endpont: is none of llmd-tracing, so it is not read [configuration-not-read]
    Maven says nothing of properties that nobody asks for.
    Did you mean llmd.tracing.endpoint?
    ''')
judge.said('''\
    [WARNING] command line property llmd.tracing.colector.mode:
        is none of llmd-tracing, so it is not read [configuration-not-read]
    Maven says nothing of properties that nobody asks for.
    Did you mean llmd.tracing.collector.mode?
    ''')
judge.said('''\
    [WARNING] command line property llm.tracing.skip: is none of llmd-tracing, so it is not read [configuration-not-read]
    Maven says nothing of properties that nobody asks for.
    Did you mean llmd.tracing.skip?
    ''')
assert judge.timesSaid('[configuration-not-read]') == 6
return true
