// The reference program, npm opening_hours, with the holidays of China as the State Council announced them put in place
// of the few it has; and what it says of a value, in the words of tests/hours/states.c.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// HOURS_PLACE=LON,LAT,CLOCK, with a TZ that is CLOCK minutes before UTC all year. The holidays are China's everywhere.
const [lon, lat, clock] = (process.env.HOURS_PLACE ?? '104.08,30.65,480').split(',');
export const CLOCK = Number(clock);
export const PLACE = { lon, lat, address: { country_code: 'cn' } };
const DAY = 86400000;

const day = (y, m, d) => Math.round(Date.UTC(y, m - 1, d) / DAY);

// Holidays of schools are local and not in the data; these two a year are made up for the test.
export function holidays(csv) {
    const rows = fs.readFileSync(csv, 'utf8').trim().split('\n').slice(1).map(line => line.split(','));
    const before = [2021, 2022].map(year => ({ name: '国庆节', fixed_date: [10, 1], year }));
    const PH = rows.filter(row => row[2] === 'rest').map(([date, , , name]) => {
        const [y, m, d] = date.split('-').map(Number);
        return { name, fixed_date: [m, d], year: y };
    });
    PH.unshift(...before);
    const winter = { name: '寒假' }, summer = { name: '暑假' };
    for (let y = 2021; y <= 2028; y++) {
        winter[y] = [1, 18 + y % 5, 2, 12 + y % 7];
        summer[y] = [7, 3 + y % 4, 8, 31];
    }
    const list = PH.map(h => [day(h.year, ...h.fixed_date), 'PH', h.name]);
    for (let y = 2021; y <= 2028; y++)
        for (const { name, [y]: [fm, fd, tm, td] } of [winter, summer])
            for (let k = day(y, fm, fd); k <= day(y, tm, td); k++) list.push([k, 'SH', name]);
    return { definition: { PH, SH: [winter, summer] }, list: list.sort((a, b) => a[0] - b[0]) };
}

// What it works out afresh at every question and never changes is remembered here, for its speed alone: the days of the
// sun, and the holidays of a year.
function remember(source, what, instead) {
    if (!source.includes(what)) throw new Error('opening_hours is not written as it was: ' + what);
    return source.replace(what, instead);
}

export async function load(definition) {
    const root = path.join(import.meta.dirname, 'node_modules');
    let source = fs.readFileSync(path.join(root, 'opening_hours/build/opening_hours.esm.mjs'), 'utf8');
    const start = source.indexOf('const cn = {'), end = source.indexOf('\n};\n', start);
    if (start < 0 || end < 0) throw new Error('opening_hours has no holidays of China to replace');
    source = source.slice(0, start) + 'const cn = ' + JSON.stringify(definition) + ';\n' + source.slice(end + 4);
    source = remember(source, "import { getTimes } from 'suncalc';", `import { getTimes as reckon } from 'suncalc';
        const suns = new Map(), years = new Map();
        function getTimes(date, lat, lon) {
            const day = Math.round(date / 86400000 - 0.5009 + lon / 360);
            if (!suns.has(day)) suns.set(day, reckon(date, lat, lon));
            return suns.get(day);
        }`);
    source = remember(source, 'function getApplyingHolidaysForYear(applying_holidays, year, add_days) {',
        `function getApplyingHolidaysForYear(applying_holidays, year, add_days) {
            const key = year + ' ' + add_days[0];
            if (!years.has(key)) years.set(key, reckonHolidays(applying_holidays, year, add_days));
            return years.get(key);
        }
        function reckonHolidays(applying_holidays, year, add_days) {`);
    const made = path.join(root, `.opening_hours_cn_${process.pid}_${Math.random()}.mjs`);
    fs.writeFileSync(made, source);
    try {
        return (await import(pathToFileURL(made))).default;
    } finally {
        fs.unlinkSync(made);
    }
}

const state = pair => pair[0] ? 1 : pair[2] ? 2 : 0;
export const names = ['closed', 'open', 'unknown'];

function comment(pair) {
    if (pair[3] === undefined) return '';
    if (pair[3] === 'Specified as open end. Closing time was guessed.') return '(open end)';
    return pair[3].replace(/^Day (?:after|before) /, '');
}

const minutes = date => date.getTime() / 60000 + CLOCK;
export const date = minute => new Date((minute - CLOCK) * 60000);

export function at(hours, minute) {
    const pair = hours.getStatePair(date(minute));
    return [state(pair), comment(pair)];
}

// Calls see(minute, state, comment) at `from` and at every change before `to`. Asked at every change it announces, and
// at midnight: its own iterator goes on with yesterday's sunrise and holiday until the night is over.
export function changes(hours, from, to, see) {
    let is, said;
    for (let minute = from; minute < to;) {
        const pair = hours.getStatePair(date(minute));
        const now = state(pair), text = comment(pair);
        if (now !== is || text !== said) see(minute, is = now, said = text);
        const midnight = (Math.floor(minute / 1440) + 1) * 1440, next = pair[1] ? minutes(pair[1]) : Infinity;
        if (next <= minute) throw new Error('it announces a change that is past');
        minute = Math.min(midnight, next);
    }
}

const mix = (hash, word, times) => Math.imul(hash ^ word, times);
const hashes = new Map([['', 0]]);

function hashText(text) {
    let hash = hashes.get(text);
    if (hash === undefined) {
        hash = 2166136261 | 0;
        for (const byte of Buffer.from(text)) hash = mix(hash, byte, 16777619);
        hashes.set(text, hash);
    }
    return hash;
}

// "HASH HASH COUNT", "refused WHY" or "threw WHY".
export function digest(OpeningHours, value, from, to) {
    let hours;
    try {
        hours = new OpeningHours(value, PLACE);
    } catch (e) {
        return 'refused ' + String(e).replaceAll('\n', ' ');
    }
    let a = 1, b = 2, count = 0;
    try {
        changes(hours, from, to, (minute, is, text) => {
            for (const word of [minute, is, hashText(text)]) {
                a = mix(a, word, 16777619);
                b = mix(b, word, 2654435761) ^ b >>> 15;
            }
            count++;
        });
    } catch (e) {
        return 'threw ' + String(e).replaceAll('\n', ' ');
    }
    return `${a >>> 0} ${b >>> 0} ${count}`;
}
