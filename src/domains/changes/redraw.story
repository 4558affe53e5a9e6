# 一次拆分: a micro-grid is split, approved for a day, takes effect, is compared, and undone
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
place    510104018006001002  microgrid  东二微网格  104.02 30.60 104.04 30.62
compound 翡翠城三期 510104018006 104.005 30.61
building 5栋  510104018006001001 1
door     1 101
door     1 102
place    510104017001        community  水井坊社区   104.10 30.60 104.12 30.62
place    510104017001001     grid       第1网格
place    510104017001001001  microgrid  水井微网格  104.10 30.60 104.12 30.62
person   wang      resident 510104018006        own
person   chen      member   510104018006001001  below
person   liping     clerk    510104018006        below
person   zhao      clerk    510104017001        below
person   street    street   510104018           below
person   street2   street   510104018           below
person   other     street   510104017           below
person   district  district 510104              all
person   district2 district 510104              all

# A case before it all.
as     wang
post   /api/v1/cases {"class":"11008","words":"路灯不亮","lon":104.005,"lat":30.605} -> 201 says 510104018006001001 keep id as lamp

# Drawing: checked at once, kept nowhere. A cut that doesn't go through is said to be one, by number.
as     chen
post   /api/v1/changes/check {"acts":[]} -> 403
as     liping
post   /api/v1/changes/check {"acts":[{"kind":"split","place":"510104018006001001","line":{"type":"LineString","coordinates":[[104.008,30.5],[104.008,30.61]]}}]} -> 200 says "code":"no_cut" says "act":1
in     english
post   /api/v1/changes/check {"acts":[{"kind":"rename","place":"510104018006001009","name":"x"}]} -> 200 says unknown_place says no such place in force
in     chinese
post   /api/v1/changes/check {"acts":[{"kind":"split","place":"510104018006001001","line":{"type":"LineString","coordinates":[[104.008,30.5],[104.008,30.7]]},"name":"新微网格"}]}
       -> 200 says "faults":0 says "level":"street" says 510104018006001003 says 规模超出标准 says chen
get    /api/v1/changes -> 200 says []
get    /api/v1/places?parent=510104018006001 -> 200 hides 510104018006001003

# A drawing board asks for more: borders, and what stands where.
post   /api/v1/changes/check?drawing=true {"acts":[{"kind":"split","place":"510104018006001001","line":{"type":"LineString","coordinates":[[104.008,30.5],[104.008,30.7]]}}]}
       -> 200 says "polygon":{"type":"Polygon" says "moves":[{"building_id" says "new_place":"510104018006001003"
post   /api/v1/changes/check?drawing=maybe {"acts":[]} -> 422 says drawing

# A draft for a day to come. Its code is given now. What it touches must be one's own.
post   /api/v1/changes {"title":"拆分东一","day":"2025-12-01","acts":[{"kind":"split","place":"510104018006001001","line":{"type":"LineString","coordinates":[[104.008,30.5],[104.008,30.7]]},"name":"新微网格"}]}
       -> 201 says "state":"draft" says "code":"510104018006001003" says "edit" says "submit" says "withdraw" hides "approve" keep id as split
post   /api/v1/changes {"title":"昨天","day":"2025-11-24","acts":[]} -> 422 says /day
post   /api/v1/changes {"title":"别人家","acts":[{"kind":"rename","place":"510104017001001001","name":"x"}]} -> 403 says changes.outside
as     zhao
get    /api/v1/changes/{split} -> 404
as     wang
get    /api/v1/changes -> 403
as     liping
post   /api/v1/changes/{split}/submit {"version":9} -> 409 says house.moved_on
post   /api/v1/changes/{split}/approve {"version":1} -> 403
post   /api/v1/changes/{split}/submit {"version":1} -> 200 says "state":"submitted"
put    /api/v1/changes/{split} {"version":2,"title":"x"} -> 409 says changes.not_now
get    /api/v1/changes/{split}/map -> 200 says "when":"before" says "when":"after"

# The street approves; another street doesn't see it. Returned first, with words.
as     other
post   /api/v1/changes/{split}/approve {"version":2} -> 404
as     street
post   /api/v1/changes/{split}/return {"version":2} -> 422 says 请写明理由
post   /api/v1/changes/{split}/return {"version":2,"words":"名称再斟酌"} -> 200 says "state":"draft"
as     liping
put    /api/v1/changes/{split} {"version":3,"title":"拆分东一微网格","day":"2025-12-01"} -> 200 says 拆分东一微网格 says 510104018006001003
post   /api/v1/changes/{split}/submit {"version":4} -> 200
as     street
post   /api/v1/changes/{split}/approve {"version":5,"words":"同意"} -> 200 says "state":"approved" says "approver":"street
get    /api/v1/places/510104018006001003 -> 404

# The day comes. The building stands in the west, so its doors move; the case stays where it was reported.
after  5 days
get    /api/v1/places/510104018006001003 -> 404
after  1 days
as     liping anew
get    /api/v1/changes/{split} -> 200 says "state":"in_force" says "households":2 says "undo"
get    /api/v1/places/510104018006001003 -> 200 says 新微网格
get    /api/v1/households?building_id={5栋} -> 200 says "place":"510104018006001003"
get    /api/v1/households?building_id={5栋}&as_of=2025-11-30 -> 200 says "place":"510104018006001001"
get    /api/v1/buildings?compound_id={翡翠城三期}&as_of=2025-11-30 -> 200 says "place":"510104018006001001"
get    /api/v1/buildings?compound_id={翡翠城三期} -> 200 says "place":"510104018006001003"
get    /api/v1/cases/{lamp} -> 200 says "place":"510104018006001001"
get    /api/v1/places/at?lon=104.005&lat=30.605&datum=cgcs2000 -> 200 says 510104018006001003
get    /api/v1/places/at?lon=104.005&lat=30.605&datum=cgcs2000&as_of=2025-11-30 -> 200 says {"code":"510104018006001001"
get    /api/v1/changes/compare?place=510104018006&from=2025-11-30 -> 200 says "fate":"made" says "redrawn":true says chen
get    /api/v1/changes/compare?place=510104018&from=2025-11-30 -> 200 says "redrawn":true,"households":0,"households_was":0,"posts":[{"post_id" says chen
get    /api/v1/events -> 200 says changes.drafted says changes.submitted says changes.returned says changes.approved says changes.applied

# Nobody approves what they submitted; a redraw that overlaps isn't even submitted.
as     street anew
post   /api/v1/changes {"title":"重画","acts":[{"kind":"redraw","place":"510104018006001002","polygon":{"type":"Polygon","coordinates":[[[104.015,30.6],[104.04,30.6],[104.04,30.62],[104.015,30.62],[104.015,30.6]]]}}]}
       -> 201 says "code":"overlap" keep id as wrong
post   /api/v1/changes/{wrong}/submit {"version":1} -> 422 says changes.faulty says 重叠
post   /api/v1/changes/{wrong}/withdraw {"version":1} -> 200 says "state":"withdrawn"
post   /api/v1/changes {"title":"改名","acts":[{"kind":"rename","place":"510104018006001002","name":"西二微网格"},{"kind":"move","building_id":{5栋},"into":"510104018006001002"}]}
       -> 201 says "households":2 keep id as name
post   /api/v1/changes/{name}/submit {"version":1} -> 200
post   /api/v1/changes/{name}/approve {"version":2} -> 403 says changes.own
as     street2
post   /api/v1/changes/{name}/approve {"version":2} -> 200 says "state":"in_force"
get    /api/v1/places/510104018006001002 -> 200 says 西二微网格
get    /api/v1/households?building_id={5栋} -> 200 says "place":"510104018006001002"
get    /api/v1/changes/compare?place=510104018006&from=2025-11-30 -> 200 says "old_place":"510104018006001001","new_place":"510104018006001002","households":2

# Undoing the split isn't possible while the renaming and moving build on what it made; the last one first.
post   /api/v1/changes/{split}/undo -> 409 says changes.built_on
post   /api/v1/changes/{name}/undo -> 201 says 撤销 keep id as back
post   /api/v1/changes/{back}/submit {"version":1} -> 200
as     district
post   /api/v1/changes/{back}/approve {"version":2} -> 200 says "state":"in_force"
get    /api/v1/places/510104018006001002 -> 200 says 东二微网格
get    /api/v1/places/510104018006001002/versions -> 200 says 西二微网格
get    /api/v1/households?building_id={5栋} -> 200 says "place":"510104018006001003"

# Two communities: only the district.
as     district
post   /api/v1/changes {"title":"跨社区","acts":[{"kind":"move","building_id":{5栋},"into":"510104017001001001"}]} -> 201 says "level":"district" says "place":"510104" keep id as across
post   /api/v1/changes/{across}/submit {"version":1} -> 200
as     street
post   /api/v1/changes/{across}/approve {"version":2} -> 404
as     district2
post   /api/v1/changes/{across}/approve {"version":2} -> 200 says "state":"in_force"
get    /api/v1/households?building_id={5栋} -> 200 says "place":"510104017001001001"

# A 专属网格 is laid over and takes nothing away.
as     liping
post   /api/v1/changes {"title":"商场","acts":[{"kind":"overlay","place":"510104018006","name":"万象城专属网格","polygon":{"type":"Polygon","coordinates":[[[104.018,30.605],[104.022,30.605],[104.022,30.61],[104.018,30.61],[104.018,30.605]]]}}]}
       -> 201 says 510104018006900 says "faults":0 keep id as mall
post   /api/v1/changes/{mall}/submit {"version":1} -> 200
as     street
post   /api/v1/changes/{mall}/approve {"version":2} -> 200 says "state":"in_force"
get    /api/v1/places/at?lon=104.021&lat=30.607&datum=cgcs2000 -> 200 says {"code":"510104018006001002" says "exclusive":[{"code":"510104018006900"

# While drawing, what is made goes by the next code there is; another draft may have been given that one. The acts
# that follow are told the code it got in the end.
as     liping
post   /api/v1/changes {"title":"先起草的","acts":[{"kind":"split","place":"510104018006001002","line":{"type":"LineString","coordinates":[[104.03,30.5],[104.03,30.7]]}}]}
       -> 201 says "code":"510104018006001004" keep id as first
post   /api/v1/changes/check?drawing=true {"acts":[{"kind":"split","place":"510104018006001002","line":{"type":"LineString","coordinates":[[104.03,30.5],[104.03,30.7]]}},{"kind":"rename","place":"510104018006001004","name":"河东微网格"}]}
       -> 200 says "faults":0
post   /api/v1/changes {"title":"后起草的","acts":[{"kind":"split","place":"510104018006001002","line":{"type":"LineString","coordinates":[[104.03,30.5],[104.03,30.7]]}},{"kind":"rename","place":"510104018006001004","name":"河东微网格"}]}
       -> 201 says "faults":0 says "kind":"rename","place":"510104018006001005" says "code":"510104018006001005" keep id as second
post   /api/v1/changes/{first}/withdraw {"version":1} -> 200
post   /api/v1/changes/{second}/withdraw {"version":1} -> 200
