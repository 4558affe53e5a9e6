# 数量上升: a grid has more cases of a kind than its own past makes likely; seen the next morning, once
place    510104017001        community  示例社区   104.00 30.60 104.04 30.62
place    510104017001001     grid       第1网格    104.00 30.60 104.04 30.62
place    510104017001001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
person   clerk    clerk    510104017001       below
person   wang     resident 510104017001       own

# One a fortnight, for ten weeks.
as     wang
post   /api/v1/cases {"class":"14001","words":"平常","lon":104.001,"lat":30.601} -> 201
after  14 days
as     wang anew
post   /api/v1/cases {"class":"14001","words":"平常","lon":104.003,"lat":30.603} -> 201
after  14 days
as     wang anew
post   /api/v1/cases {"class":"14001","words":"平常","lon":104.005,"lat":30.605} -> 201
after  14 days
as     wang anew
post   /api/v1/cases {"class":"14001","words":"平常","lon":104.007,"lat":30.607} -> 201
after  14 days
as     wang anew
post   /api/v1/cases {"class":"14001","words":"平常","lon":104.009,"lat":30.609} -> 201
after  14 days

# Seven in a day.
as     wang anew
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.001,"lat":30.611} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.003,"lat":30.613} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.005,"lat":30.615} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.007,"lat":30.617} -> 201
post   /api/v1/cases {"class":"14002","words":"机密描述","lon":104.009,"lat":30.619} -> 201
post   /api/v1/cases {"class":"14002","words":"机密描述","lon":104.011,"lat":30.611} -> 201
post   /api/v1/cases {"class":"14002","words":"机密描述","lon":104.013,"lat":30.613} -> 201
after  2 hours
as     clerk anew
get    /api/v1/signals?rule=rising -> 200 says "items":[]
after  24 hours
as     clerk anew
get    /api/v1/signals?rule=rising -> 200 says 14 天内 7 件，往常约 1. says 环境卫生 says "place":"510104017001001" keep id as rise
get    /api/v1/signals/{rise} -> 200 says "number" hides 机密
after  25 hours
as     clerk anew
get    /api/v1/signals?rule=rising&limit=1 -> 200 says "id":{rise} hides "next"
