# 环节时限: each stage of the road has its own limit, is warned of, marked red and told above, and says its arithmetic
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
person   wang      resident 510104018006        own
person   chen      member   510104018006001001  below
person   clerk     clerk    510104018006        below
person   street    street   510104018           below
person   district  district 510104              all

# The district sets them: a stage that there is, of a class that there is; the most particular holds.
as     clerk
post   /api/v1/dictionaries/case-limits/drafts {"entry":{"code":"file","limit_value":2,"limit_unit":"urgent_hours","source":"示例"},"since_day":"2025-11-25","reason":"试行"} -> 403
as     district
post   /api/v1/dictionaries/case-limits/drafts {"entry":{"code":"rate","limit_value":2,"limit_unit":"urgent_hours","source":"示例"},"since_day":"2025-11-25","reason":"试行"} -> 422 says "/entry/code"
post   /api/v1/dictionaries/case-limits/drafts {"entry":{"code":"file.99999","limit_value":2,"limit_unit":"urgent_hours","source":"示例"},"since_day":"2025-11-25","reason":"试行"} -> 422 says 没有这个分类
post   /api/v1/dictionaries/case-limits/drafts {"entry":{"code":"file","limit_value":4,"limit_unit":"urgent_hours","source":"示例办法第三条"},"since_day":"2025-11-25","reason":"试行"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"试行"} -> 200
post   /api/v1/dictionaries/case-limits/drafts {"entry":{"code":"file.16","limit_value":8,"limit_unit":"urgent_hours","source":"示例"},"since_day":"2025-11-25","reason":"试行"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"试行"} -> 200
post   /api/v1/dictionaries/case-limits/drafts {"entry":{"code":"dispatch","limit_value":2,"limit_unit":"work_days","source":"示例"},"since_day":"2025-11-25","reason":"试行"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"试行"} -> 200
post   /api/v1/dictionaries/case-limits/drafts {"entry":{"code":"verify","limit_value":1,"limit_unit":"work_days","source":"示例"},"since_day":"2025-11-25","reason":"试行"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"试行"} -> 200
get    /api/v1/dictionaries/case-limits -> 200 says 立案 · 所有分类 says "verify.15003" says 示例办法第三条

# 25 November 2025 is a Tuesday. A report waits four hours to be filed, one of fixtures eight.
after  1 minutes
as     wang
post   /api/v1/cases {"class":"15003","words":"乱停车","place":"510104018006001001"} -> 201 keep id as car
post   /api/v1/cases {"class":"16002","words":"路面破损","place":"510104018006001001"} -> 201 keep id as road
as     clerk
get    /api/v1/cases/{car}/clock -> 200 says "stage":"file" says "limit_words":"4 个紧急工作时（昼夜连续）" says 示例办法第三条 says 昼夜连续，计 4 小时
get    /api/v1/cases/{road}/clock -> 200 says "limit_words":"8 个紧急工作时（昼夜连续）" hides 示例办法第三条
after  2 hours
get    /api/v1/messages -> 200 hides 这个环节
after  62 minutes
get    /api/v1/messages -> 200 says 这个环节快到时限了
after  60 minutes
get    /api/v1/messages -> 200 says 这个环节已超时限，亮红牌
get    /api/v1/cases/{car}/clock -> 200 says "late":true
get    /api/v1/cases/{car} -> 200 says "version":1 says "mark":"none"
as     street
get    /api/v1/messages -> 200 hides 下级环节

# Filed, that stage is over, and the next runs by its own limit; what was late stays told.
as     clerk anew
post   /api/v1/cases/{car}/file {"version":1} -> 200 keep version as v
get    /api/v1/cases/{car}/clock -> 200 says "stage":"file" says "to_ms" says "stage":"dispatch" says "limit_words":"2 个工作日" says 2025-11-26 至 2025-11-27：工作日，计 2 天

# Of the fixtures nobody cares: a working day after its time the street hears.
after  10 hours
after  19 hours
after  1 minutes
as     street anew
get    /api/v1/messages -> 200 says 下级环节超期一个工作日

# Days off that are announced move the stage that runs, by an event; the one that is over stays by its own calendar.
as     district anew
post   /api/v1/dictionaries/calendar/drafts {"entry":{"from":"2025-11-27","to":"2025-11-28","name":"示例节","work":false,"source":"示例通知"},"since_day":"2025-11-26","reason":"临时放假"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"按通知"} -> 200
after  1 minutes
as     clerk anew
get    /api/v1/cases/{car}/clock -> 200 says 示例节放假，不计 says 2025-12-01：工作日，计 1 天 says "calendar_source":"示例通知"

# Suspended it stands still; sent, taken in hand and handled it waits to be verified, for a day.
post   /api/v1/cases/{car}/suspend {"version":{v},"words":"等联系"} -> 200 keep version as v
post   /api/v1/cases/{car}/resume {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{car}/dispatch {"version":{v}} -> 200 keep version as v
get    /api/v1/cases/{car}/clock -> 200 says "stage":"accept" says "limit_words":""
in     english
again  -> 200 says accepting says working days
in     chinese
as     wang
get    /api/v1/cases/{car}/clock -> 200
as     nobody
get    /api/v1/cases/{car}/clock -> 401
