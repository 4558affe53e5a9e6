# 门牌: from the district down to a door, by the tree, by a point and by what people say
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018006001002  microgrid  第2微网格  104.09 30.64 104.11 30.66
compound 翡翠城三期 510104018006001 104.08 30.65
building 5栋  510104018006001001 2
door     1 101
door     2 1203
building 12栋 510104018006001002 1
person   wang      resident 510104018006        own
person   chen      member   510104018006001001  below
person   zhou      member   510104018006001002  below
person   admin     admin    510104              all

# The tree is nobody's secret.
as     nobody
get    /api/v1/places -> 200 says 东湖街道 says "children":7
get    /api/v1/places?parent=510104018006001 -> 200 says 第1微网格 says 第2微网格
get    /api/v1/places?q=翡翠城 -> 200 says 510104018006
get    /api/v1/places/510104018006001002 -> 200 says "words":"翡翠城社区 第1网格 第2微网格" says Polygon
get    /api/v1/places/510104018006001003 -> 404

# A point: in one micro-grid; on the border in the first; outside in none, said in both languages.
get    /api/v1/places/at?lon=104.08&lat=30.65 -> 200 says {"code":"510104018006001001"
get    /api/v1/places/at?lon=104.1&lat=30.65&datum=cgcs2000 -> 200 says {"code":"510104018006001002"
get    /api/v1/places/at?lon=104.09&lat=30.65&datum=cgcs2000 -> 200 says {"code":"510104018006001001"
get    /api/v1/places/at?lon=104.0915&lat=30.6474&datum=gcj02 -> 200 says {"code":"510104018006001001"
get    /api/v1/places/at?lon=104.2&lat=30.65 -> 404 says 不在本区任何社区内
in     english
again  -> 404 says lies in no community
get    /api/v1/places/at?lon=104.2 -> 422 says "pointer":"lat" says is required
in     chinese
get    /api/v1/places/at?lon=181&lat=30 -> 422 says "pointer":"lon" says -180 到 180

# Words: each building in its own micro-grid; what isn't there isn't made up.
get    /api/v1/addresses?q=翡翠城三期5栋2单元1203 -> 200 says "words":"翡翠城三期5栋2单元1203室" says 510104018006001001
       says "building_id":{5栋} says "unit":2
get    /api/v1/addresses?q=锦江区翡翠城三期十二号楼 -> 200 says "words":"翡翠城三期12栋" says 510104018006001002
get    /api/v1/addresses?q=翡翠城三期9栋 -> 200 says "words":"翡翠城三期" hides building_id
get    /api/v1/addresses?q=天府广场 -> 200 says [] hides words
get    /api/v1/addresses?q=5栋 -> 422 says 请写小区或院落的名称

# Buildings are for whoever has an account, doors for those who serve them.
get    /api/v1/compounds?place=510104018006 -> 401
as     wang
get    /api/v1/compounds?place=510104018006 -> 200 says 翡翠城三期
get    /api/v1/buildings?compound_id={翡翠城三期} -> 200 says 5栋 says 12栋
get    /api/v1/households?building_id={5栋} -> 403
as     chen
get    /api/v1/households?building_id={5栋} -> 200 says 1203 says 101
get    /api/v1/households?building_id={5栋}&limit=1 -> 200 says 101 hides 1203 keep next as more
get    /api/v1/households?building_id={5栋}&limit=1&after={more} -> 200 says 1203 hides "101"
as     zhou
get    /api/v1/households?building_id={5栋} -> 200 hides 1203
as     admin
get    /api/v1/households?building_id={5栋} -> 403

# The map: shapes for those who see places, tiles for everybody, sizes with their source.
as     chen
get    /api/v1/places/geojson?parent=510104018006001 -> 200 says FeatureCollection
get    /api/v1/places/geojson?parent=51 -> 422 says parent
get    /api/v1/grid-sizes -> 200 says "source"
get    /tiles/gov/14/12925/6727.mvt -> 200
get    /tiles/gov/99/0/0.mvt -> 404
