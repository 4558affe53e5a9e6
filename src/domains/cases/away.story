# 代班: a member goes away; somebody stands in, sees and does what was given to the post, and sees it no more afterwards
place  510104018006001     grid       第1网格
place  510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place  510104018006001002  microgrid  第2微网格  104.09 30.64 104.11 30.66
place  510104018005001     grid       第1网格
place  510104018005001001  microgrid  第1微网格  104.11 30.64 104.13 30.66
person chen    member   510104018006001001  below
person wang    member   510104018006001002  below
person zhao    member   510104018006001002  below
person far     member   510104018005001001  below
person clerk   clerk    510104018006        below
person other   clerk    510104018005        below

as     far
get    /api/v1/session -> 200 keep id as far_post
as     wang
get    /api/v1/session -> 200 keep id as wang_post
as     zhao
get    /api/v1/session -> 200 keep id as zhao_post
as     chen
get    /api/v1/session -> 200 keep id as chen_post

# A case was given to Chen's post before Chen went away.
send   /api/v1/photos tests/fuzz/seeds/image/exif.jpg -> 201 keep id as photo
post   /api/v1/cases {"class":"11008","words":"小区东门 井盖缺失","lon":104.08,"lat":30.65,"datum":"cgcs2000",
       "photos":[{"id":{photo}}]} -> 201 keep id as case keep number as number keep version as v
as     clerk
get    /api/v1/cases/{case}/responsible -> 200 says "name":"chen" hides stands_for
post   /api/v1/cases/{case}/file {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{case}/dispatch {"version":{v}} -> 200 says "handler_name":"chen keep version as v
as     wang
get    /api/v1/cases/{case} -> 404
get    /api/v1/photos/{photo} -> 404

# Chen names who stands in. Not oneself, nobody from elsewhere, not in the past; in both languages.
as     chen
get    /api/v1/posts/{chen_post}/candidates -> 200 says "name":"wang" says "name":"clerk" hides "name":"chen" hides "name":"far"
get    /api/v1/posts/{chen_post}/candidates?q=wan -> 200 says "name":"wang" hides "name":"clerk"
get    /api/v1/posts/{wang_post}/candidates -> 404
post   /api/v1/posts/{chen_post}/substitutes {"post_id":{chen_post},"until_ms":1764086400000} -> 422 says substitutes.self
post   /api/v1/posts/{chen_post}/substitutes {"post_id":{far_post},"until_ms":1764086400000} -> 422 says 同一社区
in     english
again  -> 422 says the same community
in     chinese
post   /api/v1/posts/{chen_post}/substitutes {"post_id":{wang_post},"until_ms":1763000000000} -> 422 says /until_ms
post   /api/v1/posts/{wang_post}/substitutes {"post_id":{zhao_post},"until_ms":1764086400000} -> 404
post   /api/v1/posts/{chen_post}/substitutes {"post_id":{wang_post},"until_ms":1764093600000,"reason":"休假"}
       -> 201 says "state":"running" says "by_name":"wang" keep id as sub
again  -> 201 says "by_name":"wang"
post   /api/v1/posts/{chen_post}/substitutes {"post_id":{zhao_post},"until_ms":1764086400000} -> 409 says substitutes.overlap

# Who stands in doesn't go away meanwhile, and who is away stands in for nobody. Outside the place nobody knows of it.
as     wang
get    /api/v1/messages -> 200 says 已安排代班 says wang 代 chen says "case_id":0
post   /api/v1/posts/{wang_post}/substitutes {"post_id":{zhao_post},"until_ms":1764086400000} -> 409 says substitutes.chain
as     zhao
post   /api/v1/posts/{zhao_post}/substitutes {"post_id":{chen_post},"until_ms":1764086400000} -> 409 says substitutes.chain
get    /api/v1/substitutes -> 200 hides wang
as     other
get    /api/v1/substitutes -> 200 hides wang
delete /api/v1/substitutes/{sub} -> 404
post   /api/v1/posts/{chen_post}/substitutes {"post_id":{far_post},"until_ms":1764086400000} -> 404
as     clerk
get    /api/v1/substitutes?state=running -> 200 says "name":"chen" says "by_name":"wang" says 休假
get    /api/v1/substitutes?state=over -> 200 hides chen
get    /api/v1/cases/{case}/responsible -> 200 says [{"post_id":{wang_post} says 代chen（至11月26日 02:00） says "stands_for":{chen_post} says 外出，由wang代班
in     english
get    /api/v1/cases/{case}/responsible -> 200 says stands in for chen says away, wang stands in
in     chinese

# Wang finds Chen's case among what waits, with its photo, takes it on and sees it through; both hear of it.
as     wang
get    /api/v1/cases?todo=true -> 200 says {number}
get    /api/v1/cases/counts -> 200 says "todo":1
get    /api/v1/photos/{photo} -> 200
get    /api/v1/photos/{photo}/thumb -> 200
get    /api/v1/cases/{case} -> 200 says "verb":"accept" says "verb":"return"
post   /api/v1/cases/{case}/accept {"version":{v}} -> 200 keep version as v
as     zhao
get    /api/v1/cases?todo=true -> 200 hides {number}
get    /api/v1/cases/{case} -> 404
post   /api/v1/cases/{case}/feedback {"version":{v},"words":"好了","photos":[]} -> 404
as     wang
send   /api/v1/photos tests/fuzz/seeds/image/exif.jpg -> 201 keep id as after
post   /api/v1/cases/{case}/feedback {"version":{v},"words":"已盖好","photos":[{"id":{after}}]} -> 200 keep version as v
as     clerk
post   /api/v1/cases/{case}/rework {"version":{v},"words":"再看看"} -> 200 keep version as v
as     wang
get    /api/v1/messages -> 200 says 需要返工
as     chen
get    /api/v1/messages -> 200 says 需要返工
get    /api/v1/cases?todo=true -> 200 says {number}

# A new one goes to who stands in by itself, or to Chen's post by hand; then both are told.
as     clerk
post   /api/v1/cases {"class":"11008","words":"路面塌陷","lon":104.08,"lat":30.65,"datum":"cgcs2000"}
       -> 201 keep id as second keep version as w
post   /api/v1/cases/{second}/file {"version":{w}} -> 200 keep version as w
post   /api/v1/cases/{second}/dispatch {"version":{w}} -> 200 says "handler_post":{wang_post} keep version as w
post   /api/v1/cases/{second}/dispatch {"version":{w},"post_id":{chen_post},"words":"归第1微网格"}
       -> 200 says "handler_post":{chen_post} keep version as w
as     wang
get    /api/v1/cases/{second} -> 200 says "verb":"accept"
get    /api/v1/messages?unread=true -> 200 says 路面塌陷

# Back early: from then on it is Chen's alone again.
as     chen
delete /api/v1/substitutes/{sub} -> 204
delete /api/v1/substitutes/{sub} -> 409 says substitutes.over
get    /api/v1/substitutes -> 200 says "state":"over" says "ended_ms":1764000000000 says "planned_ms":1764093600000
get    /api/v1/messages -> 200 hides 代班
as     wang
get    /api/v1/messages -> 200 says 代班提前结束
get    /api/v1/cases/{second} -> 404
get    /api/v1/cases?todo=true -> 200 hides {number}
post   /api/v1/cases/{second}/accept {"version":{w}} -> 404
get    /api/v1/photos/{photo} -> 404
as     chen
post   /api/v1/cases/{second}/accept {"version":{w}} -> 200
as     clerk
get    /api/v1/cases/{case}/responsible -> 200 hides stands_for

# One is planned by the clerk, runs when its time has come, and ends by itself.
post   /api/v1/posts/{chen_post}/substitutes {"post_id":{zhao_post},"since_ms":1764003600000,"until_ms":1764010800000}
       -> 201 says "state":"coming" keep id as planned
as     chen
get    /api/v1/messages -> 200 says 已安排代班 says zhao 代 chen
as     zhao
get    /api/v1/messages -> 200 says 已安排代班
get    /api/v1/cases/{second} -> 404
after  61 minutes
get    /api/v1/cases/{second} -> 200 says "verb":"feedback"
after  2 hours
get    /api/v1/cases/{second} -> 404
as     clerk
get    /api/v1/events?subject={sub} -> 200 says substitutes.named says substitutes.ended
get    /api/v1/events?subject={planned} -> 200 says substitutes.named hides wang

# A clerk who stands in answers for the place in two ways, and is named once.
as     clerk
get    /api/v1/session -> 200 keep id as clerk_post
post   /api/v1/posts/{chen_post}/substitutes {"post_id":{clerk_post},"until_ms":1764093600000} -> 201
get    /api/v1/cases/{case}/responsible -> 200 says [{"post_id":{clerk_post} says "stands_for":{chen_post} hides 所属社区的工作人员
