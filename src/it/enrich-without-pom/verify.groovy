assert !new File(basedir, 'pom.xml').exists()
assert new File(basedir, 'build.log').text.contains('llmd-tracing is skipped (llmd.tracing.skip).')
return true
