# 放假调整: days off that are announced when limits are running move what is open, by an event; what is closed stays
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
person   wang      resident 510104018006        own
person   chen      member   510104018006001001  below
person   clerk     clerk    510104018006        below
person   district  district 510104              all

# 25 November 2025 is a Tuesday: five working days later is 2 December.
after  1 minutes
as     wang
post   /api/v1/cases {"class":"16002","words":"路面破损","place":"510104018006001001"} -> 201 keep id as road keep version as v
post   /api/v1/cases {"class":"16002","words":"重复上报","place":"510104018006001001"} -> 201 keep id as void
post   /api/v1/cases {"class":"15003","words":"乱停车","place":"510104018006001001"} -> 201 keep id as car
as     clerk
post   /api/v1/cases/{road}/file {"version":{v}} -> 200 says "due_ms":1764666000000 keep version as v
post   /api/v1/cases/{road}/dispatch {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{void}/file {"version":1} -> 200 says "due_ms":1764666000000
post   /api/v1/cases/{void}/void {"version":2,"words":"重复"} -> 200
post   /api/v1/cases/{car}/file {"version":1} -> 200 keep due_ms as hours

# Only the district announces; what can't be a range isn't taken.
post   /api/v1/dictionaries/calendar/drafts {"entry":{"from":"2025-11-27","to":"2025-11-28","name":"示例节","work":false,"source":"示例通知"},"since_day":"2025-11-25","reason":"临时放假"} -> 403
as     district
post   /api/v1/dictionaries/calendar/drafts {"entry":{"from":"2025-11-27","to":"2025-11-26","name":"示例节","work":false,"source":"示例通知"},"since_day":"2025-11-25","reason":"临时放假"} -> 422 says "/entry/to"
post   /api/v1/dictionaries/calendar/drafts {"entry":{"from":"2025年11月","to":"2025-11-26","name":"示例节","work":false,"source":"示例通知"},"since_day":"2025-11-25","reason":"临时放假"} -> 422 says "/entry/from"
post   /api/v1/dictionaries/calendar/drafts {"entry":{"from":"2025-11-27","to":"2025-11-28","name":"示例节","work":false,"source":"示例通知"},"since_day":"2025-11-25","reason":"临时放假"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"按通知"} -> 200 says "state":"published"
get    /api/v1/dictionaries/calendar -> 200 says 示例节

# Counted anew: two days later, with before and after; the page of the case isn't overtaken.
after  1 minutes
as     clerk
get    /api/v1/cases/{road} -> 200 says "due_ms":1764838800000 says "version":{v}
get    /api/v1/cases/{road}/clock -> 200 says "due_ms":1764838800000 says 示例节放假，不计 says "verb":"recount"
       says "due_was_ms":1764666000000 says 放假调整
as     chen
get    /api/v1/messages -> 200 says 放假调整，这件事的时限有变
post   /api/v1/cases/{road}/accept {"version":{v}} -> 200
as     clerk
get    /api/v1/cases/{void}/clock -> 200 says "due_ms":1764666000000 hides "verb":"recount" hides 示例节
get    /api/v1/cases/{car} -> 200 says "due_ms":{hours}

# What is filed from now on is counted so at once; nothing moves twice.
as     wang
post   /api/v1/cases {"class":"16002","words":"又一处","place":"510104018006001001"} -> 201 keep id as second
as     clerk
post   /api/v1/cases/{second}/file {"version":1} -> 200 says "due_ms":1764838800000
after  2 minutes
get    /api/v1/cases/{second}/clock -> 200 hides "verb":"recount"
