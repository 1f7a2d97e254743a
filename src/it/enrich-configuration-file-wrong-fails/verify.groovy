def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.said('''\
    ''')
assert !new File(basedir, 'target').exists()
return true
