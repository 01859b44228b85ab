import { describe, expect, it } from 'vitest'
import type { Locale } from '@/domain/localized'
import type { CalendarSession } from '@/reading/calendar/calendar-session'
import { composeLetter } from '@/reading/letters/compose-letter'
import type { LetterFacts } from '@/reading/letters/letter-facts'
import { letterHtml } from '@/reading/letters/letter-html'
import { letterText } from '@/reading/letters/letter-text'
import { letterWords } from '@/server/letters/reader/letter-words'

const origin = 'https://triade.example'
/** A Thursday afternoon in Paris. */
const now = Date.UTC(2026, 9, 22, 14)
const to = { name: 'Inès Marchetti', origin, now, stopUrl: null, hoursUrl: null as string | null }

/** Three days later, after the clocks went back. */
const session: CalendarSession = {
  id: 'b1b2',
  cohortName: 'Promotion Printemps',
  timeZone: 'Europe/Paris',
  scheduledFor: Date.UTC(2026, 9, 25, 13, 30),
  minutes: 45,
  place: 'room',
  where: null,
  seat: 'advisor',
  form: 'feminine',
  people: [
    { personId: 'i', name: 'Inès Marchetti', form: 'feminine', seat: 'advisor' },
    { personId: 't', name: 'Thomas Guérin', form: 'masculine', seat: 'beneficiary' },
    { personId: 'c', name: 'Claire Dubreuil', form: 'feminine', seat: 'supervisor' },
  ],
  isCancelled: false,
  changes: 0,
  changedAt: now,
}

const write = (facts: LetterFacts, locale: Locale = 'fr', more: Partial<typeof to> = {}) =>
  composeLetter(facts, { ...to, ...more }, locale, letterWords(locale))

/** With ordinary spaces, for the reader of this file. */
const plain = (text = '') => text.replace(/[\u00A0\u202F]/g, ' ')

describe('A letter about a session', () => {
  it('says when, on the clocks of its cohort after the change of hour, and names their zone', () => {
    const letter = write({ kind: 'sessionPlanned', session })
    expect(letter.subject).toBe('Entretien dimanche 25 octobre à 14 h 30')
    expect(plain(letter.rows[0]?.value)).toBe('dimanche 25 octobre, 14 h 30 à 15 h 15 (heure : France)')
    const martinique = { ...session, timeZone: 'America/Martinique' }
    expect(plain(write({ kind: 'sessionPlanned', session: martinique }).rows[0]?.value)).toBe(
      'dimanche 25 octobre, 9 h 30 à 10 h 15 (heure : Martinique)',
    )
  })

  it('says where, the seat of its reader and who else sits there, in their language', () => {
    const said = write({ kind: 'sessionPlanned', session }, 'en').rows.map(
      ({ label, value }) => `${label}: ${value}`,
    )
    expect(said.slice(1)).toEqual([
      'Where: In the room',
      'Your seat: Advisor',
      'Beneficiary: Thomas Guérin',
      'Supervisor: Claire Dubreuil',
    ])
  })

  it('says what changed, and tells those no longer expected', () => {
    const moved = write({
      kind: 'sessionMoved',
      session,
      from: session.scheduledFor - 3_600_000 * 24,
      of: 'hour',
    })
    expect(plain(moved.paragraphs[0])).toContain('samedi 24 octobre à 15 h 30')
    const left = write({ kind: 'seatsChanged', session: { ...session, seat: null } })
    expect(left.lead).toContain('On ne vous attend plus')
    expect(left.rows).toEqual([])
  })

  it('says to coordinators who cannot come, and leads to what is to decide', () => {
    const letter = write({
      kind: 'absenceSaid',
      session: { ...session, seat: null },
      absent: 'Thomas Guérin',
    })
    expect(letter.lead).toContain('Thomas Guérin ne pourra pas venir')
    expect(letter.action.url).toBe(`${origin}/today`)
  })

  it('carries the reason of the cancellation, and leads to no room', () => {
    const letter = write({ kind: 'sessionCancelled', session, reason: 'Claire est souffrante.' })
    expect(letter.quote).toBe('Claire est souffrante.')
    expect(letter.action.url).toBe(`${origin}/sessions`)
  })

  it('reminds of tomorrow, and says today where it came late', () => {
    const eve = Date.UTC(2026, 9, 24, 15)
    expect(write({ kind: 'tomorrow', session }, 'fr', { now: eve }).subject).toMatch(/^Demain à 14 h 30/)
    const day = Date.UTC(2026, 9, 25, 9)
    expect(write({ kind: 'tomorrow', session }, 'fr', { now: day }).subject).toMatch(/^Aujourd’hui/)
  })

  it('asks each player for what they owe', () => {
    expect(write({ kind: 'selfAssessmentOwed', session }).subject).toContain('Votre auto-évaluation')
    const other = { ...session, seat: 'beneficiary' as const }
    expect(write({ kind: 'selfAssessmentOwed', session: other }).subject).toContain('Votre retour')
  })

  it('brings a commitment in its own words', () => {
    const facts = { kind: 'commitmentDue', session, commitmentId: 'c1', due: '2026-10-25' } as const
    const letter = write({ ...facts, what: 'Attendre <trois> secondes' })
    expect(letter.lead).toContain('dimanche 25 octobre')
    expect(letterHtml(letter, 'fr')).toContain('Attendre &lt;trois&gt; secondes')
    expect(letterText(letter)).toContain('> Attendre <trois> secondes')
    expect(letter.action.url).toBe(`${origin}/sessions/b1b2#commitment-c1`)
    const late = write({ ...facts, kind: 'commitmentLate', what: null })
    expect(late.lead).toContain('dimanche 25 octobre')
    expect([late.quote, late.action.url]).toEqual([null, letter.action.url])
  })
})

describe('A letter about a round', () => {
  it('lists every session of its reader', () => {
    const second = { ...session, id: 'b3', seat: 'beneficiary' as const }
    const letter = write({ kind: 'roundPublished', title: 'Série 1', sessions: [session, second] })
    expect(letter.subject).toBe('Série 1 : vos 2 entretiens')
    expect(letter.rows).toHaveLength(2)
    expect(plain(letter.rows[0]?.value)).toBe(
      'Entretien : conseillère · Bénéficiaire : Thomas Guérin · Superviseuse : Claire Dubreuil · Dans la salle',
    )
  })

  it('tells the interviews of a supervisor apart by who plays and where', () => {
    const seen = {
      ...session,
      seat: 'supervisor' as const,
      where: { kind: 'room' as const, name: 'Berthelot' },
    }
    const letter = write({ kind: 'roundPublished', title: 'Série 1', sessions: [seen] })
    expect(plain(letter.rows[0]?.value)).toBe(
      'Entretien : superviseuse · Conseillère : Inès Marchetti · Bénéficiaire : Thomas Guérin · Berthelot',
    )
  })
})

const asked = {
  kind: 'availabilityAsked',
  requestId: 'r1',
  title: 'Tour 3',
  cohortName: 'CEP Hauts-de-France',
  timeZone: 'Europe/Paris',
  hours: 12,
  answerBy: now + 9 * 86_400_000,
  until: now + 9 * 86_400_000,
  isAgain: false,
} as const satisfies LetterFacts

describe('A letter that asks when its reader cannot come', () => {
  it('says that silence counts as possible, and asks for no reason', () => {
    const letter = write(asked, 'fr', { hoursUrl: `${origin}/hours/abc` })
    expect(plain(letter.paragraphs[0])).toContain('toutes comptent comme possibles')
    expect(plain(letter.paragraphs[0])).toContain('On ne vous demande pas pourquoi.')
    expect(letter.action.url).toBe(`${origin}/hours/abc`)
  })

  it('says that other hours are possible where some were added', () => {
    const letter = write({ ...asked, isAgain: true })
    expect(plain(letter.subject)).toBe('Tour 3 : d’autres heures possibles')
    expect(plain(letter.lead)).toContain('Ce que vous avez dit des premières est gardé.')
  })

  it('says once the day has passed that the answer still counts', () => {
    const letter = write({ ...asked, answerBy: now - 1 })
    expect(plain(letter.paragraphs[0])).toContain('votre réponse compte encore')
  })
})

describe('Every letter', () => {
  const all: LetterFacts[] = [
    { kind: 'magicLink', url: `${origin}/in`, expiresAt: now + 900_000 },
    { kind: 'passwordReset', url: `${origin}/reset`, expiresAt: now + 3_600_000 },
    { kind: 'addressChange', url: `${origin}/a`, expiresAt: now + 3_600_000, newAddress: 'x@y.fr' },
    { kind: 'sessionPlanned', session },
    { kind: 'sessionCancelled', session, reason: null },
    { kind: 'roundPublished', title: 'Série 1', sessions: [session] },
    asked,
    { ...asked, isAgain: true },
    { ...asked, kind: 'availabilityReminder' },
    { kind: 'cancellationUndone', session },
    {
      kind: 'questionReminder',
      cohortId: 'c1',
      questionId: 'q1',
      cohortName: 'Promotion Printemps',
      timeZone: 'Europe/Paris',
      name: 'Awa S.',
      until: now + 86_400_000,
    },
  ]

  it.each(['fr', 'en'] as const)(
    'says in %s the same as text and as a page, with one thing to do',
    (locale) => {
      for (const facts of all) {
        const content = write(facts, locale)
        const [text, page] = [letterText(content), letterHtml(content, locale)]
        for (const said of [content.lead, content.greeting, content.action.label]) {
          expect(text).toContain(said)
          expect(page).toContain(said.replaceAll("'", '&#39;'))
        }
        expect(text).toContain(content.action.url)
        expect(page).toContain(`href="${content.action.url}"`)
        expect(page).toContain('color-scheme')
        expect(page).not.toMatch(/<(?:img|script|link)\b/)
      }
    },
  )

  it('keeps its subject on one line, and names as text, whatever they hold', () => {
    const evil = 'Eve\r\nBcc: all@example.org "><script>'
    const facts = { kind: 'invitation', url: origin, role: 'learner', expiresAt: now + 1e9 } as const
    const letter = write({ ...facts, cohortName: evil, invitedBy: evil }, 'fr', { name: evil })
    expect(letter.subject).not.toMatch(/[\r\n]/)
    expect(letterHtml(letter, 'fr')).not.toContain('<script>')
  })

  it('offers to end reminders where there is a way', () => {
    const letter = write({ kind: 'tomorrow', session }, 'fr', { stopUrl: `${origin}/mail/x` as never })
    expect(letterText(letter)).toContain(`${origin}/mail/x`)
    expect(letterHtml(letter, 'fr')).toContain(`${origin}/mail/x`)
  })
})

describe('A letter about what will be erased', () => {
  const facts: LetterFacts = {
    kind: 'erasureComing',
    month: '2026-12',
    timeZone: 'Europe/Paris',
    kinds: [
      { kind: 'marks', sessions: 3, firstAt: Date.UTC(2026, 11, 6, 9) },
      { kind: 'dial', sessions: 1, firstAt: Date.UTC(2026, 11, 20, 9) },
    ],
  }

  it('says what goes of how many interviews, from when, and where a copy is taken', () => {
    const letter = write(facts)
    expect(plain(letter.subject)).toBe('En décembre, une partie de vos entretiens s’efface')
    expect(letter.rows.map(({ label, value }) => plain(`${label} : ${value}`))).toEqual([
      'Repères : 3 entretiens, à partir du 6 décembre',
      'Ressenti et temps de parole : un entretien, le 20 décembre',
    ])
    expect(letter.action.url).toBe('https://triade.example/my-data')
    expect(letterText(letter)).toContain('téléchargez votre archive')
  })

  it('says so in English too, and holds no name, as a stranger may read it', () => {
    const letter = write(facts, 'en')
    expect(letter.subject).toBe('In December, part of your interviews is erased')
    expect(letter.rows[0]?.value).toBe('3 interviews, from 6 December')
    expect(letter.unsubscribe).toBeNull()
  })
})
