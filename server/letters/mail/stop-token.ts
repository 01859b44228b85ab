import { createHmac, timingSafeEqual } from 'node:crypto'
import { type ReminderKind, reminderKinds } from '@/domain/mail/letter'

export type Stop = { readonly userId: string; readonly kind: ReminderKind }

/** What the link of a reminder carries: whose it is and of which kind, with a proof that this installation wrote it. */
export function stopToken(secret: string, stop: Stop): string {
  const text = Buffer.from(JSON.stringify([stop.userId, stop.kind])).toString('base64url')
  return `${text}.${proofOf(secret, text).toString('base64url')}`
}

/** Whose reminders a link ends; null for one that was not made here. */
export function readStopToken(secret: string, token: string): Stop | null {
  const [text = '', proof = '', ...more] = token.split('.')
  const [given, right] = [Buffer.from(proof, 'base64url'), proofOf(secret, text)]
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null
  const [userId, wanted]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  const kind = reminderKinds.find((each) => each === wanted)
  return typeof userId === 'string' && kind ? { userId, kind } : null
}

function proofOf(secret: string, text: string): Buffer {
  return createHmac('sha256', secret).update(`mail.stop\n${text}`).digest()
}
