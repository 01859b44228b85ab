import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '@/domain/localized'
import type { Given } from '@/reading/paper/subject'
import { writePdf } from '@/server/interview/paper/write-pdf'
import { demoId } from '@/server/operate/demonstration/demo-id'
import { aDebrief, paperIn, printedAt, type Said } from '@/tests/reading/paper/debrief'

const said = (text: string): Said => ({
  by: 'advisor',
  id: 'said',
  after: 1_700,
  command: { type: 'postComment', moment: 60_000, text, replyTo: null },
})

async function bytesOf(given: Given, locale: Locale): Promise<Uint8Array> {
  const document = await writePdf(await paperIn(locale, given), printedAt)
  const chunks: Uint8Array[] = []
  for await (const chunk of document) chunks.push(chunk as Uint8Array)
  return new Uint8Array(Buffer.concat(chunks))
}

/** What a reader of PDF finds in it, page by page; spaces of every width as one. */
async function read(given: Given, locale: Locale = 'fr') {
  const bytes = await bytesOf(given, locale)
  // The reader takes the bytes for itself.
  const pdf = await getDocumentProxy(bytes.slice())
  const { text, totalPages } = await extractText(pdf, { mergePages: false })
  const pages = text.map((each) => each.replace(/\s+/gu, ' '))
  return { bytes, pdf, pages, totalPages, whole: pages.join(' ') }
}

/** Each of these writes a whole PDF and reads it back: a second, or several on a busy machine. */
const timeout = 30_000

describe('the PDF of a debrief', { timeout }, () => {
  let inFrench: Awaited<ReturnType<typeof read>>
  beforeAll(async () => {
    inFrench = await read(aDebrief([said('Je n’ai pas osé « me taire » : œuvre à suivre…')]).given)
  }, timeout)

  it('is text in French: names, sentences, figures, the words of each', () => {
    const { whole } = inFrench
    for (const words of [
      'Débriefing · Sylvie T.',
      'Moussa Diarra',
      'À regarder d’abord',
      'Information sans permission, 12 min avant la première synthèse (13:52).',
      'Prend trois « bien sûr » pour un accord.',
      'Quelle chose faudrait-il garder, telle quelle, au prochain entretien ?',
      'Le silence après la question sur le choix.',
      'Définition du MITI (PMC9461167).',
      'Je n’ai pas osé « me taire » : œuvre à suivre…',
      'L’engagement d’Inès',
      'pour le 2 décembre 2026',
    ]) {
      expect(whole).toContain(words)
    }
  })

  it('is text in English, with the people’s own words as they wrote them', async () => {
    const { whole } = await read(aDebrief().given, 'en')
    for (const words of ['Debrief · Sylvie T.', 'Start here', 'Time, planned and spent']) {
      expect(whole).toContain(words)
    }
    expect(whole).toContain('Le silence après la question sur le choix.')
    expect(whole).not.toContain('À regarder d’abord')
  })

  it('bears its title, its language and bookmarks, and is tagged for those who listen to it', async () => {
    const { pdf } = inFrench
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: 'Débriefing · Sylvie T. · Inès Marchetti · 24 novembre 2026',
      Language: 'fr',
    })
    expect((await pdf.getOutline()).map(({ title }) => title)).toContain('À regarder d’abord')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const tags = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
    for (const role of ['H1', 'H2', 'Figure']) expect(tags).toContain(`"role":"${role}"`)
    expect(tags).toMatch(/"alt":"Frise de l’entretien, 20:34/u)
  })

  it('numbers its pages and says on each that it is confidential', () => {
    const { pages, totalPages } = inFrench
    expect(totalPages).toBeGreaterThan(3)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`${index + 1} / ${totalPages}`)
      expect(page).toContain('Confidentiel : pour les personnes nommées ici')
    }
  })

  it('has the commitment on its first page', () => {
    expect(inFrench.pages[0]).toContain('L’engagement d’Inès')
    expect(inFrench.pages[0]).toContain('pour le 2 décembre 2026')
  })

  it('keeps a short table on the page of its title', () => {
    const { pages } = inFrench
    for (const [title, last] of [
      ['Le temps, prévu et passé', 'Ensemble'],
      ['Deux lectures, côte à côte', 'Conclusion'],
    ] as const) {
      const page = pages.find((each) => each.includes(title))
      expect(page?.slice(page.indexOf(title))).toContain(last)
    }
  })

  it('divides no table after one row or before its last, nor leaves a page four fifths empty', {
    timeout: 3 * timeout,
  }, async () => {
    for (const [count, locale] of [
      [0, 'fr'],
      [0, 'en'],
      [6, 'fr'],
      [12, 'fr'],
    ] as const) {
      const words = Array.from({ length: count }, (_, index) => ({
        ...said(`Une remarque, puis une autre : ${index}`),
        id: `said-${index}`,
        after: 1_700 + index,
      }))
      const { pdf, totalPages } = await read(aDebrief(words).given, locale)
      for (let at = 1; at <= totalPages; at += 1) {
        const { items } = await (await pdf.getPage(at)).getTextContent()
        const lines = items.flatMap((item) =>
          'transform' in item
            ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
            : [],
        )
        const written = lines.map(({ y }) => y).filter((y) => y > 45)
        expect(Math.max(...written) - Math.min(...written), `page ${at} of ${totalPages}`).toBeGreaterThan(
          125,
        )
        // Rows of the table of marks begin with a time at the left edge.
        const rows = lines.filter(({ text, x }) => /^\d\d:\d\d$/u.test(text) && x < 60).length
        expect(rows, `page ${at} of ${totalPages}, ${locale}`).not.toBe(1)
      }
    }
  })

  it('ends on a page with something on it, wherever the last lines fall', {
    timeout: 3 * timeout,
  }, async () => {
    // Each step is smaller than the least content of a last page, so the end falls everywhere on a page.
    for (let count = 0; count <= 18; count += 3) {
      const comments = Array.from({ length: count }, (_, index) => ({
        ...said(`Une remarque, puis une autre : ${index}`),
        id: `said-${index}`,
        after: 1_700 + index,
      }))
      const { pdf, totalPages } = await read(aDebrief(comments).given)
      const { items } = await (await pdf.getPage(totalPages)).getTextContent()
      const foot = 45
      const heights = items.flatMap((item) => ('transform' in item ? [Number(item.transform[5])] : []))
      const written = heights.filter((y) => y > foot)
      expect(Math.max(...written) - Math.min(...written), `${count} comments`).toBeGreaterThan(125)
    }
  })

  describe('with long words, other scripts and words that were taken back', () => {
    let odd: Awaited<ReturnType<typeof read>>
    beforeAll(async () => {
      const { marks } = aDebrief()
      const long = `${'Une phrase qui remplit la page. '.repeat(312)}fin-de-note`
      const { given } = aDebrief([
        said('Čeština, Ελληνικά, Українська, → ≥, שלום, 😀 et 漢字\u0007\u200B fin'),
        { ...said('x'.repeat(1_900)), id: 'long', after: 1_701 },
        { ...said('un mot à oublier'), id: 'forgotten', after: 1_702 },
        { by: 'advisor', after: 1_710, command: { type: 'redactWords', eventId: demoId('forgotten') } },
        {
          by: 'supervisor',
          after: 1_720,
          command: { type: 'noteMark', markId: marks[3]?.id ?? '', text: long },
        },
      ])
      odd = await read(given)
    }, timeout)

    it('keeps what is written in other scripts, and marks what it cannot draw', () => {
      for (const words of ['Čeština, Ελληνικά, Українська, → ≥,', '😀', '□□', 'fin'])
        expect(odd.whole).toContain(words)
      // Written from right to left: its letters come in the order they stand on the page.
      expect(odd.whole).toMatch(/שלום|םולש/u)
    })

    it('holds a note of ten thousand characters to its last word, and a word longer than a line', () => {
      expect(odd.whole).toContain('fin-de-note')
      expect(odd.whole.match(/Une phrase qui remplit la page\./gu)).toHaveLength(312)
      expect(odd.whole.replace(/ /gu, '').match(/x{100,}/u)?.[0].length).toBeGreaterThan(400)
    })

    it('does not hold what was taken back or undone', () => {
      expect(odd.whole).not.toContain('à oublier')
      expect(odd.whole).toContain('retiré par la personne qui l’avait écrit')
      expect(Buffer.from(odd.bytes).includes('oublier')).toBe(false)
    })
  })
})
