import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useSize } from '@/app/(shell)/my-data/_my-data/use-size'
import { clockText } from '@/reading/words/clock-text'
import type { Recording } from './mine'
import classes from './my-recordings.module.css'

/** Links to the parts of a person's own tracks. */
export function OwnTracks({ segments }: { segments: Recording['segments'] }) {
  const t = useTranslations('myRecordings')
  const sizeOf = useSize()
  return (
    <ul className={classes.tracks}>
      {segments.map(({ trackId, segment, kind, ms, bytes }) => {
        const parts = segments.filter((each) => each.kind === kind)
        const part = parts.findIndex((each) => each.trackId === trackId && each.segment === segment) + 1
        return (
          <li key={`${trackId}/${segment}`}>
            <a href={`/my-data/recordings/${trackId}/${segment}`} download>
              <IconDownload size={16} stroke={1.5} aria-hidden="true" />
              {t('download', { kind, parts: parts.length, part })}
            </a>
            <span className={classes.under}>
              {t('downloadSize', { length: clockText(ms), size: sizeOf(bytes) })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
