import java.util.zip.GZIPInputStream

def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

def name = 'enrich-attach-1-tracing-production.tar.gz'
def archive = new File(basedir, "target/llmd-tracing/$name")
def again = new File(basedir, "target/again/$name")
assert Arrays.equals(archive.bytes, again.bytes) : 'two builds give two archives'

// Maven has it.
def installed = new File(localRepositoryPath, "io/github/llmd-tracing/it/enrich-attach/1/$name")
assert Arrays.equals(installed.bytes, archive.bytes)

// Somebody else's program unpacks it.
def unpacked = new File(basedir, 'target/unpacked')
unpacked.mkdirs()
def tar = ['tar', '-xzf', archive.path, '-C', unpacked.path].execute()
tar.waitForOrKill(60000)
assert tar.exitValue() == 0
judge.expect('unpacked', 'target/unpacked')
judge.files(unpacked).each { path, bytes -> assert !new String(bytes, 'UTF-8').contains('not-for-everybody') : path }

// 2026-01-31T12:00:00Z, in octal, where a header has its time.
def header = archive.withInputStream { new GZIPInputStream(it).readNBytes(512) }
assert Long.parseLong(new String(header, 136, 11, 'US-ASCII'), 8) == 1769860800L

// What is left out is said.
assert judge.report('target/llmd-tracing').findings.findAll { it.code == 'secret-left-out' }*.subject == ['Secret/hub-token', 'Secret/other-token']
judge.informed('''\
    Attached target/llmd-tracing/enrich-attach-1-tracing-production.tar.gz, classifier tracing-production.
    ''')
assert judge.timesSaid("Attached target/llmd-tracing/$name, classifier tracing-production.") == 2

// A run in which nothing has changed attaches it, too.
assert judge.timesSaid('Nothing has changed since the last run, so nothing was done.') == 1
return true
