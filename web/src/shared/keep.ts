// What the browser keeps for a person as a file of theirs.
export function keepFile(what: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(what)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
