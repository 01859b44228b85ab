'use client'

import { SegmentedControl } from '@mantine/core'
import { IconMasksTheater, IconShieldCheck } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { AdvisorBrief } from '@/app/_brief/advisor-brief'
import { BeneficiaryBrief } from '@/app/_brief/beneficiary-brief'
import { SupervisorBrief } from '@/app/_brief/supervisor-brief'
import { panelOf, TabList } from '@/app/_kit/tabs/tab-list'
import { locales } from '@/domain/localized'
import type { ScenarioDraft } from '@/domain/scenario/scenario-draft'
import { previewFor } from '@/domain/scenario/scenario-preview'
import type { Standing } from '../fields/editing'
import classes from './preview.module.css'

const seats = ['advisor', 'beneficiary', 'supervisor'] as const

type PreviewProps = { draft: ScenarioDraft; codes: Standing['codes'] }

/** The situation as each seat reads it before the interview, with the cards of the room itself. */
export function Preview({ draft, codes }: PreviewProps) {
  const lacks = useTranslations('lacks')
  const t = useTranslations('situationEditor.preview')
  const own = useLocale()
  const [seat, setSeat] = useState<(typeof seats)[number]>('beneficiary')
  const [locale, setLocale] = useState(own)
  const scenario = previewFor(seat, draft)
  const trained = codes.find(({ key }) => key === scenario.trap?.code)?.label
  return (
    <section className={classes.preview} aria-label={t('title')}>
      <div className={classes.head}>
        <TabList
          id="preview"
          label={t('seats')}
          tab={seat}
          tabs={seats}
          titles={{ advisor: t('advisor'), beneficiary: t('beneficiary'), supervisor: t('supervisor') }}
          onTab={setSeat}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('language')}
          value={locale}
          data={locales.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={setLocale}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach it */}
      <div className={classes.room} {...panelOf('preview', seat)} tabIndex={0} lang={locale}>
        <p className={classes.fictional}>
          <IconMasksTheater size={16} stroke={1.5} aria-hidden="true" /> {t('fictional')}
        </p>
        {seat === 'advisor' ? <AdvisorBrief scenario={scenario} locale={locale} /> : null}
        {seat === 'beneficiary' ? <BeneficiaryBrief scenario={scenario} locale={locale} /> : null}
        {seat === 'supervisor' ? (
          <SupervisorBrief
            scenario={scenario}
            trained={trained}
            lacking={lacks('trap')}
            title={t('brief')}
            locale={locale}
          />
        ) : null}
      </div>
      <p className={classes.secrecy}>
        <IconShieldCheck size={18} stroke={1.5} aria-hidden="true" /> {t('secrecy')}
      </p>
    </section>
  )
}
