# 数据质量: what is missing, contradictory or stale; somebody is asked, something is put right, something is right as it is
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
door     1 101
door     2 1203
building 6栋  510104018006001001 1
compound 锦绣苑 510104018005 104.09 30.66
building 2栋  510104018005001001 1
door     1 303
person clerk     clerk    510104018006        below
person worker    worker   510104018006001     below
person member    member   510104018006001001  below
person next_door clerk    510104018005        below
person street    street   510104018           below
person district  district 510104              all
person neighbour resident 510104018006        own

as     clerk
post   /api/v1/residents {"name":"李小明","birth_date":"2019-03-01","kind":"floating","household_id":{101},"role":"family","lives":true,"since":"2024-05-01"} -> 201 keep id as child
after  1 minutes
get    /api/v1/quality/rules -> 200 says home_unclear says 示例
get    /api/v1/quality/counts?place=510104018006 -> 200 says {"rule":"home_unclear","found":1,"held":0} says {"rule":"minor_alone","found":1,"held":0}
       says {"rule":"building_empty","found":1,"held":0} says {"place":"510104018006001" says "waiting":0
get    /api/v1/quality/findings?rule=minor_alone -> 200 says 翡翠城三期 says 101 says "ask_name":"member" says "measure":1 keep id as minor
get    /api/v1/quality/findings?rule=home_unclear -> 200 says 1203 hides "words":"翡翠城三期 5栋 1单元 101" keep id as flat
get    /api/v1/quality/findings?rule=building_empty -> 200 says 6栋 keep id as building
get    /api/v1/quality/findings?rule=grid_size -> 200 says 第1微网格
get    /api/v1/quality/findings?rule=post_vacant -> 200 hides 第1微网格
get    /api/v1/quality/findings?rule=nothing -> 422 says /quality/rules

# His mother is written down: that finding goes at once, and another comes, since her birthday is missing.
post   /api/v1/residents {"name":"王芳","kind":"floating","household_id":{101},"role":"tenant","lives":true,"since":"2024-05-01"} -> 201 keep id as mother
get    /api/v1/quality/findings?rule=minor_alone -> 200 says "items":[]
get    /api/v1/quality/findings?rule=no_birthday -> 200 says 王* hides 王芳 says {mother}
patch  /api/v1/residents/{mother} {"birth_date":"1990-05-05","version":1} -> 200
get    /api/v1/quality/findings?rule=no_birthday -> 200 says "items":[]
put    /api/v1/register/homes/{1203}/check {"vacant":true} -> 200
get    /api/v1/quality/findings?rule=home_unclear -> 200 says "items":[]
get    /api/v1/quality/counts?place=510104018006 -> 200 hides home_unclear hides no_birthday

# A pump house has no households, and that is right: for some time, with a reason.
post   /api/v1/quality/findings/{building}/right {"until":"2026-06-01"} -> 422 says /why
post   /api/v1/quality/findings/{building}/right {"until":"2020-06-01","why":"水泵房"} -> 422 says /until
post   /api/v1/quality/findings/{building}/right {"until":"2026-06-01","why":"打 13800138000"} -> 422 says quality.tells
post   /api/v1/quality/findings/{building}/right {"until":"2026-06-01","why":"水泵房，不住人"} -> 200 says 水泵房 says clerk
again  -> 200
get    /api/v1/quality/findings?rule=building_empty -> 200 says "items":[]
get    /api/v1/quality/findings?rule=building_empty&state=right -> 200 says 水泵房
get    /api/v1/quality/counts?place=510104018006 -> 200 says {"rule":"building_empty","found":0,"held":1}

# Whoever answers for the place is asked, once a day, and nobody else.
get    /api/v1/quality/findings?rule=grid_size -> 200 keep id as small keep ask_account as asked
post   /api/v1/quality/findings/{small}/tell {"account_id":1} -> 422 says quality.not_asked
post   /api/v1/quality/findings/{small}/tell {"account_id":{asked},"words":"请打 13800138000"} -> 422 says quality.tells
post   /api/v1/quality/findings/{small}/tell {"account_id":{asked},"words":"请核对户数"} -> 200 says told_ms
post   /api/v1/quality/findings/{small}/tell {"account_id":{asked}} -> 409 says quality.told_today
as     member
get    /api/v1/messages -> 200 says quality.asked says 微网格规模 says 第1微网格 says 请核对户数
get    /api/v1/quality/counts -> 403

# Next door nothing is found of it; a year on, the flat wasn't confirmed for long, and the pump house is asked about again.
as     next_door
get    /api/v1/quality/findings?rule=building_empty&state=right&place=510104018006 -> 200 says "items":[]
get    /api/v1/quality/counts?place=510104018006 -> 200 says "rules":[]
post   /api/v1/quality/findings/{building}/right {"until":"","why":""} -> 404
post   /api/v1/quality/findings/{small}/tell {"account_id":{asked}} -> 404
as     worker
post   /api/v1/quality/findings/{building}/right {"until":""} -> 403
as     neighbour
get    /api/v1/quality/rules -> 403
as     district
post   /api/v1/quality/rules {"code":"home_unclear","threshold":5,"source":"区"} -> 422 says quality.no_measure
post   /api/v1/quality/rules {"code":"unchecked","threshold":200,"source":"区民政局"} -> 200 says "threshold":200 says 区民政局
post   /api/v1/quality/findings/{building}/right {"until":""} -> 403
after  210 days
as     clerk anew
get    /api/v1/quality/findings?rule=unchecked -> 200 says 101 says "measure":210
get    /api/v1/quality/findings?rule=building_empty -> 200 says 6栋
