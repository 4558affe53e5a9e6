# 底图: nothing until a map is imported; then its tiles, whom to thank and the review number, for everybody
as     nobody
get    /api/v1/map -> 404 says maps.none says 还没有导入底图
in     english
again  -> 404 says no base map has been imported yet
in     chinese
get    /tiles/base/15/25857/13450.mvt -> 204

# Once imported it is served as it is stored; where nothing is, an empty tile; where no tile can be, none.
map    tests/fuzz/seeds/osm/town.osm.pbf
get    /api/v1/map -> 200 says © OpenStreetMap contributors says "review_number":"审图号示例" says town.osm.pbf
       says "max_zoom":15 says "synthetic":false keep west as west
get    /tiles/base/15/25857/13450.mvt -> 200
get    /tiles/base/15/0/0.mvt -> 204
get    /tiles/base/8/256/0.mvt -> 404
get    /tiles/base/17/0/0.mvt -> 404
get    /tiles/base/15/x/0.mvt -> 404

# Where outlines of places are known, they say what to show first.
place  510104018006001     grid       第1网格
place  510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
get    /api/v1/map -> 200 says "west":104.07,"south":30.64,"east":104.09,"north":30.66 hides "west":{west}

# A second import takes the place of the first; that somebody did it stays in the log.
map    tests/fuzz/seeds/osm/town.osm.pbf
get    /tiles/base/15/25857/13450.mvt -> 200
person admin   admin    510104        all
as     admin
get    /api/v1/events?limit=50 -> 200 says maps.imported
