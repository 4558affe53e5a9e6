# 服务时长: entered by the helper, confirmed by another, counted in the year, struck when it was wrong
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
place    510104018005001     grid       第1网格
person clerk      clerk    510104018006        below
person second     clerk    510104018006        below
person member     member   510104018006001001  below
person next_door  clerk    510104018005        below
person wangmin    resident 510104018006        own

as     wangmin
get    /api/v1/me/services -> 404 says helpers.no_record
post   /api/v1/me/helper {"kind":"party","unit":"区教育局机关党支部","place":"510104018006","consent_version":1} -> 201 keep id as she
post   /api/v1/me/services {"place":"510104018006001001","day":"2025-11-25","minutes":120,"kind":"served","what":"楼道清理"}
       -> 201 says "state":"entered" says "mine":true keep id as act
again  -> 201
post   /api/v1/me/services {"place":"510104018006001001","day":"2025-11-26","minutes":60,"kind":"served","what":"x"} -> 422 says /day
post   /api/v1/me/services {"place":"510104018006001001","day":"2025-11-25","minutes":361,"kind":"served","what":"x"} -> 409 says services.too_long
post   /api/v1/me/services {"place":"510104018006001009","day":"2025-11-25","minutes":60,"kind":"served","what":"x"} -> 422 says /place
post   /api/v1/me/services {"place":"510104018006","day":"2025-11-25","minutes":0,"kind":"served","what":"x"} -> 422 says /minutes
post   /api/v1/services/{act}/answer {"state":"confirmed","version":1} -> 403

# Nothing counts before it is confirmed; not by a neighbour, only once.
as     clerk
get    /api/v1/helpers -> 200 says "acts":0
as     next_door
get    /api/v1/services -> 200 says "items":[]
post   /api/v1/services/{act}/answer {"state":"confirmed","version":1} -> 404
as     member
get    /api/v1/services?state=entered -> 200 says 楼道清理 hides wangmin
post   /api/v1/services/{act}/answer {"state":"refused","version":1} -> 422 says /answer
post   /api/v1/services/{act}/answer {"state":"confirmed","version":1} -> 200 says "state":"confirmed" says "decided_words":"member
post   /api/v1/services/{act}/answer {"state":"confirmed","version":2} -> 409 says services.decided
as     wangmin
get    /api/v1/me/helper -> 200 says "years":[{"year":2025,"acts":1,"minutes":120}]
as     clerk
get    /api/v1/helpers -> 200 says "acts":1,"minutes":120
get    /api/v1/helpers/numbers?by=kind -> 200 says "helpers":1,"active":1,"acts":1,"minutes":120
get    /api/v1/helpers/numbers?by=kind&year=2024 -> 200 says "helpers":1,"active":0

# The desk enters her reporting in; another at the desk confirms it.
post   /api/v1/helpers/{she}/services {"place":"510104018006","day":"2025-11-25","minutes":30,"kind":"reported","what":"到社区报到"}
       -> 201 keep id as report
post   /api/v1/helpers/{she}/services {"place":"510104018005","day":"2025-11-25","minutes":30,"kind":"reported","what":"x"} -> 422 says /place
post   /api/v1/services/{report}/answer {"state":"confirmed","version":1} -> 403 says services.own
as     second
post   /api/v1/services/{report}/answer {"state":"confirmed","version":1} -> 200
get    /api/v1/helpers/{she} -> 200 says "acts":2,"minutes":150
post   /api/v1/services/{act}/answer {"state":"struck","answer":"当天没有到场","version":2} -> 200 says "state":"struck"
get    /api/v1/helpers/{she} -> 200 says "acts":1,"minutes":30
get    /api/v1/events?subject={act} -> 200 says services.decided hides wangmin
as     wangmin
get    /api/v1/me/services -> 200 says 当天没有到场 says 到社区报到

# Paid working time is no voluntary service.
as     clerk
post   /api/v1/helpers {"kind":"worker","name":"赵敏","place":"510104018006"} -> 201 keep id as worker
post   /api/v1/helpers/{worker}/services {"place":"510104018006","day":"2025-11-25","minutes":30,"kind":"served","what":"x"} -> 409 says services.paid
