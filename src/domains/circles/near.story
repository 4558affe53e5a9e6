# 身边15分钟: a full nursery says so and names the next; what was told is forgotten in time; unknown hours aren't "open" without a word
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.12 30.66
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格  104.12 30.64 104.14 30.66
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
door     1 101
person clerk     clerk    510104018006        below
person member    member   510104018006001001  below
person next_door clerk    510104018005        below
person district  district 510104              all
person chief     district 510104              all

as     clerk
post   /api/v1/facilities {"name":"翡翠托育","lon":104.0825,"lat":30.65,"services":[{"code":"nursery"}],"hours":"Mo-Su 07:00-19:00","capacity":45} -> 201 hides "free": says "free_counts":false keep id as near
post   /api/v1/facilities {"name":"河畔托育","lon":104.085,"lat":30.65,"services":[{"code":"nursery"}],"hours":"Mo-Su 07:00-19:00","capacity":30} -> 201 keep id as next
post   /api/v1/facilities {"name":"老年活动角","lon":104.0825,"lat":30.65,"services":[{"code":"reading"}]} -> 201 keep id as corner
post   /api/v1/facilities {"name":"图书角","lon":104.08251,"lat":30.65,"services":[{"code":"clubs"}],"hours":"24/7"} -> 201
post   /api/v1/facilities {"name":"筹建托育","lon":104.09,"lat":30.65,"services":[{"code":"nursery"}],"capacity":9,"state":"planned","since":"2026-03-01"} -> 201 keep id as planned

# Nobody told: nothing is said of places. Of as many minutes, those whose hours are known stand first, and the others say that one should ask.
as     nobody
get    /near.json?lon=104.08&lat=30.65&service=nursery&at=2025-11-25T12:00 -> 200 says "minutes":5.2 says "reason":"" says "note":"" hides "free"
get    /near.json?lon=104.08&lat=30.65&service=reading&at=2025-11-25T12:00 -> 200 says "open_now":true says 开放时间未登记，去之前先问一声
get    /near.json?lon=104.08&lat=30.65&lang=en&service=reading&at=2025-11-25T12:00 -> 200 says hours not registered: ask before you go
get    /near.json?lon=104.08&lat=30.65&at=2025-11-25T12:00 -> 200 says "items":[{"service":"clubs" hides "items":[{"service":"reading"
get    /near?lon=104.08&lat=30.65&service=reading&lang=zh -> 200 says class="ask">开放时间未登记 hides 现在开放
get    /near?lon=104.08&lat=30.65&service=clubs&lang=zh -> 200 says 现在开放 hides 未登记

# Who may tell, and how many.
as     member
post   /api/v1/facilities/{near}/free {"free":0} -> 403
as     next_door
post   /api/v1/facilities/{near}/free {"free":0} -> 404
as     clerk
post   /api/v1/facilities/{near}/free {"free":46} -> 422 says /free says 余位最多 45 个
in     english
post   /api/v1/facilities/{near}/free {"free":46} -> 422 says at most 45
in     chinese
post   /api/v1/facilities/{near}/free {"free":-1} -> 422 says /free
post   /api/v1/facilities/{corner}/free {"free":0} -> 409 says facilities.no_places
post   /api/v1/facilities/{planned}/free {"free":0} -> 409 says facilities.shut
post   /api/v1/facilities/{near}/free {"free":3} -> 200 says "free":3 says "free_counts":true says clerk
again  -> 200
get    /near.json?lon=104.08&lat=30.65&service=nursery&at=2025-11-25T12:00 -> 200 says "free":3 says 余位 3 个，2025-11-25 报
get    /api/v1/facilities?full=true -> 200 says "items":[]

# Full: within reach the next one takes its place and the note tells of the nearer; else both minutes are said.
post   /api/v1/facilities/{near}/free {"free":0} -> 200 says "free":0 says "frees":[{
get    /api/v1/facilities?full=true -> 200 says 翡翠托育 says "free":0 hides 河畔托育
as     nobody
get    /near.json?lon=104.08&lat=30.65&service=nursery&at=2025-11-25T12:00 -> 200 says "facility":"河畔托育" says "minutes":10.4 says "reason":"" says 更近的翡翠托育（6 分钟）已满，2025-11-25 报 says "next_id":0
get    /near.json?lon=104.08&lat=30.65&service=nursery&minutes=10&at=2025-11-25T12:00 -> 200 says "facility":"翡翠托育" says "minutes":5.2 says 翡翠托育（6 分钟）已满，2025-11-25 报；下一处没报满的：河畔托育，要走 11 分钟 says "next_id":{next} says "next_minutes":10.4
get    /near.json?lon=104.08&lat=30.65&service=nursery&minutes=5&lang=en&at=2025-11-25T12:00 -> 200 says 翡翠托育, 6 minutes away, is full (told on 2025-11-25); the next that isn't: 河畔托育, 11 minutes away
get    /near?lon=104.08&lat=30.65&service=nursery&minutes=10&lang=zh&at=2025-11-25T12:00 -> 200 says 已满，2025-11-25 报；下一处没报满的：河畔托育，要走 11 分钟
get    /near?lon=104.08&lat=30.65&service=nursery&minutes=15&lang=en&at=2025-11-25T12:00 -> 200 says nearer, but full: 翡翠托育, 6 minutes away (told on 2025-11-25)
# Closed at night is closed, full or not.
get    /near.json?lon=104.08&lat=30.65&service=nursery&at=2025-11-25T22:00 -> 200 says 现在不开放，一小时内也没有开着的 hides 已满

# The next one is full too: none is left; and where there is no other, that is said.
as     clerk
post   /api/v1/facilities/{next}/free {"free":0} -> 200
as     nobody
get    /near.json?lon=104.08&lat=30.65&service=nursery&at=2025-11-25T12:00 -> 200 says 一小时内开着的 2 处都满了 says "next_id":0 says "next_minutes":-1
get    /near.json?lon=104.08&lat=30.65&service=nursery&lang=en&at=2025-11-25T12:00 -> 200 says all 2 that are open within an hour are full
as     clerk
post   /api/v1/facilities/{next}/state {"state":"closed","day":"2025-11-25","why":"x","version":1} -> 200 says "free_counts":false
post   /api/v1/facilities/{next}/free {"free":1} -> 409 says facilities.shut
as     nobody
get    /near.json?lon=104.08&lat=30.65&service=nursery&at=2025-11-25T12:00 -> 200 says 翡翠托育（6 分钟）已满，2025-11-25 报；一小时内没有别的开着的

# It counts on that day and six more; not on days before; and not where it has fewer places now.
get    /near.json?lon=104.08&lat=30.65&service=nursery&at=2025-12-01T12:00 -> 200 says 已满
get    /near.json?lon=104.08&lat=30.65&service=nursery&at=2025-12-02T12:00 -> 200 says "reason":"" hides 已满
get    /near.json?lon=104.08&lat=30.65&service=nursery&at=2025-11-24T12:00 -> 200 says "reason":"" hides 已满
as     clerk
post   /api/v1/facilities/{near}/free {"free":40} -> 200 says "free":40 says "free_counts":true
get    /api/v1/facilities?full=true -> 200 says "items":[]
patch  /api/v1/facilities/{near} {"capacity":20,"version":1} -> 200 says "free":40 says "free_counts":false
get    /api/v1/facilities?q=%E7%BF%A1%E7%BF%A0%E6%89%98%E8%82%B2 -> 200 hides "free":40
post   /api/v1/facilities/{near}/free {"free":0} -> 200
get    /api/v1/near/sheet?lon=104.08&lat=30.65 -> 200 says %PDF
after  7 days
as     clerk anew
get    /api/v1/facilities/{near} -> 200 says "free":0 says "free_counts":false
get    /api/v1/facilities?full=true -> 200 says "items":[]
post   /api/v1/facilities/{near}/free {"free":0} -> 200
get    /api/v1/facilities?full=true -> 200 says 翡翠托育

# For how many days is data, with its day; from one to ninety.
as     district anew
post   /api/v1/dictionaries/facility-free/drafts {"entry":{"days":0,"source":"示例"},"since_day":"2025-12-03","reason":"从严"} -> 422 says days
post   /api/v1/dictionaries/facility-free/drafts {"entry":{"days":2,"source":"区里的规定"},"since_day":"2025-12-02","reason":"从严"} -> 201 keep id as draft
as     chief anew
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
as     nobody
get    /near.json?lon=104.08&lat=30.65&service=nursery&at=2025-12-03T12:00 -> 200 says 已满
get    /near.json?lon=104.08&lat=30.65&service=nursery&at=2025-12-04T12:00 -> 200 hides 已满
