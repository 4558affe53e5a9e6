/* Plain pages made on the server. */
#include "app/page.h"

void page_words(Buf *to, Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++) {
        char c = s.at[i];
        if (c == '<') buf_adds(to, "&lt;");
        else if (c == '>') buf_adds(to, "&gt;");
        else if (c == '&') buf_adds(to, "&amp;");
        else if (c == '"') buf_adds(to, "&quot;");
        else buf_char(to, c);
    }
}

void page_tag(Buf *to, const char *tag, Str words)
{
    Str name = str_of(tag), rest = name;
    name = str_cut(&rest, ' ');
    buf_fmt(to, "<%s>", tag);
    page_words(to, words);
    buf_fmt(to, "</%.*s>", STR_ARG(name));
}

void page_begin(Ask *ask, Buf *to, Str title, const char *style)
{
    buf_fmt(to, "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><title>",
        ask->wire.english ? "en" : "zh-CN");
    page_words(to, title);
    buf_adds(to, " · 推门</title><link rel=\"icon\" href=\"/m/icon.svg\"><style>"
        ":root{font-family:'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei','Noto Sans CJK SC',"
        "'WenQuanYi Micro Hei',sans-serif;color:#1d2129;background:#f4f6f5}"
        "body{margin:0;font-size:18px;line-height:1.6}"
        "header{background:#0f4a45;color:#fff;padding:14px 20px}"
        "header a{color:#fff;text-decoration:none;font-weight:600}"
        "main{max-width:640px;margin:0 auto;padding:20px}"
        "h1{font-size:22px;margin:8px 0 2px}"
        ".card{background:#fff;border:1px solid #e5e6eb;border-radius:12px;padding:16px 20px;margin:14px 0}"
        ".day{white-space:nowrap}"
        "footer{color:#4e5969;font-size:14px;margin-top:22px}"
        "@media print{header{color:#000;background:none}.card{border-color:#999}}");
    if (style) buf_adds(to, style);
    buf_adds(to, "</style></head><body><header><a href=\"/m/\">推门 Tuimen</a></header><main>");
}

void page_end(Buf *to) { buf_adds(to, "</main></body></html>"); }

void page_says_no(Ask *ask, Err refused)
{
    Buf b = buf_new(ask->arena, 8192);
    Str title = str_of(ask->wire.english ? refused->en : refused->zh), why = answer_why(ask);
    page_begin(ask, &b, title, NULL);
    page_tag(&b, "h1", title);
    if (why.len) page_tag(&b, "p role=\"alert\"", why);
    page_end(&b);
    answer_html(ask, refused->status, buf_str(&b));
    ask->answer.retry_s = ask->retry_s ? ask->retry_s : refused->status == 503;
}
