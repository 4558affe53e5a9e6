# 金牌网格员: nominated, marked by peers and the office, voted on by neighbours, in publicity for seven days, an objection, a certificate
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
place    510104018006001002  microgrid  第2微网格
place    510104018006001003  microgrid  第3微网格
person district   district 510104              all
person clerk      clerk    510104018006        below
person colleague  clerk    510104018006        below
person next_door  clerk    510104018005        below
person chenjie    member   510104018006001001  below
person zhoutao    member   510104018006001002  below
person sunli      member   510104018006001003  below
person wangmin    resident 510104018006        own
person lilei      resident 510104018006        own
person stranger   resident 510104018005        own

# A sheet in editions; its marks are a hundred.
as     clerk
get    /api/v1/honours/sheets -> 200 says 网格员考核表 says 走访入户
post   /api/v1/honours/sheets {"name":"网格员考核表","source":"社区","lines":[{"name":"走访","draws":"visits","full_at":10,"marks":100}]} -> 403
as     district
post   /api/v1/honours/sheets {"name":"网格员考核表","source":"示例","lines":[{"name":"走访","draws":"visits","full_at":10,"marks":90}]} -> 422 says /lines
post   /api/v1/honours/sheets {"name":"网格员考核表","source":"示例","lines":[{"name":"走访","draws":"visits","full_at":10,"marks":60},{"name":"办结","draws":"cases","full_at":5,"marks":10},{"name":"按时","draws":"in_time","full_at":100,"marks":5},{"name":"时长","draws":"hours","full_at":10,"marks":5},{"name":"积分","draws":"points","full_at":10,"marks":5},{"name":"创新","draws":"entered","full_at":10,"marks":15}]} -> 201 says "edition":2 keep id as sheet

as     clerk
post   /api/v1/honours {"place":"510104018005","award":"金牌网格员","title":"x","from_day":"2025-11-01","to_day":"2025-11-24","seats":1,"sheet":{sheet},"sheet_weight":100,"self_weight":0,"peers_weight":0,"residents_weight":0,"office_weight":0,"marks_until_ms":1764259200000} -> 422 says /place
post   /api/v1/honours {"place":"510104018006","award":"金牌网格员","title":"x","from_day":"2025-11-01","to_day":"2025-11-24","seats":1,"sheet":{sheet},"sheet_weight":90,"self_weight":0,"peers_weight":0,"residents_weight":0,"office_weight":0,"marks_until_ms":1764259200000} -> 422 says /sheet_weight
post   /api/v1/honours {"place":"510104018006","award":"金牌网格员","title":"x","from_day":"2025-11-01","to_day":"2025-11-30","seats":1,"sheet":{sheet},"sheet_weight":100,"self_weight":0,"peers_weight":0,"residents_weight":0,"office_weight":0,"marks_until_ms":1764259200000} -> 422 says /marks_until_ms
post   /api/v1/honours {"place":"510104018006","award":"金牌网格员","title":"x","from_day":"2025-11-01","to_day":"2025-11-24","seats":1,"sheet":7,"sheet_weight":100,"self_weight":0,"peers_weight":0,"residents_weight":0,"office_weight":0,"marks_until_ms":1764259200000} -> 422 says /sheet
post   /api/v1/honours {"place":"510104018006","award":"金牌网格员","title":"2025 年 11 月金牌网格员评选","from_day":"2025-11-01","to_day":"2025-11-24","seats":1,"sheet":{sheet},"sheet_weight":40,"self_weight":5,"peers_weight":15,"residents_weight":20,"office_weight":20,"marks_until_ms":1764259200000} -> 201 says "state":"running" says 第 2 版 keep id as gold
post   /api/v1/honours {"place":"510104018006","award":"热心网格员","title":"办不成的一次","from_day":"2025-11-01","to_day":"2025-11-24","seats":1,"sheet":{sheet},"sheet_weight":100,"self_weight":0,"peers_weight":0,"residents_weight":0,"office_weight":0,"marks_until_ms":1764259200000} -> 201 keep id as other
get    /api/v1/honours -> 200 says 金牌网格员评选
# One award for the same days.
post   /api/v1/honours {"place":"510104018006","award":"金牌网格员","title":"又评一次","from_day":"2025-11-24","to_day":"2025-11-24","seats":1,"sheet":{sheet},"sheet_weight":100,"self_weight":0,"peers_weight":0,"residents_weight":0,"office_weight":0,"marks_until_ms":1764259200000} -> 409 says honours.same
as     next_door
get    /api/v1/honours -> 200 says "items":[]
get    /api/v1/honours/{gold} -> 404
post   /api/v1/honours/{gold}/candidates {"login":"chenjie","words":"冒雨巡查排水"} -> 404

# Nominated by others, from that place, once.
as     clerk
post   /api/v1/honours/{gold}/candidates {"login":"clerk","words":"我自己"} -> 403 says honours.self
post   /api/v1/honours/{gold}/candidates {"login":"stranger","words":"隔壁社区"} -> 422 says /login
post   /api/v1/honours/{gold}/candidates {"login":"sunli","words":"调解邻里纠纷"} -> 201
get    /api/v1/honours/{gold} -> 200 says 调解邻里纠纷
as     sunli
get    /api/v1/me/honours -> 200 says "body":"self" says "agreed":false keep candidate as sunli_c
as     clerk
post   /api/v1/honours/{gold}/candidates {"login":"zhoutao","words":"上门服务独居老人"} -> 201
as     zhoutao
get    /api/v1/me/honours -> 200 says "body":"self" hides 调解邻里纠纷 keep candidate as zhoutao_c
as     clerk
post   /api/v1/honours/{gold}/candidates {"login":"chenjie","words":"冒雨巡查排水"} -> 201
post   /api/v1/honours/{gold}/candidates {"login":"chenjie","words":"再提一次"} -> 409 says honours.known
as     chenjie
get    /api/v1/me/honours -> 200 keep candidate as chenjie_c

# One agrees to stand by marking oneself; then others mark, each once.
post   /api/v1/honours/candidates/{chenjie_c}/marks {"mark":100} -> 403 says honours.self
post   /api/v1/honours/candidates/{zhoutao_c}/marks {"mark":80} -> 409 says honours.not_now
post   /api/v1/honours/candidates/{zhoutao_c}/agree {"mark":80} -> 404
post   /api/v1/honours/candidates/{chenjie_c}/agree {"mark":101} -> 422 says /mark
post   /api/v1/honours/candidates/{chenjie_c}/agree {"mark":95} -> 200 says "agreed":true says "mark":95
post   /api/v1/honours/candidates/{chenjie_c}/agree {"mark":96} -> 409 says honours.marked
as     clerk
post   /api/v1/honours/{gold}/ballot {"opens_ms":1764003600000,"closes_ms":1764259200000,"choose_most":1,"lot_words":"双色球开奖号码"} -> 409 says honours.few
as     zhoutao
post   /api/v1/honours/candidates/{zhoutao_c}/agree {"mark":90} -> 200
post   /api/v1/honours/candidates/{chenjie_c}/marks {"mark":92} -> 200 says "body":"peers"
post   /api/v1/honours/candidates/{chenjie_c}/marks {"mark":10} -> 409 says honours.marked
as     chenjie
post   /api/v1/honours/candidates/{zhoutao_c}/marks {"mark":85} -> 200
as     wangmin
post   /api/v1/honours/candidates/{chenjie_c}/marks {"mark":100} -> 403 says honours.not_yours
as     stranger
post   /api/v1/honours/candidates/{chenjie_c}/marks {"mark":100} -> 404
as     next_door
post   /api/v1/honours/candidates/{chenjie_c}/marks {"mark":100} -> 404
as     clerk
post   /api/v1/honours/candidates/{chenjie_c}/marks {"mark":88} -> 200 says "body":"office"
post   /api/v1/honours/candidates/{chenjie_c}/values {"line":1,"value":10,"words":"走访表"} -> 422 says honours.drawn
post   /api/v1/honours/candidates/{chenjie_c}/values {"line":7,"value":10,"words":"没有这项"} -> 422 says /line
post   /api/v1/honours/candidates/{chenjie_c}/values {"line":6,"value":8,"words":"院落议事新做法"} -> 200 says 8 ÷ 10 × 15 分 = 12.00 分
in     english
get    /api/v1/honours/{gold} -> 200 says 8 ÷ 10 × 15 = 12.00 marks
in     chinese
get    /api/v1/honours/candidates/{chenjie_c}/lines/1/facts -> 200 says []
get    /api/v1/honours/candidates/{chenjie_c}/lines/2/facts -> 200 says []
get    /api/v1/honours/candidates/{chenjie_c}/lines/3/facts -> 200 says []
get    /api/v1/honours/candidates/{chenjie_c}/lines/4/facts -> 200 says []
get    /api/v1/honours/candidates/{chenjie_c}/lines/5/facts -> 200 says []
get    /api/v1/honours/candidates/{chenjie_c}/lines/6/facts -> 200 says []
get    /api/v1/honours/candidates/{chenjie_c}/lines/7/facts -> 404
as     zhoutao
get    /api/v1/honours/candidates/{chenjie_c}/lines/1/facts -> 404

# Neighbours vote among those who agreed; who hasn't agreed isn't named.
as     clerk
post   /api/v1/honours/{gold}/ballot {"opens_ms":1764003600000,"closes_ms":1764259200000,"choose_most":1,"lot_words":"次日双色球开奖号码"} -> 200 says "ballot_phase":"open"
post   /api/v1/honours/{gold}/ballot {"opens_ms":1764003600000,"closes_ms":1764259200000,"choose_most":1,"lot_words":"次日双色球开奖号码"} -> 409 says honours.not_now
post   /api/v1/honours/{gold}/candidates {"login":"wangmin","words":"太晚了"} -> 409 says honours.not_now
after  2 hours
as     sunli
post   /api/v1/honours/candidates/{sunli_c}/agree {"mark":90} -> 409 says honours.not_now
as     wangmin
get    /api/v1/me/ballots -> 200 says 上门服务独居老人 hides 调解邻里纠纷 keep id as ballot
post   /api/v1/ballots/{ballot}/votes {"receipt":"aaaaaaaaaaaaaaaa","chosen":"2"} -> 200
as     lilei
post   /api/v1/ballots/{ballot}/votes {"receipt":"bbbbbbbbbbbbbbbb","chosen":"2"} -> 200
as     clerk
post   /api/v1/honours/{gold}/publish {"version":2} -> 409 says honours.not_over
after  3 days
as     wangmin anew
post   /api/v1/honours/{gold}/appeals {"words":"还没公示就说一句"} -> 409 says honours.not_now
as     clerk anew
post   /api/v1/honours/candidates/{zhoutao_c}/marks {"mark":88} -> 409 says honours.over
post   /api/v1/honours/{gold}/publish {"version":2} -> 409 says honours.not_over
post   /api/v1/ballots/{ballot}/count {"seed":"03 09 14","version":1} -> 200 says "votes":2
post   /api/v1/honours/{gold}/publish {"version":1} -> 409 says moved_on
post   /api/v1/honours/{other}/publish {"version":1} -> 409 says honours.few
as     nobody
get    /honours/{gold} -> 404
as     clerk
post   /api/v1/honours/{gold}/publish {"version":2} -> 200 says "state":"published" says "published_day":"2025-11-28","until_day":"2025-12-05" says "days_left":8
get    /api/v1/me/honours -> 200
as     nobody
get    /honours -> 200 says 正在公示 says 2025 年 11 月金牌网格员评选
get    /honours/{gold} -> 200 says recount.json says 考核表 40% hides 调解邻里纠纷
get    /api/v1/ballots/{ballot}/recount -> 200 says "receipt":"bbbbbbbbbbbbbbbb"

# An objection stops it until it is answered, by somebody else; upheld, publicity begins anew.
as     lilei anew
get    /api/v1/me/honours -> 200 says []
get    /api/v1/me/honours/open -> 200 says 金牌网格员评选 says "name":"chenjie" says "name":"zhoutao" says "until_day":"2025-12-05" says "appeals":[] hides sunli
post   /api/v1/honours/{gold}/appeals {"words":"短"} -> 422 says /words
post   /api/v1/honours/{gold}/appeals {"candidate":{sheet},"words":"没有这个候选人吧"} -> 422 says /candidate
post   /api/v1/honours/{gold}/appeals {"candidate":{zhoutao_c},"words":"走访次数与实际不符"} -> 201 says "state":"open" keep id as appeal
get    /api/v1/me/honours/open -> 200 says 走访次数与实际不符
as     wangmin anew
get    /api/v1/me/honours/open -> 200 says "appeals":[] hides 走访次数与实际不符
as     stranger anew
get    /api/v1/me/honours/open -> 200 says []
post   /api/v1/honours/{gold}/appeals {"words":"我也要说一句"} -> 404
as     clerk
post   /api/v1/honours/{gold}/confirm {"version":3} -> 409 says honours.publicity
post   /api/v1/honours/appeals/{appeal}/answer {"state":"open","answer":"看过","version":1} -> 422 says /state
post   /api/v1/honours/appeals/{appeal}/answer {"state":"upheld","answer":"核实多记 6 次，本人退出","exclude":true,"version":1} -> 200 says "state":"upheld"
post   /api/v1/honours/appeals/{appeal}/answer {"state":"dismissed","answer":"再答一次","version":2} -> 409 says honours.not_now
get    /api/v1/honours/{gold} -> 200 says "state":"running"
post   /api/v1/honours/{gold}/publish {"version":4} -> 200 says "state":"published"
# A number was wrong: upheld, it is put right and shown anew; dismissed, nothing goes back.
as     chenjie anew
post   /api/v1/honours/{gold}/appeals {"candidate":{chenjie_c},"words":"创新项少记了两次"} -> 201 keep id as mine
post   /api/v1/honours/{gold}/appeals {"candidate":{chenjie_c},"words":"另外一句没有道理的话"} -> 201 keep id as idle
as     clerk
post   /api/v1/honours/candidates/{chenjie_c}/values {"line":6,"value":10,"words":"补记两次"} -> 409 says honours.not_now
post   /api/v1/honours/appeals/{idle}/answer {"state":"dismissed","answer":"没有新的依据","again":true,"version":1} -> 200
get    /api/v1/honours/{gold} -> 200 says "state":"published"
post   /api/v1/honours/appeals/{mine}/answer {"state":"upheld","answer":"核实应为 10 次","again":true,"version":1} -> 200
get    /api/v1/honours/{gold} -> 200 says "state":"running"
post   /api/v1/honours/candidates/{chenjie_c}/values {"line":6,"value":10,"words":"补记两次"} -> 200 says 10 ÷ 10 × 15 分 = 15.00 分
post   /api/v1/honours/{gold}/publish {"version":6} -> 200 says "state":"published"
after  7 days
as     clerk anew
post   /api/v1/honours/{gold}/confirm {"version":7} -> 409 says honours.publicity
as     wangmin anew
post   /api/v1/honours/{gold}/appeals {"words":"得分算法想再问一下"} -> 201 keep id as late
after  1 days
as     next_door anew
post   /api/v1/honours/{gold}/confirm {"version":7} -> 404
post   /api/v1/honours/appeals/{late}/answer {"state":"dismissed","answer":"越权","version":1} -> 404
as     clerk anew
post   /api/v1/honours/{gold}/confirm {"version":7} -> 409 says honours.open
post   /api/v1/honours/appeals/{late}/answer {"state":"dismissed","answer":"算法见公示页，已当面说明","version":1} -> 200
post   /api/v1/honours/{gold}/confirm {"version":7} -> 200 says "state":"confirmed" says "number":"2025-0001"
post   /api/v1/honours/{gold}/confirm {"version":8} -> 409 says honours.not_now
post   /api/v1/honours/{gold}/cancel {"words":"不算了","version":8} -> 409 says honours.not_now
post   /api/v1/honours/{other}/cancel {"words":"没有人参评","version":1} -> 200 says 没有人参评

# The certificate: on paper for its owner, verified by anybody who has its code, revoked with the reason.
as     chenjie anew
get    /api/v1/me/certificates -> 200 says 金牌网格员 keep code as code keep id as certificate
get    /api/v1/honours/certificates/{certificate}/pdf -> 200
as     lilei anew
get    /api/v1/me/certificates -> 200 says []
get    /api/v1/honours/certificates/{certificate}/pdf -> 404
as     nobody
get    /certificates/{code} -> 200 says 证书有效 says 金牌网格员
get    /certificates/2025-0001 -> 404 says 查无此证
get    /certificates/2025-0001-AAAAAAAAAAAA -> 404
get    /honours -> 200 says 光荣榜
get    /honours/{gold} -> 200 says 已确认 says 算法见公示页
as     next_door anew
post   /api/v1/honours/certificates/{certificate}/revoke {"words":"越权","version":1} -> 404
as     colleague anew
post   /api/v1/honours/certificates/{certificate}/revoke {"words":"弄虚作假，经查实","version":1} -> 200
post   /api/v1/honours/certificates/{certificate}/revoke {"words":"再撤","version":2} -> 409 says honours.revoked
as     nobody
in     english
get    /certificates/{code} -> 200 says Revoked says 弄虚作假，经查实
as     chenjie
get    /api/v1/honours/certificates/{certificate}/pdf -> 409 says honours.revoked
