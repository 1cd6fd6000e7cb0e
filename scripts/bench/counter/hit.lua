-- For wrk: each request is the read of one article by a new reader.
local thread = 0
local reader = 0

function setup(created)
  created:set("first", thread * 10000000)
  thread = thread + 1
end

function init()
  reader = first
end

function request()
  reader = reader + 1
  local address = string.format("%d.%d.%d.%d", 10 + reader / 16777216, reader / 65536 % 256, reader / 256 % 256, reader % 256)
  local headers = {
    ["X-Real-IP"] = address,
    ["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  }
  return wrk.format("POST", "/_v/hit", headers, "2026/01/bai-" .. (reader % 20 + 1))
end
