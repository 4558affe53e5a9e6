# 凭码查询: who tells that a child is harmed is kept nowhere, and yet sees how far it is, adds to it, and rates it
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格      104.00 30.60 104.04 30.62
place    510104018006001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
person   district  district 510104             all
person   clerk     clerk    510104018006       below
person   teller    member   510104018006001001 below
person   resident  resident 510104018006       own

# Signed in, on a phone whose line breaks: the code is in the answer, and in the answer to the same request again.
as     teller
post   /api/v1/cases {"class":"19001","words":"孩子有伤","place":"510104018006001001"} -> 201 says "follow":"
       hides "mine":true keep follow as code keep id as case keep number as number
again  -> 201 says {code}
get    /api/v1/cases/{case} -> 404
get    /api/v1/cases?mine=true -> 200 hides {number}
# Of a class that keeps its reporter there is none.
post   /api/v1/cases {"class":"16001","words":"灯不亮","place":"510104018006001001"} -> 201 hides "follow" keep id as lamp
       keep version as w

# By phone the same; the number of the desk's page stays unknown outside.
as     nobody
post   /api/v1/reports {"class":"19001","words":"又有伤","place":"510104018006001001","phone":"13900001111"} -> 201
       keep follow as code2 keep number as number2
get    /c/{number2} -> 404
post   /api/v1/reports {"class":"16001","words":"灯","place":"510104018006001001","phone":"13900001111"} -> 201 hides "follow"

# Whoever has the code sees how far it is: no words, no place, no class.
post   /api/v1/follows/look {"code":"{code}"} -> 200 says {number} says "state":"reported" says "may_add":true says "may_rate":false
       hides 孩子 hides 东一 hides 19001 hides 翡翠 keep version as seen
post   /api/v1/follows/look {"code":"0000-0000-0000-0000-0000-0000-0000-0000"} -> 404 says cases.no_follow
post   /api/v1/follows/look {"code":"{number}"} -> 404 says cases.no_follow
post   /api/v1/follows/look {"code":""} -> 422 says /code
post   /api/v1/follows/add {"code":"{code}","words":""} -> 422 says /words
post   /api/v1/follows/add {"code":"{code}","words":"   "} -> 422 says /words
post   /api/v1/follows/add {"code":"{code2}x","words":"住在三楼"} -> 404 says cases.no_follow
post   /api/v1/follows/add {"code":"{code}","words":"住在三楼","version":{seen}} -> 200 says 补充说明 hides 三楼 keep version as later
again  -> 200 says "version":{later}
post   /api/v1/follows/add {"code":"{code}","words":"又想起来","version":{seen}} -> 409 says house.moved_on
post   /api/v1/follows/rate {"code":"{code}","stars":5} -> 409 says cases.not_now

# Signed in as somebody who could be asked: the answer is the same, and nobody is named.
as     resident
post   /api/v1/follows/look {"code":"{code}"} -> 200 says {number}
in     english
post   /api/v1/follows/look {"code":"{code}"} -> 200 says Add words
in     chinese

# Without a script: a page that asks for the code, and one that shows how far it is. The code is in no address.
as     nobody
get    /follow -> 200 says <form method="post" action="/follow" says 查询码 hides <script
form   /follow code={code} -> 200 says {number} says <strong>上报</strong> hides 孩子有伤 hides 三楼 hides <script says action="/follow/add"
form   /follow code=nothing -> 404 says 没有这个查询码 says action="/follow"
form   /follow stars=9 -> 422 says action="/follow"
form   /follow/add code={code}&version={later}&words=%E6%AF%8F%E5%A4%A9%0D%0A%E6%99%9A%E4%B8%8A -> 200 says {number}
form   /follow/add code={code}&version={later}&words=again -> 409 says action="/follow"
form   /follow/rate code={code}&stars=5 -> 409 says 查询码
get    /follow?code={code} -> 200 hides {code}

# A photo may be added by the code, if nobody was signed in when it was uploaded: nothing ties it to an account. Nor does the file
# say where and by which camera; and of those whose places it lies in, only the desk sees it.
as     teller
send   /api/v1/photos tests/fuzz/seeds/image/grey.jpg -> 201 keep id as own
post   /api/v1/follows/add {"code":"{code}","words":"拍到了","photos":[{"id":{own}}]} -> 422 says photos.not_yours
as     nobody
post   /api/v1/follows/add {"code":"{code}","words":"拍到了","photos":[{"id":{own}}]} -> 422 says photos.not_yours
send   /api/v1/photos tests/fuzz/seeds/image/exif.jpg -> 201 keep id as photo
post   /api/v1/follows/add {"code":"{code2}x","words":"拍到了","photos":[{"id":{photo}}]} -> 404
post   /api/v1/follows/add {"code":"{code}","words":"拍到了","photos":[{"id":{photo}}]} -> 200 hides {photo} hides 拍到
again  -> 200 hides {photo}
post   /api/v1/follows/look {"code":"{code}"} -> 200 hides {photo}
post   /api/v1/follows/add {"code":"{code2}","words":"拍到了","photos":[{"id":{photo}}]} -> 422 says photos.not_yours
get    /api/v1/photos/{photo} -> 404
get    /api/v1/photos/{photo}/thumb -> 404
as     teller
get    /api/v1/photos/{photo} -> 404
get    /api/v1/photos/{photo}/thumb -> 404
as     resident
get    /api/v1/photos/{photo} -> 404
as     clerk
get    /api/v1/cases/{case} -> 200 says {photo} says 拍到了
get    /api/v1/photos/{photo} -> 200 says JFIF hides Exif
get    /api/v1/photos/{photo}/thumb -> 200 says JFIF

# The desk reads what was added, and nobody who added it; it goes to its authority, and the district writes down the answer.
as     clerk
get    /api/v1/messages -> 200 says 上报人补充了说明
get    /api/v1/cases/{case} -> 200 says 住在三楼 says 每天\n晚上 hides "follow" hides {code} keep version as v
post   /api/v1/cases/{case}/add {"version":{v},"words":"冒充"} -> 403 says cases.not_yours
post   /api/v1/cases/{case}/refer {"version":{v},"words":"已报公安机关"} -> 200 keep version as v
as     nobody
post   /api/v1/follows/add {"code":"{code}","words":"今天又听到哭声"} -> 200 says "state":"referred"
as     district
get    /api/v1/cases/{case} -> 200 says 哭声 keep version as v
post   /api/v1/cases/{case}/close {"version":{v},"words":"公安机关已答复"} -> 200

as     nobody
post   /api/v1/follows/add {"code":"{code}","words":"晚了"} -> 409 says cases.not_now
form   /follow code={code} -> 200 says action="/follow/rate" hides action="/follow/add"
post   /api/v1/follows/rate {"code":"{code}","stars":9} -> 422 says /stars
post   /api/v1/follows/rate {"code":"{code}","stars":4,"solved":true} -> 200 says "stars":4 says "may_rate":false
post   /api/v1/follows/rate {"code":"{code}","stars":1} -> 409 says cases.rated
form   /follow code={code} -> 200 hides action="/follow/rate"
as     clerk
get    /api/v1/cases/{case} -> 200 says "stars":4 says "solved":true

# Who reported by account adds to a report of theirs without any code.
as     teller
post   /api/v1/cases/{lamp}/add {"version":{w},"words":"第二盏也不亮"} -> 200 says "name":"补充说明" keep version as w
as     clerk
post   /api/v1/cases/{lamp}/add {"version":{w},"words":"x"} -> 403
