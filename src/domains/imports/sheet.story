# 住户表: a clerk brings the households of a compound in a sheet, is told each bad cell, mends it, takes it in whole, and back
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
door     1 101
compound 锦绣苑 510104018005 104.09 30.66
building 2栋  510104018005001001 1
person clerk     clerk    510104018006        below
person worker    worker   510104018006001     below
person next_door clerk    510104018005        below
person street    street   510104018           below

# The sheet to be filled in: a workbook with its own head, for who may bring one.
as     clerk
get    /api/v1/imports/template -> 200 says PK
as     worker
get    /api/v1/imports/template -> 403
as     nobody
get    /api/v1/imports/template -> 401

# Each bad cell is named: row, column, value, what is wrong. Nothing is kept.
as     clerk
send   /api/v1/imports/check?place=510104018006 tests/fuzz/seeds/csv/bad-households.csv
       -> 200 says "bad_rows":7 says 该小区没有这栋楼 says 范围内没有这个小区 says 校验位 says 现住地 says 姓名不同 says 不是日期 says 须填单元号
send   /api/v1/imports?place=510104018006 tests/fuzz/seeds/csv/bad-households.csv -> 422 says imports.bad_rows says 没有导入任何内容
in     english
send   /api/v1/imports?place=510104018006 tests/fuzz/seeds/csv/bad-households.csv -> 422 says row 2
in     chinese
send   /api/v1/imports/bad-rows?place=510104018006 tests/fuzz/seeds/csv/bad-households.csv -> 200 says PK
get    /api/v1/residents?limit=50 -> 200 hides 示*
send   /api/v1/imports/check?place=510104018006 tests/fuzz/seeds/csv/plain.csv -> 422 says imports.header says 缺少
send   /api/v1/imports/check?place=510104018005 tests/fuzz/seeds/csv/households.csv -> 422 says place

# A good one: five people, a door only, two new doors; one of them has two parts.
send   /api/v1/imports/check?place=510104018006 tests/fuzz/seeds/csv/households.csv
       -> 200 says "line_count":6 says "people":4 says "parts":5 says "doors":3 says "fault_count":0
send   /api/v1/imports?place=510104018006 tests/fuzz/seeds/csv/households.csv -> 201 says "state":"done" keep id as import
again  -> 201 says "people":4
get    /api/v1/residents?limit=50 -> 200 says 示*甲
get    /api/v1/events?limit=50 -> 200 says imports.done hides 示例甲 hides 990104
send   /api/v1/imports?place=510104018006 tests/fuzz/seeds/csv/households.csv -> 409 says imports.again
as     worker
get    /api/v1/residents?limit=50 -> 200 says 示*甲
get    /api/v1/imports -> 403
send   /api/v1/imports/check?place=510104018006001 tests/fuzz/seeds/csv/households.csv -> 403

# Next door nobody hears of it; above it is seen.
as     next_door
get    /api/v1/imports -> 200 hides 510104018006
post   /api/v1/imports/{import}/undo -> 404
send   /api/v1/imports/check?place=510104018006 tests/fuzz/seeds/csv/households.csv -> 422 says place
as     street
get    /api/v1/imports -> 200 says 翡翠城社区

# Whoever is there is passed over when the sheet comes again for another place of the reader's.
send   /api/v1/imports/check?place=510104018 tests/fuzz/seeds/csv/households.csv -> 200 says "known":3 says "people":1

# Taken back as long as nobody built on it: nobody is left, and the sheet can come again.
as     clerk
post   /api/v1/imports/{import}/undo -> 200 says "state":"undone"
post   /api/v1/imports/{import}/undo -> 409 says imports.not_done
get    /api/v1/residents?limit=50 -> 200 hides 示*
after  1 minutes
send   /api/v1/imports?place=510104018006 tests/fuzz/seeds/csv/households.csv -> 201 keep id as import
