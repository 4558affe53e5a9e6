# 生活圈报告: lists and files of one's own places, the same for nobody else
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格  104.10 30.64 104.12 30.66
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
door     1 101
person clerk     clerk    510104018006        below
person member    member   510104018006001001  below
person next_door clerk    510104018005        below
person wangmin   resident 510104018006        own

as     wangmin
post   /api/v1/facility-wishes {"kind":"missing","service":"laundry","lon":104.08,"lat":30.65,"words":"没有洗衣店"} -> 201
as     clerk
post   /api/v1/facilities {"name":"平安药房","lon":104.081,"lat":30.65,"services":[{"code":"pharmacy"}]} -> 201
post   /api/v1/facilities {"name":"社区食堂","lon":104.083,"lat":30.65,"services":[{"code":"canteen"}],"state":"planned","since":"2026-03-01"} -> 201
# One neighbour who asks isn't told of; five are (小数合并).
get    /api/v1/briefs/lists -> 200 says 翡翠城社区 hides "wishes":1 hides "kind":"laundry"
as     wangmin
post   /api/v1/facility-wishes {"kind":"missing","service":"laundry","lon":104.08,"lat":30.65,"words":"没有洗衣店"} -> 201
post   /api/v1/facility-wishes {"kind":"missing","service":"laundry","lon":104.08,"lat":30.65,"words":"没有洗衣店"} -> 201
post   /api/v1/facility-wishes {"kind":"missing","service":"laundry","lon":104.08,"lat":30.65,"words":"没有洗衣店"} -> 201
post   /api/v1/facility-wishes {"kind":"missing","service":"laundry","lon":104.08,"lat":30.65,"words":"没有洗衣店"} -> 201
as     clerk
get    /api/v1/briefs/lists -> 200 says 翡翠城社区 says "basic_there" says "kind":"laundry" says "wishes":5 says "kind":"pharmacy" says 社区食堂 says 2026-03-01
get    /api/v1/briefs/lists?place=510104018006001 -> 200 says "needs"
get    /api/v1/briefs/lists?place=510104999 -> 422 says place
get    /api/v1/briefs/lists?circle=1 -> 404
get    /api/v1/briefs/lists?at=noon -> 422
get    /api/v1/briefs/file?format=geojson -> 200 says "layer":"facilities" says 平安药房
get    /api/v1/briefs/file?format=pdf -> 200 says %PDF
get    /api/v1/briefs/file?format=xlsx&lang=en -> 200
get    /api/v1/briefs/file?format=gpkg -> 200 says gpkg_contents
get    /api/v1/briefs/file?format=pmtiles -> 200 says PMTiles
get    /api/v1/briefs/file?format=docx -> 422 says format
as     next_door
get    /api/v1/briefs/file?format=geojson -> 200 hides 平安药房
get    /api/v1/briefs/lists -> 200 says "stock":[] hides 社区食堂
as     member
get    /api/v1/briefs/lists -> 403
as     nobody
get    /api/v1/briefs/file -> 401
