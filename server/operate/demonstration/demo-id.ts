import { createHash } from 'node:crypto'

/** The same UUID for the same name, on every installation. */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`triade demonstration ${name}`).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  const [time, middle, node] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(20, 32)]
  return `${time}-${middle}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${node}`
}
