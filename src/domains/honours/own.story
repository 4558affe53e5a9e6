# 与自己有关的，由别人办理: whoever wins doesn't confirm it; whoever agreed may leave, and what was published goes back
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
place    510104018006001002  microgrid  第2微网格
person district   district 510104              all
person clerk      clerk    510104018006        below
person colleague  clerk    510104018006        below
person chenjie    member   510104018006001001  below
person zhoutao    member   510104018006001002  below

as     district
post   /api/v1/honours/sheets {"name":"先进工作者考核表","source":"示例","lines":[{"name":"走访","draws":"visits","full_at":10,"marks":100}]} -> 201 keep id as sheet
as     colleague
post   /api/v1/honours {"place":"510104018006","award":"先进工作者","title":"先进工作者评选","from_day":"2025-11-01","to_day":"2025-11-24","seats":2,"sheet":{sheet},"sheet_weight":90,"self_weight":10,"peers_weight":0,"residents_weight":0,"office_weight":0,"marks_until_ms":1764090000000} -> 201 keep id as round
post   /api/v1/honours/{round}/candidates {"login":"clerk","words":"夜间值守"} -> 201
post   /api/v1/honours/{round}/candidates {"login":"chenjie","words":"上门服务"} -> 201
post   /api/v1/honours/{round}/candidates {"login":"zhoutao","words":"排查隐患"} -> 201
as     clerk
get    /api/v1/me/honours -> 200 keep candidate as clerk_c
post   /api/v1/honours/candidates/{clerk_c}/agree {"mark":99} -> 200
as     chenjie
get    /api/v1/me/honours -> 200 keep candidate as chenjie_c
post   /api/v1/honours/candidates/{chenjie_c}/agree {"mark":98} -> 200
as     zhoutao
get    /api/v1/me/honours -> 200 keep candidate as zhoutao_c
post   /api/v1/honours/candidates/{zhoutao_c}/agree {"mark":97} -> 200
after  2 days
as     colleague anew
post   /api/v1/honours/{round}/publish {"version":1} -> 200 says "state":"published"

# Nobody else takes somebody out; they themselves do, once, and it is shown anew for all its days.
as     zhoutao anew
post   /api/v1/honours/candidates/{chenjie_c}/leave {"words":"替他退出"} -> 404
as     chenjie anew
post   /api/v1/honours/candidates/{chenjie_c}/leave {"words":" "} -> 422 says /words
post   /api/v1/honours/candidates/{chenjie_c}/leave {"words":"工作调动"} -> 204
again  -> 204
post   /api/v1/honours/candidates/{chenjie_c}/leave {"words":"再退一次"} -> 409 says honours.not_now
get    /api/v1/me/honours -> 200 says []
as     colleague
get    /api/v1/honours/{round} -> 200 says "state":"running" says 本人退出：工作调动
post   /api/v1/honours/{round}/publish {"version":3} -> 200 says "state":"published"
as     nobody
get    /honours/{round} -> 200 says zhoutao hides chenjie hides 工作调动

after  8 days
as     clerk anew
post   /api/v1/honours/{round}/confirm {"version":4} -> 403 says honours.own
as     colleague anew
post   /api/v1/honours/{round}/confirm {"version":4} -> 200 says "state":"confirmed"
as     zhoutao anew
post   /api/v1/honours/candidates/{zhoutao_c}/leave {"words":"太晚了"} -> 409 says honours.not_now
