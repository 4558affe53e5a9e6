# 院落楼栋导入: a community enters its buildings, is told each bad cell, takes them in whole; then doors and people find them
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
place    510104018006001002  microgrid  东二微网格  104.02 30.60 104.04 30.62
compound 翡翠城三期 510104018006 104.01 30.61
building 5栋  510104018006001001 2
door     1 101
person clerk     clerk    510104018006        below
person next_door clerk    510104018005        below
person worker    worker   510104018006001     below

as     worker
get    /api/v1/imports/buildings/template -> 403
send   /api/v1/imports/buildings/check?place=510104018006 tests/fuzz/seeds/csv/buildings.csv -> 403
as     next_door
send   /api/v1/imports/buildings/check?place=510104018006 tests/fuzz/seeds/csv/buildings.csv -> 422 says place
as     clerk
get    /api/v1/imports/buildings/template -> 200 says PK
send   /api/v1/imports/buildings/check?place=510104018 tests/fuzz/seeds/csv/buildings.csv -> 422 says place

# Each bad cell by row, column and value; with one of them nothing is kept.
send   /api/v1/imports/buildings/check?place=510104018006 tests/fuzz/seeds/csv/bad-buildings.csv
       -> 200 says "bad_rows":6 says "column":"小区" says 必填 says "value":"零" says 1 到 99 says 不在本社区内 says "value":"一百零四度" says 须为度数 says "value":"没有的微网格" says 与第 6 行是同一栋
send   /api/v1/imports/buildings?place=510104018006 tests/fuzz/seeds/csv/bad-buildings.csv -> 422 says imports.bad_rows says /2/小区
in     english
send   /api/v1/imports/buildings?place=510104018006 tests/fuzz/seeds/csv/bad-buildings.csv -> 422 says must not be empty
send   /api/v1/imports/buildings/check?place=510104018006 tests/fuzz/seeds/csv/names.csv -> 422 says compound
send   /api/v1/imports/check?place=510104018006 tests/fuzz/seeds/csv/names.csv -> 422 says compound
in     chinese
send   /api/v1/imports/buildings/check?place=510104018006 tests/fuzz/seeds/csv/names.csv -> 422 says imports.header says 小区
get    /api/v1/compounds?place=510104018006 -> 200 hides 银杏院落

# Swapped degrees, and drawings that are none, are told as what they are.
send   /api/v1/imports/buildings/check?place=510104018006 tests/fuzz/seeds/csv/swapped-buildings.csv -> 200 says 与经度写反
send   /api/v1/imports/buildings/check?place=510104018006 tests/fuzz/seeds/geojson/no-building.geojson
       -> 200 says "fault_count":3 says 图形须是 Point says 边线自相交，在 104.01

# A good one: one building is there already, one is new in a known compound, one brings its compound; by point and by name.
send   /api/v1/imports/buildings/check?place=510104018006 tests/fuzz/seeds/csv/buildings.csv
       -> 200 says "compounds":1 says "buildings":2 says "households":96 says "known":1 says "fault_count":0
get    /api/v1/compounds?place=510104018006 -> 200 hides 银杏院落
send   /api/v1/imports/buildings?place=510104018006 tests/fuzz/seeds/csv/buildings.csv -> 201 says "buildings":2
again  -> 201 says "buildings":2
get    /api/v1/compounds?place=510104018006 -> 200 says 银杏院落 says "households":24
get    /api/v1/buildings?place=510104018006001001 -> 200 says 8栋 hides A座
get    /api/v1/buildings?place=510104018006001002 -> 200 says A座 says "floors":6 says "units":1
get    /api/v1/places/510104018006001002 -> 200 says "households":24
send   /api/v1/imports/buildings?place=510104018006 tests/fuzz/seeds/csv/buildings.csv -> 201 says "buildings":0 says "known":3
get    /api/v1/places/510104018006001002 -> 200 says "households":24
get    /api/v1/events?place=510104018006&limit=50 -> 200 says imports.built

# A map file: an outline and a point, properties in either language. What came in is found by its address, and on /ogc.
send   /api/v1/imports/buildings?place=510104018006 tests/fuzz/seeds/geojson/buildings.geojson -> 201 says "buildings":2 says "compounds":0
send   /api/v1/imports/buildings?place=510104018006 tests/fuzz/seeds/geojson/wrong.geojson -> 422
as     nobody
get    /api/v1/addresses?q=银杏院落9栋 -> 200 says 9栋
get    /ogc/collections/buildings/items?bbox=104.0309,30.6109,104.0313,30.6113 -> 200 says 7栋 says Polygon says "numberMatched":2
get    /ogc/collections/buildings/items?bbox=104.03115,30.6109,104.0313,30.6113 -> 200 says 7栋 hides A座 says "numberMatched":1
