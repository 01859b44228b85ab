import { describe, expect, it } from 'vitest'
import { findingsOf } from '@/domain/live-session/figures/findings'
import { findingViews, ratingViews, recalledViews } from '@/reading/findings/finding-views'
import { focusTitle, readFocus } from '@/reading/findings/focus'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

const { given } = aDebrief()

describe('who says what of a finding', () => {
  it('is the supervisor with their mark, then the players, then each observer', async () => {
    const { interview, timeline } = await readIn('fr', given)
    const findings = findingsOf(interview.state, timeline, interview.room.grid, [])
    const breach = findings.find(({ kind }) => kind === 'breach')
    if (!breach) throw new Error('the story has no breach')
    const views = findingViews(interview, timeline, breach)
    expect(views[0]).toMatchObject({ kind: 'mark', text: 'Claire' })
    expect(views.at(-1)?.text).toMatch(/^Léa/u)
    expect(new Set(views.map(({ key }) => key)).size).toBe(views.length)
  })

  it('says nothing of what is about no code', async () => {
    const { interview, timeline } = await readIn('fr', given)
    const finding = { key: 'frame', kind: 'frame', atMs: 0, phase: 'introduction', missing: [] } as const
    expect(findingViews(interview, timeline, finding)).toEqual([])
  })

  it('holds the advisor’s rating and the moment they keep only for the codes they are about', async () => {
    const { interview } = await readIn('en', given)
    const { moment } = interview.state.selfAssessment ?? {}
    expect(ratingViews(interview, 'empathy').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Inès: \d of 5$/u),
    ])
    expect(ratingViews(interview, 'paraphrase')).toEqual([])
    expect(recalledViews(interview, moment?.codeKey ?? '')).toEqual([
      expect.objectContaining({ direction: 'toRework', text: 'Inès: their moment, 15:04, to work on' }),
    ])
    expect(recalledViews(interview, 'paraphrase')).toEqual([])
  })
})

describe('the focus', () => {
  it('is titled by whose it is, and read by each track', async () => {
    const { interview, timeline } = await readIn('fr', given)
    expect(
      focusTitle(interview, { fr: 'Écoute active', en: 'Active listening' }).replace(/[\u00A0\u202F]/gu, ' '),
    ).toBe('Focus d’Inès : écoute active')
    const focus = readFocus(interview, timeline)
    expect(focus?.code.key).toBe(interview.state.focus)
    expect(focus?.tracks.map(({ name }) => name)).toEqual(['Claire', 'Léa'])
    expect(focus?.tracks.flatMap(({ marks }) => marks.map(({ codeKey }) => codeKey))).toEqual(
      expect.arrayContaining([interview.state.focus]),
    )
  })

  it('is nothing where none was chosen', async () => {
    const { interview, timeline } = await readIn('fr', given)
    const without = { ...interview, state: { ...interview.state, focus: null } }
    expect(readFocus(without, timeline)).toBeNull()
  })
})
