# 设施照片: the desk puts photos on a place and takes them away; a neighbour sends one, and the clerk takes it over
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格  104.10 30.64 104.12 30.66
person clerk     clerk    510104018006        below
person member    member   510104018006001001  below
person next_door clerk    510104018005        below
person wang      resident 510104018006        own
person zhao      resident 510104018006        own

as     wang
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as hers
send   /api/v1/photos tests/fuzz/seeds/image/grey.jpg -> 201 keep id as second
as     clerk
send   /api/v1/photos tests/fuzz/seeds/image/exif.jpg -> 201 keep id as door
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as hall
post   /api/v1/facilities {"name":"示例食堂","lon":104.08,"lat":30.65,"services":[{"code":"canteen"}]} -> 201 says "photos":[] keep id as canteen
post   /api/v1/facilities {"name":"示例图书角","lon":104.085,"lat":30.655,"services":[{"code":"reading"}]} -> 201 keep id as corner

# Who may not, whose they aren't, how many, an old version.
as     member
post   /api/v1/facilities/{canteen}/photos {"photos":[{"id":{door}}],"version":1} -> 403
as     next_door
post   /api/v1/facilities/{canteen}/photos {"photos":[{"id":{door}}],"version":1} -> 404
as     clerk
post   /api/v1/facilities/{canteen}/photos {"photos":[{"id":{hers}}],"version":1} -> 422 says photos.not_yours
post   /api/v1/facilities/{canteen}/photos {"photos":[{"id":{door}},{"id":{door}}],"version":1} -> 422 says /photos says 写了两次
post   /api/v1/facilities/{canteen}/photos {"photos":[{"id":1},{"id":2},{"id":3},{"id":4},{"id":5},{"id":6},{"id":7}],"version":1} -> 422 says /photos says 6
post   /api/v1/facilities/{canteen}/photos {"photos":[{"id":{door}}],"version":9} -> 409
get    /api/v1/facilities/{canteen}/photos -> 200 hides id

# Two are put there, in their order; everybody may look. Not by another address, and not as another place's.
post   /api/v1/facilities/{canteen}/photos {"photos":[{"id":{door}},{"id":{hall}}],"version":1} -> 200 says "photos":[{"photo":{door},"wish":0,"by_words":"clerk
again  -> 200
post   /api/v1/facilities/{corner}/photos {"photos":[{"id":{door}}],"version":1} -> 422 says photos.not_yours says 已用在别处
as     nobody
get    /api/v1/facilities/{canteen}/photos -> 200 says [{"id":{door}},{"id":{hall}}]
get    /api/v1/facilities/{canteen}/photos/{door} -> 200 says JFIF hides Exif
get    /api/v1/facilities/{canteen}/photos/{door}/thumb -> 200 says JFIF
get    /api/v1/facilities/{corner}/photos/{door} -> 404
get    /api/v1/facilities/{canteen}/photos/{hers} -> 404
get    /api/v1/photos/{door} -> 404

# The other order; then one is taken away, and nobody sees it again, not even who uploaded it.
as     clerk
post   /api/v1/facilities/{canteen}/photos {"photos":[{"id":{hall}},{"id":{door}}],"version":2} -> 200
get    /api/v1/facilities/{canteen}/photos -> 200 says [{"id":{hall}},{"id":{door}}]
post   /api/v1/facilities/{canteen}/photos {"photos":[{"id":{hall}}],"version":3} -> 200 says "version":4
get    /api/v1/facilities/{canteen}/photos/{door} -> 404
get    /api/v1/photos/{door} -> 404
as     nobody
get    /api/v1/facilities/{canteen}/photos -> 200 says [{"id":{hall}}]
get    /api/v1/facilities/{canteen}/photos/{door}/thumb -> 404
as     clerk
get    /api/v1/events?limit=50 -> 200 says facilities.photos_set says "removed":1

# What closed is shown to the desk alone.
post   /api/v1/facilities/{canteen}/state {"state":"closed","day":"2025-11-24","why":"装修","version":4} -> 200
get    /api/v1/facilities/{canteen}/photos/{hall} -> 200
as     nobody
get    /api/v1/facilities/{canteen}/photos -> 404
get    /api/v1/facilities/{canteen}/photos/{hall} -> 404
as     next_door
get    /api/v1/facilities/{canteen}/photos/{hall} -> 404
as     clerk
post   /api/v1/facilities/{canteen}/state {"state":"open","day":"2025-11-25","why":"装修完成","version":5} -> 200

# A neighbour sends two with a correction; only she and who answers see them.
as     wang
post   /api/v1/facility-wishes {"kind":"wrong","facility":{canteen},"words":"门牌换了","photos":[{"id":{hall}}]} -> 422 says photos.not_yours
post   /api/v1/facility-wishes {"kind":"wrong","facility":{canteen},"words":"门牌换了","photos":[{"id":1},{"id":2},{"id":3},{"id":4}]} -> 422 says /photos
post   /api/v1/facility-wishes {"kind":"wrong","facility":{canteen},"words":"门牌换了","photos":[{"id":{hers}},{"id":{second}}]} -> 201 says "photos":[{"id":{hers}},{"id":{second}}] keep id as wish
post   /api/v1/facility-wishes {"kind":"gone","facility":{canteen},"words":"再用一次","photos":[{"id":{hers}}]} -> 422 says 已用在别处
get    /api/v1/facility-wishes/{wish}/photos/{hers} -> 200 says JFIF
get    /api/v1/me/facility-wishes -> 200 says {"id":{hers}}
as     zhao
get    /api/v1/facility-wishes/{wish}/photos/{hers} -> 404
get    /api/v1/photos/{hers} -> 404
as     nobody
get    /api/v1/facility-wishes/{wish}/photos/{hers} -> 401
get    /api/v1/facilities/{canteen}/photos/{hers} -> 404
as     member
get    /api/v1/facility-wishes -> 200 says 门牌换了 says "photos":[]
get    /api/v1/facility-wishes/{wish}/photos/{hers} -> 404
as     next_door
get    /api/v1/facility-wishes/{wish}/photos/{hers}/thumb -> 404

# The clerk takes one of the two over.
as     clerk
get    /api/v1/facility-wishes -> 200 says {"id":{hers}}
get    /api/v1/facility-wishes/{wish}/photos/{hers}/thumb -> 200 says JFIF
get    /api/v1/facility-wishes/{wish}/photos/{hall} -> 404
post   /api/v1/facility-wishes/{wish}/answer {"state":"declined","answer":"不对","photos":[{"id":{hers}}],"version":1} -> 422 says /photos
post   /api/v1/facility-wishes/{wish}/answer {"state":"taken","answer":"已更正","photos":[{"id":{hall}}],"version":1} -> 422 says /photos says 这条建议里
post   /api/v1/facility-wishes/{wish}/answer {"state":"taken","answer":"已更正","photos":[{"id":{hers}}],"facility":1,"version":1} -> 422 says /facility
post   /api/v1/facility-wishes/{wish}/answer {"state":"taken","answer":"已更正","photos":[{"id":{hers}}],"version":1} -> 200 says "state":"taken"
get    /api/v1/facilities/{canteen} -> 200 says "photo":{hers},"wish":{wish},"by_words":"clerk says "version":7
as     nobody
get    /api/v1/facilities/{canteen}/photos -> 200 says [{"id":{hall}},{"id":{hers}}]
get    /api/v1/facilities/{canteen}/photos/{hers} -> 200 says JFIF
get    /api/v1/facilities/{canteen}/photos/{second} -> 404

# Taken away from the place, it stays with what she said.
as     clerk
post   /api/v1/facilities/{canteen}/photos {"photos":[],"version":7} -> 200 says "photos":[]
get    /api/v1/facility-wishes/{wish}/photos/{hers} -> 200
as     nobody
get    /api/v1/facilities/{canteen}/photos/{hers} -> 404

# No more than six, whoever brings the seventh.
as     clerk
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as a
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as b
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as c
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as d
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as e
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as f
post   /api/v1/facilities/{corner}/photos {"photos":[{"id":{a}},{"id":{b}},{"id":{c}},{"id":{d}},{"id":{e}},{"id":{f}}],"version":1} -> 200
as     wang
send   /api/v1/photos tests/fuzz/seeds/image/grey.jpg -> 201 keep id as seventh
post   /api/v1/facility-wishes {"kind":"missing","service":"nursery","lon":104.085,"lat":30.655,"words":"没有托育","photos":[{"id":{seventh}}]} -> 201 keep id as missing
as     clerk
post   /api/v1/facility-wishes/{missing}/answer {"state":"taken","answer":"谢谢","photos":[{"id":{seventh}}],"version":1} -> 422 says /facility
post   /api/v1/facility-wishes/{missing}/answer {"state":"taken","answer":"谢谢","photos":[{"id":{seventh}}],"facility":{corner},"version":1} -> 422 says facilities.photos says 6
post   /api/v1/facility-wishes/{missing}/answer {"state":"taken","answer":"谢谢","version":1} -> 200
