# 门牌码: the clerk makes codes and prints signs; who scans one sees who answers for the doorstep; a new code ends the old
place    510104017001001     grid       第1网格
place    510104017001001001  microgrid  第1微网格
compound 水井坊小区 510104017001 104.085 30.645
building 5栋 510104017001001001 2
door     1 101
building 6栋 510104017001001001 1
person street   street   510104017           below
person clerk    clerk    510104017001        below
person clerk2   clerk    510104017002        below
person zhangsan worker   510104017001001     below
person wangwu   member   510104017001001001  below
person resident resident 510104017001001001  own

as     resident
get    /api/v1/doors?place=510104017001 -> 403
as     clerk2
get    /api/v1/doors?place=510104017001 -> 422 says 辖区内的社区
post   /api/v1/doors {"place":"510104017001"} -> 422 says /place
get    /api/v1/places/510104017001/doors.pdf -> 404
as     street
get    /api/v1/doors?place=510104017 -> 422
as     zhangsan
post   /api/v1/doors {"place":"510104017001001"} -> 403
as     clerk
get    /api/v1/doors?place=510104017001 -> 200 says 水井坊小区 5栋 hides "code" keep compound_id as compound
get    /api/v1/places/510104017001/doors.pdf -> 422 says doors.none
in     english
again  -> 422 says make them first
in     chinese
post   /api/v1/doors {"place":"510104017001","units":true} -> 200 says "made":3
post   /api/v1/doors {"place":"510104017001","units":true} -> 200 says "made":0
get    /api/v1/doors?place=510104017001&compound_id={compound} -> 200 says 5栋 2单元 says http://localhost/d/ keep code as code keep id as door
get    /api/v1/places/510104017001/doors.pdf -> 200 says %PDF-
get    /api/v1/places/510104017001/doors.pdf?form=a5&compound_id={compound} -> 200 says %PDF-
get    /api/v1/places/510104017001/doors.pdf?form=a3 -> 422
as     zhangsan
get    /api/v1/places/510104017001001/doors.pdf?form=a6 -> 200 says %PDF-
get    /api/v1/places/510104017001/doors.pdf -> 404

# Anybody: who it is, in two languages; no household, no office above, no clerk's private number.
as     nobody
get    /d/{code} -> 200 says 谁为我家门口负责 says 水井坊小区 5栋 1单元 says zhangsan says w** says clerk says 12345 hides wangwu hides 101 hides street hides 138 1234
get    /d/{code}?lang=en -> 200 says Who answers for my doorstep says unit 1 says ambulance
get    /d/000000000000 -> 404 says 这个门牌码已停用
get    /d/x -> 404
as     clerk
get    /api/v1/session -> 200 keep id as clerk_post
as     wangwu
get    /api/v1/session -> 200 keep id as wang_post
as     clerk
put    /api/v1/posts/{wang_post}/numbers {"relay":"95013 12345 转 66"} -> 200
put    /api/v1/places/510104017001/lines {"office":"028-8666 0000"} -> 200
as     nobody
get    /d/{code} -> 200 says tel:9501312345,66 says 水井坊社区 办公电话 says 028-8666 0000

# Taken back, it leads nowhere.
as     zhangsan
post   /api/v1/doors/{door}/renew -> 403
as     clerk2
post   /api/v1/doors/{door}/renew -> 404
as     clerk
post   /api/v1/doors/{door}/renew -> 201 says /d/ keep code as newer
post   /api/v1/doors/{door}/renew -> 404
as     nobody
get    /d/{code} -> 404
get    /d/{newer} -> 200
as     clerk
get    /api/v1/events?place=510104017001&limit=100 -> 200 says doors.made says doors.renewed hides {newer}
