/* The refusals every floor of the house shares. Apart from err.c, so that a library of ours need not bring
 * them. */
#include "base/err.h"

REFUSAL(BROKEN, 500, "house.broken", "系统出错了，已记录，请稍后再试",
    "something broke; it has been logged, try again later");
REFUSAL(BUSY, 503, "house.busy", "系统繁忙，请用同一个请求重试", "the service is busy; repeat the same request");
REFUSAL(NOT_FOUND, 404, "house.not_found", "没有找到", "there is no such thing here");
REFUSAL(MOVED_ON, 409, "house.moved_on", "内容已被他人更新，请刷新后再试",
    "it was changed by someone else; reload and try again");
REFUSAL(BAD_JSON, 400, "house.bad_json", "提交的内容不是有效的 JSON", "the body is not valid JSON");
REFUSAL(BAD_FIELD, 422, "house.bad_field", "填写的内容不符合要求", "a field is not as required");
REFUSAL(TOO_LARGE, 413, "house.too_large", "提交的内容太大", "the request is too large");
REFUSAL(CONFLICT, 409, "house.conflict", "已经存在相同的内容", "the same thing is already there");
