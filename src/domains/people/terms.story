# 各类网格员: kinds of posts at their levels, terms that end by themselves, several posts for one person
place    510104017001001     grid       第1网格
place    510104017001001001  microgrid  第1微网格
place    510104017001900     grid       王府井商场
compound 水井坊小区 510104017001 104.085 30.645
building 5栋 510104017001001001 2
person admin   admin    510104        all
person street  street   510104017     below
person clerk   clerk    510104017001  below

as     clerk
post   /api/v1/accounts {"login":"zhou.ting","name":"周婷","password":"jin se liu nian 42"} -> 201 keep id as zhou

# By the kind alone, the role follows; at the wrong level it is refused, in both languages.
post   /api/v1/accounts/{zhou}/posts {"kind":"worker","place":"510104017001001","scope":"below"}
       -> 201 says "kind":"worker" says "role":"worker" says 第1网格 一般网格员 hides until_ms keep id as grid
post   /api/v1/accounts/{zhou}/posts {"kind":"worker","place":"510104017001001001","scope":"below"}
       -> 422 says posts.wrong_kind
in     english
again  -> 422 says no such post at that level
in     chinese
post   /api/v1/accounts/{zhou}/posts {"role":"member","kind":"member","place":"510104017001900","scope":"below"}
       -> 422 says posts.wrong_kind
post   /api/v1/accounts/{zhou}/posts {"place":"510104017001001","scope":"below"} -> 422 says /role
post   /api/v1/accounts/{zhou}/posts {"role":"member","place":"510104017001900","scope":"below"}
       -> 201 says "kind":"exclusive" says 王府井商场 专属网格员

# The head of a building names it, and sees their own alone.
post   /api/v1/accounts/{zhou}/posts {"kind":"building_head","place":"510104017001001001","scope":"own"}
       -> 422 says /building_id
post   /api/v1/accounts/{zhou}/posts {"kind":"building_head","place":"510104017001001001","scope":"below","building_id":{5栋}}
       -> 422 says /scope
post   /api/v1/accounts/{zhou}/posts {"kind":"building_head","place":"510104017001001001","scope":"own","building_id":{5栋}}
       -> 201 says 5栋 楼栋长 says "building_id":{5栋} keep id as building
post   /api/v1/accounts/{zhou}/posts {"kind":"member","place":"510104017001001001","scope":"below","building_id":{5栋}}
       -> 422 says /building_id

# Only the street makes somebody the head of a community's grid.
post   /api/v1/accounts/{zhou}/posts {"kind":"head","place":"510104017001","scope":"below"} -> 403 says posts.role_too_high

# A term has its end in the future; it can be moved, and then it ends by itself.
post   /api/v1/accounts/{zhou}/posts {"kind":"member","place":"510104017001001001","scope":"below","until_ms":1764000000000}
       -> 422 says /until_ms says 任期
post   /api/v1/accounts/{zhou}/posts {"kind":"member","place":"510104017001001001","scope":"below","until_ms":1764086400000}
       -> 201 says "until_ms":1764086400000 keep id as member
put    /api/v1/posts/{member}/term {"until_ms":1764000000000} -> 422 says /until_ms
put    /api/v1/posts/{member}/term {"until_ms":1764172800000} -> 200 says "until_ms":1764172800000
put    /api/v1/posts/{member}/term {} -> 200 hides until_ms
put    /api/v1/posts/{member}/term {"until_ms":1764172800000} -> 200
get    /api/v1/places/510104017001001001/posts -> 200 says "kind":"member" says "kind_name":"楼栋长"
as     zhou.ting
put    /api/v1/posts/{member}/term {} -> 403
after  49 hours
as     clerk anew
get    /api/v1/places/510104017001001001/posts -> 200 hides "kind":"member" says "kind_name":"楼栋长"
put    /api/v1/posts/{member}/term {} -> 404
get    /api/v1/events?subject={member} -> 200 says posts.given says posts.term_set says 1764172800000
