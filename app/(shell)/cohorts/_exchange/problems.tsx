'use client'

import { useTranslations } from 'next-intl'
import { sayPath, type TextPlace } from '@/domain/exchange/json/path'
import classes from './exchange.module.css'
import type { Checked } from './use-import'

type ProblemsProps = { checked: Checked; onGo: (place: TextPlace) => void }

/** All that is wrong with a file, each with the way to its place. */
export function Problems({ checked: { problems, moreProblems, items }, onGo }: ProblemsProps) {
  const t = useTranslations('exchange')
  const good = items.filter(({ standing }) => standing !== null && standing.ways.length > 0).length
  if (problems.length === 0) return <p className={classes.lead}>{t('noProblem')}</p>
  return (
    <section className={classes.problems} aria-labelledby="import-problems">
      <h3 id="import-problems" role="status">
        {t('problems', { count: problems.length + moreProblems })}
      </h3>
      <p className={classes.lead}>
        {t('problemsLead')} {good > 0 ? t('goodLead', { count: good }) : null}
      </p>
      <ul>
        {problems.map(({ code, path, place, about }) => {
          const sentence = t(`problem.${code}`, about)
          const where = sayPath(path)
          return (
            <li key={`${where} ${code} ${place.line}:${place.column}`}>
              <button
                type="button"
                aria-label={t('goTo', { ...place, sentence: `${where} ${sentence}` })}
                onClick={() => onGo(place)}
              >
                <span className={classes.place}>{t('at', place)}</span>
                <span>
                  {sentence}
                  {where === '' ? null : <code>{where}</code>}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {moreProblems > 0 ? <p className={classes.lead}>{t('more', { count: moreProblems })}</p> : null}
    </section>
  )
}
