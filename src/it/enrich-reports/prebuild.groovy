// The top of a work tree, so that paths do not depend on where this project was cloned to.
assert new File(basedir, '.git').mkdir()
return true
