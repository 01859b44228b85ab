import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Locale } from '@/domain/localized'
import { localeCookie } from '@/i18n/locale'
import { localeOf } from '@/server/entry/trpc/locale-of'
import { gzip, takesGzip } from './gzip'
import { nextNonce } from './nonce'
import { headersByName, NONCE_HEADER, POLICY_HEADER } from './page-headers'
import { type Rendered, renderApart } from './render-apart'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
/** A rendered page, cut at its nonce. Its headers, such as preloads, name the nonce too. */
type Copy = {
  readonly at: number
  readonly nonce: string
  readonly headers: Rendered['headers']
  readonly pieces: readonly string[]
}

type Needs = {
  readonly render: Handler
  readonly policyFor: (nonce: string) => string
  /** What else than language a page depends on, by its address; a page that is not named is not shared. */
  readonly versions: Readonly<Record<string, () => Promise<string>>>
  /** The headers that every render needs. */
  readonly headers: IncomingMessage['headers']
  readonly now?: () => number
}

export type SharedPages = {
  /** The page that this request asks for, where it is the same for everybody of one language; null where it is not. */
  find(request: IncomingMessage): Promise<Copy | null>
  send(copy: Copy, request: IncomingMessage, response: ServerResponse): Promise<void>
}

/** Pages say what time it is, which strangers' pages show nowhere: a copy is used as long as this. */
const FRESH_MS = 60_000

/**
 * Renders what is the same for all strangers once. Each answer still has a nonce of its own: a page is rendered with one that no answer
 * carries, and that one is replaced wherever it stands.
 */
export function sharePages({ render, policyFor, versions, headers, now = Date.now }: Needs): SharedPages {
  const copies = new Map<string, Copy>()
  const underWay = new Map<string, Promise<Copy | null>>()

  async function renderOnce(key: string, url: string, locale: Locale): Promise<Copy | null> {
    const nonce = nextNonce()
    const rendered = await renderApart(render, url, {
      ...headers,
      accept: 'text/html',
      cookie: `${localeCookie}=${locale}`,
      [NONCE_HEADER]: nonce,
      [POLICY_HEADER]: policyFor(nonce),
    })
    const pieces = rendered.body.split(nonce)
    // A page that failed, or is one reader's, is never shared.
    if (rendered.status !== 200 || rendered.headers.has('set-cookie') || pieces.length === 1) return null
    const copy = { at: now(), nonce, headers: rendered.headers, pieces }
    copies.set(key, copy)
    return copy
  }

  return {
    async find(request) {
      const { method, url = '/', headers: asked } = request
      if (method !== 'GET' || 'rsc' in asked || !Object.hasOwn(versions, url)) return null
      const locale = localeOf(headersByName(request))
      const version = await versions[url]?.()
      const key = JSON.stringify([url, locale, version])
      const copy = copies.get(key)
      if (copy && now() - copy.at < FRESH_MS) return copy
      const rendering = underWay.get(key) ?? renderOnce(key, url, locale).finally(() => underWay.delete(key))
      underWay.set(key, rendering)
      return rendering
    },
    async send({ nonce: asDrawn, headers: rendered, pieces }, request, response) {
      const nonce = String(request.headers[NONCE_HEADER])
      const page = Buffer.from(pieces.join(nonce))
      const isZipped = takesGzip(request)
      const body = isZipped ? await gzip(page) : page
      for (const [name, value] of rendered) {
        const own = [value].flat().map((each) => each.replaceAll(asDrawn, nonce))
        response.setHeader(name, own.length === 1 ? String(own[0]) : own)
      }
      const vary = [rendered.get('vary') ?? []].flat().join(', ')
      if (!/accept-encoding/iu.test(vary)) response.appendHeader('Vary', 'Accept-Encoding')
      if (isZipped) response.setHeader('Content-Encoding', 'gzip')
      response.setHeader('Content-Length', body.length)
      response.end(body)
    },
  }
}
