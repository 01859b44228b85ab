import { initTRPC } from '@trpc/server'
import type { Person } from '@/server/auth/current-person'
import type { Runtime } from '@/server/runtime'
import { formatError } from './error-map'
import { transformer } from './transformer'

export type Context = {
  readonly person: Person | null
  readonly requestId: string
  /** Where the request comes from, for rate limits. */
  readonly address: string
  /** When the request reached this server, epoch ms. */
  readonly receivedAt: number
  /** Origin under which whoever asks reaches this server, without a closing slash. */
  readonly origin: string
  readonly runtime: Runtime
}

/** The one tRPC root. Errors leave it with a reason and without anything of ours. */
export const t = initTRPC
  .context<Context>()
  .create({ transformer, errorFormatter: formatError, isDev: false })
