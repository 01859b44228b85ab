import type { Locale } from '@/domain/localized'
import type { Translate } from '@/i18n/translate'
import { nounsOf } from '@/reading/words/nouns'
import type { LetterContent } from './letter-content'
import type { ErasedFacts, LinkFacts } from './letter-facts'

/** What each letter says for itself; the rest is the same in all. */
export type OwnContent = Omit<LetterContent, 'greeting' | 'linkInstead' | 'unsubscribe'>

/** An invitation, a link by which its reader signs in or confirms something, or a word on their account. */
export function composeLinkLetter(
  facts: LinkFacts | ErasedFacts,
  now: number,
  locale: Locale,
  t: Translate,
): OwnContent {
  const { kind, url } = facts
  const none = { rows: [], quote: null }
  if (kind === 'addressChanged') {
    return {
      ...none,
      subject: t('mail.addressChanged.subject'),
      lead: t('mail.addressChanged.lead'),
      paragraphs: [t('mail.addressChanged.body')],
      rows: [{ label: t('mail.row.newAddress'), value: facts.newAddress }],
      action: { label: t('mail.addressChanged.action'), url },
      smallPrint: [],
    }
  }
  if (kind === 'personasEnded') {
    const cohort = facts.cohortName
    return {
      ...none,
      subject: t('mail.personasEnded.subject', { cohort }),
      lead: t('mail.personasEnded.lead', { cohort }),
      paragraphs: [t('mail.personasEnded.body')],
      action: { label: t('mail.personasEnded.action'), url },
      smallPrint: [t('mail.why', { cohort })],
    }
  }
  if (kind === 'erasureAsked' || kind === 'erasureDone') {
    const body =
      kind === 'erasureAsked'
        ? t('mail.erasureAsked.body', { length: lengthUntil(facts.dueAt, now, t) })
        : t('mail.erasureDone.body')
    return {
      ...none,
      subject: t(`mail.${kind}.subject`),
      lead: t(`mail.${kind}.lead`),
      paragraphs: [body],
      action: { label: t(`mail.${kind}.action`), url },
      smallPrint: [t(`mail.${kind}.small`)],
    }
  }
  const length = lengthUntil(facts.expiresAt, now, t)
  if (kind === 'invitation') {
    const { invitedBy: inviter, cohortName: cohort, role } = facts
    return {
      ...none,
      subject: t('mail.invitation.subject', { inviter, cohort }),
      lead: t('mail.invitation.lead', { inviter }),
      paragraphs: [t('mail.invitation.body')],
      rows: [
        { label: t('mail.row.cohort'), value: cohort },
        { label: t('mail.row.role'), value: nounsOf(t, locale).role(role) },
      ],
      action: { label: t('mail.invitation.action'), url },
      smallPrint: [t('mail.invitation.lasts', { length }), t('mail.invitation.ignore')],
    }
  }
  return {
    ...none,
    subject: t(`mail.${kind}.subject`),
    lead: t(`mail.${kind}.lead`),
    paragraphs: [t('mail.lasts', { length })],
    rows:
      kind === 'addressChange'
        ? [{ label: t(facts.isOwn ? 'mail.row.address' : 'mail.row.newAddress'), value: facts.newAddress }]
        : [],
    action: { label: t(`mail.${kind}.action`), url },
    smallPrint: [t('mail.ignoreLink')],
  }
}

/** « une heure » : a length of time rather than an hour, since the reader may be in any zone. */
function lengthUntil(expiresAt: number, now: number, t: Translate): string {
  const minutes = Math.max(1, Math.round((expiresAt - now) / 60_000))
  if (minutes < 60) return t('mail.length.minutes', { count: minutes })
  const hours = Math.round(minutes / 60)
  if (hours < 48) return t('mail.length.hours', { count: hours })
  return t('mail.length.days', { count: Math.round(hours / 24) })
}
