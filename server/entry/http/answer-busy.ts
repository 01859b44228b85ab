import type { IncomingMessage, ServerResponse } from 'node:http'
import en from '@/i18n/messages/en/common.json'
import fr from '@/i18n/messages/fr/common.json'
import { localeOf } from '@/server/entry/trpc/locale-of'
import { headersByName, NONCE_HEADER } from './page-headers'

const RETRY_S = 5
const messages = { fr, en }

/** Answers 503 to a request for which there is no place in the queue; as a page, in the reader's language, that asks again by itself. */
export function answerBusy(request: IncomingMessage, response: ServerResponse): void {
  const locale = localeOf(headersByName(request))
  const { product, busy } = messages[locale]
  const isPage = request.headers.accept?.includes('text/html') && !('rsc' in request.headers)
  response.statusCode = 503
  response.setHeader('Retry-After', String(RETRY_S))
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Type', `${isPage ? 'text/html' : 'text/plain'}; charset=utf-8`)
  if (!isPage) {
    response.end(`${busy.title}. ${busy.body}\n`)
    return
  }
  response.end(`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="${RETRY_S}">
<title>${busy.title} · ${product}</title>
<style nonce="${request.headers[NONCE_HEADER]}">
body { max-width: 52ch; margin: 20vh auto 0; padding: 0 24px; font: 16px/1.5 system-ui, sans-serif; text-align: center; }
h1 { font-size: 24px; }
</style>
</head>
<body>
<main>
<h1>${busy.title}</h1>
<p>${busy.body}</p>
<p><a href="">${busy.reload}</a></p>
</main>
</body>
</html>
`)
}
