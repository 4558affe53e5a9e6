# 统计: what happens is counted a moment later; each figure opens its cases; places outside one's reach stay shut
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
person   wang      resident 510104018006        own
person   chen      member   510104018006001001  below
person   clerk     clerk    510104018006        below
person   elsewhere clerk    510104018005        below
person   street    street   510104018           below
person   district  district 510104              below

as     clerk
get    /api/v1/figures/formulas -> 200 says 响应率 says 满意率 says "respond_hours":24 says 不足 10 件不排名
as     wang
get    /api/v1/figures -> 403
as     chen
get    /api/v1/figures -> 403

# A lamp: reported, filed, dispatched, handled, verified, closed, rated. A duplicate, and one that nobody takes up.
as     wang
post   /api/v1/cases {"class":"16001","words":"路灯不亮甲","place":"510104018006001001"} -> 201 keep id as a keep version as v
post   /api/v1/cases {"class":"16001","words":"路灯不亮乙","place":"510104018006001001"} -> 201 keep id as b keep version as w
post   /api/v1/cases {"class":"14001","words":"垃圾没收丙","place":"510104018006001001"} -> 201 keep id as c
as     clerk
post   /api/v1/cases/{a}/file {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{b}/merge {"version":{w},"into":{a}} -> 200
post   /api/v1/cases/{a}/dispatch {"version":{v}} -> 200 keep version as v
as     chen
post   /api/v1/cases/{a}/accept {"version":{v}} -> 200 keep version as v
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as photo
post   /api/v1/cases/{a}/feedback {"version":{v},"words":"已换灯","photos":[{"id":{photo}}]} -> 200 keep version as v
after  25 hours
as     clerk anew
post   /api/v1/cases/{a}/verify {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{a}/close {"version":{v}} -> 200 keep version as v
as     wang anew
post   /api/v1/cases/{a}/rate {"version":{v},"stars":5,"solved":true} -> 200
after  5 minutes

# The community's November: three reported, two answered in time, the third by nobody; one closed, solved and satisfied.
as     clerk anew
get    /api/v1/figures?from=2025-11-01&until=2025-11-30 -> 200 says "reported":3,"respond_due":3,"responded":2,"filed":1,"refused":0,"settled":0,"merged":1
       says "closed":1 says "verdicts":1,"solved":1,"satisfied":1 says "rate":"respond","over":2,"under":3,"percent":"66.67"
       says "rate":"satisfy","over":1,"under":1,"percent":"100.00" says "rate":"close","over":1,"under":1
get    /api/v1/figures?from=2025-11-01&until=2025-11-30&by=class -> 200 says 环境卫生 says 公共设施 hides "rank"
get    /api/v1/figures?from=2025-11-01&until=2025-11-30&by=class&class=16 -> 200 says 路灯不亮 hides 环境卫生
get    /api/v1/figures?from=2025-11-01&until=2025-11-30&by=place -> 200 says "key":"510104018006001"
get    /api/v1/figures?from=2025-11-01&until=2025-11-30&by=origin -> 200 says 居民上报
get    /api/v1/figures?from=2025-11-01&until=2025-11-30&by=unit -> 200 says 尚未派单 says "key":"510104018006"
get    /api/v1/figures?from=2025-11-24&until=2025-11-30&by=day -> 200 says "key":"2025-11-25" says "key":"2025-11-26"
get    /api/v1/figures?from=2025-11-01&until=2025-11-30&by=week -> 200 says "key":"2025-11-24" hides "key":"2025-11-25"

# Behind each figure its cases, a page at a time.
get    /api/v1/figures/cases?figure=reported&from=2025-11-01&until=2025-11-30&limit=2 -> 200 says 垃圾没收丙 says 路灯不亮乙 hides 路灯不亮甲 keep next as next
get    /api/v1/figures/cases?figure=reported&from=2025-11-01&until=2025-11-30&limit=2&after={next} -> 200 says 路灯不亮甲 hides 路灯不亮乙
get    /api/v1/figures/cases?figure=solved&from=2025-11-01&until=2025-11-30 -> 200 says 路灯不亮甲 hides 垃圾没收丙
get    /api/v1/figures/cases?figure=merged&from=2025-11-01&until=2025-11-30&class=16 -> 200 says 路灯不亮乙 hides 路灯不亮甲
get    /api/v1/figures/cases?figure=merged&from=2025-11-01&until=2025-11-30&class=14 -> 200 hides 路灯
get    /api/v1/figures/cases?figure=nothing -> 422 says figure
get    /api/v1/figures/stages -> 200 says "state":"closed","cases":1 says "state":"merged","cases":1 says "state":"reported","cases":1
get    /api/v1/figures/stages?class=16 -> 200 says "state":"closed","cases":1 hides "state":"reported","cases":1
get    /api/v1/figures/stages?place=510104018006001001&class=16 -> 422 says class

# Higher up the same by the totals; next door nothing, and what isn't wholly in reach is refused.
as     street anew
get    /api/v1/figures?from=2025-11-01&until=2025-11-30&by=place -> 200 says "key":"510104018006" says "reported":3 hides "rank":1
get    /api/v1/figures?from=2025-10-15&until=2025-11-30&by=class -> 200 says 公共设施
as     district anew
get    /api/v1/figures?from=2025-11-01&until=2025-11-30&by=place -> 200 says "key":"510104018" says "reported":3
get    /api/v1/figures?from=2025-11-01&until=2025-11-30&by=unit -> 200 says "key":"510104018006"
get    /api/v1/figures?from=2025-11-01&until=2025-11-30&by=class&class=16&origin=resident -> 200 says 路灯不亮 says "reported":2
get    /api/v1/figures?from=2025-01-01&until=2025-11-30&by=class&class=16&origin=resident -> 200 says 路灯不亮 says "reported":2 hides 环境卫生
get    /api/v1/figures?from=2025-01-01&until=2025-11-30&by=unit&class=16 -> 200 says 尚未派单 says "key":"510104018006"
get    /api/v1/figures?from=2025-01-01&until=2025-11-30&by=unit&unit=510104018006&origin=resident -> 200 says "key":"510104018006" hides 尚未派单
get    /api/v1/figures?from=2025-01-01&until=2025-11-30&by=place&class=14001&origin=resident -> 200 says "key":"510104018" says "reported":1
get    /api/v1/figures?from=2025-10-01&until=2025-11-30&by=unit&class=16&origin=resident -> 200 says "key":"510104018006"
get    /api/v1/figures?from=2025-01-01&until=2025-11-30&by=unit&class=16&origin=resident -> 422 says figures.too_wide
get    /api/v1/figures?from=2025-11-30&until=2025-11-01 -> 422 says until
get    /api/v1/figures?from=2025-13-01 -> 422 says from
get    /api/v1/figures?from=2020-01-01&until=2025-11-01&by=day -> 422 says from
as     elsewhere
get    /api/v1/figures?from=2025-11-01&until=2025-11-30 -> 200 says "reported":0 hides "percent" hides "rank"
get    /api/v1/figures?place=510104018006 -> 422 says place
get    /api/v1/figures?place=510104018 -> 422 says place
get    /api/v1/figures/cases?figure=reported&place=510104018006 -> 422 says place
get    /api/v1/figures/stages?place=510104 -> 422 says place
get    /api/v1/figures/cases?figure=reported&from=2025-11-01&until=2025-11-30 -> 200 hides 路灯

# Taken out: with who did it, and the log says so.
as     clerk
post   /api/v1/figures/export {"table":"figures","format":"csv","by":"class","from":"2025-11-01","until":"2025-11-30"} -> 200 says 公共设施 says clerk
post   /api/v1/figures/export {"table":"cases","format":"csv","figure":"solved","from":"2025-11-01","until":"2025-11-30"} -> 200 says 路灯不亮甲 hides 垃圾没收丙
post   /api/v1/figures/export {"table":"cases","format":"xlsx","from":"2025-11-01","until":"2025-11-30"} -> 200
post   /api/v1/figures/export {"table":"figures","format":"pdf","by":"place","from":"2025-11-01","until":"2025-11-30"} -> 200 says %PDF
post   /api/v1/figures/export {"table":"figures","format":"pdf","place":"510104018005"} -> 422 says place
get    /api/v1/events?kind=figures.exported -> 200 says 导出统计
