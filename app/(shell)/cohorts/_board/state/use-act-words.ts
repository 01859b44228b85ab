import { useTranslations } from 'next-intl'
import type { BoardData } from './board-data'
import type { Words } from './use-words'

/** An act at the board as a sentence: who did what. */
export function useActWords(words: Words) {
  const t = useTranslations('rounds.changed.act')
  return ({ act }: Pick<BoardData['acts'][number], 'act'>, who: string): string => {
    switch (act.type) {
      case 'exchangePeople': {
        const [one, other] = [words.name(act.one.personId), words.name(act.other.personId)]
        return t('exchangePeople', { who, one, other })
      }
      case 'tellAbsence':
        return t('tellAbsence', { who, one: words.name(act.personId) })
      default:
        return t(act.type, { who })
    }
  }
}
