'use client'

import { type CSSProperties, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import { useRoving } from '@/app/_kit/use-roving'
import { untilFor } from '@/reading/lanes/crowds'
import { itemsOf, type Lane, type PhaseLane, type TimelineItem } from '@/reading/lanes/lanes'
import { edgePx, heightOf, type Placed, type Scale } from '@/reading/lanes/layout'
import { stretchOf } from '@/reading/lanes/time-window'
import { Following, MotionShield, MovedLayer, pxPerMsOf } from '../moving/following'
import layers from '../moving/following.module.css'
import type { Laid } from '../moving/moving-window'
import { Sheet } from '../moving/sheet'
import { useFocusFollows } from '../moving/use-focus-follows'
import { windowBringing } from '../moving/use-hand'
import { Axis, FoldLengths, StopFolds } from './axis'
import { NowLine, PlayheadCursor } from './cursor'
import { foldLengths, foldsOf, presentX } from './folds'
import { ItemLayer } from './item-layer'
import styles from './items.module.css'
import { LaneGround, LaneLabels, LaneWords } from './lane-drawing'
import { LaneRules } from './lanes-waiting'
import { MomentPins, MomentTint } from './moments'
import { PassingRings } from './passing-rings'
import { PhaseBands, PhaseNames } from './phase-bands'
import { alone, ownOf, placeRows } from './placed-row'
import { RowShapes } from './row-shapes'
import { TimelineCard } from './timeline-card'
import type { TimelineProps } from './timeline-props'
import { type Layout, useSame } from './use-layout'
import { useShown } from './use-shown'

type LanesDrawnProps = Omit<TimelineProps, 'gutter' | 'onCursor'> & Layout & { width: number; laid: Laid }

/**
 * The lanes at their width. Shapes are buttons under one tab stop: arrows move in time, Enter chooses. While a hand
 * moves the window, dense rows keep their layout and sparse ones are laid out again.
 */
export function LanesDrawn(props: LanesDrawnProps) {
  const { lanes, window, laid, hand, width, narrow, scale, placed, bottom } = props
  const { limitMs, cursorMs, playhead, onWindow, chosenId = null } = props
  const { left, right } = scale
  const { moving } = hand
  const { rows, dial } = useMemo(() => placeRows(placed), [placed])
  const items = useMemo(() => itemsOf(lanes), [lanes])
  const folds = useMemo(() => foldsOf(lanes), [lanes])
  const reach = useSame(stretchOf(window))
  const card = useShown()
  const shown = items.find((item) => item.id === card.shownId)

  function bring(item: TimelineItem) {
    const moved = windowBringing(item.atMs, { hand, window, limitMs })
    if (moved) onWindow(moved)
  }
  const roving = useRoving(items, cursorMs, bring)
  const latest = useRef({ bring, choose })
  function choose(item: TimelineItem) {
    roving.setActive(item.id)
    props.onChoose?.(item)
  }
  useLayoutEffect(() => {
    latest.current = { bring, choose }
  })
  const acts = useMemo(
    () => ({
      choose: (item: TimelineItem) => latest.current.choose(item),
      reach: (item: TimelineItem) => latest.current.bring(item),
      show: card.show,
    }),
    [card.show],
  )
  const plotPx = right - left
  const height = heightOf(bottom)
  const dialOf = ({ lane }: Placed<Lane>) => (lane.kind === 'dial' ? dial : null)
  const phases = placed.filter((each): each is Placed<PhaseLane> => each.lane.kind === 'phases')
  const presentOn = (on: Scale) => (playhead ? null : presentX(cursorMs, folds, on))
  const present = presentOn(scale)
  // In whole pixels, so that lanes are drawn anew only when the line has moved by one.
  const nowX = present === null ? null : Math.floor(present)
  // Nothing noted stands behind the present.
  const untilMs = nowX === null ? Number.POSITIVE_INFINITY : scale.ms(nowX)
  const pxPerMs = pxPerMsOf(window, scale)
  // Buttons are placed from the beginning of the reach: a pan within it moves them as one.
  const originPx = (reach.fromMs - window.fromMs) * pxPerMs
  useFocusFollows(roving.ref, { moving, window, plotPx, originPx })
  const follow = (children: Parameters<typeof Following>[0]['children']) => (
    <Following moving={moving} window={laid.window} scale={scale}>
      {children}
    </Following>
  )
  const move = (children: ReactNode, from = laid.window) => (
    <MovedLayer moving={moving} window={from} plotPx={plotPx}>
      {children}
    </MovedLayer>
  )
  const clip = { left, width: Math.max(0, plotPx + 6), height }

  return (
    <>
      <svg width={width} height={height} aria-hidden="true">
        {follow((now, seen) => {
          const x = presentOn(now)
          const lengths = foldLengths(folds, now, x)
          const taken = [...lengths.map((each) => each.x), ...(x === null ? [] : [x])]
          return (
            <>
              <Axis window={seen} scale={now} bottom={bottom} taken={taken} />
              <FoldLengths lengths={lengths} />
            </>
          )
        })}
        <LaneRules
          placed={placed}
          narrow={narrow}
          indent={narrow ? left + 8 : 0}
          width={width}
          gutter={left}
        />
      </svg>
      <div className={layers.clip} style={clip}>
        {move(
          <Sheet left={-left} width={width} height={height}>
            <StopFolds folds={folds} scale={scale} bottom={bottom} />
            <MomentTint tint={props.moments?.tint ?? null} scale={scale} bottom={bottom} />
            {placed.map((each) => (
              <LaneGround key={each.lane.id} placed={each} dial={dialOf(each)} scale={scale} laid={laid} />
            ))}
          </Sheet>,
        )}
        <Sheet left={-left} width={width} height={height}>
          {follow((now) =>
            phases.map(({ lane, top }) => <PhaseBands key={lane.id} lane={lane} top={top} scale={now} />),
          )}
        </Sheet>
      </div>
      {follow((now) =>
        playhead ? (
          <PlayheadCursor playhead={playhead} scale={now} bottom={bottom} />
        ) : (
          <NowLine atMs={cursorMs} x={presentX(cursorMs, folds, now)} scale={now} bottom={bottom} />
        ),
      )}
      <div className={`${layers.clip} ${styles.words}`} style={clip}>
        {move(
          <Sheet left={-left} width={width} height={height}>
            {placed.map((each) => (
              <LaneLabels
                key={each.lane.id}
                placed={each}
                dial={dialOf(each)}
                scale={scale}
                laid={laid}
                nowX={nowX}
                untilMs={untilMs}
              />
            ))}
          </Sheet>,
        )}
        <Sheet left={-left} width={width} height={height}>
          {placed.map((each) => (
            <LaneWords key={each.lane.id} placed={each} dial={dialOf(each)} left={left} right={right} />
          ))}
          {follow((now) =>
            phases.map(({ lane, top }) => <PhaseNames key={lane.id} lane={lane} top={top} scale={now} />),
          )}
        </Sheet>
      </div>
      <div className={styles.plot} style={{ left: left - edgePx, width: plotPx + 2 * edgePx, height }}>
        {playhead && follow((now) => <PassingRings playhead={playhead} rows={rows} scale={now} />)}
        {move(
          <Sheet left={edgePx - left} width={width} height={height}>
            {rows.map((row) => {
              const [activeId, ownChosenId] = [ownOf(row, roving.activeId), ownOf(row, chosenId)]
              return (
                <RowShapes
                  key={row.id}
                  activeId={activeId}
                  chosenId={ownChosenId}
                  untilMs={untilFor(
                    row,
                    pxPerMsOf(laid.window, scale),
                    alone(activeId, ownChosenId),
                    untilMs,
                  )}
                  row={row}
                  laid={laid}
                  scale={scale}
                />
              )
            })}
          </Sheet>,
        )}
        {move(
          <div
            role="toolbar"
            aria-label={props.label}
            style={
              {
                '--from': reach.fromMs,
                '--px': pxPerMs,
                transform: `translateX(${originPx}px)`,
              } as CSSProperties
            }
            onKeyDown={roving.onKeyDown}
            ref={roving.ref}
          >
            <ItemLayer
              pxPerMs={pxPerMs}
              activeId={roving.activeId}
              rows={rows}
              window={window}
              reach={reach}
              chosenId={chosenId}
              untilMs={untilMs}
              acts={acts}
            />
          </div>,
          window,
        )}
      </div>
      {props.moments &&
        follow((now) => props.moments && <MomentPins moments={props.moments} placed={placed} scale={now} />)}
      {shown &&
        follow((now) => (
          <TimelineCard
            item={shown}
            x={now.x(shown.atMs)}
            y={rows.find((row) => row.items.includes(shown))?.y(shown) ?? 0}
            cursorX={playhead ? now.x(playhead.get().atMs) : null}
            width={width}
            height={height}
            onKeep={card.keep}
            onLeave={() => card.show(null)}
          />
        ))}
      <MotionShield moving={moving} />
    </>
  )
}
