'use client'

import { IconArrowLeft, IconEqual } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import type { Choice, MomentPair } from '@/domain/live-session/recall/comparison'
import styles from './comparisons.module.css'
import { MomentChoice } from './moment-choice'

type AskedPair = MomentPair & { readonly choice: Choice | null }
export type ComparisonsProps = { pairs: readonly AskedPair[]; onClose: () => void }

/** The pairs one after the other. A choice is sent on leaving its pair, so that looking through the answers with the arrow keys sends nothing. */
export function Comparisons({ pairs, onClose }: ComparisonsProps) {
  const t = useTranslations('recall.compare')
  const { send } = useLive()
  const { advisorName, viewerForm } = useCast()
  const firstOpen = pairs.findIndex(({ choice }) => choice === null)
  const [place, setPlace] = useState(Math.max(0, firstOpen))
  const [chosen, setChosen] = useState<Readonly<Record<number, Choice>>>({})
  const name = useId()
  const pair = pairs[place]
  if (!pair) return null
  const { firstMs, secondMs } = pair
  const choice = chosen[place] ?? pair.choice
  const isLast = place === pairs.length - 1

  function keep() {
    if (choice !== null && choice !== pair?.choice)
      void send({ type: 'compareMoments', firstMs, secondMs, choice })
  }
  function goTo(next: number) {
    keep()
    if (next < pairs.length) setPlace(next)
    else onClose()
  }
  function close() {
    keep()
    onClose()
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    goTo(place + 1)
  }
  const radio = (value: Choice) => ({
    name,
    value,
    checked: choice === value,
    onChange: () => setChosen({ ...chosen, [place]: value }),
  })

  return (
    <Dialog
      fillsPhone
      size={520}
      title={
        <>
          <span className={styles.progress}>
            <span className={styles.steps} aria-hidden>
              {pairs.map((each, index) => (
                <i
                  key={each.firstMs}
                  data-done={each.choice !== null || undefined}
                  data-now={index === place || undefined}
                />
              ))}
            </span>
            <span role="status">{t('place', { place: place + 1, count: pairs.length })}</span>
          </span>
          <span className={styles.question}>{t('title', { form: viewerForm })}</span>
        </>
      }
      onClose={close}
    >
      <form className={styles.form} onSubmit={onSubmit}>
        <fieldset className={styles.choices}>
          <legend className={styles.lead}>{t('lead', { advisor: advisorName })}</legend>
          <MomentChoice letter={t('first')} atMs={firstMs} input={radio('first')} />
          <MomentChoice letter={t('second')} atMs={secondMs} input={radio('second')} />
          <div className={styles.neither}>
            {(['same', 'unsure'] as const).map((value) => (
              <label key={value} className={styles.plain}>
                <input type="radio" {...radio(value)} />
                {value === 'same' && <IconEqual size={16} stroke={2} aria-hidden />}
                {t(value)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className={styles.foot} data-foot>
          <div className={styles.ways}>
            <Button
              square
              size="l"
              aria-label={t('back')}
              disabled={place === 0}
              onClick={() => goTo(place - 1)}
            >
              <IconArrowLeft size={18} stroke={1.75} aria-hidden />
            </Button>
            <Button type="submit" kind="primary" size="l" className={styles.next}>
              {t(isLast ? 'finish' : 'next', { choice: choice ?? 'none' })}
            </Button>
          </div>
          <div className={styles.under}>
            <p>{t('foot', { advisor: advisorName })}</p>
            <Button kind="ghost" size="s" onClick={close}>
              {t('later')}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  )
}
