# 人口房屋: lists by what a household is, by age and care; an empty flat is confirmed; who lived there before
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
door     1 101
door     2 1203
door     2 1204
compound 锦绣苑 510104018005 104.09 30.66
building 2栋  510104018005001001 1
door     1 303
person clerk     clerk    510104018006        below
person member    member   510104018006001001  below
person next_door clerk    510104018005        below
person district  district 510104              all
person neighbour resident 510104018006        own

as     clerk
post   /api/v1/residents {"name":"王秀英","identity_kind":"citizen","identity":"990104194807150025","kind":"registered","household_id":{101},"role":"owner","lives":true,"since":"2001-05-01"}
       -> 201 keep id as wang
post   /api/v1/residents {"name":"李小明","birth_date":"2019-03-01","kind":"floating","household_id":{1203},"role":"family","lives":true,"since":"2024-05-01"} -> 201 keep id as child
post   /api/v1/residents {"name":"李强","kind":"floating","household_id":{1203},"role":"tenant","lives":true,"since":"2024-05-01"} -> 201 keep id as tenant
post   /api/v1/residents/{wang}/cares {"kind":"C02","source":"civil_affairs","since":"2025-01-01"} -> 201

# What a household is follows from who lives there; totals follow in the same moment.
get    /api/v1/register/homes?state=own -> 200 says "room":"101" hides 1203 hides 1204
get    /api/v1/register/homes?state=let -> 200 says "room":"1203" hides 1204
get    /api/v1/register/homes?state=unclear -> 200 says "room":"1204" hides 1203
get    /api/v1/register/homes?state=vacant -> 200 says "items":[]
get    /api/v1/register/homes?state=empty -> 422
get    /api/v1/register/homes?care=true -> 200 says "room":"101" hides 1203
get    /api/v1/register/counts?place=510104018006 -> 200 says "own":1,"let":1 says "unclear":1 says "living":3 says "band0":1 says "band5":1 says "care":1 says {"kind":"C02","people":1}

# Page after page, in the order of the doors.
get    /api/v1/register/homes?limit=2 -> 200 says "room":"101" says 1203 hides 1204 keep next as more
get    /api/v1/register/homes?limit=2&after={more} -> 200 says 1204 hides "room":"101" hides 1203 hides "next"
get    /api/v1/register/people?limit=1 -> 200 says 王*英 keep next as more
get    /api/v1/register/people?limit=1&after={more} -> 200 says 李* hides 王*英

# People by age, part, kind and care; masked.
get    /api/v1/register/people?band=0-6 -> 200 says 李*明 hides 王*英 hides 李小明 hides 2019
get    /api/v1/register/people?band=60-79 -> 200 says 王*英 hides 李*
get    /api/v1/register/people?band=unknown -> 200 says 李* hides 王*英
get    /api/v1/register/people?role=tenant -> 200 says "role":"tenant" hides 王*英
get    /api/v1/register/people?kind=floating&care=any -> 200 says "items":[]
get    /api/v1/register/people?care=C02 -> 200 says 王*英 says "cares":"C02" hides 李*
get    /api/v1/register/people?care=C04 -> 200 says "items":[]
get    /api/v1/register/people?sort=age&limit=1 -> 200 says 王*英 hides 李*
get    /api/v1/register/people?sort=since&limit=2 -> 200 hides 王*英

# An empty flat is confirmed; one where somebody lives can't be.
put    /api/v1/register/homes/{1203}/check {"vacant":true} -> 409 says registers.lived_in
put    /api/v1/register/homes/{1204}/check {} -> 422 says /vacant
put    /api/v1/register/homes/{1204}/check {"vacant":true} -> 200 says "state":"vacant" says clerk
again  -> 200
get    /api/v1/register/homes?state=unclear -> 200 says "items":[]
get    /api/v1/register/homes?state=vacant -> 200 says "room":"1204"
put    /api/v1/register/homes/{101}/check {"vacant":false} -> 200 says "state":"own"
get    /api/v1/register/homes?unchecked_days=30 -> 200 says "room":"1203" hides 1204 hides "room":"101"

# The tenant leaves: who lived there is told with the reason; the flat is to be looked at again.
get    /api/v1/register/people?role=tenant -> 200 keep membership_id as rent
post   /api/v1/memberships/{rent}/end {"until":"2025-11-20","why":"left"} -> 200
get    /api/v1/register/homes/{1203} -> 200 says "state":"own" says "until":"2025-11-20" says "until_why":"left" says "name":"李*" says 李*明
get    /api/v1/register/people/{wang}/merges -> 200 says []

# A member sees the door, and no more of who has left; next door nothing is seen, in numbers neither.
as     member
get    /api/v1/register/homes/{1203} -> 200 says 李*明 says "until_why":"left" hides "name":"李*" hides {tenant}
put    /api/v1/register/homes/{1204}/check {"vacant":false} -> 403
get    /api/v1/register/people/{wang}/merges -> 403
as     next_door
get    /api/v1/register/homes?place=510104018006 -> 200 says "items":[]
get    /api/v1/register/homes/{1203} -> 404
put    /api/v1/register/homes/{1204}/check {"vacant":false} -> 404
get    /api/v1/register/people?place=510104018006 -> 200 says "items":[]
get    /api/v1/register/people/{wang}/merges -> 404
get    /api/v1/register/counts?place=510104018006 -> 200 says "people":0 says "cares":[]
as     neighbour
get    /api/v1/register/people -> 403
as     nobody
get    /api/v1/register/homes -> 401

# A whole district: one filter, by door; care is not for everybody.
as     district
get    /api/v1/register/people?band=0-6 -> 200 says 李*明
get    /api/v1/register/people?band=0-6&kind=floating -> 422 says registers.too_wide
get    /api/v1/register/people?sort=age -> 422 says 社区
get    /api/v1/register/people?care=any -> 403
get    /api/v1/register/counts -> 200 says "living":2 hides "care":1 says "cares":[]
