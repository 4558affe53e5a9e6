# 地图导入: facilities of a (made-up) extract come into the register, are matched with what is there, and never take back a person's word
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格  104.10 30.64 104.12 30.66
person clerk     clerk    510104018006        below
person member    member   510104018006001001  below
person next_door clerk    510104018005        below

# Which tags make which service is data, with where it is described; a tag without a service of ours says so.
as     nobody
get    /api/v1/facility-tags -> 200 says "code":"amenity=pharmacy","kind":"pharmacy" says 目录没有口腔诊所 says Map features
send   /api/v1/facilities/check tests/osm/facilities.osm.pbf -> 401
as     member
send   /api/v1/facilities/check tests/osm/facilities.osm.pbf -> 403
send   /api/v1/facilities/import tests/osm/facilities.osm.pbf -> 403

# What somebody has written down before: the corner shop, and an eating place whose name is only much like it.
as     clerk
post   /api/v1/facilities {"name":"示例街角便利店","lon":104.085,"lat":30.645,"services":[{"code":"convenience"},{"code":"laundry"}],"hours":"Mo-Su 07:00-23:00"} -> 201 keep id as corner
post   /api/v1/facilities {"name":"家常味小吃店","lon":104.087,"lat":30.645,"services":[{"code":"restaurant"}]} -> 201

# Looked at: ten are here, seven of them new. The bank next door and the one far off are outside, the dentist has no service, the
# car park is private, of the library there is no node in the file.
send   /api/v1/facilities/check tests/osm/facilities.osm.pbf -> 200 says "rows":9 says "added":7,"changed":1,"same":0 says "ambiguous":1,"outside":2,"no_kind":1,"kept_private":1,"placeless":1
       says © OpenStreetMap contributors, ODbL · 2025-10-01 says "matching":9 says 开放时间读不懂，未取：全天营业吧 says 电话不合格式 says 家常味小吃店
send   /api/v1/facilities/check?fate=ambiguous tests/osm/facilities.osm.pbf -> 200 says "matching":1 says 家常菜馆 hides 示例康民药房
send   /api/v1/facilities/check?fate=corrected tests/osm/facilities.osm.pbf -> 200 says "field":"hours","theirs":"24/7","ours":"Mo-Su 07:00-23:00","taken":false says "field":"operator","theirs":"示例街角","ours":"","taken":true
send   /api/v1/facilities/check?q=%E8%8D%AF%E5%BA%97 tests/osm/facilities.osm.pbf -> 200 says "matching":1 says 示例康民药房
send   /api/v1/facilities/check?limit=2&skip=1 tests/osm/facilities.osm.pbf -> 200 says "matching":9 says node/102 says node/103 hides node/101 hides way/201
send   /api/v1/facilities/check?fate=maybe tests/osm/facilities.osm.pbf -> 422 says fate
get    /api/v1/facilities?q=%E5%BA%B7%E6%B0%91 -> 200 says "items":[]

# Taken in; the second time there is nothing new.
send   /api/v1/facilities/import tests/osm/facilities.osm.pbf -> 201 says "added":7,"changed":1,"same":0,"left":1 says ODbL · 2025-10-01
send   /api/v1/facilities/check tests/osm/facilities.osm.pbf -> 200 says "added":0,"changed":0,"same":7 says "differs":1,"ambiguous":1
send   /api/v1/facilities/import tests/osm/facilities.osm.pbf -> 201 says "added":0,"changed":0,"same":7,"left":2
get    /api/v1/facilities?q=%E5%BA%B7%E6%B0%91 -> 200 says "source":"map" says "ref":"node/101","ref_day":"2025-10-01" says "address":"示例南路12号" says "phone":"02886661234" says "access":"step_free" says "hours":"Mo-Su 08:00-22:00" says "operator":"示例康民" keep id as pharmacy
get    /api/v1/facilities?q=%E5%B0%8F%E9%83%AD -> 200 says 示例小郭便利 says "hours":"" says "phone":"" keep id as shop
get    /api/v1/facilities?service=toilet -> 200 says "name":"公共厕所" says "access":"partly" keep id as toilet
get    /api/v1/facilities?service=kindergarten -> 200 says "lon":104.0804,"lat":30.65,
get    /api/v1/facilities?service=playground -> 200 says "lon":104.0822,"lat":30.6521,
get    /api/v1/facilities?service=supermarket -> 200 says 示例万家超市 says "ref":"relation/301"
get    /api/v1/facilities?service=tea_coffee -> 200 says 示例茶馆 keep id as tea
get    /api/v1/facilities/{corner} -> 200 says "source":"desk" says "ref":"node/108" says "hours":"Mo-Su 07:00-23:00" says "operator":"示例街角"

# A person corrects the pharmacy's phone, and the tea house closes.
patch  /api/v1/facilities/{pharmacy} {"phone":"13900001111","version":1} -> 200
post   /api/v1/facilities/{tea}/state {"state":"closed","day":"2025-11-24","why":"租约到期","version":1} -> 200

# A newer extract corrects what the map brought: hours, a name, a door. What a person wrote stays, and is shown beside; what closed stays closed.
send   /api/v1/facilities/check tests/osm/facilities-later.osm.pbf -> 200 says "added":1,"changed":3,"same":3 says "differs":2,"ambiguous":1
send   /api/v1/facilities/check?q=node/101 tests/osm/facilities-later.osm.pbf -> 200 says "field":"hours","theirs":"Mo-Su 08:00-21:00","ours":"Mo-Su 08:00-22:00","taken":true says "field":"phone","theirs":"02886665678","ours":"13900001111","taken":false
send   /api/v1/facilities/check?q=node/110 tests/osm/facilities-later.osm.pbf -> 200 says "fate":"differs" says "field":"state","theirs":"open","ours":"closed","taken":false
send   /api/v1/facilities/import tests/osm/facilities-later.osm.pbf -> 201 says "added":1,"changed":3,"same":3,"left":3
get    /api/v1/facilities/{pharmacy} -> 200 says "hours":"Mo-Su 08:00-21:00" says "phone":"13900001111" says "ref_day":"2025-11-01"
get    /api/v1/facilities/{shop} -> 200 says 示例小郭超市 says "hours":"Mo-Su 07:00-23:00"
get    /api/v1/facilities/{toilet} -> 200 says "lon":104.0862,
get    /api/v1/facilities/{tea} -> 200 says "state":"closed" says 示例茶馆 hides 新茶馆

# The older one once more takes nothing back.
send   /api/v1/facilities/import tests/osm/facilities.osm.pbf -> 201 says "added":0,"changed":0
get    /api/v1/facilities/{pharmacy} -> 200 says "hours":"Mo-Su 08:00-21:00" says "ref_day":"2025-11-01"
# Who has had the last word once has it from then on, though the map comes to say the same.
patch  /api/v1/facilities/{pharmacy} {"phone":"02886661234","version":3} -> 200
send   /api/v1/facilities/import tests/osm/facilities-later.osm.pbf -> 201 says "changed":0
get    /api/v1/facilities/{pharmacy} -> 200 says "phone":"02886661234"

# Next door's clerk sees the bank alone.
as     next_door
send   /api/v1/facilities/check tests/osm/facilities.osm.pbf -> 200 says "rows":1,"added":1 says 示例银行 hides 示例康民

# What can't be read is refused in words.
as     clerk
send   /api/v1/facilities/check tests/osm/facilities.osm -> 422 says facilities.osm_xml says osmium cat
send   /api/v1/facilities/import tests/osm/facilities.osm -> 422 says facilities.osm_xml
send   /api/v1/facilities/check tests/fuzz/seeds/osm/cut-header.osm.pbf -> 422 says osm.
