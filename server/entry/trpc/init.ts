import { initTRPC } from '@trpc/server'
import type { WritePurpose } from '@/domain/access/archive'
import type { Locale } from '@/domain/localized'
import type { Runtime } from '@/server/operate/runtime'
import type { Person, SignIn } from '@/server/people/sign-in/sign-in'
import type { YearReader } from '@/server/training/cohort/read-year'
import { formatError } from './error-map'
import { transformer } from './transformer'

export type Context = {
  readonly person: Person | null
  /** The sign-in that proves them. */
  readonly signInId: string | null
  readonly requestId: string
  /** The client's address, for rate limits. */
  readonly address: string
  /** The language of the answer's reader. */
  readonly locale: Locale
  /** When the request reached this server, epoch ms. */
  readonly receivedAt: number
  /** This server's origin as the caller knows it, without a closing slash. */
  readonly origin: string
  readonly runtime: Runtime
  /** Keeps what it has read for as long as the request lasts. */
  readonly readYear: YearReader
  /** Reads the sign-in; present where it is only remembered, which no procedure gets but those that say `isClaimed`. */
  readonly readAgain?: () => Promise<SignIn | null>
}

/** What a mutation of a cohort is for, where it is not its course; `byInput`: what is sent says it, and the verb asks. */
export type Meta = {
  readonly purpose?: WritePurpose | 'byInput'
  /** The statement that writes confirms the sign-in: it may be a remembered one (docs/decisions/048). */
  readonly isClaimed?: true
}

/** The only tRPC root. Errors reach clients with a reason, and without internal messages. */
export const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({ transformer, errorFormatter: formatError, isDev: false })
