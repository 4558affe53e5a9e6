# 两人离线: chen and who stands in for chen both feed back without a line; the first holds, the other is kept as a note, both are told
place  510104018006001     grid       第1网格
place  510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place  510104018006001002  microgrid  第2微网格  104.09 30.64 104.11 30.66
person chen    member   510104018006001001  below
person zhou    member   510104018006001002  below
person qian    member   510104018006001002  below
person worker  worker   510104018006001     below
person clerk   clerk    510104018006        below
person other   clerk    510104018006        below
person away    clerk    510104018005        below

as     chen
get    /api/v1/session -> 200 keep id as chen_post
as     zhou
get    /api/v1/session -> 200 keep id as zhou_post
as     qian
get    /api/v1/session -> 200 keep id as qian_post
as     chen
post   /api/v1/posts/{chen_post}/substitutes {"post_id":{zhou_post},"until_ms":1764093600000} -> 201
as     clerk
post   /api/v1/cases {"class":"11008","words":"小区东门 井盖缺失","lon":104.08,"lat":30.65,"datum":"cgcs2000"}
       -> 201 keep id as case keep number as number keep version as v
post   /api/v1/cases/{case}/file {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{case}/dispatch {"version":{v},"post_id":{chen_post}} -> 200 keep version as v
as     zhou
post   /api/v1/cases/{case}/accept {"version":{v}} -> 200 keep version as seen

# Nobody came first: it is a step, not a note. Nor may everything be kept.
as     chen
post   /api/v1/cases/{case}/overtaken {"verb":"feedback","version":{seen},"words":"换好了"} -> 409 says cases.not_overtaken
       says 仍可办理
in     english
again  -> 409 says can still be taken
in     chinese
post   /api/v1/cases/{case}/overtaken {"verb":"close","version":{seen},"words":"换好了"} -> 422 says "pointer":"/verb"
       says 可离线办理
as     nobody
post   /api/v1/cases/{case}/overtaken {"verb":"feedback","version":{seen},"words":"换好了"} -> 401

# Both are on the spot without a line. Zhou's phone finds it first; chen's step is refused and kept, with its photo, once.
as     zhou
send   /api/v1/photos tests/fuzz/seeds/image/exif.jpg -> 201 keep id as after
post   /api/v1/cases/{case}/feedback {"version":{seen},"words":"已盖好","photos":[{"id":{after}}]} -> 200 keep version as v
post   /api/v1/messages/read -> 204
as     chen
send   /api/v1/photos tests/fuzz/seeds/image/exif.jpg -> 201 keep id as late
post   /api/v1/cases/{case}/feedback {"version":{seen},"words":"换了新井盖","photos":[{"id":{late}}]} -> 409 says cases.not_now
post   /api/v1/messages/read -> 204
post   /api/v1/cases/{case}/overtaken {"verb":"feedback","version":{seen},"words":"换了新井盖","photos":[{"id":{late}}]} -> 204
again  -> 204

# What holds is what was first; the note stands on the road with words and photo, and has moved nothing.
as     clerk
get    /api/v1/cases/{case} -> 200 says "state":"handled" says "version":{v} says 已盖好 says 换了新井盖
       says "verb":"overtaken" says 反馈结果：晚于反馈结果，留作记录 says {"id":{late},"occasion":"note"}
in     english
again  -> 200 says Feed back: came after Feed back, kept as a note
in     chinese
get    /api/v1/photos/{late} -> 200
get    /api/v1/cases/{case}/clock -> 200 hides overtaken
get    /c/{number} -> 200 says 反馈结果 hides 未采用 hides 留作记录
get    /api/v1/events?subject={case} -> 200 says cases.overtaken

# Both are told, once each; nobody else is.
as     zhou
get    /api/v1/messages?unread=true -> 200 says 先到的有效 says {number} says "case_id":{case}
get    /api/v1/messages/count -> 200 says "unread":1
as     chen
get    /api/v1/messages?unread=true -> 200 says 先到的有效 says {number}
get    /api/v1/messages/count -> 200 says "unread":1
in     english
get    /api/v1/messages -> 200 says the first holds, the other is kept as a note
in     chinese
as     clerk
get    /api/v1/messages -> 200 hides 先到的有效

# Two verify it; the second one says what they saw.
as     clerk
post   /api/v1/cases/{case}/verify {"version":{v}} -> 200 keep version as w
as     other
post   /api/v1/cases/{case}/rework {"version":{v},"words":"盖得不平"} -> 409 says cases.not_now
post   /api/v1/cases/{case}/overtaken {"verb":"rework","version":{v},"words":"盖得不平"} -> 204
get    /api/v1/cases/{case} -> 200 says 返工：晚于核查通过 says 盖得不平 says "state":"verified" says "version":{w}
as     clerk
get    /api/v1/messages -> 200 says 先到的有效
post   /api/v1/cases/{case}/close {"version":{w}} -> 200

# Sent on to another micro-grid meanwhile: who had it sees it no more, and what they did there is kept all the same.
post   /api/v1/cases {"class":"11008","words":"路面塌陷","lon":104.1,"lat":30.65,"datum":"cgcs2000"}
       -> 201 keep id as moved keep version as v
post   /api/v1/cases/{moved}/file {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{moved}/dispatch {"version":{v},"post_id":{chen_post}} -> 200 keep version as seen
post   /api/v1/cases/{moved}/dispatch {"version":{seen},"post_id":{qian_post},"words":"在第2微网格"} -> 200
as     chen
get    /api/v1/cases/{moved} -> 404
post   /api/v1/cases/{moved}/return {"version":{seen},"words":"已围起来，要大修"} -> 404
post   /api/v1/cases/{moved}/overtaken {"verb":"return","version":{seen},"words":"已围起来，要大修"} -> 204
as     qian
get    /api/v1/cases/{moved} -> 200 says 已围起来 says 退回：晚于派单，留作记录
as     clerk
get    /api/v1/messages?unread=true -> 200 says 先到的有效

# Who never had a part in it finds nothing to write on.
as     away
post   /api/v1/cases/{moved}/overtaken {"verb":"return","version":{seen},"words":"我也来"} -> 404
