# 改称呼: kinds of posts and of groups are called what 字典与规则 says, from the moment that it is published
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
person   wang     resident 510104018006        own
person   chen     member   510104018006001001  below
person   clerk    clerk    510104018006        below
person   district district 510104              all

as     nobody
get    /api/v1/post-kinds -> 401
as     wang
get    /api/v1/post-kinds -> 200 says {"code":"member","name":"微网格员"}
get    /api/v1/group-kinds -> 403
as     chen
get    /api/v1/group-kinds -> 200 says {"code":"task_force","name":"专班"}

as     district
post   /api/v1/dictionaries/post-kinds/drafts {"entry":{"kind":"member","name":"微网格管家","name_en":"micro-grid steward","in_use":true,"source":"示例：区社治委通知"},"since_day":"2025-11-25","reason":"统一称呼"} -> 201 keep id as draft
get    /api/v1/post-kinds -> 200 says 微网格员 hides 微网格管家
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
get    /api/v1/post-kinds -> 200 says {"code":"member","name":"微网格管家"} hides 微网格员
get    /api/v1/dictionaries/post-norms -> 200 says 微网格管家
get    /api/v1/places/510104018006001001/posts -> 200 says "kind_name":"微网格管家"
in     english
get    /api/v1/post-kinds -> 200 says "micro-grid steward"
in     chinese
post   /api/v1/dictionaries/group-kinds/drafts {"entry":{"kind":"working_group","name":"工作小组","name_en":"team","district":true,"street":true,"community":true,"remind_days":3,"source":"示例"},"since_day":"2025-11-25","reason":"统一称呼"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
as     clerk
get    /api/v1/group-kinds -> 200 says {"code":"working_group","name":"工作小组"}
