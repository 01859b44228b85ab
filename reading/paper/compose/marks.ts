import { noteOf } from '@/domain/live-session/words'
import { clockText } from '@/reading/words/clock-text'
import { signed } from '@/reading/words/signed'
import type { Block, Cell, Line, Section } from '../paper'
import type { Subject } from '../subject'

type Row = { readonly atMs: number; readonly cells: readonly Cell[] }

/** All that was noted, whispered and given, in order of time, with its words. */
export function marks(subject: Subject): Section {
  const { timeline, words, room, state, factOf } = subject
  const { t } = words
  const rows = [
    ...timeline.tracks.flatMap((track) => track.marks.map((mark) => markRow(subject, mark))),
    ...timeline.cues.map((cue) => cueRow(subject, cue)),
    ...timeline.reveals.map(({ id, atMs }): Row => {
      const what = t('paper.marks.given', { fact: factOf(id) })
      const sign = { shape: 'reveal', valence: null } as const
      return row(atMs, { text: what, sign }, subject.beneficiaryName)
    }),
  ].sort((one, other) => one.atMs - other.atMs)
  const kept = room.scenario.reveals?.filter((reveal) => !state.reveals.has(reveal.id)) ?? []
  const blocks: Block[] = []
  if (rows.length === 0) {
    blocks.push({ kind: 'line', line: { text: t('paper.marks.none'), tone: 'quiet' } })
  } else {
    blocks.push({
      kind: 'table',
      name: t('paper.marks.title'),
      columns: [
        { title: t('paper.marks.at'), share: 12 },
        { title: t('paper.marks.what'), share: 66 },
        { title: t('paper.marks.by'), share: 22 },
      ],
      rows: rows.map(({ cells }) => cells),
    })
  }
  if (kept.length > 0) {
    const facts = kept.map(({ id }) => words.inline(factOf(id))).join(' · ')
    blocks.push({ kind: 'line', line: { text: t('paper.marks.kept', { facts }), tone: 'quiet' } })
  }
  return { id: 'marks', title: t('paper.marks.title'), blocks }
}

function row(atMs: number, what: Cell, by: string): Row {
  return { atMs, cells: [{ text: clockText(atMs) }, what, { text: by }] }
}

type Marked = Subject['timeline']['tracks'][number]['marks'][number]

function markRow({ words, codeName, nameOf, state }: Subject, mark: Marked): Row {
  const { t } = words
  const name = codeName(mark.codeKey)
  const text = mark.valence
    ? t('timeline.markWithValence', { name, valence: t(`timeline.valence.${mark.valence}`) })
    : name
  const sign = { shape: mark.shape, valence: mark.valence }
  const note = noteOf(state, mark.id)
  const under: Line[] = !note
    ? []
    : note.text === null
      ? [{ text: t('paper.withdrawn'), tone: 'taken' }]
      : [{ text: note.text, tone: 'voice' }]
  return row(mark.atMs, { text, sign, under }, nameOf(mark.authorId))
}

function cueRow({ words, nameOf, cueText }: Subject, cue: Subject['timeline']['cues'][number]): Row {
  const { t } = words
  const seen =
    cue.seenAfterMs === null
      ? t('timeline.cueUnseen')
      : t('timeline.cueSeen', { seconds: Math.round(cue.seenAfterMs / 1_000) })
  const effect = cue.effect === null ? [] : [t('timeline.cueEffect', { change: signed(cue.effect) })]
  const said = cueText(cue)
  const text = said === null ? t('paper.marks.cueErased') : t('paper.marks.cue', { text: said })
  const under: Line[] = [{ text: [seen, ...effect].join(' · '), tone: 'quiet' }]
  return row(cue.atMs, { text, sign: { shape: 'cue', valence: null }, under }, nameOf(cue.senderId))
}
