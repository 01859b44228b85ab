import { isErased } from '@/domain/live-session/purge/is-erased'
import type { LaneSource } from './lane-source'
import type { ItemLane, TimelineItem, WordsLane } from './lanes'

/** The id the advisor's recalled moment goes by. */
const recalledId = 'recalled'

/** What the advisor recalled: at its moment where they could say when, else as words alone. */
export function recalledLane(source: LaneSource, height: number): ItemLane | WordsLane {
  const { state, words, cast, names } = source
  const { t } = words
  const moment = state.selfAssessment?.moment
  const code = moment?.codeKey ? names.code(moment.codeKey) : ''
  const quoted = moment?.text ? t('timeline.quoted', { text: inOneLine(moment.text) }) : ''
  const about = code ? ` · ${words.inline(code)}` : ''
  const by = cast.namesIn('advisor')
  const base = {
    id: recalledId,
    title: by,
    subtitle: words.nouns.seatInline('advisor', cast.inSeat('advisor')),
    height,
  }
  if (isErased(state, 'returns')) return { ...base, kind: 'words', words: t('timeline.erased') }
  if (!moment || (moment.at === null && !quoted))
    return {
      ...base,
      kind: 'items',
      rows: [{ id: recalledId, items: [] }],
      empty: t('timeline.nothingRecalled', { name: by }),
    }
  if (moment.at === null) return { ...base, kind: 'words', words: quoted + about }
  const item: TimelineItem = {
    id: recalledId,
    atMs: moment.at,
    family: 'recalled',
    shape: 'recalled',
    valence: null,
    colour: null,
    codeKey: moment.codeKey,
    authorId: cast.advisor?.personId ?? null,
    pressedMs: null,
    label: quoted ? quoted + about : code,
    name: code ? t('timeline.recalledOn', { code }) : t('timeline.recalled'),
    words: moment.text || null,
    by,
  }
  return { ...base, kind: 'items', voice: true, rows: [{ id: recalledId, items: [item] }] }
}

/** Line breaks become spaces; the unbreakable spaces of French typography stay as they are. */
function inOneLine(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/gu, ' ')
}
