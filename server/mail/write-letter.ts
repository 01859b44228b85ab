import { cleanName } from '@/domain/person/clean-name'
import { composeLetter } from '@/reading/letters/compose-letter'
import type { LetterFacts } from '@/reading/letters/letter-facts'
import { letterHtml } from '@/reading/letters/letter-html'
import { letterText } from '@/reading/letters/letter-text'
import type { Reader } from './addressee'
import { letterWords } from './letter-words'
import type { Message } from './send-by-smtp'

type Needs = { readonly origin: string; readonly messageId: string; readonly now: number }

/** A letter as it is sent. */
export function writeLetter(facts: LetterFacts, reader: Reader, { origin, messageId, now }: Needs): Message {
  const { language: locale, name, address } = reader
  const content = composeLetter(facts, { name, origin, now }, letterWords(locale))
  return {
    messageId,
    to: { name: cleanName(name ?? ''), address },
    subject: content.subject,
    text: letterText(content),
    html: letterHtml(content, locale),
    date: new Date(now),
    // Programs that answer by themselves leave such letters alone.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
  }
}
