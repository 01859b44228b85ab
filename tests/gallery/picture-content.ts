import type { Page } from '@playwright/test'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { writeContentFile } from '@/domain/exchange/content-file'
import { fortyCodesGrid } from '../domain/observation/forty-codes-grid'
import { type ApiPerson, arrangeLiveSession, command } from '../support/api'
import type { AppServer } from '../support/app-server'
import type { Camera } from './camera'

const longName = 'Marie-Christine Vandenbroucke-Lefebvre'
/** Forty characters each. */
const long = {
  name: 'Marie-Christine Vandenbroucke-Lefebvre B',
  shortName: 'Marie-Christine Vandenbroucke-Lefebvre B',
}

/** Situations and grids as a beginner finds them, and full ones: ten reveals, forty codes, names of forty characters. */
export async function pictureContent({ take, wants }: Camera, app: AppServer): Promise<void> {
  if (!wants('content')) return
  const cast = await arrangeLiveSession(app.url, {
    names: {
      cohort: 'Promotion des conseillères et conseillers',
      coordinator: longName,
      supervisor: 'Claire Dubreuil',
      advisor: 'Inès Marchetti',
      beneficiary: 'Thomas Guérin',
      observer: 'Léa Aubert',
    },
  })
  const { cohortId, coordinator: person } = cast
  const cohort = `/cohorts/${cohortId}`
  await take('content-grids', { person, path: `${cohort}/grids` })
  const blank = await person.api.library.create.mutate({ cohortId, kind: 'scenario', owner: 'cohort' })
  const path = `${cohort}/situations/${blank.key}`
  await take('content-situation-blank', { person, path })
  await take('content-situation-missing', { person, path, settle: askToPublish })
  const situation = await bringIn(person, cohortId, 'scenario', denseSituation())
  const full = `${cohort}/situations/${situation}`
  await take('content-situation-full', { person, path: full })
  await playOnce(cast, situation)
  await take('content-situation-played', { person, path: full })
  await take('content-situations', { person, path: `${cohort}/situations` })
  const grid = await bringIn(person, cohortId, 'grid', denseGrid())
  const ofGrid = `${cohort}/grids/${grid}`
  await take('content-grid-full', { person, path: ofGrid })
  await take('content-grid-chosen', { person, path: `${cohort}/settings?grid=${grid}#grid` })
  await person.api.library.save.mutate({
    cohortId,
    kind: 'grid',
    key: grid,
    edits: [{ path: ['title', 'en'], from: fortyCodesGrid.title.en, to: '' }],
  })
  await take('content-grid-fault', { person, path: ofGrid, settle: openWhole })
  await take('content-grid-versions', { person, path: ofGrid, settle: openVersions, only: [1280, 390] })
  await take('content-grids-full', { person, path: `${cohort}/grids` })
  await take('content-grids-export', { person, path: `${cohort}/grids`, settle: openExport })
  await take('content-grids-import', { person, path: `${cohort}/grids`, settle: openImport })
  // Other situations at each taking: what is there already does not come in again.
  let taken = 0
  await take('content-brought', {
    person,
    path: `${cohort}/situations`,
    writes: true,
    only: [1280, 390],
    settle: (page) => {
      taken += 1
      return bringThree(page, taken)
    },
  })
}

function denseSituation(): string {
  const [one] = builtInScenarios
  if (!one) throw new Error('no situations')
  const reveals = Array.from({ length: 10 }, (_, index) => ({
    ...(one.reveals[index % one.reveals.length] ?? one.reveals[0]),
    id: `r${index}`,
  }))
  const { occupation, age } = one.persona
  return writeContentFile('scenario', [
    { ...one, key: 'dense', persona: { ...long, occupation, age }, reveals } as typeof one,
  ])
}

function denseGrid(): string {
  const title = {
    fr: 'Entretien de reclassement, Hauts-de-France',
    en: fortyCodesGrid.title.en,
  }
  return writeContentFile('grid', [{ ...fortyCodesGrid, key: 'dense', title }])
}

async function bringIn(
  person: ApiPerson,
  cohortId: string,
  kind: 'scenario' | 'grid',
  text: string,
): Promise<string> {
  const [brought] = await person.api.exchange.bringIn.mutate({
    cohortId,
    kind,
    text,
    owner: 'cohort',
    locale: 'fr',
    chosen: [{ index: 0, way: 'new' }],
  })
  if (!brought) throw new Error('nothing came in')
  return brought.key
}

/** One interview on the situation, of which its beneficiary says something. */
async function playOnce(
  { cohortId, coordinator, supervisor, advisor, beneficiary }: Awaited<ReturnType<typeof arrangeLiveSession>>,
  scenarioKey: string,
): Promise<void> {
  const { plan } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
    cohortId,
    scenarioKey,
    plan,
    place: 'room',
    scheduledFor: Date.now() + 3_600_000,
    observerIds: [],
    advisorId: advisor.id,
    beneficiaryId: beneficiary.id,
    supervisorIds: [supervisor.id],
  })
  for (const each of [
    { type: 'openBriefing' },
    { type: 'startInterview', anyway: true },
    { type: 'endInterview' },
    { type: 'unseal', overrideReason: 'pour en parler' },
  ] as const)
    await command(supervisor, liveSessionId, each)
}

async function askToPublish(page: Page): Promise<void> {
  await page.getByRole('textbox').first().fill(long.name)
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: /^(Publier la version|Publish version)/u }).click()
  await page.getByRole('dialog').waitFor()
}

async function openWhole(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Titre et questions|Title and questions)$/u }).click()
}

async function openVersions(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Versions$/u }).click()
  await page.getByRole('dialog').waitFor()
}

async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Exporter|Export)$/u }).click()
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor()
}

async function openImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Importer|Import)$/u }).click()
  await page.getByRole('dialog').getByRole('textbox').waitFor()
}

/** Three situations come in as copies of their own. */
async function bringThree(page: Page, time: number): Promise<void> {
  await openImport(page)
  const dialog = page.getByRole('dialog')
  const items = builtInScenarios.slice(0, 3).map((each) => ({ ...each, key: `own-${time}-${each.key}` }))
  await dialog.getByRole('textbox').fill(writeContentFile('scenario', items))
  await dialog.getByRole('button', { name: /^(Vérifier|Check)$/u }).click()
  await dialog.getByRole('heading', { level: 3 }).first().waitFor()
  await dialog.getByRole('combobox').first().waitFor()
  for (const way of await dialog.getByRole('combobox').all()) await way.selectOption({ index: 0 })
  await dialog.getByRole('button', { name: /^(Importer|Import) 3/u }).click()
  await page
    .getByRole('link', { name: /^(Ouvrir|Open) .*(éditeur|editor)$/u })
    .first()
    .waitFor()
}
