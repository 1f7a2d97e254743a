import groovy.io.FileType

def example = new File(sourceOfTests as File, '../../examples/quickstart').canonicalFile
example.eachFileRecurse(FileType.FILES) { file ->
    def path = example.toPath().relativize(file.toPath())
    if (!path.startsWith('target')) {
        def copy = basedir.toPath().resolve('quickstart').resolve(path).toFile()
        copy.parentFile.mkdirs()
        copy.bytes = file.bytes
    }
}
return true
