import type { Page } from '@playwright/test'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { command } from '../support/api'
import { playToMidInterview } from '../support/mid-interview'
import type { Camera } from './camera'
import type { People } from './cast'

const narrow = ['zoom', 820, 390, 360] as const

/** One interview from the waiting room to its debrief, as each seat sees it. */
export async function pictureInterview(
  { take, present }: Camera,
  { claire, ines, thomas, lea }: People,
  dataDir: string,
): Promise<void> {
  const live = (await claire.api.today.overview.query()).now.find(
    (card) => card.scenario.shortName === 'Yann L.',
  )
  if (!live) throw new Error('the demonstration has no session to join')
  const path = `/sessions/${live.id}`
  const order = (person: typeof claire, each: Parameters<typeof command>[2]) => command(person, live.id, each)

  await take('waiting', { person: ines, path })
  await take('waiting-supervisor', { person: claire, path })
  await order(claire, { type: 'openBriefing' })
  await take('briefing-advisor', { person: ines, path })
  await take('briefing-beneficiary', { person: thomas, path })
  await take('briefing-supervisor', { person: claire, path })
  await take('briefing-observer', { person: lea, path })

  await playToMidInterview(dataDir, live.id)
  const leave = await Promise.all([ines, thomas].map((person) => present(person, path)))
  await take('console', { person: claire, path, settle: saved })
  await take('legend', { person: claire, path, settle: asked('?'), anew: true })
  await take('marks-sheet', { person: claire, path, settle: openMarks, only: narrow })
  await take('recode', { person: claire, path, settle: recode, anew: true })
  await take('note', {
    person: claire,
    path,
    anew: true,
    settle: async (page) => {
      await saved(page)
      await page.getByRole('button', { name: /^Note/u }).first().click()
      await page.getByRole('textbox').last().waitFor()
    },
  })
  await take('end', { person: claire, path, settle: end })
  await take('abandon', {
    person: claire,
    path,
    settle: async (page) => {
      await end(page)
      await page.getByRole('button', { name: /sans débriefing…|without a debrief…/u }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('ok')
      await page.getByRole('dialog').getByRole('button').last().click()
    },
  })
  await Promise.all(leave.map((go) => go()))
  await take('offline', {
    person: claire,
    path,
    settle: async (page) => {
      await saved(page)
      await page.context().setOffline(true)
      await page.keyboard.press('KeyE')
      await page
        .getByText(/^(Hors ligne|Offline),/u)
        .first()
        .waitFor()
    },
  })
  await take('advisor', { person: ines, path })
  await take('beneficiary', { person: thomas, path })
  await take('beneficiary-brief', {
    person: thomas,
    path,
    settle: (page) => page.locator('summary, [aria-expanded="false"]').first().click(),
    only: [390],
  })
  await take('observer', { person: lea, path })
  await take('diagnostics', {
    person: thomas,
    path,
    settle: async (page) => {
      await page.getByRole('button', { name: /Détails de la connexion|Connection details/u }).click()
      await page.getByRole('dialog').waitFor()
      await page.getByText(/^\d+\sms$/u).waitFor()
    },
  })
  await order(claire, { type: 'sendCue', text: 'reviens à son père' })
  await take('cue', { person: ines, path, settle: (page) => page.getByText('reviens à son père').waitFor() })
  await order(claire, { type: 'pauseInterview' })
  await take('paused-advisor', { person: ines, path })
  await take('paused-console', { person: claire, path, settle: saved })
  await order(claire, { type: 'resumeInterview' })
  await order(thomas, { type: 'haltInterview' })
  await take('halt-console', { person: claire, path })
  await take('halt-advisor', { person: ines, path })
  await take('halt-beneficiary', { person: thomas, path })

  await order(claire, { type: 'endInterview' })
  await take('stepping-out', { person: ines, path })
  await take('self-assessment-new', { person: ines, path, settle: write, writes: true })
  await take('return', { person: thomas, path, settle: write, writes: true })
  await take('return-missing', {
    person: thomas,
    path,
    writes: true,
    settle: async (page) => {
      await write(page)
      await page.getByRole('button', { name: /^(Verrouiller|Lock)/u }).click()
      await page.locator('[aria-invalid="true"]').first().waitFor()
    },
  })
  await take('return-written', {
    person: thomas,
    path,
    writes: true,
    settle: async (page) => {
      await write(page)
      const fields = page.getByRole('textbox')
      await fields.nth(0).fill('Quand il a repris « tout seul ». Je me suis tu, et il m’a laissé me taire.')
      await fields.nth(1).fill('Au mot « bilan ».\n\nJe venais pour ça, mais il l’a dit avant moi.')
      await saved(page)
    },
  })
  await take('observer-waits', { person: lea, path })
  await take('unseal', { person: claire, path, settle: saved })
  await take('override', {
    person: claire,
    path,
    settle: async (page) => {
      await saved(page)
      await page.getByRole('button', { name: /^(Ouvrir sans attendre|Open without waiting)/u }).click()
      await page.getByRole('dialog').waitFor()
    },
  })
  await order(ines, {
    type: 'lockSelfAssessment',
    answers: {
      ratings: Object.fromEntries(ratedKeys(cepEntretienV1).map((key, at) => [key, 2 + (at % 3)])),
      moment: {
        codeKey: 'empathy',
        text: 'Quand il a parlé de son père, j’ai voulu répondre tout de suite.',
        at: null,
        direction: 'toRework',
      },
      freeText: '',
    },
  })
  await take('locked', { person: ines, path })
  await take('unseal-one', { person: claire, path })
  await order(claire, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  await take('debrief-open', { person: claire, path, settle: drawn })
  await take('debrief-advisor', { person: ines, path, settle: drawn })
}

export async function saved(page: Page) {
  await page.getByText(/^(À jour|Saved|\d+ repères? gardés?|\d+ saved)$/u).waitFor()
  await page.waitForLoadState('networkidle')
}

export async function drawn(page: Page) {
  await page.getByRole('button', { name: /Voir en tableau|table/iu }).waitFor()
  await page.waitForFunction(() => document.querySelector('svg[data-narrow]') === null)
  await page.getByRole('button', { name: /^(Papier et accès|Paper and access)$/u, disabled: false }).waitFor()
  await page.waitForLoadState('networkidle')
}

/** The same for a closed debrief, whose file comes as a part of its own. */
export async function drawnWithFile(page: Page) {
  await page.getByRole('link', { name: /^(Télécharger le PDF|Download the PDF)$/u }).waitFor()
  await drawn(page)
}

const asked = (key: string) => async (page: Page) => {
  await saved(page)
  await page.keyboard.press(key)
  await page.getByRole('dialog').waitFor()
}

async function openMarks(page: Page) {
  await saved(page)
  await page.getByRole('button', { name: /^(Repères|Marks)$/u }).click()
  await page.getByRole('dialog').waitFor()
}

async function recode(page: Page) {
  const change = /^(Changer de code|Change the code)/u
  const more = page.getByRole('button', { name: /^(Autres actions|More actions)$/u })
  await saved(page)
  if (await more.isVisible()) {
    await more.click()
    await page.getByRole('menuitem', { name: change }).click()
  } else {
    await openMarks(page)
    await page.getByRole('dialog').getByRole('button', { name: change }).click()
  }
  await page.getByRole('combobox').waitFor()
}

async function end(page: Page) {
  await saved(page)
  await page.getByRole('button', { name: /^(Terminer l’entretien|End the interview)$/u }).click()
  await page.getByRole('dialog').waitFor()
}

async function write(page: Page) {
  const done = page.getByRole('button', { name: /^(C’est fait|Done)/u })
  const field = page.getByRole('textbox').first()
  await done.or(field).first().waitFor()
  // Said once, it is not asked again.
  if (await done.isVisible()) await done.click()
  await field.waitFor()
  await page.getByText(/^(En cours|Saving)…$/u).waitFor({ state: 'detached' })
}
