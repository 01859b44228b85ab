/** Which bytes a request asks for, end excluded; `whole` without a range that is understood; `none` where it lies outside. */
export type ByteRange = { readonly from: number; readonly to: number } | 'whole' | 'none'

/** Reads a `Range` header (RFC 9110, section 14) for content of `size` bytes. Several ranges are answered by the whole. */
export function byteRange(header: string | undefined, size: number): ByteRange {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return 'whole'
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'none' : { from: size - length, to: size }
  }
  const from = Number(first)
  const to = last === '' ? size : Math.min(Number(last) + 1, size)
  if (last !== '' && Number(last) < from) return 'whole'
  return from < size ? { from, to } : 'none'
}
