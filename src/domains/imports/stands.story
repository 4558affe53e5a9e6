# 导入记录: buildings and borders stand in the list with who, when, which file and how much; they aren't there on days before; they are taken back as long as nothing stands on them
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
place    510104018006001002  microgrid  东二微网格  104.02 30.60 104.04 30.62
compound 翡翠城三期 510104018006 104.01 30.61
building 5栋  510104018006001001 2
person clerk     clerk    510104018006        below
person next_door clerk    510104018005        below
person worker    worker   510104018006001     below
person street    street   510104018           below
person district  district 510104              all

after  5 days
as     clerk anew
get    /api/v1/imports -> 200 hides buildings":
send   /api/v1/imports/buildings/check?place=510104018006&since=2099-01-01 tests/fuzz/seeds/csv/buildings.csv -> 422 says since says 不晚于今天
send   /api/v1/imports/buildings/check?place=510104018006&since=yesterday tests/fuzz/seeds/csv/buildings.csv -> 422 says since
send   /api/v1/imports/buildings?place=510104018006&file=%E6%A5%BC%E6%A0%8B.csv tests/fuzz/seeds/csv/buildings.csv -> 201 keep import_id as one
again  -> 201 says "import_id":{one}

# Who, when, which file, how much.
get    /api/v1/imports -> 200 says "kind":"buildings" says 楼栋.csv says "place_name":"翡翠城社区" says "by_words":"clerk says "line_count":3 says "compounds":1 says "buildings":2 says "known":1 says "doors":96 says "may_undo":true
as     street anew
get    /api/v1/imports -> 200 says 楼栋.csv
as     district anew
get    /api/v1/imports -> 200 says 楼栋.csv
as     next_door anew
get    /api/v1/imports -> 200 hides 楼栋.csv
post   /api/v1/imports/buildings/{one}/undo {} -> 404
as     worker anew
get    /api/v1/imports -> 403
post   /api/v1/imports/buildings/{one}/undo {} -> 403

# On days before nobody sees them, wherever a day is asked for; today everybody does.
after  2 days
as     clerk anew
get    /api/v1/compounds?place=510104018006 -> 200 says 银杏院落
get    /api/v1/compounds?place=510104018006&as_of=2025-11-26 -> 200 hides 银杏院落 says 翡翠城三期
get    /api/v1/buildings?place=510104018006 -> 200 says 8栋 says A座
get    /api/v1/buildings?place=510104018006&as_of=2025-11-26 -> 200 hides 8栋 hides A座 says 5栋
get    /api/v1/exports/grid?place=510104018006&format=csv -> 200 says 8栋 says 银杏院落
get    /api/v1/exports/grid?place=510104018006&format=csv&as_of=2025-11-26 -> 200 hides 8栋 hides 银杏院落 says 5栋
get    /api/v1/exports/grid?place=510104018006&format=geojson&as_of=2025-11-26 -> 200 hides A座
get    /ogc/collections/buildings/items -> 200 says A座 says "numberMatched":3
get    /ogc/collections/buildings/items?datetime=2025-11-26T00:00:00Z -> 200 hides A座 hides 8栋 says 5栋 says "numberMatched":1
get    /ogc/collections/buildings/items?datetime=2025-11-26T00:00:00Z/.. -> 200 says A座 says "numberMatched":3
get    /ogc/collections/buildings/items?datetime=2025-11-26T00:00:00Z&bbox=104.02,30.6,104.04,30.62 -> 200 says "numberMatched":0
get    /ogc/collections/compounds/items?datetime=2025-11-26T00:00:00Z -> 200 hides 银杏院落 says "numberMatched":1

# A day that is said: there from its beginning on. A building can't be there before its compound is.
send   /api/v1/imports/buildings?place=510104018006&since=2025-11-27 tests/fuzz/seeds/csv/early-buildings.csv -> 201 keep import_id as early
get    /api/v1/buildings?place=510104018006&as_of=2025-11-27 -> 200 says 月季楼 hides A座
get    /api/v1/buildings?place=510104018006&as_of=2025-11-26 -> 200 hides 月季楼
send   /api/v1/imports/buildings/check?place=510104018006&since=2025-11-25 tests/fuzz/seeds/csv/more-buildings.csv -> 200 says 不能早于它 says "fault_count":1
send   /api/v1/imports/buildings/check?place=510104018006 tests/fuzz/seeds/csv/more-buildings.csv -> 200 says "fault_count":0

# Moved by a change set, it stays; the other one is taken back, with its compound and its households.
as     clerk
get    /api/v1/places/510104018006001002 -> 200 says "households":24
post   /api/v1/imports/{one}/undo {} -> 404
send   /api/v1/imports?place=510104018006&file=%E4%BD%8F%E6%88%B7.csv tests/fuzz/seeds/csv/door-of-a.csv -> 201 says 住户.csv keep id as doors
post   /api/v1/imports/buildings/{one}/undo {} -> 409 says imports.built_on says 银杏院落A座 says 已登记房屋
in     english
post   /api/v1/imports/buildings/{one}/undo {} -> 409 says doors are known in it
in     chinese
post   /api/v1/imports/buildings/{doors}/undo {} -> 404
post   /api/v1/imports/{doors}/undo {} -> 200
post   /api/v1/imports/buildings/{one}/undo {} -> 200 says "state":"undone" says "may_undo":false
again  -> 200
post   /api/v1/imports/buildings/{one}/undo {} -> 409 says imports.not_done
get    /api/v1/places/510104018006001002 -> 200 says "households":0
get    /api/v1/compounds?place=510104018006 -> 200 hides 银杏院落 says 月季苑
get    /api/v1/buildings?place=510104018006 -> 200 hides A座 hides 8栋 says 月季楼
get    /api/v1/addresses?q=银杏院落 -> 200 hides 银杏院落
get    /api/v1/events?place=510104018006&limit=50 -> 200 says imports.undone
