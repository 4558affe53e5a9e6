# 地点: what the base map names, inside the district, with the micro-grid that answers for it
as     nobody
post   /api/v1/search {"q":"示例药店"} -> 200 says "groups":[]
map    tests/fuzz/seeds/osm/town.osm.pbf
post   /api/v1/search {"q":"示例药店"} -> 200 says "groups":[]

# Once the district's outlines reach it, however it is said.
place  510104018006        community  翡翠城社区     104.08 30.65 104.10 30.66
place  510104018006001     grid       第1网格        104.08 30.65 104.10 30.66
place  510104018006001001  microgrid  药房边微网格   104.08 30.65 104.086 30.66
place  510104018006001002  microgrid  路东微网格     104.086 30.65 104.10 30.66
post   /api/v1/search {"q":"示例药店"} -> 200 says "kind":"poi","why":"same","words":"示例药店" says "more":"pharmacy" says "place":"510104018006001001","level":"microgrid" says "lon":104.085
post   /api/v1/search {"q":"shiliyaodian"} -> 200 says "why":"sound" says 示例药店
post   /api/v1/search {"q":"slyd"} -> 200 says "why":"initials" says 示例药店
post   /api/v1/search {"q":"示利药店"} -> 200 says "why":"sound" says 示例药店
post   /api/v1/search {"q":"shiliyaodain"} -> 200 says "why":"typo" says 示例药店
post   /api/v1/search {"q":"翡翠城社区 药店"} -> 200 says 示例药店
post   /api/v1/search {"q":"翡翠城社区示例药店"} -> 200 says 示例药店

# A street once to each community that it runs through, and found as a street.
post   /api/v1/search {"q":"示例路"} -> 200 says "kind":"street","why":"same","words":"示例路" says "place":"510104018006","level":"community" hides 510104018006001
post   /api/v1/search {"q":"示例","kind":"pois"} -> 200 says "kind":"pois" says 示例路 says 示例药店
post   /api/v1/search {"q":"示例","kind":"pois","limit":1} -> 200 says "more":true
post   /api/v1/search {"q":"示例药店","kind":"places"} -> 200 says "groups":[]
post   /api/v1/search {"q":"药房边","kind":"pois"} -> 200 says "groups":[]

# Another import of the same shows each once.
map    tests/fuzz/seeds/osm/town.osm.pbf
post   /api/v1/search {"q":"示例药店"} -> 200 says "why":"same" says "more":false
