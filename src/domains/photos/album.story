# 照片: a photo is cleaned when it comes in, and seen by those whom it concerns
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
person   wang      resident 510104018006        own
person   zhao      resident 510104018006        own
person   chen      member   510104018006001001  below
person   clerk     clerk    510104018006        below
person   elsewhere clerk    510104018005        below
person   admin     admin    510104              all

# What isn't a photo is refused in words, whatever it is called.
as     nobody
send   /api/v1/photos README.md -> 415 says image.unknown says 只收 JPEG、PNG、WebP
in     english
again  -> 415 says Only JPEG, PNG and WebP
in     chinese

# JPEG, PNG and WebP all become JPEG; what the file carried besides the picture is gone.
as     wang
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as png
send   /api/v1/photos tests/fuzz/seeds/image/lossy.webp -> 201 keep id as webp
send   /api/v1/photos tests/fuzz/seeds/image/exif.jpg -> 201 keep id as mine
get    /api/v1/photos/{png} -> 200 says JFIF hides PNG
get    /api/v1/photos/{webp}/thumb -> 200 says JFIF hides WEBP
get    /api/v1/photos/{mine} -> 200 says JFIF hides Exif
get    /api/v1/photos/{mine}/thumb -> 200 says JFIF hides Exif

# Until it is used it is its uploader's alone; nobody else can use it either.
as     zhao
get    /api/v1/photos/{mine} -> 404
post   /api/v1/cases {"class":"11008","words":"井盖","place":"510104018006001001","photos":[{"id":{mine}}]}
       -> 422 says photos.not_yours says 刚上传
as     clerk
get    /api/v1/photos/{mine} -> 404

# In a report it is seen where the report is seen.
as     wang
post   /api/v1/cases {"class":"11008","words":"井盖","place":"510104018006001001","photos":[{"id":{mine}}]} -> 201
get    /api/v1/photos/{mine} -> 200
as     chen
get    /api/v1/photos/{mine} -> 200
get    /api/v1/photos/{mine}/thumb -> 200
as     clerk
get    /api/v1/photos/{mine} -> 200
as     zhao
get    /api/v1/photos/{mine} -> 404
as     elsewhere
get    /api/v1/photos/{mine} -> 404
as     admin
get    /api/v1/photos/{mine} -> 404
as     nobody
get    /api/v1/photos/{mine} -> 404
get    /api/v1/photos/abc -> 404
get    /api/v1/photos/1 -> 404

# Somebody who reports by phone has an hour to use theirs.
send   /api/v1/photos tests/fuzz/seeds/image/grey.jpg -> 201 keep id as hurried
send   /api/v1/photos tests/fuzz/seeds/image/grey.jpg -> 201 keep id as late
get    /api/v1/photos/{hurried} -> 200
post   /api/v1/reports {"class":"16001","words":"路灯","place":"510104018006001001","phone":"13900001111",
       "photos":[{"id":{hurried}}]} -> 201
get    /api/v1/photos/{hurried} -> 404
after  61 minutes
get    /api/v1/photos/{late} -> 404
post   /api/v1/reports {"class":"16001","words":"路灯","place":"510104018006001001","phone":"13900001111",
       "photos":[{"id":{late}}]} -> 422 says photos.not_yours
as     chen
get    /api/v1/photos/{hurried} -> 200
get    /api/v1/photos/{late} -> 404
