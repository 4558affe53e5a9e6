// Names of places as people say them among themselves: without what lies above and is known anyhow. Pure.
/** "第3微网格" out of "翡翠城社区第3微网格" when one knows whose it is; whole where nothing would be left. */
export function within(name: string, ...above: (string | undefined)[]): string {
  let short = name
  for (const up of above) {
    for (const head of [up, up?.replace(/(街道|社区|一般网格|网格)$/, '')]) {
      if (!head || !short.startsWith(head)) continue
      const rest = short.slice(head.length).trimStart()
      if (/^.{2,}/.test(rest) && !/^(社区|街道)$/.test(rest)) short = rest
    }
  }
  return short
}
/** "翡翠城社区 第二一般网格 东水家园第1微网格": what stands at the head is not said again in what follows. */
export function briefly(words: string): string {
  const [head, ...rest] = words.split(' ')
  return [head, ...rest.map((part) => (part.length > head.length + 1 && part.startsWith(head) ? part.slice(head.length) : part))].join(' ')
}
