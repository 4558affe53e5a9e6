// Our opening hours beside the reference program's, whole: every change of state and comment over three years.
// compare.mjs STATES HOLIDAYS.csv VALUES.txt MOST   STATES: the program of tests/hours/states.c; a value a line; MOST: which
// part of the values may differ as listed below
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { PLACE, CLOCK, at, changes, holidays, load, names } from './peer.mjs';

const [states, csv, file, part] = process.argv.slice(2), most = Number(part);
const FROM = Date.UTC(2023, 0, 1) / 60000, TO = Date.UTC(2026, 0, 1) / 60000;
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'hours-'));
process.on('exit', () => fs.rmSync(work, { recursive: true }));

const { definition, list } = holidays(csv);
const days = path.join(work, 'holidays.txt');
fs.writeFileSync(days, list.map(row => row.join(' ')).join('\n') + '\n');

function ours(values, ...more) {
    const run = spawnSync(states, [days, FROM, TO, PLACE.lon, PLACE.lat, CLOCK, ...more],
        { input: values.join('\n') + '\n', encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.status !== 0) throw new Error('states: ' + run.stderr);
    return run.stdout;
}

function theirs(values) {
    const parts = 2;
    return Promise.all([...Array(parts).keys()].map(part => new Promise((done, fail) => {
        const mine = values.filter((_, i) => i % parts === part);
        const worker = new Worker(new URL('worker.mjs', import.meta.url),
            { workerData: { definition, values: mine, from: FROM, to: TO } });
        worker.on('message', done).on('error', fail);
    }))).then(said => values.map((_, i) => said[i % parts][Math.floor(i / parts)]));
}

function fallbackPastMidnight(value) {
    return value.split('||').slice(1).map(part => part.split(';')[0]).some(part => /-\(?(?:sunrise|dawn)/.test(part)
        || [...part.matchAll(/(\d+):(\d+) ?- ?(\d+):(\d+)/g)].some(([, h, m, to, min]) => to * 60 + +min <= h * 60 + +m || to > 23)
        || [...part.matchAll(/(\d+)-(\d+)/g)].some(([, h, to]) => +to < +h));
}

// Where the reference is wrong, by the specification or by its own word: what such a value looks like, and a moment at
// which the two differ as described. A difference that has not this look fails the test, and so does an entry whose
// example no longer differs. For how each should be read, tests/hours_test.c.
const KNOWN = [
    { look: /\d{4} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d+:\d+/, example: '2024 Jan 10:00-12:00',
        why: 'it refuses a year and a month before a time, which year_selector monthday_selector time_selector allows' },
    { look: /[a-z] [A-Z][a-z]\[\d[,-]/, example: 'Dec Su[1,-1] 10:00-12:00',
        why: 'it refuses a month before several nth weekdays, though it takes either alone' },
    { look: { test: fallbackPastMidnight }, example: '00:00-06:00 || 20:00-04:00 unknown', moment: '2023-03-01T01:00', ours: 1, theirs: 2,
        why: 'a fallback that reaches past midnight overrides the rules it falls back from, on the next day only' },
    { look: /\[-?5\] [+-]\d day/, example: 'Fr[5] +1 day', moment: '2023-03-04T12:00', ours: 0, theirs: 1,
        why: 'a fifth weekday that the month before does not have is counted on into this one (February has 4 Fridays)' },
    { look: /Feb 0?\d+-2[89]/, example: 'Feb 20-28', moment: '2023-02-21T12:00', ours: 1, theirs: 0,
        why: 'days of February up to the 28th match in leap years only, up to the 29th never' },
    { look: /[PS]H,[PS]H [A-Z]/, example: 'PH,SH Su 10:00-12:00', moment: '2023-01-02T11:00', ours: 0, theirs: 1,
        why: 'holiday_sequence space weekday_sequence means holidays on those weekdays; it reads it so for one kind only' },
    { look: /PH [+-]\d day,/, example: 'PH +1 day,We 10:00-12:00', moment: '2023-03-01T11:00', ours: 1, theirs: 0,
        why: 'a list whose first holiday is shifted asks for the holiday and the weekday instead of either' },
    { look: /\d{4} easter/, example: '2023 easter', moment: '2025-04-09T12:00', ours: 0, theirs: 1,
        why: 'the easter of one year matches on its date in every later year' },
    { look: /[\dknet)]\+/, example: '10:00-12:00+', moment: '2023-03-01T15:00', ours: 2, theirs: 0,
        why: 'an open end is closed as soon as it is asked for a second time within it; its own iterator, asked once, says unknown' },
];

const values = [...new Set(fs.readFileSync(file, 'utf8').split('\n').filter(line => line.trim()))];
const they = theirs(values);
const we = ours(values).trim().split('\n'), said = await they;
const OpeningHours = await load(definition);
const clock = minute => new Date(minute * 60000).toISOString().slice(0, 16);
const minute = text => Date.parse(text + 'Z') / 60000;
let bad = 0;

function fail(...words) {
    if (bad++ < 20) console.log(...words);
}

function lists(value) {
    const a = ours([value], '--show').split('\n').filter(Boolean), b = [];
    try {
        changes(new OpeningHours(value, PLACE), FROM, TO, (m, s, c) => b.push(`${m} ${names[s]} ${c}`));
    } catch (e) {
        b.push(String(e).slice(0, 200));
    }
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const say = line => !line ? 'nothing more' : line.replace(/^\d+/, clock);
    return `ours ${say(a[i])} | theirs ${say(b[i])}`;
}

for (const entry of KNOWN) {
    entry.count = 0;
    let read;
    try {
        read = new OpeningHours(entry.example, PLACE);
    } catch { /* it refuses */ }
    const [mine] = ours([entry.example]).split(' ');
    if (entry.moment && read) {
        const [line] = ours([entry.example], '--show').trim().split('\n').filter(l => Number(l.split(' ')[0]) <= minute(entry.moment)).slice(-1);
        const [theirs] = at(read, minute(entry.moment)), we = names.indexOf(line.split(' ')[1]);
        if (we !== entry.ours || theirs !== entry.theirs)
            fail(`known difference "${entry.example}": ours ${names[we]}, theirs ${names[theirs]} is not as listed`);
    } else if (entry.moment || read || mine === 'refused') {
        fail(`known difference "${entry.example}": is not as listed any more`);
    }
}

let equal = 0, refused = 0, counted = 0;
values.forEach((value, i) => {
    const both = we[i].startsWith('refused') && said[i].startsWith('refused');
    refused += both;
    if (both || we[i] === said[i]) {
        equal++;
        counted += Number(we[i].split(' ')[2]) || 0;
        return;
    }
    const known = !said[i].startsWith('threw')
        && KNOWN.find(entry => entry.look.test(value) && !entry.moment === said[i].startsWith('refused'));
    if (known) known.count++;
    else fail(JSON.stringify(value) + '\n    ' + (/^\d/.test(said[i] + we[i]) ? lists(value) : we[i] + ' | ' + said[i]));
});
for (const { count, why, example } of KNOWN)
    if (count) console.log(`${count} differ where the reference is wrong: ${why} (${example})`);
const different = values.length - equal;
if (different > values.length * most) fail(`${different} of ${values.length} differ: more than ${most}`);
console.log(`${path.basename(file)}: ${equal} of ${values.length} equal over three years, ${counted} changes, ${refused} refused by both`);
process.exit(bad ? 1 : 0);
