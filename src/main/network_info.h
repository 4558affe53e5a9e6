/* What a walking network holds, in words for programs: JSON, or CSV of its edges, gates and islands. */
#ifndef MAIN_NETWORK_INFO_H
#define MAIN_NETWORK_INFO_H

#include "geo/net/net_profile.h"

void info_json(const Net *, int64_t bytes, Buf *to, Arena scratch);
void info_edges(const Net *, const NetProfile *, Buf *to, Arena scratch);
void info_nodes(const Net *, Buf *to);
void info_gates(const Net *, Buf *to);
void info_islands(const Net *, Buf *to, Arena scratch);
void put_cell(Buf *to, Str cell);        /* in quotes when it must be (RFC 4180) */

#endif
