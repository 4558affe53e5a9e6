# 专项基金的券: a batch is a spending against a line, within term and budget; what is left comes back to the line; everybody can add it up
person district   district 510104        all
person second     district 510104        all
person clerk      clerk    510104018006  below
person colleague  clerk    510104018006  below
person next_door  clerk    510104018005  below
person wangmin    resident 510104018006  own
person shop       resident 510104018006  own

as     district
post   /api/v1/grants {"place":"510104018006","name":"邻里专项","donor":"示例企业","purpose":"消费券和路灯","from_day":"2025-11-01","until_day":"2025-12-31","small":0,"lines":[{"name":"消费券","budget":30000},{"name":"路灯","budget":50000}]} -> 201 keep id as fund keep account as account
get    /api/v1/points/accounts?kind=system&purse=outside -> 200 keep id as outside
post   /api/v1/points/transfers {"from_id":{outside},"to_id":{account},"amount":80000,"words":"首笔捐赠"} -> 201 keep id as gift
as     second
post   /api/v1/points/transfers/{gift}/answer {"approve":true} -> 200
as     clerk
post   /api/v1/partners {"kind":"merchant","place":"510104018006","name":"街口便民店（示例）","address":"","agreement":"2025-01","since":"2025-11-01","until":"2026-10-31","fund":{account},"offline_count":5,"offline_fen":5000} -> 422 says /fund
post   /api/v1/partners {"kind":"merchant","place":"510104018006","name":"街口便民店（示例）","address":"","agreement":"2025-01","since":"2025-11-01","until":"2026-10-31","fund":0,"offline_count":5,"offline_fen":5000} -> 201 keep id as partner
post   /api/v1/partners/{partner}/staff {"login":"shop"} -> 204
as     shop
post   /api/v1/me/tills {"name":"柜台"} -> 201 keep id as till keep key as key

# Which line, within the term and what the line has left; nobody of next door.
as     clerk
post   /api/v1/vouchers {"place":"510104018006","name":"惠民券","about":"","way":"hand","fund":{account},"face_fen":2000,"least_fen":0,"total":10,"person_most":1,"since":"2025-11-01","until":"2025-12-10","partners":[]} -> 422 says /line
post   /api/v1/vouchers {"place":"510104018006","name":"惠民券","about":"","way":"hand","fund":{account},"line":3,"face_fen":2000,"least_fen":0,"total":10,"person_most":1,"since":"2025-11-01","until":"2025-12-10","partners":[]} -> 422 says /line
post   /api/v1/vouchers {"place":"510104018006","name":"惠民券","about":"","way":"hand","fund":{account},"line":1,"face_fen":2000,"least_fen":0,"total":16,"person_most":1,"since":"2025-11-01","until":"2025-12-10","partners":[]} -> 409 says grants.over_line says 最多 300.00 元
post   /api/v1/vouchers {"place":"510104018006","name":"惠民券","about":"","way":"hand","fund":{account},"line":1,"face_fen":2000,"least_fen":0,"total":10,"person_most":1,"since":"2025-11-01","until":"2026-01-01","partners":[]} -> 422 says 不晚于基金期限末日
as     next_door
post   /api/v1/vouchers {"place":"510104018005","name":"惠民券","about":"","way":"hand","fund":{account},"line":1,"face_fen":2000,"least_fen":0,"total":10,"person_most":1,"since":"2025-11-01","until":"2025-12-10","partners":[]} -> 422 says /fund
as     clerk
post   /api/v1/vouchers {"place":"510104018006","name":"惠民券","about":"","way":"hand","fund":{account},"line":1,"face_fen":2000,"least_fen":0,"total":10,"person_most":1,"since":"2025-11-01","until":"2025-12-10","partners":[]} -> 201 keep id as batch
again  -> 201

# It waits on the line, is approved with the batch and nowhere else, and counts as paid.
get    /api/v1/grants/{fund} -> 200 says "asked":20000 says 惠民券 keep newest as spending
as     colleague
post   /api/v1/grants/spendings/{spending}/answer {"approve":true} -> 409 says grants.batch
post   /api/v1/grants/{fund}/spendings {"line":1,"amount":10001,"person":false,"payee":"示例照明公司","words":"超过"} -> 409 says 最多 100.00 元
post   /api/v1/vouchers/{batch}/answer {"approve":true} -> 200 says "state":"open"
get    /api/v1/grants/{fund} -> 200 says "asked":0,"paid":20000 says "posted":60000
as     clerk
post   /api/v1/vouchers {"place":"510104018006","name":"不批的券","about":"","way":"hand","fund":{account},"line":1,"face_fen":1000,"least_fen":0,"total":5,"person_most":1,"since":"2025-11-01","until":"2025-12-10","partners":[]} -> 201 keep id as no
post   /api/v1/vouchers/{no}/answer {"approve":false} -> 200
get    /api/v1/grants/{fund} -> 200 says "asked":0,"paid":20000 says "state":"refused"
post   /api/v1/vouchers/{batch}/give {"login":"wangmin"} -> 200
as     wangmin
get    /api/v1/me/vouchers -> 200 keep code as code
as     shop
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{code}"} -> 201

# Everybody reads it, and it adds up; what nobody used comes back to its line.
as     nobody
get    /funds/{fund} -> 200 says 惠民券 says <td>支出合计</td><td class="n">200.00</td> says <td>账面余额</td><td class="n">600.00</td> hides 其他划转
as     clerk
after  20 days
as     clerk anew
get    /api/v1/grants/{fund} -> 200 says "asked":0,"paid":2000 says "back":18000 says "posted":78000
as     nobody
get    /funds/{fund} -> 200 says 到期未用退回 180.00 元 says <td>支出合计</td><td class="n">20.00</td> says <td>账面余额</td><td class="n">780.00</td> hides 其他划转
after  20 days
as     clerk anew
post   /api/v1/grants/{fund}/return -> 201 keep newest as rest
as     colleague anew
post   /api/v1/grants/spendings/{rest}/answer {"approve":true} -> 200 says "posted":0
as     nobody
get    /funds/{fund} -> 200 says 期满余款退回 says <td>支出合计</td><td class="n">20.00</td> says <td>期满退回捐赠方</td><td class="n">780.00</td> says <td>账面余额</td><td class="n">0.00</td> hides 其他划转
