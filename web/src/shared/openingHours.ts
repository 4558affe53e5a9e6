// Opening hours as OpenStreetMap writes them, in the reader's words. What it isn't sure of it leaves as it is written.
const DAYS: Record<string, string> = { Mo: '周一', Tu: '周二', We: '周三', Th: '周四', Fr: '周五', Sa: '周六', Su: '周日', PH: '节假日' }
const KNOWN = /^(24\/7|(Mo|Tu|We|Th|Fr|Sa|Su|PH|off|\d{1,2}:\d\d|[-,; ])+)$/

export function hoursWords(hours: string, zh: boolean): string {
  if (!zh || !KNOWN.test(hours)) return hours
  if (hours === '24/7') return '全天开放'
  return hours
    .replace(/\bMo-Su\b/g, '每天')
    .replace(/\b(Mo|Tu|We|Th|Fr|Sa|Su|PH)\b/g, (d) => DAYS[d]!)
    .replace(/(周.|节假日)-(周.)/g, '$1至$2')
    .replace(/(周.|节假日),\s*(?=周|节)/g, '$1、')
    .replace(/\boff\b/g, '休息')
    .replace(/;\s*/g, '；')
}
