# 外出: one who reports outside their own place still sees their report; a post that is given a case from elsewhere sees it and its photos
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018006001002  microgrid  第2微网格  104.09 30.64 104.11 30.66
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格  104.11 30.64 104.13 30.66
person   zhou      member   510104018006001002  below
person   clerk     clerk    510104018006        below
person   next_door clerk    510104018005        below

# A clerk on the way home reports in another community: seen, rated later, but not theirs to file.
as     next_door
send   /api/v1/photos tests/fuzz/seeds/image/exif.jpg -> 201 keep id as photo
post   /api/v1/cases {"class":"11008","words":"小区东门 井盖缺失","lon":104.08,"lat":30.65,"datum":"cgcs2000",
       "photos":[{"id":{photo}}],"happened_ms":1764009999999}
       -> 201 says "mine":true says "verb":"urge" says "happened_ms":1764000000000 keep id as case keep number as number keep version as v
get    /api/v1/cases/{case} -> 200 says 东门
get    /api/v1/cases?mine=true -> 200 says {number}
get    /api/v1/cases -> 200 hides {number}
get    /api/v1/cases?todo=true -> 200 hides {number}
post   /api/v1/cases/{case}/file {"version":{v}} -> 403 says cases.not_yours

# The desk gives it to a member of the neighbouring micro-grid, who has seen nothing of it before.
as     zhou
get    /api/v1/session -> 200 keep id as post
get    /api/v1/cases/{case} -> 404
get    /api/v1/photos/{photo} -> 404
as     clerk
post   /api/v1/cases/{case}/file {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{case}/dispatch {"version":{v},"post_id":{post}} -> 200 says "handler_name":"zhou keep version as v
as     zhou
get    /api/v1/cases?todo=true -> 200 says {number}
get    /api/v1/cases/counts -> 200 says "todo":1
get    /api/v1/cases -> 200 hides {number}
get    /api/v1/cases/{case} -> 200 says "verb":"accept" says "verb":"return"
get    /api/v1/photos/{photo} -> 200
get    /api/v1/photos/{photo}/thumb -> 200
post   /api/v1/cases/{case}/accept {"version":{v}} -> 200 keep version as v
send   /api/v1/photos tests/fuzz/seeds/image/exif.jpg -> 201 keep id as after
post   /api/v1/cases/{case}/feedback {"version":{v},"words":"已盖好","photos":[{"id":{after}}]} -> 200 keep version as v
get    /api/v1/cases?todo=true -> 200 hides {number}

# The reporter follows it; the verdict is the reporter's, the desk's steps stay with the place.
as     next_door
get    /api/v1/photos/{after} -> 200
post   /api/v1/cases/{case}/verify {"version":{v}} -> 403 says cases.not_yours
as     clerk
post   /api/v1/cases/{case}/verify {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{case}/close {"version":{v}} -> 200 keep version as v
as     next_door
get    /api/v1/cases/{case} -> 200 says "may":[{"verb":"rate"
post   /api/v1/cases/{case}/rate {"version":{v},"stars":5,"solved":true} -> 200

# A post at a desk may be the handler too: it finds the case among what waits for it.
as     clerk
get    /api/v1/session -> 200 keep id as desk
send   /api/v1/photos tests/fuzz/seeds/image/exif.jpg -> 201 keep id as photo
post   /api/v1/cases {"class":"11008","words":"路面塌陷","lon":104.08,"lat":30.65,"datum":"cgcs2000","photos":[{"id":{photo}}]}
       -> 201 keep id as case keep number as number keep version as v
post   /api/v1/cases/{case}/file {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{case}/dispatch {"version":{v},"post_id":{desk}} -> 200 keep version as v
get    /api/v1/cases?todo=true -> 200 says {number}
post   /api/v1/cases/{case}/accept {"version":{v}} -> 200
