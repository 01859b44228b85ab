import { expect, it } from 'vitest'
import { codingAgreements } from '@/domain/live-session/figures/coding-agreement'
import { readCodeAgreement, sayKappa, sayUnfinished } from '@/reading/agreement/say-agreement'
import { sayDisagreement } from '@/reading/agreement/say-disagreement'
import { plainText } from '@/reading/words/parts'
import { readIn } from '../interview'
import { aDebrief, codedBlind } from '../paper/debrief'

const { given } = aDebrief([], null, 'beneficiary', codedBlind)
const plain = (text: string) => text.replace(/[\u00A0\u202F]/gu, ' ')

async function read() {
  const { interview, events } = await readIn('fr', given)
  const [agreement] = codingAgreements(events, interview.room.grid)
  if (!agreement) throw new Error('nobody coded blind')
  return { interview, agreement }
}

it('says κ with the share of time in one phase, or why there is no κ', async () => {
  const { interview, agreement } = await read()
  const { text, observed } = sayKappa(interview.words, agreement.phases)
  expect([plain(text), observed && plain(observed)]).toEqual(['κ 0,93', '96 % du temps dans la même phase'])
  const none = sayKappa(interview.words, { value: null, reason: 'oneCategory', observed: 1 })
  expect(none.observed).toBeNull()
  expect(none.text).toMatch(/^Pas de κ/u)
})

it('gives no rate of a code under five moments', async () => {
  const { interview, agreement } = await read()
  const rates = agreement.codes.map((each) => readCodeAgreement(interview, each))
  expect(rates.find(({ codeKey }) => codeKey === 'empathy')).toMatchObject({ counts: [2, 2, 1], rates: null })
  expect(rates.find(({ codeKey }) => codeKey === 'activeListening')?.rates?.f1).toBe('0,67')
})

it('makes what the two did stand out in each sentence', async () => {
  const { interview, agreement } = await read()
  const pair = { a: 'Claire', b: 'Paul' }
  const said = agreement.disagreements.map((each) => sayDisagreement(interview, pair, each))
  expect(said.map((parts) => plain(plainText(parts)))).toContain(
    'Claire marque reflet, Paul reformulation écho.',
  )
  for (const parts of said) expect(parts.some(({ isStrong }) => isStrong)).toBe(true)
})

it('names whose coding was not finished, among those compared', async () => {
  const { interview } = await read()
  expect(sayUnfinished(interview)).toBeNull()
  const [paul = ''] = interview.cast.supervisors.slice(1).map(({ personId }) => personId)
  const unsealing = { at: 0, byId: paul, overridden: true, reason: null, unfinishedCodings: [paul] }
  const early = { ...interview, state: { ...interview.state, unsealing } }
  expect(sayUnfinished(early)).toMatch(/^Le codage de Paul/u)
  expect(sayUnfinished(early, ['somebody else'])).toBeNull()
})
