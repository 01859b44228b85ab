'use client'

import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useRef } from 'react'
import { heightOf } from '@/reading/lanes/layout'
import { LanesDrawn, type TimelineProps } from './drawing/lanes-drawn'
import { LanesWaiting } from './drawing/lanes-waiting'
import styles from './drawing/timeline.module.css'
import { useGestures } from './drawing/use-gestures'
import { useLayout, useSame } from './drawing/use-layout'

/** One interview along its clock, one lane a view. Dragging pans, or moves the cursor where the whole interview is in sight. */
export function Timeline(props: TimelineProps) {
  const { lanes, limitMs, playhead, onWindow, onCursor } = props
  const window = useSame(props.window)
  const size = useElementSize<HTMLDivElement>()
  const box = useRef<HTMLDivElement>(null)
  const ref = useMergedRef(size.ref, box)
  const { width } = size
  const layout = useLayout({ lanes, window, width, gutter: props.gutter })
  const gestures = useGestures(box, {
    window,
    scale: layout.scale,
    limitMs,
    onWindow,
    onScrub: playhead?.scrub,
    onSettle: playhead && (() => onCursor?.(playhead.get().atMs)),
    onTap: playhead && onCursor,
  })
  return (
    <div
      ref={ref}
      className={styles.timeline}
      style={width > 0 ? { height: heightOf(layout.bottom) } : {}}
      {...gestures}
    >
      {width === 0 ? (
        <LanesWaiting lanes={lanes} gutter={props.gutter} />
      ) : (
        <LanesDrawn {...props} {...layout} window={window} width={width} />
      )}
    </div>
  )
}
