import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hotkeyCommands } from '@/domain/hotkeys/commands'
import type { Command } from '@/domain/live-session/command'
import { findingsOf } from '@/domain/live-session/figures/findings'
import { observersBeside } from '@/domain/live-session/figures/observer-beside'
import { prematureSolution } from '@/domain/live-session/figures/premature-solution'
import { complexReflections, reflectionsPerQuestion } from '@/domain/live-session/figures/reflections'
import { tallyByGroup } from '@/domain/live-session/marking/tallies'
import { type TimelineMark, timelineOf } from '@/domain/live-session/timeline/timeline'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf, type ObservationGrid, ratedCodes, type Valence } from '@/domain/observation/grid'
import { observationGridSchema } from '@/domain/observation/grid-schema'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { madeUpGrid as grid } from '../observation/made-up-grid'
import { anyMarks } from './figures/marks'
import { anyHistory } from './histories'
import { contract, people, second } from './people'
import { answersOfBeneficiary } from './stages'
import { act, attempt, decideAct, fact, play } from './story'

const mark = (codeKey: string, valence: Valence | null = null): Command => ({
  type: 'mark',
  codeKey,
  valence,
  reactionOffsetMs: 0,
})

const agreed = (shownLive: string[]) =>
  fact(
    'scheduled',
    {
      ...contract,
      grid: { key: grid.key, version: grid.version },
      settings: { ...contract.settings, shownLive },
    },
    'claire',
    -86_400,
  )

/** Of twenty minutes, with a mark of every code; the advisor chose to work on one of them. */
const interviewShowing = (...shownLive: string[]) =>
  play(
    [
      agreed(shownLive),
      act('lea', { type: 'openBriefing' }, -600),
      act('lea', { type: 'chooseFocus', codeKey: 'candour' }, -300),
      act('sophie', { type: 'startInterview', anyway: true }, 0),
      ...grid.frame.map(({ key }) => act('sophie', { type: 'tickFrame', item: key }, 5)),
      act('sophie', { type: 'enterPhase', phase: 'exploration' }, 60),
      ...['ask', 'ask', 'mirror', 'deepen', 'deepen', 'deepen'].map((key, index) =>
        act('sophie', mark(key), 70 + index),
      ),
      act('sophie', mark('prescribe'), 90),
      act('sophie', mark('gather'), 120),
      act('sophie', mark('candour', 'breached'), 150),
      ...[200, 220, 240, 260, 280].map((at) => act('sophie', mark('calm', 'breached'), at)),
      act('nadia', mark('calm', 'upheld'), 203),
    ],
    grid,
  )
const { state, events } = interviewShowing('manners')
const timeline = timelineOf(state, grid, second(1_200))
const marks = timeline.tracks.find(({ track }) => track === 'supervisor')?.marks ?? []

describe('a grid with families of its own', () => {
  it('is a grid', () => {
    expect(observationGridSchema.parse(grid)).toEqual(grid)
  })

  it('takes marks of its codes in their directions, and no others', () => {
    const refusal = (command: Command) => attempt(state, act('sophie', command, 300))
    const decided = (command: Command) => decideAct(state, act('sophie', command, 300), grid)
    expect(decided(mark('calm', 'upheld')).map(({ type }) => type)).toEqual(['marked'])
    expect(() => decided(mark('calm', 'demonstrated'))).toThrow('invalidValence')
    expect(() => decided(mark('empathy', 'demonstrated'))).toThrow('unknownCode')
    expect(refusal(mark('calm', 'upheld'))).toBe('unknownCode')
  })

  it('shows the advisor live the family the cohort opened, and hides the other', () => {
    const advisor = people.lea
    const seen = (shownLive: string) => {
      const played = interviewShowing(shownLive)
      return played.events
        .filter(({ type }) => type === 'marked')
        .map((event) => viewFor(advisor, played.state, event, (key) => familyKeyOf(grid, key)))
        .flatMap((view) => (view.type === 'marked' ? [view.payload.codeKey] : []))
    }
    expect(new Set(seen('manners'))).toEqual(new Set(['candour', 'calm']))
    expect(new Set(seen('moves'))).toEqual(new Set(['ask', 'mirror', 'deepen', 'prescribe', 'gather']))
    expect(seen('phases')).toEqual([])
  })

  it('shows no player a mark whose family is not in the table', () => {
    const torn: ObservationGrid = { ...grid, families: grid.families.filter(({ key }) => key !== 'manners') }
    const [breach] = events.filter(({ type, payload }) => type === 'marked' && 'codeKey' in payload).slice(-1)
    if (!breach) throw new Error('there is a mark')
    const view = viewFor(people.lea, state, breach, (key) => familyKeyOf(torn, key))
    expect(view).toEqual({ seq: breach.seq, type: 'hidden' })
    expect(timelineOf(state, torn, second(1_200)).tracks[0]?.marks.map(({ family }) => family)).not.toContain(
      'manners',
    )
  })

  it('places its marks on its own lanes, in its own shapes and colours', () => {
    const looks = new Map(marks.map(({ family, lane, shape, colour }) => [family, { lane, shape, colour }]))
    expect(Object.fromEntries(looks)).toEqual({
      moves: { lane: 'above', shape: 'ring', colour: 'teal' },
      manners: { lane: 'below', shape: 'triangle', colour: 'slate' },
    })
  })

  it('counts by what its codes count as', () => {
    expect(reflectionsPerQuestion(grid, marks)).toEqual({ reflections: 4, questions: 2, ratio: 2 })
    expect(complexReflections(grid, marks)).toEqual({ complex: 3, total: 4, share: null })
    const counts = grid.families.map((family) =>
      tallyByGroup(grid, family, marks).map(({ group, count }) => [group.key, count]),
    )
    expect(counts).toEqual([
      [
        ['asking', 6],
        ['telling', 2],
      ],
      [],
    ])
  })

  it('has its rated codes rated, then set beside the marks and beside those of an observer', () => {
    expect(ratedCodes(grid).map(({ key }) => key)).toEqual(['calm', 'candour'])
    const ratings = Object.fromEntries(ratedKeys(grid).map((key) => [key, 5]))
    const answers = {
      ratings,
      moment: { codeKey: 'calm', text: '', at: null, direction: null },
      freeText: '',
    }
    const facts = (by: 'lea' | 'karim', command: Command, on: typeof state) =>
      decideAct(on, act(by, command, 1_300), grid).map(({ type }) => type)
    const { state: over } = play(
      [
        agreed([]),
        act('lea', { type: 'openBriefing' }, -600),
        act('sophie', { type: 'startInterview', anyway: true }, 0),
        act('sophie', { type: 'endInterview' }, 1_200),
      ],
      grid,
    )
    expect(facts('lea', { type: 'lockSelfAssessment', answers }, over)).toContain('selfAssessmentGiven')
    expect(facts('karim', { type: 'lockReturn', answers: answersOfBeneficiary }, over)).toContain(
      'returnGiven',
    )
    const [beside] = observersBeside(timeline, grid)
    expect(beside?.codes.map(({ codeKey, together }) => [codeKey, together])).toEqual([
      ['calm', 0],
      ['candour', 0],
    ])
    expect(beside?.contrary).toHaveLength(1)
  })

  it('finds what to look at first, beginning with the focus', () => {
    const own = {
      ratings: { calm: 5 },
      moment: { codeKey: null, text: '', at: null, direction: null },
      freeText: '',
    }
    const found = findingsOf({ ...state, selfAssessment: own }, timeline, grid, [])
    expect(found.map(({ kind, key }) => (kind === 'breach' ? kind : key.split(':')[0]))).toEqual([
      'breach',
      'selfRating',
      'prematureSolution',
      ...Array.from({ length: 5 }, () => 'breach'),
    ])
    expect(found[0]).toMatchObject({ kind: 'breach', mark: { codeKey: 'candour' } })
    expect(found[2]).toMatchObject({ mark: { codeKey: 'prescribe' }, leadMs: 30_000 })
  })

  it('gives each of its codes a key, with Shift for the contrary where there is one', () => {
    const keys = hotkeyCommands(grid).filter(({ action }) => action.type === 'mark')
    expect(keys.map(({ shifted }) => shifted !== null)).toEqual(
      grid.codes.map(({ valence }) => valence !== 'none'),
    )
  })
})

/** The default grid with every family and code called something else, by one rule. */
const other = (key: string) => `${key}X`
const renamed: ObservationGrid = {
  ...cepEntretienV1,
  families: cepEntretienV1.families.map((family) => ({ ...family, key: other(family.key) })),
  codes: cepEntretienV1.codes.map((code) => ({
    ...code,
    key: other(code.key),
    family: other(code.family),
  })),
}
const renamedMark = (mark: TimelineMark): TimelineMark => ({
  ...mark,
  codeKey: other(mark.codeKey),
  family: other(mark.family),
})

describe('names of families and codes', () => {
  it('make no figure: with others, the same marks count the same', () => {
    fc.assert(
      fc.property(anyMarks, (noted) => {
        const others = noted.map(renamedMark)
        expect(reflectionsPerQuestion(renamed, others)).toEqual(reflectionsPerQuestion(cepEntretienV1, noted))
        expect(complexReflections(renamed, others)).toEqual(complexReflections(cepEntretienV1, noted))
        const premature = prematureSolution(cepEntretienV1, noted)
        expect(prematureSolution(renamed, others)).toEqual(
          premature && { ...premature, mark: renamedMark(premature.mark) },
        )
        for (const [index, family] of renamed.families.entries()) {
          const usual = cepEntretienV1.families[index]
          if (usual)
            expect(tallyByGroup(renamed, family, others)).toEqual(tallyByGroup(cepEntretienV1, usual, noted))
        }
      }),
    )
  })

  it('open nothing: a player sees the marks of the families that the cohort named, whatever they are called', () => {
    fc.assert(
      fc.property(anyHistory, ({ events: facts, state: after }) => {
        const { contract: agreedOn } = after
        if (!agreedOn) return
        const shownLive = agreedOn.settings.shownLive.map((each) => (each === 'phases' ? each : other(each)))
        const settings = { ...agreedOn.settings, shownLive }
        const elsewhere = { ...after, contract: { ...agreedOn, settings } }
        for (const event of facts) {
          const usual = viewFor(people.lea, after, event, (key) => familyKeyOf(cepEntretienV1, key))
          const view = viewFor(people.lea, elsewhere, event, (key) => familyKeyOf(renamed, other(key)))
          expect(view).toEqual(usual)
        }
      }),
    )
  })
})
