# 投票: neighbours choose by a stated rule, each once and nobody for themselves; paper is entered twice; anybody counts again
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
person clerk      clerk    510104018006        below
person colleague  clerk    510104018006        below
person next_door  clerk    510104018005        below
person member     member   510104018006001001  below
person wangmin    resident 510104018006        own
person lilei      resident 510104018006        own
person zhangwei   resident 510104018006        own
person stranger   resident 510104018005        own
person paperman   resident 510104018006        own

as     clerk
post   /api/v1/ballots {"place":"510104018005","title":"x","rule":"plain","voters":"residents","seats":1,"choose_most":1,"opens_ms":1764000000000,"closes_ms":1764086400000,"lot_words":"双色球开奖","options":[{"name":"甲"},{"name":"乙"}]} -> 422 says /place
post   /api/v1/ballots {"place":"510104018006","title":"x","rule":"plain","voters":"residents","seats":1,"choose_most":2,"opens_ms":1764000000000,"closes_ms":1764086400000,"lot_words":"双色球开奖号码","options":[{"name":"甲"},{"name":"乙"}]} -> 422 says /choose_most
post   /api/v1/ballots {"place":"510104018006","title":"x","rule":"greedy","voters":"residents","seats":1,"choose_most":2,"opens_ms":1764000000000,"closes_ms":1764086400000,"lot_words":"双色球开奖号码","options":[{"name":"甲","cost":5},{"name":"乙","cost":5}]} -> 422 says /budget
post   /api/v1/ballots {"place":"510104018006","title":"x","rule":"shares","voters":"residents","budget":100,"choose_most":2,"opens_ms":1764000000000,"closes_ms":1764086400000,"lot_words":"双色球开奖号码","options":[{"name":"甲","cost":500},{"name":"乙","cost":5}]} -> 422 says /options
post   /api/v1/ballots {"place":"510104018006","title":"x","rule":"shares","voters":"residents","budget":100,"choose_most":2,"opens_ms":1764000000000,"closes_ms":1764086400000,"lot_words":"双色球开奖号码","options":[{"name":"甲"},{"name":"乙","cost":5}]} -> 422 says /options/0/cost
post   /api/v1/ballots {"place":"510104018006","title":"x","rule":"plain","voters":"residents","seats":1,"choose_most":1,"opens_ms":1764000000000,"closes_ms":1763000000000,"lot_words":"双色球开奖号码","options":[{"name":"甲"},{"name":"乙"}]} -> 422 says /closes_ms
post   /api/v1/ballots {"place":"510104018006","title":"院落微更新先做哪几项","rule":"shares","voters":"residents","budget":1000000,"choose_most":2,
       "opens_ms":1764003600000,"closes_ms":1764259200000,"lot_words":"次日双色球开奖号码，从小到大","options":[{"name":"换路灯","cost":600000},{"name":"装扶手","cost":400000},{"name":"种花","cost":600000}]} -> 201 says "phase":"coming" keep id as fund
again  -> 201
post   /api/v1/ballots {"place":"510104018006","title":"热心邻居","rule":"approval","voters":"residents","seats":1,"choose_most":2,
       "opens_ms":1764003600000,"closes_ms":1764259200000,"lot_words":"次日双色球开奖号码，从小到大","options":[{"name":"王敏","login":"wangmin"},{"name":"李雷","login":"lilei"}]} -> 201 keep id as best
post   /api/v1/ballots {"place":"510104018006","title":"x","rule":"approval","voters":"residents","seats":1,"choose_most":2,"opens_ms":1764003600000,"closes_ms":1764259200000,"lot_words":"双色球开奖","options":[{"name":"王敏","login":"stranger"},{"name":"李雷"}]} -> 422 says /options/0/login

# Too early; then each once, not for oneself, and only those who are asked.
as     wangmin
get    /api/v1/me/ballots -> 200 says 院落微更新先做哪几项 says "asked":true says "voted":false
post   /api/v1/ballots/{fund}/votes {"receipt":"aaaaaaaaaaaaaaaa","chosen":"1"} -> 409 says ballots.before
after  2 hours
post   /api/v1/ballots/{fund}/votes {"receipt":"aaaaaaaaaaaaaaaa","chosen":"4"} -> 422 says /chosen
post   /api/v1/ballots/{fund}/votes {"receipt":"aaaaaaaaaaaaaaaa","chosen":"1,2,3"} -> 422 says /chosen
post   /api/v1/ballots/{fund}/votes {"receipt":"AAAAAAAAAAAAAAAA","chosen":"1"} -> 422 says /receipt
post   /api/v1/ballots/{fund}/votes {"receipt":"aaaaaaaaaaaaaaaa","chosen":"1,3"} -> 200 says "cast":1
post   /api/v1/ballots/{fund}/votes {"receipt":"aaaaaaaaaaaaaaaa","chosen":"1,3"} -> 200 says "cast":1
post   /api/v1/ballots/{fund}/votes {"receipt":"aaaaaaaaaaaaaaaa","chosen":"2"} -> 409 says ballots.voted
post   /api/v1/ballots/{fund}/votes {"receipt":"bbbbbbbbbbbbbbbb","chosen":"1,3"} -> 409 says ballots.voted
post   /api/v1/ballots/{best}/votes {"receipt":"cccccccccccccccc","chosen":"1"} -> 403 says ballots.own
post   /api/v1/ballots/{best}/votes {"receipt":"cccccccccccccccc","chosen":"2"} -> 200
get    /api/v1/me/ballots -> 200 says "voted":true
as     lilei
post   /api/v1/ballots/{fund}/votes {"receipt":"aaaaaaaaaaaaaaaa","chosen":"2"} -> 422 says /receipt
post   /api/v1/ballots/{fund}/votes {"receipt":"dddddddddddddddd","chosen":"2"} -> 200 says "cast":2
post   /api/v1/ballots/{best}/votes {"receipt":"dddddddddddddddd","chosen":"1"} -> 200
as     stranger
get    /api/v1/me/ballots -> 200 says []
post   /api/v1/ballots/{fund}/votes {"receipt":"eeeeeeeeeeeeeeee","chosen":"1"} -> 404
as     member
post   /api/v1/ballots/{fund}/votes {"receipt":"eeeeeeeeeeeeeeee","chosen":"1"} -> 403 says ballots.not_asked
as     nobody
post   /api/v1/ballots/{fund}/votes {"receipt":"eeeeeeeeeeeeeeee","chosen":"1"} -> 401
get    /api/v1/ballots/{fund}/recount -> 404

# Whoever gets a paper doesn't vote on the phone beside it, nor the other way round.
as     next_door
post   /api/v1/ballots/{fund}/handed {"login":"paperman"} -> 404
as     clerk
post   /api/v1/ballots/{fund}/handed {"login":"stranger"} -> 422 says /login
post   /api/v1/ballots/{fund}/handed {"login":"member"} -> 403 says ballots.not_asked
post   /api/v1/ballots/{fund}/handed {"login":"wangmin"} -> 409 says ballots.had
post   /api/v1/ballots/{fund}/handed {"login":"paperman"} -> 204
again  -> 204
post   /api/v1/ballots/{fund}/handed {"login":"paperman"} -> 409 says ballots.had
get    /api/v1/ballots/{fund} -> 200 says "cast":2 says "handed":1
as     paperman
get    /api/v1/me/ballots -> 200 says "voted":true,"paper":true hides "handed":1
post   /api/v1/ballots/{fund}/votes {"receipt":"ffffffffffffffff","chosen":"1"} -> 409 says ballots.voted
post   /api/v1/ballots/{fund}/handed {"login":"lilei"} -> 403

# Paper: two people, the same choice; what they enter in two ways stops the count.
as     clerk
post   /api/v1/ballots/{fund}/papers {"number":7,"entry":1,"chosen":"1,2"} -> 204
post   /api/v1/ballots/{fund}/papers {"number":7,"entry":2,"chosen":"1,2"} -> 403 says ballots.paper_other
post   /api/v1/ballots/{fund}/papers {"number":7,"entry":1,"chosen":"9"} -> 422 says /chosen
as     next_door
post   /api/v1/ballots/{fund}/papers {"number":7,"entry":2,"chosen":"1,2"} -> 404
get    /api/v1/ballots/{fund} -> 404
get    /api/v1/ballots -> 200 says "items":[]
as     colleague
post   /api/v1/ballots/{fund}/papers {"number":7,"entry":1,"chosen":"2"} -> 403 says ballots.paper_other
post   /api/v1/ballots/{fund}/papers {"number":7,"entry":2,"chosen":"2"} -> 204
get    /api/v1/ballots/{fund}/papers -> 200 says "agrees":false
post   /api/v1/ballots/{fund}/count {"seed":"03 09 14 20 27 31","version":1} -> 409 says ballots.running
after  3 days
as     colleague anew
post   /api/v1/ballots/{fund}/count {"seed":"03 09 14 20 27 31","version":1} -> 409 says ballots.papers
post   /api/v1/ballots/{fund}/handed {"login":"zhangwei"} -> 409 says ballots.over
as     clerk anew
get    /api/v1/ballots/{fund} -> 200 says "phase":"closed" says "apart":1
post   /api/v1/ballots/{fund}/papers {"number":7,"entry":1,"chosen":"2"} -> 204
get    /api/v1/ballots/{fund}/papers -> 200 says "agrees":true
post   /api/v1/ballots/{fund}/count {"seed":"03 09 14 20 27 31","version":2} -> 409
post   /api/v1/ballots/{fund}/count {"seed":"03 09 14 20 27 31","version":1} -> 200 says "phase":"counted" says "votes":3,"papers":1,"spent":1000000
post   /api/v1/ballots/{fund}/count {"seed":"03 09 14 20 27 31","version":2} -> 409 says ballots.ended
post   /api/v1/ballots/{fund}/papers {"number":8,"entry":1,"chosen":"2"} -> 409 says ballots.ended
post   /api/v1/ballots/{best}/cancel {"words":"候选人不足","version":1} -> 200 says "phase":"cancelled" says 候选人不足
post   /api/v1/ballots/{best}/cancel {"words":"再取消","version":2} -> 409 says ballots.ended
get    /api/v1/ballots -> 200 says "phase":"counted"

# Everybody counts again, and nobody's name is there.
as     nobody
get    /api/v1/ballots/{fund}/recount -> 200 says "seed":"03 09 14 20 27 31" says "receipt":"P000007","chosen":"2","paper":true says "receipt":"aaaaaaaaaaaaaaaa","chosen":"1,3" hides wangmin
get    /api/v1/ballots/{fund}/recount.csv -> 200 says receipt,paper,option_1,option_2,option_3 says aaaaaaaaaaaaaaaa,0,1,0,1
get    /api/v1/ballots/{best}/recount -> 404
