import { and, eq } from 'drizzle-orm'
import { user } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { ReminderKind } from '@/domain/mail/letter'
import type { Runtime } from '@/server/letters/runtime'
import { readMyPreferences } from '@/server/people/person/read-preferences'
import { savePreferences } from '@/server/people/person/save-preferences'
import { isThere } from '@/server/platform/is-there'
import { readStopToken, type Stop } from './stop-token'

type Needs = Runtime

/** Which reminder a link of a letter is about, and whether it is still sent. @throws DomainError notFound */
export async function reminderOf(
  runtime: Needs,
  token: string,
): Promise<{ kind: ReminderKind; isOn: boolean }> {
  const { userId, kind } = await ownerOf(runtime, token)
  const { reminders } = await readMyPreferences(runtime, userId)
  return { kind, isOn: reminders[kind] }
}

/** Ends one kind of reminder, or has it sent again, by the link of a letter: without signing in. @throws DomainError notFound */
export async function setReminder(
  runtime: Needs,
  { token, isOn }: { token: string; isOn: boolean },
): Promise<{ kind: ReminderKind; isOn: boolean }> {
  const { userId, kind } = await ownerOf(runtime, token)
  const { reminders } = await readMyPreferences(runtime, userId)
  await savePreferences(runtime, userId, { reminders: { ...reminders, [kind]: isOn } })
  return { kind, isOn }
}

async function ownerOf({ database, env }: Needs, token: string): Promise<Stop> {
  const stop = readStopToken(env.secret, token)
  if (!stop) throw new DomainError('notFound')
  const isKnown = and(eq(user.id, stop.userId), isThere(user.id))
  const found = await database.db.select({ id: user.id }).from(user).where(isKnown)
  if (found.length === 0) throw new DomainError('notFound')
  return stop
}
