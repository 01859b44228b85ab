'use client'

import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import classes from './lift-bar.module.css'
import type { BoardState } from './state/use-board'
import { actOf, type Lift } from './state/use-lift'
import type { Words } from './state/use-words'

type LiftBarProps = { state: BoardState; words: Words; lift: Lift }

/** Who is held, and what would come of putting them where the pointer or the focus is; beside the pointer while one drags. */
export function LiftBar({ state, words, lift }: LiftBarProps) {
  const t = useTranslations('rounds.lift')
  const { held, over, pointer } = lift
  const said = held ? sayHeld() : ''
  const act = held && over ? actOf(held, over) : null
  const preview = act && state.preview(act)
  const broken = preview && [
    ...new Set([...preview.faults.map(words.fault), ...preview.relaxed.map(words.relaxed)]),
  ]
  const verdict = broken && (broken.length === 0 ? t('fine') : t('gives', { what: broken.join(' · ') }))
  return (
    <>
      <HiddenText as="p" role="status">
        {[said, verdict].filter(Boolean).join(' ')}
      </HiddenText>
      {held && (
        <div className={classes.bar} data-hidden={pointer ? true : undefined}>
          <Row as="span" gap="1 3" align="center" wraps>
            {said}{' '}
            {verdict ? <Verdict isFine={broken.length === 0}>{verdict}</Verdict> : <small>{t('hint')}</small>}
          </Row>
          <Button size="s" onClick={lift.cancel}>
            {t('cancel')}
          </Button>
        </div>
      )}
      {held && pointer && (
        <div
          className={classes.ghost}
          aria-hidden
          style={{ transform: `translate(${pointer.x + 14}px, ${pointer.y + 10}px)` }}
        >
          <b>{words.name(personOf())}</b>
          {verdict && <Verdict isFine={broken.length === 0}>{verdict}</Verdict>}
        </div>
      )}
    </>
  )

  function personOf(): string {
    if (held?.kind === 'person') return held.personId
    return state.board.sessions.find(({ id }) => id === held?.sessionId)?.advisorId ?? ''
  }

  function sayHeld(): string {
    const name = words.name(personOf())
    return held?.kind === 'person' ? t('held', { name }) : t('heldSession', { name })
  }
}

function Verdict({ isFine, children }: { isFine: boolean; children: string }) {
  const Icon = isFine ? IconCheck : IconAlertTriangle
  return (
    <span className={classes.verdict} data-fine={isFine || undefined}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {children}
    </span>
  )
}
