# 断网回来: a phone that was away hears what has changed in its places, and no more
place    510104017001001    grid      第1网格
place    510104017001001001 microgrid 第1微网格
person   chen    member   510104017001001001 below
person   clerk   clerk    510104017001       below
person   other   clerk    510104017002       below
person   wang    resident 510104017001       own

as     nobody
get    /api/v1/sync?after=0 -> 401
as     chen
get    /api/v1/sync -> 422 says after
get    /api/v1/sync?after=0 -> 200 says "items":[] says "reload":false keep cursor as c
as     wang
post   /api/v1/cases {"class":"16001","words":"机密描述","place":"510104017001001001"} -> 201 keep id as case
as     chen
get    /api/v1/sync?after={c} -> 200 says "kind":"cases.reported" says "subject":{case} says "more":false hides 机密 hides wang
get    /api/v1/sync?after={c}&limit=1 -> 200 keep cursor as d
get    /api/v1/sync?after={d} -> 200 keep cursor as e
get    /api/v1/sync?after={e} -> 200 says "items":[] says "cursor":{e}
get    /api/v1/sync?after=9000000 -> 200 says "reload":true says "items":[]
get    /api/v1/sync?after={c}&limit=5000 -> 422 says limit
# To whoever reported it, too; elsewhere nothing.
as     wang
get    /api/v1/sync?after={c} -> 200 says "subject":{case}
as     other
get    /api/v1/sync?after={c} -> 200 hides cases.reported hides {case}
