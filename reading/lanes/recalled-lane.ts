import { isErased } from '@/domain/live-session/purge/is-erased'
import { keepsMoment } from '@/domain/observation/self-assessment'
import { signOfMoment } from '@/reading/shapes/sign'
import type { LaneSource } from './lane-source'
import type { ItemLane, TimelineItem, WordsLane } from './lanes'

/** The id that the advisor's kept moment goes by. */
const recalledId = 'recalled'

/** The moment that the advisor keeps, and how it went: at its time where they could say when, else as words alone. */
export function recalledLane(source: LaneSource, height: number): ItemLane | WordsLane {
  const { state, words, cast, names } = source
  const { t } = words
  const moment = state.selfAssessment?.moment
  const code = moment?.codeKey ? names.code(moment.codeKey) : ''
  const quoted = moment?.text ? t('timeline.quoted', { text: moment.text }) : ''
  const isKept = state.selfAssessment !== null && keepsMoment(state.selfAssessment)
  const direction = moment?.direction ?? null
  const how = t(`timeline.direction.${direction ?? 'unsaid'}`)
  const said = inOneLine([direction && how, quoted, words.inline(code)].filter(Boolean).join(' · '))
  const by = cast.namesIn('advisor')
  const base = {
    id: recalledId,
    title: by,
    subtitle: words.nouns.seatInline('advisor', cast.inSeat('advisor')),
    height,
  }
  if (isErased(state, 'returns')) return { ...base, kind: 'words', words: t('timeline.erased') }
  if (!moment || !isKept)
    return {
      ...base,
      kind: 'items',
      rows: [{ id: recalledId, items: [] }],
      empty: t('timeline.nothingRecalled', { name: by }),
    }
  if (moment.at === null) return { ...base, kind: 'words', words: said }
  const item: TimelineItem = {
    id: recalledId,
    atMs: moment.at,
    family: 'recalled',
    ...signOfMoment(direction),
    colour: null,
    codeKey: moment.codeKey,
    authorId: cast.advisor?.personId ?? null,
    pressedMs: null,
    label: said,
    name: code
      ? t('timeline.recalledOn', { code, how: direction ?? 'unsaid' })
      : t('timeline.recalled', { how: direction ?? 'unsaid' }),
    words: moment.text || null,
    by,
  }
  return { ...base, kind: 'items', voice: true, rows: [{ id: recalledId, items: [item] }] }
}

/** Line breaks become spaces; the unbreakable spaces of French typography stay as they are. */
function inOneLine(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/gu, ' ')
}
