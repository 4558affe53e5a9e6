/* 培训课程: whoever has a seat hears that it is held otherwise, or isn't. */
#include "domains/messages/messages_inside.h"

#include "domains/courses/courses.h"

Err messages_on_course(Ask *ask, const Event *e)
{
    Str title;
    List holders;
    TRY(courses_told(ask, e->subject, &title, &holders));
    for (const CourseHolder *h = holders.at, *end = h + holders.count; h < end; h++)
        TRY(messages_tell(ask, e, h->account, &(MessageOf){ .words = title, .about = S("courses") }));
    return NULL;
}
