/* Stands in for libFuzzer where there is none: runs a fuzz entry point over files, and over seeded damage to
 * them (bits flipped, pieces cut out and doubled), so that every ordinary test run fuzzes a little.
 * replay ROUNDS FILE… */
#include "base/rand.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST = 1 << 16 };

static size_t damage(Rand *r, uint8_t *data, size_t size)
{
    int64_t times = rand_between(r, 1, 6);
    for (int64_t i = 0; i < times && size > 0; i++) {
        int64_t kind = rand_between(r, 0, 3);
        size_t at = (size_t)rand_between(r, 0, (int64_t)size - 1);
        size_t part = (size_t)rand_between(r, 0, (int64_t)(size - at) < 16 ? (int64_t)(size - at) : 16);
        if (kind == 0) {
            data[at] ^= (uint8_t)(1u << rand_between(r, 0, 7));
        } else if (kind == 1) {
            data[at] = (uint8_t)rand_between(r, 0, 255);
        } else if (kind == 2) {
            memmove(data + at, data + at + part, size - at - part);
            size -= part;
        } else if (size + part <= MOST) {
            memmove(data + at + part, data + at, size - at);
            size += part;
        }
    }
    return size;
}

int main(int argc, char **argv)
{
    static uint8_t whole[MOST], hurt[MOST];
    int rounds = argc > 1 ? atoi(argv[1]) : 0;
    for (int i = 2; i < argc; i++) {
        FILE *f = fopen(argv[i], "rb");
        if (!f) {
            perror(argv[i]);
            return 1;
        }
        size_t size = fread(whole, 1, MOST, f);
        fclose(f);
        LLVMFuzzerTestOneInput(whole, size);
        Rand r = rand_from((uint64_t)i);
        for (int n = 0; n < rounds; n++) {
            memcpy(hurt, whole, size);
            size_t left = damage(&r, hurt, size);
            uint8_t *exact = memcpy(malloc(left + 1), hurt, left);   /* so that one byte too far is seen */
            LLVMFuzzerTestOneInput(exact, left);
            free(exact);
        }
    }
    return 0;
}
