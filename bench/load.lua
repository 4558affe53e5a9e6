-- What wrk sends. The file named first holds a request a line: token, method, path, body, separated by tabs; the
-- second word makes this run's Idempotency-Keys new. Prints one line of JSON at the end.
-- Twelve # in a body stand for a word of this run and turn, for keys inside it.
-- A third word: so many milliseconds, half to one and a half times, pass before a connection's next request.
-- A fourth: a token that takes each case it hears of on along its road, so that the open ones don't grow without end:
-- files, sends, voids.
local head, kept, keyed, mark, turn, think = {}, {}, {}, nil, 0, 0
local KEY = ("#"):rep(12)
local desk, waiting, first, last = nil, {}, 1, 0
local road = {
    reported = { "file", '{"version":%d}' }, filed = { "dispatch", '{"version":%d}' },
    dispatched = { "void", '{"version":%d,"words":"误报"}' },
}

local function take_on(status, headers, body)
    local step = status < 300 and road[body:match('"state":"(%a+)"')]
    if not step then return end
    local sent = step[2]:format(body:match('"version":(%d+)'))
    last = last + 1
    waiting[last] = "POST /api/v1/cases/" .. body:match('"id":(%d+)') .. "/" .. step[1] .. " HTTP/1.1\r\nHost: " .. wrk.host
        .. "\r\nAuthorization: Bearer " .. desk .. "\r\nContent-Type: application/json\r\nContent-Length: " .. #sent
        .. "\r\nIdempotency-Key: " .. mark .. "-s" .. last .. "\r\n\r\n" .. sent
end

function init(args)
    mark = args[2]
    think = tonumber(args[3] or 0)
    desk = args[4]
    if desk then response = take_on end
    if think > 0 then
        function delay() return math.random(think / 2, think * 3 / 2) end
    end
    for line in io.lines(args[1]) do
        local token, method, path, body = line:match("^(.-)\t(.-)\t(.-)\t(.*)$")
        local text = method .. " " .. path .. " HTTP/1.1\r\nHost: " .. wrk.host .. "\r\nAuthorization: Bearer " .. token
        if body ~= "" then
            head[#head + 1] = text .. "\r\nContent-Type: application/json\r\nContent-Length: " .. #body
                .. "\r\nIdempotency-Key: " .. mark .. "-"
            kept[#kept + 1] = "\r\n\r\n" .. body
            keyed[#kept] = body:find(KEY, 1, true) ~= nil
        else
            head[#head + 1] = text .. "\r\n\r\n"
            kept[#kept + 1] = false
        end
    end
end

function request()
    if first <= last then
        local next = waiting[first]
        waiting[first] = nil
        first = first + 1
        return next
    end
    turn = turn + 1
    local i = turn % #head + 1
    if not kept[i] then return head[i] end
    if not keyed[i] then return head[i] .. turn .. kept[i] end
    return head[i] .. turn .. kept[i]:gsub(KEY, mark:sub(-4) .. ("%08d"):format(turn))
end

function done(summary, latency)
    local e = summary.errors
    io.write(string.format('{"requests":%d,"us":%d,"bad":%d,"lost":%d,"p50_us":%d,"p99_us":%d}\n',
        summary.requests, summary.duration, e.status, e.connect + e.read + e.write + e.timeout,
        latency:percentile(50), latency:percentile(99)))
end
