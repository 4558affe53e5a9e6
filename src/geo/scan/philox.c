/* Philox4x32: two wide multiplications a round, ten rounds, the key raised by Weyl steps. */
#include "geo/scan/philox.h"

enum { ROUNDS = 10 };

void philox_block(const uint32_t key[2], const uint32_t counter[4], uint32_t ret[4])
{
    uint32_t a = counter[0], b = counter[1], c = counter[2], d = counter[3], k0 = key[0], k1 = key[1];
    for (int round = 0; round < ROUNDS; round++) {
        uint64_t p = (uint64_t)0xD2511F53u * a, q = (uint64_t)0xCD9E8D57u * c;
        a = (uint32_t)(q >> 32) ^ b ^ k0;
        c = (uint32_t)(p >> 32) ^ d ^ k1;
        b = (uint32_t)q;
        d = (uint32_t)p;
        k0 += 0x9E3779B9u;
        k1 += 0xBB67AE85u;
    }
    ret[0] = a;
    ret[1] = b;
    ret[2] = c;
    ret[3] = d;
}

Philox philox_start(uint64_t seed, uint32_t replicate)
{
    return (Philox){ .key = { (uint32_t)seed, (uint32_t)(seed >> 32) }, .counter = { 0, 0, replicate, 0 } };
}

void philox_refill(Philox *p)
{
    uint32_t out[4];
    philox_block(p->key, p->counter, out);
    for (int i = 0; i < 4; i++) p->word[i] = out[3 - i];       /* they are taken from the end */
    p->left = 4;
    if (!++p->counter[0]) p->counter[1]++;
}
