# 一个搜索框: places, addresses, staff and cases by what people type, each as far as one may see
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格      104.00 30.60 104.04 30.62
place    510104018006001001  microgrid  翡翠城三期第1微网格  104.00 30.60 104.02 30.62
place    510104018006001002  microgrid  翡翠城三期第2微网格  104.02 30.60 104.04 30.62
compound 翡翠城三期 510104018006 104.01 30.61
building 5栋  510104018006001001 2
door     2 1203
compound 金沙大厦 510104018006 104.01 30.61
person clerk    clerk    510104018006        below
person other    clerk    510104018005        below
person member   member   510104018006001001  below
person neighbour resident 510104018006       own

# The same compound, however it is said.
as     nobody
post   /api/v1/search {"q":"翡翠城三期"} -> 200 says "why":"same" says "kind":"compound" says "where":"翡翠城社区" hides "staff" hides "cases"
post   /api/v1/search {"q":"翡翠城3期"} -> 200 says "why":"same"
post   /api/v1/search {"q":"feicuichengsanqi"} -> 200 says "why":"sound" says "words":"翡翠城三期"
post   /api/v1/search {"q":"fcc3q"} -> 200 says "why":"initials" says "words":"翡翠城三期"
post   /api/v1/search {"q":"菲翠成三期"} -> 200 says "why":"sound"
post   /api/v1/search {"q":"feicuicegn3qi"} -> 200 says "why":"typo" says "words":"翡翠城三期"
post   /api/v1/search {"q":"翡翠域三期"} -> 200 says "why":"typo" says "from":0,"to":5
post   /api/v1/search {"q":"jinshadasha"} -> 200 says 金沙大厦
post   /api/v1/search {"q":"成都市锦江区东湖街道翡翠城社区"} -> 200 says "why":"same" says "place":"510104018006"
post   /api/v1/search {"q":"翡翠城 2微网格"} -> 200 says 510104018006001002 hides 510104018006001001
post   /api/v1/search {"q":"510104018006001"} -> 200 says "level":"grid" says 第1网格
post   /api/v1/search {"q":"没有这个地方吧"} -> 200 says "groups":[] says "people":false
post   /api/v1/search {"q":"   "} -> 422 says /q says 800
post   /api/v1/search {"q":"x","limit":21} -> 422 says /limit
post   /api/v1/search {"q":"x","kind":"residents"} -> 422 says /kind
get    /api/v1/search?q=x -> 405

# Down to the building for everybody, to the door for those whose doors they are.
post   /api/v1/search {"q":"翡翠城3期5栋2单元1203"} -> 200 says "kind":"building" says "unit":2 hides 1203
as     other
post   /api/v1/search {"q":"翡翠城3期5-2-1203"} -> 200 says "kind":"building" hides "household"
as     clerk
post   /api/v1/search {"q":"翡翠城3期5-2-1203"} -> 200 says "kind":"household" says 翡翠城三期5栋2单元1203室
post   /api/v1/search {"q":"翡翠城3期99栋"} -> 200 says "kind":"compound"

# Staff by name, sound, initials and phone, in one's places. Nobody finds a resident's account.
post   /api/v1/accounts {"login":"hands","name":"曾晓燕","phone":"139 0000 1111","password":"jin se liu nian 42"} -> 201 keep id as hands
post   /api/v1/accounts/{hands}/posts {"role":"member","place":"510104018006001002","scope":"below"} -> 201
post   /api/v1/search {"q":"曾晓"} -> 200 says "kind":"staff" says "why":"start" says "words":"曾晓燕"
post   /api/v1/search {"q":"zengxiao"} -> 200 says "why":"sound" says 曾晓燕
post   /api/v1/search {"q":"zxy"} -> 200 says "why":"initials" says 曾晓燕
post   /api/v1/search {"q":"曾小雁"} -> 200 says "why":"sound" says 曾晓燕
post   /api/v1/search {"q":"13900001111"} -> 200 says 曾晓燕 hides 13900001111 says "people":true
post   /api/v1/search {"q":"neighbour"} -> 200 hides "staff"
patch  /api/v1/accounts/{hands} {"name":"解晓燕"} -> 200
post   /api/v1/search {"q":"zxy"} -> 200 hides "staff"
post   /api/v1/search {"q":"xiexiaoyan"} -> 200 says 解晓燕
as     other
post   /api/v1/search {"q":"xiexiaoyan"} -> 200 says "groups":[]
post   /api/v1/search {"q":"13900001111"} -> 200 says "groups":[]
as     member
post   /api/v1/search {"q":"xiexiaoyan"} -> 200 says "groups":[] says "people":false

# Cases by number and words.
as     clerk
post   /api/v1/cases {"class":"11008","words":"五栋门口路灯不亮","lon":104.01,"lat":30.61} -> 201 keep number as number
post   /api/v1/search {"q":"路灯"} -> 200 says "kind":"case" says "from":4,"to":6 says {number}
post   /api/v1/search {"q":"{number}"} -> 200 says "why":"same"
as     other
post   /api/v1/search {"q":"路灯"} -> 200 says "groups":[]
post   /api/v1/search {"q":"{number}"} -> 200 says "groups":[]
as     neighbour
post   /api/v1/search {"q":"路灯"} -> 200 says "groups":[]
