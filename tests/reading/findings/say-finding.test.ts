import { describe, expect, it } from 'vitest'
import type { Finding } from '@/domain/live-session/figures/findings'
import type { TimelineMark } from '@/domain/live-session/timeline/timeline'
import { isLocalized } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { focusTitle } from '@/reading/findings/focus'
import { nameFinding } from '@/reading/findings/name-finding'
import { sayFinding } from '@/reading/findings/say-finding'
import type { Room } from '@/reading/room'
import { plainText } from '@/reading/words/parts'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

const { given, marks } = aDebrief()
const markId = marks[0]?.id ?? ''
const authorId = marks[0]?.authorId ?? ''
const mark = (codeKey: string, note: string | null = null): TimelineMark => ({
  id: markId,
  codeKey,
  authorId,
  note,
  atMs: 60_000,
  pressedMs: 60_000,
  corrected: false,
  family: 'postures',
  lane: 'postures',
  colour: 'teal',
  shape: 'triangle',
  valence: 'demonstrated',
})
const at = { key: 'key', atMs: 60_000 }

async function said(finding: Finding, locale: 'fr' | 'en' = 'fr') {
  const { interview } = await readIn(locale, given)
  const { sentence, details, note } = sayFinding(interview, finding)
  const bold = sentence.filter(({ isStrong }) => isStrong).map(({ text }) => text)
  const plain = (text: string) => text.replace(/[\u00A0\u202F]/gu, ' ')
  return {
    text: plain(plainText(sentence)),
    bold,
    details: details.map((parts) => plain(plainText(parts))),
    note,
  }
}

describe('a finding in words', () => {
  it('names who marked what, and whose dial fell', async () => {
    const finding: Finding = { ...at, kind: 'dialFell', mark: mark('empathy', 'Elle se tait'), fall: 22 }
    expect(await said(finding)).toEqual({
      text: 'Claire marque empathie, le ressenti de Moussa perd 22 points.',
      bold: ['empathie'],
      details: [],
      note: 'Elle se tait',
    })
  })

  it('sets a rating beside what was marked', async () => {
    const rated = { rating: 5, positive: 2, total: 6, codeKey: 'empathy', side: 'higher' } as const
    const { text } = await said({ ...at, ...rated, kind: 'selfRating', atMs: null })
    expect(text).toBe('Inès se donne 5 sur 5 en empathie. Repères manifestés : 2 sur 6.')
  })

  it('says how long before the first summary a solution came, or that none came', async () => {
    const early = { ...at, kind: 'prematureSolution', mark: mark('unsolicitedAdvice') } as const
    const lead = await said({ ...early, leadMs: 198_000, summaryAtMs: 258_000 })
    expect(lead.text).toBe('Conseil non sollicité, 3 min 18 s avant la première synthèse (04:18).')
    const none = await said({ ...early, leadMs: null, summaryAtMs: null }, 'en')
    expect(none.text).toMatch(/^Unsolicited advice/u)
  })

  it('names the code of a breach, and whether it is repaired', async () => {
    const breach = { ...at, kind: 'breach', mark: mark('impartiality') } as const
    expect((await said({ ...breach, repaired: false })).text).toBe('Impartialité')
    const { interview } = await readIn('fr', given)
    expect(nameFinding(interview, { ...breach, repaired: false })).toBe('Manquement à réparer')
    expect(nameFinding(interview, { ...breach, repaired: true })).toBe('Manquement réparé')
  })

  it('tells a return to an earlier phase by its names and its length', async () => {
    const back = { from: 'conclusion', to: 'exploration', lastsMs: 60_000 } as const
    const { text } = await said({ ...at, ...back, kind: 'regression' })
    expect(text).toBe('De « Conclusion » à « Exploration », pendant 1 min.')
  })

  it('names each fact that was kept on a line of its own, with what it was waiting for', async () => {
    const [reveal] = given.room.scenario.reveals ?? []
    const { text, details } = await said({
      ...at,
      kind: 'reveals',
      atMs: null,
      kept: [reveal?.id ?? ''],
      total: 4,
    })
    expect(text).toBe('3 faits dits sur 4.')
    expect(details).toHaveLength(1)
    expect(details[0]).toContain(reveal?.fact.fr)
    expect(details[0]).toContain(reveal?.unlockedBy.fr)
  })

  it('marks each name that the grid or the situation does not give in the reader’s language', async () => {
    const { interview } = await readIn('en', {
      ...given,
      room: { ...given.room, ...inFrenchAlone(given.room) },
    })
    const told = (finding: Finding) => plainText(sayFinding(interview, finding).sentence)
    const breach = { ...at, kind: 'breach', repaired: false, mark: mark('impartiality') } as const
    expect(told(breach)).toBe('Impartialité [fr]')
    expect(told({ ...at, kind: 'dialFell', mark: mark('empathy'), fall: 22 })).toContain('empathie [fr]')
    const rated = { rating: 5, positive: 2, total: 6, codeKey: 'empathy', side: 'higher' } as const
    expect(nameFinding(interview, { ...at, ...rated, kind: 'selfRating', atMs: null })).toMatch(/\[fr\]$/u)
    const code = codeOf(interview.room.grid, 'empathy')
    expect(code && focusTitle(interview, code.label)).toBe('Inès’s focus: empathie [fr]')
    const [reveal] = given.room.scenario.reveals ?? []
    const kept = [reveal?.id ?? '']
    const { details } = sayFinding(interview, { ...at, kind: 'reveals', atMs: null, kept, total: 4 })
    expect(
      details
        .map(plainText)
        .join()
        .match(/\[fr\]/gu),
    ).toHaveLength(2)
    const own = await readIn('fr', given)
    expect(plainText(sayFinding(own.interview, breach).sentence)).toBe('Impartialité')
  })
})

/** The same grid and situation, written in French and not in English. */
function inFrenchAlone({ grid, scenario }: Room): Pick<Room, 'grid' | 'scenario'> {
  return JSON.parse(JSON.stringify({ grid, scenario }), (_key, value) =>
    value !== null && typeof value === 'object' && isLocalized(value) ? { fr: value.fr, en: '' } : value,
  )
}
