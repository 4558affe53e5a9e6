# 网格员名片: who, duties, the tree, numbers; what the office sets, what the holder agrees to, what anybody sees of it
place    510104017001001     grid       第1网格
place    510104017001001001  microgrid  第1微网格
place    510104017001001002  microgrid  第2微网格
place    510104017001002     grid       第2网格
place    510104017001002001  microgrid  第1微网格
person district district 510104              all
person street   street   510104017           below
person clerk    clerk    510104017001        below
person clerk2   clerk    510104017002        below
person zhangsan worker   510104017001001     below
person wangwu   member   510104017001001001  below
person lisi     member   510104017001001002  below
person faraway  member   510104017001002001  below
person resident resident 510104017001001001  own

as     lisi
get    /api/v1/session -> 200 keep id as lisi_post
as     faraway
get    /api/v1/session -> 200 keep id as faraway_post
as     clerk
get    /api/v1/session -> 200 keep id as clerk_post
as     zhangsan
get    /api/v1/session -> 200 keep id as zhang_post
as     wangwu
get    /api/v1/session -> 200 keep id as wang_post

# 看明白, 说清楚: from the district down to one's own micro-grid, and the neighbours of the same grid; what isn't asked.
get    /api/v1/posts/{wang_post}/card -> 200 says "name":"clerk" says "name":"zhangsan" says "name":"lisi" says "name":"street" hides faraway says 走访联系独居 says "asked":false says "own":true says "number":"12345" hides 138 1234
get    /api/v1/posts/{wang_post}/card?as_of=2020-01-01 -> 404
get    /api/v1/posts/{lisi_post}/card -> 200 says "own":false hides "choice"
get    /api/v1/posts/{faraway_post}/card -> 404
# Those above are seen, but not whom they lead elsewhere.
get    /api/v1/posts/{clerk_post}/card -> 200 says "name":"clerk" hides faraway hides lisi
as     resident
get    /api/v1/posts/{wang_post}/card -> 403
as     clerk2
get    /api/v1/posts/{wang_post}/card -> 404
as     clerk
get    /api/v1/posts/{clerk_post}/card -> 200 says faraway says lisi

# The office sets numbers, of its own places only, and in forms that can be dialled.
put    /api/v1/posts/{wang_post}/numbers {"work":"8666 0000"} -> 422 says /work says 028-8666 0000
in     english
again  -> 422 says land line with its area code
in     chinese
put    /api/v1/posts/{wang_post}/numbers {"relay":"028-8666 0000"} -> 422 says /relay
put    /api/v1/posts/{wang_post}/numbers {"work":"+86 199 0090 1234"} -> 200 says 199 0090 1234 hides relay
again  -> 200
as     clerk2
put    /api/v1/posts/{wang_post}/numbers {"work":"19900905678"} -> 404
put    /api/v1/places/510104017001/lines {"office":"028-8666 0000"} -> 404
as     wangwu
put    /api/v1/posts/{wang_post}/numbers {"work":"19900905678"} -> 403
as     clerk
put    /api/v1/places/510104017001001/lines {"office":"028-8666 0000"} -> 422 says 社区、街道或区
put    /api/v1/places/510104017001/lines {"office":"12","duty":"962000"} -> 422 says /office
put    /api/v1/places/510104017001/lines {"office":"028-8666 0000","duty":"962000"} -> 200 says 028-8666 0000 hides supervision
get    /api/v1/places/510104017001/lines -> 200 says 962000
get    /api/v1/cards?place=510104017001 -> 200 says 199 0090 1234 says faraway hides "code"
get    /api/v1/cards?place=510104017002 -> 422 says 辖区内
get    /api/v1/cards?place=510104 -> 422
as     lisi
get    /api/v1/posts/{wang_post}/card -> 200 says 199 0090 1234 says tel:19900901234 says 028-8666 0000 hides 138 1234

# One's own number only when one agrees, to colleagues or to everybody; never beside a relay number.
as     wangwu
put    /api/v1/me/card {"number":"somebody","face":"nobody","full_name":false} -> 422 says /number
put    /api/v1/me/card {"number":"colleagues","face":"colleagues","full_name":false} -> 200
as     lisi
get    /api/v1/posts/{wang_post}/card -> 200 says 138 1234 5678
as     clerk
post   /api/v1/cards/codes {"place":"510104017002"} -> 422 says /place
post   /api/v1/cards/codes {"place":"510104017001001"} -> 200 says "made":3
post   /api/v1/cards/codes {"place":"510104017001001"} -> 200 says "made":0
get    /api/v1/posts/{wang_post}/card -> 200 says http://localhost/k/ keep code as wang_code
as     nobody
get    /k/{wang_code} -> 200 says 第1微网格 says w** hides wangwu hides 138 1234 says 199 0090 1234 says 不承担的事 says 028-8666 0000
get    /k/{wang_code}?lang=en -> 200 says In office since says micro-grid member hides 不承担的事
get    /k/000000000000 -> 404 says 这个码已停用
get    /k/%3Cscript%3E -> 404 hides <script>
get    /k/{wang_code}?lang=fr -> 422
as     wangwu
put    /api/v1/me/card {"number":"everybody","face":"everybody","full_name":true} -> 200
as     nobody
get    /k/{wang_code} -> 200 says wangwu says tel:13812345678
as     clerk
put    /api/v1/posts/{wang_post}/numbers {"work":"19900901234","relay":"95013 12345 转 88"} -> 200 says 95013 12345 转 88
as     nobody
get    /k/{wang_code} -> 200 says wangwu hides 13812345678 says tel:9501312345,88
as     wangwu
put    /api/v1/me/card {"number":"nobody","face":"nobody","full_name":false} -> 200
as     nobody
get    /k/{wang_code} -> 200 hides wangwu hides 13812345678

# A portrait: the picture is made anew; without one there is the first character. Colleagues see it, the far don't.
as     wangwu
get    /api/v1/accounts/{wangwu}/face -> 200 says <svg
send   /api/v1/accounts/{wangwu}/face tests/fuzz/seeds/image/plain.png -> 204
send   /api/v1/accounts/{lisi}/face tests/fuzz/seeds/image/plain.png -> 404
send   /api/v1/accounts/{wangwu}/face tests/story_test.c -> 415
as     lisi
get    /api/v1/accounts/{wangwu}/face -> 200 says <svg
as     wangwu
put    /api/v1/me/card {"number":"nobody","face":"colleagues","full_name":false} -> 200
as     lisi
get    /api/v1/accounts/{wangwu}/face -> 200 says JFIF
as     faraway
get    /api/v1/accounts/{wangwu}/face -> 404
as     nobody
get    /api/v1/accounts/{wangwu}/face -> 401
get    /k/{wang_code} -> 200 hides data:image/jpeg
as     clerk2
send   /api/v1/accounts/{wangwu}/face tests/fuzz/seeds/image/plain.png -> 404
delete /api/v1/accounts/{wangwu}/face -> 404
as     clerk
delete /api/v1/accounts/{wangwu}/face -> 204
delete /api/v1/accounts/{wangwu}/face -> 404

# One that the office takes in: its subject is told, and until they have said to whom, nobody sees it, in no place.
send   /api/v1/accounts/{lisi}/face tests/fuzz/seeds/image/exif.jpg -> 204
again  -> 204
get    /api/v1/accounts/{lisi}/face -> 200 says <svg
get    /api/v1/accounts/{lisi}/portrait -> 200 says "kept":true says "by_owner":false says "shown":"nobody" says "chosen":false
post   /api/v1/posts/{lisi_post}/code -> 201 keep code as lisi_code
get    /api/v1/posts/{lisi_post}/card -> 200 hides "face_ms":
get    /api/v1/posts/{lisi_post}/card.pdf -> 200 says %PDF- hides DCTDecode
as     clerk2
get    /api/v1/accounts/{lisi}/portrait -> 404
as     wangwu
get    /api/v1/accounts/{lisi}/face -> 200 says <svg
get    /api/v1/accounts/{lisi}/portrait -> 404
get    /api/v1/accounts/{wangwu}/portrait -> 200 says "kept":false
as     nobody
get    /k/{lisi_code} -> 200 hides data:image/jpeg
as     lisi
get    /api/v1/messages -> 200 says 请选择谁可见 says "about":"me/card"
get    /api/v1/messages/count -> 200 says "unread":1
get    /api/v1/me/card -> 200 says "face":"nobody"
get    /api/v1/accounts/{lisi}/face -> 200 says JFIF hides Exif
put    /api/v1/me/card {"number":"nobody","face":"everybody","full_name":false} -> 200
get    /api/v1/accounts/{lisi}/portrait -> 200 says "shown":"everybody" says "chosen":true
get    /api/v1/posts/{lisi_post}/card -> 200 says "face_ms":
get    /api/v1/posts/{lisi_post}/card.pdf -> 200 says DCTDecode
as     nobody
get    /k/{lisi_code} -> 200 says data:image/jpeg
as     wangwu
get    /api/v1/accounts/{lisi}/face -> 200 says JFIF hides Exif
# Another one by the office: what was agreed to was the one before.
after  1 minutes
as     clerk
send   /api/v1/accounts/{lisi}/face tests/fuzz/seeds/image/lossless.webp -> 204
get    /api/v1/accounts/{lisi}/portrait -> 200 says "shown":"nobody" says "chosen":false
as     nobody
get    /k/{lisi_code} -> 200 hides data:image/jpeg
# Replaced by oneself, removed by oneself.
as     lisi
send   /api/v1/accounts/{lisi}/face tests/fuzz/seeds/image/lossy.webp -> 204
get    /api/v1/accounts/{lisi}/portrait -> 200 says "by_owner":true says "shown":"everybody"
get    /api/v1/messages/count -> 200 says "unread":2
delete /api/v1/accounts/{lisi}/face -> 204
get    /api/v1/accounts/{lisi}/portrait -> 200 says "kept":false
get    /api/v1/accounts/{lisi}/face -> 200 says <svg

# On paper: one's own, or the office's whole community; what is on it, the public may see.
as     wangwu
get    /api/v1/posts/{wang_post}/card.pdf -> 200 says %PDF-
get    /api/v1/posts/{wang_post}/card.pdf?form=a6 -> 200 says %PDF-
get    /api/v1/posts/{wang_post}/card.pdf?form=a0 -> 422
get    /api/v1/posts/{lisi_post}/card.pdf -> 404
get    /api/v1/places/510104017001/cards.pdf -> 403
as     clerk
get    /api/v1/places/510104017001/cards.pdf -> 200 says %PDF-
get    /api/v1/places/510104017002/cards.pdf -> 404
as     street
get    /api/v1/places/510104017/cards.pdf -> 422 says 一次最多

# While somebody stands in, the card says so and gives their number.
as     clerk
put    /api/v1/posts/{lisi_post}/numbers {"work":"19900907777"} -> 200
as     wangwu
post   /api/v1/posts/{wang_post}/substitutes {"post_id":{lisi_post},"until_ms":1764259200000,"reason":"休假"} -> 201
as     zhangsan
get    /api/v1/posts/{wang_post}/card -> 200 says lisi 代wangwu（至11月28日） says 199 0090 7777
as     nobody
get    /k/{wang_code} -> 200 says l** 代w** says tel:19900907777 hides wangwu hides 9501312345

# A new code ends the one before; a post that has ended has no page. Yesterday's card is still told.
as     lisi
post   /api/v1/posts/{wang_post}/code -> 404
as     wangwu
post   /api/v1/posts/{wang_post}/code -> 201 keep code as new_code
as     nobody
get    /k/{wang_code} -> 404
get    /k/{new_code} -> 200
after  3 days
as     nobody
get    /k/{new_code} -> 200 hides 代w
as     clerk anew
put    /api/v1/posts/{wang_post}/numbers {} -> 200 hides work
get    /api/v1/posts/{wang_post}/card -> 200 hides 199 0090 1234
get    /api/v1/posts/{wang_post}/card?as_of=2025-11-25 -> 200 says 199 0090 7777 says 代wangwu
delete /api/v1/posts/{wang_post} -> 204
as     nobody
get    /k/{new_code} -> 404 says 这个码已停用
as     clerk
get    /api/v1/posts/{wang_post}/card -> 404
get    /api/v1/posts/{wang_post}/card?as_of=2025-11-25 -> 200 says wangwu

# Which kinds carry full names in public is the district's to say, with a date.
as     district anew
get    /api/v1/cards/carries -> 200 says 个人信息保护法
post   /api/v1/dictionaries/card-carries/drafts {"entry":{"kind":"resident","full_name":true,"source":"示例规定"},"since_day":"2025-11-29","reason":"试点"} -> 422 says /entry/kind
post   /api/v1/dictionaries/card-carries/drafts {"entry":{"kind":"member","full_name":true,"source":"示例规定"},"since_day":"2025-11-29","reason":"试点"} -> 201 keep id as rule
post   /api/v1/dictionary-drafts/{rule}/publish {"version":1,"words":"同意"} -> 200
get    /api/v1/events?place=510104017001&limit=100 -> 200 says cards.numbers_set says cards.chosen says cards.coded says cards.face_set hides 19900901234
