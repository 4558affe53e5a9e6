# 冲正: what was exchanged by mistake is taken back whole: one asks with the cause, another approves; both sides' sheet shows it
person district   district 510104        all
person street     street   510104018     below
person clerk      clerk    510104018006  below
person second     clerk    510104018006  below
person next_door  clerk    510104018005  below
person wangmin    resident 510104018006  own
person liaison    resident 510104018006  own

as     clerk
post   /api/v1/partners {"kind":"points","place":"510104018006","name":"街道积分通（示例）","address":"","agreement":"2025-31","since":"2025-11-01","until":"2026-10-31","fund":0,"offline_count":0,"offline_fen":0} -> 201 keep id as partner
post   /api/v1/partners/{partner}/staff {"login":"liaison"} -> 204
as     district
post   /api/v1/exchange-terms {"partner":{partner},"person_day":200,"day_most":1000,"valid_days":365,"wait_minutes":30,"version":0} -> 201
post   /api/v1/exchange-keys {"partner":{partner},"since":"2025-11-25","until":"2026-10-31"} -> 201 keep id as key_id keep key as key
post   /api/v1/settlement-rates {"partner":{partner},"unit":"outside","since":"2025-11-01","amount":120} -> 201
post   /api/v1/settlement-rates {"partner":{partner},"unit":"points","since":"2025-11-01","amount":5000} -> 201

# 120 points come, 50 go on, 20 wait for the other system's word.
as     wangmin
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"came","points":120} -> 201 keep code as code
as     nobody
signs  {key_id} {key}
post   /api/v1/outside/pushes {"reference":"S-0001","code":"{code}","units":144,"rate":120} -> 201 keep id as came
as     wangmin
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"went","points":50} -> 201 keep code as code
as     nobody
post   /api/v1/outside/pulls {"reference":"S-0002","code":"{code}","rate":120} -> 201 keep id as went
post   /api/v1/outside/pulls/confirm {"reference":"S-0002","receipt":"R-2"} -> 200
as     wangmin
post   /api/v1/me/exchange-codes {"partner":{partner},"way":"went","points":20} -> 201 keep code as code
as     nobody
post   /api/v1/outside/pulls {"reference":"S-0003","code":"{code}","rate":120} -> 201 keep id as waits
signs  nothing

# One exchange is looked at by whoever sees its place, with its person masked.
as     clerk
get    /api/v1/exchanges/{came} -> 200 says S-0001 says "points":120 says "reversals":[] says w*****n hides wangmin
get    /api/v1/exchanges/1 -> 404
as     next_door
get    /api/v1/exchanges/{came} -> 404
post   /api/v1/exchanges/{came}/reversal {"words":"对方重复记账"} -> 404
as     wangmin
get    /api/v1/exchanges/{came} -> 403
post   /api/v1/exchanges/{came}/reversal {"words":"对方重复记账"} -> 403

# Only what is done, with a cause, once at a time.
as     clerk
post   /api/v1/exchanges/{waits}/reversal {"words":"对方重复记账"} -> 409 says exchanges.not_done
post   /api/v1/exchanges/{came}/reversal {"words":"重"} -> 422 says /words
post   /api/v1/exchanges/{came}/reversal {"words":"    "} -> 422 says /words
post   /api/v1/exchanges/{came}/reversal/answer {"approve":true} -> 409 says exchanges.unasked
post   /api/v1/exchanges/{came}/reversal {"words":"对方重复记账"} -> 201 says "state":"asked" says 对方重复记账 says "mine":true says "state":"done"
again  -> 201 says 对方重复记账
post   /api/v1/exchanges/{came}/reversal {"words":"再申请一次"} -> 409 says exchanges.asked
get    /api/v1/exchanges?asked=true -> 200 says S-0001 says "asked":true hides S-0002
get    /api/v1/exchanges -> 200 says "asked":false

# Who asked doesn't approve; another clerk may not either; what was used up can't be taken back.
post   /api/v1/exchanges/{came}/reversal/answer {"approve":true} -> 403 says exchanges.own
as     second
post   /api/v1/exchanges/{came}/reversal/answer {"approve":true} -> 403
post   /api/v1/exchanges/{came}/reversal/answer {"approve":false} -> 403
as     next_door
post   /api/v1/exchanges/{came}/reversal/answer {"approve":true} -> 404
as     street
get    /api/v1/exchanges/{came} -> 200 says "mine":false
post   /api/v1/exchanges/{came}/reversal/answer {"approve":true} -> 409 says exchanges.spent hides 50
post   /api/v1/exchanges/{came}/reversal/answer {"approve":false} -> 200 says "state":"refused" says "asked":false says "state":"done"
post   /api/v1/exchanges/{came}/reversal/answer {"approve":false} -> 409 says exchanges.unasked
as     wangmin
get    /api/v1/me/points -> 200 says "posted":70 says "held":20

# Who asked may take it back; asked once more and approved the 50 come back, then the 120 go.
as     clerk
post   /api/v1/exchanges/{went}/reversal {"words":"转错了平台"} -> 201
post   /api/v1/exchanges/{went}/reversal/answer {"approve":false} -> 200 says "refused"
post   /api/v1/exchanges/{went}/reversal {"words":"转错了平台"} -> 201
as     street
post   /api/v1/exchanges/{went}/reversal/answer {"approve":true} -> 200 says "state":"reversed" says "approved" says "refused"
again  -> 200 says "reversed"
post   /api/v1/exchanges/{went}/reversal {"words":"转错了平台"} -> 409 says exchanges.not_done
as     wangmin
get    /api/v1/me/points -> 200 says "posted":120 says "held":20
get    /api/v1/me/exchanges -> 200 says "reversed"
as     nobody
signs  {key_id} {key}
post   /api/v1/outside/pulls/cancel {"reference":"S-0003"} -> 200
signs  nothing
as     clerk
post   /api/v1/exchanges/{came}/reversal {"words":"对方重复记账"} -> 201
as     district
post   /api/v1/exchanges/{came}/reversal/answer {"approve":true} -> 200 says "state":"reversed" says 对方重复记账
as     wangmin
get    /api/v1/me/points -> 200 says "posted":0
get    /api/v1/me/exchange-partners -> 200 says "came":0 says "went":0

# The other system reads it, and what it says again does nothing.
after  1 minutes
as     nobody
signs  {key_id} {key}
get    /api/v1/outside/statement -> 200 says S-0001 says S-0002 says "reversed" hides 对方重复记账
post   /api/v1/outside/pushes {"reference":"S-0001","code":"{code}","units":144,"rate":120} -> 409 says exchanges.reference
post   /api/v1/outside/pulls/confirm {"reference":"S-0002","receipt":"R-2"} -> 409 says exchanges.over
post   /api/v1/outside/pulls/cancel {"reference":"S-0002"} -> 409 says exchanges.over
signs  nothing
as     clerk
get    /api/v1/exchanges?state=reversed -> 200 says S-0001 says S-0002 hides S-0003
get    /api/v1/exchange-sums?partner={partner}&since=2025-11-25&until=2025-11-25
       -> 200 says "way":"came","state":"reversed","rate":120,"exchanges":1,"points":120 says "way":"went","state":"reversed" hides "done"

# On the sheet: what came and went, and what took each back, with its cause.
after  25 hours
as     clerk anew
post   /api/v1/settlements {"partner":{partner},"until":"2025-11-25"}
       -> 201 says "kind":"came","back":1,"uses":1,"points":120,"owed_fen":6000,"rate":120,"units":-144 says "kind":"went","back":1 says "lines_fen":0 keep id as sheet
get    /api/v1/settlements/{sheet}/lines/1 -> 200 hides 冲正
get    /api/v1/settlements/{sheet}/lines/2 -> 200 says 互通冲正：对方重复记账 says "units":-144
get    /api/v1/settlements/{sheet}/lines/4 -> 200 says 互通冲正：转错了平台
get    /api/v1/settlements/{sheet}/pdf -> 200 says %PDF
as     liaison anew
get    /api/v1/me/settlements/{sheet} -> 200 says "back":1
