import { describe, expect, it } from 'vitest'
import type { Locale } from '@/domain/localized'
import { debriefLanes } from '@/reading/lanes/debrief-lanes'
import { createMarkWords, laneSourceOf } from '@/reading/lanes/lane-source'
import { notedOf, rowsOf, withItems } from '@/reading/lanes/lanes'
import { fillTalk } from '@/reading/talk-time/fill-talk'
import { sayTalk } from '@/reading/talk-time/say-talk'
import { gapsIn } from '@/reading/talk-time/say-unmeasured'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'
import { debriefWithTalk, type Side } from './interview-with-talk'

const heights = {
  phases: 50,
  morePhases: 28,
  row: 30,
  stops: 20,
  recalled: 44,
  dial: 84,
  cues: 44,
  talk: 42,
  threads: 28,
}

// The advisor is cut short once, then both speak at once, then eight seconds are silent.
const advisor: Side = {
  lines: [
    [2, 12],
    [30, 40],
    [60, 120],
  ],
  from: 0,
  to: 1_000,
}
const beneficiary: Side = {
  lines: [
    [11, 22],
    [35, 38],
    [128, 200],
  ],
  from: 0,
  to: 1_000,
}
const whole = debriefWithTalk({ advisor: [advisor], beneficiary: [beneficiary] })
const halting = debriefWithTalk({
  advisor: [advisor],
  beneficiary: [
    { ...beneficiary, to: 250 },
    { lines: [], from: 360, to: 700 },
  ],
})
const alone = debriefWithTalk({ advisor: [advisor] })
const apart = debriefWithTalk({
  advisor: [{ ...advisor, to: 200 }],
  beneficiary: [{ lines: [[310, 380]], from: 300, to: 700 }],
})

async function laneOf(given: typeof whole, locale: Locale = 'fr', isFilled = true) {
  const { interview, timeline } = await readIn(locale, given)
  const source = laneSourceOf(interview, timeline, createMarkWords(given.room.grid, interview.names))
  const lanes = debriefLanes(source, heights, [], isFilled ? fillTalk : undefined)
  const lane = lanes.find(({ id }) => id === 'talk')
  return { lanes, lane: lane?.kind === 'items' ? lane : null }
}

describe('the lane of talk', () => {
  it('is there where a player was listened to, and nowhere else', async () => {
    expect((await laneOf(aDebrief().given)).lane).toBeNull()
    const { lane } = await laneOf(whole)
    expect([lane?.title, lane?.subtitle]).toEqual(['Parole', 'Inès, Moussa'])
  })

  it('is as high before it is filled, with the same rows', async () => {
    const empty = (await laneOf(whole, 'fr', false)).lane
    const { lane } = await laneOf(whole)
    expect(empty?.height).toBe(lane?.height)
    expect(empty?.rows.map(({ id }) => id)).toEqual(lane?.rows.map(({ id }) => id))
    expect(empty?.bars).toBeUndefined()
  })

  it('draws when each spoke, the advisor above, and where they were listened to', async () => {
    const [first, second] = (await laneOf(halting)).lane?.bars ?? []
    expect(first?.of).toBe('advisor')
    expect(first?.spoken.length).toBe(3)
    expect(second?.of).toBe('beneficiary')
    expect(second?.measured.length).toBe(2)
  })

  it('names silences, words at the same time and interruptions, with shapes of their own', async () => {
    const { lane } = await laneOf(whole)
    const items = lane ? rowsOf(lane).flatMap((row) => row.items) : []
    expect(items.slice(0, 5).map(({ shape, name, label }) => [shape, name, label])).toEqual([
      ['cutIn', 'Moussa interrompt Inès', ''],
      ['silence', 'Silence de 8\u00A0s, rompu par Inès', '8\u00A0s'],
      ['overlap', 'Inès et Moussa parlent en même temps, 3\u00A0s', ''],
      ['silence', 'Silence de 20\u00A0s, rompu par Inès', '20\u00A0s'],
      ['silence', 'Silence de 8\u00A0s, rompu par Moussa', '8\u00A0s'],
    ])
    const english = (await laneOf(whole, 'en')).lane
    expect(english && rowsOf(english)[2]?.items[0]?.name).toBe('Moussa interrupts Inès')
  })

  it('says how long each lasted, what it was in a word, and who ended a silence', async () => {
    const { lane } = await laneOf(whole)
    const said = lane?.passed?.slice(0, 3).map(({ short, who, fromMs, toMs }) => [short, who, toMs - fromMs])
    expect(said).toEqual([
      ['Moussa interrompt', null, expect.any(Number)],
      ['silence, 8\u00A0s', 'Inès', 8_000],
      ['deux voix', null, 3_000],
    ])
    const withoutSilences = lane && withItems(lane, ({ shape }) => shape !== 'silence')
    expect(withoutSilences?.kind === 'items' && withoutSilences.passed?.length).toBe(2)
  })

  it('counts none of them among what people noted, and sums up beside', async () => {
    const { lanes, lane } = await laneOf(whole)
    expect(notedOf(lanes).some(({ family }) => family === 'talk')).toBe(false)
    expect(lane?.summary).toEqual(['Inès parle 48\u202F%', '4 silences', '1 interruption'])
    expect(lane && withItems(lane, () => false).summary).toEqual([])
  })

  it('sums up nothing but that where there was no moment to compare', async () => {
    for (const given of [alone, apart])
      expect((await laneOf(given)).lane?.summary).toEqual(['trop peu mesuré'])
  })
})

async function saidOf(given: typeof whole, locale: Locale = 'fr') {
  const { interview, timeline } = await readIn(locale, given)
  return sayTalk(interview, timeline)
}

describe('talk time in words', () => {
  it('is nothing where no player was listened to', async () => {
    expect(await saidOf(aDebrief().given)).toBeNull()
  })

  it('tells both shares of each phase, which make a hundred', async () => {
    const said = await saidOf(whole)
    expect(said?.shares.map(({ name }) => name)).toEqual([
      'Introduction',
      'Exploration',
      'Conclusion',
      'Tout l’entretien',
    ])
    for (const { share } of said?.shares ?? []) if (share) expect(share.advisor + share.beneficiary).toBe(100)
    expect(said?.each.map(({ advisor: one, beneficiary: other }) => [one, other])).toEqual([
      ['01:00', '01:12'],
      ['0', '1'],
      ['0', '0'],
    ])
  })

  it('says when a player was not listened to, and what the figures stand on', async () => {
    const said = await saidOf(halting)
    expect(said?.notes[0]).toMatch(/^Inès n’a pas été mesurée de 16:40 à \d\d:\d\d\.$/u)
    expect(said?.notes[1]).toMatch(/^Moussa n’a pas été mesuré de 04:10 à 06:00 et de 11:40 à \d\d:\d\d\.$/u)
    expect(said?.notes[2]).toMatch(/^Compté sur \d\d:\d\d de mesure commune\.$/u)
    expect((await saidOf(halting, 'en'))?.notes[1]).toContain('from 04:10 to 06:00')
  })

  it('gives no share and no count where one of them was never listened to', async () => {
    const said = await saidOf(alone)
    expect(said?.notes).toEqual([expect.stringMatching(/^Inès/u), 'Moussa n’a pas été mesuré.'])
    expect(said?.shares.every(({ share }) => share === null)).toBe(true)
    expect([said?.each, said?.together]).toEqual([[], []])
  })

  it('counts nothing where the two were never listened to at the same moment', async () => {
    const said = await saidOf(apart)
    expect([said?.each, said?.together]).toEqual([[], []])
    expect(said?.notes.some((note) => note.startsWith('Compté'))).toBe(false)
  })

  it('tells no gap of a few seconds', () => {
    const measured = [
      { fromMs: 900, toMs: 60_000 },
      { fromMs: 64_000, toMs: 90_000 },
    ]
    expect(gapsIn(measured, 92_000)).toEqual([])
    expect(gapsIn(measured, 95_000)).toEqual([{ fromMs: 90_000, toMs: 95_000 }])
    expect(gapsIn([], 5_000)).toEqual([{ fromMs: 0, toMs: 5_000 }])
  })
})
