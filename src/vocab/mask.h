/* Personal fields made partly unreadable: by character, never by byte. The forms are the customary ones of
 * lists and public notices in China (张*, 李*明, 欧阳**; 138****5678; 510104********1234). When a value has
 * another form than expected, more is hidden, not less. Refuses to know who is looking: that is the gate's
 * business. */
#ifndef VOCAB_MASK_H
#define VOCAB_MASK_H

#include "base/str.h"

typedef enum MaskFor {
    MASK_LIST,     /* lists and exports of those who have the right to see the record */
    MASK_PUBLIC   /* notices on the wall, public pages; an absent Str: not shown at all */
} MaskFor;

/* public: the family name and ** whatever the length */
Str mask_name(Arena *keep, Str name, MaskFor who);
Str mask_phone(Arena *keep, Str phone, MaskFor who);       /* public: absent */
Str mask_identity(Arena *keep, Str number, MaskFor who);   /* 6 + 4 of 18; public 4 + 2 */
Str mask_card(Arena *keep, Str number, MaskFor who);       /* the last four; public: absent */

/* List: as far as the building (栋 幢 座 号楼, else the door number 号). Public: what stands before its number,
 * that is the compound or the road. Without either: what stands before the first digit. */
Str mask_address(Str address, MaskFor who);

#endif
