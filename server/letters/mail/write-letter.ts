import { sayPseudonyms } from '@/domain/erasure/pseudonym'
import { isReminder } from '@/domain/mail/letter'
import { cleanName } from '@/domain/person/clean-name'
import { composeLetter } from '@/reading/letters/compose-letter'
import { isOff } from '@/reading/letters/compose-round-change-letter'
import type { LetterFacts } from '@/reading/letters/letter-facts'
import { letterHtml } from '@/reading/letters/letter-html'
import { letterText } from '@/reading/letters/letter-text'
import { writeCalendar } from '@/server/letters/calendar/write-calendar'
import type { Reader } from '@/server/letters/reader/addressee'
import { letterWords } from '@/server/letters/reader/letter-words'
import type { Correspondent } from '@/server/letters/reader/reply-to'
import type { MailConfig } from './config'
import { hoursToken } from './hours-token'
import type { Message } from './send-by-smtp'
import { stopToken } from './stop-token'

export type Writing = {
  readonly origin: string
  readonly secret: string
  readonly from: MailConfig['from']
  readonly messageId: string
  /** Epoch ms. */
  readonly now: number
  /** Who gets an answer to it, where somebody does. */
  readonly replyTo?: Correspondent | null
}

/** A letter as it is sent: a text, a page, a calendar file where it tells of sessions ahead. */
export function writeLetter(facts: LetterFacts, reader: Reader, writing: Writing): Message {
  const { origin, messageId, now, replyTo } = writing
  const { language: locale, name, address } = reader
  const stop = stopUrlOf(facts, reader, writing)
  const content = composeLetter(
    sayPseudonyms(facts, locale),
    { name, origin, now, stopUrl: stop, hoursUrl: hoursUrlOf(facts, reader, writing) },
    locale,
    letterWords(locale),
  )
  return {
    messageId,
    to: { name: cleanName(name ?? ''), address },
    ...(replyTo && { replyTo: { name: cleanName(replyTo.name), address: replyTo.address } }),
    subject: content.subject,
    text: letterText(content),
    html: letterHtml(content, locale),
    date: new Date(now),
    headers: {
      // Programs that answer by themselves leave such letters alone.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': locale,
      ...(stop !== null && {
        // RFC 8058: a mail program ends these letters by a POST of its own, without opening a page.
        'List-Unsubscribe': `<${stop}/stop>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    ...calendarOf(facts, reader, writing),
  }
}

function stopUrlOf({ kind }: LetterFacts, { userId }: Reader, { origin, secret }: Writing): string | null {
  if (userId === null || kind === 'erasureDone' || !isReminder(kind)) return null
  return `${origin}/mail/${stopToken(secret, { userId, kind })}`
}

function hoursUrlOf(facts: LetterFacts, { userId }: Reader, { origin, secret }: Writing): string | null {
  if (facts.kind !== 'availabilityAsked' && facts.kind !== 'availabilityReminder') return null
  const { requestId, until } = facts
  return userId === null ? null : `${origin}/hours/${hoursToken(secret, { requestId, userId, until })}`
}

function calendarOf(
  facts: LetterFacts,
  { language: locale }: Reader,
  { origin, from: organiser }: Writing,
): Pick<Message, 'icalEvent'> {
  const file = (method: 'publish' | 'cancel', sessions: Parameters<typeof writeCalendar>[0]) => ({
    icalEvent: {
      method,
      filename: 'triade.ics',
      content: writeCalendar(sessions, method, { locale, t: letterWords(locale), origin, organiser }),
    },
  })
  switch (facts.kind) {
    case 'sessionPlanned':
    case 'cancellationUndone':
    case 'sessionMoved':
      return file('publish', [facts.session])
    case 'seatsChanged':
      return file(facts.session.seat === null ? 'cancel' : 'publish', [facts.session])
    case 'sessionCancelled':
      return file('cancel', [facts.session])
    case 'roundPublished':
      return file('publish', facts.sessions)
    case 'roundChanged': {
      const off = facts.sessions.filter(isOff)
      const told = facts.sessions.map((each) => ({ ...each.session, isCancelled: isOff(each) }))
      return file(off.length === told.length ? 'cancel' : 'publish', told)
    }
    default:
      return {}
  }
}
