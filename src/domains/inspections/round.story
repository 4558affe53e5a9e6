# 巡查: a route is planned and walked; nothing found is one tap, what is found becomes a case with its place
place  510104018006001    grid      第1网格
place  510104018006001001 microgrid 第1微网格
person clerk  clerk  510104018006 below
person memb   member 510104018006001001 below
person other  clerk  510104018005 below

as     clerk
get    /api/v1/inspections/items -> 200 says 消防
post   /api/v1/inspections/routes {"place":"510104018006001001","name":"楼道消防","kind":"building","every_days":7,"points":[{"words":"5栋1单元楼道","items":"fire,gas"},{"words":"地下车库入口","items":"nothing"}]} -> 422 says /points
post   /api/v1/inspections/routes {"place":"510104018005","name":"楼道消防","kind":"building","every_days":7,"points":[{"words":"x"}]} -> 422 says /place
post   /api/v1/inspections/routes {"place":"510104018006001001","name":"楼道消防","kind":"building","every_days":7,"points":[{"words":"地下车库入口","photo":true}]} -> 201 keep id as garage
post   /api/v1/inspections/routes {"place":"510104018006001001","name":"楼道","kind":"building","every_days":7,"points":[{"words":"5栋1单元楼道","items":"fire,gas"}]} -> 201 keep id as r
again  -> 201
get    /api/v1/inspections/routes?place=510104018006001001 -> 200 says 5栋1单元楼道 says "late":false
as     other
get    /api/v1/inspections/routes -> 200 hides 楼道
post   /api/v1/inspections/routes/{r}/end {"version":1} -> 404

as     memb
post   /api/v1/inspections/routes {"place":"510104018006001001","name":"x","kind":"building","every_days":7,"points":[{"words":"x"}]} -> 403
post   /api/v1/inspections {"route_id":{r},"point":2,"result":"clear"} -> 422 says inspections.no_point
post   /api/v1/inspections {"route_id":{r},"point":1,"result":"clear"} -> 201 says "result":"clear","item":"" says "case_id":0
again  -> 201
post   /api/v1/inspections {"route_id":{garage},"point":1,"result":"clear"} -> 422 says /photos
post   /api/v1/inspections {"route_id":{r},"point":1,"result":"hazard","item":"fire","level":"major","words":"飞线充电"} -> 422 says /class
post   /api/v1/inspections {"route_id":{r},"point":1,"result":"hazard","item":"fire","level":"major","words":"飞线充电","class":"99999"} -> 422 says cases.no_class
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as photo
post   /api/v1/inspections {"route_id":{r},"point":1,"result":"hazard","item":"fire","level":"major","words":"飞线充电","class":"11008","photos":[{"id":{photo}}]} -> 201 says 510104018006- keep case_id as c
again  -> 201
get    /api/v1/cases/{c} -> 200 says 飞线充电 says 5栋1单元楼道 says "source":"inspection" says "place":"510104018006001001"
get    /api/v1/cases?mine=true&limit=5 -> 200 says 飞线充电
get    /api/v1/inspections/routes -> 200 says "last_result":"hazard"
as     other
get    /api/v1/inspections -> 200 hides 飞线充电
post   /api/v1/inspections {"route_id":{r},"point":1,"result":"clear"} -> 422 says inspections.no_point

as     clerk
get    /api/v1/inspections?result=hazard&place=510104018006 -> 200 says 飞线充电 says 楼道
after  9 days
as     clerk anew
get    /api/v1/inspections/routes -> 200 says "late":true
post   /api/v1/inspections/routes/{r}/end {"version":9} -> 409
post   /api/v1/inspections/routes/{r}/end {"version":1} -> 204
post   /api/v1/inspections {"route_id":{r},"point":1,"result":"clear"} -> 422 says inspections.no_point
