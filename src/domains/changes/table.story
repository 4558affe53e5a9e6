# 网格台账导入: names and allotments out of a table, looked at cell by cell, then one draft
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
place    510104018006001002  microgrid  东二微网格  104.02 30.60 104.04 30.62
compound 翡翠城三期 510104018006 104.005 30.61
building 5栋  510104018006001001 2
door     1 101
person   liping   clerk    510104018006        below
person   zhao     clerk    510104017001        below

as     liping
send   /api/v1/changes/import?place=510104018006 tests/fuzz/seeds/csv/bad-names.csv
       -> 200 says unknown_code says "column":"编码" says "value":"510104018006001009" says other_parent
send   /api/v1/changes/import?place=510104018006 tests/fuzz/seeds/csv/bad-moves.csv
       -> 200 says no_building says no_compound says no_unit says no_grid says "row":5 says 没有的网格
send   /api/v1/changes/import?place=510104018006&save=true tests/fuzz/seeds/csv/bad-moves.csv -> 422 says changes.bad_rows
send   /api/v1/changes/import?place=510104018006 tests/fuzz/seeds/csv/plain.csv -> 422 says 表头
get    /api/v1/changes -> 200 says []

# What is so already means nothing, and what doesn't stand in the table stays.
send   /api/v1/changes/import?place=510104018006 tests/fuzz/seeds/csv/names.csv
       -> 200 says "kind":"rename" says 银杏微网格 hides 510104018006001002","name hides "kind":"end"
send   /api/v1/changes/import?place=510104018006&save=true tests/fuzz/seeds/csv/moves.csv -> 200 says "kind":"move" says "into":"510104018006001002" says "households":1 keep change_id as draft
get    /api/v1/changes/{draft} -> 200 says "state":"draft" says "act_count":1
as     zhao
send   /api/v1/changes/import?place=510104018006 tests/fuzz/seeds/csv/names.csv -> 403
