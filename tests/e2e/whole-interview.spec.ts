import { readFile } from 'node:fs/promises'
import { giveReturn, giveSelfAssessment, markLog, takeCommitment } from './interview-acts'
import { expect, test, upToDate } from './stage'

test('three people run one whole interview from the demonstration, and read it again', {
  tag: ['@release', '@firefox'],
}, async ({ browser, app }) => {
  async function enterAs(name: string) {
    const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
    await page.goto(app.url)
    await page.getByRole('link', { name: 'Entrer dans la démonstration' }).click()
    await page.getByRole('button', { name }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: /Bonjour/u })).toBeVisible()
    // Until the page runs, the link leads to the room without opening it: what waits for that is out of reach.
    await expect(page.locator('[inert]')).toHaveCount(0)
    await page.getByRole('link', { name: 'Entrer dans la salle' }).first().click()
    return page
  }

  const [claire, ines, thomas] = await Promise.all([
    enterAs('Claire Dubreuil'),
    enterAs('Inès Marchetti'),
    enterAs('Thomas Guérin'),
  ])

  await test.step('briefing: each seat its own card, presence, ready', async () => {
    for (const page of [claire, ines, thomas]) {
      await expect(page.getByText('Rien de réel')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Ouvrir la salle' })).toHaveCount(0)
    }
    await expect(thomas.getByText(/Votre fiche/u)).toBeVisible()
    await expect(ines.getByText(/Votre fiche/u)).toHaveCount(0)
    await expect(
      claire.getByRole('heading', { name: 'Ce que cette situation met à l’épreuve' }),
    ).toBeVisible()
    await ines.getByRole('radio', { name: /Empathie/u }).check({ force: true })
    await expect(claire.getByText('Empathie').first()).toBeVisible()
    await ines.getByRole('button', { name: 'Je suis prête' }).click()
    await expect(claire.getByText(/On attend Thomas/u)).toBeVisible()
    await thomas.getByRole('button', { name: 'Je suis prêt', exact: true }).click()
    await expect(claire.getByText(/ont dit être prêt·es/u)).toBeVisible()
    await claire.getByRole('button', { name: 'Commencer l’entretien' }).click()
  })

  await test.step('the interview starts for everybody, in the first phase', async () => {
    for (const page of [claire, ines, thomas]) {
      await expect(page.getByRole('timer', { name: 'Temps d’entretien' })).toBeVisible()
    }
    await expect(claire.getByRole('button', { name: /Introduction/u })).toHaveAttribute(
      'aria-current',
      'step',
    )
  })

  await test.step('phases, marks, note, undo, frame', async () => {
    await claire
      .getByRole('button', { name: /Exploration/u })
      .first()
      .click()
    await expect(ines.getByText('Exploration').first()).toBeVisible()
    await expect(thomas.getByText('Exploration').first()).toBeVisible()
    await claire.keyboard.press('1')
    await expect(claire.getByRole('button', { name: /Introduction/u })).toHaveAttribute(
      'aria-current',
      'step',
    )
    await expect(claire.getByText('retour').first()).toBeVisible()
    await claire.keyboard.press('2')

    await claire.getByRole('button', { name: 'Empathie, manifestée', exact: true }).click()
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(1)
    await claire.getByRole('button', { name: 'Note N' }).click()
    await claire.getByLabel('Note du repère').fill('« vous vous êtes senti seul »')
    await claire.keyboard.press('Enter')
    await expect(markLog(claire)).toContainText('« vous vous êtes senti seul »')
    await claire.getByRole('button', { name: 'Écoute active, manquée', exact: true }).click()
    await claire.getByRole('button', { name: 'Confidentialité, respectée', exact: true }).click()
    await claire.getByRole('button', { name: 'Impartialité, manquement', exact: true }).click()
    await claire.getByRole('button', { name: 'Question ouverte', exact: true }).click()
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(5)
    await claire.getByRole('button', { name: 'Annuler ⌫' }).click()
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(4)
    await expect(claire.getByText(upToDate)).toBeVisible()
  })

  await test.step('a cue reaches the advisor alone and is acknowledged', async () => {
    await claire.getByRole('button', { name: /^Envoyer «.Laisse le silence/u }).click()
    await expect(ines.getByText('Laisse le silence')).toBeVisible()
    await ines.keyboard.press('Space')
    await expect(claire.getByText(/vu en \d+\ss/u).first()).toBeVisible()
    await expect(thomas.getByText('Laisse le silence')).toHaveCount(0)
  })

  await test.step('the beneficiary gives a fact and moves the dial: the supervisor sees both', async () => {
    await thomas.getByRole('checkbox').first().check({ force: true })
    await expect(claire.getByText(/dit à \d\d:\d\d/u).first()).toBeVisible()
    await thomas.getByRole('slider', { name: 'Je me sens compris' }).press('PageUp')
    await expect(thomas.getByRole('slider')).toHaveAttribute('aria-valuenow', '60')
    await expect(claire.getByText('60', { exact: true }).first()).toBeVisible()
  })

  await test.step('pause, resume, hors-jeu by a player', async () => {
    await claire.getByRole('button', { name: 'Pause' }).click()
    await expect(ines.getByRole('heading', { name: 'Entretien en pause' })).toBeVisible()
    await claire.getByRole('button', { name: 'Reprendre' }).first().click()
    await expect(ines.getByRole('heading', { name: 'Entretien en pause' })).toHaveCount(0)
    await thomas.getByRole('button', { name: /Hors-jeu/u }).click()
    await expect(ines.getByRole('heading', { name: 'On s’arrête là' })).toBeVisible()
    await expect(claire.getByRole('heading', { name: 'Hors-jeu, par Thomas' })).toBeVisible()
    await expect(ines.getByRole('button', { name: 'Reprendre' })).toBeDisabled()
    await claire.getByRole('button', { name: 'Reprendre' }).last().click()
    await expect(ines.getByRole('heading', { name: 'On s’arrête là' })).toHaveCount(0)
  })

  await test.step('end, self-assessment and return, locked', async () => {
    await claire.getByRole('button', { name: 'Terminer l’entretien' }).click()
    await claire.getByRole('dialog').getByRole('button', { name: 'Terminer l’entretien' }).click()
    await giveSelfAssessment(ines, 'il a parlé de son père et j’ai voulu aider trop vite')
    await expect(claire.getByText('a verrouillé').first()).toBeVisible()
    await giveReturn(thomas, 'quand elle a laissé le silence')
  })

  await test.step('unsealing shows whose views wait; the supervisor opens the three to all at once', async () => {
    await claire.getByRole('button', { name: 'Ouvrir le débriefing' }).click()
    for (const page of [claire, ines, thomas]) {
      await expect(page.getByRole('region', { name: 'Regards pas encore ouverts' })).toBeVisible()
      await expect(page.getByText('« vous vous êtes senti seul »')).toHaveCount(0)
    }
    await claire.getByRole('button', { name: 'Tout ouvrir' }).click()
    for (const page of [claire, ines, thomas]) {
      await expect(page.getByRole('heading', { name: 'Débriefing · Yann L.' })).toBeVisible()
      await page.getByRole('tab', { name: /^Repères \d/u }).click()
      await expect(page.getByText('« vous vous êtes senti seul »').first()).toBeVisible()
      await expect(page.getByText(/quand elle a laissé le silence/u).first()).toBeVisible()
      await expect(page.getByText(/j’ai voulu aider trop vite/u).first()).toBeVisible()
    }
  })

  await test.step('a dated commitment closes it', async () => {
    await expect(claire.getByText('Il faut au moins un engagement pour clore.')).toBeVisible()
    await takeCommitment(ines, 'Compter trois secondes après chaque reflet')
    await expect(claire.getByText('Compter trois secondes après chaque reflet')).toBeVisible()
    await claire.getByRole('button', { name: 'Clore le débriefing' }).click()
    await claire.getByRole('dialog').getByRole('button', { name: 'Clore le débriefing' }).click()
    await expect(thomas.getByRole('heading', { name: 'Entretien clos · Yann L.' })).toBeVisible()
  })

  await test.step('reopened later, it is all there', async () => {
    await ines.goto(`${app.url}/sessions`)
    await ines
      .getByRole('link', { name: /Thomas Guérin/u })
      .first()
      .click()
    await expect(ines.getByRole('heading', { name: 'Entretien clos · Yann L.' })).toBeVisible()
    await ines.getByRole('tab', { name: /^Repères \d/u }).click()
    await expect(ines.getByText('« vous vous êtes senti seul »').first()).toBeVisible()
    await expect(ines.getByText('Compter trois secondes après chaque reflet')).toBeVisible()
    await expect(ines.getByRole('button', { name: 'Prendre cet engagement' })).toHaveCount(0)
  })

  await test.step('it is taken along on paper', async () => {
    await ines.getByRole('button', { name: 'Papier et accès' }).click()
    const download = ines.waitForEvent('download')
    await ines.getByRole('menuitem', { name: 'Télécharger le PDF' }).click()
    const paper = await readFile(await (await download).path())
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  })
})
