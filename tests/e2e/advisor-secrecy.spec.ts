import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { seatChannel } from '@/domain/live-session/follow/channels'
import { type Cast, password } from '../support/api'
import { giveReturn, giveSelfAssessment } from './interview-acts'
import { awake, expect, test } from './stage'
import { recordTraffic } from './traffic'

type Text = { fr: string; en: string }
type Scenario = {
  privateBrief: Text
  reveals: { id: string; fact: Text; line: Text; unlockedBy: Text }[]
  trap: { how: Text }
}

const scenario = JSON.parse(
  readFileSync(new URL('../../db/seed/scenarios/yann.json', import.meta.url), 'utf8'),
) as Scenario

/** Every sentence of the scenario that the advisor must not receive, in both languages, and the names of its facts. */
const secrets = [
  scenario.privateBrief,
  scenario.trap.how,
  ...scenario.reveals.flatMap((each) => [each.fact, each.line, each.unlockedBy]),
]
  .flatMap(sentencesOf)
  .concat(scenario.reveals.map(({ id }) => id))

const words = {
  supervisor: 'une note que personne ne lit en direct',
  kept: 'son silence à lui',
  observer: 'une note d’observatrice',
  beneficiary: 'une réponse à garder pour le débriefing',
}
const sealedFacts = [
  'marked',
  'markNoted',
  'dialMoved',
  'revealGiven',
  'frameTicked',
  'returnGiven',
  'cueKept',
]

test.use({ viewsOpen: 'byTurn' })

test('nothing the advisor must not know reaches their browser before the debrief, wherever they look', {
  tag: '@release',
}, async ({ cast, context, page: ines, openAs }) => {
  const traffic = recordTraffic(context)
  const room = `/sessions/${cast.liveSessionId}`
  await test.step('from the sign-in screen to the waiting room', async () => {
    await ines.goto('/sign-in')
    await awake(ines)
    await ines.getByLabel('Adresse e-mail').fill(cast.advisor.email)
    await ines.getByLabel('Mot de passe', { exact: true }).fill(password)
    await ines.getByRole('button', { name: 'Se connecter' }).click()
    await expect(ines.getByRole('heading', { name: 'Bonjour Inès' })).toBeVisible()
    await ines.goto(room)
    await awake(ines)
  })

  const [claire, thomas, lea] = await Promise.all([
    openAs(cast.supervisor, room),
    openAs(cast.beneficiary, room),
    openAs(cast.observer, room),
  ])
  await claire.getByRole('button', { name: 'Ouvrir la salle' }).click()
  await expect(thomas.getByText(secrets[0] ?? '').first()).toBeVisible()
  await ines.getByRole('button', { name: 'Je suis prêt·e' }).click()
  await thomas.getByRole('button', { name: 'Je suis prêt·e' }).click()
  await claire.getByRole('button', { name: 'Commencer l’entretien' }).click()
  await claire.getByRole('button', { name: 'Commencer sans focus' }).click()
  await claire.getByRole('button', { name: 'Empathie, manifestée', exact: true }).click()
  await claire.getByRole('button', { name: 'Note N' }).click()
  await claire.getByLabel('Note du repère').fill(words.supervisor)
  await claire.keyboard.press('Enter')
  await claire.getByLabel('Écrire un signal à Inès').fill(words.kept)
  await claire.keyboard.press('Shift+Enter')
  await expect(claire.getByText(words.kept)).toBeVisible()
  await claire.getByRole('button', { name: 'Impartialité, manquement', exact: true }).click()
  await lea.getByRole('button', { name: 'Écoute active, manquée', exact: true }).click()
  await lea.getByRole('button', { name: 'Note N' }).click()
  await lea.getByLabel('Note du repère').fill(words.observer)
  await lea.keyboard.press('Enter')
  await claire.getByRole('checkbox', { name: 'Durée', exact: true }).check({ force: true })
  await thomas.getByRole('checkbox').first().check({ force: true })
  await thomas.getByRole('slider').press('PageDown')
  await expect(claire.getByText('40', { exact: true }).first()).toBeVisible()
  const aside = await context.newPage()
  await test.step('in mid-interview, around everything there is to ask', () => lookAround(aside, cast))
  // A page behind another draws once a second, and a click waits for two of its frames.
  await ines.bringToFront()
  await ines.reload()
  await claire.getByRole('button', { name: 'Conclusion' }).click()
  // The advisor's page has everything up to the conclusion: what is absent now was never sent.
  await expect(ines.getByText('Conclusion').first()).toBeVisible()
  await claire.getByRole('button', { name: 'Terminer l’entretien' }).click()
  await claire.getByRole('dialog').getByRole('button', { name: 'Terminer l’entretien' }).click()
  await giveSelfAssessment(ines, 'un moment à moi')
  await giveReturn(thomas, words.beneficiary)
  await expect(ines.getByText(/peut maintenant ouvrir le débriefing/u)).toBeVisible()
  await test.step('and again while the answers are sealed', () => lookAround(aside, cast))
  await ines.bringToFront()

  const marks = await markIdsOf(cast)
  expect(marks).toHaveLength(2)
  const hidden = [
    ...secrets,
    ...Object.values(words),
    ...marks,
    ...sealedFacts.map((type) => `"type":"${type}"`),
    '"unlockedBy"',
    '"privateBrief"',
  ]
  const received = await traffic.received()
  expect(received, 'the recording holds the sign-in').toContain(cast.advisor.email)
  expect(received, 'the room, and the facts that reach it').toContain('interviewStarted')
  expect(received, 'its socket').toContain('pusher_internal:subscription_succeeded')
  for (const each of hidden) expect(received.includes(each), `the advisor received: ${each}`).toBe(false)

  const foundNow = async () => {
    const now = await traffic.received()
    return hidden.filter((each) => now.includes(each))
  }
  const turn = (page: Page) =>
    page.getByRole('list', { name: 'Ordre de parole' }).locator('[aria-current="step"]')
  await test.step('unsealed, and with the floor, the advisor has no more than that', async () => {
    await claire.getByRole('button', { name: 'Ouvrir le débriefing' }).click()
    await expect(ines.getByText('s’ouvre au tour de Claire')).toBeVisible()
    await claire.getByRole('button', { name: 'La parole à Inès' }).click()
    await expect(turn(ines)).toContainText('Inès')
    await expect(ines.getByText('un moment à moi').first()).toBeVisible()
    await ines.reload()
    await expect(ines.getByText('s’ouvre au tour de Claire')).toBeVisible()
    expect(await foundNow()).toEqual([])
  })

  const ofBeneficiary = [
    ...secrets.filter((each) => !sentencesOf(scenario.trap.how).includes(each)),
    words.beneficiary,
    ...['dialMoved', 'revealGiven', 'returnGiven'].map((type) => `"type":"${type}"`),
    '"unlockedBy"',
    '"privateBrief"',
  ]
  await test.step('the beneficiary’s turn opens theirs, and nothing of the supervisor or the observer', async () => {
    await claire.getByRole('button', { name: 'Suivant : Thomas' }).click()
    await expect(ines.getByText(words.beneficiary).first()).toBeVisible()
    await expect.poll(async () => (await foundNow()).toSorted()).toEqual(ofBeneficiary.toSorted())
  })

  await test.step('and all of it is found once the supervisor opens the rest', async () => {
    await claire.getByRole('button', { name: 'Tout ouvrir' }).click()
    await ines.getByRole('tab', { name: /^Repères \d/u }).click()
    await expect(ines.getByText(words.supervisor).first()).toBeVisible()
    await ines.reload()
    await expect(ines.getByRole('tab', { name: /^Repères \d/u })).toBeVisible()
    await expect.poll(foundNow).toEqual(hidden)
  })
})

function sentencesOf({ fr, en }: Text): string[] {
  return [fr, en].flatMap((text) => text.split(/(?<=[.!?])\s/u)).filter((sentence) => sentence.length >= 12)
}

/** Every page the advisor may try, every question about this session, and the channels of the others. */
async function lookAround(page: Page, { cohortId, liveSessionId, supervisor }: Cast): Promise<void> {
  const pages = ['', '/members', '/settings', '/sessions/new'].map((each) => `/cohorts/${cohortId}${each}`)
  for (const path of ['/today', '/sessions', ...pages, `/sessions/${liveSessionId}/print`]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  }
  const asked = {
    events: { liveSessionId, after: 0 },
    room: { liveSessionId },
    draft: { liveSessionId },
    accessLog: { liveSessionId },
    mine: null,
  }
  const questions = Object.entries(asked).map(
    ([name, json]) => `/api/trpc/liveSession.${name}?input=${encodeURIComponent(JSON.stringify({ json }))}`,
  )
  const cohort = encodeURIComponent(JSON.stringify({ json: { cohortId } }))
  const refused = [
    `/sessions/${liveSessionId}/debrief.pdf`,
    ...['schedulingChoices', 'settings', 'joinLinks'].map(
      (each) => `/api/trpc/cohort.${each}?input=${cohort}`,
    ),
  ]
  const answered = await statusesOf(page, [...questions, ...refused])
  expect(answered).toEqual([...questions.map(() => 200), 409, 403, 403, 403])
  const channels = [
    seatChannel(liveSessionId, { seat: 'beneficiary', personId: '' }),
    seatChannel(liveSessionId, { seat: 'supervisor', personId: supervisor.id }),
  ]
  const signed = await page.evaluate(
    (names) =>
      Promise.all(
        names.map(async (channel_name) => {
          const body = new URLSearchParams({ socket_id: '12.34', channel_name })
          return (await fetch('/api/realtime/auth', { method: 'POST', body })).status
        }),
      ),
    channels,
  )
  expect(signed).toEqual([403, 403])
}

function statusesOf(page: Page, paths: string[]): Promise<number[]> {
  return page.evaluate(
    (each) =>
      Promise.all(
        each.map(async (path) => {
          const answer = await fetch(path)
          await answer.text()
          return answer.status
        }),
      ),
    paths,
  )
}

async function markIdsOf({ supervisor, liveSessionId }: Cast): Promise<string[]> {
  const { events } = await supervisor.api.liveSession.events.query({ liveSessionId, after: 0 })
  return events.flatMap((event) => (event.type === 'marked' ? [event.id] : []))
}
