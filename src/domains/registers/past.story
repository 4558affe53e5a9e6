# 以前某天: households and people as they stood at the end of a day; households by how many live there, by visits and confirmations
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
door     1 101
door     2 1203
compound 锦绣苑 510104018005 104.09 30.66
building 2栋  510104018005001001 1
door     1 303
person clerk     clerk    510104018006        below
person next_door clerk    510104018005        below
person member    member   510104018006001001  below
person street    street   510104018           below

# Two live at 101; at 1203 a tenant from May to September, who then moves to the next community.
as     clerk
post   /api/v1/residents {"name":"王秀英","birth_date":"1948-07-15","kind":"registered","household_id":{101},"role":"owner","lives":true,"since":"2001-05-01"} -> 201 keep id as wang
post   /api/v1/residents {"name":"赵大勇","birth_date":"1950-02-03","kind":"registered","household_id":{101},"role":"family","lives":true,"since":"2001-05-01"} -> 201
post   /api/v1/residents {"name":"李强","kind":"floating","household_id":{1203},"role":"tenant","lives":true,"since":"2025-05-01"} -> 201 keep id as tenant
get    /api/v1/register/people?role=tenant -> 200 keep membership_id as rent
post   /api/v1/memberships/{rent}/end {"until":"2025-09-30","why":"left"} -> 200

# On a day in June he lived there; on the 30th of September he had gone, and in April he had not come.
get    /api/v1/register/people -> 200 hides 李*
get    /api/v1/register/people?as_of=2025-06-01 -> 200 says 李* says 王*英
get    /api/v1/register/people?as_of=2025-09-29&role=tenant -> 200 says 李*
get    /api/v1/register/people?as_of=2025-09-30 -> 200 hides 李* says 王*英
get    /api/v1/register/people?as_of=2025-04-30 -> 200 hides 李*
get    /api/v1/register/people?as_of=2001-04-30 -> 200 says "items":[]
get    /api/v1/register/people?as_of=2025-06-01&sort=since&limit=1 -> 200 says 李* keep next as more
get    /api/v1/register/people?as_of=2025-06-01&sort=since&limit=5&after={more} -> 200 says 王*英 says 赵*勇 hides 李*
get    /api/v1/register/homes?as_of=2025-06-01&state=let -> 200 says "room":"1203" says "people":1
get    /api/v1/register/homes?as_of=2025-10-15&state=let -> 200 says "items":[]
get    /api/v1/register/homes?as_of=2025-10-15&state=unclear -> 200 says 1203 hides "room":"101"

# Age as of that day.
get    /api/v1/register/people?as_of=2008-07-14&band=18-59 -> 200 says 王*英 says "age":59
get    /api/v1/register/people?as_of=2008-07-15&band=60-79 -> 200 says 王*英 says "age":60

# What is confirmed today wasn't then. Care, confirmations and visits are of today.
put    /api/v1/register/homes/{1203}/check {"vacant":true} -> 200 says "state":"vacant"
get    /api/v1/register/homes?state=vacant -> 200 says 1203
get    /api/v1/register/homes?as_of=2025-10-15&state=vacant -> 200 says "items":[]
get    /api/v1/register/homes?as_of=2025-10-15&state=unclear -> 200 says 1203 hides "checked_ms"
get    /api/v1/register/people?as_of=2025-06-01&care=any -> 422 says "care"
get    /api/v1/register/homes?as_of=2025-06-01&care=true -> 422 says "as_of"
get    /api/v1/register/homes?as_of=2025-06-01&sort=met -> 422 says "as_of"
get    /api/v1/register/homes?as_of=2025-06-01&unchecked_days=30 -> 422 says "as_of"
post   /api/v1/residents/{wang}/cares {"kind":"C02","source":"civil_affairs","since":"2025-01-01"} -> 201
get    /api/v1/register/people -> 200 says "cares":"C02"
get    /api/v1/register/people?as_of=2025-06-01 -> 200 says 王*英 hides C02

# A day to come, no day, the whole street.
get    /api/v1/register/people?as_of=2025-11-26 -> 422 says "as_of" says 2026-03-01
get    /api/v1/register/homes?as_of=2025-02-30 -> 422 says "as_of"
get    /api/v1/register/people?as_of=2025-11-24 -> 200 says 王*英
as     street
get    /api/v1/register/people?as_of=2025-06-01 -> 422 says registers.too_wide
get    /api/v1/register/homes?as_of=2025-06-01 -> 422 says registers.too_wide
get    /api/v1/register/people?as_of=2025-06-01&place=510104018006 -> 200 says 李*

# Who has left is named to whom may see the record now: the community of the last home, not its grid. Next door sees nothing.
as     member
get    /api/v1/register/people?as_of=2025-06-01 -> 200 says 王*英 hides 李*
get    /api/v1/register/homes?as_of=2025-06-01&state=let -> 200 says "room":"1203"
as     next_door
get    /api/v1/register/people?as_of=2025-06-01&place=510104018006 -> 200 says "items":[]
get    /api/v1/register/homes?as_of=2025-06-01&place=510104018006 -> 200 says "items":[]

# Households in another order, page after page.
as     clerk
get    /api/v1/register/homes?sort=people&limit=1 -> 200 says "room":"101" hides 1203 keep next as more
get    /api/v1/register/homes?sort=people&limit=1&after={more} -> 200 says 1203 hides "room":"101" hides "next"
get    /api/v1/register/homes?as_of=2025-06-01&sort=people&limit=1 -> 200 says "room":"101" keep next as more
get    /api/v1/register/homes?as_of=2025-06-01&sort=people&limit=1&after={more} -> 200 says 1203 says "living":1
get    /api/v1/register/homes?sort=checked&limit=1 -> 200 says "room":"101" keep next as more
get    /api/v1/register/homes?sort=checked&limit=1&after={more} -> 200 says 1203 hides "room":"101"
get    /api/v1/register/homes?sort=met&limit=5 -> 200 says "room":"101" says 1203
get    /api/v1/register/homes?sort=age -> 422 says sort
as     street
get    /api/v1/register/homes?sort=people -> 422 says registers.too_wide
