# 划定生活圈: a street makes a circle of its communities, changes it and ends it; each reader's figures are of their own homes
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格  104.10 30.64 104.12 30.66
place    510104017001001     grid       第1网格
place    510104017001001001  microgrid  第1微网格  104.05 30.64 104.06 30.66
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
door     1 101
door     1 102
homes    2
compound 翡翠城五期 510104018005 104.105 30.65
building 1栋  510104018005001001 2
door     1 301
homes    1
person clerk     clerk    510104018006        below
person worker    worker   510104018006001     below
person street    street   510104018           below
person mate      street   510104018           below
person other     street   510104017           below
person district  district 510104              all
person wangmin   resident 510104018006        own

as     clerk
post   /api/v1/facilities {"name":"翡翠城社区食堂","lon":104.083,"lat":30.65,"services":[{"code":"canteen"}]} -> 201
post   /api/v1/facilities {"name":"便利店","lon":104.084,"lat":30.65,"services":[{"code":"convenience"}]} -> 201
post   /api/v1/residents {"name":"王秀英","kind":"registered","birth_date":"1948-07-15","household_id":{101},"role":"owner","lives":true,"since":"2001-05-01"} -> 201
post   /api/v1/residents {"name":"王秀兰","kind":"registered","birth_date":"1950-02-01","household_id":{101},"role":"family","lives":true,"since":"2001-05-01"} -> 201
post   /api/v1/residents {"name":"李大年","kind":"registered","birth_date":"1949-02-01","household_id":{102},"role":"owner","lives":true,"since":"2001-05-01"} -> 201
# A street and the district make circles: a clerk's community alone is none.
post   /api/v1/circles {"name":"翡翠城生活圈","level":"none","survey_m":1500,"places":[{"place":"510104018006"}]} -> 403
as     nobody
post   /api/v1/circles {"name":"x","level":"none","survey_m":1500,"places":[{"place":"510104018006"}]} -> 401
get    /api/v1/circles -> 401

# Each wrong field by its name and limit.
as     street
post   /api/v1/circles {"level":"none","survey_m":1500,"places":[{"place":"510104018006"}]} -> 422 says /name
post   /api/v1/circles {"name":" ","level":"none","survey_m":1500,"places":[{"place":"510104018006"}]} -> 422 says /name
post   /api/v1/circles {"name":"x","level":"world","survey_m":1500,"places":[{"place":"510104018006"}]} -> 422 says /level
post   /api/v1/circles {"name":"x","level":"none","survey_m":5001,"places":[{"place":"510104018006"}]} -> 422 says /survey_m says 5000
post   /api/v1/circles {"name":"x","level":"none","survey_m":99,"places":[{"place":"510104018006"}]} -> 422 says /survey_m says 100
post   /api/v1/circles {"name":"x","level":"none","survey_m":1500,"places":[]} -> 422 says /places
post   /api/v1/circles {"name":"x","level":"none","survey_m":1500,"places":[{"place":"510104018006001"}]} -> 422 says /places/0/place
post   /api/v1/circles {"name":"x","level":"none","survey_m":1500,"places":[{"place":"510104018006"},{"place":"510104017001"}]} -> 422 says /places/1/place says 权限范围内
post   /api/v1/circles {"name":"x","level":"none","survey_m":1500,"places":[{"place":"510104018006"},{"place":"510104018006"}]} -> 422 says /places/1/place says 只写一次
post   /api/v1/circles {"name":"x","level":"none","survey_m":1500,"places":[{"place":"510104018999"}]} -> 422 says /places/0/place
post   /api/v1/circles {"name":"x","level":"none","survey_m":1500,"lon":104.08,"places":[{"place":"510104018006"}]} -> 422 says /lat says 经度和纬度
post   /api/v1/circles {"name":"x","level":"none","survey_m":1500,"lon":100,"lat":30,"places":[{"place":"510104018006"}]} -> 422 says /lon says 本区内

# Made once, under a name that no other living one has.
post   /api/v1/circles {"name":"翡翠城生活圈","level":"district","survey_m":300,"places":[{"place":"510104018006"},{"place":"510104018005"}]}
       -> 201 says "version":1 says 翡翠城社区 says "whole":true hides "lon" keep id as circle
again  -> 201
post   /api/v1/circles {"name":"翡翠城生活圈","level":"none","survey_m":500,"places":[{"place":"510104018005"}]} -> 409 says circles.named says /name
get    /api/v1/circles -> 200 says 翡翠城生活圈
# Its survey is amid its homes until a centre is said: 104.0883, a third of the way, within 300 metres of nobody.
get    /api/v1/circles/{circle} -> 200 says "households":3 says "old":5 says "set":false says "radius_m":300 says "lon":104.08833 says "basic_all":12 says {"kind":"canteen","facilities":1,"surveyed":0
# Said, it is the straight line that counts, not the minutes: what is 15 minutes away lies outside of it.
put    /api/v1/circles/{circle} {"name":"翡翠城生活圈","level":"city","survey_m":300,"lon":104.0805,"lat":30.65,"version":1,"places":[{"place":"510104018006"},{"place":"510104018005"}]} -> 200 says "version":2 says "level":"city"
get    /api/v1/circles/{circle} -> 200 says "set":true says {"kind":"canteen","facilities":1,"surveyed":1 says "survey":{"radius_m":300,"lon":104.0805,"lat":30.65,"set":true,"whole":true,"households":2,"old":5,"young":0,"facilities":1,"basic_there":0,"basic_all":12
put    /api/v1/circles/{circle} {"name":"翡翠城生活圈","level":"city","survey_m":500,"lon":104.0805,"lat":30.65,"version":2,"places":[{"place":"510104018006"},{"place":"510104018005"}]} -> 200 says "version":3
get    /api/v1/circles/{circle} -> 200 says "radius_m":500 says "facilities":2,"basic_there":1,"basic_all":12
as     mate
put    /api/v1/circles/{circle} {"name":"另一个人的","level":"city","survey_m":500,"version":2,"places":[{"place":"510104018006"}]} -> 409 says 已被
post   /api/v1/circles/{circle}/end {"why":"x","version":2} -> 409 says 已被
get    /api/v1/briefs/file?format=geojson&circle={circle} -> 200
get    /api/v1/briefs/lists?circle={circle} -> 200 says 翡翠城生活圈

# Whoever has some of its communities sees it, and figures of those; who has none doesn't.
as     clerk
get    /api/v1/circles -> 200 says 翡翠城生活圈 says "whole":false
get    /api/v1/circles/{circle} -> 200 says "whole":false says "own":true says "own":false says "gap":0 says "households":2 hides "households":3
put    /api/v1/circles/{circle} {"name":"x","level":"none","survey_m":500,"version":3,"places":[{"place":"510104018006"}]} -> 403
as     worker
get    /api/v1/circles -> 200 says 翡翠城生活圈 says "whole":false
get    /api/v1/circles/{circle} -> 200 says "households":2 says "whole":false hides "own":true
as     other
get    /api/v1/circles -> 200 says [] hides 翡翠城生活圈
get    /api/v1/circles/{circle} -> 404
get    /api/v1/briefs/lists?circle={circle} -> 404
put    /api/v1/circles/{circle} {"name":"x","level":"none","survey_m":500,"version":3,"places":[{"place":"510104017001"}]} -> 404
post   /api/v1/circles/{circle}/end {"why":"x","version":3} -> 404
as     wangmin
get    /api/v1/circles/{circle} -> 403

# A circle of two streets is the district's to change: each street has some of it.
as     district
post   /api/v1/circles {"name":"跨街道生活圈","level":"nation","survey_m":1500,"places":[{"place":"510104018006"},{"place":"510104017001"}]} -> 201 says "whole":true keep id as wide
get    /api/v1/circles/{wide} -> 200 says "whole":true
as     other
get    /api/v1/circles/{wide} -> 200 says "how": says "households":0 says "set":false,"whole":false,"households":0,"old":0,"young":0,"facilities":0 hides "households":2
as     street
get    /api/v1/circles/{wide} -> 200 says "whole":false says "own":false
put    /api/v1/circles/{wide} {"name":"x","level":"none","survey_m":500,"version":1,"places":[{"place":"510104018006"}]} -> 403 says circles.not_all
post   /api/v1/circles/{wide}/end {"why":"x","version":1} -> 403 says circles.not_all

# Over: no longer in lists, its name is free again; what it was can still be read, with why, by a report too.
post   /api/v1/circles/{circle}/end {"why":" ","version":3} -> 422 says /why
post   /api/v1/circles/{circle}/end {"why":"两个生活圈合并","version":3} -> 200 says "ended_ms" says 合并
post   /api/v1/circles/{circle}/end {"why":"x","version":4} -> 409 says circles.over
put    /api/v1/circles/{circle} {"name":"x","level":"none","survey_m":500,"version":4,"places":[{"place":"510104018006"}]} -> 409 says circles.over
get    /api/v1/circles -> 200 says 跨街道生活圈 hides 翡翠城生活圈
get    /api/v1/circles?ended=true -> 200 says 翡翠城生活圈 says 合并 hides 跨街道
get    /api/v1/circles/{circle} -> 200 says 合并 says "households":3
get    /api/v1/circles/coverage?circle={circle} -> 200 says "households":3
get    /api/v1/briefs/lists?circle={circle} -> 200 says 翡翠城生活圈
post   /api/v1/circles {"name":"翡翠城生活圈","level":"none","survey_m":500,"places":[{"place":"510104018005"}]} -> 201
# The log tells what it was each time.
get    /api/v1/events?limit=50 -> 200 says circles.made says 划定生活圈 says circles.changed says circles.ended
