"""Is a recorded history linearizable? J. Wing, C. Gong, Testing and Verifying Concurrent Objects, 1993, with the
memory of G. Lowe, Testing for Linearizability, 2017: from a state, each operation that began before every other
open one ended is tried next; a set of done operations with a state that led nowhere isn't tried twice.

The object is a small book: funds with balances, holds that set aside, are posted or given back, posts that are
taken back. Several accounts are one object, since a transfer is in two at once. Knows no HTTP and no database."""
import collections

# what: hold (of, to, amount, id), post (id), void (id), back (id), read (account), list (linked, holds); said: what the
# caller heard, 'ok', 'short', 'settled', of a read (posted, held), of a list that isn't linked what was said to each of
# its holds. A list is one operation. began and ended: any clock all callers share.
Op = collections.namedtuple('Op', 'what args said began ended')


class Book:
    """What the book should be: balances (posted, held) by account, and of each hold what became of it."""

    def __init__(self, balances):
        """What each has: so much, or so much with what is set aside of it already."""
        self.start = (tuple(sorted((a, *n) if isinstance(n, tuple) else (a, n, 0) for a, n in balances.items())), ())

    @staticmethod
    def after(state, op):
        """The state after it, or None: so it can't have been answered there."""
        balance = {a: (posted, held) for a, posted, held in state[0]}
        holds = {h: (of, to, n, was) for h, of, to, n, was in state[1]}

        def move(account, posted, held):
            balance[account] = (balance[account][0] + posted, balance[account][1] + held)

        if op.what == 'read':
            return state if balance[op.args[0]] == op.said else None
        def hold(of, to, n, name):
            if balance[of][0] - balance[of][1] < n:
                return 'short'
            move(of, 0, n)
            holds[name] = (of, to, n, 'held')
            return 'ok'

        if op.what == 'hold':
            if hold(*op.args) != op.said:
                return None
        elif op.what == 'list':
            linked, items = op.args
            says = tuple(hold(*item) for item in items)
            if linked and 'short' in says:
                return state if op.said == 'short' else None
            if op.said != ('ok' if linked else says):
                return None
        else:
            name = op.args[0]
            if name not in holds:
                return None
            of, to, n, was = holds[name]
            due, say = Book.answer(op.what, was, balance[to][0] - balance[to][1] >= n)
            if say != op.said:
                return None
            if due == was:
                return state
            if op.what == 'back':
                move(of, n, 0)
                move(to, -n, 0)
            else:
                move(of, -n if op.what == 'post' else 0, -n)
                move(to, n if op.what == 'post' else 0, 0)
            holds[name] = (of, to, n, due)
        return (tuple(sorted((a, *b) for a, b in balance.items())), tuple(sorted((h, *t) for h, t in holds.items())))

    @staticmethod
    def answer(what, was, enough):
        """What becomes of a hold, and what is said: the same once more is the same answer."""
        if what == 'post':
            return {'held': ('posted', 'ok'), 'posted': ('posted', 'ok'), 'back': ('back', 'ok')}.get(was, (was, 'settled'))
        if what == 'void':
            return {'held': ('void', 'ok'), 'void': ('void', 'ok')}.get(was, (was, 'settled'))
        if was == 'back':
            return 'back', 'ok'
        return ('back', 'ok') if enough else (was, 'short')


def linear(book, history):
    """An order in which the operations can have happened, or None."""
    ops = sorted(history, key=lambda op: op.began)
    everything = (1 << len(ops)) - 1
    seen = set()
    path = []
    stack = [(0, book.start, None)]
    while stack:
        done, state, way = stack.pop()
        if done == everything:
            while way:
                path.append(way[0])
                way = way[1]
            return path[::-1]
        if (done, state) in seen:
            continue
        seen.add((done, state))
        first_end = min(op.ended for i, op in enumerate(ops) if not done >> i & 1)
        for i in range(len(ops) - 1, -1, -1):
            if done >> i & 1 or ops[i].began > first_end:
                continue
            then = book.after(state, ops[i])
            if then is not None:
                stack.append((done | 1 << i, then, (ops[i], way)))
    return None


def red_where_it_should_be(book, history):
    """Plants readings of what never was into a good history: each must be found. Returns how many were planted."""
    planted = 0
    for i, op in enumerate(history):
        if op.what != 'read' or planted == 4:
            continue
        for said in ((op.said[0] + 10 ** 6, op.said[1]), (op.said[0], op.said[1] + 10 ** 6)):
            bad = history[:i] + [op._replace(said=said)] + history[i + 1:]
            assert linear(book, bad) is None, f'a wrong reading passes: {op} as {said}'
            planted += 1
    return planted


def selftest():
    """Small histories that are known."""
    book = Book({'a': 10, 'b': 0})
    one = [Op('hold', ('a', 'b', 10, 'h'), 'ok', 0, 3), Op('hold', ('a', 'b', 10, 'g'), 'short', 1, 2)]
    assert linear(book, one)
    both = [one[0], one[1]._replace(said='ok')]
    assert linear(book, both) is None, 'the last ten were promised twice'
    stale = [Op('hold', ('a', 'b', 4, 'h'), 'ok', 0, 1), Op('post', ('h',), 'ok', 2, 3), Op('read', ('b',), (0, 0), 4, 5)]
    assert linear(book, stale) is None, 'read what was over before it began'
    assert linear(book, stale[:2] + [stale[2]._replace(began=2.5)]), 'read while it was posted'
    twice = stale[:2] + [Op('read', ('b',), (8, 0), 4, 5)]
    assert linear(book, twice) is None, 'posted twice'
    settled = stale[:2] + [Op('void', ('h',), 'ok', 4, 5)]
    assert linear(book, settled) is None, 'posted and given back'
    half = stale[:2] + [Op('read', ('a',), (10, 0), 4, 5), Op('read', ('b',), (4, 0), 4, 5)]
    assert linear(book, half) is None, 'one side only'
    back = stale[:2] + [Op('back', ('h',), 'ok', 4, 5), Op('read', ('a',), (10, 0), 6, 7)]
    assert linear(book, back)
    both = (('a', 'b', 6, 'h'), ('a', 'b', 6, 'g'))
    said = [Op('list', (False, both), ('ok', 'short'), 0, 1), Op('read', ('a',), (10, 6), 2, 3)]
    assert linear(book, said)
    assert linear(book, [said[0]._replace(said=('ok', 'ok'))]) is None, 'a list promised more than there is'
    assert linear(book, said[:1] + [said[1]._replace(said=(10, 0))]) is None, 'what a list set aside is lost'
    linked = [Op('list', (True, both), 'short', 0, 1), Op('read', ('a',), (10, 0), 2, 3)]
    assert linear(book, linked)
    assert linear(book, linked[:1] + [linked[1]._replace(said=(10, 6))]) is None, 'half of a linked list was done'
    assert linear(book, [linked[0]._replace(said='ok')]) is None, 'a linked list promised more than there is'
    assert linear(book, back[:3] + [Op('back', ('h',), 'ok', 6, 7), Op('read', ('a',), (10, 0), 8, 9)]), 'back twice is once'


if __name__ == '__main__':
    selftest()
    print('known histories: ok')
