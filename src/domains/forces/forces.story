# 进网入格: a rider reports in, joins a micro-grid, is found when a signer is needed, and withdraws
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
place    510104018006001002  microgrid  第2微网格
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格
person clerk      clerk    510104018006        below
person street     street   510104018           below
person member     member   510104018006001001  below
person other      member   510104018006001002  below
person next_door  clerk    510104018005        below
person hexiaoniu  resident 510104018006        own
person stranger   resident 510104018005        own

get    /api/v1/helper-terms -> 200 says 双报到党员 says 手语 says "version":1 says 示例

# He writes himself down: by agreeing to the notice, in a kind that may.
as     hexiaoniu
get    /api/v1/me/helper -> 404 says helpers.no_record
post   /api/v1/me/helper {"kind":"rider","place":"510104018006","consent_version":2} -> 422 says helpers.consent
post   /api/v1/me/helper {"kind":"worker","place":"510104018006","consent_version":1} -> 403 says helpers.not_own
post   /api/v1/me/helper {"kind":"rider","place":"510104018999","consent_version":1} -> 422 says /place
post   /api/v1/me/helper {"kind":"rider","place":"510104018006","phone":"123","consent_version":1} -> 422 says /phone
post   /api/v1/me/helper {"kind":"rider","place":"510104018006","phone":"13911112222","unit":"小蓝配送","skills":[{"code":"sign"},{"code":"sichuanese"}],"free":[{"weekday":3,"part":"afternoon"}],"walk_minutes":20,"consent_version":1}
       -> 201 says 139****2222 says "consent":"self" keep id as he
again  -> 201
post   /api/v1/me/helper {"kind":"rider","place":"510104018006","consent_version":1} -> 409 says helpers.have
get    /api/v1/me/helper -> 200 says 13911112222
patch  /api/v1/me/helper {"unit":"小蓝配送莲花站","version":1} -> 200 says 莲花站
patch  /api/v1/me/helper {"unit":"x","version":1} -> 409 says moved_on
patch  /api/v1/me/helper {"kind":"party","version":2} -> 403

# The community sees him masked, the neighbours' not at all.
as     clerk
get    /api/v1/helpers -> 200 says 139****2222 hides 13911112222 hides hexiaoniu
get    /api/v1/helpers?kind=rider&unit=小蓝配送莲花站 -> 200 says {he}
get    /api/v1/helpers?kind=party -> 200 hides {he}
get    /api/v1/helpers?skill=sign -> 200 says {he}
get    /api/v1/helpers/units?q=小蓝 -> 200 says 小蓝配送莲花站
post   /api/v1/helpers/find {"phone":"139 1111 2222"} -> 200 says {he} hides hexiaoniu
post   /api/v1/helpers/find {"name":"hexiaoniu"} -> 200 says {he}
post   /api/v1/helpers/find {} -> 422 says /name
post   /api/v1/helpers/{he}/full {"purpose":"call","reason":"电话 13911112222"} -> 422 says helpers.tells
post   /api/v1/helpers/{he}/full {"purpose":"call","reason":"请他送药"} -> 200 says 13911112222 says hexiaoniu
as     next_door
get    /api/v1/helpers -> 200 says "items":[]
get    /api/v1/helpers/{he} -> 404
post   /api/v1/helpers/{he}/full {"purpose":"call"} -> 404
patch  /api/v1/helpers/{he} {"unit":"x","version":2} -> 404
get    /api/v1/helpers/free?place=510104018006&skill=sign -> 200 hides {he}
as     stranger
get    /api/v1/helpers -> 403

# Whom can we ask who signs, on a Wednesday afternoon, here?
as     clerk
get    /api/v1/helpers/free?place=510104018006001001&skill=sign&weekday=3&part=afternoon -> 200 says {he}
get    /api/v1/helpers/free?place=510104018006001001&skill=sign&weekday=4 -> 200 hides {he}
get    /api/v1/helpers/free?place=510104018006001001&skill=english -> 200 hides {he}

# Written down at the desk: on paper, and one number is one person.
post   /api/v1/helpers {"kind":"party","name":"李建国","phone":"13922223333","unit":"区税务局机关党支部","place":"510104018006"} -> 422 says helpers.consent
post   /api/v1/helpers {"kind":"party","name":"李建国","phone":"13922223333","unit":"区税务局机关党支部","place":"510104018005","consent":"paper","consent_version":1} -> 422 says /place
post   /api/v1/helpers {"kind":"party","name":"李建国","phone":"13922223333","unit":"区税务局机关党支部","place":"510104018006","since":"2025-03-01","consent":"paper","consent_version":1}
       -> 201 says 李*国 hides 李建国 hides 13922223333 keep id as li
post   /api/v1/helpers {"kind":"worker","name":"赵敏","phone":"13922223333","place":"510104018006"} -> 409 says helpers.known
post   /api/v1/helpers {"kind":"worker","name":"赵敏","place":"510104018006","since":"2999-01-01"} -> 422 says helpers.bad_date
post   /api/v1/helpers {"kind":"worker","name":"赵敏","place":"510104018006"} -> 201 says "consent_version":0
get    /api/v1/helpers/numbers?by=kind -> 200 says "code":"rider","name":"外卖骑手","helpers":1 says "code":"worker"
get    /api/v1/helpers/numbers?by=unit&kind=party -> 200 says 区税务局机关党支部 hides 小蓝
as     street
get    /api/v1/helpers/numbers?by=place -> 200 says "code":"510104018006" says "helpers":3

# He asks to join; who answers for that micro-grid agrees, nobody else, and not to their own asking.
as     hexiaoniu
post   /api/v1/me/joinings {"place":"510104018006","reason":"每天送餐路过"} -> 422 says /place
post   /api/v1/me/joinings {"place":"510104018006001001","reason":"每天送餐路过"} -> 201 says "state":"asked" keep id as join
post   /api/v1/me/joinings {"place":"510104018006001001","reason":"再来"} -> 409 says joinings.held
post   /api/v1/joinings/{join}/answer {"agree":true,"version":1} -> 403
get    /api/v1/messages/count -> 200 says "unread":0
as     other
get    /api/v1/messages/count -> 200 says "unread":0
post   /api/v1/joinings/{join}/answer {"agree":true,"version":1} -> 404
get    /api/v1/joinings -> 200 hides {join}
as     street
get    /api/v1/joinings?state=asked -> 200 says {join} hides hexiaoniu
as     member
get    /api/v1/messages -> 200 says 有人申请进网入格 says "about":"joinings" hides 每天送餐路过
get    /api/v1/joinings?state=asked -> 200 says {join} says 139****2222
post   /api/v1/joinings/{join}/answer {"agree":false,"version":1} -> 422 says /answer
post   /api/v1/joinings/{join}/answer {"agree":true,"since":"2025-11-01","version":1} -> 422 says helpers.bad_date
post   /api/v1/joinings/{join}/answer {"agree":true,"answer":"欢迎","version":1} -> 200 says "state":"agreed" says "since":"2025-11-25"
post   /api/v1/joinings/{join}/answer {"agree":true,"version":2} -> 409 says joinings.decided
as     hexiaoniu
get    /api/v1/messages -> 200 says 进网入格申请已同意 hides 欢迎
as     member
get    /api/v1/helpers -> 200 says {he}
get    /api/v1/joinings?as_of=2025-11-25 -> 200 says {join} says "decided_words":"member
get    /api/v1/joinings?as_of=2025-11-24 -> 200 hides {join}

# The desk asks for Li; the desk that asked can't agree.
as     clerk
post   /api/v1/helpers/{li}/joinings {"place":"510104018006001002","reason":"住在 3 栋"} -> 201 keep id as lijoin
post   /api/v1/joinings/{lijoin}/answer {"agree":true,"version":1} -> 403 says joinings.not_own
as     other
post   /api/v1/joinings/{lijoin}/answer {"agree":true,"since":"2025-11-20","version":1} -> 200 says "since":"2025-11-20"
post   /api/v1/joinings/{lijoin}/end {"until":"2025-11-19","reason":"调走","version":2} -> 422 says helpers.bad_date
post   /api/v1/joinings/{lijoin}/end {"until":"2025-11-24","reason":"调走","version":2} -> 200 says "state":"ended" says 调走
get    /api/v1/joinings?as_of=2025-11-22 -> 200 says {lijoin}
get    /api/v1/joinings?as_of=2025-11-25 -> 200 hides {lijoin}

# What waits for whose answer: of one's own micro-grid, and where one stands in; never one's own asking. He takes it back.
as     member
get    /api/v1/session -> 200 keep id as member_post
as     other
get    /api/v1/session -> 200 keep id as other_post
as     hexiaoniu
post   /api/v1/me/joinings {"place":"510104018006001002","reason":"也想帮忙"} -> 201 keep id as join2
get    /api/v1/joinings?turn=true -> 403
as     member
get    /api/v1/joinings?turn=true -> 200 hides {join2} hides {join}
as     clerk
post   /api/v1/helpers/{li}/joinings {"place":"510104018006001001","reason":"再来一处"} -> 201 keep id as lijoin2
get    /api/v1/joinings?turn=true -> 200 says {join2} hides {lijoin2}
as     other
get    /api/v1/joinings?turn=true -> 200 says {join2} says 也想帮忙 hides {lijoin2}
post   /api/v1/posts/{other_post}/substitutes {"post_id":{member_post},"until_ms":1764259200000,"reason":"休假"} -> 201
as     member
get    /api/v1/joinings?turn=true -> 200 says {join2} says {lijoin2} hides {join}
get    /api/v1/joinings?turn=true&limit=1 -> 200 says {lijoin2} hides {join2} says "next"
as     stranger
post   /api/v1/me/joinings/{join2}/end {"reason":"没时间","version":1} -> 404 says helpers.no_record
as     hexiaoniu
post   /api/v1/me/joinings/{lijoin2}/end {"reason":"没时间","version":1} -> 404
post   /api/v1/me/joinings/{join2}/end {"reason":"","version":1} -> 422 says /reason
post   /api/v1/me/joinings/{join2}/end {"reason":"没时间","version":2} -> 409 says moved_on
post   /api/v1/me/joinings/{join2}/end {"reason":"没时间","version":1} -> 200 says "state":"dropped"
again  -> 200
post   /api/v1/me/joinings/{join2}/end {"reason":"没时间","version":2} -> 409
as     member
get    /api/v1/joinings?turn=true -> 200 hides {join2}
post   /api/v1/joinings/{lijoin2}/answer {"agree":false,"answer":"人手已够","version":1} -> 200 says "state":"refused" says 人手已够

# A team; its leader is one of it.
as     clerk
post   /api/v1/teams {"name":"小牛哥骑手队","kind":"riders","place":"510104018006","leader":{he}} -> 201 keep id as team
patch  /api/v1/teams/{team} {"leader":{li},"version":1} -> 422 says teams.no_member
post   /api/v1/teams/{team}/members {"helper":{li}} -> 201 says 李*国 keep members":[{"id as in_team
post   /api/v1/teams/{team}/members {"helper":{li}} -> 409 says teams.held
patch  /api/v1/teams/{team} {"leader":{li},"version":1} -> 200 says "leader":{li}
get    /api/v1/teams -> 200 says 小牛哥骑手队 says "members":2
as     next_door
get    /api/v1/teams/{team} -> 404
post   /api/v1/teams/{team}/members {"helper":{li}} -> 404

# The desk ties a record to an account, and ends who is in a team.
as     clerk
put    /api/v1/helpers/{li}/account {"login":"nobody.here"} -> 422 says /login
put    /api/v1/helpers/{li}/account {"login":"other"} -> 409 says helpers.other_name
post   /api/v1/accounts {"login":"li.jianguo","name":"李建国","password":"jin se liu nian 42"} -> 201 keep id as his
post   /api/v1/accounts/{his}/posts {"role":"resident","place":"510104018006","scope":"own"} -> 201
put    /api/v1/helpers/{li}/account {"login":"li.jianguo"} -> 200 says "account":true
as     next_door
put    /api/v1/helpers/{li}/account {"login":"li.jianguo"} -> 404
post   /api/v1/team-members/{in_team}/end {"until":"2025-11-25"} -> 404
as     clerk
post   /api/v1/team-members/{in_team}/end {"until":"2025-11-01"} -> 422
post   /api/v1/team-members/{in_team}/end {"until":"2025-11-25"} -> 200 says "until":"2025-11-25"
post   /api/v1/team-members/{in_team}/end {"until":"2025-11-25"} -> 409

# He withdraws: gone from the team, the micro-grid and every search; what he was is erased, the past stays.
as     hexiaoniu
delete /api/v1/me/helper -> 204
get    /api/v1/me/helper -> 404 says helpers.no_record
as     clerk
get    /api/v1/helpers/{he} -> 200 says 已删除 says "until":"2025-11-25" hides 139 hides 小蓝
get    /api/v1/helpers?skill=sign -> 200 hides {he}
post   /api/v1/helpers/find {"phone":"13911112222"} -> 200 hides {he}
get    /api/v1/teams -> 200 says "members":1
get    /api/v1/events?subject={he} -> 200 says helpers.erased says helpers.shown hides hexiaoniu hides 13911112222
post   /api/v1/helpers/{he}/end {"until":"2025-11-25","why":"erase"} -> 409 says helpers.left
post   /api/v1/helpers/{li}/end {"until":"2025-11-25","why":"moved"} -> 200 says "until_why":"moved"
post   /api/v1/helpers/{li}/full {"purpose":"certificate"} -> 200 says 李建国
as     member
get    /api/v1/joinings?as_of=2025-11-25 -> 200 says {join} says 已删除
