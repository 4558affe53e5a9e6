# 网格聚集: cases that gather in micro-grids that touch are found at night; what all share is not, and nothing twice
place    510104017001        community  示例社区   104.00 30.60 104.12 30.62
place    510104017001001     grid       第1网格    104.00 30.60 104.12 30.62
place    510104017001001001 microgrid  甲微网格  104.00 30.60 104.01 30.62
place    510104017001001002 microgrid  乙微网格  104.01 30.60 104.02 30.62
place    510104017001001003 microgrid  丙微网格  104.02 30.60 104.03 30.62
place    510104017001001004 microgrid  丁微网格  104.03 30.60 104.04 30.62
place    510104017001001005 microgrid  戊微网格  104.04 30.60 104.05 30.62
place    510104017001001006 microgrid  己微网格  104.05 30.60 104.06 30.62
place    510104017001001007 microgrid  庚微网格  104.06 30.60 104.07 30.62
place    510104017001001008 microgrid  辛微网格  104.07 30.60 104.08 30.62
place    510104017001001009 microgrid  壬微网格  104.08 30.60 104.09 30.62
place    510104017001001010 microgrid  癸微网格  104.09 30.60 104.10 30.62
place    510104017001001011 microgrid  子微网格  104.10 30.60 104.11 30.62
place    510104017001001012 microgrid  丑微网格  104.11 30.60 104.12 30.62
person   chen     member   510104017001001001 below
person   worker   worker   510104017001001    below
person   clerk    clerk    510104017001       below
person   other    clerk    510104017002       below
person   wang     resident 510104017001       own

# Seven weeks of three cases a day, in one micro-grid after the other.
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.055,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.105,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.035,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.085,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.015,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.065,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.115,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.045,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.095,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.025,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.075,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.055,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.105,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.035,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.085,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.015,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.065,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.115,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.045,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.095,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.025,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.075,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.055,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.105,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.035,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.085,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.015,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.065,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.115,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.045,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.095,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.025,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.075,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.055,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.105,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.035,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.085,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.015,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.065,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.115,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.045,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.095,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.025,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.075,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.055,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.105,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.035,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.085,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.015,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.065,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.115,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.045,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.095,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.025,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.075,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.055,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.105,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.035,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.085,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.015,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.065,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.115,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.045,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.095,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.025,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.075,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.055,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.105,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.035,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.085,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.015,"lat":30.61} -> 201
after  1 days
as     wang anew
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.065,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.115,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.045,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.095,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.025,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.075,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.055,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.105,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.035,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.085,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.015,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.065,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.115,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.045,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.095,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.025,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.075,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.055,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.105,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.035,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.085,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.015,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.065,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.115,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.045,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.095,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.025,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.075,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.055,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.105,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.035,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.085,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.015,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.065,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.115,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.045,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.095,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.025,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.075,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.055,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.105,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.035,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.085,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.015,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.065,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.115,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.045,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.095,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.025,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.075,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.055,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.105,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.035,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.085,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.015,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.065,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.115,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.045,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.095,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.025,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.075,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.055,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.105,"lat":30.61} -> 201
after  1 days
as     clerk
get    /api/v1/signals?rule=scan -> 200 says "items":[]
get    /api/v1/signals/rules -> 200 says 误报至少 20 周才有一次

# Two days on which the first two have five more each.
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.035,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.085,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.015,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.015,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.015,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.015,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.015,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.015,"lat":30.61} -> 201
after  1 days
as     wang
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.065,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.115,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"日常","lon":104.045,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.015,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.015,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.015,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.015,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.005,"lat":30.61} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.015,"lat":30.61} -> 201
after  1 days
after  2 hours
as     worker
get    /api/v1/signals?rule=scan -> 200 says 相邻微网格共 11 件，按日历和排班约 3. says 这样的误报约 says 周才有一次：环境卫生 says "place":"510104017001001" says "mine":true hides 机密 keep id as cluster
get    /api/v1/signals/{cluster} -> 200 says "place":"510104017001001001" says "place":"510104017001001002" hides 510104017001001004 says "usual":3. says "weeks": says "number" hides 机密

# Neither the same night nor the next one finds it again.
after  25 hours
as     worker anew
get    /api/v1/signals?rule=scan&limit=1 -> 200 says "id":{cluster} hides "next"
as     other
get    /api/v1/signals?rule=scan -> 200 says "items":[]
get    /api/v1/signals/{cluster} -> 404
as     worker anew
post   /api/v1/signals/{cluster}/judge {"version":1,"verdict":"true","words":"清运改期，已协调"} -> 200 says "verdict":"true"
get    /api/v1/signals/rules -> 200 says "yes":1
