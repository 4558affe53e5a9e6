# 合作伙伴: a community agrees with a venue, names its staff, they enrol a till; next door sees none of it, and the end is the end
person clerk      clerk    510104018006  below
person next_door  clerk    510104018005  below
person shop       resident 510104018006  own
person wangmin    resident 510104018006  own

as     clerk
post   /api/v1/partners {"kind":"venue","place":"510104018006","name":"邻里书屋（示例）","address":"二楼","agreement":"2025-07","since":"2025-12-01","until":"2026-10-31","fund":0,"offline_count":5,"offline_fen":5000}
       -> 201 says "live":false keep id as partner
get    /api/v1/partners/{partner} -> 200 says 邻里书屋 says "staff":0
post   /api/v1/partners/{partner}/staff {"login":"shop"} -> 204
as     shop
get    /api/v1/me/partners -> 200 says "live":false
post   /api/v1/me/tills {"name":"前台"} -> 409 says partners.ended
after  8 days
as     shop anew
get    /api/v1/me/partners -> 200 says "live":true
post   /api/v1/me/tills {"name":"  "} -> 422 says /name
post   /api/v1/me/tills {"name":"前台"} -> 201 says "name":"前台" keep id as till
as     next_door anew
get    /api/v1/partners/{partner} -> 404
delete /api/v1/tills/{till} -> 404
as     clerk anew
get    /api/v1/partners/{partner} -> 200 says 前台 says s**p
delete /api/v1/tills/{till} -> 204
delete /api/v1/tills/{till} -> 404
post   /api/v1/partners/{partner}/end {"words":" ","version":1} -> 422 says /words
post   /api/v1/partners/{partner}/end {"words":"书屋搬走","version":1} -> 200 says 书屋搬走 says "live":false
post   /api/v1/partners/{partner} {"name":"新名","version":2} -> 409 says partners.ended
