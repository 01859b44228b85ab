import { extractText, getDocumentProxy } from 'unpdf'
import { type Cast, command, password } from '../support/api'
import { awake, expect, test } from './stage'

async function toDebrief({ liveSessionId, supervisor }: Cast): Promise<void> {
  const order = (each: Parameters<typeof command>[2]) => command(supervisor, liveSessionId, each)
  await order({ type: 'openBriefing' })
  await order({ type: 'startInterview', anyway: true })
  await order({ type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 })
  await order({ type: 'endInterview' })
  await order({ type: 'unseal', overrideReason: 'pour aller voir plus loin' })
}

test('a learner asks to be erased, their coordinator does it, and the others read a pseudonym', async ({
  cast,
  openAs,
  page,
}) => {
  const { advisor, beneficiary, coordinator, cohortId, liveSessionId } = cast
  const path = `/sessions/${liveSessionId}`
  await toDebrief(cast)
  const say = (who: typeof advisor, text: string) =>
    command(who, liveSessionId, { type: 'postComment', moment: 0, text, replyTo: null })
  await say(advisor, 'Je voulais bien faire.')
  await say(beneficiary, 'Merci Inès, ce silence m’a aidé.')
  await advisor.api.liveSession.events.query({ liveSessionId, after: 0 })
  const thomas = await openAs(beneficiary, path)
  const talk = thomas.getByRole('region', { name: 'Échanges et retours' })
  const atTheBeginning = () => talk.getByRole('tab', { name: /^À/u }).click()
  await atTheBeginning()
  await expect(talk.getByText('Je voulais bien faire.')).toBeVisible()

  const ines = await openAs(advisor, '/my-data', { viewport: { width: 390, height: 844 } })
  await ines.getByRole('button', { name: 'Où les autres vous nomment' }).click()
  await ines.getByRole('button', { name: 'Chercher où mon nom apparaît' }).click()
  await expect(ines.getByText('Merci Inès, ce silence m’a aidé.')).toBeVisible()
  await expect(ines.getByText('Thomas Guérin, commentaire', { exact: false })).toBeVisible()
  await ines.getByRole('button', { name: 'Demander l’effacement' }).click()
  const asking = ines.getByRole('dialog')
  await expect(asking.getByText('Ce qui reste, et pourquoi')).toBeVisible()
  // The answer comes while the dialog still fades out.
  await ines.evaluate(() => {
    const draw = requestAnimationFrame
    window.requestAnimationFrame = (each) => draw(() => setTimeout(each, 400))
  })
  await asking.getByRole('button', { name: 'Demander l’effacement' }).click()
  await expect(ines.getByText('Il sera fait avant le', { exact: false })).toBeVisible()
  await expect(ines.getByRole('button', { name: 'Retirer ma demande' })).toBeFocused()
  await expect(asking).toHaveCount(0)
  await ines.getByRole('button', { name: 'Retirer ma demande' }).click()
  await expect(ines.getByText('Votre demande est retirée.', { exact: false })).toBeVisible()
  await ines.getByRole('button', { name: 'Demander l’effacement' }).click()
  await ines.getByRole('dialog').getByRole('button', { name: 'Demander l’effacement' }).click()
  await expect(ines.getByText('Il sera fait avant le', { exact: false })).toBeVisible()

  await coordinator.api.records.saveHeading.mutate({
    cohortId,
    organisation: 'GRETA',
    declaration: '',
    action: 'Suivi d’Inès',
    place: '',
  })
  const sandrine = await openAs(coordinator, `/cohorts/${cohortId}`)
  await expect(sandrine.getByText('Inès Marchetti demande l’effacement de ses données')).toBeVisible()
  await sandrine.getByRole('button', { name: 'Effacer Inès Marchetti' }).click()
  const erasing = sandrine.getByRole('dialog')
  await expect(erasing.getByRole('link', { name: /^Réglages de la promotion/u })).toHaveAttribute(
    'href',
    `/cohorts/${cohortId}/settings`,
  )
  await erasing.getByRole('button', { name: 'Effacer Inès Marchetti' }).click()
  const done = sandrine.getByText('Cette personne s’appelle désormais', { exact: false })
  await expect(done).toBeVisible()
  const pseudonym = /Personne.effacée.\d+/u.exec((await done.textContent()) ?? '')?.[0] ?? 'none'
  await expect(sandrine.getByText('demande l’effacement')).toHaveCount(0)

  // The page that was open all along lets go of the words by itself; a reload brings the name.
  await expect(talk.getByText('Je voulais bien faire.')).toHaveCount(0)
  await thomas.goto(path)
  await awake(thomas)
  await expect(thomas.getByText(pseudonym).first()).toBeVisible()
  await atTheBeginning()
  await expect(talk.getByText('Merci Inès, ce silence m’a aidé.')).toBeVisible()
  await expect(thomas.getByText('Marchetti')).toHaveCount(0)
  const answer = await thomas.context().request.get(`${path}/debrief.pdf`)
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.body())), {
    mergePages: true,
  })
  expect(text.replace(/\s/gu, ' ')).toContain(pseudonym.replace(/\s/gu, ' '))
  expect(text).not.toContain('Marchetti')
  expect(text).not.toContain('bien faire')

  // What a page asked for itself is asked for again in another language.
  await thomas.getByRole('button', { name: 'Papier et accès' }).press('Enter')
  await thomas.getByRole('menuitem', { name: 'Qui a ouvert ce débriefing' }).press('Enter')
  await expect(thomas.getByRole('dialog').getByText(pseudonym)).toBeVisible()
  const account = await thomas.context().newPage()
  await account.goto(new URL('/account', thomas.url()).href)
  await awake(account)
  await account.getByText('English', { exact: true }).click()
  await expect(thomas.getByRole('dialog').getByText(/Erased.person.\d/u)).toBeVisible()
  await expect(thomas.getByText(/Personne.effacée/u)).toHaveCount(0)

  await ines.reload()
  await expect(ines).toHaveURL(/\/sign-in/u)
  await page.goto('/sign-in')
  await awake(page)
  await page.getByLabel('Adresse e-mail').fill(advisor.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'ne correspond pas' })).toBeVisible()
})
