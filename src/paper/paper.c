/* Cairo writes, pango sets the type. What both hold is given back before paper_print returns. */
#include "paper/paper.h"

#include "vocab/moment.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>
#include <stdio.h>
#include <string.h>

REFUSAL(PAPER_NO_FONT, 500, "paper.no_font", "服务器没有安装中文字体（fonts-wqy-microhei 或 fonts-noto-cjk），不能制作 PDF",
    "the server has no Chinese font (fonts-wqy-microhei or fonts-noto-cjk), so no PDF can be made");
REFUSAL(PAPER_TOO_LONG, 413, "paper.too_long", "要打印的内容太多，请缩小范围分次打印",
    "too much for one document: print smaller parts");

#define POINTS_A_MM (72.0 / 25.4)
static const char FAMILIES[] = "Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, sans-serif";

#ifdef __SANITIZE_ADDRESS__
/* What fontconfig reads once and keeps until the end is no leak of ours. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void) { return "leak:libfontconfig\n"; }
#endif

struct Paper {
    cairo_t *cairo;
    PangoLayout *layout;
    int pages;
    bool no_font, too_long;
    Buf out;
    int64_t bytes_most;
};

/* What doesn't fit ends the document: the arena's way out must not be taken from inside cairo. */
static cairo_status_t take(void *closure, const unsigned char *bytes, unsigned length)
{
    Paper *p = closure;
    int64_t whole = p->out.len + (int64_t)length;
    if (whole > p->bytes_most || (whole > p->out.cap && arena_room(p->out.keep) < 3 * whole + 4096)) {
        p->too_long = true;
        return CAIRO_STATUS_WRITE_ERROR;
    }
    buf_add(&p->out, (Str){ (const char *)bytes, length });
    return CAIRO_STATUS_SUCCESS;
}

static void describe(cairo_surface_t *surface, const PaperJob *job)
{
    char title[200], room[40];
    Arena scratch = { room, room + sizeof room, NULL };
    Buf made = buf_new(&scratch, 32);
    moment_write_date(&made, moment_day(job->made_ms));
    buf_adds(&made, "T00:00:00+08:00");
    buf_char(&made, 0);
    snprintf(title, sizeof title, "%.*s", STR_ARG(job->title));
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Tuimen");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made.at);
}

static void type_set(Paper *p, double points)
{
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family_static(font, FAMILIES);
    pango_font_description_set_absolute_size(font, points / POINTS_A_MM * PANGO_SCALE);
    pango_layout_set_font_description(p->layout, font);
    pango_font_description_free(font);
}

/* One user unit is a millimetre, for the type as well. */
static PangoLayout *layout_new(cairo_t *cairo, PangoFontMap *map)
{
    PangoContext *context = pango_font_map_create_context(map);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    pango_cairo_context_set_font_options(context, options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);       /* a whole unit is a millimetre here */
    pango_context_set_language(context, pango_language_from_string("zh-CN"));
    pango_cairo_update_context(cairo, context);
    PangoLayout *layout = pango_layout_new(context);
    cairo_font_options_destroy(options);
    g_object_unref(context);
    return layout;
}

static bool font_there(Paper *p)
{
    type_set(p, 10);
    pango_layout_set_text(p->layout, "微网实格", -1);
    return pango_layout_get_unknown_glyphs_count(p->layout) == 0;
}

Err paper_print(const PaperJob *job, Arena *keep, Str *ret_pdf)
{
    Paper p = { .bytes_most = job->bytes_most, .out = buf_new(keep, 64 << 10) };
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(take, &p, job->wide_mm * POINTS_A_MM,
                                                                   job->high_mm * POINTS_A_MM);
    describe(surface, job);
    p.cairo = cairo_create(surface);
    cairo_scale(p.cairo, POINTS_A_MM, POINTS_A_MM);
    PangoFontMap *map = pango_cairo_font_map_new();
    p.layout = layout_new(p.cairo, map);
    p.no_font = !font_there(&p);
    if (!p.no_font) job->draw(&p, job->with);
    cairo_show_page(p.cairo);
    g_object_unref(p.layout);
    cairo_destroy(p.cairo);
    cairo_surface_finish(surface);
    cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    g_object_unref(map);
    if (p.no_font) return PAPER_NO_FONT;
    if (p.too_long) return PAPER_TOO_LONG;
    if (status != CAIRO_STATUS_SUCCESS) return BROKEN;
    *ret_pdf = buf_str(&p.out);
    return NULL;
}

void paper_page(Paper *p)
{
    if (++p->pages >= PAPER_PAGES_MOST) p->too_long = true;
    else cairo_show_page(p->cairo);
}

void paper_panel(Paper *p, const PaperPanel *panel)
{
    cairo_save(p->cairo);
    cairo_translate(p->cairo, panel->x, panel->y);
    if (panel->turned) {
        cairo_translate(p->cairo, panel->wide, panel->high);
        cairo_rotate(p->cairo, 3.14159265358979323846);
    }
    if (panel->scale > 0) cairo_scale(p->cairo, panel->scale, panel->scale);
    cairo_rectangle(p->cairo, 0, 0, panel->wide, panel->high);
    cairo_clip(p->cairo);
}

void paper_panel_end(Paper *p) { cairo_restore(p->cairo); }

static void ink(Paper *p, unsigned colour)
{
    cairo_set_source_rgb(p->cairo, (colour >> 16 & 255) / 255.0, (colour >> 8 & 255) / 255.0,
                         (colour & 255) / 255.0);
}

static double layout_high(Paper *p)
{
    int wide, high;
    pango_layout_get_size(p->layout, &wide, &high);
    return (double)high / PANGO_SCALE;
}

/* Sets the words; with `fit`, the largest size down to six tenths at which nothing is left out. */
static double set(Paper *p, const PaperText *t, Str words)
{
    static const PangoAlignment align[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT };
    pango_layout_set_width(p->layout, (int)(t->wide * PANGO_SCALE));
    pango_layout_set_alignment(p->layout, align[t->align]);
    pango_layout_set_wrap(p->layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(p->layout, 1.25F);
    pango_layout_set_ellipsize(p->layout, PANGO_ELLIPSIZE_END);
    pango_layout_set_height(p->layout, t->lines > 1 ? -t->lines : -1);
    pango_layout_set_text(p->layout, words.at ? words.at : "", (int)words.len);
    double points = t->points;
    type_set(p, points);
    while (t->fit && points > t->points * 0.6 && pango_layout_is_ellipsized(p->layout)) {
        points *= 0.95;
        type_set(p, points);
    }
    return layout_high(p);
}

double paper_text_high(Paper *p, const PaperText *t, Str words) { return words.len ? set(p, t, words) : 0; }

double paper_text(Paper *p, const PaperText *t, Str words)
{
    if (!words.len) return 0;
    double high = set(p, t, words);
    ink(p, t->colour);
    cairo_move_to(p->cairo, t->x, t->y);
    pango_cairo_show_layout(p->cairo, p->layout);
    return high;
}

void paper_box(Paper *p, double x, double y, double wide, double high, double round, unsigned colour)
{
    const double right = 1.57079632679489661923;
    cairo_new_path(p->cairo);
    if (round > 0) {
        cairo_arc(p->cairo, x + wide - round, y + round, round, -right, 0);
        cairo_arc(p->cairo, x + wide - round, y + high - round, round, 0, right);
        cairo_arc(p->cairo, x + round, y + high - round, round, right, 2 * right);
        cairo_arc(p->cairo, x + round, y + round, round, 2 * right, 3 * right);
        cairo_close_path(p->cairo);
    } else {
        cairo_rectangle(p->cairo, x, y, wide, high);
    }
    ink(p, colour);
    cairo_fill(p->cairo);
}

static void disc(Paper *p, double x, double y, double radius)
{
    cairo_new_path(p->cairo);
    cairo_arc(p->cairo, x, y, radius, 0, 6.28318530717958647692);
}

void paper_disc(Paper *p, double x, double y, double radius, unsigned colour)
{
    disc(p, x, y, radius);
    ink(p, colour);
    cairo_fill(p->cairo);
}

void paper_line(Paper *p, const double at[4], double wide, PaperStroke stroke, unsigned colour)
{
    static const double dashes[] = { 2, 2 }, dots[] = { 0.3, 1.2 };
    cairo_new_path(p->cairo);
    cairo_set_dash(p->cairo, stroke == PAPER_DOTS ? dots : dashes, stroke == PAPER_SOLID ? 0 : 2, 0);
    cairo_set_line_width(p->cairo, wide);
    cairo_move_to(p->cairo, at[0], at[1]);
    cairo_line_to(p->cairo, at[2], at[3]);
    ink(p, colour);
    cairo_stroke(p->cairo);
}

/* The bytes live in the request's arena, which outlives the document. */
static cairo_surface_t *surface_of(const PaperPicture *picture)
{
    cairo_surface_t *s = cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture->wide, picture->high);
    cairo_surface_set_mime_data(s, CAIRO_MIME_TYPE_JPEG, (const unsigned char *)picture->jpeg.at,
                                (unsigned long)picture->jpeg.len, NULL, NULL);
    return s;
}

/* Its corner at x, y. */
static void lay(Paper *p, cairo_surface_t *s, double x, double y, double scale)
{
    cairo_translate(p->cairo, x, y);
    cairo_scale(p->cairo, scale, scale);
    cairo_set_source_surface(p->cairo, s, 0, 0);
    cairo_paint(p->cairo);
}

void paper_face(Paper *p, double x, double y, double radius, const PaperPicture *picture)
{
    cairo_surface_t *s = surface_of(picture);
    int shorter = picture->wide < picture->high ? picture->wide : picture->high;
    double scale = 2 * radius / shorter;
    cairo_save(p->cairo);
    disc(p, x, y, radius);
    cairo_clip(p->cairo);
    lay(p, s, x - picture->wide * scale / 2, y - picture->high * scale / 2, scale);
    cairo_restore(p->cairo);
    cairo_surface_destroy(s);
}

void paper_picture(Paper *p, double x, double y, double wide, double high, const PaperPicture *picture)
{
    cairo_surface_t *s = surface_of(picture);
    double scale = wide / picture->wide < high / picture->high ? wide / picture->wide : high / picture->high;
    cairo_save(p->cairo);
    lay(p, s, x + (wide - picture->wide * scale) / 2, y, scale);
    cairo_restore(p->cairo);
    cairo_surface_destroy(s);
}

enum { QUIET = 4, CODE_TEXT_MOST = 300 };

static QRcode *code_of(Str text)
{
    char z[CODE_TEXT_MOST + 1];
    if (!text.len || text.len > CODE_TEXT_MOST) return NULL;
    memcpy(z, text.at, (size_t)text.len);
    z[text.len] = 0;
    return QRcode_encodeString(z, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
}

static bool dark(const QRcode *code, int x, int y) { return code->data[y * code->width + x] & 1; }

/* Runs of dark modules of each row. */
static int run(const QRcode *code, int x, int y)
{
    int n = 0;
    while (x + n < code->width && dark(code, x + n, y)) n++;
    return n;
}

bool paper_code(Paper *p, double x, double y, double side, Str text)
{
    QRcode *code = code_of(text);
    if (!code) return false;
    double module = side / (code->width + 2 * QUIET);
    paper_box(p, x, y, side, side, 0, 0xFFFFFF);
    cairo_new_path(p->cairo);
    for (int row = 0; row < code->width; row++)
        for (int at = 0, n; at < code->width; at += n ? n : 1) {
            n = run(code, at, row);
            if (n) cairo_rectangle(p->cairo, x + (QUIET + at) * module, y + (QUIET + row) * module,
                                   n * module,
                                   module);
        }
    ink(p, 0);
    cairo_fill(p->cairo);
    QRcode_free(code);
    return true;
}

Str paper_code_svg(Arena *keep, Str text)
{
    QRcode *code = code_of(text);
    if (!code) return (Str){ 0 };
    int side = code->width + 2 * QUIET;
    char *to = arena_take(keep, 200 + code->width * code->width * 8, 1);     /* before the code: no jump */
    Arena room = { to, to + 200 + code->width * code->width * 8, NULL };
    Buf b = buf_new(&room, 180 + code->width * code->width * 7);
    buf_fmt(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" "
            "shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"", side, side,
                side, side);
    for (int row = 0; row < code->width; row++)
        for (int at = 0, n; at < code->width; at += n ? n : 1) {
            n = run(code, at, row);
            if (n) buf_fmt(&b, "M%d %dh%dv1h-%dz", QUIET + at, QUIET + row, n, n);
        }
    buf_adds(&b, "\"/></svg>");
    QRcode_free(code);
    return buf_str(&b);
}

/* ---- Portraits of nobody ---- */

static cairo_status_t collect(void *closure, const unsigned char *bytes, unsigned length)
{
    Buf *to = closure;
    if (to->len + (ptrdiff_t)length > to->cap) return CAIRO_STATUS_WRITE_ERROR;
    buf_add(to, (Str){ (const char *)bytes, length });
    return CAIRO_STATUS_SUCCESS;
}

static void oval(cairo_t *c, double x, double y, double wide, double high, unsigned colour)
{
    cairo_save(c);
    cairo_translate(c, x, y);
    cairo_scale(c, wide, high);
    cairo_new_path(c);
    cairo_arc(c, 0, 0, 1, 0, 6.28318530717958647692);
    cairo_restore(c);
    cairo_set_source_rgb(c, (colour >> 16 & 255) / 255.0, (colour >> 8 & 255) / 255.0,
                         (colour & 255) / 255.0);
    cairo_fill(c);
}

Str paper_portrait(Arena *keep, unsigned which)
{
    static const unsigned ground[] = { 0xBFE0D6, 0xCFDDF0, 0xE9DFC8, 0xDCD6EC, 0xD5E6D0 };
    static const unsigned coat[] = { 0x17635C, 0x1F5F9F, 0x8A5A12, 0x5A4B8A, 0x4E5969, 0xB4532A };
    static const unsigned hair[] = { 0x2B2622, 0x3B322C, 0x4A4642, 0x8D8A86 };
    static const unsigned skin[] = { 0xF1CFB0, 0xE8C09A, 0xDDB08A };
    Buf png = buf_new(keep, 32 << 10);
    bool long_hair = which & 1;
    unsigned dark = hair[which / 2 % 4];
    cairo_surface_t *s = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 96, 96);
    cairo_t *c = cairo_create(s);
    oval(c, 48, 48, 100, 100, ground[which / 8 % 5]);
    if (long_hair) oval(c, 48, 47, 25, 30, dark);
    oval(c, 48, 100, 36, 32, coat[which / 40 % 6]);
    oval(c, 48, 68, 9, 12, skin[which / 240 % 3]);
    oval(c, 48, 26, 21, 15, dark);
    oval(c, 48, 44, 18, 22, skin[which / 240 % 3]);
    oval(c, 48, 24, long_hair ? 17 : 18, long_hair ? 8 : 7, dark);
    oval(c, 41, 44, 1.8, 2.2, 0x2B2622);
    oval(c, 55, 44, 1.8, 2.2, 0x2B2622);
    oval(c, 48, 55, 5, 1.5, 0xB4614A);
    cairo_destroy(c);
    bool whole = cairo_surface_write_to_png_stream(s, collect, &png) == CAIRO_STATUS_SUCCESS;
    cairo_surface_destroy(s);
    return whole ? buf_str(&png) : (Str){ 0 };
}
