import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { errorCode } from '@/db/error'

/** What an address answers to a request for Triade's health. `build` is null where something else than Triade answers. */
export type AddressAnswer =
  | {
      readonly answers: true
      readonly status: number
      readonly build: string | null
      readonly dateOffset: number | null
    }
  | { readonly answers: false; readonly code: string }

const PATIENCE_MS = 5_000

/** Asks whether a Triade answers at an origin. The certificate is looked at by a check of its own. */
export function askAddress(origin: string): Promise<AddressAnswer> {
  const request = origin.startsWith('https:') ? requestSecure : requestPlain
  return new Promise((resolve) => {
    const began = Date.now()
    const asking = request(
      `${origin}/api/health`,
      { rejectUnauthorized: false, agent: false, timeout: PATIENCE_MS },
      (answer) => {
        const build = answer.headers['x-triade-build']
        const date = Date.parse(answer.headers.date ?? '')
        // The header has whole seconds: on average it was written half a second into its own.
        const dateOffset = Number.isNaN(date) ? null : Math.round(date + 500 - (began + Date.now()) / 2)
        answer.destroy()
        resolve({
          answers: true,
          status: answer.statusCode ?? 0,
          build: typeof build === 'string' ? build : null,
          dateOffset,
        })
      },
    )
    asking.once('timeout', () => asking.destroy(Object.assign(new Error('silent'), { code: 'ETIMEDOUT' })))
    asking.once('error', (error) => resolve({ answers: false, code: errorCode(error) ?? 'no reason given' }))
    asking.end()
  })
}
