# 街道社区边界: the district enters where its communities end, once; from then on points, gaps and maps know it
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
person   district district 510104              all
person   street   street   510104037           below
person   clerk    clerk    510104037008        below

as     street
send   /api/v1/imports/borders/check tests/fuzz/seeds/geojson/borders.geojson -> 403
as     nobody
get    /api/v1/places/at?lon=104.11&lat=30.59 -> 404
as     district

# What is wrong is named by feature; nothing is kept.
send   /api/v1/imports/borders/check tests/fuzz/seeds/geojson/bad-borders.geojson
       -> 200 says "fault_count":4 says 与 510104037008 重叠 says "value":"510104037099" says 须是 Polygon says 已有边界
send   /api/v1/imports/borders tests/fuzz/seeds/geojson/bad-borders.geojson -> 422 says imports.bad_rows
send   /api/v1/imports/borders/check tests/fuzz/seeds/csv/plain.csv -> 422
send   /api/v1/imports/borders/check tests/fuzz/seeds/geojson/worse-borders.geojson
       -> 200 says 边线自相交，在 104.1 says 有洞在面外 says 须是 Polygon says 不在中国境内 says 超出上级 510104018 的边界
in     english
send   /api/v1/imports/borders/check tests/fuzz/seeds/geojson/worse-borders.geojson
       -> 200 says its line crosses itself, near 104.1 says a hole lies outside says not in China says it reaches out of 510104018
in     chinese
get    /api/v1/places/510104037008 -> 200 hides Polygon

# A good one is taken in, known the second time, and never changed here.
send   /api/v1/imports/borders/check tests/fuzz/seeds/geojson/borders.geojson -> 200 says "borders":2 says "known":0
send   /api/v1/imports/borders?file=borders.geojson tests/fuzz/seeds/geojson/borders.geojson -> 201 says "borders":2 keep import_id as drawn
again  -> 201 says "borders":2
send   /api/v1/imports/borders?datum=gcj02 tests/fuzz/seeds/geojson/borders.geojson -> 422 says imports.bad_rows says 已有边界
after  1 minutes
as     district anew
send   /api/v1/imports/borders/check tests/fuzz/seeds/geojson/borders.geojson -> 200 says "borders":0 says "known":2
get    /api/v1/places/510104037008 -> 200 says Polygon
get    /api/v1/events?limit=50 -> 200 says imports.bordered
as     nobody
get    /api/v1/places/at?lon=104.11&lat=30.59 -> 200 says 510104037008
get    /ogc/collections/communities/items?bbox=104.121,30.58,104.13,30.6 -> 200 says 510104037011 says "numberMatched":1

# With the border there, the community draws its first grid and micro-grid.
as     clerk anew
post   /api/v1/changes/check {"acts":[{"kind":"add","place":"510104037008","name":"第1网格"}]} -> 200 hides "fault":true

# It stands in the list, and is taken back as long as nothing is drawn in it; then it may be entered anew.
as     clerk
get    /api/v1/imports -> 200 hides borders.geojson
post   /api/v1/imports/borders/{drawn}/undo {} -> 403
as     district anew
get    /api/v1/imports -> 200 says "kind":"borders" says borders.geojson says "borders":2 says "may_undo":true
post   /api/v1/imports/buildings/{drawn}/undo {} -> 404
place    510104037008001     grid       第1网格  104.105 30.585 104.11 30.59
post   /api/v1/imports/borders/{drawn}/undo {} -> 409 says imports.built_on says 510104037008 says 已经划了网格
place    510104037008001     grid       第1网格
post   /api/v1/imports/borders/{drawn}/undo {} -> 200 says "state":"undone"
get    /api/v1/places/510104037008 -> 200 hides Polygon
send   /api/v1/imports/borders tests/fuzz/seeds/geojson/borders.geojson -> 201 says "borders":2
