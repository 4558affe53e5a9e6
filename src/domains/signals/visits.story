# 走访聚集: of the visits to micro-grids that touch more find the same than usual; a round of all homes is no sign, nothing is told twice
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
compound 锦绣苑 510104017001 104.01 30.61
building 1栋 510104017001001001 1
door     1 101
door     1 102
door     1 103
door     1 104
door     1 105
door     1 106
door     1 107
door     1 108
building 2栋 510104017001001002 1
door     1 201
door     1 202
door     1 203
door     1 204
door     1 205
door     1 206
door     1 207
door     1 208
building 3栋 510104017001001003 1
door     1 301
door     1 302
door     1 303
door     1 304
door     1 305
door     1 306
door     1 307
door     1 308
building 4栋 510104017001001004 1
door     1 401
door     1 402
door     1 403
door     1 404
door     1 405
door     1 406
door     1 407
door     1 408
building 5栋 510104017001001005 1
door     1 501
door     1 502
door     1 503
door     1 504
door     1 505
door     1 506
door     1 507
door     1 508
building 6栋 510104017001001006 1
door     1 601
door     1 602
door     1 603
door     1 604
door     1 605
door     1 606
door     1 607
door     1 608
building 7栋 510104017001001007 1
door     1 701
door     1 702
door     1 703
door     1 704
door     1 705
door     1 706
door     1 707
door     1 708
building 8栋 510104017001001008 1
door     1 801
door     1 802
door     1 803
door     1 804
door     1 805
door     1 806
door     1 807
door     1 808
building 9栋 510104017001001009 1
door     1 901
door     1 902
door     1 903
door     1 904
door     1 905
door     1 906
door     1 907
door     1 908
building 10栋 510104017001001010 1
door     1 1001
door     1 1002
door     1 1003
door     1 1004
door     1 1005
door     1 1006
door     1 1007
door     1 1008
building 11栋 510104017001001011 1
door     1 1101
door     1 1102
door     1 1103
door     1 1104
door     1 1105
door     1 1106
door     1 1107
door     1 1108
building 12栋 510104017001001012 1
door     1 1201
door     1 1202
door     1 1203
door     1 1204
door     1 1205
door     1 1206
door     1 1207
door     1 1208
person   chen     member   510104017001001001 below
person   worker   worker   510104017001001    below
person   clerk    clerk    510104017001       below
person   district district 510104             all
person   other    clerk    510104017002       below

# Seven weeks in which every door is called at three times; now and then somebody's health has changed.
as     worker
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult","at_ms":1762481400000} -> 201
post   /api/v1/visits {"household_id":{102},"kind":"routine","met":"adult","at_ms":1761704400000} -> 201
post   /api/v1/visits {"household_id":{103},"kind":"routine","met":"adult","at_ms":1762223400000} -> 201
post   /api/v1/visits {"household_id":{104},"kind":"routine","met":"adult","at_ms":1762742400000} -> 201
post   /api/v1/visits {"household_id":{105},"kind":"routine","met":"adult","at_ms":1761792600000} -> 201
post   /api/v1/visits {"household_id":{106},"kind":"routine","met":"adult","at_ms":1762311600000} -> 201
post   /api/v1/visits {"household_id":{107},"kind":"routine","met":"adult","at_ms":1761534600000} -> 201
post   /api/v1/visits {"household_id":{108},"kind":"routine","met":"adult","at_ms":1761880800000} -> 201
post   /api/v1/visits {"household_id":{201},"kind":"routine","met":"adult","at_ms":1761876600000} -> 201
post   /api/v1/visits {"household_id":{202},"kind":"routine","met":"adult","at_ms":1762395600000} -> 201
post   /api/v1/visits {"household_id":{203},"kind":"routine","met":"adult","at_ms":1761618600000} -> 201
post   /api/v1/visits {"household_id":{204},"kind":"routine","met":"adult","at_ms":1762137600000} -> 201
post   /api/v1/visits {"household_id":{205},"kind":"routine","met":"adult","at_ms":1762483800000} -> 201
post   /api/v1/visits {"household_id":{206},"kind":"routine","met":"adult","at_ms":1761706800000} -> 201
post   /api/v1/visits {"household_id":{207},"kind":"routine","met":"adult","at_ms":1762225800000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{208},"kind":"routine","met":"adult","at_ms":1762744800000} -> 201
post   /api/v1/visits {"household_id":{301},"kind":"routine","met":"adult","at_ms":1762740600000} -> 201
post   /api/v1/visits {"household_id":{302},"kind":"routine","met":"adult","at_ms":1761790800000} -> 201
post   /api/v1/visits {"household_id":{303},"kind":"routine","met":"adult","at_ms":1762309800000} -> 201
post   /api/v1/visits {"household_id":{304},"kind":"routine","met":"adult","at_ms":1761532800000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{305},"kind":"routine","met":"adult","at_ms":1761879000000} -> 201
post   /api/v1/visits {"household_id":{306},"kind":"routine","met":"adult","at_ms":1762398000000} -> 201
post   /api/v1/visits {"household_id":{307},"kind":"routine","met":"adult","at_ms":1761621000000} -> 201
post   /api/v1/visits {"household_id":{308},"kind":"routine","met":"adult","at_ms":1762140000000} -> 201
post   /api/v1/visits {"household_id":{401},"kind":"routine","met":"adult","at_ms":1762135800000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{402},"kind":"routine","met":"adult","at_ms":1762482000000} -> 201
post   /api/v1/visits {"household_id":{403},"kind":"routine","met":"adult","at_ms":1761705000000} -> 201
post   /api/v1/visits {"household_id":{404},"kind":"routine","met":"adult","at_ms":1762224000000} -> 201
post   /api/v1/visits {"household_id":{405},"kind":"routine","met":"adult","at_ms":1762743000000} -> 201
post   /api/v1/visits {"household_id":{406},"kind":"routine","met":"adult","at_ms":1761793200000} -> 201
post   /api/v1/visits {"household_id":{407},"kind":"routine","met":"adult","at_ms":1762312200000} -> 201
post   /api/v1/visits {"household_id":{408},"kind":"routine","met":"adult","at_ms":1761535200000} -> 201
post   /api/v1/visits {"household_id":{501},"kind":"routine","met":"adult","at_ms":1761531000000} -> 201
post   /api/v1/visits {"household_id":{502},"kind":"routine","met":"adult","at_ms":1761877200000} -> 201
post   /api/v1/visits {"household_id":{503},"kind":"routine","met":"adult","at_ms":1762396200000} -> 201
post   /api/v1/visits {"household_id":{504},"kind":"routine","met":"adult","at_ms":1761619200000} -> 201
post   /api/v1/visits {"household_id":{505},"kind":"routine","met":"adult","at_ms":1762138200000} -> 201
post   /api/v1/visits {"household_id":{506},"kind":"routine","met":"adult","at_ms":1762484400000} -> 201
post   /api/v1/visits {"household_id":{507},"kind":"routine","met":"adult","at_ms":1761707400000} -> 201
post   /api/v1/visits {"household_id":{508},"kind":"routine","met":"adult","at_ms":1762226400000} -> 201
post   /api/v1/visits {"household_id":{601},"kind":"routine","met":"adult","at_ms":1762222200000} -> 201
post   /api/v1/visits {"household_id":{602},"kind":"routine","met":"adult","at_ms":1762741200000} -> 201
post   /api/v1/visits {"household_id":{603},"kind":"routine","met":"adult","at_ms":1761791400000} -> 201
post   /api/v1/visits {"household_id":{604},"kind":"routine","met":"adult","at_ms":1762310400000,"findings":"fire"} -> 201
post   /api/v1/visits {"household_id":{605},"kind":"routine","met":"adult","at_ms":1761533400000} -> 201
post   /api/v1/visits {"household_id":{606},"kind":"routine","met":"adult","at_ms":1761879600000} -> 201
post   /api/v1/visits {"household_id":{607},"kind":"routine","met":"adult","at_ms":1762398600000} -> 201
post   /api/v1/visits {"household_id":{608},"kind":"routine","met":"adult","at_ms":1761621600000,"findings":"fire"} -> 201
post   /api/v1/visits {"household_id":{701},"kind":"routine","met":"adult","at_ms":1761617400000} -> 201
post   /api/v1/visits {"household_id":{702},"kind":"routine","met":"adult","at_ms":1762136400000} -> 201
post   /api/v1/visits {"household_id":{703},"kind":"routine","met":"adult","at_ms":1762482600000} -> 201
post   /api/v1/visits {"household_id":{704},"kind":"routine","met":"adult","at_ms":1761705600000} -> 201
post   /api/v1/visits {"household_id":{705},"kind":"routine","met":"adult","at_ms":1762224600000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{706},"kind":"routine","met":"adult","at_ms":1762743600000} -> 201
post   /api/v1/visits {"household_id":{707},"kind":"routine","met":"adult","at_ms":1761793800000} -> 201
post   /api/v1/visits {"household_id":{708},"kind":"routine","met":"adult","at_ms":1762312800000} -> 201
post   /api/v1/visits {"household_id":{801},"kind":"routine","met":"adult","at_ms":1762308600000} -> 201
post   /api/v1/visits {"household_id":{802},"kind":"routine","met":"adult","at_ms":1761531600000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{803},"kind":"routine","met":"adult","at_ms":1761877800000} -> 201
post   /api/v1/visits {"household_id":{804},"kind":"routine","met":"adult","at_ms":1762396800000} -> 201
post   /api/v1/visits {"household_id":{805},"kind":"routine","met":"adult","at_ms":1761619800000} -> 201
post   /api/v1/visits {"household_id":{806},"kind":"routine","met":"adult","at_ms":1762138800000} -> 201
post   /api/v1/visits {"household_id":{807},"kind":"routine","met":"adult","at_ms":1762485000000} -> 201
post   /api/v1/visits {"household_id":{808},"kind":"routine","met":"adult","at_ms":1761708000000} -> 201
post   /api/v1/visits {"household_id":{901},"kind":"routine","met":"adult","at_ms":1761703800000} -> 201
post   /api/v1/visits {"household_id":{902},"kind":"routine","met":"adult","at_ms":1762222800000} -> 201
post   /api/v1/visits {"household_id":{903},"kind":"routine","met":"adult","at_ms":1762741800000} -> 201
post   /api/v1/visits {"household_id":{904},"kind":"routine","met":"adult","at_ms":1761792000000} -> 201
post   /api/v1/visits {"household_id":{905},"kind":"routine","met":"adult","at_ms":1762311000000} -> 201
post   /api/v1/visits {"household_id":{906},"kind":"routine","met":"adult","at_ms":1761534000000} -> 201
post   /api/v1/visits {"household_id":{907},"kind":"routine","met":"adult","at_ms":1761880200000} -> 201
post   /api/v1/visits {"household_id":{908},"kind":"routine","met":"adult","at_ms":1762399200000} -> 201
post   /api/v1/visits {"household_id":{1001},"kind":"routine","met":"adult","at_ms":1762395000000} -> 201
post   /api/v1/visits {"household_id":{1002},"kind":"routine","met":"adult","at_ms":1761618000000} -> 201
post   /api/v1/visits {"household_id":{1003},"kind":"routine","met":"adult","at_ms":1762137000000} -> 201
post   /api/v1/visits {"household_id":{1004},"kind":"routine","met":"adult","at_ms":1762483200000} -> 201
post   /api/v1/visits {"household_id":{1005},"kind":"routine","met":"adult","at_ms":1761706200000} -> 201
post   /api/v1/visits {"household_id":{1006},"kind":"routine","met":"adult","at_ms":1762225200000} -> 201
post   /api/v1/visits {"household_id":{1007},"kind":"routine","met":"adult","at_ms":1762744200000} -> 201
post   /api/v1/visits {"household_id":{1008},"kind":"routine","met":"adult","at_ms":1761794400000} -> 201
post   /api/v1/visits {"household_id":{1101},"kind":"routine","met":"adult","at_ms":1761790200000} -> 201
post   /api/v1/visits {"household_id":{1102},"kind":"routine","met":"adult","at_ms":1762309200000} -> 201
post   /api/v1/visits {"household_id":{1103},"kind":"routine","met":"adult","at_ms":1761532200000} -> 201
post   /api/v1/visits {"household_id":{1104},"kind":"routine","met":"adult","at_ms":1761878400000} -> 201
post   /api/v1/visits {"household_id":{1105},"kind":"routine","met":"adult","at_ms":1762397400000} -> 201
post   /api/v1/visits {"household_id":{1106},"kind":"routine","met":"adult","at_ms":1761620400000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{1107},"kind":"routine","met":"adult","at_ms":1762139400000} -> 201
post   /api/v1/visits {"household_id":{1108},"kind":"routine","met":"adult","at_ms":1762485600000} -> 201
post   /api/v1/visits {"household_id":{1201},"kind":"routine","met":"adult","at_ms":1762481400000} -> 201
post   /api/v1/visits {"household_id":{1202},"kind":"routine","met":"adult","at_ms":1761704400000} -> 201
post   /api/v1/visits {"household_id":{1203},"kind":"routine","met":"adult","at_ms":1762223400000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{1204},"kind":"routine","met":"adult","at_ms":1762742400000} -> 201
post   /api/v1/visits {"household_id":{1205},"kind":"routine","met":"adult","at_ms":1761792600000} -> 201
post   /api/v1/visits {"household_id":{1206},"kind":"routine","met":"adult","at_ms":1762311600000} -> 201
post   /api/v1/visits {"household_id":{1207},"kind":"routine","met":"adult","at_ms":1761534600000} -> 201
post   /api/v1/visits {"household_id":{1208},"kind":"routine","met":"adult","at_ms":1761880800000} -> 201
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult","at_ms":1761185400000} -> 201
post   /api/v1/visits {"household_id":{102},"kind":"routine","met":"adult","at_ms":1760408400000} -> 201
post   /api/v1/visits {"household_id":{103},"kind":"routine","met":"adult","at_ms":1760927400000} -> 201
post   /api/v1/visits {"household_id":{104},"kind":"routine","met":"adult","at_ms":1761273600000} -> 201
post   /api/v1/visits {"household_id":{105},"kind":"routine","met":"adult","at_ms":1760496600000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{106},"kind":"routine","met":"adult","at_ms":1761015600000} -> 201
post   /api/v1/visits {"household_id":{107},"kind":"routine","met":"adult","at_ms":1760065800000} -> 201
post   /api/v1/visits {"household_id":{108},"kind":"routine","met":"adult","at_ms":1760584800000} -> 201
post   /api/v1/visits {"household_id":{201},"kind":"routine","met":"adult","at_ms":1760580600000} -> 201
post   /api/v1/visits {"household_id":{202},"kind":"routine","met":"adult","at_ms":1761099600000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{203},"kind":"routine","met":"adult","at_ms":1760322600000} -> 201
post   /api/v1/visits {"household_id":{204},"kind":"routine","met":"adult","at_ms":1760668800000} -> 201
post   /api/v1/visits {"household_id":{205},"kind":"routine","met":"adult","at_ms":1761187800000} -> 201
post   /api/v1/visits {"household_id":{206},"kind":"routine","met":"adult","at_ms":1760410800000} -> 201
post   /api/v1/visits {"household_id":{207},"kind":"routine","met":"adult","at_ms":1760929800000} -> 201
post   /api/v1/visits {"household_id":{208},"kind":"routine","met":"adult","at_ms":1761276000000} -> 201
post   /api/v1/visits {"household_id":{301},"kind":"routine","met":"adult","at_ms":1761271800000} -> 201
post   /api/v1/visits {"household_id":{302},"kind":"routine","met":"adult","at_ms":1760494800000} -> 201
post   /api/v1/visits {"household_id":{303},"kind":"routine","met":"adult","at_ms":1761013800000} -> 201
post   /api/v1/visits {"household_id":{304},"kind":"routine","met":"adult","at_ms":1760064000000} -> 201
post   /api/v1/visits {"household_id":{305},"kind":"routine","met":"adult","at_ms":1760583000000} -> 201
post   /api/v1/visits {"household_id":{306},"kind":"routine","met":"adult","at_ms":1761102000000} -> 201
post   /api/v1/visits {"household_id":{307},"kind":"routine","met":"adult","at_ms":1760325000000} -> 201
post   /api/v1/visits {"household_id":{308},"kind":"routine","met":"adult","at_ms":1760671200000} -> 201
post   /api/v1/visits {"household_id":{401},"kind":"routine","met":"adult","at_ms":1760667000000} -> 201
post   /api/v1/visits {"household_id":{402},"kind":"routine","met":"adult","at_ms":1761186000000} -> 201
post   /api/v1/visits {"household_id":{403},"kind":"routine","met":"adult","at_ms":1760409000000} -> 201
post   /api/v1/visits {"household_id":{404},"kind":"routine","met":"adult","at_ms":1760928000000} -> 201
post   /api/v1/visits {"household_id":{405},"kind":"routine","met":"adult","at_ms":1761274200000} -> 201
post   /api/v1/visits {"household_id":{406},"kind":"routine","met":"adult","at_ms":1760497200000} -> 201
post   /api/v1/visits {"household_id":{407},"kind":"routine","met":"adult","at_ms":1761016200000} -> 201
post   /api/v1/visits {"household_id":{408},"kind":"routine","met":"adult","at_ms":1760066400000} -> 201
post   /api/v1/visits {"household_id":{501},"kind":"routine","met":"adult","at_ms":1760062200000} -> 201
post   /api/v1/visits {"household_id":{502},"kind":"routine","met":"adult","at_ms":1760581200000} -> 201
post   /api/v1/visits {"household_id":{503},"kind":"routine","met":"adult","at_ms":1761100200000} -> 201
post   /api/v1/visits {"household_id":{504},"kind":"routine","met":"adult","at_ms":1760323200000} -> 201
post   /api/v1/visits {"household_id":{505},"kind":"routine","met":"adult","at_ms":1760669400000} -> 201
post   /api/v1/visits {"household_id":{506},"kind":"routine","met":"adult","at_ms":1761188400000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{507},"kind":"routine","met":"adult","at_ms":1760411400000} -> 201
post   /api/v1/visits {"household_id":{508},"kind":"routine","met":"adult","at_ms":1760930400000} -> 201
post   /api/v1/visits {"household_id":{601},"kind":"routine","met":"adult","at_ms":1760926200000} -> 201
post   /api/v1/visits {"household_id":{602},"kind":"routine","met":"adult","at_ms":1761272400000} -> 201
post   /api/v1/visits {"household_id":{603},"kind":"routine","met":"adult","at_ms":1760495400000,"findings":"fire"} -> 201
post   /api/v1/visits {"household_id":{604},"kind":"routine","met":"adult","at_ms":1761014400000} -> 201
post   /api/v1/visits {"household_id":{605},"kind":"routine","met":"adult","at_ms":1760064600000} -> 201
post   /api/v1/visits {"household_id":{606},"kind":"routine","met":"adult","at_ms":1760583600000} -> 201
post   /api/v1/visits {"household_id":{607},"kind":"routine","met":"adult","at_ms":1761102600000,"findings":"fire"} -> 201
post   /api/v1/visits {"household_id":{608},"kind":"routine","met":"adult","at_ms":1760325600000} -> 201
post   /api/v1/visits {"household_id":{701},"kind":"routine","met":"adult","at_ms":1760321400000} -> 201
post   /api/v1/visits {"household_id":{702},"kind":"routine","met":"adult","at_ms":1760667600000} -> 201
post   /api/v1/visits {"household_id":{703},"kind":"routine","met":"adult","at_ms":1761186600000} -> 201
post   /api/v1/visits {"household_id":{704},"kind":"routine","met":"adult","at_ms":1760409600000} -> 201
post   /api/v1/visits {"household_id":{705},"kind":"routine","met":"adult","at_ms":1760928600000} -> 201
post   /api/v1/visits {"household_id":{706},"kind":"routine","met":"adult","at_ms":1761274800000} -> 201
post   /api/v1/visits {"household_id":{707},"kind":"routine","met":"adult","at_ms":1760497800000} -> 201
post   /api/v1/visits {"household_id":{708},"kind":"routine","met":"adult","at_ms":1761016800000} -> 201
post   /api/v1/visits {"household_id":{801},"kind":"routine","met":"adult","at_ms":1761012600000} -> 201
post   /api/v1/visits {"household_id":{802},"kind":"routine","met":"adult","at_ms":1760062800000} -> 201
post   /api/v1/visits {"household_id":{803},"kind":"routine","met":"adult","at_ms":1760581800000} -> 201
post   /api/v1/visits {"household_id":{804},"kind":"routine","met":"adult","at_ms":1761100800000} -> 201
post   /api/v1/visits {"household_id":{805},"kind":"routine","met":"adult","at_ms":1760323800000} -> 201
post   /api/v1/visits {"household_id":{806},"kind":"routine","met":"adult","at_ms":1760670000000} -> 201
post   /api/v1/visits {"household_id":{807},"kind":"routine","met":"adult","at_ms":1761189000000} -> 201
post   /api/v1/visits {"household_id":{808},"kind":"routine","met":"adult","at_ms":1760412000000} -> 201
post   /api/v1/visits {"household_id":{901},"kind":"routine","met":"adult","at_ms":1760407800000} -> 201
post   /api/v1/visits {"household_id":{902},"kind":"routine","met":"adult","at_ms":1760926800000} -> 201
post   /api/v1/visits {"household_id":{903},"kind":"routine","met":"adult","at_ms":1761273000000} -> 201
post   /api/v1/visits {"household_id":{904},"kind":"routine","met":"adult","at_ms":1760496000000} -> 201
post   /api/v1/visits {"household_id":{905},"kind":"routine","met":"adult","at_ms":1761015000000} -> 201
post   /api/v1/visits {"household_id":{906},"kind":"routine","met":"adult","at_ms":1760065200000} -> 201
post   /api/v1/visits {"household_id":{907},"kind":"routine","met":"adult","at_ms":1760584200000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{908},"kind":"routine","met":"adult","at_ms":1761103200000} -> 201
post   /api/v1/visits {"household_id":{1001},"kind":"routine","met":"adult","at_ms":1761099000000} -> 201
post   /api/v1/visits {"household_id":{1002},"kind":"routine","met":"adult","at_ms":1760322000000} -> 201
post   /api/v1/visits {"household_id":{1003},"kind":"routine","met":"adult","at_ms":1760668200000} -> 201
post   /api/v1/visits {"household_id":{1004},"kind":"routine","met":"adult","at_ms":1761187200000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{1005},"kind":"routine","met":"adult","at_ms":1760410200000} -> 201
post   /api/v1/visits {"household_id":{1006},"kind":"routine","met":"adult","at_ms":1760929200000} -> 201
post   /api/v1/visits {"household_id":{1007},"kind":"routine","met":"adult","at_ms":1761275400000} -> 201
post   /api/v1/visits {"household_id":{1008},"kind":"routine","met":"adult","at_ms":1760498400000} -> 201
post   /api/v1/visits {"household_id":{1101},"kind":"routine","met":"adult","at_ms":1760494200000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{1102},"kind":"routine","met":"adult","at_ms":1761013200000} -> 201
post   /api/v1/visits {"household_id":{1103},"kind":"routine","met":"adult","at_ms":1760063400000} -> 201
post   /api/v1/visits {"household_id":{1104},"kind":"routine","met":"adult","at_ms":1760582400000} -> 201
post   /api/v1/visits {"household_id":{1105},"kind":"routine","met":"adult","at_ms":1761101400000} -> 201
post   /api/v1/visits {"household_id":{1106},"kind":"routine","met":"adult","at_ms":1760324400000} -> 201
post   /api/v1/visits {"household_id":{1107},"kind":"routine","met":"adult","at_ms":1760670600000} -> 201
post   /api/v1/visits {"household_id":{1108},"kind":"routine","met":"adult","at_ms":1761189600000} -> 201
post   /api/v1/visits {"household_id":{1201},"kind":"routine","met":"adult","at_ms":1761185400000} -> 201
post   /api/v1/visits {"household_id":{1202},"kind":"routine","met":"adult","at_ms":1760408400000} -> 201
post   /api/v1/visits {"household_id":{1203},"kind":"routine","met":"adult","at_ms":1760927400000} -> 201
post   /api/v1/visits {"household_id":{1204},"kind":"routine","met":"adult","at_ms":1761273600000} -> 201
post   /api/v1/visits {"household_id":{1205},"kind":"routine","met":"adult","at_ms":1760496600000} -> 201
post   /api/v1/visits {"household_id":{1206},"kind":"routine","met":"adult","at_ms":1761015600000} -> 201
post   /api/v1/visits {"household_id":{1207},"kind":"routine","met":"adult","at_ms":1760065800000} -> 201
post   /api/v1/visits {"household_id":{1208},"kind":"routine","met":"adult","at_ms":1760584800000} -> 201
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult","at_ms":1759889400000} -> 201
post   /api/v1/visits {"household_id":{102},"kind":"routine","met":"adult","at_ms":1759112400000} -> 201
post   /api/v1/visits {"household_id":{103},"kind":"routine","met":"adult","at_ms":1759458600000} -> 201
post   /api/v1/visits {"household_id":{104},"kind":"routine","met":"adult","at_ms":1759977600000} -> 201
post   /api/v1/visits {"household_id":{105},"kind":"routine","met":"adult","at_ms":1759200600000} -> 201
post   /api/v1/visits {"household_id":{106},"kind":"routine","met":"adult","at_ms":1759719600000} -> 201
post   /api/v1/visits {"household_id":{107},"kind":"routine","met":"adult","at_ms":1762744200000} -> 201
post   /api/v1/visits {"household_id":{108},"kind":"routine","met":"adult","at_ms":1759288800000} -> 201
post   /api/v1/visits {"household_id":{201},"kind":"routine","met":"adult","at_ms":1759284600000} -> 201
post   /api/v1/visits {"household_id":{202},"kind":"routine","met":"adult","at_ms":1759803600000} -> 201
post   /api/v1/visits {"household_id":{203},"kind":"routine","met":"adult","at_ms":1758853800000} -> 201
post   /api/v1/visits {"household_id":{204},"kind":"routine","met":"adult","at_ms":1759372800000} -> 201
post   /api/v1/visits {"household_id":{205},"kind":"routine","met":"adult","at_ms":1759891800000} -> 201
post   /api/v1/visits {"household_id":{206},"kind":"routine","met":"adult","at_ms":1759114800000} -> 201
post   /api/v1/visits {"household_id":{207},"kind":"routine","met":"adult","at_ms":1759461000000} -> 201
post   /api/v1/visits {"household_id":{208},"kind":"routine","met":"adult","at_ms":1759980000000} -> 201
post   /api/v1/visits {"household_id":{301},"kind":"routine","met":"adult","at_ms":1759975800000} -> 201
post   /api/v1/visits {"household_id":{302},"kind":"routine","met":"adult","at_ms":1759198800000} -> 201
post   /api/v1/visits {"household_id":{303},"kind":"routine","met":"adult","at_ms":1759717800000} -> 201
post   /api/v1/visits {"household_id":{304},"kind":"routine","met":"adult","at_ms":1762742400000} -> 201
post   /api/v1/visits {"household_id":{305},"kind":"routine","met":"adult","at_ms":1759287000000} -> 201
post   /api/v1/visits {"household_id":{306},"kind":"routine","met":"adult","at_ms":1759806000000} -> 201
post   /api/v1/visits {"household_id":{307},"kind":"routine","met":"adult","at_ms":1758856200000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{308},"kind":"routine","met":"adult","at_ms":1759375200000} -> 201
post   /api/v1/visits {"household_id":{401},"kind":"routine","met":"adult","at_ms":1759371000000} -> 201
post   /api/v1/visits {"household_id":{402},"kind":"routine","met":"adult","at_ms":1759890000000} -> 201
post   /api/v1/visits {"household_id":{403},"kind":"routine","met":"adult","at_ms":1759113000000} -> 201
post   /api/v1/visits {"household_id":{404},"kind":"routine","met":"adult","at_ms":1759459200000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{405},"kind":"routine","met":"adult","at_ms":1759978200000} -> 201
post   /api/v1/visits {"household_id":{406},"kind":"routine","met":"adult","at_ms":1759201200000} -> 201
post   /api/v1/visits {"household_id":{407},"kind":"routine","met":"adult","at_ms":1759720200000} -> 201
post   /api/v1/visits {"household_id":{408},"kind":"routine","met":"adult","at_ms":1762744800000} -> 201
post   /api/v1/visits {"household_id":{501},"kind":"routine","met":"adult","at_ms":1762740600000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{502},"kind":"routine","met":"adult","at_ms":1759285200000} -> 201
post   /api/v1/visits {"household_id":{503},"kind":"routine","met":"adult","at_ms":1759804200000} -> 201
post   /api/v1/visits {"household_id":{504},"kind":"routine","met":"adult","at_ms":1758854400000} -> 201
post   /api/v1/visits {"household_id":{505},"kind":"routine","met":"adult","at_ms":1759373400000} -> 201
post   /api/v1/visits {"household_id":{506},"kind":"routine","met":"adult","at_ms":1759892400000} -> 201
post   /api/v1/visits {"household_id":{507},"kind":"routine","met":"adult","at_ms":1759115400000} -> 201
post   /api/v1/visits {"household_id":{508},"kind":"routine","met":"adult","at_ms":1759461600000} -> 201
post   /api/v1/visits {"household_id":{601},"kind":"routine","met":"adult","at_ms":1759457400000} -> 201
post   /api/v1/visits {"household_id":{602},"kind":"routine","met":"adult","at_ms":1759976400000,"findings":"fire"} -> 201
post   /api/v1/visits {"household_id":{603},"kind":"routine","met":"adult","at_ms":1759199400000} -> 201
post   /api/v1/visits {"household_id":{604},"kind":"routine","met":"adult","at_ms":1759718400000} -> 201
post   /api/v1/visits {"household_id":{605},"kind":"routine","met":"adult","at_ms":1762743000000} -> 201
post   /api/v1/visits {"household_id":{606},"kind":"routine","met":"adult","at_ms":1759287600000,"findings":"fire"} -> 201
post   /api/v1/visits {"household_id":{607},"kind":"routine","met":"adult","at_ms":1759806600000} -> 201
post   /api/v1/visits {"household_id":{608},"kind":"routine","met":"adult","at_ms":1758856800000} -> 201
post   /api/v1/visits {"household_id":{701},"kind":"routine","met":"adult","at_ms":1758852600000} -> 201
post   /api/v1/visits {"household_id":{702},"kind":"routine","met":"adult","at_ms":1759371600000} -> 201
post   /api/v1/visits {"household_id":{703},"kind":"routine","met":"adult","at_ms":1759890600000} -> 201
post   /api/v1/visits {"household_id":{704},"kind":"routine","met":"adult","at_ms":1759113600000} -> 201
post   /api/v1/visits {"household_id":{705},"kind":"routine","met":"adult","at_ms":1759459800000} -> 201
post   /api/v1/visits {"household_id":{706},"kind":"routine","met":"adult","at_ms":1759978800000} -> 201
post   /api/v1/visits {"household_id":{707},"kind":"routine","met":"adult","at_ms":1759201800000} -> 201
post   /api/v1/visits {"household_id":{708},"kind":"routine","met":"adult","at_ms":1759720800000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{801},"kind":"routine","met":"adult","at_ms":1759716600000} -> 201
post   /api/v1/visits {"household_id":{802},"kind":"routine","met":"adult","at_ms":1762741200000} -> 201
post   /api/v1/visits {"household_id":{803},"kind":"routine","met":"adult","at_ms":1759285800000} -> 201
post   /api/v1/visits {"household_id":{804},"kind":"routine","met":"adult","at_ms":1759804800000} -> 201
post   /api/v1/visits {"household_id":{805},"kind":"routine","met":"adult","at_ms":1758855000000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{806},"kind":"routine","met":"adult","at_ms":1759374000000} -> 201
post   /api/v1/visits {"household_id":{807},"kind":"routine","met":"adult","at_ms":1759893000000} -> 201
post   /api/v1/visits {"household_id":{808},"kind":"routine","met":"adult","at_ms":1759116000000} -> 201
post   /api/v1/visits {"household_id":{901},"kind":"routine","met":"adult","at_ms":1759111800000} -> 201
post   /api/v1/visits {"household_id":{902},"kind":"routine","met":"adult","at_ms":1759458000000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{903},"kind":"routine","met":"adult","at_ms":1759977000000} -> 201
post   /api/v1/visits {"household_id":{904},"kind":"routine","met":"adult","at_ms":1759200000000} -> 201
post   /api/v1/visits {"household_id":{905},"kind":"routine","met":"adult","at_ms":1759719000000} -> 201
post   /api/v1/visits {"household_id":{906},"kind":"routine","met":"adult","at_ms":1762743600000} -> 201
post   /api/v1/visits {"household_id":{907},"kind":"routine","met":"adult","at_ms":1759288200000} -> 201
post   /api/v1/visits {"household_id":{908},"kind":"routine","met":"adult","at_ms":1759807200000} -> 201
post   /api/v1/visits {"household_id":{1001},"kind":"routine","met":"adult","at_ms":1759803000000} -> 201
post   /api/v1/visits {"household_id":{1002},"kind":"routine","met":"adult","at_ms":1758853200000} -> 201
post   /api/v1/visits {"household_id":{1003},"kind":"routine","met":"adult","at_ms":1759372200000} -> 201
post   /api/v1/visits {"household_id":{1004},"kind":"routine","met":"adult","at_ms":1759891200000} -> 201
post   /api/v1/visits {"household_id":{1005},"kind":"routine","met":"adult","at_ms":1759114200000} -> 201
post   /api/v1/visits {"household_id":{1006},"kind":"routine","met":"adult","at_ms":1759460400000} -> 201
post   /api/v1/visits {"household_id":{1007},"kind":"routine","met":"adult","at_ms":1759979400000} -> 201
post   /api/v1/visits {"household_id":{1008},"kind":"routine","met":"adult","at_ms":1759202400000} -> 201
post   /api/v1/visits {"household_id":{1101},"kind":"routine","met":"adult","at_ms":1759198200000} -> 201
post   /api/v1/visits {"household_id":{1102},"kind":"routine","met":"adult","at_ms":1759717200000} -> 201
post   /api/v1/visits {"household_id":{1103},"kind":"routine","met":"adult","at_ms":1762741800000} -> 201
post   /api/v1/visits {"household_id":{1104},"kind":"routine","met":"adult","at_ms":1759286400000} -> 201
post   /api/v1/visits {"household_id":{1105},"kind":"routine","met":"adult","at_ms":1759805400000} -> 201
post   /api/v1/visits {"household_id":{1106},"kind":"routine","met":"adult","at_ms":1758855600000} -> 201
post   /api/v1/visits {"household_id":{1107},"kind":"routine","met":"adult","at_ms":1759374600000} -> 201
post   /api/v1/visits {"household_id":{1108},"kind":"routine","met":"adult","at_ms":1759893600000} -> 201
post   /api/v1/visits {"household_id":{1201},"kind":"routine","met":"adult","at_ms":1759889400000} -> 201
post   /api/v1/visits {"household_id":{1202},"kind":"routine","met":"adult","at_ms":1759112400000} -> 201
post   /api/v1/visits {"household_id":{1203},"kind":"routine","met":"adult","at_ms":1759458600000} -> 201
post   /api/v1/visits {"household_id":{1204},"kind":"routine","met":"adult","at_ms":1759977600000} -> 201
post   /api/v1/visits {"household_id":{1205},"kind":"routine","met":"adult","at_ms":1759200600000} -> 201
post   /api/v1/visits {"household_id":{1206},"kind":"routine","met":"adult","at_ms":1759719600000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{1207},"kind":"routine","met":"adult","at_ms":1762744200000} -> 201
post   /api/v1/visits {"household_id":{1208},"kind":"routine","met":"adult","at_ms":1759288800000} -> 201

# The last days: one here and there as ever; all doors of one micro-grid on one day, stairs blocked as always there; and
# health, door after door, in the first two.
post   /api/v1/visits {"household_id":{301},"kind":"routine","met":"adult","at_ms":1763950200000} -> 201
post   /api/v1/visits {"household_id":{302},"kind":"routine","met":"adult","at_ms":1763518800000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{303},"kind":"routine","met":"adult","at_ms":1763951400000} -> 201
post   /api/v1/visits {"household_id":{304},"kind":"routine","met":"adult","at_ms":1763520000000} -> 201
post   /api/v1/visits {"household_id":{305},"kind":"routine","met":"adult","at_ms":1763952600000} -> 201
post   /api/v1/visits {"household_id":{306},"kind":"routine","met":"adult","at_ms":1763521200000} -> 201
post   /api/v1/visits {"household_id":{307},"kind":"routine","met":"adult","at_ms":1763953800000} -> 201
post   /api/v1/visits {"household_id":{308},"kind":"routine","met":"adult","at_ms":1763522400000} -> 201
post   /api/v1/visits {"household_id":{401},"kind":"routine","met":"adult","at_ms":1763691000000} -> 201
post   /api/v1/visits {"household_id":{402},"kind":"routine","met":"adult","at_ms":1763432400000} -> 201
post   /api/v1/visits {"household_id":{403},"kind":"routine","met":"adult","at_ms":1763692200000} -> 201
post   /api/v1/visits {"household_id":{404},"kind":"routine","met":"adult","at_ms":1763433600000} -> 201
post   /api/v1/visits {"household_id":{405},"kind":"routine","met":"adult","at_ms":1763693400000} -> 201
post   /api/v1/visits {"household_id":{406},"kind":"routine","met":"adult","at_ms":1763434800000} -> 201
post   /api/v1/visits {"household_id":{407},"kind":"routine","met":"adult","at_ms":1763694600000} -> 201
post   /api/v1/visits {"household_id":{408},"kind":"routine","met":"adult","at_ms":1763436000000} -> 201
post   /api/v1/visits {"household_id":{501},"kind":"routine","met":"adult","at_ms":1763604600000} -> 201
post   /api/v1/visits {"household_id":{502},"kind":"routine","met":"adult","at_ms":1763346000000} -> 201
post   /api/v1/visits {"household_id":{503},"kind":"routine","met":"adult","at_ms":1763605800000} -> 201
post   /api/v1/visits {"household_id":{504},"kind":"routine","met":"adult","at_ms":1763347200000} -> 201
post   /api/v1/visits {"household_id":{505},"kind":"routine","met":"adult","at_ms":1763607000000} -> 201
post   /api/v1/visits {"household_id":{506},"kind":"routine","met":"adult","at_ms":1763348400000} -> 201
post   /api/v1/visits {"household_id":{507},"kind":"routine","met":"adult","at_ms":1763608200000} -> 201
post   /api/v1/visits {"household_id":{508},"kind":"routine","met":"adult","at_ms":1763349600000} -> 201
post   /api/v1/visits {"household_id":{601},"kind":"routine","met":"adult","at_ms":1763691000000} -> 201
post   /api/v1/visits {"household_id":{602},"kind":"routine","met":"adult","at_ms":1763691600000} -> 201
post   /api/v1/visits {"household_id":{603},"kind":"routine","met":"adult","at_ms":1763692200000} -> 201
post   /api/v1/visits {"household_id":{604},"kind":"routine","met":"adult","at_ms":1763692800000,"findings":"fire"} -> 201
post   /api/v1/visits {"household_id":{605},"kind":"routine","met":"adult","at_ms":1763693400000} -> 201
post   /api/v1/visits {"household_id":{606},"kind":"routine","met":"adult","at_ms":1763694000000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{607},"kind":"routine","met":"adult","at_ms":1763694600000} -> 201
post   /api/v1/visits {"household_id":{608},"kind":"routine","met":"adult","at_ms":1763695200000,"findings":"fire"} -> 201
post   /api/v1/visits {"household_id":{701},"kind":"routine","met":"adult","at_ms":1763431800000} -> 201
post   /api/v1/visits {"household_id":{702},"kind":"routine","met":"adult","at_ms":1763691600000} -> 201
post   /api/v1/visits {"household_id":{703},"kind":"routine","met":"adult","at_ms":1763433000000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{704},"kind":"routine","met":"adult","at_ms":1763692800000} -> 201
post   /api/v1/visits {"household_id":{705},"kind":"routine","met":"adult","at_ms":1763434200000} -> 201
post   /api/v1/visits {"household_id":{706},"kind":"routine","met":"adult","at_ms":1763694000000} -> 201
post   /api/v1/visits {"household_id":{707},"kind":"routine","met":"adult","at_ms":1763435400000} -> 201
post   /api/v1/visits {"household_id":{708},"kind":"routine","met":"adult","at_ms":1763695200000} -> 201
post   /api/v1/visits {"household_id":{801},"kind":"routine","met":"adult","at_ms":1763345400000} -> 201
post   /api/v1/visits {"household_id":{802},"kind":"routine","met":"adult","at_ms":1763605200000} -> 201
post   /api/v1/visits {"household_id":{803},"kind":"routine","met":"adult","at_ms":1763346600000} -> 201
post   /api/v1/visits {"household_id":{804},"kind":"routine","met":"adult","at_ms":1763606400000} -> 201
post   /api/v1/visits {"household_id":{805},"kind":"routine","met":"adult","at_ms":1763347800000} -> 201
post   /api/v1/visits {"household_id":{806},"kind":"routine","met":"adult","at_ms":1763607600000} -> 201
post   /api/v1/visits {"household_id":{807},"kind":"routine","met":"adult","at_ms":1763349000000} -> 201
post   /api/v1/visits {"household_id":{808},"kind":"routine","met":"adult","at_ms":1763608800000} -> 201
post   /api/v1/visits {"household_id":{901},"kind":"routine","met":"adult","at_ms":1763950200000} -> 201
post   /api/v1/visits {"household_id":{902},"kind":"routine","met":"adult","at_ms":1763518800000} -> 201
post   /api/v1/visits {"household_id":{903},"kind":"routine","met":"adult","at_ms":1763951400000} -> 201
post   /api/v1/visits {"household_id":{904},"kind":"routine","met":"adult","at_ms":1763520000000} -> 201
post   /api/v1/visits {"household_id":{905},"kind":"routine","met":"adult","at_ms":1763952600000} -> 201
post   /api/v1/visits {"household_id":{906},"kind":"routine","met":"adult","at_ms":1763521200000} -> 201
post   /api/v1/visits {"household_id":{907},"kind":"routine","met":"adult","at_ms":1763953800000} -> 201
post   /api/v1/visits {"household_id":{908},"kind":"routine","met":"adult","at_ms":1763522400000} -> 201
post   /api/v1/visits {"household_id":{1001},"kind":"routine","met":"adult","at_ms":1763691000000} -> 201
post   /api/v1/visits {"household_id":{1002},"kind":"routine","met":"adult","at_ms":1763432400000} -> 201
post   /api/v1/visits {"household_id":{1003},"kind":"routine","met":"adult","at_ms":1763692200000} -> 201
post   /api/v1/visits {"household_id":{1004},"kind":"routine","met":"adult","at_ms":1763433600000} -> 201
post   /api/v1/visits {"household_id":{1005},"kind":"routine","met":"adult","at_ms":1763693400000} -> 201
post   /api/v1/visits {"household_id":{1006},"kind":"routine","met":"adult","at_ms":1763434800000} -> 201
post   /api/v1/visits {"household_id":{1007},"kind":"routine","met":"adult","at_ms":1763694600000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{1008},"kind":"routine","met":"adult","at_ms":1763436000000} -> 201
post   /api/v1/visits {"household_id":{1101},"kind":"routine","met":"adult","at_ms":1763604600000} -> 201
post   /api/v1/visits {"household_id":{1102},"kind":"routine","met":"adult","at_ms":1763346000000} -> 201
post   /api/v1/visits {"household_id":{1103},"kind":"routine","met":"adult","at_ms":1763605800000} -> 201
post   /api/v1/visits {"household_id":{1104},"kind":"routine","met":"adult","at_ms":1763347200000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{1105},"kind":"routine","met":"adult","at_ms":1763607000000} -> 201
post   /api/v1/visits {"household_id":{1106},"kind":"routine","met":"adult","at_ms":1763348400000} -> 201
post   /api/v1/visits {"household_id":{1107},"kind":"routine","met":"adult","at_ms":1763608200000} -> 201
post   /api/v1/visits {"household_id":{1108},"kind":"routine","met":"adult","at_ms":1763349600000} -> 201
post   /api/v1/visits {"household_id":{1201},"kind":"routine","met":"adult","at_ms":1763518200000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{1202},"kind":"routine","met":"adult","at_ms":1763950800000} -> 201
post   /api/v1/visits {"household_id":{1203},"kind":"routine","met":"adult","at_ms":1763519400000} -> 201
post   /api/v1/visits {"household_id":{1204},"kind":"routine","met":"adult","at_ms":1763952000000} -> 201
post   /api/v1/visits {"household_id":{1205},"kind":"routine","met":"adult","at_ms":1763520600000} -> 201
post   /api/v1/visits {"household_id":{1206},"kind":"routine","met":"adult","at_ms":1763953200000} -> 201
post   /api/v1/visits {"household_id":{1207},"kind":"routine","met":"adult","at_ms":1763521800000} -> 201
post   /api/v1/visits {"household_id":{1208},"kind":"routine","met":"adult","at_ms":1763954400000} -> 201
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult","at_ms":1763691000000,"findings":"wish,health"} -> 201
post   /api/v1/visits {"household_id":{102},"kind":"routine","met":"adult","at_ms":1763605200000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{103},"kind":"routine","met":"adult","at_ms":1763951400000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{104},"kind":"routine","met":"adult","at_ms":1763692800000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{105},"kind":"routine","met":"adult","at_ms":1763607000000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{106},"kind":"routine","met":"adult","at_ms":1763953200000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{107},"kind":"routine","met":"adult","at_ms":1763694600000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{108},"kind":"routine","met":"adult","at_ms":1763608800000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{201},"kind":"routine","met":"adult","at_ms":1763691000000,"findings":"wish,health"} -> 201
post   /api/v1/visits {"household_id":{202},"kind":"routine","met":"adult","at_ms":1763605200000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{203},"kind":"routine","met":"adult","at_ms":1763951400000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{204},"kind":"routine","met":"adult","at_ms":1763692800000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{205},"kind":"routine","met":"adult","at_ms":1763607000000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{206},"kind":"routine","met":"adult","at_ms":1763953200000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{207},"kind":"routine","met":"adult","at_ms":1763694600000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{208},"kind":"routine","met":"adult","at_ms":1763608800000,"findings":"health"} -> 201
post   /api/v1/visits {"household_id":{308},"kind":"routine","met":"nobody"} -> 201

get    /api/v1/signals -> 200 says "items":[]
get    /api/v1/signals/rules -> 200 says "code":"visits" says 误报至少 20 周才有一次
after  2 hours
as     worker
get    /api/v1/signals?rule=visits -> 200 says 相邻微网格走访发现 16 户，按走访量和日历约 says 这样的误报约 says 周才有一次：身体状况有变化 says "place":"510104017001001" says "mine":true hides 楼道 hides 锦绣苑 keep id as cluster
get    /api/v1/signals/{cluster} -> 200 says "place":"510104017001001001" says "place":"510104017001001002" hides 510104017001001004 says "usual": says "weeks": says "findings":"wish,health" says household_id
in     english
get    /api/v1/signals/{cluster} -> 200 says 16 homes where visits found it says health has changed
in     chinese

# Who may not see visits gets the figure, not the doors; elsewhere there is nothing.
as     district
get    /api/v1/signals/{cluster} -> 200 says 16 户 says "grids" hides household_id hides findings
as     other
get    /api/v1/signals -> 200 says "items":[]
get    /api/v1/signals/{cluster} -> 404

# Neither the same night nor the next one finds it again; nights looked at are counted.
after  25 hours
as     worker anew
get    /api/v1/signals?rule=visits&limit=1 -> 200 says "id":{cluster} hides "next"
post   /api/v1/signals/{cluster}/judge {"version":1,"verdict":"true","words":"两栋楼里流感，已告知社区医院"} -> 200 says "verdict":"true"
get    /api/v1/signals/rules -> 200 says "yes":1 says "precision":100 says "nights":2

# Which findings are looked for is the rule's own, checked by name, dated and published by the district.
as     district anew
post   /api/v1/dictionaries/signal-rules/drafts {"entry":{"code":"visits","kind":"visits","name":"走访","name_en":"x","least":4,"days":14,"radius_m":0,"chance_ppm":7000,"precise":40,"after":6,"in_use":true,"source":"示例","looks_for":"gas,rumour"},"since_day":"2025-12-01","reason":"试试"} -> 422 says /looks_for says 走访发现的代码
post   /api/v1/dictionaries/signal-rules/drafts {"entry":{"code":"visits","kind":"visits","name":"走访","name_en":"x","least":4,"days":14,"radius_m":0,"chance_ppm":7000,"precise":40,"after":6,"in_use":true,"source":"示例"},"since_day":"2025-12-01","reason":"试试"} -> 422 says /looks_for says 须写明
post   /api/v1/dictionaries/signal-rules/drafts {"entry":{"code":"spot","kind":"spot","name":"同一地点","name_en":"x","least":3,"days":30,"radius_m":60,"chance_ppm":0,"precise":50,"after":1,"in_use":true,"source":"示例","looks_for":"gas"},"since_day":"2025-12-01","reason":"试试"} -> 422 says /looks_for
post   /api/v1/dictionaries/signal-rules/drafts {"entry":{"code":"visits","kind":"visits","name":"走访","name_en":"x","least":4,"days":14,"radius_m":0,"chance_ppm":7000,"precise":40,"after":6,"in_use":true,"source":"示例","looks_for":"gas,fire"},"since_day":"2025-12-01","reason":"只看安全隐患"} -> 201 says gas,fire
