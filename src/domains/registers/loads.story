# 负荷按登记: how many people somebody answers for is counted where the register knows, and estimated elsewhere
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
compound 翡翠城三期 510104018006 104.005 30.61
building 5栋  510104018006001001 1
door     1 101
door     1 102
person   clerk     clerk    510104018006        below
person   chen      member   510104018006001001  below

as     clerk
get    /api/v1/loads?all=true -> 200 says "name":"chen" says "people_by":"estimated"
post   /api/v1/residents {"name":"王小红","kind":"registered","household_id":{101},"role":"owner","lives":true,"since":"2001-05-01"} -> 201
post   /api/v1/residents {"name":"王小明","kind":"registered","household_id":{101},"role":"family","lives":true,"since":"2001-05-01"} -> 201
get    /api/v1/loads?all=true -> 200 says "people":2,"people_by":"counted"
get    /api/v1/loads?all=true&format=csv -> 200 says 按登记
# what was so on a day that is over nobody has counted
get    /api/v1/loads?all=true&as_of=2025-11-20 -> 200 hides "counted"
