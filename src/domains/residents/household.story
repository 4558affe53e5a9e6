# 户口册: an old lady is written down, looked at, moved, found twice and made one again; next door nobody hears of her
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
place    510104018006001002  microgrid  第2微网格
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
door     1 101
door     2 1203
building 12栋 510104018006001002 1
door     1 802
compound 锦绣苑 510104018005 104.09 30.66
building 2栋  510104018005001001 1
door     1 303
person clerk     clerk    510104018006        below
person worker    worker   510104018006001     below
person member    member   510104018006001001  below
person member2   member   510104018006001002  below
person next_door clerk    510104018005        below
person street    street   510104018           below
person district  district 510104              all
person neighbour resident 510104018006        own

# Written down by the grid worker. Check digits, dates and contradictions are refused in both languages.
as     worker
post   /api/v1/residents {"name":"王秀英","identity_kind":"citizen","identity":"990104194807150026","kind":"registered","household_id":{1203},"role":"owner","lives":true,"since":"2001-05-01"}
       -> 422 says identity.check says 校验位
in     english
again  -> 422 says check digit
in     chinese
post   /api/v1/residents {"name":"王秀英","identity_kind":"citizen","identity":"990104194807150025","sex":"male","kind":"registered","household_id":{1203},"role":"owner","lives":true,"since":"2001-05-01"}
       -> 422 says residents.differs
post   /api/v1/residents {"name":"王秀英","identity_kind":"citizen","identity":"990104194807150025","kind":"registered","household_id":{1203},"role":"owner","lives":true,"since":"1940-05-01"}
       -> 422 says 不能在出生之前
post   /api/v1/residents {"name":"王秀英","kind":"registered","household_id":{1203},"role":"owner","lives":true,"since":"2999-05-01"}
       -> 422 says 不能在今天之后
post   /api/v1/residents {"name":"王秀英","kind":"registered","household_id":{303},"role":"owner","lives":true,"since":"2001-05-01"}
       -> 422 says residents.no_household
post   /api/v1/residents {"name":"王秀英","identity_kind":"citizen","identity":"990104194807150025","phone":"139 0000 7788","kind":"registered","origin":"510104","address":"水井街1号","household_id":{1203},"role":"owner","relation":"head","lives":true,"since":"2001-05-01"}
       -> 201 says 王*英 says 990104********0025 says 139****7788 says "sex":"female" says "age":77 says "synthetic":true
       hides 王秀英 hides 990104194807150025 hides 13900007788 hides 水井街 keep id as wang
again  -> 201 says 王*英
post   /api/v1/residents {"name":"王秀英","identity_kind":"citizen","identity":"990104480715002","kind":"registered","household_id":{1203},"role":"family","lives":false,"since":"2001-05-01"}
       -> 409 says residents.known

# Masked lists for those whose doors they are; the next community, the next micro-grid and residents see nothing.
as     member
get    /api/v1/residents -> 200 says 王*英 says "room":"1203" says 翡翠城三期 hides 王秀英 hides 194807
get    /api/v1/residents/{wang} -> 200 says "role":"owner" hides 王秀英
post   /api/v1/residents/{wang}/full {"purpose":"visit","part":"phone"} -> 403
post   /api/v1/residents/find {"name":"王秀英"} -> 403
as     member2
get    /api/v1/residents -> 200 hides 王*英
get    /api/v1/residents/{wang} -> 404
as     next_door
get    /api/v1/residents?place=510104018006 -> 200 hides 王*英
get    /api/v1/residents/{wang} -> 404
post   /api/v1/residents/{wang}/full {"purpose":"contact","part":"all"} -> 404
post   /api/v1/residents/find {"identity":"990104194807150025"} -> 200 hides 王
as     neighbour
get    /api/v1/residents -> 403
as     nobody
get    /api/v1/residents -> 401
as     district
get    /api/v1/residents?place=510104018006 -> 200 says 王*英
post   /api/v1/residents/{wang}/full {"purpose":"contact","part":"all"} -> 403

# A full view: what is asked for and no more; a reason that tells is refused; the log says who, what and why.
as     worker
post   /api/v1/residents/{wang}/full {"purpose":"visit","part":"phone","reason":"王秀英没接电话"} -> 422 says residents.tells
post   /api/v1/residents/{wang}/full {"purpose":"visit","part":"phone","reason":"三天没人应门"} -> 200 says 13900007788 hides 王秀英
post   /api/v1/residents/find {"phone":"139-0000-7788"} -> 200 says 王*英 hides 13900007788
post   /api/v1/residents/find {"name":"王秀英","phone":"139-0000-7788"} -> 422
# By whatever is typed: the name, its sound, its initials, the phone or its end, the number. Each is an event; none tells next door.
post   /api/v1/residents/find {"q":"王秀英"} -> 200 says 王*英 hides 王秀英
post   /api/v1/residents/find {"q":"汪绣瑛"} -> 200 says 王*英
post   /api/v1/residents/find {"q":"WangXiuying"} -> 200 says 王*英
post   /api/v1/residents/find {"q":"wang xiu ying"} -> 200 says 王*英
post   /api/v1/residents/find {"q":"wxy"} -> 200 says 王*英
post   /api/v1/residents/find {"q":"7788"} -> 200 says 王*英
post   /api/v1/residents/find {"q":"139-0000-7788"} -> 200 says 王*英
post   /api/v1/residents/find {"q":"990104194807150025"} -> 200 says 王*英
post   /api/v1/residents/find {"q":"xiuying"} -> 200 hides 王
post   /api/v1/residents/find {"q":"w"} -> 422 says /q says 首字母
post   /api/v1/residents/find {"q":"王"} -> 422 says /q
post   /api/v1/residents/find {"q":"778"} -> 422 says /q
post   /api/v1/residents/find {"q":"%%%%"} -> 422 says /q
as     next_door
post   /api/v1/residents/find {"q":"wxy"} -> 200 hides 王
post   /api/v1/residents/find {"q":"7788"} -> 200 hides 王
post   /api/v1/residents/find {"q":"王秀英"} -> 200 hides 王
as     member
post   /api/v1/residents/find {"q":"wxy"} -> 403
as     district
post   /api/v1/residents/find {"q":"wxy"} -> 403
as     clerk
get    /api/v1/events?subject={wang} -> 200 says residents.shown says visit says 三天没人应门 says worker
       hides 13900007788 hides 王秀英 hides 王*英

# Corrected: by the version that was read.
patch  /api/v1/residents/{wang} {"phone":"139 0000 9900","version":9} -> 409
patch  /api/v1/residents/{wang} {"version":1} -> 422 says 没有要更正
patch  /api/v1/residents/{wang} {"sex":"male","version":1} -> 422 says residents.differs
patch  /api/v1/residents/{wang} {"phone":"139 0000 9900","version":1} -> 200 says 139****9900 says "version":2 says 990104********0025
patch  /api/v1/residents/{wang} {"phone":"","version":2} -> 200 hides 139****

# She moves within the community: one home, and the old one stays in her past. A shop is no second home.
post   /api/v1/residents/{wang}/memberships {"household_id":{101},"role":"tenant","lives":true,"since":"2025-01-01"} -> 409 says residents.home
post   /api/v1/residents/{wang}/memberships {"household_id":{101},"role":"works","lives":false,"since":"2025-01-01"} -> 201 says "role":"works"
post   /api/v1/residents/{wang}/memberships {"household_id":{101},"role":"works","lives":false,"since":"2025-01-01"} -> 409 says residents.held
post   /api/v1/residents/{wang}/move {"household_id":{802},"since":"1999-01-01"} -> 422 says 不能在开始之前
post   /api/v1/residents/{wang}/move {"household_id":{802},"role":"tenant","since":"2025-10-01"} -> 200 says "until":"2025-10-01" says "until_why":"moved" says "room":"802"
as     member2
get    /api/v1/residents -> 200 says 王*英 says "room":"802" keep membership_id as home
as     member
get    /api/v1/residents -> 200 says "role":"works" hides "room":"1203"

# Next door she is written down once more, by somebody who can't know. The street sees two, and makes them one.
as     next_door
post   /api/v1/residents {"name":"王秀英","identity_kind":"citizen","identity":"990104194807150025","kind":"floating","household_id":{303},"role":"tenant","lives":true,"since":"2025-11-01"}
       -> 201 keep id as twin
get    /api/v1/residents/pairs?place=510104018 -> 200 says "items":[]
as     street
get    /api/v1/residents/pairs?place=510104018 -> 200 says "found_by":"identity" says {twin} hides 王秀英
post   /api/v1/residents/{wang}/merge {"other_id":{wang}} -> 409 says residents.not_two
post   /api/v1/residents/{wang}/merge {"other_id":{twin}} -> 200 says "until_why":"merged" says "room":"303"
get    /api/v1/residents/{twin} -> 404
get    /api/v1/residents/pairs?place=510104018 -> 200 says "items":[]
as     clerk
get    /api/v1/residents/{wang} -> 200 hides "room":"303"
as     street
post   /api/v1/residents/{wang}/unmerge {"other_id":{twin}} -> 200 hides "room":"303" hides merged
post   /api/v1/residents/{wang}/unmerge {"other_id":{twin}} -> 404
# Had it not been she: told apart once, the pair is not shown again; next door can't say so.
as     next_door
post   /api/v1/residents/{twin}/distinct {"other_id":{wang}} -> 404
as     street
get    /api/v1/residents/pairs?place=510104018 -> 200 says {twin}
post   /api/v1/residents/{twin}/distinct {"other_id":{wang}} -> 204
again  -> 204
post   /api/v1/residents/{wang}/distinct {"other_id":{wang}} -> 409 says residents.not_two
get    /api/v1/residents/pairs?place=510104018 -> 200 says "items":[]
get    /api/v1/residents/{twin} -> 200 says "room":"303"
as     next_door
get    /api/v1/residents -> 200 says "room":"303"

# Taken out: masked, and every line says by whom, when and what for.
as     clerk
post   /api/v1/residents/export {"place":"510104018006","purpose":"verify"} -> 200 says 水印 says 王*英 says clerk
       says 2025-11-25T says verify hides 王秀英 hides 990104194807150025
post   /api/v1/residents/export {"place":"510104018005","purpose":"verify"} -> 200 hides 王*英
as     worker
post   /api/v1/residents/export {"place":"510104018006","purpose":"verify"} -> 403

# She leaves: the community that kept her still can look, the micro-grids can't.
as     clerk
post   /api/v1/memberships/{home}/end {"until":"2025-11-20","why":"merged"} -> 422
post   /api/v1/memberships/{home}/end {"until":"2025-11-20","why":"left"} -> 200 says "until_why":"left"
post   /api/v1/memberships/{home}/end {"until":"2025-11-21","why":"left"} -> 409 says residents.ended
as     member2
get    /api/v1/residents/{wang} -> 404
as     clerk
get    /api/v1/residents/{wang} -> 200

# A building's doors, with how many are written down behind each.
get    /api/v1/residents/households?building_id={5栋} -> 200 says "room":"1203" says "people"
get    /api/v1/residents/households -> 422 says building_id
as     nobody
get    /api/v1/residents/households?building_id={5栋} -> 401
