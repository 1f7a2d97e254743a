def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.said('''\
    [ERROR]   <profile> is "prodction", which is no profile; known are development, off, production, staging. Did you mean "production"?
    ''')
assert judge.written().empty
return true
