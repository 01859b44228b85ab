import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { user } from '@/db/schema'
import type { Logger } from '@/server/platform/log'
import { post } from '@/server/platform/outbox/post'

export const resetByLetterS = 3_600
export const magicLinkS = 900

type Needs = { readonly db: Db; readonly log: Logger; readonly origin: string }

/**
 * The letters by which a person signs in. `origin` is configured, never a request's: a stranger must not choose the
 * link. No answer waits for them, so response times do not reveal known addresses.
 */
export function signInLetters({ db, log, origin }: Needs) {
  const inSeconds = (seconds: number) => Date.now() + seconds * 1_000
  const later = (work: Promise<unknown>) =>
    void work.catch((err: unknown) => log.warn({ err }, 'a letter could not be written'))

  async function writeMagicLink(email: string, token: string, next: string | null): Promise<void> {
    const [reader] = await db.select({ id: user.id }).from(user).where(eq(user.email, email.toLowerCase()))
    if (!reader) return
    const url = `${origin}/enter/${token}${next === null ? '' : `?next=${encodeURIComponent(next)}`}`
    await post(db, {
      key: `magicLink ${randomUUID()}`,
      to: { userId: reader.id },
      cohortId: null,
      about: { kind: 'magicLink', url, expiresAt: inSeconds(magicLinkS) },
    })
  }

  return {
    passwordReset(userId: string, token: string): void {
      const about = { kind: 'passwordReset' as const, url: `${origin}/reset/${token}` }
      later(
        post(db, {
          key: `passwordReset ${randomUUID()}`,
          to: { userId },
          cohortId: null,
          about: { ...about, expiresAt: inSeconds(resetByLetterS) },
        }),
      )
    },
    magicLink(email: string, token: string, next: string | null): void {
      later(writeMagicLink(email, token, next))
    },
  }
}
