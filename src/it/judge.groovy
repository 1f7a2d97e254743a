// What the verify scripts have in common. Each starts with: def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))
import java.nio.file.Files

class Judge {
    File basedir
    File sourceOfTests
    boolean rewrite

    /** Path below root -> bytes, for every file. */
    static Map<String, byte[]> files(File root) {
        def found = new TreeMap<String, byte[]>()
        if (root.directory) {
            root.eachFileRecurse { file ->
                if (file.file) {
                    found[root.toPath().relativize(file.toPath()).join('/')] = file.bytes
                }
            }
        }
        return found
    }

    /** Two trees hold the same files, and each the same bytes. */
    static void same(File expected, File actual) {
        def wanted = files(expected)
        def seen = files(actual)
        assert wanted : "$expected holds no file to compare with"
        assert seen.keySet() == wanted.keySet()
        wanted.each { path, bytes ->
            assert new String(seen[path], 'UTF-8') == new String(bytes, 'UTF-8') : "$path in $actual"
            assert Arrays.equals(seen[path], bytes) : "$path in $actual differs in bytes that are no UTF-8"
        }
    }

    /** What stands at a path below this project is what expected/name says; with golden.update it becomes so. */
    void expect(String name, String path) {
        def actual = new File(basedir, path)
        def expected = "expected/$name"
        if (rewrite) {
            assert System.getenv('CI') != 'true' : 'goldens are not rewritten in CI: golden.update is refused'
            def target = new File(sourceOfTests, "$basedir.name/$expected")
            target.deleteDir()
            files(actual).each { file, bytes ->
                def copy = new File(target, file)
                copy.parentFile.mkdirs()
                copy.bytes = bytes
            }
        } else {
            same(new File(basedir, expected), actual)
        }
    }

    List<String> log() {
        return new File(basedir, 'build.log').readLines('UTF-8')
    }

    /** The build said these lines, one after the other. */
    void said(String text) {
        def lines = text.stripIndent().strip().readLines()
        assert Collections.indexOfSubList(log(), lines) >= 0 : "build.log lacks:\n${lines.join('\n')}"
    }

    /** The same, as information. */
    void informed(String text) {
        said(text.stripIndent().strip().readLines().collect { "[INFO] $it" }.join('\n'))
    }

    /** So often the build said something that holds this. */
    int timesSaid(String part) {
        return log().count { it.contains(part) }
    }

    /**
     * Whether a build warned: between reading its project and its end, because Maven 3.6 warns before of settings that are newer than it
     * is; and not of the repositories that Maven itself asks.
     */
    boolean warned() {
        boolean building = false
        return log().any { line ->
            building = line.contains('Scanning for projects') || building && !line.contains('Finished at:')
            building && line.contains('[WARNING]') && !line.contains('Could not transfer metadata')
        }
    }

    /** What our goals wrote below target; Maven 4 keeps a repository of the build's own artifacts there. */
    Set<String> written(String target = 'target') {
        return files(new File(basedir, target)).keySet().findAll { !it.startsWith('project-local-repo/') }
    }

    /** The report of the last run that wrote there. */
    Object report(String outputDirectory) {
        return new groovy.json.JsonSlurper().parse(new File(basedir, "$outputDirectory/reports/llmd-tracing.json"), 'UTF-8')
    }
}

return new Judge(basedir: basedir, sourceOfTests: sourceOfTests as File, rewrite: goldenUpdate == 'true')
