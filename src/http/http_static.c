/* The table of embedded files, set once before the server starts. */
#include "http/http.h"

static const HttpFile *files;
static int file_count;

void http_files(const HttpFile *list, int count)
{
    files = list;
    file_count = count;
}

const HttpFile *http_file(Str path)
{
    int low = 0, high = file_count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        int c = str_cmp(path, str_of(files[middle].path));
        if (!c) return &files[middle];
        if (c < 0) high = middle;
        else low = middle + 1;
    }
    return NULL;
}
