assert new File(basedir, 'build.log').text.contains('llmd-tracing is skipped (llmd.tracing.skip).')
assert !new File(basedir, 'target/llmd-tracing').exists()
return true
