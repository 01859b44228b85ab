import { z } from 'zod/mini'

/** As server/platform/heavy-work/progress-stream.ts writes them. */
const line = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['waiting', 'preparing']), message: z.string() }),
  z.object({ state: z.literal('ready'), fileName: z.string() }),
  z.object({ state: z.literal('refused'), message: z.string() }),
])

export type FetchedPdf =
  | { readonly file: Blob; readonly fileName: string }
  /** A sentence in the reader's language. */
  | { readonly refusal: string }

const progressType = 'application/x-ndjson'
const lineEnd = 10

/**
 * Asks for a PDF and passes on what the server says of its progress, in the reader's language.
 * @throws Error when the server does not answer, or its answer ends too early
 */
export async function fetchPdf(
  address: string,
  signal: AbortSignal,
  onProgress: (message: string) => void,
): Promise<FetchedPdf> {
  const answer = await fetch(address, { signal, headers: { accept: progressType } })
  if (!answer.ok || !answer.body) return { refusal: (await answer.text()).trim() }
  const reader = answer.body.getReader()
  let unread = new Uint8Array()
  const readMore = async () => {
    const { done, value } = await reader.read()
    if (!done) unread = joined(unread, value)
    return !done
  }
  for (;;) {
    const end = unread.indexOf(lineEnd)
    if (end < 0) {
      if (await readMore()) continue
      throw new Error('the answer ended too early')
    }
    const told = line.parse(JSON.parse(new TextDecoder().decode(unread.subarray(0, end))))
    unread = unread.slice(end + 1)
    if (told.state === 'refused') return { refusal: told.message }
    if (told.state !== 'ready') {
      onProgress(told.message)
      continue
    }
    const parts = [unread]
    for (let next = await reader.read(); !next.done; next = await reader.read()) parts.push(next.value)
    return { file: new Blob(parts, { type: 'application/pdf' }), fileName: told.fileName }
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
