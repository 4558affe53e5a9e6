# 收回: what was published and hasn't begun is recalled with a reason; what has begun stays
place    510104018006001     grid       第1网格
person   street   street   510104018           below
person   district district 510104              all
person   clerk    clerk    510104018006        below

as     district
post   /api/v1/dictionaries/post-kinds/drafts {"entry":{"kind":"member","name":"微网格管家","name_en":"steward","in_use":true,"source":"示例"},"since_day":"2025-11-27","reason":"统一称呼"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/recall {"version":1,"words":"还没发布"} -> 409 says dictionaries.decided
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
get    /api/v1/dictionaries/post-kinds -> 200 says "state":"coming" says "draft_id":{draft} says 微网格管家
as     street
post   /api/v1/dictionary-drafts/{draft}/recall {"version":2,"words":"文件推迟"} -> 403
as     clerk
post   /api/v1/dictionary-drafts/{draft}/recall {"version":2,"words":"文件推迟"} -> 403
as     district
post   /api/v1/dictionary-drafts/{draft}/recall {"version":2,"words":"   "} -> 422 says /words
post   /api/v1/dictionary-drafts/{draft}/recall {"version":1,"words":"文件推迟"} -> 409 says house.moved_on
post   /api/v1/dictionary-drafts/{draft}/recall {"version":2,"words":"文件推迟"} -> 200 says "state":"recalled" says 文件推迟 says 同意
again  -> 200
post   /api/v1/dictionary-drafts/{draft}/recall {"version":3,"words":"文件推迟"} -> 409 says dictionaries.decided
get    /api/v1/dictionaries/post-kinds -> 200 hides "state":"coming" hides 微网格管家
get    /api/v1/dictionaries -> 200 hides "coming":1
get    /api/v1/dictionary-drafts/{draft} -> 200 says "state":"recalled" says 微网格管家
get    /api/v1/events?limit=5 -> 200 says dictionaries.recalled
after  3 days
as     district anew
get    /api/v1/post-kinds -> 200 says 微网格员 hides 微网格管家

# The same day is free again; what has begun stays.
post   /api/v1/dictionaries/post-kinds/drafts {"entry":{"kind":"member","name":"微网格管家","name_en":"steward","in_use":true,"source":"示例"},"since_day":"2025-11-28","reason":"统一称呼"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
post   /api/v1/dictionary-drafts/{draft}/recall {"version":2,"words":"文件推迟"} -> 409 says dictionaries.in_force
get    /api/v1/post-kinds -> 200 says 微网格管家

# One of every dictionary that is set: drafted for a day to come, published, recalled, and as it was.
post   /api/v1/dictionaries/grid-sizes/drafts {"entry":{"kind":"microgrid","low":5,"high":90,"source":"示例"},"since_day":"2025-12-05","reason":"试点"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
post   /api/v1/dictionary-drafts/{draft}/recall {"version":2,"words":"推迟"} -> 200
get    /api/v1/dictionaries/grid-sizes -> 200 hides "state":"coming"
post   /api/v1/dictionaries/service-limits/drafts {"entry":{"day_minutes":360,"source":"示例"},"since_day":"2025-12-05","reason":"试点"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
get    /api/v1/dictionaries/service-limits -> 200 says 480 says 360 says "state":"coming"
post   /api/v1/dictionary-drafts/{draft}/recall {"version":2,"words":"推迟"} -> 200
get    /api/v1/dictionaries/service-limits -> 200 says 480 hides 360
post   /api/v1/dictionaries/household-sizes/drafts {"entry":{"per_hundred":240,"source":"示例"},"since_day":"2025-12-05","reason":"试点"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
post   /api/v1/dictionary-drafts/{draft}/recall {"version":2,"words":"推迟"} -> 200
get    /api/v1/dictionaries/household-sizes -> 200 says 260 hides 240
post   /api/v1/dictionaries/request-limits/drafts {"entry":{"kind":"erase","limit_value":7,"limit_unit":"work_days","source":"示例"},"since_day":"2025-12-05","reason":"试点"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
post   /api/v1/dictionary-drafts/{draft}/recall {"version":2,"words":"推迟"} -> 200
get    /api/v1/dictionaries/request-limits -> 200 says "limit_value":15 hides "limit_value":7
post   /api/v1/dictionaries/consent-notices/drafts {"entry":{"purpose":"tea","words":"喝茶","words_en":"tea","source":"示例"},"since_day":"2025-12-05","reason":"试点"} -> 422 says /entry/purpose
post   /api/v1/dictionaries/consent-notices/drafts {"entry":{"purpose":"contact","words":"社区会给你打电话。","words_en":"We call you.","source":"示例"},"since_day":"2025-12-05","reason":"试点"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
get    /api/v1/consent-notices -> 200 hides 社区会给你打电话
post   /api/v1/dictionary-drafts/{draft}/recall {"version":2,"words":"推迟"} -> 200
post   /api/v1/dictionaries/consent-notices/drafts {"entry":{"purpose":"contact","words":"社区会给你打电话。","words_en":"We call you.","source":"示例"},"since_day":"2025-11-28","reason":"试点"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
get    /api/v1/consent-notices -> 200 says "purpose":"contact","version":2 says 社区会给你打电话
post   /api/v1/dictionaries/helper-notices/drafts {"entry":{"words":"新的告知","words_en":"New words","source":"示例"},"since_day":"2025-11-28","reason":"试点"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
get    /api/v1/helper-terms -> 200 says "version":2 says 新的告知
