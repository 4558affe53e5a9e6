// The server's own rule, so that without a line nobody writes down what will be refused: seven digits in a row, or eleven
// over blanks and dashes, could be somebody's number.
export function wordsTell(words: string): boolean {
  const plain = words.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  return /\d{7}/.test(plain) || /(\d[ \-\u3000－—·]*){11}/.test(plain)
}
