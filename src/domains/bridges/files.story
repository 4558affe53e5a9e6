# 网格导出: the grid as a table and as map files, with what stands in it and nobody who lives in it
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
door     1 909
person clerk clerk 510104018006 below

get    /api/v1/exports/grid?place=510104018006&format=csv -> 401
as     clerk
get    /api/v1/exports/grid?place=510104018006&format=csv -> 200 says 微网格 says 第1微网格 says 翡翠城三期 5栋 hides 909
get    /api/v1/exports/grid?place=510104018006&format=csv&kind=microgrid -> 200 says 第1微网格 hides 翡翠城三期
get    /api/v1/exports/grid?place=510104018006&format=geojson -> 200 says "kind":"microgrid" says Polygon says "type":"Point"
get    /api/v1/exports/grid?place=510104018006&format=xlsx -> 200 says PK
get    /api/v1/exports/grid?place=510104018006&format=gpkg -> 200 says SQLite format 3
get    /api/v1/exports/grid?place=510104018006&format=shp -> 422 says format
get    /api/v1/exports/grid?place=510104999&format=csv -> 404
get    /api/v1/exports/grid?place=xx&format=csv -> 422
in     english
get    /api/v1/exports/grid?place=510104018006&format=csv -> 200 says micro-grid says households

# The other way round: a GeoPackage is read like GeoJSON, each bad feature is named and nothing kept.
in     chinese
send   /api/v1/changes/import?place=510104018006 tests/fuzz/seeds/gpkg/plain.gpkg -> 200 says "rows":2 says no_area says "row":2
send   /api/v1/changes/import?place=510104018006&save=true tests/fuzz/seeds/gpkg/plain.gpkg -> 422 says changes.bad_rows
