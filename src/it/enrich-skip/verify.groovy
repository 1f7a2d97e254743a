assert new File(basedir, 'build.log').text.contains('llmd-tracing is skipped (llmd.tracing.skip).')
assert !new File(basedir, 'target').exists()
return true
