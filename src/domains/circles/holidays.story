# 假日: who is closed on days off is closed on those that are announced later, too
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
door     1 101
person clerk     clerk    510104018006        below
person district  district 510104              all

as     clerk
post   /api/v1/facilities {"name":"翡翠城社区食堂","lon":104.083,"lat":30.65,"services":[{"code":"canteen"}],"hours":"Mo-Su 08:00-18:00; PH off"} -> 201
get    /near.json?lon=104.08&lat=30.65&service=canteen&at=2025-11-27T12:00 -> 200 says "open_now":true
as     district
post   /api/v1/dictionaries/calendar/drafts {"entry":{"from":"2025-11-27","to":"2025-11-28","name":"示例节","work":false,"source":"示例通知"},"since_day":"2025-11-25","reason":"临时放假"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"按通知"} -> 200
as     nobody
get    /near.json?lon=104.08&lat=30.65&service=canteen&at=2025-11-27T12:00 -> 200 hides "open_now":true
get    /near.json?lon=104.08&lat=30.65&service=canteen&at=2025-11-26T12:00 -> 200 says "open_now":true
