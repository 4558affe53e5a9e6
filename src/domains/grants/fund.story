# 专项基金: a donor gives for a purpose and a term; nothing above a line, another approves, everybody reads it, the remainder goes back
person district   district 510104              all
person street     street   510104018           below
person clerk      clerk    510104018006        below
person colleague  clerk    510104018006        below
person next_door  clerk    510104018005        below

as     clerk
post   /api/v1/grants {"place":"510104018006","name":"院落微更新专项","donor":"示例企业","purpose":"路灯和扶手","from_day":"2025-11-01","until_day":"2025-12-31","small":100000,"lines":[{"name":"路灯","budget":500000},{"name":"困难帮扶","budget":200000}]} -> 403
as     street
post   /api/v1/grants {"place":"510104017001","name":"院落微更新专项","donor":"示例企业","purpose":"路灯和扶手","from_day":"2025-11-01","until_day":"2025-12-31","small":0,"lines":[{"name":"路灯","budget":1}]} -> 422 says /place
post   /api/v1/grants {"place":"510104018006","name":"院落微更新专项","donor":"示例企业","purpose":"路灯和扶手","from_day":"2025-11-01","until_day":"2025-10-31","small":0,"lines":[{"name":"路灯","budget":1}]} -> 422 says /until_day
post   /api/v1/grants {"place":"510104018006","name":"院落微更新专项","donor":"示例企业","purpose":"路灯和扶手","from_day":"2025-11-01","until_day":"2025-12-31","small":100000,"lines":[{"name":"路灯","budget":500000},{"name":"困难帮扶","budget":200000}]} -> 201 keep id as fund keep account as account
again  -> 201
as     clerk
post   /api/v1/grants/{fund}/spendings {"line":1,"amount":1000,"person":false,"payee":"示例照明公司","words":"换灯"} -> 409 says ledger.short

# The money comes in with two people's word.
as     district
get    /api/v1/points/accounts?kind=system&purse=outside -> 200 keep id as outside
post   /api/v1/points/transfers {"from_id":{outside},"to_id":{account},"amount":600000,"words":"首笔捐赠"} -> 201 keep id as gift
as     street
post   /api/v1/points/transfers/{gift}/answer {"approve":true} -> 200

# It goes out against its lines, not by hand.
as     district
post   /api/v1/points/transfers {"from_id":{account},"to_id":{outside},"amount":1000,"words":"绕开科目"} -> 409 says points.bound

# Never above the line; what waits counts; a case once; another approves.
as     clerk
get    /api/v1/grants -> 200 says 院落微更新专项
post   /api/v1/grants/{fund}/spendings {"line":3,"amount":1000,"person":false,"payee":"x","words":"没有的科目"} -> 422 says /line
post   /api/v1/grants/{fund}/spendings {"line":1,"amount":1000,"person":false,"words":"没有收款方"} -> 422 says /payee
post   /api/v1/grants/{fund}/spendings {"line":2,"amount":1000,"person":true,"words":"张三 13800000000"} -> 422 says points.tells
post   /api/v1/grants/{fund}/spendings {"line":1,"amount":500001,"person":false,"payee":"示例照明公司","words":"换灯"} -> 409 says grants.over_line says 最多 5000.00 元
post   /api/v1/grants/{fund}/spendings {"line":1,"amount":400000,"person":false,"payee":"示例照明公司","words":"换灯 40 盏"} -> 201 says "asked":400000 keep newest as lamps
post   /api/v1/grants/{fund}/spendings {"line":1,"amount":100001,"person":false,"payee":"示例照明公司","words":"再换"} -> 409 says 最多 1000.00 元
post   /api/v1/grants/{fund}/spendings {"line":2,"amount":50000,"person":true,"words":"临时困难","case_number":"JJ-1"} -> 201 keep newest as help
post   /api/v1/grants/{fund}/spendings {"line":2,"amount":50000,"person":true,"words":"同一件事","case_number":"JJ-1"} -> 409 says grants.case_paid
get    /api/v1/grants/{fund} -> 200 says "held":450000
as     next_door
get    /api/v1/grants -> 200 says "items":[]
get    /api/v1/grants/{fund} -> 404
post   /api/v1/grants/{fund}/spendings {"line":1,"amount":1,"person":true,"words":"越权"} -> 404
as     clerk
post   /api/v1/grants/{fund}/return -> 409 says grants.not_yet
get    /api/v1/points/transfers?waiting=true -> 200 says 换灯 40 盏

post   /api/v1/grants/spendings/{lamps}/answer {"approve":true} -> 403 says grants.own
as     next_door
post   /api/v1/grants/spendings/{lamps}/answer {"approve":true} -> 404
as     colleague
post   /api/v1/grants/spendings/{lamps}/answer {"approve":true} -> 200 says "paid":400000
post   /api/v1/grants/spendings/{lamps}/answer {"approve":false} -> 409 says grants.settled
post   /api/v1/grants/spendings/{help}/answer {"approve":true} -> 200 says "posted":150000,"held":0
post   /api/v1/grants/{fund}/spendings {"line":2,"amount":30000,"person":true,"words":"再帮一户"} -> 201 keep newest as more
as     clerk
post   /api/v1/grants/spendings/{more}/answer {"approve":false} -> 200 says "state":"refused"

# Everybody reads what was paid; of persons a sum below the limit, no name and no reason.
as     nobody
get    /funds -> 200 says 院落微更新专项
get    /funds/{fund} -> 200 says 示例照明公司 says 换灯 40 盏 says 4000.00 says 个人小额补助 1 笔 says 首笔捐赠 hides 临时困难
get    /funds/{fund} -> 200 says <td>收入合计</td><td class="n">6000.00</td> says <td>支出合计</td><td class="n">4500.00</td> says <td>账面余额</td><td class="n">1500.00</td> hides 其他划转
get    /funds/1 -> 404

# The term is over: nothing more is spent, and what is left goes back with two people's word.
after  40 days
as     clerk anew
post   /api/v1/grants/{fund}/spendings {"line":1,"amount":1000,"person":false,"payee":"示例照明公司","words":"过期再花"} -> 409 says grants.term
post   /api/v1/grants/{fund}/return -> 201 says "held":150000 keep newest as rest
post   /api/v1/grants/{fund}/return -> 409 says grants.not_yet
as     colleague anew
post   /api/v1/grants/spendings/{rest}/answer {"approve":true} -> 200 says "posted":0
as     nobody
in     english
get    /funds/{fund} -> 200 says 期满余款退回 says 1500.00
