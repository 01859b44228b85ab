'use client'

import { Checkbox } from '@mantine/core'
import { useNow, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Choice } from '@/app/_kit/fields/choice'
import { FormPart } from '@/app/_kit/fields/form-part'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import { fewestPeople } from '@/domain/cohort/records/export-wish'
import { type Months, monthAfter, nameOfPart } from '@/domain/cohort/records/marks-parts'
import { capitalised } from '@/reading/words/capitalised'
import { Outcome, TakeButtons } from './export-row'
import classes from './exports.module.css'
import { marksAddress } from './fetch-export'
import type { ExportChoices } from './period-part'
import type { Taking } from './use-taking'

type MarksExportProps = {
  cohortId: string
  marks: ExportChoices['marks']
  taking: Taking | null
  onTake: (file: string, address: string) => void
}

/** Marks leave by whole months: which are there, which wait for more people, which no longer leave, and why. */
export function MarksExport({ cohortId, marks, taking, onTake }: MarksExportProps) {
  const t = useTranslations('records')
  const id = useId()
  const { parts, waiting, thisMonth } = marks
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const dates = useCohortDates(cohortId)
  const nameOf = useMonthNames(cohortId)
  const takeable = parts.filter(({ standing }) => standing !== 'purged').map(({ last }) => last)
  const wanted = takeable.filter((last) => !left.has(last))
  const choose = (last: string, isWanted: boolean) => {
    const others = [...left].filter((each) => each !== last)
    setLeft(new Set(isWanted ? others : [...others, last]))
  }
  return (
    <FormPart title={t('kind.marks.title')} hint={t('kind.marks.hint')} isRoomy>
      <p className={classes.under}>{t('exports.marks.why', { least: fewestPeople })}</p>
      <ul className={classes.months} aria-label={t('exports.marks.months')}>
        {parts.map((part) => (
          <li key={nameOfPart(part)}>
            <Choice
              label={nameOf(part)}
              hint={t(`exports.marks.${part.standing}`)}
              control={
                <Checkbox
                  disabled={part.standing === 'purged'}
                  checked={wanted.includes(part.last)}
                  onChange={(event) => choose(part.last, event.currentTarget.checked)}
                />
              }
            />
          </li>
        ))}
        {waiting && (
          <li className={classes.shut}>
            <b>{nameOf(waiting)}</b>
            <small>{t('exports.marks.waiting', { count: waiting.advisors, least: fewestPeople })}</small>
          </li>
        )}
        <li className={classes.shut}>
          <b>{nameOf({ first: thisMonth, last: thisMonth })}</b>
          <small>
            {t('exports.marks.running', {
              day: dates.longCalendarDate(`${monthAfter(thisMonth)}-01`),
            })}
          </small>
        </li>
      </ul>
      <p className={classes.under}>{t('exports.marks.late')}</p>
      <div className={classes.row}>
        <p id={id} className={classes.closed}>
          {takeable.length === 0
            ? t('exports.marks.none')
            : wanted.length === 0
              ? t('exports.marks.choose')
              : null}
        </p>
        <TakeButtons
          what="marks"
          taking={taking}
          closedBy={wanted.length === 0 ? id : null}
          onTake={(file) => onTake(file, marksAddress(cohortId, file, wanted))}
        />
        <Outcome what="marks" taking={taking} />
      </div>
    </FormPart>
  )
}

/** « Septembre 2026 », « Octobre à décembre 2026 ». */
function useMonthNames(cohortId: string): (months: Months) => string {
  const t = useTranslations('records.exports.marks')
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  return ({ first, last }) =>
    capitalised(
      first === last
        ? dates.month(first, now)
        : t('span', { first: dates.month(first, now), last: dates.month(last, now) }),
    )
}
