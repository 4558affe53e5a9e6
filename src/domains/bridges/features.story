# 外部地图程序: OGC API Features, from the landing page to one building
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格      104.00 30.60 104.04 30.62
place    510104018006001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
place    510104018006001002  microgrid  东二微网格  104.02 30.60 104.04 30.62
compound 翡翠城三期 510104018006 104.01 30.61
building 5栋  510104018006001001 2
door     1 101
building 6栋  510104018006001002 1
person   street    street   510104018           below
person   street2   street   510104018           below

as     nobody
get    /ogc -> 200 says "rel":"conformance" says "rel":"data" says "rel":"service-desc" says /api/openapi.json
get    /ogc/conformance -> 200 says ogcapi-features-1/1.0/conf/core says ogcapi-features-1/1.0/conf/geojson
get    /ogc/collections -> 200 says "id":"streets" says "id":"communities" says "id":"grids" says "id":"microgrids" says "id":"compounds" says "id":"buildings" says CRS84
in     english
get    /ogc/collections/microgrids -> 200 says Micro-grids
in     chinese
get    /ogc?f=json -> 200
get    /ogc?f=html -> 400 says "pointer":"f"
get    /ogc/conformance?colour=red -> 400 says colour
get    /ogc/collections?colour=red -> 400 says colour
get    /ogc/collections/streets?colour=red -> 400 says colour
get    /ogc/collections/streets/items/510104018?colour=red -> 400 says colour
get    /ogc/collections/persons -> 404
get    /ogc/collections/persons/items -> 404

# Features: all, by box, by page.
get    /ogc/collections/streets/items?limit=3 -> 200 says "numberReturned":3 says "numberMatched":11 says offset=3
get    /ogc/collections/microgrids/items -> 200 says 东一微网格 says 东二微网格 says "numberMatched":2 hides "next"
get    /ogc/collections/microgrids/items?bbox=104.03,30.6,104.05,30.7 -> 200 says 东二微网格 hides 东一微网格
get    /ogc/collections/microgrids/items?limit=1 -> 200 says 东一微网格 says "rel":"next" says offset=1
get    /ogc/collections/microgrids/items?limit=1&offset=1 -> 200 says 东二微网格 hides "next"
get    /ogc/collections/microgrids/items?limit=100000 -> 200
get    /ogc/collections/buildings/items -> 200 says 5栋 says 6栋 says "units":2 says "numberMatched":2 hides "101" hides household
get    /ogc/collections/buildings/items?limit=1 -> 200 says 5栋 hides 6栋 says after= says "numberReturned":1 says "numberMatched":2
get    /ogc/collections/buildings/items?bbox=104.02,30.6,104.05,30.62 -> 200 says "numberMatched":0
get    /ogc/collections/buildings/items/{5栋} -> 200 says "place":"510104018006001001" says "rel":"self"
get    /ogc/collections/compounds/items?bbox=104,30,105,31 -> 200 says 翡翠城三期 says "numberMatched":1
get    /ogc/collections/compounds/items?bbox=105,30,106,31 -> 200 hides 翡翠城三期 says "numberMatched":0
get    /ogc/collections/microgrids/items/510104018006001002 -> 200 says 东二微网格 says "until":null
get    /ogc/collections/microgrids/items/510104018006 -> 404
get    /ogc/collections/buildings/items/abc -> 404

# Wrong questions are refused by name, with 400.
get    /ogc/collections/microgrids/items?bbox=1,2,3 -> 400 says bbox
get    /ogc/collections/microgrids/items?datetime=gestern -> 400 says datetime
get    /ogc/collections/microgrids/items?colour=red -> 400 says colour
get    /ogc/collections/microgrids/items?limit=0 -> 400 says limit

# The grid changes; datetime asks for before and after.
as     street
post   /api/v1/changes {"title":"改名","acts":[{"kind":"rename","place":"510104018006001001","name":"新名微网格"},{"kind":"move","building_id":{6栋},"into":"510104018006001001"}]} -> 201 keep id as name
post   /api/v1/changes/{name}/submit {"version":1} -> 200
after  2 hours
as     street2
post   /api/v1/changes/{name}/approve {"version":2} -> 200
as     nobody
get    /ogc/collections/microgrids/items -> 200 says 新名微网格 hides 东一微网格
get    /ogc/collections/microgrids/items?datetime=2025-11-24T17:00:00Z -> 200 says 东一微网格 hides 新名微网格
get    /ogc/collections/microgrids/items?datetime=2025-11-24T17:00:00Z/.. -> 200 says 东一微网格 says 新名微网格 says "numberMatched":3
get    /ogc/collections/microgrids/items?datetime=../2025-11-01 -> 200 says "numberMatched":0
get    /ogc/collections/buildings/items/{6栋} -> 200 says "place":"510104018006001001"
get    /ogc/collections/buildings/items?datetime=2025-11-24T17:00:00Z -> 200 says "place":"510104018006001002"

# Facilities that were confirmed, and only what is public of them; those of a past day by their history.
as     street
post   /api/v1/facilities {"name":"翡翠城食堂","lon":104.011,"lat":30.611,"services":[{"code":"canteen"}],"hours":"Mo-Fr 11:00-13:00","phone":"028-00000000","whom":"悄悄问的人","since":"2025-03-01"} -> 201 keep id as canteen
post   /api/v1/facilities {"name":"翡翠城药房","lon":104.031,"lat":30.611,"services":[{"code":"pharmacy"}],"since":"2025-03-01"} -> 201 keep id as pharmacy
send   /api/v1/facilities/import tests/fuzz/seeds/csv/facilities-of-a-list.csv -> 201 says "added":1
get    /api/v1/facilities -> 200 says 没人核实的修鞋铺
as     nobody
get    /ogc/collections -> 200 says "id":"facilities" says "id":"circles"
get    /ogc/collections/facilities/items -> 200 says 翡翠城食堂 says 翡翠城药房 says "opening_hours":"Mo-Fr 11:00-13:00" says "services":"canteen" hides 悄悄问的人 hides operator hides street hides 没人核实
get    /ogc/collections/facilities/items?limit=1 -> 200 says 翡翠城食堂 hides 翡翠城药房 says after= says "numberMatched":2
get    /ogc/collections/facilities/items?limit=1&after={canteen} -> 200 says 翡翠城药房 hides "next"
get    /ogc/collections/facilities/items?bbox=104.03,30.6,104.04,30.62 -> 200 says 翡翠城药房 hides 翡翠城食堂
get    /ogc/collections/facilities/items?datetime=2025-02-01 -> 200 says "numberReturned":0
get    /ogc/collections/facilities/items/{canteen} -> 200 says 翡翠城食堂 says "rel":"self"
get    /ogc/collections/facilities/items/1 -> 404
as     street
post   /api/v1/facilities/{canteen}/state {"version":1,"state":"closed","day":"2025-11-20","why":"装修"} -> 200
as     nobody
get    /ogc/collections/facilities/items -> 200 hides 翡翠城食堂 says 翡翠城药房
get    /ogc/collections/facilities/items/{canteen} -> 404
get    /ogc/collections/facilities/items?datetime=2025-11-19 -> 200 says 翡翠城食堂 says "state":"closed"
get    /ogc/collections/facilities/items?datetime=2025-11-20/.. -> 200 hides 翡翠城食堂
get    /ogc/collections/facilities/items?colour=red -> 400 says colour
get    /ogc/collections/circles/items -> 200 says "features":[] says "numberMatched":0
get    /ogc/collections/circles/items/1 -> 404
get    /ogc/collections/circles/items?bbox=1,2 -> 400 says bbox

# Whoever runs the house, and whoever writes a program for it: no account, nothing of anybody.
as     nobody
get    /healthz -> 200
get    /readyz -> 200
get    /metrics -> 200 says # TYPE
get    /api/openapi.json -> 200 says "openapi":"3.
get    /api/v1/events/stream -> 401
