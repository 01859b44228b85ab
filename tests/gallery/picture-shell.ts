import type { Page } from '@playwright/test'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { type ApiPerson, signUp } from '../support/api'
import { firstAccount } from '../support/entry-link'
import { writeSituation } from '../support/write-situation'
import type { Camera } from './camera'
import type { People } from './cast'
import { pictureQuestions } from './picture-questions'

/** What lies around an interview: the entry, what each finds on coming, a cohort and its parts. */
export async function pictureShell(
  { take }: Camera,
  { claire, ines, sandrine }: People,
  url: string,
): Promise<void> {
  await take('landing', { person: null, path: '/' })
  await take('demo', { person: null, path: '/demo' })
  await take('demo-all', {
    person: null,
    path: '/demo',
    settle: (page) => page.getByRole('button', { name: /autres personnages|other personas/u }).click(),
    only: [1440, 390],
  })
  await take('sign-up', { person: null, path: '/sign-up' })
  await take('sign-in', { person: null, path: '/sign-in' })
  await take('not-found', { person: null, path: '/nowhere' })
  await take('today', { person: ines, path: '/today' })
  await take('today-supervisor', { person: claire, path: '/today' })
  await take('today-coordinator', { person: sandrine, path: '/today' })
  await take('today-menu', {
    person: ines,
    path: '/today',
    settle: (page) =>
      page
        .getByRole('button', { name: /compte et réglages|account and settings/u })
        .last()
        .click(),
    only: [1440, 390],
  })
  await take('palette', { person: ines, path: '/today', settle: search('t') })
  await take('palette-nothing', { person: ines, path: '/today', settle: search('zzz'), only: [1280, 390] })
  await take('sessions', { person: claire, path: '/sessions' })
  await take('drawer', {
    person: sandrine,
    path: '/today',
    settle: (page) => page.getByRole('button', { name: 'Menu' }).click(),
    only: ['zoom', 820, 390, 360],
  })
  await take('account-persona', { person: claire, path: '/account', only: [1440, 390] })
  await take('progress', { person: ines, path: '/progress' })
  await take('progress-own-view', {
    person: ines,
    path: '/progress',
    settle: (page) => page.getByRole('tab', { name: /Mon regard|My own view/u }).click(),
  })
  await take('rehearsal', { person: claire, path: '/rehearsal', settle: rehearsed })
  await take('my-data', { person: ines, path: '/my-data' })
  await take('my-data-supervisor', { person: claire, path: '/my-data', only: [1440, 390] })
  await take('my-data-coordinator', { person: sandrine, path: '/my-data', only: [1440, 390] })
  await take('preferences', { person: claire, path: '/preferences' })
  await take('preferences-key', {
    person: claire,
    path: '/preferences',
    settle: async (page) => {
      await page
        .getByRole('button', { name: /^(Manifesté|Shown|Demonstrated|Empathie|Empathy).*/u })
        .first()
        .click()
    },
  })

  const [membership] = (await sandrine.api.person.me.query()).memberships
  if (!membership) throw new Error('the demonstration has no cohort')
  const cohort = `/cohorts/${membership.cohortId}`
  await take('cohort', { person: sandrine, path: cohort })
  await take('cohort-learner', { person: ines, path: cohort })
  await take('cohort-cancel', {
    person: sandrine,
    path: cohort,
    settle: (page) =>
      page
        .getByRole('button', { name: /^(Annuler l’entretien|Call off)/u })
        .first()
        .click(),
  })
  await take('members', { person: sandrine, path: `${cohort}/members` })
  await take('mail', { person: sandrine, path: `${cohort}/mail` })
  await take('exports', { person: sandrine, path: `${cohort}/exports` })
  await take('journal', { person: sandrine, path: `${cohort}/journal` })
  await sandrine.api.records.archive.mutate({ cohortId: membership.cohortId }).then(
    async () => {
      await take('archived', { person: sandrine, path: `${cohort}/settings`, only: [1440, 390] })
      await take('archived-overview', { person: sandrine, path: cohort, only: [1440, 390] })
      await sandrine.api.records.reopen.mutate({ cohortId: membership.cohortId })
    },
    // The demonstration may have an interview of this hour: then its settings say which.
    () => take('archive-waits', { person: sandrine, path: `${cohort}/settings`, only: [1440, 390] }),
  )
  await take('members-invite', { person: sandrine, path: `${cohort}/members`, settle: pasteAddresses })
  await take('members-learner', { person: ines, path: `${cohort}/members`, only: [1440, 390] })
  await pictureQuestions({ take }, { claire, ines }, membership.cohortId)
  await take('situations', { person: claire, path: `${cohort}/situations` })
  await take('situations-closed', { person: sandrine, path: `${cohort}/situations`, only: [1440, 390] })
  await take('situations-table', {
    person: claire,
    path: `${cohort}/situations?view=table`,
    only: [1440, 1280, 820, 390],
  })
  await take('situations-open', {
    person: claire,
    path: `${cohort}/situations?use=played`,
    settle: (page) =>
      page
        .getByRole('button', { name: /^(Ouvrir la situation|Open the situation)/u })
        .last()
        .click(),
    only: [1440, 820, 390],
  })
  await take('situations-nothing', {
    person: sandrine,
    path: `${cohort}/situations?trains=empathy&level=1`,
    only: [1280, 390],
  })
  const written = await writeSituation(claire, membership.cohortId)
  await take('situation-editor', { person: claire, path: `${cohort}/situations/${written}` })
  await take('situation-built-in', { person: claire, path: `${cohort}/situations/gerard`, only: [1440, 390] })
  await take('situation-shut', { person: sandrine, path: `${cohort}/situations/gerard`, only: [1440, 390] })
  await take('situations-import', { person: sandrine, path: `${cohort}/situations`, settle: pasteFaulty })
  await take('situations-export', {
    person: claire,
    path: `${cohort}/situations`,
    settle: (page) => page.getByRole('button', { name: /^(Exporter|Export)$/u }).click(),
    only: [1280, 390],
  })
  await take('schedule-situation', {
    person: sandrine,
    path: `${cohort}/sessions/new?scenario=gerard`,
    only: [1440, 390],
  })
  await take('schedule', { person: sandrine, path: `${cohort}/sessions/new` })
  const { sessions } = await sandrine.api.cohort.overview.query({ cohortId: membership.cohortId })
  const ahead = sessions.find(({ status }) => status === 'scheduled')
  await take('session-edit', { person: sandrine, path: `${cohort}/sessions/${ahead?.id}/edit` })
  await take('settings', { person: sandrine, path: `${cohort}/settings` })
  await take('settings-changed', { person: sandrine, path: `${cohort}/settings`, settle: changeSettings })

  await pictureAdministration(take, sandrine, ines)

  const link = await sandrine.api.cohort.renewJoinLink.mutate({
    cohortId: membership.cohortId,
    role: 'learner',
  })
  const join = new URL(link.url).pathname
  await take('join', { person: null, path: join })
  const newcomer = await signUp(url, 'Maëlle Kerguelen')
  await take('sign-up-closed', { person: null, path: '/sign-up' })
  await take('account', { person: newcomer, path: '/account' })
  await take('join-signed-in', { person: newcomer, path: join })
  await take('join-wrong', { person: newcomer, path: `${join}x` })
  await take('today-empty', { person: newcomer, path: '/today' })
  await take('sessions-empty', { person: newcomer, path: '/sessions' })
  await take('cohort-new', { person: newcomer, path: '/cohorts/new' })
  const own = await newcomer.api.cohort.create.mutate({ name: 'Promotion de printemps' })
  await take('rounds-empty', { person: newcomer, path: `/cohorts/${own.cohortId}/rounds` })
  await take('cohort-empty', { person: newcomer, path: `/cohorts/${own.cohortId}` })
  const ownLink = await newcomer.api.cohort.renewJoinLink.mutate({ cohortId: own.cohortId, role: 'learner' })
  const byLink = encodeURIComponent(new URL(ownLink.url).pathname)
  await take('sign-up-link', { person: null, path: `/sign-up?next=${byLink}` })
  await take('members-empty', { person: newcomer, path: `/cohorts/${own.cohortId}/members` })
  await take('schedule-empty', { person: newcomer, path: `/cohorts/${own.cohortId}/sessions/new` })
  await take('today-organiser', { person: newcomer, path: '/today' })
  const invited = await signUp(url, 'Ousmane Fall')
  const invitation = await newcomer.api.cohort.renewJoinLink.mutate({
    cohortId: own.cohortId,
    role: 'learner',
  })
  await invited.api.cohort.join.mutate({ token: new URL(invitation.url).pathname.split('/').at(-1) ?? '' })
  const administrator = await firstAccount(url)
  await invited.api.erasure.ask.mutate()
  await take('my-data-erasure', { person: newcomer, path: '/my-data', settle: openErasure })
  await take('my-data-erasure-asked', { person: invited, path: '/my-data', only: [1440, 390] })
  await take('decisions-erasure', { person: newcomer, path: `/cohorts/${own.cohortId}` })
  await take('administration-erasure', {
    person: administrator,
    path: '/administration',
    settle: async (page) => {
      await page
        .getByRole('button', { name: /^Ousmane.*(actions sur ce compte|actions on this account)$/u })
        .first()
        .click()
      await page.getByRole('menuitem', { name: /^(Effacer|Erase)/u }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('Ousmane')
      await page.getByRole('dialog').getByRole('button').last().click()
      await page.getByText(/^(Ce n’est pas le nom|That is not the name)/u).waitFor()
    },
  })
  await invited.api.erasure.withdraw.mutate()
  await take('administration-reset', {
    person: administrator,
    path: '/administration',
    settle: async (page) => {
      await page
        .getByRole('button', { name: /^Ousmane.*(actions sur ce compte|actions on this account)$/u })
        .click()
      await page.getByRole('menuitem', { name: /^(Nouveau mot|New password)/u }).click()
      await page.getByRole('button', { name: /^(Créer le lien|Make the link)$/u }).click()
      await page.getByText(/^(Valable|Works until)/u).waitFor()
    },
    only: [1440, 390],
  })
  const reset = await administrator.api.installation.giveResetLink.mutate({ accountId: invited.id })
  await take('reset', { person: null, path: new URL(reset.url).pathname })
  await take('reset-dead', { person: null, path: '/reset/nowhere' })
  await take('today-nothing', { person: invited, path: '/today' })
  await take('sessions-nothing', { person: invited, path: '/sessions' })
  await take('cohort-nothing', { person: invited, path: `/cohorts/${own.cohortId}` })
}

async function openErasure(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Ce qui part, ce qui reste|What goes, what stays)$/u }).click()
  await page.getByRole('button', { name: /^(Où les autres vous nomment|Where others name you)$/u }).click()
}

/** Sandrine administers the demonstration until a person has an account: these are taken before. */
async function pictureAdministration(
  take: Camera['take'],
  sandrine: ApiPerson,
  ines: ApiPerson,
): Promise<void> {
  const path = '/administration'
  await take('administration-first', { person: sandrine, path, only: [1440, 390] })
  const { installation } = sandrine.api
  await installation.saveSettings.mutate({ cohortCreation: 'allowed' })
  await installation.allowCohorts.mutate({ accountId: 'demo-claire', isAllowed: true })
  await installation.markAdministrator.mutate({ accountId: 'demo-paul', administrator: true })
  await take('administration', { person: sandrine, path })
  await take('administration-state', { person: sandrine, path: `${path}/state`, settle: stateKnown })
  await take('administration-hand-on', {
    person: sandrine,
    path,
    settle: async (page) => {
      await page
        .getByRole('button', { name: /Hugo Perrin/u })
        .last()
        .click()
      await page.getByRole('menuitem', { name: /^(Confier|Make administrator)/u }).click()
    },
    only: [1440, 390],
  })
  await installation.saveSettings.mutate({ cohortCreation: 'administrators' })
  await take('cohort-new-refused', {
    person: ines,
    path: '/cohorts/new',
    only: [1440, 390],
  })
  await installation.saveSettings.mutate({ cohortCreation: 'everyone' })
}

function search(words: string) {
  return async (page: Page) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill(words)
    await page
      .getByRole('option')
      .first()
      .or(page.getByRole('status').filter({ hasText: words }))
      .waitFor()
  }
}

async function stateKnown(page: Page) {
  await page.getByRole('listitem').getByRole('heading').first().waitFor()
}

/** Two rows ticked, and a list in which each kind of line is found. */
async function pasteAddresses(page: Page) {
  await page
    .getByRole('textbox', { name: /^(Adresses|Addresses)$/u })
    .fill(
      [
        'Fatou Ba <fatou.ba@cadres.example>;',
        'marc.petit@mission',
        'Aïcha Benali; a.benali@bilan.example',
        'Jean Morel, 06 39 98 12 34',
        'fatou.ba@cadres.example',
      ].join('\n'),
    )
  const ticks = page.getByRole('checkbox', { name: /^(Choisir|Choose) / })
  await ticks.nth(0).check()
  await ticks.nth(1).check()
}

async function changeSettings(page: Page) {
  await page
    .getByRole('textbox')
    .first()
    .fill('Promotion au nom bien plus long que la place qui lui est laissée')
}

/** A file with something wrong in each of its two situations, as the import shows it. */
async function pasteFaulty(page: Page): Promise<void> {
  const [one, two] = builtInScenarios
  if (!one || !two) throw new Error('no situations')
  const items = [
    { ...one, key: 'a', difficulty: 'impossible', levl: 2, persona: { ...one.persona, age: 'trente' } },
    { ...two, key: 'b', referral: { fr: two.referral.fr } },
    { ...two, key: 'c' },
  ]
  await page.getByRole('button', { name: /^(Importer|Import)$/u }).click()
  const dialog = page.getByRole('dialog')
  const file = { format: 'triade-situations', version: 1, items }
  await dialog.getByRole('textbox').fill(JSON.stringify(file, null, 2))
  await dialog.getByRole('button', { name: /^(Vérifier|Check)$/u }).click()
  await dialog.getByRole('heading', { name: /erreurs|errors/u }).waitFor()
}

/** Paused on the third line of the advisor, with one mark that is right and one that is rather another. */
async function rehearsed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pause' }).click()
  for (const key of ['ArrowRight', 'ArrowRight', 'KeyZ', 'ArrowRight', 'ArrowRight', 'KeyC']) {
    await page.keyboard.press(key)
  }
}
