# 自动建议: micro-grids are proposed for a community, checked, drafted
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
place    510104018006001002  microgrid  东二微网格  104.02 30.60 104.04 30.62
compound 一期 510104018006 104.005 30.61
building 1栋  510104018006001001 1
door     1 101
door     1 102
compound 二期 510104018006 104.012 30.612
building 2栋  510104018006001001 1
door     1 101
door     1 102
compound 三期 510104018006 104.017 30.606
building 3栋  510104018006001001 1
door     1 101
door     1 102
compound 四期 510104018006 104.03 30.61
building 4栋  510104018006001002 1
door     1 101
place    510104017001        community  水井坊社区   104.10 30.60 104.12 30.62
place    510104017001001     grid       第1网格
place    510104017001001001  microgrid  水井微网格  104.10 30.60 104.12 30.62
person   chen      member   510104018006001001  below
person   liping    clerk    510104018006        below
person   street    street   510104018           below

as     chen
post   /api/v1/changes/propose {"place":"510104018006","kind":"keep"} -> 403
as     liping
post   /api/v1/changes/propose {"place":"510104017001","kind":"keep"} -> 422 says /place
post   /api/v1/changes/propose {"place":"510104018006001001","kind":"keep"} -> 422 says /place
post   /api/v1/changes/propose {"place":"510104018006","kind":"anyhow"} -> 422 says /kind
post   /api/v1/changes/propose {"place":"510104018006","kind":"keep","low":5,"high":4} -> 422 says /high

# Six doors in one, one in the other; from two to four is asked for: one house of two doors goes over, which is proved
# to be the least.
post   /api/v1/changes/propose {"place":"510104018006","kind":"keep","low":2,"high":4}
       -> 200 says "households":7 says "grids_least":2 says "grids_most":3 says "moved":2 says "moved_bound":2 says "outside":0 says "apart":0 says "kind":"redraw" says "faults":0 says chen
post   /api/v1/changes/propose {"place":"510104018006","kind":"redraw","low":2,"high":3,"seed":5}
       -> 200 says "grids_least":3 says "split_compounds":0 says "faults":0

# Today's rule asks for more than there are: it says why not.
post   /api/v1/changes/propose {"place":"510104018006","kind":"redraw"} -> 200 says "reason":"pocket" says "grids":[{

# It keeps nothing.
get    /api/v1/changes -> 200 says []

as     street
post   /api/v1/changes/propose {"place":"510104017001","kind":"keep"} -> 422 says /place
