import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Disclosure } from '@/app/_kit/text/disclosure'
import { Said } from '@/app/_kit/text/said'
import { WhatCame } from '@/app/_stimulus/what-came'
import type { AskedStimulus } from '@/domain/stimulus/stimulus'
import styles from './stimuli.module.css'

/** A moment to be read in full: the scene, what was said, what came; under it what may be done with it. */
export function WholeMoment({
  moment,
  children,
}: {
  readonly moment: AskedStimulus
  readonly children?: ReactNode
}) {
  const t = useTranslations('stimuli')
  return (
    <Disclosure title={t('library.read')} className={styles.read}>
      <div className={styles.whole}>
        <p>
          <Said of={moment.scene} />
        </p>
        <ol>
          {moment.said.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a moment keep their places.
            <li key={index} data-by={line.by}>
              <Said of={line.text} say={(text) => t('quoted', { text })} />
            </li>
          ))}
        </ol>
        <WhatCame after={moment} />
        {children}
      </div>
    </Disclosure>
  )
}
