# 职责清单: everybody reads what a post does and isn't asked to do; the district sets a new list; the old one stays
person district district 510104        all
person clerk    clerk    510104017001  below

as     nobody
get    /api/v1/duties?kind=member -> 200 says 走访联系独居 says "asked":false says 没有经过准入的工作 says 待本地核对 hides until_ms
get    /api/v1/duties?kind=member&as_of=2020-01-01 -> 200 hides 走访
get    /api/v1/duties?kind=member&as_of=2020-02-31 -> 422 says as_of
get    /api/v1/duties/history -> 422 says 岗位类别
post   /api/v1/duties {"kind":"member","since_ms":1764003600000,"source":"x","items":[]} -> 401

as     clerk
post   /api/v1/duties {"kind":"member","since_ms":1764003600000,"source":"示例","items":[]} -> 403

as     district
post   /api/v1/duties {"kind":"member","since_ms":1763000000000,"source":"示例","items":[{"asked":true,"words":"走访","often":"weekly","source":"示例"}]}
       -> 422 says /since_ms
post   /api/v1/duties {"kind":"member","since_ms":1764003600000,"source":"示例","items":[{"asked":false,"words":"开证明","source":"示例"}]}
       -> 422 says /items
in     english
again  -> 422 says at least one duty
in     chinese
post   /api/v1/duties {"kind":"member","since_ms":1764003600000,"source":"锦江区示例","items":[{"asked":true,"words":"每周走访","often":"weekly","source":"示例文件","clause":"第一条"},{"asked":false,"words":"开证明","source":"示例文件"}]}
       -> 201 says 每周走访 says 微网格员
again  -> 201
post   /api/v1/duties {"kind":"member","since_ms":1764003600000,"source":"锦江区示例","items":[{"asked":true,"words":"别的","often":"weekly","source":"示例文件"}]}
       -> 422 says 那一刻已有清单

# Not yet in force; then it is, and yesterday still has the old one.
get    /api/v1/duties?kind=member -> 200 says 走访联系独居 says "until_ms":1764003600000
after  25 hours
as     nobody
get    /api/v1/duties?kind=member -> 200 says 每周走访 hides 走访联系独居
get    /api/v1/duties?kind=member&as_of=2025-11-20 -> 200 says 走访联系独居
get    /api/v1/duties/history?kind=member -> 200 says 每周走访 says 走访联系独居
get    /api/v1/duties?kind=worker -> 200 says 巡查不少于
as     district anew
get    /api/v1/events?kind=duties.set -> 200 says "not_asked":1
