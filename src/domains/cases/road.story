# 井盖: a neighbour reports a missing manhole cover; it is handled, sent back once, verified, closed and rated
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018006001002  microgrid  第2微网格  104.09 30.64 104.11 30.66
person   wang      resident 510104018006        own
person   chen      member   510104018006001001  below
person   zhou      member   510104018006001002  below
person   worker    worker   510104018006001     below
person   clerk     clerk    510104018006        below
person   elsewhere clerk    510104018005        below

# Nothing said, no place, a class that isn't one, a point outside, ten photos: each named, with its limit, in both languages.
as     wang
post   /api/v1/cases {"class":"11008","words":"","lon":104.08,"lat":30.65}
       -> 422 says cases.needs_words says "pointer":"/words" says 文字和照片至少一项
in     english
again  -> 422 says words or a photo
post   /api/v1/cases {"class":"11","words":"井盖","lon":104.08,"lat":30.65} -> 422 says "pointer":"/class" says 5 to 8
post   /api/v1/cases {"class":"11999","words":"井盖","lon":104.08,"lat":30.65} -> 422 says cases.no_class
       says an item listed in /case-classes
in     chinese
post   /api/v1/cases {"class":"11008","words":"井盖"} -> 422 says cases.no_place says 坐标与网格代码至少填一项
post   /api/v1/cases {"class":"11008","words":"井盖","lon":120.1,"lat":30.65} -> 404 says places.outside
post   /api/v1/cases {"class":"11008","words":"井盖","lon":104.08,"lat":91} -> 422 says "pointer":"/lat" says 90

# What the phone sends twice is reported once; the number is the community's first of the day.
send   /api/v1/photos tests/fuzz/seeds/image/exif.jpg -> 201 keep id as before
post   /api/v1/cases {"class":"11008","words":"小区东门 井盖缺失","lon":104.08,"lat":30.65,"datum":"cgcs2000",
       "photos":[{"id":{before}}]}
       -> 201 says "state":"reported" says "place":"510104018006001001" says "class_name":"井盖缺失" says "mine":true
       says "verb":"urge" keep id as case keep number as number keep version as v
again  -> 201 says {number}
get    /api/v1/cases -> 200 says {number} says -0001" hides -0002"

# Before somebody else sends the same, they are told of it, without the words of a stranger.
as     nobody
get    /api/v1/cases/near?lon=104.0801&lat=30.6501&datum=cgcs2000 -> 200 says {number} says "words":"" hides 东门
as     zhou
get    /api/v1/cases/near?lon=104.0801&lat=30.6501&datum=cgcs2000 -> 200 says {number} says "words":"" hides 东门
as     chen
get    /api/v1/cases/near?lon=104.0801&lat=30.6501&datum=cgcs2000 -> 200 says 东门
get    /api/v1/cases/near?lon=104.09&lat=30.65&datum=cgcs2000 -> 200 hides {number}

# The desk files it: four hours, day and night, from now on. Members and other communities don't.
as     chen
post   /api/v1/cases/{case}/file {"version":{v}} -> 403 says gate.forbidden
as     elsewhere
post   /api/v1/cases/{case}/file {"version":{v}} -> 404
get    /api/v1/cases/{case} -> 404
as     clerk
get    /api/v1/cases?todo=true -> 200 says {number}
get    /api/v1/cases/{case} -> 200 says "verb":"file" says "verb":"refuse" hides "verb":"dispatch"
post   /api/v1/cases/{case}/dispatch {"version":{v}} -> 409 says cases.not_now
post   /api/v1/cases/{case}/file {"version":{v}} -> 200 says "state":"filed" says "due_ms":1764014400000 keep version as v2
again  -> 200 says "state":"filed"
post   /api/v1/cases/{case}/dispatch {"version":{v}} -> 409 says house.moved_on

# It goes to the member of the micro-grid by itself; sent elsewhere only with a reason.
get    /api/v1/cases/{case}/responsible -> 200 says chen says worker hides zhou
post   /api/v1/cases/{case}/dispatch {"version":{v2}} -> 200 says "handler_name":"chen keep version as v
as     zhou
get    /api/v1/cases/{case} -> 404
as     chen
get    /api/v1/messages -> 200 says {number} says 请接单
post   /api/v1/cases/{case}/return {"version":{v}} -> 422 says cases.needs_words
post   /api/v1/cases/{case}/return {"version":{v},"words":"不在我的微网格"} -> 200 says "state":"filed" says "handler_name":""
       keep version as v
as     clerk
post   /api/v1/cases/{case}/dispatch {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{case}/dispatch {"version":{v}} -> 422 says cases.needs_words
as     worker
post   /api/v1/cases/{case}/accept {"version":{v}} -> 403 says cases.not_yours
as     chen
get    /api/v1/cases/{case} -> 200 says "verb":"accept" says "verb":"return"
post   /api/v1/cases/{case}/accept {"version":{v}} -> 200 says "state":"handling" keep version as v

# A result needs words and a photo.
after  2 hours
post   /api/v1/cases/{case}/feedback {"version":{v},"words":"已更换"} -> 422 says cases.needs_photo
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as done
post   /api/v1/cases/{case}/feedback {"version":{v},"photos":[{"id":{done}}]} -> 422 says cases.needs_words
post   /api/v1/cases/{case}/feedback {"version":{v},"words":"已更换","photos":[{"id":{done}}]}
       -> 200 says "state":"handled" says "occasion":"feedback" keep version as v

# Somebody else looks at it, and sends it back once.
as     chen
post   /api/v1/cases/{case}/verify {"version":{v}} -> 403
as     worker
post   /api/v1/cases/{case}/rework {"version":{v},"words":"盖子会响"} -> 200 says "state":"handling" says "reworks":1
       keep version as v
after  3 hours
as     clerk
get    /api/v1/cases?overdue=true -> 200 says {number} says "overdue":true
as     chen
post   /api/v1/cases/{case}/feedback {"version":{v},"words":"加了垫圈","photos":[{"id":{done}}]} -> 200 keep version as v
as     worker
post   /api/v1/cases/{case}/verify {"version":{v}} -> 200 says "state":"verified" keep version as v
post   /api/v1/cases/{case}/close {"version":{v}} -> 403 says gate.forbidden
as     clerk
post   /api/v1/cases/{case}/close {"version":{v}} -> 200 says "state":"closed" says "verb":"reopen" hides "verb":"rate" keep version as v
get    /api/v1/cases?overdue=true -> 200 hides {number}

# Only who reported it rates it, once.
post   /api/v1/cases/{case}/rate {"version":{v},"stars":5,"solved":true} -> 403 says cases.not_yours
as     wang
get    /api/v1/messages -> 200 says 请评价
post   /api/v1/cases/{case}/rate {"version":{v},"stars":6,"solved":true} -> 422 says "pointer":"/stars" says 1 到 5
post   /api/v1/cases/{case}/rate {"version":{v},"stars":4,"solved":true} -> 200 says "stars":4 says "solved":true keep version as v
post   /api/v1/cases/{case}/rate {"version":{v},"stars":1} -> 409 says cases.rated

# The road says it all; the public page says how far it is, and no more.
get    /api/v1/cases/{case} -> 200 says 不在我的微网格 says 盖子会响 says 加了垫圈 says "verb":"rework"
as     nobody
get    /c/{number} -> 200 says 已办结 says 返工 says 上报人已评价 hides chen hides wang hides 东门 hides 垫圈 hides 138
in     english
again  -> 200 says Closed
get    /c/510104018006-19990101-0001 -> 404 says No such number
in     chinese
get    /c -> 200 says 事件编号 says action="/c" hides script
get    /c?number=510104018006+20251125+0001 -> 200 says {number} says 已办结
get    /c?number={number} -> 200 says 已办结 hides 东门
get    /c?number=510104018006-19990101-0001 -> 404 says 没有这个编号 says value="510104018006-19990101-0001"
get    /c?number=%22%3E%3Cscript%3E -> 404 says &quot;&gt;&lt;script hides <script

# By phone number, without an account: the receipt rates, the number is shown to nobody.
post   /api/v1/reports {"class":"16001","words":"路灯不亮","place":"510104018006001001","phone":"1381234567"}
       -> 422 says cases.no_phone says "pointer":"/phone" says 11
post   /api/v1/reports {"class":"16001","words":"路灯不亮","place":"510104018006001001","address":"5栋2单元1203",
       "phone":"139 0000 1111","name":"李小明"}
       -> 201 keep number as lamp keep token as token keep case_id as lampcase hides 1390000
get    /c/{lamp} -> 200 says 待受理 says 第1微网格 hides 139 hides 李 hides 1203
as     clerk
get    /api/v1/cases/{lampcase} -> 200 says 139****1111 says 李*明 hides 13900001111 hides 李小明 keep version as v
post   /api/v1/cases/{lampcase}/refuse {"version":{v}} -> 422 says cases.needs_words
post   /api/v1/cases/{lampcase}/refuse {"version":{v},"words":"属供电公司，已转"} -> 200 says "state":"refused"
as     nobody
post   /api/v1/reports/{lamp}/rate {"token":"{token}","stars":5,"solved":false} -> 409 says cases.not_now

# A refused report is taken up again by the desk, with the reason.
as     clerk
get    /api/v1/cases/{lampcase} -> 200 keep version as refused
post   /api/v1/cases/{lampcase}/take_up {"version":{refused}} -> 422 says cases.needs_words
post   /api/v1/cases/{lampcase}/take_up {"version":{refused},"words":"供电公司称属我方"} -> 200 says "state":"reported"
again  -> 200
post   /api/v1/cases/{lampcase}/take_up {"version":{refused},"words":"再来"} -> 409

# Referring to an authority is the desk's: nobody without an account does it.
as     nobody
post   /api/v1/cases/{lampcase}/refer {"version":{refused},"words":"x"} -> 401

# On the map: as points without words, for who sees the place.
as     clerk
get    /api/v1/cases/map?west=103.9&south=30.5&east=104.3&north=30.8 -> 200 hides 路灯不亮
get    /api/v1/cases/map?west=103.9 -> 422 says south
as     nobody
get    /api/v1/cases/map?west=103.9&south=30.5&east=104.3&north=30.8 -> 401
