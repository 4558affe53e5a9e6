# 导出: the list as a file, by the filters on screen; with who took it out and when, and never more than the screen shows
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018005001     grid       第1网格
person   wang      resident 510104018006        own
person   chen      member   510104018006001001  below
person   clerk     clerk    510104018006        below
person   elsewhere clerk    510104018005        below

as     elsewhere
post   /api/v1/cases {"class":"16001","words":"邻社区的灯","place":"510104018005001"} -> 201
as     wang
post   /api/v1/cases {"class":"16001","words":"路灯不亮甲","place":"510104018006001001"} -> 201 keep id as a keep version as v
post   /api/v1/cases {"class":"14001","words":"垃圾没收乙","place":"510104018006001001"} -> 201
post   /api/v1/cases/export {"format":"csv"} -> 403

# All of one's reach, nothing from next door; each line names who took it out, and when.
as     clerk
post   /api/v1/cases/export {"format":"csv"} -> 200 says 路灯不亮甲 says 垃圾没收乙 says 水印 says 待受理 says clerk says 2025-11-25 00:00 # hides 邻社区的灯 hides wang
post   /api/v1/cases/{a}/file {"version":{v}} -> 200
post   /api/v1/cases/export {"format":"csv","state":"filed"} -> 200 says 路灯不亮甲 hides 垃圾没收乙
post   /api/v1/cases/export {"format":"csv","class":"14"} -> 200 says 垃圾没收乙 hides 路灯不亮甲
post   /api/v1/cases/export {"format":"csv","q":"路灯"} -> 200 says 路灯不亮甲 hides 垃圾没收乙
post   /api/v1/cases/export {"format":"csv","mine":true} -> 200 says 编号 hides 路灯不亮甲
post   /api/v1/cases/export {"format":"xlsx"} -> 200 says PK
post   /api/v1/cases/export {"format":"pdf"} -> 200 says %PDF
in     english
post   /api/v1/cases/export {"format":"csv"} -> 200 says watermark says Waiting to be filed
in     chinese
post   /api/v1/cases/export {"format":"odt"} -> 422 says /format
post   /api/v1/cases/export {"format":"csv","place":"510104018005"} -> 422 says place
post   /api/v1/cases/export {"format":"csv","q":"路"} -> 422 says q

# That it was taken out stands in the log: by whom, in which form, how many. Of the neighbours nobody reads it.
get    /api/v1/events?kind=cases.exported -> 200 says 导出事件清单 says "format":"pdf" says "rows":2 says clerk
as     elsewhere
get    /api/v1/events?kind=cases.exported -> 200 hides clerk
