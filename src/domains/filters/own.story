# 保存的筛选: one's own, under a name; nobody else sees or drops them
person clerk   clerk    510104018006  below
person other   clerk    510104018006  below

as     nobody
get    /api/v1/me/filters?page=cases -> 401
as     clerk
post   /api/v1/me/filters {"page":"cases","name":"今天要催的","query":"overdue=1&sort=due"} -> 201 says 今天要催的 keep id as f
again  -> 201
post   /api/v1/me/filters {"page":"cases","name":"今天要催的","query":"overdue=1&state=handling"} -> 201
get    /api/v1/me/filters?page=cases -> 200 says state=handling hides sort=due
get    /api/v1/me/filters?page=figures -> 200 hides 今天要催的
post   /api/v1/me/filters {"page":"cases","name":"  ","query":"a=b"} -> 422 says /name
post   /api/v1/me/filters {"page":"cases","name":"x","query":"<b>"} -> 422 says filters.no_query
get    /api/v1/me/filters -> 422 says page
as     other
get    /api/v1/me/filters?page=cases -> 200 hides 今天要催的
delete /api/v1/me/filters/{f} -> 404
as     clerk
delete /api/v1/me/filters/{f} -> 204
delete /api/v1/me/filters/{f} -> 404
get    /api/v1/me/filters?page=cases -> 200 hides 今天要催的
