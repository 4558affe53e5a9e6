# 批量办理: what would be done is said case by case before anything is done
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018005001     grid       第1网格
person   wang      resident 510104018006        own
person   chen      member   510104018006001001  below
person   clerk     clerk    510104018006        below
person   elsewhere clerk    510104018005        below

as     wang
post   /api/v1/cases {"class":"16001","words":"路灯一","place":"510104018006001001"} -> 201 keep id as a keep version as v
post   /api/v1/cases {"class":"16001","words":"路灯二","place":"510104018006001001"} -> 201 keep id as b
as     elsewhere
post   /api/v1/cases {"class":"16001","words":"邻社区的灯","place":"510104018005001"} -> 201 keep id as far
as     clerk
post   /api/v1/cases/{a}/file {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/preview {"verb":"dispatch","cases":[{"id":{a}},{"id":{b}},{"id":{far}}]} -> 200 says "allowed":true says chen
       says 事件当前状态不能进行这一步 says 没有找到 hides 邻社区的灯
post   /api/v1/cases/preview {"verb":"void","cases":[{"id":{a}}]} -> 200 says "allowed":false says 请写明原因
post   /api/v1/cases/preview {"verb":"void","cases":[{"id":{a}}],"words":"重复登记"} -> 200 says "allowed":true
post   /api/v1/cases/preview {"verb":"merge","cases":[{"id":{a}},{"id":{b}}],"into":{a}} -> 200 says "allowed":false says "allowed":true
post   /api/v1/cases/preview {"verb":"urge","cases":[]} -> 422 says /cases
post   /api/v1/cases/preview {"verb":"sing","cases":[{"id":{a}}]} -> 422 says /verb
# Nothing was done.
get    /api/v1/cases/{a} -> 200 says "version":{v} says "state":"filed"
# By nobody who may not.
as     wang
post   /api/v1/cases/preview {"verb":"dispatch","cases":[{"id":{a}}]} -> 422 says /verb
post   /api/v1/cases/preview {"verb":"urge","cases":[{"id":{a}},{"id":{far}}]} -> 200 says "allowed":true says "allowed":false hides 邻社区
as     nobody
post   /api/v1/cases/preview {"verb":"urge","cases":[{"id":{a}}]} -> 401
