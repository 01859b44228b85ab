import { getTranslations } from 'next-intl/server'
import type { DomainErrorCode } from '@/domain/domain-error'
import { refusalOf } from '@/domain/refusal-of'
import type { Runtime } from '@/server/entry/runtime'
import { httpStatusOf } from '@/server/entry/trpc/error-map'

/** Headers of a file that its reader alone may keep. */
export const forReaderOnly = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
  Vary: 'Accept',
}

/** The code that tells a reader why there is no file. What is no refusal is logged as `failed`, unless the reader has gone. */
export function codeOf(
  { log }: Pick<Runtime, 'log'>,
  request: Request,
  error: unknown,
  failed: string,
): DomainErrorCode {
  const code = refusalOf(error)
  if (code) return code
  const requestId = request.headers.get('x-request-id')
  if (!request.signal.aborted) log.error({ err: error, requestId }, failed)
  return 'unavailable'
}

/** One sentence in the reader's language, without stack or query. */
export async function refuse(code: DomainErrorCode): Promise<Response> {
  const t = await getTranslations('errors')
  const status = httpStatusOf(code)
  return new Response(`${t(code)}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      ...(status === 503 && { 'Retry-After': '30' }),
      ...forReaderOnly,
    },
  })
}
