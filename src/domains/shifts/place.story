# 签到: checked in and out at a site the minutes are hours by the usual road; far, without a position, at two sites at once, with an old picture: told to a person
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
person district   district 510104              all
person clerk      clerk    510104018006        below
person second     clerk    510104018006        below
person next_door  clerk    510104018005        below
person member     member   510104018006001001  below
person wangmin    resident 510104018006        own
person lihua      resident 510104018006        own

as     wangmin
get    /api/v1/me/shifts -> 404 says helpers.no_record
get    /api/v1/me/shift-sites -> 404 says helpers.no_record
post   /api/v1/me/helper {"kind":"party","unit":"区教育局机关党支部","place":"510104018006","consent_version":1} -> 201

# Sites are the desk's.
post   /api/v1/shift-sites {"place":"510104018006","name":"x","lon":104.08,"lat":30.65} -> 403
as     member
post   /api/v1/shift-sites {"place":"510104018006001001","name":"x","lon":104.08,"lat":30.65} -> 403
as     clerk
post   /api/v1/shift-sites {"place":"510104018005","name":"x","lon":104.08,"lat":30.65} -> 422 says /place
post   /api/v1/shift-sites {"place":"510104018006","name":" ","lon":104.08,"lat":30.65} -> 422 says /name
post   /api/v1/shift-sites {"place":"510104018006","name":"x","lon":204.08,"lat":30.65} -> 422 says /lon
post   /api/v1/shift-sites {"place":"510104018006","name":"党群服务中心","lon":104.08,"lat":30.65} -> 201 keep id as hall
again  -> 201
post   /api/v1/shift-sites {"place":"510104018006001001","name":"小区东门岗亭","address":"东门","lon":104.09,"lat":30.65} -> 201 keep id as gate
get    /api/v1/shift-sites?place=510104018006001 -> 200 says 东门岗亭 hides 党群
as     next_door
get    /api/v1/shift-sites -> 200 says []
delete /api/v1/shift-sites/{gate} -> 404

# In and out on the spot: hours that another confirms, and nothing to look into.
as     wangmin
get    /api/v1/me/shift-sites -> 200 says 党群服务中心 says 东门岗亭
post   /api/v1/me/shifts {"site":7,"what":"窗口引导"} -> 422 says shifts.no_site
post   /api/v1/me/shifts {"site":{hall},"what":"窗口引导","lon":104.08} -> 422 says /lat
post   /api/v1/me/shifts {"site":{hall},"what":"窗口引导","lon":104.0801,"lat":30.65,"near_m":15} -> 201 says "state":"open" says "in_m":9 hides 104.08 keep id as one
again  -> 201
post   /api/v1/me/shifts {"site":{hall},"what":"窗口引导"} -> 409 says shifts.open
after  60 minutes
post   /api/v1/me/shifts/{one}/out {"lon":104.08,"lat":30.65,"near_m":10} -> 200 says "minutes":60 says "service_state":"entered" says "far_m":0,"unplaced":0,"overlap":0,"same_photo":0
again  -> 200
post   /api/v1/me/shifts/{one}/out {} -> 409 says shifts.ended
as     lihua
post   /api/v1/me/shifts/{one}/out {} -> 404
as     clerk
get    /api/v1/shifts -> 200 says 窗口引导 says "minutes":60 hides 104.08
get    /api/v1/services -> 200 says 窗口引导 keep id as act
get    /api/v1/earnings/flags -> 200 says "items":[]
post   /api/v1/services/{act}/answer {"state":"confirmed","version":1} -> 200
get    /api/v1/events?subject={one} -> 200 says shifts.ended hides 104.08
as     next_door
get    /api/v1/shifts -> 200 says "items":[]
as     wangmin
get    /api/v1/me/points -> 200 says "purse":"checked" says "posted":2

# At two sites at once, far from one of them, with one picture for both.
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as photo
post   /api/v1/me/shifts {"site":{hall},"what":"窗口引导","lon":104.08,"lat":30.65,"photo":{photo}} -> 201 keep id as two
after  10 minutes
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as again
post   /api/v1/me/shifts {"site":{gate},"what":"门岗劝导","photo":{again}} -> 201 says "state":"open" keep id as three
after  30 minutes
post   /api/v1/me/shifts/{three}/out {"lon":104.08,"lat":30.65} -> 200 says "far_m":95 says "unplaced":1,"overlap":30,"same_photo":1
post   /api/v1/me/shifts/{two}/out {"lon":104.08,"lat":30.65} -> 200 says "far_m":0,"unplaced":0,"overlap":30,"same_photo":0
as     clerk
get    /api/v1/earnings/flags -> 200 says "sign":"far" says "name":"w*****n" says "sign":"unplaced" says "sign":"overlap" says "measure":30 says "sign":"same_photo" says 门岗劝导 keep id as flag
post   /api/v1/earnings/flags/{flag}/answer {"state":"fine","words":"两处相邻，已核实","version":1} -> 200 says "state":"fine"
get    /api/v1/photos/{photo} -> 200

# Somebody else's picture doesn't go; what was forgotten is closed by the desk, whose hours are kept apart.
as     lihua
post   /api/v1/me/helper {"kind":"party","unit":"区财政局党支部","place":"510104018006","consent_version":1} -> 201
post   /api/v1/me/shifts {"site":{hall},"what":"窗口引导","photo":{photo}} -> 422 says photos.not_yours
post   /api/v1/me/shifts {"site":{hall},"what":"窗口引导","lon":104.08,"lat":30.65} -> 201 keep id as lost
after  721 minutes
as     lihua anew
post   /api/v1/me/shifts/{lost}/out {"lon":104.08,"lat":30.65} -> 409 says shifts.stale
as     next_door anew
post   /api/v1/shifts/{lost}/close {"minutes":60,"words":"值班表","version":1} -> 404
as     clerk anew
get    /api/v1/shifts?state=open -> 200 says {lost} hides {three}
post   /api/v1/shifts/{lost}/close {"minutes":800,"words":"值班表","version":1} -> 422 says /minutes
post   /api/v1/shifts/{lost}/close {"minutes":60,"words":"值班表","version":2} -> 409 says moved_on
post   /api/v1/shifts/{lost}/close {"minutes":60,"words":"值班表有记录","version":1} -> 204
post   /api/v1/shifts/{lost}/close {"minutes":60,"words":"值班表有记录","version":2} -> 409 says shifts.ended
get    /api/v1/services?state=entered -> 200 says 窗口引导 keep id as late
post   /api/v1/services/{late}/answer {"state":"confirmed","version":1} -> 403 says services.own
as     second anew
post   /api/v1/services/{late}/answer {"state":"confirmed","version":1} -> 200
as     lihua
get    /api/v1/me/points -> 200 says "purse":"entered" hides "purse":"checked"

# It didn't count.
post   /api/v1/me/shifts {"site":{gate},"what":"门岗劝导","lon":104.09,"lat":30.65} -> 201 keep id as nothing
as     clerk
post   /api/v1/shifts/{nothing}/close {"minutes":0,"words":"当天没有到场","version":1} -> 204
as     lihua
get    /api/v1/me/shifts -> 200 says "state":"dropped" says 当天没有到场

# Another limit from a day on.
as     clerk
delete /api/v1/shift-sites/{gate} -> 204
get    /api/v1/shift-sites -> 200 hides 东门岗亭
