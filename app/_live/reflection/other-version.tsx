'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Disclosure } from '@/app/_kit/text/disclosure'
import type { SelfAssessment } from '@/domain/observation/self-assessment'
import type { BeneficiaryReturn } from '@/domain/scenario/beneficiary-return'
import card from '../parts/card.module.css'
import { OwnAnswers } from './own-answers'
import styles from './reflection.module.css'
import type { Draft } from './use-draft'

export type OtherVersionProps = { draft: Draft<SelfAssessment> | Draft<BeneficiaryReturn> }

/** What the same person wrote on another page or device: to read, to adopt, or to discard. */
export function OtherVersion({ draft }: OtherVersionProps) {
  const t = useTranslations('reflection.other')
  return (
    <section className={card.card} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={card.hint}>{t('body')}</p>
      <Disclosure title={t('read')}>
        <OwnAnswers of={draft.other} />
      </Disclosure>
      <div className={styles.choice}>
        <Button size="s" onClick={draft.swap}>
          {t('take')}
        </Button>
        <Button kind="ghost" size="s" onClick={draft.dismissOther}>
          {t('drop')}
        </Button>
      </div>
    </section>
  )
}
