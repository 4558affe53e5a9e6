-- What each kind of post does and isn't asked to do: lists set whole, with their moment and their source, added and never
-- changed. A line: asked or not, in words, how often, whose rule, where in it.

CREATE TABLE duty_lists (
    district    TEXT   NOT NULL,
    kind        TEXT   NOT NULL,               -- of post
    since_ms    BIGINT NOT NULL,
    items       TEXT   NOT NULL,               -- {"items":[…]}, as JSON
    source      TEXT   NOT NULL,
    author      BIGINT NOT NULL,               -- account; 0: came with the house
    made_ms     BIGINT NOT NULL,
    PRIMARY KEY (district, kind, since_ms)
);

-- 2022-09-01; domain.md §3.3, §3.4, §3.8: no official list of Chengdu's was to be had.
INSERT INTO duty_lists (district, kind, since_ms, items, source, author, made_ms)
VALUES ('510104', 'member', 1661961600000, '{"items":[
{"asked":true,"words":"发现住户、房屋有变化，及时报告并协助核实","words_en":"Report changes of households and flats, and help to check them","often":"as_needed","source":"网格员职责十项清单（公开转载，待本地核对）","clause":"第 1 项"},
{"asked":true,"words":"收集邻里的意见和困难，随时上报","words_en":"Gather what neighbours think and need, and report it","often":"as_needed","source":"泸州市基层社会治理网格化服务管理条例","clause":"社情民意收集"},
{"asked":true,"words":"看一看楼道和院落，发现隐患随手报","words_en":"Look round stairs and yards; report hazards on the spot","often":"weekly","source":"泸州市基层社会治理网格化服务管理条例","clause":"安全隐患排查"},
{"asked":true,"words":"邻里小矛盾先劝和，劝不了的报网格员","words_en":"Calm small quarrels; what stays goes to the grid worker","often":"as_needed","source":"泸州市基层社会治理网格化服务管理条例","clause":"矛盾纠纷排查化解"},
{"asked":true,"words":"走访联系独居、高龄和行动不便的邻居","words_en":"Visit neighbours who live alone, are very old or can hardly walk","often":"weekly","source":"网格员职责十项清单（公开转载，待本地核对）","clause":"第 5 项"},
{"asked":true,"words":"帮行动不便的邻居代办公共服务","words_en":"Run errands at public offices for those who can’t","often":"as_needed","source":"网格员职责十项清单（公开转载，待本地核对）","clause":"第 6 项"},
{"asked":true,"words":"转达通知，宣传政策","words_en":"Pass on notices and explain policies","often":"as_needed","source":"泸州市基层社会治理网格化服务管理条例","clause":"政策法律法规宣传"},
{"asked":true,"words":"把本微网格的住户走访一遍","words_en":"Call on every household of the micro-grid","often":"quarterly","source":"青岛某区网格员职责（待本地核对）","clause":"每季度走访全覆盖"},
{"asked":false,"words":"没有经过准入的工作：部门不得直接派给社区和网格","words_en":"Work that was not admitted: offices may not hand it straight to communities and grids","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"准入制度"},
{"asked":false,"words":"清单以外的证明","words_en":"Certificates beyond the list","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"社区证明减至 3 项"},
{"asked":false,"words":"重复采集平台里已有的信息、重复填表","words_en":"Collecting or filling in again what the platform already has","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"精简报表"},
{"asked":false,"words":"收集与服务无关的个人信息，对外公布住户信息","words_en":"Collecting personal data the service does not need, or publishing who lives where","source":"个人信息保护法","clause":"第六条、第二十五条"},
{"asked":false,"words":"职责以外的事项：说明情况，转给该管的单位","words_en":"Matters outside the duty: say so and pass them to the unit that answers for them","source":"滨州市社会治理网格化服务管理条例（2021）","clause":"职责外事项应当说明"}
]}', '随平台提供的示例清单：条目据所列文件整理，频次供参考；待本地核对后由区社治委发布', 0, 1661961600000),
       ('510104', 'worker', 1661961600000, '{"items":[
{"asked":true,"words":"在网格内巡查不少于 2 小时","words_en":"Patrol the grid for two hours or more","often":"daily","source":"青岛某区网格员职责（待本地核对）","clause":"每日巡查"},
{"asked":true,"words":"采集、核实人口、房屋和单位信息","words_en":"Collect and check people, flats and organisations","often":"as_needed","source":"网格员职责十项清单（公开转载，待本地核对）","clause":"第 1 项"},
{"asked":true,"words":"排查安全隐患，跟到整改","words_en":"Look for hazards and follow them until mended","often":"weekly","source":"泸州市基层社会治理网格化服务管理条例","clause":"安全隐患排查"},
{"asked":true,"words":"排查化解矛盾纠纷，难的报社区调解","words_en":"Find and settle disputes; hard ones go to mediation","often":"as_needed","source":"泸州市基层社会治理网格化服务管理条例","clause":"矛盾纠纷排查化解"},
{"asked":true,"words":"按走访计划看望需要关照的居民","words_en":"Visit residents who need care, by the plan","often":"weekly","source":"网格员职责十项清单（公开转载，待本地核对）","clause":"第 5 项"},
{"asked":true,"words":"网格内住户走访全覆盖","words_en":"Call on every household of the grid","often":"quarterly","source":"青岛某区网格员职责（待本地核对）","clause":"每季度走访全覆盖"},
{"asked":true,"words":"代办民生服务事项","words_en":"Handle matters of daily life for residents","often":"as_needed","source":"泸州市基层社会治理网格化服务管理条例","clause":"民生事项服务"},
{"asked":true,"words":"核查已处置的事项","words_en":"Verify what has been handled","often":"as_needed","source":"网格员职责十项清单（公开转载，待本地核对）","clause":"第 9 项 沟通协调"},
{"asked":true,"words":"带好本网格的微网格员，开网格例会","words_en":"Lead the members of the micro-grids; hold the grid meeting","often":"monthly","source":"网格员职责十项清单（公开转载，待本地核对）","clause":"第 10 项 政策落实"},
{"asked":false,"words":"没有经过准入的工作：部门不得直接派给社区和网格","words_en":"Work that was not admitted: offices may not hand it straight to communities and grids","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"准入制度"},
{"asked":false,"words":"清单以外的证明","words_en":"Certificates beyond the list","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"社区证明减至 3 项"},
{"asked":false,"words":"重复采集平台里已有的信息、重复填表","words_en":"Collecting or filling in again what the platform already has","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"精简报表"},
{"asked":false,"words":"收集与服务无关的个人信息，对外公布住户信息","words_en":"Collecting personal data the service does not need, or publishing who lives where","source":"个人信息保护法","clause":"第六条、第二十五条"},
{"asked":false,"words":"职责以外的事项：说明情况，转给该管的单位","words_en":"Matters outside the duty: say so and pass them to the unit that answers for them","source":"滨州市社会治理网格化服务管理条例（2021）","clause":"职责外事项应当说明"}
]}', '随平台提供的示例清单：条目据所列文件整理，频次供参考；待本地核对后由区社治委发布', 0, 1661961600000),
       ('510104', 'exclusive', 1661961600000, '{"items":[
{"asked":true,"words":"自查本单位范围内的安全隐患","words_en":"Check the unit’s own ground for hazards","often":"daily","source":"舟山市网格化服务管理条例（2023）","clause":"专属网格"},
{"asked":true,"words":"上报本单位发生的事项，配合处置","words_en":"Report what happens in the unit and help to handle it","often":"as_needed","source":"舟山市网格化服务管理条例（2023）","clause":"专属网格"},
{"asked":true,"words":"核实商户、从业人员变化","words_en":"Check changes of merchants and staff","often":"monthly","source":"网格员职责十项清单（公开转载，待本地核对）","clause":"第 1 项"},
{"asked":true,"words":"参加社区组织的网格例会","words_en":"Take part in the community’s grid meeting","often":"monthly","source":"舟山市网格化服务管理条例（2023）","clause":"双重管理"},
{"asked":true,"words":"向商户和顾客宣传政策","words_en":"Explain policies to merchants and visitors","often":"as_needed","source":"泸州市基层社会治理网格化服务管理条例","clause":"政策法律法规宣传"},
{"asked":false,"words":"没有经过准入的工作：部门不得直接派给社区和网格","words_en":"Work that was not admitted: offices may not hand it straight to communities and grids","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"准入制度"},
{"asked":false,"words":"清单以外的证明","words_en":"Certificates beyond the list","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"社区证明减至 3 项"},
{"asked":false,"words":"重复采集平台里已有的信息、重复填表","words_en":"Collecting or filling in again what the platform already has","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"精简报表"},
{"asked":false,"words":"收集与服务无关的个人信息，对外公布住户信息","words_en":"Collecting personal data the service does not need, or publishing who lives where","source":"个人信息保护法","clause":"第六条、第二十五条"},
{"asked":false,"words":"职责以外的事项：说明情况，转给该管的单位","words_en":"Matters outside the duty: say so and pass them to the unit that answers for them","source":"滨州市社会治理网格化服务管理条例（2021）","clause":"职责外事项应当说明"}
]}', '随平台提供的示例清单：条目据所列文件整理，频次供参考；待本地核对后由区社治委发布', 0, 1661961600000),
       ('510104', 'building_head', 1661961600000, '{"items":[
{"asked":true,"words":"联系本栋住户，转达通知","words_en":"Keep in touch with the building’s households and pass on notices","often":"as_needed","source":"泸州市基层社会治理网格化服务管理条例","clause":"政策法律法规宣传"},
{"asked":true,"words":"看一看楼道、消防通道和公共设施","words_en":"Look round stairs, fire exits and shared equipment","often":"weekly","source":"泸州市基层社会治理网格化服务管理条例","clause":"安全隐患排查"},
{"asked":true,"words":"收集本栋住户的意见","words_en":"Gather what the building’s households think","often":"as_needed","source":"泸州市基层社会治理网格化服务管理条例","clause":"社情民意收集"},
{"asked":true,"words":"留意本栋独居老人，有事告诉微网格员","words_en":"Keep an eye on old people who live alone; tell the member","often":"as_needed","source":"网格员职责十项清单（公开转载，待本地核对）","clause":"第 5 项"},
{"asked":false,"words":"没有经过准入的工作：部门不得直接派给社区和网格","words_en":"Work that was not admitted: offices may not hand it straight to communities and grids","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"准入制度"},
{"asked":false,"words":"收集与服务无关的个人信息，对外公布住户信息","words_en":"Collecting personal data the service does not need, or publishing who lives where","source":"个人信息保护法","clause":"第六条、第二十五条"},
{"asked":false,"words":"职责以外的事项：说明情况，转给该管的单位","words_en":"Matters outside the duty: say so and pass them to the unit that answers for them","source":"滨州市社会治理网格化服务管理条例（2021）","clause":"职责外事项应当说明"}
]}', '随平台提供的示例清单：条目据所列文件整理，频次供参考；待本地核对后由区社治委发布', 0, 1661961600000),
       ('510104', 'guide', 1661961600000, '{"items":[
{"asked":true,"words":"到联系的网格走一走，帮助解决难题","words_en":"Go to the grid one guides and help with what is hard","often":"monthly","source":"舟山市网格化服务管理条例（2023）","clause":"网格指导员"},
{"asked":true,"words":"参加网格议事和例会","words_en":"Take part in its meetings","often":"monthly","source":"舟山市网格化服务管理条例（2023）","clause":"网格指导员"},
{"asked":true,"words":"把网格解决不了的问题带回单位协调","words_en":"Take what the grid can’t solve back to one’s office","often":"as_needed","source":"舟山市网格化服务管理条例（2023）","clause":"网格指导员"},
{"asked":false,"words":"没有经过准入的工作：部门不得直接派给社区和网格","words_en":"Work that was not admitted: offices may not hand it straight to communities and grids","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"准入制度"},
{"asked":false,"words":"收集与服务无关的个人信息，对外公布住户信息","words_en":"Collecting personal data the service does not need, or publishing who lives where","source":"个人信息保护法","clause":"第六条、第二十五条"}
]}', '随平台提供的示例清单：条目据所列文件整理，频次供参考；待本地核对后由区社治委发布', 0, 1661961600000),
       ('510104', 'community_worker', 1661961600000, '{"items":[
{"asked":true,"words":"受理居民和网格员上报的事项，分派并跟进","words_en":"Accept what residents and members report, dispatch and follow it","often":"daily","source":"滨州市社会治理网格化服务管理条例（2021）","clause":"全程电子记录"},
{"asked":true,"words":"核查处置结果，回复上报人","words_en":"Verify results and answer the reporter","often":"as_needed","source":"滨州市社会治理网格化服务管理条例（2021）","clause":"全程电子记录"},
{"asked":true,"words":"协助做好与居民利益有关的公共服务","words_en":"Help with public services that concern residents","often":"as_needed","source":"城市居民委员会组织法","clause":"第三条"},
{"asked":true,"words":"维护人口、房屋台账，做到一次采集","words_en":"Keep the registers of people and flats; collect once","often":"as_needed","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"精简报表"},
{"asked":true,"words":"答复居民查询、更正本人信息的申请","words_en":"Answer residents who ask to see or correct their own data","often":"as_needed","source":"个人信息保护法","clause":"第四十五条、第四十六条"},
{"asked":false,"words":"没有经过准入的工作：部门不得直接派给社区和网格","words_en":"Work that was not admitted: offices may not hand it straight to communities and grids","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"准入制度"},
{"asked":false,"words":"清单以外的证明","words_en":"Certificates beyond the list","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"社区证明减至 3 项"},
{"asked":false,"words":"重复采集平台里已有的信息、重复填表","words_en":"Collecting or filling in again what the platform already has","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"精简报表"},
{"asked":false,"words":"收集与服务无关的个人信息，对外公布住户信息","words_en":"Collecting personal data the service does not need, or publishing who lives where","source":"个人信息保护法","clause":"第六条、第二十五条"},
{"asked":false,"words":"职责以外的事项：说明情况，转给该管的单位","words_en":"Matters outside the duty: say so and pass them to the unit that answers for them","source":"滨州市社会治理网格化服务管理条例（2021）","clause":"职责外事项应当说明"}
]}', '随平台提供的示例清单：条目据所列文件整理，频次供参考；待本地核对后由区社治委发布', 0, 1661961600000),
       ('510104', 'head', 1661961600000, '{"items":[
{"asked":true,"words":"统筹社区内各网格和各类力量","words_en":"Bring together the community’s grids and forces","often":"daily","source":"泸州市基层社会治理网格化服务管理条例","clause":"网格化服务管理"},
{"asked":true,"words":"公示网格名称、范围、网格员姓名电话和监督电话","words_en":"Post each grid’s name and range, its worker’s name and number, and the number for complaints","often":"as_needed","source":"滨州市社会治理网格化服务管理条例（2021）","clause":"公示制度"},
{"asked":true,"words":"主持社区网格例会，研判难题","words_en":"Hold the community’s grid meeting","often":"monthly","source":"泸州市基层社会治理网格化服务管理条例","clause":"网格化服务管理"},
{"asked":true,"words":"补齐空缺岗位，安排代班","words_en":"Fill vacant posts and name who stands in","often":"as_needed","source":"泸州市基层社会治理网格化服务管理条例","clause":"网格化服务管理"},
{"asked":true,"words":"组织居民议事，协商小区事务","words_en":"Hold residents’ deliberation on shared matters","often":"quarterly","source":"城市居民委员会组织法","clause":"第四条"},
{"asked":false,"words":"没有经过准入的工作：部门不得直接派给社区和网格","words_en":"Work that was not admitted: offices may not hand it straight to communities and grids","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"准入制度"},
{"asked":false,"words":"清单以外的证明","words_en":"Certificates beyond the list","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"社区证明减至 3 项"},
{"asked":false,"words":"重复采集平台里已有的信息、重复填表","words_en":"Collecting or filling in again what the platform already has","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"精简报表"},
{"asked":false,"words":"收集与服务无关的个人信息，对外公布住户信息","words_en":"Collecting personal data the service does not need, or publishing who lives where","source":"个人信息保护法","clause":"第六条、第二十五条"},
{"asked":false,"words":"职责以外的事项：说明情况，转给该管的单位","words_en":"Matters outside the duty: say so and pass them to the unit that answers for them","source":"滨州市社会治理网格化服务管理条例（2021）","clause":"职责外事项应当说明"}
]}', '随平台提供的示例清单：条目据所列文件整理，频次供参考；待本地核对后由区社治委发布', 0, 1661961600000),
       ('510104', 'office', 1661961600000, '{"items":[
{"asked":true,"words":"处置网格上报的事项并反馈结果","words_en":"Handle what the grids report, and say what came of it","often":"as_needed","source":"滨州市社会治理网格化服务管理条例（2021）","clause":"处置与反馈"},
{"asked":true,"words":"不属于本单位职责的，说明理由并退回","words_en":"Say why when a matter isn’t the unit’s, and return it","often":"as_needed","source":"滨州市社会治理网格化服务管理条例（2021）","clause":"职责外事项应当说明"},
{"asked":true,"words":"向社区交办工作前先申请准入","words_en":"Ask for admission before handing work to communities","often":"as_needed","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"准入制度"},
{"asked":true,"words":"按授权使用数据，不越权查询","words_en":"Use data as authorised, no further","often":"as_needed","source":"滨州市社会治理网格化服务管理条例（2021）","clause":"分级授权"},
{"asked":true,"words":"分析网格运行情况，通报突出问题","words_en":"Analyse how the grids run and report what stands out","often":"monthly","source":"泸州市基层社会治理网格化服务管理条例","clause":"网格化服务管理"},
{"asked":false,"words":"另行划分网格：一张网格管到底","words_en":"Drawing grids of one’s own: there is one layer","source":"嘉兴市城乡网格化服务管理条例（2023）","clause":"多网合一"},
{"asked":false,"words":"重复采集平台里已有的信息、重复填表","words_en":"Collecting or filling in again what the platform already has","source":"成都市社区减负规定（准入和跟踪监测制度）","clause":"精简报表"},
{"asked":false,"words":"收集与服务无关的个人信息，对外公布住户信息","words_en":"Collecting personal data the service does not need, or publishing who lives where","source":"个人信息保护法","clause":"第六条、第二十五条"}
]}', '随平台提供的示例清单：条目据所列文件整理，频次供参考；待本地核对后由区社治委发布', 0, 1661961600000);
