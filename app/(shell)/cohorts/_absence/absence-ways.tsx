'use client'

import { Radio } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useList } from '@/app/_kit/text/use-list'
import { capitalised } from '@/reading/words/capitalised'
import classes from './absence-side.module.css'
import type { WayLine } from './change-of'

type AbsenceWaysProps = { ways: readonly WayLine[]; chosen: number; onChoose: (index: number) => void }

/** The ways there are, with what each costs. */
export function AbsenceWays({ ways, chosen, onChoose }: AbsenceWaysProps) {
  const t = useTranslations('roundAbsence.ways')
  const list = useList()
  return (
    <section className={classes.card}>
      <Radio.Group label={t('title')} value={String(chosen)} onChange={(value) => onChoose(Number(value))}>
        <div className={classes.ways}>
          {ways.map(({ kinds, givenUp, hours, letters, openIds }, index) => (
            <Radio
              key={kinds.join()}
              value={String(index)}
              label={capitalised(
                list(
                  kinds.map((kind) =>
                    t(`kind.${kind === 'everybody' && openIds.length > 0 ? 'most' : kind}`),
                  ),
                ),
              )}
              description={[
                t('rules', { count: givenUp.length }),
                t('hours', { count: hours }),
                t('letters', { count: letters.length }),
                ...(openIds.length > 0 ? [t('open', { count: openIds.length })] : []),
              ].join(', ')}
            />
          ))}
        </div>
      </Radio.Group>
    </section>
  )
}
