// What a working copy holds besides: Git's own folder, and files that Git ignores. (The invoker copies no .gitignore.)
def manifest = new File(basedir, 'deploy/decode.yaml').bytes
def put = { String path, byte[] content ->
    def file = new File(basedir, path)
    file.parentFile.mkdirs()
    file.bytes = content
}
put('.git/decode.yaml', manifest)
put('.gitignore', '*.orig.yaml\nbuild.log\n'.bytes)
put('deploy/decode.orig.yaml', manifest)

// What "install" leaves behind a plugin, so that Maven knows its prefix; the invoker's own does not.
new File(localRepositoryPath, 'io/github/llmd-tracing/maven-metadata-local.xml').setText('''\
    <metadata>
      <plugins>
        <plugin>
          <name>llmd-tracing</name>
          <prefix>llmd-tracing</prefix>
          <artifactId>llmd-tracing-maven-plugin</artifactId>
        </plugin>
      </plugins>
    </metadata>
    '''.stripIndent(), 'UTF-8')
return true
