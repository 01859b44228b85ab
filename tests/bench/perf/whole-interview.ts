import type { Browser, Page } from '@playwright/test'
import type { Command } from '@/domain/live-session/command'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { arrangeLiveSession, type Cast, command } from '../../support/api'
import type { AppServer } from '../../support/app-server'
import { takeShifts, unseen, watchShifts } from '../../support/layout-shifts'
import { type Line, line } from './line'
import { openSlowly } from './slow-page'

type Player = 'supervisor' | 'advisor' | 'beneficiary' | 'observer'
const windows = [
  { seat: 'supervisor', width: 1440, height: 900 },
  { seat: 'observer', width: 1440, height: 900 },
  { seat: 'advisor', width: 1440, height: 900 },
  { seat: 'beneficiary', width: 1440, height: 900 },
  { seat: 'supervisor', width: 820, height: 1180 },
  { seat: 'advisor', width: 390, height: 844 },
  { seat: 'beneficiary', width: 390, height: 844 },
] as const
/** Long enough for an act to reach every window and settle there. */
const SETTLED_MS = 1_200

/** What a supervisor does by keys is done so: what it moves there, they moved themselves. */
type Act = { key: string } | { by: Player; command: Command | ((cast: Cast) => Promise<Command>) }
const ratings = Object.fromEntries(ratedKeys(cepEntretienV1).map((key) => [key, 3]))
const acts: Act[] = [
  { by: 'supervisor', command: { type: 'openBriefing' } },
  { by: 'advisor', command: { type: 'chooseFocus', codeKey: 'empathy' } },
  { by: 'advisor', command: { type: 'declareReadiness', ready: true } },
  { by: 'beneficiary', command: { type: 'declareReadiness', ready: true } },
  { by: 'supervisor', command: { type: 'startInterview', anyway: false } },
  { key: 'KeyE' },
  { key: 'Shift+KeyE' },
  { key: 'KeyA' },
  { by: 'supervisor', command: { type: 'tickFrame', item: cepEntretienV1.frame[0]?.key ?? '' } },
  { key: 'Digit2' },
  {
    by: 'beneficiary',
    command: async () => ({ type: 'moveDial', samples: [{ at: Date.now(), value: 63 }] }),
  },
  {
    by: 'beneficiary',
    command: async ({ beneficiary, liveSessionId }) => {
      const { scenario } = await beneficiary.api.liveSession.room.query({ liveSessionId })
      return { type: 'giveReveal', revealId: scenario.reveals?.[0]?.id ?? '' }
    },
  },
  { key: 'Digit5' },
  {
    by: 'advisor',
    command: async ({ advisor, liveSessionId }) => {
      const { events } = await advisor.api.liveSession.events.query({ liveSessionId, after: 0, limit: 500 })
      const [cueId = ''] = events.flatMap((each) => (each.type === 'cueSent' ? [each.id] : []))
      return { type: 'acknowledgeCue', cueId }
    },
  },
  { key: 'Digit0' },
  { key: 'Digit0' },
  { by: 'advisor', command: { type: 'haltInterview' } },
  { by: 'supervisor', command: { type: 'resumeInterview' } },
  { by: 'supervisor', command: { type: 'endInterview' } },
  {
    by: 'advisor',
    command: {
      type: 'lockSelfAssessment',
      answers: { ratings, moment: { codeKey: 'empathy', text: 'Le silence.' }, freeText: '' },
    },
  },
  {
    by: 'beneficiary',
    command: {
      type: 'lockReturn',
      answers: { answers: { understood: 'Au silence.', heldBack: 'Rien.', wished: '', keep: '' } },
    },
  },
  { by: 'supervisor', command: { type: 'unseal', overrideReason: null } },
  { by: 'beneficiary', command: { type: 'postComment', moment: 2_000, text: 'Ici.', replyTo: null } },
  {
    by: 'advisor',
    command: { type: 'makeCommitment', what: 'Attendre', due: '2099-01-01', how: 'Compter' },
  },
  { by: 'supervisor', command: { type: 'close' } },
]

/** What moves under people's eyes without their having touched anything, over a whole interview. */
export async function wholeInterview(browser: Browser, app: AppServer): Promise<Line[]> {
  const cast = await arrangeLiveSession(app.url)
  const pages: Page[] = []
  for (const { seat, width, height } of windows) {
    const page = await openSlowly(browser, app.url, cast[seat], `/sessions/${cast.liveSessionId}`, 1)
    await page.setViewportSize({ width, height })
    await page.reload({ waitUntil: 'networkidle' })
    await watchShifts(page)
    pages.push(page)
  }
  const found: { act: string; value: number; what: string }[][] = pages.map(() => [])
  const collect = async (act: string) => {
    for (const [index, page] of pages.entries()) {
      for (const { value, what } of await takeShifts(page))
        found[index]?.push({ act, value, what: what.join(' ') })
    }
  }
  await collect('opening')
  for (const act of acts) {
    const name = await perform(act, cast, pages[0])
    await pages[0]?.waitForTimeout(SETTLED_MS)
    await collect(name)
  }
  for (const page of pages) await page.context().close()
  return windows.map(({ seat, width }, index) => {
    const shifts = found[index] ?? []
    const total = shifts.reduce((sum, { value }) => sum + value, 0)
    const worst = [...shifts].sort((a, b) => b.value - a.value).slice(0, 6)
    return line(`whole interview, ${seat} at ${width} px: layout shift (CLS)`, '', [total], {
      mustBe: unseen,
      also: worst.map(({ act, value, what }) => `${act} ${value.toFixed(4)} ${what}`).join('; '),
    })
  })
}

async function perform(act: Act, cast: Cast, console: Page | undefined): Promise<string> {
  if ('key' in act) {
    await console?.keyboard.press(act.key)
    return act.key
  }
  const each = typeof act.command === 'function' ? await act.command(cast) : act.command
  await command(cast[act.by], cast.liveSessionId, each)
  return each.type
}
