"""Load: phones that each lead cases along their road, and keep in an outbox what has not been answered. A phone asks
again with the same key until it hears an answer; now and then it asks again although it has heard one."""
import random
import threading
import time

import rig


def errands(cast, dice):
    """Requests of one phone, for ever; each is sent until its answer comes back in."""
    while True:
        photos = []
        if dice.random() < 0.3:
            photos.append((yield rig.upload(cast.resident)).json['id'])
        case = (yield rig.report(cast, photos)).json
        for token, verb, more in ((cast.clerk, 'file', {}), (cast.clerk, 'dispatch', {}), (cast.member, 'accept', {})):
            if dice.random() < 0.4:
                break
            case = (yield rig.step(token, case, verb, **more)).json
        else:
            photo = (yield rig.upload(cast.member)).json['id']
            case = (yield rig.step(cast.member, case, 'feedback', words='已处置', photos=[{'id': photo}])).json
            case = (yield rig.step(cast.another, case, 'verify')).json
            yield rig.step(cast.clerk, case, 'close')


class Phone(threading.Thread):
    def __init__(self, load, seed):
        super().__init__(daemon=True)
        self.load, self.dice = load, random.Random(seed)
        self.line = rig.Line(load.server)
        self.errands = errands(load.cast, self.dice)
        self.request, self.answer, self.wrong = next(self.errands), None, []

    def run(self):
        try:
            while not self.wrong and not (self.load.ending.is_set() and self.request is None):
                self.once()
        except Exception as e:                   # an answer that doesn't read as promised, for one
            self.wrong.append(f'{self.request and self.request.path}: {e!r}')

    def once(self):
        if self.request is None:                 # the outbox is empty: wait for the next round
            self.load.going.wait(0.05)
            if self.load.going.is_set() and not self.load.ending.is_set():
                self.request = self.errands.send(self.answer)
            return
        answer = self.line.ask(self.request)
        if answer is None or answer.status == 503:
            self.load.refused += answer is not None
            time.sleep(0.02)
        elif answer.status not in (200, 201):
            self.wrong.append(f'{self.request.path} {self.request.key}: {answer}')
        else:
            self.hear(answer)

    def hear(self, answer):
        asked, self.request = self.request, None
        if self.dice.random() < 0.1:
            again = self.line.ask(asked)
            if again and again.status != 503 and (again.status, again.body) != (answer.status, answer.body):
                self.wrong.append(f'{asked.key}: {answer}, asked again: {again}')
        self.answer = answer
        self.load.all.append((asked, answer))
        if self.load.going.is_set():
            self.request = self.errands.send(answer)


class Load:
    """`phones` at once. Between `settle` and `go` every outbox is empty."""

    def __init__(self, server, cast, phones, seed):
        self.server, self.cast, self.refused, self.all = server, cast, 0, []
        self.going, self.ending = threading.Event(), threading.Event()
        self.going.set()
        dice = random.Random(seed)
        self.phones = [Phone(self, dice.random()) for _ in range(phones)]
        for p in self.phones:
            p.start()

    def heard(self):
        self.complain()
        return list(self.all)

    def count(self):
        return len(self.all)

    def complain(self):
        for p in self.phones:
            assert not p.wrong, p.wrong

    def go(self):
        self.going.set()

    def settle(self, seconds=60):
        self.going.clear()
        rig.wait_until('empty outboxes', seconds, lambda: all(p.request is None or p.wrong for p in self.phones))
        self.complain()

    def end(self):
        self.settle()
        self.ending.set()
        for p in self.phones:
            p.join(30)
