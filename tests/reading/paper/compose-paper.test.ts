import { describe, expect, it } from 'vitest'
import type { Paper } from '@/reading/paper/paper'
import { clockMs } from '@/reading/words/clock-text'
import { demoId } from '@/server/operate/demonstration/demo-id'
import { people } from '@/server/operate/demonstration/people'
import { aDebrief, codedBlind, paperIn, paused, type Said } from './debrief'

const afterUnsealing = 1_700
const say = (text: string, by: Said['by'], id: string): Said => ({
  by,
  id,
  after: afterUnsealing,
  command: { type: 'postComment', moment: 440_000, text, replyTo: null },
})
const takeBack = (id: string, by: Said['by']): Said => ({
  by,
  after: afterUnsealing + 10,
  command: { type: 'redactWords', eventId: demoId(id) },
})

/** All that is on a paper, as one text. */
const textOf = (paper: Paper) => JSON.stringify(paper)
const sectionOf = (paper: Paper, id: string) => {
  const section = paper.sections.find((each) => each.id === id)
  if (!section) throw new Error(`no section ${id}`)
  return section
}
const entriesOf = (paper: Paper, id: string) =>
  sectionOf(paper, id).blocks.flatMap((block) => (block.kind === 'entries' ? block.entries : []))
const rowsOf = (paper: Paper, id: string) =>
  sectionOf(paper, id).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : [],
  )

describe('a debrief on paper', () => {
  it('says whose interview it was, when, on which situation, and who sat where', async () => {
    const { given } = aDebrief()
    const paper = await paperIn('fr', given)
    expect(paper.title).toBe('Débriefing · Sylvie T.')
    expect(paper.subtitle).toBe('Inès Marchetti · 24 novembre 2026')
    const [facts] = sectionOf(paper, 'overview').blocks
    expect(facts?.kind === 'facts' && facts.rows.map(({ term, value }) => `${term}: ${value}`)).toEqual([
      'Conseillère: Inès Marchetti',
      'Bénéficiaire: Moussa Diarra',
      'Superviseuse: Claire Dubreuil',
      'Observatrice: Léa Aubert',
      'Situation: Sylvie T., 55\u00A0ans, secrétaire médicale, demandeuse d’emploi',
      'Focus: Empathie',
      'Quand: Mardi 24 novembre 2026, 14\u00A0h',
      'Où: Dans la salle',
      'Promotion: Promotion Automne 2026',
      'État: clos le 24 novembre 2026',
    ])
  })

  it('leaves out what is not open yet, and says whose views those are', async () => {
    const { given } = aDebrief([], null, 'supervisor', undefined, 'byTurn')
    const end = given.events.findIndex(({ type }) => type === 'unsealed') + 1
    const unsealed = { ...given, events: given.events.slice(0, end) }
    const paper = await paperIn('fr', unsealed)
    expect(paper.sections.map(({ id }) => id)).toEqual([
      'overview',
      'commitments',
      'timeline',
      'time',
      'marks',
      'threads',
      'sources',
    ])
    expect(textOf(paper)).toContain('Regards pas encore ouverts')
    for (const each of ['Empathie, manifestée', 'Empathie, manifesté', 'Fait dit']) {
      expect(textOf({ ...paper, sections: paper.sections.filter(({ id }) => id === 'marks') })).not.toContain(
        each,
      )
    }
  })

  it('lists the stops, and puts them first', async () => {
    const paper = await paperIn('fr', aDebrief([], null, 'advisor', paused).given)
    expect(rowsOf(paper, 'marks')).toContainEqual(['09:30', 'Pause de Claire, 00:40', 'Claire'])
    const titles = entriesOf(paper, 'first').map(({ label, title }) => [label, title])
    expect(titles).toContainEqual(['1', 'L’entretien s’est arrêté'])
  })

  it('says of an observer who never came that they did not, and nothing of what they noted', async () => {
    const { given } = aDebrief()
    const events = given.events.map((event) =>
      event.type !== 'hidden' && event.actorId === people.lea.id
        ? ({ seq: event.seq, type: 'hidden' } as const)
        : event,
    )
    const paper = await paperIn('fr', { ...given, events })
    expect(textOf(paper)).toContain('Léa Aubert (n’est pas venue)')
    expect(textOf(paper)).not.toMatch(/Léa[^"]*rien noté|Léa n’a noté/u)
    expect(paper.sections.some(({ id }) => id.startsWith('observer-'))).toBe(false)
  })

  it('puts takes beside the original by counted facts, and names the one that the commitment names', async () => {
    const paper = await paperIn('en', aDebrief().given)
    const section = paper.sections.find(({ id }) => id === 'takes')
    const table = section?.blocks.find((block) => block.kind === 'table')
    expect(table?.columns.map(({ title }) => title)).toEqual(['Counted fact', 'Take 1', 'Take 2', 'Take 3'])
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Questions marked', '1', '1', '0'],
      ['Moussa’s dial', '66 to 60', '66 to 72', '66 to 80'],
    ])
    const commitment = paper.sections.find(({ id }) => id === 'commitments')
    expect(JSON.stringify(commitment)).toContain('As in take 3, from 09:36')
  })

  it('holds everything the debrief shows, in one order', async () => {
    const paper = await paperIn('en', aDebrief().given)
    expect(paper.sections.map(({ title }) => title)).toEqual([
      'The interview',
      'Inès’s commitment',
      'Three views on one timeline',
      'Start here',
      'Time, planned and spent',
      'Two readings, side by side',
      'Moussa’s feedback',
      'The dial, in hindsight',
      'Figures',
      'Léa beside Claire',
      'The marks, one by one',
      'Moments played again',
      'What was said',
      'Where each reading comes from',
    ])
  })

  it('puts the time of each phase beside its plan', async () => {
    const rows = rowsOf(await paperIn('en', aDebrief().given), 'time')
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['Introduction', '04:00', '03:52', '−00:08'],
      ['Exploration', '11:00', '12:04', '+01:04'],
      ['Conclusion', '05:00', '04:38', '−00:22'],
      ['Total', '20:00', '20:34', ''],
    ])
  })

  it('takes a difference of times from the times as they are printed', async () => {
    const given = aDebrief().given
    const events = given.events.map((event) =>
      event.type === 'phaseEntered' ? { ...event, at: event.at - 300 } : event,
    )
    for (const row of rowsOf(await paperIn('en', { ...given, events }), 'time').slice(0, -1)) {
      const [planned, spent] = row.slice(1, 3).map((text) => clockMs(text) ?? Number.NaN)
      const gap = row[3] ?? ''
      expect((clockMs(gap.slice(1)) ?? 0) * (gap.startsWith('−') ? -1 : 1)).toBe(
        (spent ?? 0) - (planned ?? 0),
      )
    }
  })

  it('says of every figure how it is read, and each source once, at the end, with what is read by it', async () => {
    const paper = await paperIn('fr', aDebrief().given)
    for (const row of rowsOf(paper, 'figures')) expect(row.at(-1)).toMatch(/\p{L}.*\.$/u)
    const sources = entriesOf(paper, 'sources').map(({ title, lines }) => [title, lines[0]?.text])
    expect(sources).toContainEqual(['Le plan convenu pour cet entretien.', 'Le temps, prévu et passé'])
    expect(sources).toContainEqual(['Définition du MITI (PMC9461167).', 'Reformulations et questions'])
    expect(paper.sections.at(-1)?.id).toBe('sources')
    for (const source of ['convention de Triade, à discuter', 'PMC9461167', 'arrêté du 29 mars 2019'])
      expect(textOf(paper).match(new RegExp(source, 'giu')), source).toHaveLength(1)
  })

  it('judges no figure: no threshold of trained raters, nothing fair, nothing good', async () => {
    expect(textOf(await paperIn('fr', aDebrief().given))).not.toMatch(/c’est (?:bien|correct)/u)
    expect(textOf(await paperIn('en', aDebrief().given))).not.toMatch(/is (?:fair|good)/u)
  })

  it('opens what to look at with the focus: the advisor’s own reading, and who noted it when', async () => {
    const [focus] = entriesOf(await paperIn('en', aDebrief().given), 'first')
    expect(focus?.title).toBe('Inès’s focus: empathy')
    expect(focus?.lines.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Inès: \d of 5$/u),
      expect.stringMatching(/^Claire: (shown|missed) at \d\d:\d\d/u),
      expect.stringMatching(/^Léa: /u),
    ])
  })

  it('lists every mark, cue and fact given once, in order of time, and none that was undone', async () => {
    const { given, marks } = aDebrief()
    const rows = rowsOf(await paperIn('en', given), 'marks')
    const times = rows.map(([time]) => time ?? '')
    expect(times).toEqual([...times].sort())
    expect(rows.filter(([, what]) => what?.startsWith('Cue'))).toHaveLength(3)
    expect(rows.some(([, what]) => what?.startsWith('Cue “Open question”'))).toBe(true)
    expect(rows.filter(([, what]) => what?.startsWith('Fact given'))).toHaveLength(3)
    expect(rows.filter(([, what]) => what?.startsWith('Kept for the debrief'))).toHaveLength(1)
    expect(rows).toHaveLength(marks.length + 7)
  })

  it('writes a repair under its breach, and asks for one where there is none', async () => {
    const { given, marks } = aDebrief()
    const breach = marks.find(({ valence }) => valence === 'breached')?.id ?? ''
    const linesOf = (paper: Paper) =>
      entriesOf(paper, 'first')
        .find(({ sign }) => sign?.valence === 'breached')
        ?.lines.map(({ text }) => text)
    expect(linesOf(await paperIn('en', given))).toContain('No repair written yet.')
    const repaired = aDebrief([
      {
        by: 'advisor',
        after: afterUnsealing,
        command: { type: 'writeRepair', markId: breach, text: 'Je demande d’abord' },
      },
    ])
    expect(linesOf(await paperIn('en', repaired.given))).toEqual(
      expect.arrayContaining(['Repair', 'Je demande d’abord']),
    )
  })

  it('shows words taken back as taken back, wherever they stood', async () => {
    const { marks } = aDebrief()
    const mark = marks.find(({ note }) => note !== null)
    const breach = marks.find(({ valence }) => valence === 'breached')
    const { given } = aDebrief([
      say('mot à oublier', 'beneficiary', 'said'),
      takeBack('said', 'beneficiary'),
      {
        by: 'supervisor',
        id: 'note',
        after: afterUnsealing,
        command: { type: 'noteMark', markId: mark?.id ?? '', text: 'note à oublier' },
      },
      takeBack('note', 'supervisor'),
      {
        by: 'advisor',
        id: 'repair',
        after: afterUnsealing,
        command: { type: 'writeRepair', markId: breach?.id ?? '', text: 'réparation à oublier' },
      },
      takeBack('repair', 'advisor'),
    ])
    const paper = await paperIn('fr', given)
    expect(textOf(paper)).not.toContain('à oublier')
    expect(textOf(paper)).not.toContain(mark?.note)
    expect(textOf(paper).match(/"retiré par la personne qui l’avait écrit","tone":"taken"/gu)).toHaveLength(3)
  })

  it('tells the last commitments with how they went', async () => {
    const brought = {
      liveSessionId: demoId('before'),
      scheduledFor: Date.UTC(2026, 10, 10, 9),
      shortName: 'Yann L.',
      maySee: true,
      toWork: null,
      commitments: [
        { id: demoId('one'), what: 'Attendre', due: '2026-11-20', how: 'Compter', madeAt: 0 },
        { id: demoId('two'), what: null, due: '2026-11-21', how: null, madeAt: 0 },
      ],
    }
    const { given } = aDebrief([], brought)
    const reviewed = {
      ...given,
      events: given.events.map((event) =>
        event.type === 'focusChosen'
          ? ({
              ...event,
              type: 'commitmentReviewed',
              payload: {
                commitmentId: demoId('one'),
                madeIn: demoId('before'),
                outcome: 'partly',
                text: 'Deux fois',
              },
            } as const)
          : event,
      ),
    }
    const paper = await paperIn('fr', reviewed)
    expect(entriesOf(paper, 'brought').map(({ title, aside }) => [title, aside])).toEqual([
      ['Attendre', 'tenu en partie'],
      ['effacé', 'pas encore dit'],
    ])
    expect(textOf(paper)).toContain('Deux fois')
    expect(textOf(await paperIn('fr', given))).not.toContain('tenu en partie')
  })

  it('never shows an overall grade, nor a share of fewer than five marks', async () => {
    const paper = await paperIn('fr', aDebrief().given)
    expect(rowsOf(paper, 'readings').map(([, , marks]) => marks)).toEqual([
      ...Array(4).fill('trop peu de repères'),
      ...Array(3).fill('—'),
    ])
    expect(textOf(paper).match(/note globale/gu)).toHaveLength(2)
    expect(textOf(paper)).not.toMatch(/\d ?\/ ?(?:20|100)\b/u)
  })

  it('sets two codings made blind side by side, with what differs in words', async () => {
    const paper = await paperIn('fr', aDebrief([], null, 'beneficiary', codedBlind).given)
    const [facts] = sectionOf(paper, 'agreement').blocks.filter(({ kind }) => kind === 'facts')
    expect(facts?.kind === 'facts' && facts.rows.map(({ value }) => value)).toEqual([
      'κ\u00A00,93 · 96\u202F% du temps dans la même phase',
    ])
    const rows = rowsOf(paper, 'agreement').map((row) => row.join(' | ').replace(/[\u00A0\u202F]/gu, ' '))
    expect(rows).toContain('Écoute active | 4 | 5 | 3 | 50 % | 0,67')
    expect(rows).toContain('Empathie | 2 | 2 | 1 | trop peu | ')
    expect(rows).toContain('02:46 | Claire en exploration, Paul en introduction, pendant 34 s.')
    expect(rows).toContain('10:05 | Empathie : manifestée pour Claire, manquée pour Paul.')
    expect(rows).toContain('05:10 | Claire marque reflet, Paul reformulation écho.')
    expect(rows).toContain('16:50 | Claire marque impartialité (respectée), pas Paul.')
    expect(rows).toContain('08:46 | Paul marque interruption, pas Claire.')
    expect(textOf(paper)).toContain('McHugh 2012 (PMC3900052)')
  })

  it('speaks of no agreement where one supervisor coded alone', async () => {
    const paper = await paperIn('fr', aDebrief().given)
    expect(paper.sections.map(({ id }) => id)).not.toContain('agreement')
  })

  it('is the same for every seat, save what only some of them bring', async () => {
    const papers = await Promise.all(
      (['advisor', 'beneficiary', 'supervisor', 'observer'] as const).map(async (seat) =>
        textOf(await paperIn('fr', aDebrief([], null, seat).given)),
      ),
    )
    expect(new Set(papers).size).toBe(1)
  })

  it('holds in French what it holds in English', async () => {
    const { given } = aDebrief([say('Bonjour', 'observer', 'hello')])
    const shape = (paper: Paper) =>
      paper.sections.map(({ id, blocks }) => [id, blocks.map((block) => block.kind)])
    expect(shape(await paperIn('fr', given))).toEqual(shape(await paperIn('en', given)))
  })
})
