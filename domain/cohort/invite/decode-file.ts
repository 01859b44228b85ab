/**
 * The text of a file as programs for lists write it: UTF-8 or UTF-16 with their mark, UTF-8 without, else Windows-1252, in which
 * every sequence of bytes is a text.
 */
export function decodeFile(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Array.from(bytes, signOf).join('')
  }
}

/** Bytes 0x80 to 0x9f in Windows-1252. Written out, since Node 20's decoder yields control characters. */
const between = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function signOf(byte: number): string {
  return between[byte - 0x80] ?? String.fromCharCode(byte)
}
