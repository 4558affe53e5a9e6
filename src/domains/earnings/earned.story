# 积分规则: a service that was confirmed is hours and points, by the day's limit; struck, both go back; signs are judged by a person
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
person district   district 510104              all
person clerk      clerk    510104018006        below
person next_door  clerk    510104018005        below
person member     member   510104018006001001  below
person wangmin    resident 510104018006        own

as     wangmin
post   /api/v1/me/helper {"kind":"party","unit":"区教育局机关党支部","place":"510104018006","consent_version":1} -> 201
post   /api/v1/me/services {"place":"510104018006001001","day":"2025-11-25","minutes":150,"kind":"served","what":"楼道清理"} -> 201 keep id as long
post   /api/v1/me/services {"place":"510104018006001001","day":"2025-11-25","minutes":150,"kind":"served","what":"陪同就医"} -> 201 keep id as more
get    /api/v1/me/points -> 200 says []
as     member
post   /api/v1/services/{long}/answer {"state":"confirmed","version":1} -> 200
post   /api/v1/services/{more}/answer {"state":"confirmed","version":1} -> 200
as     wangmin
get    /api/v1/me/points -> 200 says "purse":"checked" says "posted":10 says "purse":"points" says "posted":8 says "rule":"service@2025-01-01"

# More than two hours at a time: told to the community, which looks into it.
as     next_door
get    /api/v1/earnings/flags -> 200 says "items":[]
as     member
get    /api/v1/earnings/flags -> 403
as     clerk
get    /api/v1/earnings/flags -> 200 says "sign":"long" says "name":"w*****n" says "measure":150 says 陪同就医 keep id as flag
post   /api/v1/earnings/flags/{flag}/answer {"state":"open","words":"看过","version":1} -> 422 says /state
post   /api/v1/earnings/flags/{flag}/answer {"state":"fine","words":"家属证实","version":1} -> 200 says "state":"fine"
post   /api/v1/earnings/flags/{flag}/answer {"state":"wrong","words":"再看","version":2} -> 409 says earnings.decided

# Nobody judges what is about themselves.
get    /api/v1/earnings/flags -> 200 says 楼道清理 keep id as other
as     district
get    /api/v1/accounts?q=wangmin -> 200 keep id as her
post   /api/v1/accounts/{her}/posts {"role":"clerk","place":"510104018006","scope":"below"} -> 201 keep id as desk
as     wangmin anew
put    /api/v1/session/post {"post_id":{desk}} -> 200 says "role":"clerk"
post   /api/v1/earnings/flags/{other}/answer {"state":"fine","words":"确实做了","version":1} -> 403 says earnings.own
as     clerk

# One was never done.
post   /api/v1/services/{long}/answer {"state":"struck","answer":"当天没有到场","version":2} -> 200
as     wangmin
get    /api/v1/me/points -> 200 says "posted":5 says "posted":3 hides 楼道清理

# A higher rate is tried over last month before it counts.
get    /api/v1/earnings/try?amount=2&day_most=20 -> 403
as     district
get    /api/v1/earnings/try?amount=2&day_most=20 -> 200 says "people":1,"acts":1,"points":10,"capped":0,"points_now":5
get    /api/v1/earnings/try?amount=2&day_most=6 -> 200 says "points":6,"capped":1
