import { sayComparisons } from '@/reading/recall/say-comparisons'
import { type PairSentence, sayPair } from '@/reading/recall/say-pair'
import type { Block, Line, Section } from '../paper'
import type { Subject } from '../subject'

/** What the players recalled of the dial: the redrawn line beside it, and the moments compared. Null where they recalled nothing. */
export function recall(subject: Subject): Section | null {
  const { words, timeline } = subject
  const blocks = [...pair(subject), ...compared(subject)]
  if (blocks.length === 0 || timeline.lengthMs === 0) return null
  return { id: 'recall', title: words.t('recall.paper'), blocks }
}

function pair(subject: Subject): readonly Block[] {
  const said = sayPair(subject, subject.timeline)
  if (said === null) return []
  const lines = (sentences: readonly PairSentence[]) => sentences.map(({ text }) => line(text, 'plain'))
  return [
    { kind: 'heading', text: said.title },
    line(said.hint, 'quiet'),
    ...lines(said.level),
    ...lines(said.movement),
  ]
}

function compared(subject: Subject): readonly Block[] {
  const rows = sayComparisons(subject, subject.timeline)
  if (rows.length === 0) return []
  const { t } = subject.words
  return [
    { kind: 'heading', text: t('recall.compared.title') },
    line(t('recall.compared.hint', { name: subject.cast.beneficiaryName }), 'quiet'),
    ...rows.map(({ said, beside }) => line([said, beside].filter(Boolean).join(' '), 'plain')),
  ]
}

function line(text: string, tone: Line['tone']): Block {
  return { kind: 'line', line: { text, tone } }
}
