# 旁路: what doesn't go straight: settled on the spot, duplicates, more time, suspended, raised to the street, done again
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018006001002  microgrid  第2微网格  104.09 30.64 104.11 30.66
person   wang      resident 510104018006        own
person   liang     resident 510104018006        own
person   chen      member   510104018006001001  below
person   zhou      member   510104018006001002  below
person   clerk     clerk    510104018006        below
person   street    street   510104018           below
person   district  district 510104              all

# A member settles on the spot what they found: no dispatch, but verified by somebody else.
as     chen
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as done
post   /api/v1/cases {"class":"14005","words":"楼道小广告","place":"510104018006001001"} -> 201 says "verb":"settle"
       keep id as spot keep version as v
post   /api/v1/cases/{spot}/settle {"version":{v},"words":"已清除"} -> 422 says cases.needs_photo
post   /api/v1/cases/{spot}/settle {"version":{v},"words":"已清除","photos":[{"id":{done}}]} -> 200 says "state":"handled"
       says "settled":true keep version as v
post   /api/v1/cases/{spot}/verify {"version":{v}} -> 403
as     clerk
get    /api/v1/messages -> 200 says 当场已处置
post   /api/v1/cases/{spot}/verify {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{spot}/close {"version":{v}} -> 200 says "state":"closed" keep version as v

# Two neighbours report the same lamp: the second is merged into the first, and both hear that it is done.
as     wang
post   /api/v1/cases {"class":"16001","words":"路灯不亮","place":"510104018006001001"} -> 201 keep id as lamp keep version as v
as     liang
post   /api/v1/cases {"class":"16001","words":"灯坏了","place":"510104018006001001"} -> 201 keep id as twin keep version as t
post   /api/v1/cases/{twin}/settle {"version":{t},"words":"x"} -> 403
as     clerk
post   /api/v1/cases/{twin}/merge {"version":{t}} -> 422 says cases.needs_parent
post   /api/v1/cases/{twin}/merge {"version":{t},"into":{twin}} -> 422 says cases.bad_parent
post   /api/v1/cases/{twin}/merge {"version":{t},"into":99} -> 422 says /into
post   /api/v1/cases/{twin}/merge {"version":{t},"into":{lamp}} -> 200 says "state":"merged" says "parent":{lamp} keep version as t
post   /api/v1/cases/{lamp}/merge {"version":{v},"into":{spot}} -> 422 says cases.bad_parent
get    /api/v1/cases/{lamp} -> 200 says "twins":[{"id":{twin}
post   /api/v1/cases/{twin}/unmerge {"version":{t},"words":"不是同一盏"} -> 200 says "state":"reported" hides "parent":{lamp} keep version as t
post   /api/v1/cases/{twin}/merge {"version":{t},"into":{lamp},"words":"是同一盏"} -> 200 keep version as t
as     liang
get    /api/v1/messages -> 200 says 您上报的事已并入同一件
get    /api/v1/cases/{twin} -> 200 says "parent_number":"510104018006

# More time: asked for before it is due, granted once, counted; the due date moves by an event that says so.
as     clerk
post   /api/v1/cases/{lamp}/file {"version":{v}} -> 200 says "due_ms":1764234000000 says "first_due_ms":1764234000000 keep version as v
post   /api/v1/cases/{lamp}/dispatch {"version":{v}} -> 200 keep version as v
as     chen
post   /api/v1/cases/{lamp}/extend {"version":{v},"words":"等灯具"} -> 422 says cases.needs_days
post   /api/v1/cases/{lamp}/extend {"version":{v},"days":61,"words":"等灯具"} -> 422 says /days
post   /api/v1/cases/{lamp}/extend {"version":{v},"days":2,"words":"等灯具"} -> 200 says "asked_days":2 says "due_ms":1764234000000
       keep version as v
post   /api/v1/cases/{lamp}/extend {"version":{v},"days":2,"words":"等灯具"} -> 409 says cases.asked
post   /api/v1/cases/{lamp}/grant {"version":{v}} -> 403
as     clerk
get    /api/v1/messages -> 200 says 有人申请延期
get    /api/v1/cases?todo=true -> 200 says 路灯不亮
post   /api/v1/cases/{lamp}/deny {"version":{v}} -> 422 says cases.needs_words
post   /api/v1/cases/{lamp}/grant {"version":{v}} -> 200 says "extensions":1 says "asked_days":0 says "due_ms":1764579600000
       says "first_due_ms":1764234000000 keep version as v
as     chen
get    /api/v1/messages -> 200 says 延期申请已同意
post   /api/v1/cases/{lamp}/accept {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{lamp}/extend {"version":{v},"days":2,"words":"还要等"} -> 409 says cases.extended

# Its clock stands still while it is suspended; what was left is left.
as     clerk
post   /api/v1/cases/{lamp}/suspend {"version":{v},"words":"等供货"} -> 200 says "state":"suspended" says "paused_ms" keep version as v
as     wang
get    /api/v1/messages -> 200 says 您上报的事已挂账
post   /api/v1/cases {"class":"16007","words":"树倒了","place":"510104018006001001"} -> 201 keep id as tree keep version as t
as     clerk
post   /api/v1/cases/{tree}/file {"version":{t}} -> 200 says "due_ms":1764014400000 keep version as t
post   /api/v1/cases/{tree}/suspend {"version":{t},"words":"台风过后再办"} -> 200 says "due_ms":1764014400000 keep version as t
after  3 hours
post   /api/v1/cases/{tree}/resume {"version":{t}} -> 200 says "state":"filed" says "due_ms":1764025200000
       says "first_due_ms":1764014400000 keep version as t
as     chen
post   /api/v1/cases/{lamp}/feedback {"version":{v},"words":"好了","photos":[{"id":{done}}]} -> 409 says cases.not_now
as     clerk
post   /api/v1/cases/{lamp}/resume {"version":{v}} -> 200 says "state":"handling" says "due_ms":1764579600000 keep version as v

# 吹哨: the street sends it to one that answers for it and one that assists; the answer waits for both.
post   /api/v1/cases/{lamp}/escalate {"version":{v}} -> 422 says cases.needs_words
post   /api/v1/cases/{lamp}/escalate {"version":{v},"words":"产权不清，请街道协调"} -> 200 says "state":"raised" says "level":"street"
       hides "name":"派单" keep version as v
post   /api/v1/cases/{lamp}/dispatch {"version":{v}} -> 403 says cases.not_yours
as     street
get    /api/v1/messages -> 200 says 有社区吹哨
get    /api/v1/cases?todo=true -> 200 says 路灯不亮
as     zhou
get    /api/v1/session -> 200 keep id as zhoupost
as     chen
get    /api/v1/session -> 200 keep id as chenpost
as     street
post   /api/v1/cases/{lamp}/dispatch {"version":{v},"post_id":{chenpost},"assists":[{"post_id":{chenpost}}]} -> 422 says /assists
post   /api/v1/cases/{lamp}/dispatch {"version":{v},"post_id":{chenpost},"assists":[{"post_id":{zhoupost}}]}
       -> 200 says "assists":[{"post_id":{zhoupost} keep version as v
as     chen
post   /api/v1/cases/{lamp}/accept {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{lamp}/feedback {"version":{v},"words":"好了","photos":[{"id":{done}}]} -> 409 says cases.answers_missing
as     zhou
get    /api/v1/messages -> 200 says 路灯不亮
get    /api/v1/cases?todo=true -> 200 says 路灯不亮
get    /api/v1/cases/{lamp} -> 200 says "verb":"answer" hides "verb":"feedback"
post   /api/v1/cases/{lamp}/answer {"version":{v},"words":"电缆已通"} -> 200 says answered_ms keep version as v
get    /api/v1/cases?todo=true -> 200 hides 路灯不亮
post   /api/v1/cases/{lamp}/answer {"version":{v},"words":"电缆已通"} -> 403 says cases.not_yours
as     chen
post   /api/v1/cases/{lamp}/feedback {"version":{v},"words":"好了","photos":[{"id":{done}}]} -> 200 keep version as v
as     clerk
post   /api/v1/cases/{lamp}/verify {"version":{v}} -> 403 says cases.not_yours
as     street
post   /api/v1/cases/{lamp}/verify {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{lamp}/close {"version":{v}} -> 200 keep version as v
as     liang
get    /api/v1/messages -> 200 says 您上报的事已办结

# Not done after all: who reported it has it done again, once; the clock starts anew.
as     wang
post   /api/v1/cases/{lamp}/rate {"version":{v},"stars":1,"solved":false} -> 200 keep version as v
post   /api/v1/cases/{lamp}/reopen {"version":{v}} -> 422 says cases.needs_words
post   /api/v1/cases/{lamp}/reopen {"version":{v},"words":"又不亮了"} -> 200 says "state":"filed" says "reopens":1 hides "stars":1,
       keep version as v
post   /api/v1/cases/{lamp}/urge {"version":{v},"words":"晚上很黑"} -> 200 says "urges":1 keep version as v
post   /api/v1/cases/{lamp}/urge {"version":{v},"words":"晚上很黑"} -> 409 says cases.urged
as     nobody
post   /api/v1/cases/{lamp}/urge {"version":{v}} -> 401
as     liang
post   /api/v1/cases/{lamp}/urge {"version":{v}} -> 404

# What should never have been one is voided, with the reason; a hotline ticket is entered once and returned once.
as     wang
post   /api/v1/cases {"class":"16001","words":"热线","place":"510104018006001001","source":"hotline","outside":"T1"} -> 422 says /source
as     clerk
post   /api/v1/cases {"class":"16001","words":"热线","place":"510104018006001001","outside":"T1"} -> 422 says /outside
post   /api/v1/cases {"class":"16001","words":"热线","place":"510104018006001001","source":"hotline","outside":"T1"}
       -> 201 says "source":"hotline" says "outside":"T1" keep id as ticket keep version as v
post   /api/v1/cases {"class":"16001","words":"热线","place":"510104018006001001","source":"hotline","outside":"T1"} -> 409 says cases.known
post   /api/v1/cases/{ticket}/file {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{ticket}/dispatch {"version":{v}} -> 200 keep version as v
as     chen
post   /api/v1/cases/{ticket}/return {"version":{v},"words":"不归我"} -> 200 says "returns":1 keep version as v
as     clerk
post   /api/v1/cases/{ticket}/dispatch {"version":{v}} -> 200 keep version as v
as     chen
get    /api/v1/cases/{ticket} -> 200 says "name":"接单" hides "name":"退回"
post   /api/v1/cases/{ticket}/return {"version":{v},"words":"还是不归我"} -> 409 says cases.returned_once
as     clerk
post   /api/v1/cases/{ticket}/void {"version":{v}} -> 422 says cases.needs_words
post   /api/v1/cases/{ticket}/void {"version":{v},"words":"误录"} -> 200 says "state":"voided" says "may":[]
