# 小数合并: fewer people than the rule says are nowhere told of; the rule is data, with its day
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 1
door     1 101
homes    1
building 6栋  510104018006001001 1
door     1 201
homes    1
person clerk     clerk    510104018006        below
person street    street   510104018           below
person district  district 510104              all
person chief     district 510104              all

as     clerk
post   /api/v1/facilities {"name":"翡翠城社区食堂","lon":104.083,"lat":30.65,"services":[{"code":"canteen"}]} -> 201
post   /api/v1/residents {"name":"王秀英","identity_kind":"citizen","identity":"990104194807150025","kind":"registered","household_id":{101},"role":"owner","lives":true,"since":"2001-05-01"} -> 201
post   /api/v1/residents {"name":"王秀兰","kind":"registered","birth_date":"1950-02-01","household_id":{101},"role":"family","lives":true,"since":"2001-05-01"} -> 201
post   /api/v1/residents {"name":"李大年","kind":"registered","birth_date":"1949-02-01","household_id":{101},"role":"family","lives":true,"since":"2001-05-01"} -> 201
post   /api/v1/residents {"name":"张老","kind":"registered","birth_date":"1949-02-01","household_id":{201},"role":"owner","lives":true,"since":"2001-05-01"} -> 201

# Three live in the one and one in the other: neither three nor one is told, to nobody.
as     district
get    /api/v1/circles/homes?kind=canteen -> 200 says "old":[5,0] hides "old":[3,1]
get    /api/v1/circles/homes?kind=canteen&steps=true -> 200 says "old":[5,-5] hides "old":[5,0]
get    /api/v1/circles/coverage?places=true -> 200 says "old":5
get    /api/v1/circles/about -> 200 says "least":5
get    /api/v1/circles/files/homes -> 200 says ,5,0 hides ,3,0 hides ,1,0
as     clerk
get    /api/v1/circles/homes?kind=canteen -> 200 says "old":[5,0]
post   /api/v1/dictionaries/small-counts/drafts {"entry":{"least":1,"source":"示例"},"since_day":"2025-11-25","reason":"从宽"} -> 403

# Another rule from today on: it is felt at once. None below 1.
as     district
post   /api/v1/dictionaries/small-counts/drafts {"entry":{"least":0,"source":"示例"},"since_day":"2025-11-25","reason":"从宽"} -> 422 says least
post   /api/v1/dictionaries/small-counts/drafts {"entry":{"least":10,"source":"区里的规定"},"since_day":"2025-11-25","reason":"从严"} -> 201 keep id as draft
as     chief
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
get    /api/v1/circles/homes?kind=canteen -> 200 says "old":[0,0]
get    /api/v1/circles/coverage -> 200 says "old":0
get    /api/v1/circles/about -> 200 says "least":10
