import { describe, expect, it } from 'vitest'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import type { Locale } from '@/domain/localized'
import { type LoggedKind, lengthOf, loggedKinds, usualRetention } from '@/domain/retention/retention'
import { derivedFigures } from '@/reading/figures/derived-figures'
import { readFindings } from '@/reading/findings/read-findings'
import { sayErased, sayErasedKind } from '@/reading/kept/say-erased'
import { debriefLanes } from '@/reading/lanes/debrief-lanes'
import { createMarkWords, laneSourceOf } from '@/reading/lanes/lane-source'
import { composePaper } from '@/reading/paper/compose-paper'
import { keptFacts, missingFrame } from '@/reading/talk/left-unsaid'
import { readIn } from './interview'
import { wordsIn } from './paper/debrief'
import { richInterview } from './rich-interview'

const rich = richInterview().given

/** The interview of every kind of finding, after these kinds were erased from it. */
function without(kinds: readonly LoggedKind[]) {
  const seq = (rich.events.at(-1)?.seq ?? 0) + 1
  const at = Date.UTC(2027, 10, 24, 1)
  const payload = {
    kinds: kinds.map((kind) => ({ kind, length: lengthOf(kind, usualRetention) })),
    cameIds: [],
  }
  const told: LiveSessionEvent<'purged'> = {
    seq,
    id: 'told',
    type: 'purged',
    actorId: 'triade',
    seat: null,
    at,
    recordedAt: at,
    payload,
  }
  return { ...rich, events: [...rich.events, told] }
}

const read = (kinds: readonly LoggedKind[], locale: Locale = 'fr') => readIn(locale, without(kinds))
const paperOf = async (kinds: readonly LoggedKind[]) => composePaper(without(kinds), await wordsIn('fr'))
const plain = (text: string | null) => text?.replace(/[\u00A0\u202F]/g, ' ')

describe('An interview whose marks were erased', () => {
  it('has no finding, no figure, and nothing that was left unsaid: nothing is made of what is missing', async () => {
    const before = await read([])
    const { room, state } = before.interview
    expect(readFindings(room, state, before.timeline).length).toBeGreaterThan(5)
    expect(keptFacts(before.interview).length).toBeGreaterThan(0)
    const after = await read(['marks'])
    expect(readFindings(room, after.interview.state, after.timeline)).toEqual([])
    expect(derivedFigures(after.interview, after.timeline)).toEqual([])
    expect([missingFrame(after.interview), keptFacts(after.interview)]).toEqual([[], []])
  })

  it('says so in its lanes and on paper, and keeps the hours', async () => {
    const { interview, timeline } = await read(loggedKinds)
    const source = laneSourceOf(interview, timeline, createMarkWords(interview.room.grid, interview.names))
    const heights = {
      phases: 1,
      morePhases: 1,
      row: 1,
      stops: 1,
      recalled: 1,
      dial: 1,
      cues: 1,
      talk: 40,
      threads: 1,
    }
    const lanes = debriefLanes(source, heights)
    const empty = lanes.flatMap((lane) => ('empty' in lane && lane.empty ? [lane.empty] : []))
    expect(new Set(empty)).toEqual(new Set(['effacé']))
    expect(lanes.flatMap((lane) => lane.summary ?? []).join()).not.toMatch(/0/u)
    const paper = await paperOf(loggedKinds)
    expect(paper.sections.map(({ id }) => id)).toEqual([
      'overview',
      'commitments',
      'timeline',
      'time',
      'brought',
      'sources',
    ])
    const text = plain(JSON.stringify(paper)) ?? ''
    expect(text).toContain('Le 24 novembre 2027, après 12 mois : repères, notes, signaux')
    expect(text).toContain('après 6 mois : ressenti et temps de parole')
    for (const [gone] of [['Sans focus'], ['Gratuité'], ['Je demande d’abord']])
      expect(text).not.toContain(gone)
  })
})

describe('An interview whose dial alone was erased', () => {
  it('keeps its marks and what is made of them, without the figures of the dial', async () => {
    const whole = await read([])
    const after = await read(['dial'])
    const namesOf = ({ interview, timeline }: typeof after) =>
      derivedFigures(interview, timeline)
        .flat()
        .map(({ name }) => name)
    expect(namesOf(whole).filter((name) => !namesOf(after).includes(name))).toHaveLength(2)
    const sections = async (kinds: readonly LoggedKind[]) =>
      (await paperOf(kinds)).sections.map(({ id }) => id)
    // What the players recalled of the dial goes with the dial.
    expect(await sections(['dial'])).toEqual((await sections([])).filter((id) => id !== 'recall'))
  })
})

it('What was erased is told in both languages, one sentence for each day and length', async () => {
  const { interview } = await read(['marks', 'dial', 'notes'])
  expect(sayErased(interview).map(plain)).toEqual([
    'Effacé le 24 novembre 2027, après 12 mois : repères, notes.',
    'Effacé le 24 novembre 2027, après 6 mois : ressenti et temps de parole.',
  ])
  const english = await read(['marks'], 'en')
  expect(sayErasedKind(english.interview, 'marks')).toBe(
    'Erased on 24 November 2027, after 12 months: marks.',
  )
  expect(sayErasedKind(english.interview, 'dial')).toBeNull()
})
