import { AwsClient } from 'aws4fetch'
import { isUuid } from '@/server/platform/is-uuid'
import { type MediaStore, requireName } from './media-store'

/** A bucket of an S3-compatible store, addressed by path. */
export type S3Config = {
  readonly kind: 's3'
  /** Without a closing slash. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const timeoutMs = 60_000
/** Objects removed at the same time. */
const atOnce = 8

/** Keeps media in a bucket. What is written is one object, so it is there whole or not at all. */
export function openS3Store({ endpoint, bucket, region, ...credentials }: S3Config): MediaStore {
  // Tried anew on faults of the store and of the way there.
  const client = new AwsClient({ ...credentials, region, service: 's3', retries: 3 })
  const root = `${endpoint}/${bucket}`

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    return client.fetch(`${root}${path}`, { ...init, signal: AbortSignal.timeout(timeoutMs) })
  }

  /** Every page of a listing. */
  async function* listing(query: Record<string, string>): AsyncIterable<string> {
    for (let token: string | null = ''; token !== null; ) {
      const page = { 'list-type': '2', ...query, ...(token && { 'continuation-token': token }) }
      const answer = await ask(`?${new URLSearchParams(page)}`)
      if (!answer.ok) throw faultOf(answer, 'listed')
      const text = await answer.text()
      yield text
      token = textsOf(text, 'NextContinuationToken')[0] ?? null
    }
  }

  async function remove(key: string): Promise<void> {
    const answer = await ask(`/${key}`, { method: 'DELETE' })
    await answer.arrayBuffer()
    if (!answer.ok && answer.status !== 404) throw faultOf(answer, 'removed')
  }

  return {
    kind: 's3',
    free: async () => null,
    async begin(name) {
      const path = `/${requireName(name)}`
      const parts: Uint8Array[] = []
      return {
        async add(bytes) {
          parts.push(bytes)
        },
        async keep() {
          const answer = await ask(path, { method: 'PUT', body: Uint8Array.from(Buffer.concat(parts)) })
          await answer.arrayBuffer()
          if (!answer.ok) throw faultOf(answer, 'written')
        },
        abandon: async () => undefined,
      }
    },
    async sizeOf(name) {
      const answer = await ask(`/${requireName(name)}`, { method: 'HEAD' })
      if (answer.status === 404) return null
      if (!answer.ok) throw faultOf(answer, 'looked at')
      return Number(answer.headers.get('content-length'))
    },
    async read(name, from, to) {
      if (to <= from) return Buffer.alloc(0)
      const answer = await ask(`/${requireName(name)}`, { headers: { range: `bytes=${from}-${to - 1}` } })
      if (!answer.ok) throw faultOf(answer, 'read')
      return Buffer.from(await answer.arrayBuffer())
    },
    remove: (name) => remove(requireName(name)),
    async removeFolder(folder) {
      if (!isUuid(folder)) throw new Error('no folder of media')
      const keys: string[] = []
      for await (const page of listing({ prefix: `${folder}/` })) keys.push(...textsOf(page, 'Key'))
      for (let start = 0; start < keys.length; start += atOnce)
        await Promise.all(keys.slice(start, start + atOnce).map(remove))
    },
    async folders() {
      const found: string[] = []
      for await (const page of listing({ delimiter: '/' }))
        found.push(...textsOf(page, 'Prefix').map((prefix) => prefix.replace(/\/$/, '')))
      return found.filter(isUuid)
    },
  }
}

/** The texts of these elements. What we store has ids for names, which XML writes as they are. */
function textsOf(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, text = '']) => text)
}

function faultOf({ status }: Response, done: string): Error {
  return new Error(`the media store answered ${status}: nothing was ${done}`)
}
