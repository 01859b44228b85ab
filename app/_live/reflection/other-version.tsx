'use client'

import { useTranslations } from 'next-intl'
import buttons from '@/app/_kit/button.module.css'
import type { SelfAssessment } from '@/domain/observation/self-assessment'
import type { BeneficiaryReturn } from '@/domain/scenario/beneficiary-return'
import card from '../parts/card.module.css'
import { OwnAnswers } from './own-answers'
import styles from './reflection.module.css'
import type { Draft } from './use-draft'

/** The same person wrote something else about the same on another page or device: to read, to take, or to let go. */
export function OtherVersion({ draft }: { draft: Draft<SelfAssessment> | Draft<BeneficiaryReturn> }) {
  const t = useTranslations('reflection.other')
  return (
    <div role="status" className={styles.elsewhere}>
      {draft.other === null ? null : (
        <section className={`${card.card} ${styles.mine}`} aria-label={t('title')}>
          <h2>{t('title')}</h2>
          <p className={card.hint}>{t('body')}</p>
          <details>
            <summary>{t('read')}</summary>
            <OwnAnswers of={draft.other} />
          </details>
          <div className={styles.choice}>
            <button type="button" className={`${buttons.btn} ${buttons.s}`} onClick={draft.swap}>
              {t('take')}
            </button>
            <button
              type="button"
              className={`${buttons.btn} ${buttons.ghost} ${buttons.s}`}
              onClick={draft.dismissOther}
            >
              {t('drop')}
            </button>
          </div>
        </section>
      )}
    </div>
  )
}
