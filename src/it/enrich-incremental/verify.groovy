def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

def said = judge.log().findAll { it.contains('files: ') || it.contains('Nothing has changed') }*.replace('[INFO] ', '')
def unchanged = 'Nothing has changed since the last run, so nothing was done.'
assert said == [
    '2 components: 2 traced; files: 2 changed, 0 as before',
    '2 components: 2 traced; files: 2 changed, 0 as before', unchanged,
    '3 components: 3 traced; files: 3 changed, 0 as before', // -Prevised: one file is another, one is new
    '3 components: 3 traced; files: 3 changed, 0 as before', // -Plost
    '3 components: 3 traced; files: 3 changed, 0 as before', unchanged,
    '3 components: 3 traced; files: 3 changed, 0 as before', // another profile
    '3 components: 3 traced; files: 3 changed, 0 as before', // incremental=false
    '3 components: 3 traced; files: 3 changed, 0 as before', unchanged,
]
judge.informed('''\
    Nothing has changed since the last run, so nothing was done.
    ''')
judge.expect('manifests', 'target/llmd-tracing/manifests')
return true
