import type { Page } from '@playwright/test'
import { demoId } from '@/server/operate/demonstration/demo-id'
import { arrangeLiveSession, command } from '../support/api'
import type { AppServer } from '../support/app-server'
import { playPast, type Story } from '../support/play-past'
import type { Camera } from './camera'
import type { People } from './cast'
import { drawn } from './picture-interview'

/** What is kept and recalled for the debrief: kept cues, the moments compared, the dial redrawn, the takes. */
export async function pictureRecalled(
  { take, wants }: Camera,
  { claire }: People,
  app: AppServer,
): Promise<void> {
  const past = `/sessions/${demoId('past sylvie')}`
  await take('kept-cue-debrief', {
    person: claire,
    path: past,
    settle: async (page) => {
      await drawn(page)
      await page.getByRole('button', { name: /moment à discuter|moment to discuss/u }).click()
      await page.getByText(/sans l’envoyer à Inès|without sending it to Inès/u).waitFor()
    },
  })
  await take('recall-debrief', {
    person: claire,
    path: past,
    settle: async (page) => {
      await drawn(page)
      await page.getByRole('tab', { name: /^(Ressenti|The dial)$/u }).click()
      await page.getByRole('heading', { name: /^(Moments comparés|Moments compared)$/u }).waitFor()
    },
  })
  await take('takes-debrief', {
    person: claire,
    path: past,
    settle: async (page) => {
      await drawn(page)
      await page.getByRole('button', { name: /^\d (prises?|takes?)$/u }).click()
      await page.getByRole('heading', { name: /^(Côte à côte|Side by side)$/u }).waitFor()
    },
  })
  if (!wants('compare', 'redraw', 'kept-cue-console')) return
  const { liveSessionId, supervisor, advisor, beneficiary } = await arrangeLiveSession(app.url)
  const path = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await playPast(interview, app.dataDir, liveSessionId)
  await command(supervisor, liveSessionId, { type: 'keepCue', text: 'reviens à lui' })
  await take('kept-cue-console', {
    person: supervisor,
    path,
    settle: (page) =>
      page
        .getByText(/^(Gardé|Kept)/u)
        .first()
        .waitFor(),
  })
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await take('compare', { person: beneficiary, path, settle: compare, anew: true })
  await command(advisor, liveSessionId, { type: 'lockSelfAssessment', answers: ownAnswers })
  await take('redraw', { person: advisor, path, settle: redraw, anew: true })
}

const interview: Story = {
  lines: [
    [0, 'supervisor', { type: 'startInterview', anyway: true }],
    [180, 'supervisor', { type: 'enterPhase', phase: 'exploration' }],
    [290, 'beneficiary', { type: 'giveReveal', revealId: '' }],
    [600, 'supervisor', { type: 'enterPhase', phase: 'conclusion' }],
  ],
  dial: [
    [60, 55],
    [150, 30],
    [300, 60],
    [420, 85],
    [540, 40],
    [660, 70],
  ],
  beganMsAgo: 720_000,
}

const ownAnswers = {
  ratings: {
    unconditionalPositiveRegard: 4,
    authenticity: 3,
    empathy: 3,
    activeListening: 4,
    introduction: 4,
    exploration: 3,
    conclusion: 3,
  },
  moment: { codeKey: null, text: '', at: null, direction: null },
  freeText: '',
}

async function compare(page: Page): Promise<void> {
  const done = page.getByRole('button', { name: /^(C’est fait, j’écris|Done, I’ll write)/u })
  if (await done.isVisible()) await done.click()
  await page.getByRole('button', { name: /^(Comparer|Compare)$/u }).click()
  await page.getByRole('dialog').getByRole('radio').nth(1).check({ force: true })
}

async function redraw(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Dessiner|Draw)$/u }).click()
  const area = page.getByRole('dialog').getByRole('slider')
  await area.focus()
  for (const key of ['Shift+ArrowRight', 'PageUp', 'Enter', 'Shift+ArrowRight', 'PageDown', 'Enter'])
    await page.keyboard.press(key)
}
