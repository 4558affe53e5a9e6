# 网格重划: what was found right of a household stays so when its building goes to another micro-grid
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格      104.00 30.60 104.04 30.62
place    510104018006001001  microgrid  东一微网格   104.00 30.60 104.02 30.62
place    510104018006001002  microgrid  东二微网格   104.02 30.60 104.04 30.62
compound 翡翠城三期 510104018006 104.005 30.61
building 5栋  510104018006001001 1
door     1 101
door     1 1203
person clerk    clerk    510104018006  below
person clerk2   clerk    510104018006  below
person street   street   510104018     below
person street2  street   510104018     below

as     clerk
after  1 minutes
get    /api/v1/quality/findings?rule=home_unclear -> 200 says 101 says 510104018006001001 keep id as flat
post   /api/v1/quality/findings/{flat}/right {"until":"2026-06-01","why":"房主在外地，钥匙在物业"} -> 200
get    /api/v1/quality/findings?rule=home_unclear&state=right -> 200 says 房主在外地 says 510104018006001001

as     street
post   /api/v1/changes {"title":"调整5栋","acts":[{"kind":"move","building_id":{5栋},"into":"510104018006001002"}]} -> 201 keep id as moved
post   /api/v1/changes/{moved}/submit {"version":1} -> 200
as     street2
post   /api/v1/changes/{moved}/approve {"version":2} -> 200 says "state":"in_force"
after  1 minutes
as     clerk2
get    /api/v1/quality/findings?rule=home_unclear&place=510104018006001001 -> 200 says "items":[]
get    /api/v1/quality/findings?rule=home_unclear&state=right -> 200 says 房主在外地 says 510104018006001002 says clerk keep id as flat
get    /api/v1/quality/findings?rule=home_unclear&state=open -> 200 says 1203 hides 房主在外地

# Taken back, it stays taken back.
post   /api/v1/quality/findings/{flat}/right {"until":"","why":""} -> 200
get    /api/v1/quality/findings?rule=home_unclear&state=right -> 200 says "items":[]
