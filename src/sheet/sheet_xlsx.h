/* What the two files of the XLSX reader share: the zip, its XML parts, strings and styles. */
#ifndef SHEET_SHEET_XLSX_H
#define SHEET_SHEET_XLSX_H

#include "sheet/sheet_inside.h"

#include <expat.h>
#include <zip.h>

enum { XLSX_BLOCK = 4096 };

typedef enum Inside { IN_NOTHING, IN_VALUE, IN_TEXT, IN_SOUND } Inside;

struct SheetXlsx {
    Sheet *sheet;
    zip_t *zip;
    zip_file_t *part;          /* being read */
    XML_Parser xml;
    bool at_end;               /* all of the part was given to the parser */
    Err bad;
    Blame *why;
    int64_t unpacked;
    /* from the parts beside the sheet */
    Str **block; int64_t strings, string_bytes;    /* in blocks of XLSX_BLOCK */
    bool *is_date; int styles;                 /* of cellXfs, in order */
    int *format; int formats;                  /* custom number formats that are dates */
    bool from_1904, in_xfs;
    char path[256], wanted[64];                /* of the first sheet; its relation */
    Buf gathered;              /* text of the string under way */
    Inside inside;
    /* the row under way */
    bool row_open, row_done;
    int64_t row, last_row;
    int column, style;
    char type;                 /* n s i(nline) t(str) b e d */
};

/* Read a whole part with these handlers; *ret_there false: the zip has none of that name. */
Err xlsx_part(SheetXlsx *, const char *name, XML_StartElementHandler, XML_EndElementHandler,
              XML_CharacterDataHandler, bool *ret_there);
Err xlsx_part_open(SheetXlsx *, const char *name, XML_StartElementHandler, XML_EndElementHandler,
                   XML_CharacterDataHandler, bool *ret_there);
Err xlsx_feed(SheetXlsx *);                    /* until the parser stops or the part ends */
void xlsx_part_close(SheetXlsx *);
void xlsx_stop(SheetXlsx *, Err);              /* from a handler */

const char *xlsx_name(const char *element);    /* without its prefix */
const char *xlsx_attribute(const char **attributes, const char *name);     /* NULL: none */
bool xlsx_is(const char *element, const char *name);

Err xlsx_book(SheetXlsx *);                    /* workbook, relations, styles, shared strings */

#endif
