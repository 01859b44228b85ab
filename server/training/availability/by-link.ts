import type { HoursAnswer } from '@/domain/availability/availability-schema'
import { DomainError } from '@/domain/domain-error'
import { type HoursLink, readHoursToken } from '@/server/letters/mail/hours-token'
import type { Runtime } from '@/server/letters/runtime'
import { post } from '@/server/platform/outbox/post'
import { answerHours } from './answer-hours'
import { type HoursSheet, isOpen, readPerson, readSheet } from './read-sheet'
import { readRequest } from './take-request'

/** `isExpired`: the time of the link is over, and a new letter can be asked for. `isOver`: it can no longer be answered. */
export type ByLink =
  | { state: 'open'; sheet: HoursSheet; until: number }
  | { state: 'expired' | 'over'; title: string }

/** What the link of a letter opens, without signing in: one person’s hours and nothing else. @throws DomainError notFound */
export async function readByLink(runtime: Runtime, token: string): Promise<ByLink> {
  const { link, request } = await take(runtime, token)
  const { title } = request
  const now = Date.now()
  if (!isOpen(request, now)) return { state: 'over', title }
  if (now >= link.until) return { state: 'expired', title }
  const sheet = await readSheet(runtime.database.db, { ...link, personId: link.userId }, now)
  if (!sheet) throw new DomainError('notFound')
  return { state: 'open', sheet, until: link.until }
}

/** Answers by such a link, until its time is over. @throws DomainError notFound, linkDead, hourPassed */
export async function answerByLink(runtime: Runtime, token: string, answer: HoursAnswer): Promise<void> {
  const { link } = await take(runtime, token)
  if (Date.now() >= link.until) throw new DomainError('linkDead')
  await answerHours(runtime.database.db, { requestId: link.requestId, personId: link.userId }, answer)
}

const HOUR_MS = 3_600_000

/**
 * Sends a new link to the address of the person whose link is over, once an hour; the page does not tell whether it left.
 * @throws DomainError notFound, hourPassed
 */
export async function renewLink(runtime: Runtime, token: string): Promise<void> {
  const { link, request } = await take(runtime, token)
  const now = Date.now()
  if (!isOpen(request, now)) throw new DomainError('hourPassed')
  const { userId, requestId } = link
  const key = `availability ${requestId} ${userId} ${Math.floor(now / HOUR_MS)}`
  const about = { kind: 'availabilityAsked' as const, requestId }
  await post(runtime.database.db, { key, to: { userId }, about, cohortId: request.cohortId })
}

/** Whose link it is: of a person who was asked and is a member. @throws DomainError notFound */
async function take({ database: { db }, env }: Runtime, token: string) {
  const link: HoursLink | null = readHoursToken(env.secret, token)
  const request = link ? await readRequest(db, link.requestId) : null
  if (!link || !request) throw new DomainError('notFound')
  const person = await readPerson(db, request, link.userId)
  if (person.length === 0) throw new DomainError('notFound')
  return { link, request }
}
