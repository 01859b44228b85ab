'use client'

import { IconArrowLeft, IconLock, IconPlayerPause, IconPlayerPlay, IconRestore } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useHits } from '@/app/_live/console/desk/hits'
import { HotkeyCap } from '@/app/_live/console/desk/hotkey-cap'
import { keyWords } from '@/app/_live/console/desk/key-words'
import { useHotkeys } from '@/app/_live/console/desk/use-hotkeys'
import { useIsOneHanded, useIsWide } from '@/app/_live/console/desk/use-is-wide'
import { type Marking, MarkingContext } from '@/app/_live/console/desk/use-marking'
import { Families, PadFamilies } from '@/app/_live/console/grid/family-marks'
import { Checklist } from '@/app/_live/console/grid/frame-checklist'
import { useBuzz } from '@/app/_preferences/use-buzz'
import { useKeys } from '@/app/_preferences/use-keys'
import type { ConsoleAction } from '@/domain/hotkeys/commands'
import { localize } from '@/domain/localized'
import type { ObservationGrid, Valence } from '@/domain/observation/grid'
import { hasEnded, lengthOf } from '@/domain/rehearsal/course'
import type { Written } from '@/domain/rehearsal/judge'
import { clockText } from '@/reading/words/clock-text'
import { AnswerPanel } from './answer-panel'
import { ExchangeLines } from './exchange-lines'
import { MarkedList } from './marked-list'
import styles from './rehearsal.module.css'
import { useAnswers } from './use-answers'
import { useRehearsal } from './use-rehearsal'

type RehearsalProps = {
  readonly grid: ObservationGrid
  /** The focus of the interview, by the key of its code. */
  readonly focus: string | null
  /** Whether the frame is theirs to tick. */
  readonly ticksFrame: boolean
  /** How the way back is called. */
  readonly back: string
  onLeave(): void
  /** Chooses another grid, where there is a choice. */
  readonly choice?: ReactNode
  /** What has happened meanwhile that may call them back; null for nothing. */
  readonly notice?: string | null
  /** What stands under the list of marks: who is in the room. */
  readonly beside?: ReactNode
}

/** Two minutes of a written interview, marked with the real keys; each mark is answered, nothing is counted, kept or sent. */
export function RehearsalScreen({
  grid,
  focus,
  ticksFrame,
  back,
  onLeave,
  choice,
  notice,
  beside,
}: RehearsalProps) {
  const t = useTranslations('rehearsal')
  const locale = useLocale()
  const [rehearsal, act] = useRehearsal()
  const [chosen, choose] = useState<number | null>(null)
  const [tickedLast, setTickedLast] = useState<string | null>(null)
  const isWide = useIsWide()
  const isOneHanded = useIsOneHanded()
  const keys = useKeys(grid)
  const hits = useHits()
  const buzz = useBuzz()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const answers = useAnswers(grid, rehearsal.exchange)
  const { marks } = rehearsal
  const shown = marks.find(({ id }) => id === chosen) ?? marks.at(-1) ?? null
  const answer = shown && answers.answerTo(shown)

  const mark = (code: string, valence: Valence | null) => {
    hits.strike(code, valence)
    choose(null)
    setTickedLast(null)
    act({ type: 'mark', mark: { code, valence } })
  }
  const takeBack = () => {
    choose(null)
    act({ type: 'takeBack' })
  }
  const tick = (item: string) => {
    act({ type: 'tick', item })
    setTickedLast(item)
  }
  const onAction = (action: ConsoleAction) => {
    if (action.type === 'mark') mark(action.codeKey, action.valence)
    else if (action.type === 'pause') act({ type: 'pause' })
    else if (action.type === 'nudge') act({ type: action.byMs > 0 ? 'next' : 'previous' })
    else if (action.type === 'undo' || action.type === 'delete') takeBack()
    else if (action.type === 'frame' && ticksFrame) tick(action.item)
  }
  useHotkeys(keys.on ? keys.map : null, Date.now, onAction, () => {
    onLeave()
    return true
  })

  const marking: Marking = {
    ...useMemo(() => keyWords(keys), [keys]),
    grid,
    focus,
    keys,
    hits,
    buzz,
    mark,
    tick,
    now: Date.now,
    text: (localized) => localize(localized, locale),
    ringOf: (code, valence) => {
      if (!shown || !answer) return undefined
      if (isMarkOf(answer.expected, code, valence)) return 'expected'
      return shown.code === code && shown.valence === valence ? 'pressed' : undefined
    },
  }
  const begin = (exchange = rehearsal.exchange) => {
    choose(null)
    setTickedLast(null)
    act({ type: 'restart', exchange })
  }

  return (
    <MarkingContext value={marking}>
      <main className={styles.page}>
        <header className={styles.head}>
          <Button square aria-label={back} onClick={onLeave}>
            <IconArrowLeft size={18} stroke={1.5} aria-hidden />
          </Button>
          <div className={styles.titles}>
            <h1 ref={title} tabIndex={-1}>
              {t('title')}
            </h1>
            <p>{t('lead')}</p>
          </div>
          <p className={styles.kept}>
            <IconLock size={15} stroke={1.6} aria-hidden />
            {t('nothingKept')}
          </p>
          {choice}
          <p className={styles.left}>
            <b>{clockText(lengthOf(rehearsal) - rehearsal.elapsedMs)}</b> <span>{t('left')}</span>
          </p>
          <Button disabled={hasEnded(rehearsal)} onClick={() => act({ type: 'pause' })}>
            {rehearsal.isPaused ? (
              <IconPlayerPlay size={16} stroke={1.6} aria-hidden />
            ) : (
              <IconPlayerPause size={16} stroke={1.6} aria-hidden />
            )}
            <span>{t(rehearsal.isPaused ? 'resume' : 'pause')}</span>
            <HotkeyCap of="pause" />
          </Button>
          <Button onClick={() => begin()}>
            <IconRestore size={16} stroke={1.6} aria-hidden />
            <span>{t('restart')}</span>
          </Button>
        </header>
        <p className={styles.notice} role="status">
          {notice}
        </p>
        <ExchangeLines
          rehearsal={rehearsal}
          grid={grid}
          act={act}
          again={begin}
          back={back}
          onLeave={onLeave}
        />
        <div className={styles.grid}>
          {isWide ? <Families /> : <PadFamilies oneHanded={isOneHanded} />}
          {ticksFrame && grid.frame.length > 0 ? (
            <Checklist pad={!isWide} ticked={rehearsal.ticked.join(' ')} opened={false} />
          ) : null}
        </div>
        <AnswerPanel
          rehearsal={rehearsal}
          grid={grid}
          answers={answers}
          shown={shown}
          ticked={tickedLast}
          takeBack={takeBack}
        />
        <div className={styles.beside}>
          <MarkedList
            marks={marks}
            answers={answers}
            grid={grid}
            chosen={shown?.id ?? null}
            onChoose={choose}
          />
          {beside}
        </div>
      </main>
    </MarkingContext>
  )
}

function isMarkOf(written: Written | null, code: string, valence: Valence | null): boolean {
  return written !== null && written.mark.code === code && written.mark.valence === valence
}
