# 外部应用: Open311 GeoReport v2, from discovery to the answer of the desk
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格      104.00 30.60 104.04 30.62
place    510104018006001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
compound 翡翠城三期 510104018006 104.01 30.61
building 5栋  510104018006001001 2
person   district  district 510104        all
person   street    street   510104018     below
person   clerk     clerk    510104018006  below

# Whoever writes an app finds the way by itself.
as     nobody
get    /open311/v2/discovery.xml -> 200 says <?xml version="1.0" encoding="UTF-8"?> says <specification>http://wiki.open311.org/GeoReport_v2</specification>
       says /open311/v2</url> says <format>text/xml</format> says <format>application/json</format> says <type>production</type>
get    /open311/v2/discovery.json -> 200 says "formats":["text/xml","application/json"] says "changeset":"2024-01-01 08:00"
get    /open311/v2/services.xml -> 200 says <service_code>16001</service_code> says <group>公共设施</group> says <metadata>true</metadata>
       says <type>batch</type> hides 19001 hides 12001 hides 18001
get    /open311/v2/services.json?jurisdiction_id=510104 -> 200 says "service_code":"16001" says "metadata":true hides 19001
get    /open311/v2/services.json?jurisdiction_id=sfgov.org -> 404 says [{"code":404,"description": says jurisdiction_id
get    /open311/v2/services/16001.xml -> 200 says <code>LAMP_NO</code> says <datatype>singlevaluelist</datatype> says <key>out</key> says <name>不亮</name>
get    /open311/v2/services/11007.json -> 200 says "required":true says "order":1
get    /open311/v2/services/19001.xml -> 404 says <errors><error><code>404</code>
in     english
get    /open311/v2/services/16001.json -> 200 says "name":"Flickers"
in     chinese

# A key is given by the district, once.
as     clerk
get    /api/v1/open311/keys -> 403
as     district
post   /api/v1/open311/keys {"app":"","owner":"示例公司"} -> 422 says /app
post   /api/v1/open311/keys {"app":"随手报","owner":"示例公司","hourly":3} -> 201 keep key as key keep id as app
post   /api/v1/open311/keys {"app":"另一个","owner":"示例公司"} -> 201 says "until":"2026-11-25" keep key as key2 keep id as app2
get    /api/v1/open311/keys -> 200 says 随手报 hides {key}

# What isn't there, in no form that there is, or not by that method: refused as the standard says, in the form asked for.
as     nobody
get    /open311/v2/nothing.json -> 404 says [{"code":404,"description": hides request_id
get    /open311/v2/nothing -> 404 says <errors><error><code>404</code>
get    /open311/v2/ -> 404 says <errors>
get    /open311/v2/requests.csv -> 404 says <errors>
get    /open311/v2/services/16001/more.json -> 404 says [{"code":404
delete /open311/v2/requests.json -> 405 says [{"code":405
put    /open311/v2/requests.xml {} -> 405 says <errors><error><code>405</code>
post   /open311/v2/services.json {} -> 405 says [{"code":405
delete /open311/v2/requests/1.xml -> 405 says <code>405</code>
in     english
get    /open311/v2/nothing.xml -> 404 says nothing at this address
in     chinese

# Who has none, or one that isn't, reports nothing.
as     nobody
form   /open311/v2/requests.xml service_code=16001&lat=30.61&long=104.01 -> 403 says <code>403</code>
form   /open311/v2/requests.json api_key=guess&service_code=16001&lat=30.61&long=104.01 -> 403 says [{"code":403
post   /open311/v2/requests.json {"api_key":"{key}"} -> 400 says Content-Type
form   /open311/v2/requests.json api_key={key} -> 400 says service_code
form   /open311/v2/requests.json api_key={key}&service_code=19001&lat=30.61&long=104.01 -> 404 says service_code
form   /open311/v2/requests.json api_key={key}&service_code=16001 -> 400 says address_string
form   /open311/v2/requests.json api_key={key}&service_code=16001&lat=30.61 -> 400 says lat
form   /open311/v2/requests.json api_key={key}&service_code=16001&lat=0&long=0 -> 400 says 不在本区
form   /open311/v2/requests.json api_key={key}&service_code=11007&lat=30.61&long=104.01 -> 400 says attribute[TRAPPED]
form   /open311/v2/requests.json api_key={key}&service_code=16001&lat=30.61&long=104.01&phone=12 -> 400 says phone
form   /open311/v2/requests.json api_key={key}&service_code=16001&lat=30.61&long=104.01&media_url=javascript:alert(1) -> 400 says media_url

# A report. The same form again is the same report, by whatever key of idempotency.
form   /open311/v2/requests.json api_key={key}&jurisdiction_id=510104&service_code=16001&lat=30.61&long=104.01&description=%E7%81%AF%3Cb%3E%E4%B8%8D%E4%BA%AE&first_name=%E4%B8%89&last_name=%E5%BC%A0&phone=13900001111&email=a@b.cn&attribute[STATE]=out&attribute[LAMP_NO]=A-17&foreign=1
       -> 201 says "service_notice": says "account_id":null keep service_request_id as number
form   /open311/v2/requests.json api_key={key}&jurisdiction_id=510104&service_code=16001&lat=30.61&long=104.01&description=%E7%81%AF%3Cb%3E%E4%B8%8D%E4%BA%AE&first_name=%E4%B8%89&last_name=%E5%BC%A0&phone=13900001111&email=a@b.cn&attribute[STATE]=out&attribute[LAMP_NO]=A-17&foreign=1
       -> 200 says {number}
again  -> 200 says {number}
get    /open311/v2/requests/{number}.xml -> 200 says <status>open</status> says <service_code>16001</service_code> says <lat>30.61</lat>
       says <address>东一微网格, 第1网格, 翡翠城社区 says <address_id>510104018006001001</address_id> says <description/>
       hides 灯&lt; hides 张 hides 1390 hides A-17
get    /open311/v2/requests/{number}.json -> 200 says "description":null says "media_url":null says +08:00
get    /open311/v2/requests/{number}.xml?api_key={key} -> 200 says 灯&lt;b&gt;不亮
get    /open311/v2/requests/{number}.json?api_key={key2} -> 200 says "description":null
get    /open311/v2/requests/{number}.json?api_key=guess -> 403
get    /open311/v2/requests/510104018006-20250101-0001.xml -> 404 says <code>404</code>

# By address; by the code of a grid; of a class whose number waits for the desk.
form   /open311/v2/requests.xml api_key={key}&service_code=14001&address_string=%E7%BF%A1%E7%BF%A0%E5%9F%8E%E4%B8%89%E6%9C%9F5%E6%A0%8B -> 201 says <service_request_id>510104018006-
form   /open311/v2/requests.xml api_key={key2}&service_code=14001&address_string=%E6%B2%A1%E6%9C%89%E8%BF%99%E9%87%8C -> 400 says address_string
form   /open311/v2/requests.xml api_key={key2}&service_code=14001&address_id=999 -> 400 says address_id
form   /open311/v2/requests.json?api_key={key} service_code=20003&address_id=510104018006001001 -> 201 hides service_request_id keep token as token
get    /open311/v2/tokens/{token}.json -> 200 says "service_request_id":null
get    /open311/v2/tokens/{token}.xml -> 200 says <service_request_id/>
get    /open311/v2/tokens/nothing.xml -> 404 says token
get    /open311/v2/requests.json -> 200 says {number} hides "service_code":"20003"
form   /open311/v2/requests.json api_key={key}&service_code=14001&address_id=510104018006001001 -> 429 says 429
form   /open311/v2/requests.json api_key={key2}&service_code=99001&address_id=510104018006001001 -> 201 hides service_request_id hides "token"

# The desk sees what was said, and who may be asked back; files it; and it is told outside.
as     clerk
get    /api/v1/cases?q={number} -> 200 says 灯\u003cb keep id as case
get    /api/v1/cases/{case} -> 200 says "reporter_phone":"139****1111" says 灯杆编号：A-17 says "source":"system" hides a@b.cn keep version as v
post   /api/v1/cases/{case}/file {"version":{v}} -> 200
get    /api/v1/cases?class=20003 -> 200 keep id as fumes
get    /api/v1/cases/{fumes} -> 200 keep version as v
post   /api/v1/cases/{fumes}/file {"version":{v}} -> 200 keep version as v
as     nobody
get    /open311/v2/tokens/{token}.json -> 200 says "service_request_id":"510104018006-
get    /open311/v2/requests.json?service_code=20003 -> 200 says "service_code":"20003" says "lat":30.61, says 104.01
get    /open311/v2/requests/{number}.json -> 200 says "status_notes":"已立案" hides "expected_datetime":null
get    /open311/v2/requests.xml?status=closed -> 200 hides <request>
get    /open311/v2/requests.xml?status=open,closed&page_size=1&page=2 -> 200 says <request>
get    /open311/v2/requests.xml?status=lost -> 400 says status
get    /open311/v2/requests.xml?page_size=1001 -> 400 says page_size
get    /open311/v2/requests.xml?colour=red -> 400 says colour
get    /open311/v2/requests.xml?service_code=16001,99999 -> 404
get    /open311/v2/requests.xml?start_date=2025-01-01T00:00:00Z&end_date=2025-12-01T00:00:00Z -> 400 says end_date
get    /open311/v2/requests.xml?start_date=2025-01-01T00:00:00Z&end_date=2025-02-01T00:00:00Z -> 200 hides <request>
get    /open311/v2/requests.json?service_request_id={number},nothing&status=closed -> 200 says {number}

# How often a key may ask; without one, the limit is that of the address.
after  1 minutes
as     district
put    /api/v1/open311/keys/{app2} {"minutely":30,"hourly":120,"daily":1000,"reads":3,"until":"2026-11-25","version":1} -> 200 says "reads":3
as     nobody
get    /open311/v2/requests.json?api_key={key2} -> 200
get    /open311/v2/services.xml?api_key={key2} -> 200
get    /open311/v2/services/14001.json?api_key={key2} -> 200
get    /open311/v2/tokens/{token}.json?api_key={key2} -> 429 says [{"code":429 says 查询
get    /open311/v2/requests/{number}.xml?api_key={key2} -> 429 says <code>429</code>
get    /open311/v2/requests/{number}.xml -> 200
get    /open311/v2/requests/{number}.xml?api_key={key} -> 200
get    /open311/v2/services.json?api_key=guess -> 403 says [{"code":403
after  1 minutes
get    /open311/v2/requests/{number}.xml?api_key={key2} -> 200
in     english
as     district
put    /api/v1/open311/keys/{app2} {"minutely":30,"hourly":120,"daily":1000,"reads":0,"until":"2026-11-25","version":2} -> 422 says /reads
in     chinese

# What is voided is told no more; nor is a class that is closed to the outside.
as     clerk
post   /api/v1/cases/{fumes}/void {"version":{v},"words":"测试"} -> 200
as     nobody
get    /open311/v2/tokens/{token}.json -> 200 says "service_request_id":null
get    /open311/v2/requests.json?service_code=20003 -> 200 says []
as     street
post   /api/v1/dictionaries/open311-services/drafts {"entry":{"code":"19001","kind":"realtime","shown":"point","about":"","about_en":"","keywords":"","in_use":true,"source":"示例"},"since_day":"2025-11-25","reason":"试点"} -> 422 says 隐去
post   /api/v1/dictionaries/open311-services/drafts {"entry":{"code":"16001","kind":"realtime","shown":"nowhere","about":"","about_en":"","keywords":"","in_use":false,"source":"示例"},"since_day":"2025-11-25","reason":"试点"} -> 201 keep id as draft
as     district
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
as     nobody
get    /open311/v2/services.json -> 200 hides "16001"
get    /open311/v2/requests/{number}.json -> 404
get    /open311/v2/discovery.json -> 200 says "changeset":"2025-11-25 00:02"

# An ended key opens nothing.
as     district
delete /api/v1/open311/keys/{app} -> 204
delete /api/v1/open311/keys/{app} -> 404
as     nobody
form   /open311/v2/requests.json api_key={key}&service_code=14001&address_id=510104018006001001 -> 403

# What a key may do, and until when, is set anew; a session is no key.
as     clerk
put    /api/v1/open311/keys/{app2} {"minutely":1,"hourly":1,"daily":1,"until":"2025-12-31","version":2} -> 403
as     district
form   /open311/v2/requests.json service_code=14001&address_id=510104018006001001 -> 403 says api_key
post   /api/v1/open311/keys {"app":"又一个","owner":"示例公司","until":"2025-11-24"} -> 422 says /until
put    /api/v1/open311/keys/{app2} {"minutely":1,"hourly":1,"daily":1,"until":"2029-01-01","version":2} -> 422 says /until
put    /api/v1/open311/keys/{app2} {"minutely":1,"hourly":1,"daily":1,"until":"2025-12-31","version":7} -> 409
put    /api/v1/open311/keys/{app2} {"minutely":1,"hourly":1,"daily":1,"until":"2025-12-31","version":2} -> 200 says "daily":1 says "version":3
put    /api/v1/open311/keys/{app} {"minutely":1,"hourly":1,"daily":1,"until":"2025-12-31","version":1} -> 404
get    /api/v1/open311/keys -> 200 says "until":"2025-12-31" says "live":true hides {key2}
form   /open311/v2/requests.json api_key={key2}&service_code=14001&address_id=510104018006001001 -> 429 says 每天的上限
in     english
form   /open311/v2/requests.xml api_key={key2}&service_code=14001&address_id=510104018006001001 -> 429 says its limit for a day
in     chinese
after  2 days
form   /open311/v2/requests.json api_key={key2}&service_code=14001&address_id=510104018006001001 -> 201
after  40 days
form   /open311/v2/requests.xml api_key={key2}&service_code=14001&address_id=510104018006001001 -> 403 says <code>403</code> says 有效期
get    /open311/v2/requests.json?api_key={key2} -> 403 says 有效期
get    /open311/v2/requests.json -> 200
