#!/usr/bin/python3
"""Counts a ballot again, from nothing but what is public. Written apart from the C: fractions of the standard
library, one vote after another, no sheets put together.

    ballots_recount.py FILE.json        a recount file as the house gives it (/api/v1/ballots/ID/recount)
    ballots_recount.py PROGRAM [N]      N ballots of chance that ballots_rules_test prints with its own counts
"""
import hashlib
import json
import subprocess
import sys
from fractions import Fraction


def equal_shares(votes, options, budget, better):
    """Peters, Pierczynski, Skowron 2021; use of an option to its voters: its cost. Returns [(option, payment)]."""
    has = [Fraction(budget, len(votes)) for _ in votes] if votes else []
    bought = []
    while True:
        best = None
        for c, (cost, _) in enumerate(options):
            if any(c == b for b, _ in bought):
                continue
            who = sorted((i for i, v in enumerate(votes) if c in v), key=lambda i: has[i])
            if not who or sum(has[i] for i in who) < cost:
                continue
            rest = Fraction(cost)
            for n, i in enumerate(who):
                pays = rest / (len(who) - n)
                if has[i] >= pays:
                    break
                rest -= has[i]
            key = (pays / cost, better(c))
            if best is None or key < best[0]:
                best = (key, c, pays, who)
        if best is None:
            return bought
        _, c, pays, who = best
        for i in who:
            has[i] -= min(has[i], pays)
        bought.append((c, pays))


def count(rule, seats, budget, options, votes):
    """options: (cost, place by lot); votes: sets of options from 0. Gives (votes, place, won, filled, round, pays)."""
    got = [sum(c in v for v in votes) for c in range(len(options))]
    better = lambda c: (-got[c], options[c][1])
    order = sorted(range(len(options)), key=better)
    won = {}
    if rule == "shares":
        for c, pays in equal_shares(votes, options, budget, better):
            won[c] = (len(won) + 1, 0, -((-100 * pays.numerator) // pays.denominator))
    left = budget - sum(options[c][0] for c in won)
    for c in order:
        if c in won or not got[c]:
            continue
        if rule in ("plain", "approval"):
            fits = len(won) < seats
        else:
            fits = options[c][0] <= left
        if fits:
            won[c] = (len(won) + 1, int(rule == "shares"), 0)
            left -= options[c][0]
    result = []
    for c in range(len(options)):
        turn, filled, pays = won.get(c, (0, 0, 0))
        result.append([got[c], order.index(c) + 1, int(c in won), filled, turn, pays])
    return result


def of_file(path):
    r = json.load(open(path, encoding="utf-8"))
    lots = sorted(range(1, len(r["options"]) + 1), key=lambda n: hashlib.sha256(f"{r['seed']}:{n}".encode()).digest())
    options = [(o["cost"], lots.index(o["number"])) for o in r["options"]]
    votes = [{int(n) - 1 for n in s["chosen"].split(",")} for s in r["sheets"]]
    mine = count(r["rule"], r["seats"], r["budget"], options, votes)
    said = [[o["votes"], o["place_number"], int(o["won"]), int(o["filled"]), o["round"], o["pays_hundredths"]]
            for o in r["options"]]
    for o, m in zip(r["options"], mine):
        print(f"{o['number']:3} {o['name']}: {m[0]} votes, place {m[1]}{', won' if m[2] else ''}")
    if mine != said or len(votes) != r["votes"]:
        sys.exit("the count that was published is another")
    print("counted again: the same")


def of_program(program, n):
    lines = subprocess.run([program, "print", "20251124", str(n)], check=True, capture_output=True, text=True).stdout
    rules = {}
    for number, line in enumerate(lines.splitlines()):
        b = json.loads(line)
        votes = []
        for mask, times in b["sheets"]:
            votes += [{c for c in range(60) if mask >> c & 1}] * times
        if len(votes) > 3000:                     # one by one takes its time; every kind is among the shorter ones
            continue
        mine = count(b["rule"], b["seats"], b["budget"], b["options"], votes)
        if mine != b["score"]:
            sys.exit(f"ballot {number}: {line}\ncounted again: {mine}")
        rules[b["rule"]] = rules.get(b["rule"], 0) + 1
    if min(rules.get(r, 0) for r in ("plain", "approval", "greedy", "shares")) < n // 10:
        sys.exit(f"too few of a rule: {rules}")
    print(rules)


if sys.argv[1].endswith(".json"):
    of_file(sys.argv[1])
else:
    of_program(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 400)
