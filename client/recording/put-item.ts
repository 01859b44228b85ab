import type { Item, Outcome } from './upload-state'

type Put = {
  readonly item: Item
  readonly right: string
  /** Null for the end of a segment. */
  readonly sealed: Uint8Array<ArrayBuffer> | null
}
export type PutItem = (put: Put) => Promise<Outcome>

/** A slow line takes half a minute for a chunk of picture; after this the try counts as lost. */
const timeoutMs = 60_000

/** Puts one item by the right of its track alone: no cookie goes with it, so it never goes in another person's name. */
export async function putItem({ item, right, sealed }: Put): Promise<Outcome> {
  const { trackId, segment, number } = item
  const address = `/api/recordings/${trackId}/${segment}`
  const authorization = `Bearer ${right}`
  try {
    const answer = await fetch(sealed ? `${address}/${number}` : `${address}/end`, {
      method: 'PUT',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
      ...(sealed
        ? {
            headers: {
              authorization,
              'content-type': 'application/octet-stream',
              'content-digest': await digestOf(sealed),
            },
            body: sealed,
          }
        : {
            headers: { authorization, 'content-type': 'application/json' },
            body: JSON.stringify({ count: number }),
          }),
    })
    return outcomeOf(answer.status)
  } catch {
    return 'again'
  }
}

/** What an HTTP status says of an item. */
export function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return 'arrived'
  switch (status) {
    case 401:
    case 403:
    case 404:
      return 'barred'
    case 409:
    case 413:
      return 'lost'
    case 410:
      return 'destroyed'
    case 400:
    case 422:
      return 'corrupt'
    case 507:
      return 'full'
    default:
      return 'again'
  }
}

/** The Content-Digest field of a body (RFC 9530). */
export async function digestOf(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return `sha-256=:${btoa(String.fromCharCode(...digest))}:`
}
