# 我的信息: Wang Xiuying agrees, needs care, takes it back, looks who has seen her data, takes it along, and has it erased
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
door     2 1203
person clerk       clerk    510104018006        below
person worker      worker   510104018006001     below
person member      member   510104018006001001  below
person next_door   clerk    510104018005        below
person wangxiuying resident 510104018006        own
person stranger    resident 510104018006        own

# Her record, in the name of her account, and the account linked to it by the desk.
as     clerk
post   /api/v1/residents {"name":"wangxiuying","identity_kind":"citizen","identity":"990104194807150025","phone":"13900007788","kind":"registered","household_id":{1203},"role":"owner","lives":true,"since":"2001-05-01"}
       -> 201 keep id as wang
as     wangxiuying
post   /api/v1/me/record -> 404 says consents.no_record says 社区办理
as     clerk
put    /api/v1/residents/{wang}/account {"login":"wangxiuying"} -> 200 says "account":true
get    /api/v1/residents -> 200 keep membership_id as home

# What one would agree to is there to be read by anybody, before there is an account.
as     nobody
get    /api/v1/consent-notices -> 200 says "purpose":"care" says "version":1 says 示例 says "words_en"

# She sees everything of her own, others nothing of it.
as     wangxiuying
post   /api/v1/me/record -> 200 says 990104194807150025 says 13900007788 says 1948-07-15 says "room":"1203"
get    /api/v1/residents/{wang} -> 403
get    /api/v1/me/consents -> 200 says "consents":[]
as     stranger
post   /api/v1/me/record -> 404
post   /api/v1/me/export -> 404
get    /api/v1/me/views -> 404

# Care needs her consent, to the words that are in force.
as     worker
get    /api/v1/care-kinds -> 200 says 独居老年人 says 示例
post   /api/v1/residents/{wang}/cares {"kind":"C04","source":"self","since":"2025-11-01"} -> 409 says consents.needed
post   /api/v1/residents/{wang}/cares {"kind":"C04","source":"civil_affairs","since":"2025-11-01"} -> 409 says consents.needed
post   /api/v1/residents/{wang}/cares {"kind":"C02","source":"civil_affairs","since":"2025-11-01"} -> 201 says C02
post   /api/v1/residents/{wang}/cares {"kind":"X99","source":"self","since":"2025-11-01"} -> 422 says /kind
post   /api/v1/residents/{wang}/consents {"purpose":"care","version":1,"how":"self"} -> 422 says /how
post   /api/v1/residents/{wang}/consents {"purpose":"care","version":1,"how":"guardian"} -> 422 says consents.guardian
as     wangxiuying
put    /api/v1/me/consents/care {"version":2} -> 409 says consents.old_notice
put    /api/v1/me/consents/money {"version":1} -> 422 says consents.no_purpose
put    /api/v1/me/consents/care {"version":1} -> 200 says "purpose":"care" says "given_how":"self"
put    /api/v1/me/consents/care {"version":1} -> 409 says consents.given
as     worker
post   /api/v1/residents/{wang}/cares {"kind":"C04","source":"self","since":"2999-11-01"} -> 422 says residents.bad_date
post   /api/v1/residents/{wang}/cares {"kind":"C04","source":"self","since":"2025-11-01"} -> 201 says C04
post   /api/v1/residents/{wang}/cares {"kind":"C04","source":"self","since":"2025-11-01"} -> 409 says consents.held
as     member
get    /api/v1/cares -> 200 says C04 says C02 says "age":77 hides wangxiuying hides 1948
get    /api/v1/cares?kind=C02 -> 200 says C02 hides C04
as     next_door
get    /api/v1/cares -> 200 says "items":[]
get    /api/v1/residents/{wang}/consents -> 404
post   /api/v1/residents/{wang}/cares {"kind":"C10","source":"self","since":"2025-11-01"} -> 404

# She takes it back: what rested on it ends, the list of civil affairs stays.
as     wangxiuying
delete /api/v1/me/consents/care -> 200 says "withdrawn_ms" says "until":"2025-11-25"
delete /api/v1/me/consents/care -> 409 says consents.none
as     member
get    /api/v1/cares -> 200 says C02 hides C04

# On paper at the desk it is given and taken back just so; a care ends by a day.
as     worker
post   /api/v1/residents/{wang}/consents {"purpose":"care","version":1,"how":"paper"} -> 201 says "given_how":"paper"
post   /api/v1/residents/{wang}/cares {"kind":"C10","source":"self","since":"2025-11-01"} -> 201 says C10
get    /api/v1/cares?kind=C10 -> 200 keep id as c10
as     next_door
post   /api/v1/cares/{c10}/end {"until":"2025-11-24"} -> 404
post   /api/v1/residents/{wang}/withdraw {"purpose":"care"} -> 404
as     worker
post   /api/v1/cares/{c10}/end {"until":"2025-10-31"} -> 409
post   /api/v1/cares/{c10}/end {"until":"2025-11-24"} -> 200 says "until":"2025-11-24"
post   /api/v1/residents/{wang}/withdraw {"purpose":"money"} -> 409 says consents.none
post   /api/v1/residents/{wang}/withdraw {"purpose":"care"} -> 200 says "withdrawn_ms"
post   /api/v1/residents/{wang}/withdraw {"purpose":"care"} -> 409 says consents.none

# Who has looked at it, and a copy to take along.
as     worker
post   /api/v1/residents/{wang}/full {"purpose":"visit","part":"phone","reason":"三天没人应门"} -> 200
as     wangxiuying
get    /api/v1/me/views -> 200 says residents.shown says worker says 三天没人应门
post   /api/v1/me/export -> 200 says 990104194807150025 says 第四十五条 says "consents":[{ says C04 says residents.shown

# A correction and an erasure, asked for and answered by a date.
post   /api/v1/me/requests {"kind":"correct","words":"电话换成 13900009900"} -> 201 says "state":"open" hides 13900009900 keep id as correction
again  -> 201 says "id":{correction}
post   /api/v1/me/requests {"kind":"erase","words":"我要搬走了"} -> 201 keep id as erasure
get    /api/v1/me/requests -> 200 says {correction} says {erasure} says 我要搬走了 says 13900009900
as     stranger
get    /api/v1/me/requests -> 404
as     clerk
get    /api/v1/requests -> 200 says {correction} says "due_ms" hides 13900009900 hides wangxiuying
get    /api/v1/requests/{correction} -> 200 says 13900009900
post   /api/v1/requests/{correction}/answer {"state":"open","answer":"x","version":1} -> 422
post   /api/v1/requests/{correction}/answer {"state":"done","answer":"已更正","version":1} -> 200 says 已更正
post   /api/v1/requests/{correction}/answer {"state":"done","answer":"已更正","version":2} -> 409 says consents.decided
post   /api/v1/requests/{erasure}/answer {"state":"done","answer":"已删除","version":1} -> 409 says residents.stays
post   /api/v1/memberships/{home}/end {"until":"2025-11-24","why":"left"} -> 200
as     next_door
get    /api/v1/requests -> 200 hides {erasure}
get    /api/v1/requests/{erasure} -> 404
post   /api/v1/requests/{erasure}/answer {"state":"done","answer":"已删除","version":1} -> 404
as     clerk
post   /api/v1/requests/{erasure}/answer {"state":"done","answer":"已删除","version":1} -> 200 says 已删除
get    /api/v1/residents/{wang} -> 200 says 已删除 hides 990104 hides "age" says "account":false
post   /api/v1/residents/{wang}/full {"purpose":"request","part":"all"} -> 200 hides 990104194807150025 hides 13900007788
get    /api/v1/events?subject={wang} -> 200 says residents.erased says consents.withdrawn says requests.answered
       hides 13900009900 hides wangxiuying hides C04
as     wangxiuying
post   /api/v1/me/record -> 404
