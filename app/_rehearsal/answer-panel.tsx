'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Said } from '@/app/_kit/text/said'
import { HotkeyCap } from '@/app/_live/console/desk/hotkey-cap'
import { localize } from '@/domain/localized'
import { codeOf, type ObservationGrid, signOf } from '@/domain/observation/grid'
import { type Rehearsal, type RehearsedMark, wasSaid } from '@/domain/rehearsal/course'
import type { Answer } from '@/domain/rehearsal/judge'
import { clockText } from '@/reading/words/clock-text'
import styles from './answer-panel.module.css'
import type { Answers } from './use-answers'

type AnswerPanelProps = {
  readonly rehearsal: Rehearsal
  readonly grid: ObservationGrid
  readonly answers: Answers
  /** The mark that is answered: the one chosen in the list, else the last one. */
  readonly shown: RehearsedMark | null
  /** The item of the frame that was ticked after it, by its key. */
  readonly ticked: string | null
  takeBack(): void
}

/** The answer to one mark, in words: what it was, what was expected, and what tells the two apart. */
export function AnswerPanel({ rehearsal, grid, answers, shown, ticked, takeBack }: AnswerPanelProps) {
  const t = useTranslations('rehearsal')
  const locale = useLocale()
  const item = grid.frame.find(({ key }) => key === ticked)
  const answer = shown && answers.answerTo(shown)
  const isOfLast = shown !== null && shown.id === rehearsal.marks.at(-1)?.id
  return (
    <section className={styles.panel} aria-label={t('answer')}>
      <div role="status" className={styles.said}>
        {item ? (
          <p className={styles.verdict}>
            {t(wasSaid(rehearsal, item.key) ? 'frameSaid' : 'frameNotYet', {
              item: localize(item.label, locale),
            })}
          </p>
        ) : null}
        {!item && shown && answer ? (
          <Reading answer={answer} shown={shown} grid={grid} answers={answers} rehearsal={rehearsal} />
        ) : null}
        {!item && !shown ? (
          <>
            <p className={styles.verdict}>{t('begin.title')}</p>
            <p>
              {answers.judges
                ? t('begin.body', { advisor: rehearsal.exchange.advisor })
                : t('begin.notJudged')}
            </p>
          </>
        ) : null}
      </div>
      <footer className={styles.foot}>
        <span>{t('source', { grid: localize(grid.title, locale) })}</span>
        {isOfLast && !item ? (
          <Button kind="ghost" size="s" onClick={takeBack}>
            <HotkeyCap of="undo" />
            {t('takeBack')}
          </Button>
        ) : null}
      </footer>
    </section>
  )
}

type ReadingProps = Pick<AnswerPanelProps, 'rehearsal' | 'grid' | 'answers'> & {
  readonly answer: Answer
  readonly shown: RehearsedMark
}

function Reading({ answer, shown, grid, answers, rehearsal }: ReadingProps) {
  const t = useTranslations('rehearsal')
  const locale = useLocale()
  const line = rehearsal.exchange.lines.find(({ key }) => key === shown.lineKey)
  const text = line ? localize(line.text, locale) : ''
  const pressed = codeOf(grid, shown.code)
  const { expected, verdict } = answer
  const isOther = verdict !== 'right' || answer.isByFamily
  return (
    <>
      <div className={styles.top}>
        <p className={styles.verdict} data-verdict={verdict}>
          {pressed ? <CodeShape {...signOf(grid, pressed)} valence={shown.valence} size={16} /> : null}
          {answers.verdictOf(answer)}
        </p>
        <blockquote className={styles.line}>{text.startsWith('(') ? text : t('quoted', { text })}</blockquote>
      </div>
      <div className={styles.cards}>
        {answer.why ? (
          <div data-kind="expected">
            <p className={styles.name}>
              <b>{expected ? answers.nameOf(expected.mark, expected.code) : t('nothingExpected')}</b>
            </p>
            <p>
              <Said of={answer.why} />
            </p>
            {expected && !expected.isInGrid ? <p className={styles.note}>{t('notInGrid')}</p> : null}
          </div>
        ) : null}
        {isOther && pressed ? (
          <div data-kind="pressed">
            <p className={styles.name}>
              <b>{answers.nameOfMark(shown)}</b> {t('at', { time: clockText(shown.atMs) })}
            </p>
            <p>
              <Said of={answer.ofPressed ?? pressed.definition} />
            </p>
            {answer.isByFamily ? <p className={styles.note}>{t('byFamily')}</p> : null}
          </div>
        ) : null}
      </div>
      {answer.also.length > 0 ? (
        <ul className={styles.also}>
          {answer.also.map(({ mark, code }) => (
            <li key={`${mark.code}:${mark.valence}`}>
              {t('also')} <b>{answers.nameOf(mark, code)}</b>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
