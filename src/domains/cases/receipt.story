# 回执: who reports without an account follows, adds, urges, has it done again and rates, by the receipt alone
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格      104.00 30.60 104.04 30.62
place    510104018006001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
person   clerk     clerk    510104018006       below
person   other     clerk    510104018006       below
person   member    member   510104018006001001 below

as     nobody
post   /api/v1/reports {"class":"16001","words":"灯不亮","place":"510104018006001001","phone":"13900001111","name":"李小明"} -> 201
       hides "follow" keep token as token keep number as number keep case_id as case
post   /api/v1/reports {"class":"16001","words":"又一盏","place":"510104018006001001","phone":"13900001112"} -> 201
       keep token as other keep number as second

# Nobody else's: not by another receipt, not by a guess, not by being signed in.
post   /api/v1/reports/{number}/look {"token":"{other}"} -> 403 says cases.not_yours
post   /api/v1/reports/{number}/look {} -> 422 says /token
post   /api/v1/reports/510104018006-19990101-0001/look {"token":"{token}"} -> 404
post   /api/v1/reports/{number}/add {"token":"{other}","words":"冒充"} -> 403
as     member
post   /api/v1/reports/{number}/reopen {"token":"{other}","words":"冒充"} -> 403
as     nobody
post   /api/v1/reports/{number}/look {"token":"{token}"} -> 200 says {number} says "state":"reported" says "may_add":true
       says "may_rate":false says "may_urge":true says "may_reopen":false hides 灯不亮 hides 李 hides 139 keep version as seen

# Words and a photo, as nobody: one that an account uploaded isn't theirs to use.
as     member
send   /api/v1/photos tests/fuzz/seeds/image/grey.jpg -> 201 keep id as own
as     nobody
post   /api/v1/reports/{number}/add {"token":"{token}","words":" "} -> 422 says /words
post   /api/v1/reports/{number}/add {"token":"{token}","words":"拍到了","photos":[{"id":{own}}]} -> 422 says photos.not_yours says /photos
send   /api/v1/photos tests/fuzz/seeds/image/exif.jpg -> 201 keep id as photo
post   /api/v1/reports/{number}/add {"token":"{token}","words":"拍到了","photos":[{"id":{photo}}],"version":{seen}} -> 200 says 补充说明
again  -> 200 says 补充说明
post   /api/v1/reports/{number}/add {"token":"{token}","words":"迟了","version":{seen}} -> 409 says house.moved_on
# Signed in by chance, they are nobody all the same: what an account uploaded isn't taken.
as     member
post   /api/v1/reports/{number}/add {"token":"{token}","words":"又拍","photos":[{"id":{own}}]} -> 422 says photos.not_yours
as     nobody
post   /api/v1/reports/{number}/urge {"token":"{token}"} -> 200 says 催办 says "may_urge":false
post   /api/v1/reports/{number}/urge {"token":"{token}"} -> 409 says cases.urged
post   /api/v1/reports/{number}/reopen {"token":"{token}","words":"没办"} -> 409 says cases.not_now

# The desk reads it, and of nobody; it is handled by one, verified by another, closed.
as     clerk
get    /api/v1/cases/{case} -> 200 says 拍到了 says {photo} says "urges":1 keep version as v
get    /api/v1/photos/{photo} -> 200
post   /api/v1/cases/{case}/file {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{case}/dispatch {"version":{v}} -> 200 keep version as v
as     member
post   /api/v1/cases/{case}/accept {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{case}/feedback {"version":{v}} -> 422 says cases.needs_words says "pointer":"/words"
post   /api/v1/cases/{case}/feedback {"version":{v},"words":"换了灯"} -> 422 says cases.needs_photo says "pointer":"/photos"
post   /api/v1/cases/{case}/extend {"version":{v},"words":"等灯"} -> 422 says cases.needs_days says "pointer":"/days"
post   /api/v1/cases/{case}/feedback {"version":{v},"words":"换了灯","photos":[{"id":{own}}]} -> 200 keep version as v
as     other
post   /api/v1/cases/{case}/verify {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{case}/close {"version":{v}} -> 200
post   /api/v1/cases/{case}/merge {"version":{v}} -> 409

# Done again, once, with the reason; then rated, not by who handled it.
as     nobody
post   /api/v1/reports/{number}/look {"token":"{token}"} -> 200 says "may_rate":true says "may_reopen":true says "may_add":false
post   /api/v1/reports/{number}/reopen {"token":"{token}"} -> 422 says /words
post   /api/v1/reports/{number}/reopen {"token":"{token}","words":"晚上又不亮"} -> 200 says "state":"filed" says "may_add":true
as     clerk
get    /api/v1/cases/{case} -> 200 says 晚上又不亮 says "reopens":1 hides "due_ms":null keep version as v
post   /api/v1/cases/{case}/dispatch {"version":{v}} -> 200 keep version as v
as     member
post   /api/v1/cases/{case}/accept {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{case}/feedback {"version":{v},"words":"换了线","photos":[{"id":{own}}]} -> 200 keep version as v
as     other
post   /api/v1/cases/{case}/verify {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{case}/close {"version":{v}} -> 200
as     nobody
post   /api/v1/reports/{number}/reopen {"token":"{token}","words":"再来"} -> 409 says cases.reopened_once
as     member
post   /api/v1/reports/{number}/rate {"token":"{token}","stars":5,"solved":true} -> 403 says cases.rates_own
as     nobody
post   /api/v1/reports/{number}/rate {"token":"{token}","stars":4,"solved":true} -> 204
post   /api/v1/reports/{number}/look {"token":"{token}"} -> 200 says "stars":4 says "may_rate":false

# A class that hides its reporter gives no token, and by a number nothing of it can be learnt: not even that it is there.
post   /api/v1/reports {"class":"19001","words":"孩子有伤","place":"510104018006001001","phone":"13900001111"} -> 201
       hides "token" keep follow as code keep number as hidden
post   /api/v1/reports/{hidden}/look {"token":"{token}"} -> 404
post   /api/v1/reports/{hidden}/add {"token":"{token}","words":"x"} -> 404
post   /api/v1/reports/{hidden}/rate {"token":"{token}","stars":5,"solved":true} -> 404
# By its code it is urged, and the code asks for it to be done again once it is closed.
post   /api/v1/follows/urge {"code":"{code}"} -> 200 says 催办
post   /api/v1/follows/urge {"code":"{code}"} -> 409 says cases.urged
post   /api/v1/follows/reopen {"code":"{code}","words":"没有人来"} -> 409 says cases.not_now
form   /follow code={code} -> 200 says action="/follow/add" hides action="/follow/urge"
form   /follow/urge code={code} -> 409 says action="/follow"
form   /follow/reopen code={code}&words=x -> 409
