# 积分互通: points come from another system and go there at the rate of the day, by the person's own code; both stand on its sheet
person district   district 510104        all
person second     district 510104        all
person clerk      clerk    510104018006  below
person next_door  clerk    510104018005  below
person wangmin    resident 510104018006  own
person lili       resident 510104018005  own
person liaison    resident 510104018006  own

as     clerk
post   /api/v1/partners {"kind":"points","place":"510104018006","name":"街道积分通（示例）","address":"","agreement":"2025-31","since":"2025-11-01","until":"2026-10-31","fund":0,"offline_count":0,"offline_fen":0} -> 201 keep id as partner
post   /api/v1/partners {"kind":"merchant","place":"510104018006","name":"小店（示例）","address":"","agreement":"2025-32","since":"2025-11-01","until":"2026-10-31","fund":0,"offline_count":0,"offline_fen":0} -> 201 keep id as shop
post   /api/v1/partners/{partner}/staff {"login":"liaison"} -> 204
post   /api/v1/exchange-terms {"partner":{partner},"person_day":200,"day_most":1000,"valid_days":365,"wait_minutes":30,"version":0} -> 403
post   /api/v1/exchange-keys {"partner":{partner},"since":"2025-11-25","until":"2026-10-31"} -> 403
as     district
post   /api/v1/exchange-terms {"partner":{shop},"person_day":200,"day_most":1000,"valid_days":365,"wait_minutes":30,"version":0} -> 422 says /partner
post   /api/v1/exchange-terms {"partner":{partner},"person_day":200,"day_most":100,"valid_days":365,"wait_minutes":30,"version":0} -> 422 says /day_most
post   /api/v1/exchange-keys {"partner":{partner},"since":"2025-11-24","until":"2026-10-31"} -> 422 says /since
post   /api/v1/exchange-keys {"partner":{partner},"since":"2025-11-25","until":"2027-10-31"} -> 422 says /until
post   /api/v1/exchange-keys {"partner":{shop},"since":"2025-11-25","until":"2026-10-31"} -> 422 says /partner
post   /api/v1/exchange-keys {"partner":{partner},"since":"2025-11-25","until":"2026-10-31"} -> 201 says "since":"2025-11-25" keep id as key_id keep key as key
get    /api/v1/exchange-keys?partner={partner} -> 200 says "live":true hides "key":

# Without terms and a rate nothing is exchanged.
as     wangmin
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"came","points":100} -> 409 says exchanges.closed
get    /api/v1/me/exchange-partners -> 200 says []
as     district
post   /api/v1/exchange-terms {"partner":{partner},"person_day":200,"day_most":1000,"valid_days":365,"wait_minutes":30,"version":0} -> 201 says "version":1
post   /api/v1/exchange-terms {"partner":{partner},"person_day":150,"day_most":1000,"valid_days":365,"wait_minutes":30,"version":0} -> 409
post   /api/v1/exchange-terms {"partner":{partner},"person_day":150,"day_most":1000,"valid_days":365,"wait_minutes":30,"version":1} -> 201 says "version":2
get    /api/v1/exchange-terms?partner={partner} -> 200 says "person_day":150
as     clerk
post   /api/v1/settlement-rates {"partner":{partner},"unit":"outside","since":"2025-11-01","amount":120} -> 201
post   /api/v1/settlement-rates {"partner":{partner},"unit":"outside","since":"2025-11-26","amount":150} -> 201
post   /api/v1/settlement-rates {"partner":{partner},"unit":"points","since":"2025-11-01","amount":5000} -> 201
as     next_door
get    /api/v1/exchange-terms?partner={partner} -> 422 says partner
get    /api/v1/settlement-rates?partner={partner} -> 422

# The person says yes to one exchange: so many at most, for ten minutes. It is for those of that place.
as     lili
get    /api/v1/me/exchange-partners -> 200 says []
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"came","points":100} -> 422 says /partner
as     wangmin
get    /api/v1/me/exchange-partners -> 200 says 街道积分通 says "rate":120
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"came","points":151} -> 409 says exchanges.person_most says 150
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"came","points":120} -> 201 says "units":144 keep code as code

# The other system signs: 144 of its units are 120 points here.
as     nobody
post   /api/v1/outside/pushes {"reference":"S-0001","code":"{code}","units":144,"rate":120} -> 403 says exchanges.unsigned
signs  {key_id} not-the-key
post   /api/v1/outside/pushes {"reference":"S-0001","code":"{code}","units":144,"rate":120} -> 403 says exchanges.unsigned
signs  {key_id} {key}
post   /api/v1/outside/pushes {"reference":"S-0001","code":"{code}","units":144,"rate":110} -> 409 says exchanges.rate says /rate says 120
post   /api/v1/outside/pushes {"reference":"S-0001","code":"{code}","units":150,"rate":120} -> 422 says /units
post   /api/v1/outside/pushes {"reference":"S-0001","code":"AAAABBBBCCCC","units":144,"rate":120} -> 422 says exchanges.code
post   /api/v1/outside/pushes {"reference":"S-0001","code":"{code}","units":144,"rate":120} -> 201 says "points":120 says "pay_fen":-6000 hides w*****n hides wangmin
again  -> 200 says "points":120
post   /api/v1/outside/pushes {"reference":"S-0001","code":"{code}","units":12,"rate":120} -> 409 says exchanges.reference
post   /api/v1/outside/pushes {"reference":"S-0002","code":"{code}","units":12,"rate":120} -> 422 says exchanges.code
as     wangmin
get    /api/v1/me/points -> 200 says "posted":120
get    /api/v1/me/exchanges -> 200 says "came" says S-0001 says "rate":120

# Points go there: set aside until the other system says so. It can say no, and it can say nothing.
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"went","points":50} -> 201 says "units":60 keep code as code
as     nobody
signs  {key_id} {key}
post   /api/v1/outside/pulls {"reference":"S-0003","code":"{code}","rate":120} -> 201 says "state":"waiting" says "units":60
again  -> 200 says "waiting"
post   /api/v1/outside/pulls/confirm {"reference":"S-0009","receipt":"R-3"} -> 404
post   /api/v1/outside/pulls/confirm {"reference":"S-0001","receipt":"R-3"} -> 409 says exchanges.over
post   /api/v1/outside/pulls/confirm {"reference":"S-0003","receipt":"R-3"} -> 200 says "state":"done" says R-3 says "pay_fen":2500
again  -> 200 says "done"
post   /api/v1/outside/pulls/confirm {"reference":"S-0003","receipt":"R-4"} -> 409 says exchanges.reference
post   /api/v1/outside/pulls/cancel {"reference":"S-0003"} -> 409 says exchanges.over
as     wangmin
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"went","points":20} -> 201 keep code as code
as     nobody
post   /api/v1/outside/pulls {"reference":"S-0004","code":"{code}","rate":120} -> 201
post   /api/v1/outside/pulls/cancel {"reference":"S-0004"} -> 200 says "cancelled" says "pay_fen":0
again  -> 200
as     wangmin
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"went","points":30} -> 201 keep code as code
as     nobody
post   /api/v1/outside/pulls {"reference":"S-0005","code":"{code}","rate":120} -> 201
as     wangmin
get    /api/v1/me/points -> 200 says "posted":70 says "held":30
after  31 minutes
get    /api/v1/me/points -> 200 says "posted":70 says "held":0
as     nobody
post   /api/v1/outside/pulls/confirm {"reference":"S-0005","receipt":"R-5"} -> 409 says exchanges.over

# A code ends; who has less than they say is told, how much they have is not.
as     wangmin
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"went","points":90} -> 201 keep code as code
as     nobody
post   /api/v1/outside/pulls {"reference":"S-0006","code":"{code}","rate":120} -> 409 says exchanges.short hides 70
after  11 minutes
post   /api/v1/outside/pulls {"reference":"S-0006","code":"{code}","rate":120} -> 422 says exchanges.code

# A word can be taken back before it is used; only the person themself sees their code.
as     wangmin
get    /api/v1/me/exchange-codes -> 200 says []
delete /api/v1/me/exchange-codes -> 404
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"went","points":10} -> 201 keep code as code
get    /api/v1/me/exchange-codes -> 200 says {code} says "points":10 says "units":12
as     lili
get    /api/v1/me/exchange-codes -> 200 says []
delete /api/v1/me/exchange-codes -> 404
as     wangmin
delete /api/v1/me/exchange-codes -> 204
get    /api/v1/me/exchange-codes -> 200 says []
delete /api/v1/me/exchange-codes -> 404
as     nobody
post   /api/v1/outside/pulls {"reference":"S-0006","code":"{code}","rate":120} -> 422 says exchanges.code

# The statement, by its last change: what was read and changed since comes again. By pages.
get    /api/v1/outside/statement -> 200 says S-0001 says S-0005 says "lapsed" hides wangmin
get    /api/v1/outside/statement?limit=1 -> 200 says S-0001 hides S-0003 keep next as next
get    /api/v1/outside/statement?limit=1&after={next} -> 200 says S-0003 hides S-0001
get    /api/v1/outside/statement?since_ms=9000000000000 -> 200 says "items":[]
signs  nothing
get    /api/v1/outside/statement -> 403 says exchanges.unsigned
as     clerk
get    /api/v1/exchanges?partner={partner} -> 200 says S-0001 says w*****n hides wangmin
get    /api/v1/exchanges?state=lapsed -> 200 says S-0005 hides S-0001
# The day summed up, as both sides count it: done, cancelled and lapsed apart.
get    /api/v1/exchange-sums?partner={partner}&since=2025-11-25&until=2025-11-25
       -> 200 says "way":"came","state":"done","rate":120,"exchanges":1,"points":120,"units":144,"pay_fen":-6000
       says "way":"went","state":"done","rate":120,"exchanges":1,"points":50,"units":60,"pay_fen":2500
       says "state":"cancelled","rate":120,"exchanges":1,"points":20 says "state":"lapsed","rate":120,"exchanges":1,"points":30
get    /api/v1/exchange-sums?partner={partner}&since=2025-11-26&until=2025-11-30 -> 200 says []
get    /api/v1/exchange-sums?partner={partner}&since=2025-11-31&until=2025-11-30 -> 422 says since
get    /api/v1/exchange-sums?partner={partner}&since=2025-11-30&until=2025-11-25 -> 422 says until
as     next_door
get    /api/v1/exchanges -> 200 says "items":[]
get    /api/v1/exchange-sums?partner={partner}&since=2025-11-25&until=2025-11-25 -> 422 says partner

# Tomorrow's rate is another one; both ways stand on the sheet with theirs, and the partner's people see it.
after  1 days
as     wangmin anew
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"came","points":10} -> 201 says "rate":150 keep code as code
as     nobody
signs  {key_id} {key}
post   /api/v1/outside/pushes {"reference":"S-0007","code":"{code}","units":15,"rate":120} -> 409 says exchanges.rate says 150
post   /api/v1/outside/pushes {"reference":"S-0007","code":"{code}","units":15,"rate":150} -> 201 says "points":10
signs  nothing
after  1 days
as     clerk anew
post   /api/v1/settlements {"partner":{partner},"until":"2025-11-26"}
       -> 201 says "kind":"came" says "kind":"went" says "rate":120 says "rate":150 says "units":144 says "lines_fen":-4000 says "sum_fen":-4000 keep id as sheet
get    /api/v1/settlements/{sheet}/lines/1 -> 200 says 街道积分通 says "units":144
get    /api/v1/settlements/{sheet}/pdf -> 200 says %PDF
as     liaison anew
get    /api/v1/me/settlements/{sheet} -> 200 says "rate":150

# A key is stopped at once; an agreement's end ends what is exchanged.
as     district anew
delete /api/v1/exchange-keys/{key_id} -> 204
delete /api/v1/exchange-keys/{key_id} -> 404
signs  {key_id} {key}
as     nobody
get    /api/v1/outside/statement -> 403 says exchanges.unsigned
signs  nothing
as     clerk
post   /api/v1/partners/{partner}/end {"words":"到期","version":1} -> 200
as     wangmin anew
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"went","points":10} -> 409 says partners.ended
