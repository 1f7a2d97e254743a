def judge = evaluate(new File(sourceOfTests, 'judge.groovy'))

judge.said('[ERROR]   <inPlace> is "yes", which is not allowed; allowed are true, false')
judge.said('[ERROR]   <incremental> is "1", which is not allowed; allowed are true, false')
judge.said('[ERROR]   <collector>: <limits> is "no", which is not allowed; allowed are true, false')
judge.said('[ERROR]   <collector>: <backend> no. 1: <tls>: <unverified> is "0", which is not allowed; allowed are true, false')
assert judge.timesSaid('allowed are true, false') == 4
assert judge.written().empty
return true
