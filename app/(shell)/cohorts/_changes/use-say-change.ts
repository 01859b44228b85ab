import { useTranslations } from 'next-intl'
import type { BoardWords, ChangedBoard, WaitingChanges } from './board-part'

type Letters = WaitingChanges['letters']

/** Says what changes of a round do, and names the readers of their letters. */
export function useSayChange(words: BoardWords, { setup }: Pick<ChangedBoard, 'setup'>) {
  const t = useTranslations('roundChange')

  function what({ kind, from, to }: WaitingChanges['changes'][number]): string {
    if (kind === 'move' && from !== null && to !== null)
      return t('what.move', { from: words.moment(from), to: words.moment(to) })
    return t(`what.${kind === 'move' ? 'moveAll' : kind}`)
  }

  function whom(letters: Letters): string {
    const ids = letters.map(({ personId }) => personId)
    const supervisors = ids.filter((id) => setup.supervisorIds.includes(id))
    const learners = ids.filter((id) => !setup.supervisorIds.includes(id))
    const counts = {
      learners: learners.length,
      supervisors: supervisors.length,
      form: words.formOf(learners),
    }
    if (ids.length === 0) return t('whom.nobody')
    if (learners.length === 0) return t('whom.supervisors', counts)
    return t(supervisors.length === 0 ? 'whom.learners' : 'whom.both', counts)
  }

  function say(changes: WaitingChanges['changes']): string {
    return changes.map(what).join(', ')
  }
  return Object.assign(say, { letters: whom })
}
