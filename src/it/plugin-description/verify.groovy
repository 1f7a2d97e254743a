import groovy.xml.XmlSlurper
import java.util.jar.JarFile

// What `help` says in a real build.
def help = new File(basedir, 'build.log').readLines('UTF-8')
        .collect { it.replaceFirst(/^\[INFO] ?/, '') }
        .dropWhile { !it.startsWith('This plugin has') }
        .takeWhile { !it.startsWith('-----') }
        .join('\n')

// What the descriptor in the installed jar says, and the help does not: phases, types, properties.
def installed = new File(localRepositoryPath, "io/github/llmd-tracing/llmd-tracing-maven-plugin/$version")
        .listFiles().find { it.name ==~ /llmd-tracing-maven-plugin-[^-]+(-SNAPSHOT)?\.jar/ }
def plugin = new JarFile(installed).withCloseable { jar ->
    new XmlSlurper().parse(jar.getInputStream(jar.getEntry('META-INF/maven/plugin.xml')))
}
def goals = new StringBuilder("""\
        prefix ${plugin.goalPrefix}
        Java ${plugin.requiredJavaVersion}, Maven ${plugin.requiredMavenVersion}
        """.stripIndent())
plugin.mojos.mojo.sort { it.goal.text() }.each { mojo ->
    goals << "\n${mojo.goal}: phase ${mojo.phase.text() ?: '-'}"
    goals << ", ${mojo.threadSafe == 'true' ? '' : 'not '}thread-safe"
    goals << ", ${mojo.requiresProject == 'true' ? 'needs a project' : 'runs without a project'}"
    goals << (mojo.requiresDependencyResolution.text() ? ', resolves dependencies\n' : '\n')
    mojo.parameters.parameter.sort { it.name.text() }.each { parameter ->
        def value = mojo.configuration.children().find { it.name() == parameter.name.text() }
        goals << "  ${parameter.name} ${parameter.type}"
        goals << (value.text() ? ' ' + value.text() : '')
        goals << (value.@'default-value'.text() ? " default ${value.@'default-value'}" : '')
        goals << (parameter.required == 'true' ? ' required' : '')
        goals << (parameter.editable == 'false' ? ' read-only' : '')
        goals << (parameter.deprecated.text() ? ' deprecated' : '') << '\n'
    }
}

def pins = ['help.txt': help.trim() + '\n', 'goals.txt': goals.toString()]
if (goldenUpdate == 'true') {
    assert System.getenv('CI') != 'true' : 'goldens are not rewritten in CI: golden.update is refused'
    pins.each { name, actual -> new File(sourceOfTests, "plugin-description/expected/$name").setText(actual, 'UTF-8') }
    return true
}
pins.each { name, actual ->
    def expected = new File(basedir, "expected/$name")
    assert expected.getText('UTF-8') == actual : "$name is no longer what is pinned; see CONTRIBUTING.md, Goldens"
}
return true
