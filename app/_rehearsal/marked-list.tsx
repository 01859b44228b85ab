'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { codeOf, familyOf, type ObservationGrid } from '@/domain/observation/grid'
import type { RehearsedMark } from '@/domain/rehearsal/course'
import { clockText } from '@/reading/words/clock-text'
import styles from './marked-list.module.css'
import type { Answers } from './use-answers'

type MarkedListProps = {
  readonly marks: readonly RehearsedMark[]
  readonly answers: Answers
  readonly grid: ObservationGrid
  /** The mark whose answer is shown. */
  readonly chosen: number | null
  onChoose(id: number): void
}

/** What was marked, the newest first, each with its answer in a word; a press shows that answer again. */
export function MarkedList({ marks, answers, grid, chosen, onChoose }: MarkedListProps) {
  const t = useTranslations('rehearsal')
  return (
    <section className={styles.card} aria-label={t('marked')}>
      <h2>{t('marked')}</h2>
      {marks.length === 0 ? <p className={styles.none}>{t('markedNone')}</p> : null}
      <ol className={styles.list} reversed>
        {marks.toReversed().map((mark) => {
          const answer = answers.answerTo(mark)
          return (
            <li key={mark.id}>
              <button type="button" aria-pressed={mark.id === chosen} onClick={() => onChoose(mark.id)}>
                <span>{clockText(mark.atMs)}</span>
                <CodeShape
                  shape={codeOf(grid, mark.code)?.shape ?? 'dot'}
                  colour={familyOf(grid, mark.code)?.colour}
                  valence={mark.valence}
                  size={14}
                />
                <span className={styles.words}>
                  <b>{answers.nameOfMark(mark)}</b>
                  <span data-verdict={answer.verdict}>{answers.verdictOf(answer, true)}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
