import type { TimelineMark } from '@/domain/live-session/timeline/timeline'
import type { TimelineCue, TimelineKeptCue } from '@/domain/live-session/timeline/timeline-cues'
import { noteOf } from '@/domain/live-session/words/words'
import { stopItem } from '@/reading/lanes/items'
import { keptFacts } from '@/reading/talk/left-unsaid'
import { nameCue, nameKeptCue, sayCueEffect } from '@/reading/talk/say-cue'
import { clockText } from '@/reading/words/clock-text'
import type { Block, Cell, Line, Section } from '../paper'
import type { Subject } from '../subject'
import { writtenLine } from './written-line'

type Row = { readonly atMs: number; readonly cells: readonly Cell[] }

/** Marks, cues, stops and facts given in one table, in order of time, with notes under their marks. */
export function marks(subject: Subject): Section {
  const { timeline, words, names, cast } = subject
  const { t } = words
  const rows = [
    ...timeline.tracks.flatMap((track) => track.marks.map((mark) => markRow(subject, mark))),
    ...timeline.cues.map((cue) => cueRow(subject, cue)),
    ...timeline.keptCues.map((cue) => keptCueRow(subject, cue)),
    ...timeline.stops.map((stop): Row => {
      const { name, by } = stopItem(subject, stop)
      return row(stop.atMs, { text: name, sign: { shape: stop.kind, valence: null } }, by)
    }),
    ...timeline.reveals.map(({ id, atMs }): Row => {
      const what = t('timeline.reveal', { fact: names.fact(id) })
      const sign = { shape: 'reveal', valence: null } as const
      return row(atMs, { text: what, sign }, cast.beneficiaryName)
    }),
  ].sort((one, other) => one.atMs - other.atMs)
  const kept = subject.shut.includes('beneficiary') ? [] : keptFacts(subject)
  const blocks: Block[] = []
  if (rows.length === 0) {
    blocks.push({
      kind: 'line',
      line: { text: t(subject.shut.length > 0 ? 'paper.marks.shut' : 'paper.marks.none'), tone: 'quiet' },
    })
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
    const facts = kept.join(' · ')
    blocks.push({ kind: 'line', line: { text: t('paper.marks.kept', { facts }), tone: 'quiet' } })
  }
  return { id: 'marks', title: t('paper.marks.title'), blocks }
}

function row(atMs: number, what: Cell, by: string): Row {
  return { atMs, cells: [{ text: clockText(atMs) }, what, { text: by }] }
}

function markRow(subject: Subject, mark: TimelineMark): Row {
  const { names, cast, state } = subject
  const sign = { shape: mark.shape, valence: mark.valence, colour: mark.colour }
  const note = noteOf(state, mark.id)
  const under = note ? [writtenLine(subject, note.text)] : []
  return row(mark.atMs, { text: names.mark(mark), sign, under }, cast.nameOf(mark.authorId))
}

function cueRow({ words, cast }: Subject, cue: TimelineCue): Row {
  const text = nameCue(words, cue)
  const under: Line[] = [{ text: sayCueEffect(words, cue).join(' · '), tone: 'quiet' }]
  return row(cue.atMs, { text, sign: { shape: 'cue', valence: null }, under }, cast.nameOf(cue.senderId))
}

function keptCueRow({ words, cast }: Subject, cue: TimelineKeptCue): Row {
  const sign = { shape: 'cueKept', valence: null } as const
  return row(cue.atMs, { text: nameKeptCue(words, cue), sign }, cast.nameOf(cue.keeperId))
}
