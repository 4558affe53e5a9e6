# 第一天上班: a new micro-grid member gets an account and a post, signs in, moves up, and leaves
place  510104017001001     grid       第1网格
place  510104017001001001  microgrid  第1微网格
person admin   admin    510104        all
person street  street   510104017     below
person clerk   clerk    510104017001  below
person other   clerk    510104017002  below

# The clerk of Shuijingfang makes an account; weak passwords and taken logins are refused, in both languages.
as     clerk
post   /api/v1/accounts {"login":"Chen.Jie","name":"陈洁","phone":"139 0000 1111","password":"chengdu2024"}
       -> 422 says accounts.weak_password says 太常见
in     english
again  -> 422 says too common
in     chinese
post   /api/v1/accounts {"login":"Chen.Jie","name":"陈洁","phone":"139 0000 1111","password":"jin se liu nian 42"}
       -> 201 says "login":"chen.jie" says 139****1111 hides 13900001111 keep id as chen
again  -> 201 says "login":"chen.jie"
post   /api/v1/accounts {"login":"chen.jie","name":"陈杰","password":"jin se liu nian 42"}
       -> 409 says accounts.login_taken

# Without a post there is no way in; posts above one's own, or elsewhere, can't be given.
as     nobody
post   /api/v1/session {"login":"chen.jie","password":"jin se liu nian 42"} -> 403 says session.no_post
get    /api/v1/session -> 204
as     clerk
post   /api/v1/accounts/{chen}/posts {"role":"clerk","place":"510104017001","scope":"below"}
       -> 403 says posts.role_too_high
post   /api/v1/accounts/{chen}/posts {"role":"member","place":"510104017001001001","scope":"all"}
       -> 403 says posts.reach_too_wide
post   /api/v1/accounts/{chen}/posts {"role":"member","place":"510104017001001001","scope":"below"}
       -> 201 says 第1微网格 微网格员 keep id as post
again  -> 201 says 第1微网格 微网格员
as     other
get    /api/v1/accounts/{chen} -> 404
post   /api/v1/accounts/{chen}/phone -> 404

# Chen Jie signs in, sees her own place, and keeps out of what isn't hers.
as     chen.jie
get    /api/v1/session -> 200 says 第1微网格及以下 says cases.handle hides accounts.write
get    /api/v1/accounts -> 403
get    /api/v1/places/510104017001001001/posts -> 200 says "name":"陈洁" says "role_name":"微网格员"
put    /api/v1/session/password {"old":"jin se liu nian 43","new":"chun feng hua yu 17"} -> 401 says session.bad_password
put    /api/v1/session/password {"old":"jin se liu nian 42","new":"chun feng hua yu 17"} -> 204

# What she may is hers to read, by role; who answers for a place is for those who give posts, with a day as well.
get    /api/v1/rights -> 200 says "role":"member" says cases.handle says 处置
get    /api/v1/places/510104017001001001/answering -> 403
as     nobody
get    /api/v1/rights -> 401
as     clerk
get    /api/v1/rights -> 200 says "role":"admin"
get    /api/v1/places/510104017001001001/answering -> 200 says "name":"陈洁" says "kind":"member" says "name":"clerk" hides 1390000
get    /api/v1/places/510104017001001001/answering?as_of=2025-11-20 -> 200 hides 陈洁
get    /api/v1/places/510104017001001001/answering?as_of=soon -> 422 says as_of
get    /api/v1/places/510104017009/answering -> 404
as     other
get    /api/v1/places/510104017001001001/answering -> 404
as     clerk
get    /api/v1/vacancies -> 200 says "items"
get    /api/v1/vacancies/counts -> 200 says "kind":"member"
get    /api/v1/post-norms -> 200 says "required"

# Five wrong passwords lock the login, for an unknown one just the same.
as     nobody
post   /api/v1/session {"login":"chen.jie","password":"x"} -> 401 says session.bad_password
post   /api/v1/session {"login":"chen.jie","password":"x"} -> 401
post   /api/v1/session {"login":"chen.jie","password":"x"} -> 401
post   /api/v1/session {"login":"chen.jie","password":"x"} -> 401
post   /api/v1/session {"login":"chen.jie","password":"x"} -> 401
post   /api/v1/session {"login":"chen.jie","password":"chun feng hua yu 17"} -> 423 says 15 分钟
post   /api/v1/session {"login":"ghost","password":"x"} -> 401 says session.bad_password
after  15 minutes
post   /api/v1/session {"login":"chen.jie","password":"chun feng hua yu 17"} -> 200 says "name":"陈洁"

# The street makes her a clerk elsewhere: from now on she is above the clerk who made her account.
as     street
post   /api/v1/accounts/{chen}/posts {"role":"clerk","place":"510104017002","scope":"below"} -> 201 keep id as clerkship
as     clerk
patch  /api/v1/accounts/{chen} {"name":"陈大洁"} -> 403 says accounts.above_you
delete /api/v1/posts/{post} -> 403
as     chen.jie
get    /api/v1/session -> 401
as     street
delete /api/v1/posts/{clerkship} -> 204
delete /api/v1/posts/{clerkship} -> 404

# A one-time code is made by whoever acts in the post; whoever gives posts takes it off.
as     clerk
get    /api/v1/session -> 200 keep id as clerk_post
post   /api/v1/posts/{post}/totp -> 404
put    /api/v1/posts/{clerk_post}/totp {"code":"123456"} -> 409 says posts.totp_none
post   /api/v1/posts/{clerk_post}/totp -> 200 says otpauth://totp/Tuimen:clerk
post   /api/v1/posts/{clerk_post}/totp -> 200 says otpauth://totp/Tuimen:clerk
put    /api/v1/posts/{clerk_post}/totp {"code":"1234567"} -> 422 says "/code"
as     clerk anew
get    /api/v1/session -> 200 says "totp":false
as     other
put    /api/v1/posts/{clerk_post}/totp {"code":"123456"} -> 404
delete /api/v1/posts/{clerk_post}/totp -> 404
as     street
delete /api/v1/posts/{clerk_post}/totp -> 204
as     clerk
put    /api/v1/posts/{clerk_post}/totp {"code":"123456"} -> 401
as     clerk anew
put    /api/v1/posts/{clerk_post}/totp {"code":"123456"} -> 409 says posts.totp_none
as     street

# The office gives a new password; with two posts one chooses in which to act, and only among one's own.
put    /api/v1/accounts/{chen}/password {"new":"chengdu2024"} -> 422 says accounts.weak_password
put    /api/v1/accounts/{chen}/password {"new":"jin se liu nian 42"} -> 204
post   /api/v1/accounts/{chen}/posts {"role":"member","place":"510104017001001001","scope":"own"} -> 201 keep id as second
as     other
put    /api/v1/accounts/{chen}/password {"new":"qiu shui chang tian 8"} -> 404
as     chen.jie anew
put    /api/v1/session/post {"post_id":{clerk_post}} -> 403 says session.no_post
put    /api/v1/session/post {"post_id":{second}} -> 200 says "scope":"own"
delete /api/v1/session -> 204
get    /api/v1/session -> 401

# She leaves: the account is closed and stays so; what happened is in the log, without a number or a login.
as     clerk
post   /api/v1/accounts/{chen}/phone -> 200 says 13900001111
patch  /api/v1/accounts/{chen} {"state":"closed"} -> 200 says "posts":[]
patch  /api/v1/accounts/{chen} {"state":"active"} -> 409 says accounts.closed
as     nobody
post   /api/v1/session {"login":"chen.jie","password":"chun feng hua yu 17"} -> 401
as     admin
get    /api/v1/events?subject={chen} -> 200 says accounts.made says accounts.phone_seen says accounts.closed
       hides 13900001111 hides chen.jie
