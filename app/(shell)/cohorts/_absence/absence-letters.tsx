'use client'

import { useTranslations } from 'next-intl'
import { useList } from '@/app/_kit/text/use-list'
import { type Cause, causes } from '@/domain/round-change/letters'
import type { Words } from '../_board/state/use-words'
import classes from './absence-side.module.css'
import type { WayLine } from './change-of'

type AbsenceLettersProps = { letters: WayLine['letters']; words: Words }

/** Who gets a letter, by what it tells first. */
export function AbsenceLetters({ letters, words }: AbsenceLettersProps) {
  const t = useTranslations('roundAbsence.letters')
  const list = useList()
  const told = (cause: Cause) =>
    letters.filter((each) => causes.find((one) => each.causes.includes(one)) === cause)
  return (
    <section className={classes.card} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {letters.length === 0 && <p>{t('nobody')}</p>}
      <dl>
        {causes
          .filter((cause) => told(cause).length > 0)
          .map((cause) => (
            <div key={cause}>
              <dt>
                {t(`cause.${cause}`)} <b>{told(cause).length}</b>
              </dt>
              <dd>{list(told(cause).map(({ personId }) => words.name(personId)))}</dd>
            </div>
          ))}
      </dl>
      <p>{t('one')}</p>
    </section>
  )
}
