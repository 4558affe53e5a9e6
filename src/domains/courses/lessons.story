# 培训课程: made, changed and cancelled by staff of its place; seats by phone while there are some; who came earns, and gives back when that is undone
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
person district   district 510104              all
person street     street   510104018           below
person clerk      clerk    510104018006        below
person next_door  clerk    510104018005        below
person second     clerk    510104018006        below
person chen       member   510104018006001001  below
person wang       resident 510104018006        own
person lihua      resident 510104018005        own
person faraway    resident 510104017001        own

# Made by staff of the place, within their reach.
as     chen
post   /api/v1/courses {"place":"510104018006","kind":"safety","title":"灭火器怎么用","venue":"党群服务中心","teacher":"消防站","audience":"everyone","starts_ms":1764036000000,"minutes":90,"seats":2} -> 403
as     clerk
post   /api/v1/courses {"place":"510104018005","kind":"safety","title":"灭火器怎么用","venue":"党群服务中心","teacher":"消防站","audience":"everyone","starts_ms":1764036000000,"minutes":90,"seats":2} -> 422 says /place
post   /api/v1/courses {"place":"510104018006","kind":"safety","title":" ","venue":"党群服务中心","teacher":"消防站","audience":"everyone","starts_ms":1764036000000,"minutes":90,"seats":2} -> 422 says /title
post   /api/v1/courses {"place":"510104018006","kind":"safety","title":"灭火器怎么用","venue":"党群服务中心","teacher":"消防站","audience":"everyone","starts_ms":1764000000000,"minutes":90,"seats":2} -> 422 says /starts_ms
post   /api/v1/courses {"place":"510104018006","kind":"safety","title":"灭火器怎么用","venue":"党群服务中心","teacher":"消防站","audience":"everyone","starts_ms":1764036000000,"minutes":90,"seats":0} -> 422 says /seats
post   /api/v1/courses {"place":"510104018006","kind":"safety","title":"灭火器怎么用","venue":"党群服务中心","teacher":"消防站","audience":"everyone","starts_ms":1764036000000,"minutes":90,"seats":2} -> 201 says "taken":0 keep id as fire
again  -> 201
post   /api/v1/courses {"place":"510104018006","kind":"duty","title":"微网格员职责","venue":"二楼会议室","teacher":"网格学院","audience":"grid","starts_ms":1764036000000,"minutes":60,"seats":20} -> 201 keep id as duties
post   /api/v1/courses {"place":"510104018006","kind":"service","title":"志愿者礼仪","venue":"二楼会议室","teacher":"志愿者协会","audience":"helpers","starts_ms":1764036000000,"minutes":60,"seats":20} -> 201 keep id as manners
get    /api/v1/courses -> 200 says 灭火器 says 微网格员职责
get    /api/v1/courses?when=past -> 200 says "items":[]
# The soonest first.
get    /api/v1/courses?limit=1 -> 200 says 灭火器 keep next as page
get    /api/v1/courses?limit=1&after={page} -> 200 says 微网格员职责 hides 灭火器
as     next_door
get    /api/v1/courses -> 200 says "items":[]
get    /api/v1/courses/{fire} -> 404
get    /api/v1/courses/{fire}/enrolments -> 404
post   /api/v1/courses/{fire}/cancel {"words":"不开了","version":1} -> 404
post   /api/v1/courses/{fire}/came -> 404

# In one's street it is seen and a seat taken, elsewhere it isn't there; who it is for is looked at.
as     faraway
get    /api/v1/me/courses/near -> 200 says []
post   /api/v1/me/courses/{fire}/enrol -> 404
as     wang
get    /api/v1/me/courses/near -> 200 says 灭火器 says "may_enrol":true says 微网格员职责 says "may_enrol":false
get    /api/v1/me/courses -> 200 says []
post   /api/v1/me/courses/{fire}/withdraw -> 409 says enrolments.none
post   /api/v1/me/courses/{duties}/enrol -> 403 says courses.not_for_you
post   /api/v1/me/courses/{manners}/enrol -> 403 says courses.not_for_you
post   /api/v1/me/helper {"kind":"party","unit":"区财政局党支部","place":"510104018006","consent_version":1} -> 201
post   /api/v1/me/courses/{manners}/enrol -> 200 says "own":"enrolled"
post   /api/v1/me/courses/{fire}/enrol -> 200 says "taken":1 says "own":"enrolled","may_enrol":false,"may_withdraw":true
again  -> 200
post   /api/v1/me/courses/{fire}/enrol -> 409 says enrolments.held
as     chen
post   /api/v1/me/courses/{duties}/enrol -> 200
post   /api/v1/me/courses/{fire}/enrol -> 200 says "taken":2
as     lihua
post   /api/v1/me/courses/{fire}/enrol -> 409 says courses.full
as     chen
post   /api/v1/me/courses/{fire}/withdraw -> 200 says "taken":1 says "own":"withdrawn"
as     lihua
post   /api/v1/me/courses/{fire}/enrol -> 200 says "taken":2
as     chen
post   /api/v1/me/courses/{fire}/enrol -> 409 says courses.full

# Changed: as it was read, and never below the seats that are taken.
as     clerk
put    /api/v1/courses/{fire} {"kind":"safety","title":"灭火器怎么用","venue":"小区东门","teacher":"消防站","audience":"everyone","starts_ms":1764036000000,"minutes":90,"seats":1,"version":1} -> 422 says /seats says 2
put    /api/v1/courses/{fire} {"kind":"safety","title":"灭火器怎么用","venue":"小区东门","teacher":"消防站","audience":"everyone","starts_ms":1764036000000,"minutes":90,"seats":3,"version":7} -> 409 says moved_on
put    /api/v1/courses/{fire} {"kind":"safety","title":"灭火器怎么用","venue":"小区东门","teacher":"消防站","audience":"everyone","starts_ms":1764036000000,"minutes":90,"seats":3,"version":1} -> 200 says 小区东门 says "taken":2
post   /api/v1/courses {"place":"510104018006","kind":"other","title":"只有一人","venue":"二楼会议室","teacher":"社区","audience":"everyone","starts_ms":1764036000000,"minutes":60,"seats":3} -> 201 keep id as lonely
as     second
post   /api/v1/me/courses/{fire}/enrol -> 200 says "taken":3
post   /api/v1/me/courses/{lonely}/enrol -> 200
get    /api/v1/courses/{lonely}/enrolments -> 200 says "mine":true keep id as seconds

# Whoever has a seat is told; so they are when it isn't held.
as     wang
get    /api/v1/messages -> 200 says 您报名的培训课程有调整 says 灭火器怎么用
as     clerk
post   /api/v1/courses/{manners}/cancel {"words":" ","version":1} -> 422 says /words
post   /api/v1/courses/{manners}/cancel {"words":"老师生病","version":1} -> 200 says "state":"cancelled"
post   /api/v1/courses/{manners}/cancel {"words":"老师生病","version":2} -> 409 says courses.off
get    /api/v1/courses?when=cancelled -> 200 says 老师生病 hides 灭火器
as     wang
get    /api/v1/messages -> 200 says 您报名的培训课程取消了 says 志愿者礼仪
get    /api/v1/me/courses -> 200 says 老师生病 says 灭火器
post   /api/v1/me/courses/{manners}/withdraw -> 409 says courses.off

# Nobody came before it began.
as     clerk
get    /api/v1/courses/{fire}/enrolments -> 200 keep id as wangs says "name":"w**g" hides "mine":true
as     second
get    /api/v1/courses/{fire}/enrolments -> 200 says "mine":true
as     clerk
post   /api/v1/enrolments/{wangs}/mark {"state":"came","version":1} -> 409 says courses.before
post   /api/v1/courses/{fire}/came -> 409 says courses.before
after  11 hours
as     lihua anew
post   /api/v1/me/courses/{fire}/withdraw -> 409 says courses.begun
as     wang anew
get    /api/v1/me/courses/near -> 200 says []
as     clerk anew
put    /api/v1/courses/{fire} {"kind":"safety","title":"灭火器怎么用","venue":"小区东门","teacher":"消防站","audience":"everyone","starts_ms":1764136000000,"minutes":90,"seats":3,"version":2} -> 409 says courses.begun

# Having come earns for a neighbour, on evidence that can be read; not for what is somebody's work. Undone it goes back; written down anew, it comes again.
as     next_door anew
post   /api/v1/enrolments/{wangs}/mark {"state":"came","version":1} -> 404
as     clerk
post   /api/v1/enrolments/{wangs}/mark {"state":"withdrawn","version":1} -> 422 says /state
post   /api/v1/enrolments/{wangs}/mark {"state":"came","version":1} -> 200 says "came":1
again  -> 200
post   /api/v1/enrolments/{wangs}/mark {"state":"missed","version":1} -> 409 says moved_on
post   /api/v1/courses/{fire}/cancel {"words":"没有开成","version":2} -> 409 says courses.attended
as     wang
get    /api/v1/me/points -> 200 says "posted":2 says "rule":"course@2025-01-01" says 参加培训：灭火器怎么用
get    /api/v1/earnings/rules -> 200 says "rule":"course","since":"2025-01-01" says 社区登记
as     clerk
post   /api/v1/enrolments/{wangs}/mark {"state":"missed","version":2} -> 200 says "came":0
as     wang
get    /api/v1/me/points -> 200 says "posted":0
as     clerk
post   /api/v1/courses/{fire}/came -> 200 says "came":2
again  -> 200
as     wang
get    /api/v1/me/points -> 200 says "posted":0
as     clerk
post   /api/v1/enrolments/{wangs}/mark {"state":"enrolled","version":3} -> 200 says "came":2
post   /api/v1/courses/{fire}/came -> 200 says "came":3
post   /api/v1/courses/{duties}/came -> 200 says "came":1
as     wang
get    /api/v1/me/points -> 200 says "posted":2 hides "posted":4
get    /api/v1/me/courses -> 200 says "own":"came"
as     lihua
get    /api/v1/me/points -> 200 says "posted":2
as     second anew
get    /api/v1/me/points -> 200 says []

# Nobody writes down that they came themselves, not among all who are left either.
post   /api/v1/enrolments/{seconds}/mark {"state":"came","version":1} -> 403 says courses.own
post   /api/v1/courses/{lonely}/came -> 200 says "came":0
as     chen anew
get    /api/v1/me/points -> 200 says "posted":2 says 参加培训：微网格员职责

# Tried over last month's data like every other rule, with the day's limit.
as     district anew
get    /api/v1/earnings/try?rule=course&amount=3&day_most=9 -> 200 says "people":3,"acts":3,"points":9,"capped":0,"points_now":6
get    /api/v1/earnings/try?rule=course&amount=3&day_most=2 -> 200 says "points":6,"capped":3

# A day gives no more than its rule says: of three more that day, one earns.
as     clerk
post   /api/v1/courses {"place":"510104018006","kind":"health","title":"第二课","venue":"x","teacher":"x","audience":"everyone","starts_ms":1764040000000,"minutes":30,"seats":5} -> 201 keep id as second
post   /api/v1/courses {"place":"510104018006","kind":"health","title":"第三课","venue":"x","teacher":"x","audience":"everyone","starts_ms":1764041000000,"minutes":30,"seats":5} -> 201 keep id as third
as     wang
post   /api/v1/me/courses/{second}/enrol -> 200
post   /api/v1/me/courses/{third}/enrol -> 200
after  2 hours
as     clerk
post   /api/v1/courses/{second}/came -> 200
post   /api/v1/courses/{third}/came -> 200
as     wang
get    /api/v1/me/points -> 200 says "posted":4 hides "posted":6
as     district
get    /api/v1/earnings/try?rule=course&amount=2&day_most=4 -> 200 says "people":3,"acts":5,"points":8,"capped":1
get    /api/v1/events?subject={fire} -> 200 says courses.made says courses.changed
get    /api/v1/events?subject={wangs} -> 200 says courses.enrolled says courses.attended says courses.unattended says courses.marked
as     street anew
get    /api/v1/courses?when=past -> 200 says 第三课 says "came":1
get    /api/v1/courses?when=past&limit=1 -> 200 says 第三课
