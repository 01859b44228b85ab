import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayUseInTeaching, permits, wordOf } from '@/domain/live-session/consent/consent'
import { type ConsentScope, consentScopes } from '@/domain/live-session/consent/consent-scope'
import { isOutside, outsideAfter, scopesIn } from '@/domain/live-session/consent/outside'
import { unfinishedCodings } from '@/domain/live-session/marking/supervision'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { countLooks } from '@/tests/support/looked'
import { contract, type Name, people } from '../people'
import { bothLocked, debrief, running } from '../stages'
import { type Act, act, attempt, fact, given, play, type Step } from '../story'

const family = (codeKey: string) => familyKeyOf(cepEntretienV1, codeKey)
const give = (by: Name, scope: ConsentScope = 'observer', seconds = -30) =>
  act(by, { type: 'giveConsent', scope, wording: 2 }, seconds)
const withdraw = (by: Name, scope: ConsentScope = 'observer', seconds = 60) =>
  act(by, { type: 'withdrawConsent', scope }, seconds)

/** The same story where the cohort asks first, or where supervisors code blind. */
function agreed(steps: readonly Step[], settings: Partial<typeof contract.settings>): readonly Step[] {
  const scheduled = fact(
    'scheduled',
    { ...contract, settings: { ...contract.settings, ...settings } },
    'claire',
    -86_400,
  )
  // What those do who would have to wait outside is left out.
  const theirs = (step: Step) => 'by' in step && ['nadia', 'olivier', 'marc'].includes(step.by)
  return [scheduled, ...steps.slice(1).filter((step) => !settings.asksConsent || !theirs(step))]
}
const asking = (steps: readonly Step[]) => agreed(steps, { asksConsent: true })
const blind = (steps: readonly Step[]) => agreed(steps, { supervision: 'blind' })

describe('Consent', () => {
  it('is given and taken back by each player, for themselves, and twice is once', () => {
    given(...running)
      .when(give('lea', 'teaching', 10))
      .yields({ type: 'consentGiven', payload: { scope: 'teaching', wording: 2 } })
    given(...running, give('lea', 'teaching', 10))
      .when(give('lea', 'teaching', 11))
      .nothing()
    given(...running, give('lea', 'teaching', 10))
      .when(withdraw('lea', 'teaching'))
      .yields({ type: 'consentWithdrawn', payload: { scope: 'teaching' } })
    given(...running)
      .when(withdraw('karim'))
      .yields({ type: 'consentWithdrawn', payload: { scope: 'observer' } })
  })

  it.each(['sophie', 'nadia'] as const)('is not for %s to give', (by) => {
    given(...running)
      .when(give(by, 'teaching', 10))
      .refused('seatMayNot')
  })

  it('may be taken back after the debrief too', () => {
    given(...debrief)
      .when(withdraw('karim', 'teaching', 4_000))
      .yields({ type: 'consentWithdrawn', payload: { scope: 'teaching' } })
  })

  it('counts for teaching only under the words of today: a yes to earlier words is asked again', () => {
    const earlier = (by: Name) => act(by, { type: 'giveConsent', scope: 'teaching', wording: 1 }, 10)
    const { state } = play([...running, earlier('lea'), earlier('karim')])
    expect(mayUseInTeaching(state)).toBe(false)
    expect(wordOf(state, 'teaching', people.lea.personId)).toBeNull()
    const again = [...running, earlier('lea'), earlier('karim')]
    given(...again)
      .when(give('lea', 'teaching', 20))
      .yields({ type: 'consentGiven', payload: { scope: 'teaching', wording: 2 } })
    const both = [...again, give('lea', 'teaching', 20), give('karim', 'teaching', 21)]
    expect(mayUseInTeaching(play(both).state)).toBe(true)
    const presence = act('lea', { type: 'giveConsent', scope: 'observer', wording: 1 }, 10)
    expect(wordOf(play([...running, presence]).state, 'observer', people.lea.personId)).toBe('given')
  })

  it('is asked for only of who is there', () => {
    expect(scopesIn(contract)).toEqual(['observer', 'teaching'])
    expect(scopesIn({ ...contract, settings: { ...contract.settings, supervision: 'blind' } })).toEqual([
      ...consentScopes,
    ])
    const alone = contract.seats.filter(({ seat }) => seat !== 'observer' && seat !== 'supervisor')
    expect(scopesIn({ ...contract, seats: alone })).toEqual(['teaching'])
  })
})

describe('An observer', () => {
  it('is there where no player was asked, and the cohort does not ask first', () => {
    expect(isOutside(play(running).state, people.nadia)).toBe(false)
  })

  it('waits outside from the beginning of the interview where the cohort asks first, until both have said yes', () => {
    const before = running.findIndex((step) => 'command' in step && step.command.type === 'startInterview')
    expect(isOutside(play(asking(running.slice(0, before))).state, people.nadia)).toBe(false)
    const { state } = play(asking(running))
    expect(isOutside(state, people.nadia)).toBe(true)
    expect(isOutside(play([...asking(running), give('lea', 'observer', 20)]).state, people.nadia)).toBe(true)
    const both = [...asking(running), give('lea', 'observer', 20), give('karim', 'observer', 21)]
    expect(isOutside(play(both).state, people.nadia)).toBe(false)
  })

  it('leaves at one refusal of either player, though the other said yes, and does nothing there any more', () => {
    const story = [...running, give('lea', 'observer', 20), give('karim', 'observer', 21), withdraw('lea')]
    const { state } = play(story)
    expect(isOutside(state, people.nadia)).toBe(true)
    const marked: Act = act(
      'nadia',
      { type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 },
      70,
    )
    expect(attempt(state, marked)).toBe('consentMissing')
    expect(isOutside(play([...story, give('lea', 'observer', 80)]).state, people.nadia)).toBe(false)
  })

  it('is not put out by what is said of others', () => {
    const { state } = play([...running, withdraw('lea', 'teaching'), withdraw('karim', 'secondSupervisor')])
    expect(isOutside(state, people.nadia)).toBe(false)
  })
})

describe('A second supervisor who codes blind', () => {
  it('leaves at one word, is waited for no more, and the one who leads stays', () => {
    const { state } = play([...blind(bothLocked), withdraw('karim', 'secondSupervisor', 2_000)])
    expect(isOutside(state, people.marc)).toBe(true)
    expect(isOutside(state, people.sophie)).toBe(false)
    expect(unfinishedCodings(state)).toEqual(['sophie'])
  })

  it('needs no consent where supervisors share their track', () => {
    expect(isOutside(play([...running, withdraw('karim', 'secondSupervisor')]).state, people.marc)).toBe(
      false,
    )
  })
})

describe('Who waits outside', () => {
  it('is decided anew by consents and the beginning alone', () => {
    const { state } = play(asking(running))
    const factsOf = (asked: Act) => attempt(state, asked) as Exclude<ReturnType<typeof attempt>, string>
    expect(outsideAfter(state, factsOf(give('lea', 'observer', 20)))).toEqual(['nadia', 'olivier'])
    expect(outsideAfter(state, factsOf(act('sophie', { type: 'pauseInterview' }, 30)))).toBeNull()
  })

  it('does not see which player said no, and players do not see it of each other', () => {
    const { events, state } = play([...running, withdraw('lea', 'teaching')])
    const said = events.at(-1)
    if (said?.type !== 'consentWithdrawn') throw new Error('no such fact')
    const sees = (name: 'karim' | 'lea' | 'sophie' | 'nadia') =>
      viewFor(people[name], state, said, family).type
    expect([sees('lea'), sees('sophie')]).toEqual(['consentWithdrawn', 'consentWithdrawn'])
    expect([sees('karim'), sees('nadia')]).toEqual(['hidden', 'hidden'])
    const later = play([...debrief, withdraw('lea', 'teaching', 4_000)])
    expect(viewFor(people.karim, later.state, later.events.at(-1) as never, family).type).toBe('hidden')
  })
})

type Word = { by: 'lea' | 'karim'; scope: ConsentScope; gives: boolean }
const anyWord: fc.Arbitrary<Word> = fc.record({
  by: fc.constantFrom('lea' as const, 'karim' as const),
  scope: fc.constantFrom(...consentScopes),
  gives: fc.boolean(),
})
const spoken = (words: readonly Word[]): Step[] =>
  words.map(({ by, scope, gives }, index) => (gives ? give : withdraw)(by, scope, 3_000 + index))
const anyStory = fc
  .record({
    words: fc.array(anyWord, { maxLength: 12 }),
    begins: fc.constantFrom(running, bothLocked, debrief),
    asksConsent: fc.boolean(),
    supervision: fc.constantFrom('blind' as const, 'shared' as const),
  })
  // Blind, the debrief of the usual story would have to wait for codings to be finished.
  .filter(({ begins, supervision }) => supervision === 'shared' || begins !== debrief)

describe('Whatever was said, and in whatever order', () => {
  it('who waits outside is given nothing at all, then or before', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(anyStory, ({ words, begins, ...settings }) => {
        const { events, state } = play([...agreed(begins, settings), ...spoken(words)])
        for (const name of ['nadia', 'olivier', 'marc'] as const) {
          if (!isOutside(state, people[name])) continue
          looked.once()
          for (const event of events) {
            expect(viewFor(people[name], state, event, family)).toEqual({ seq: event.seq, type: 'hidden' })
          }
        }
      }),
    )
    looked.expectAtLeast(50)
  })

  it('a refusal by any participant, not taken back, puts them out: nothing said of another scope lets them in', () => {
    fc.assert(
      fc.property(anyStory, ({ words, begins, ...settings }) => {
        const { state } = play([...agreed(begins, settings), ...spoken(words)])
        for (const scope of ['observer', 'secondSupervisor'] as const) {
          const last = (by: Name) => words.findLast((word) => word.by === by && word.scope === scope)?.gives
          const said = [last('lea'), last('karim')]
          const expected =
            !said.includes(false) && (!settings.asksConsent || said.every((each) => each === true))
          expect(permits(state, scope)).toBe(expected)
        }
        const taught = (['lea', 'karim'] as const).map(
          (by) => words.findLast((word) => word.by === by && word.scope === 'teaching')?.gives,
        )
        expect(mayUseInTeaching(state)).toBe(taught.every((each) => each === true))
      }),
    )
  })

  it('the order of words about different scopes, or of different players, changes nothing', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(), ({ words, begins, ...settings }, seed) => {
        const parts = grouped(words)
        const turned = [...parts.entries()]
          .toSorted(([one], [other]) => hash(one, seed) - hash(other, seed))
          .flatMap(([, part]) => part)
        const first = play([...agreed(begins, settings), ...spoken(words)]).state
        const second = play([...agreed(begins, settings), ...spoken(turned)]).state
        expect(new Map([...second.consents].sort())).toEqual(new Map([...first.consents].sort()))
      }),
    )
  })
})

function grouped(words: readonly Word[]): Map<string, Word[]> {
  const parts = new Map<string, Word[]>()
  for (const word of words)
    parts.set(`${word.by} ${word.scope}`, [...(parts.get(`${word.by} ${word.scope}`) ?? []), word])
  return parts
}

function hash(text: string, seed: number): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 9_973, 7)
}
