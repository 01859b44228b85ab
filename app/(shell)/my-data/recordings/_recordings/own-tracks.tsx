import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useSize } from '@/app/(shell)/my-data/_my-data/use-size'
import { clockText } from '@/reading/words/clock-text'
import type { Recording } from './mine'
import classes from './recording-row.module.css'
import shared from './shared.module.css'

/** Links to the parts of a person's own tracks, with what each is called and how much it is. */
export function useTrackLinks(segments: Recording['segments']) {
  const t = useTranslations('myRecordings')
  const sizeOf = useSize()
  return segments.map(({ trackId, segment, kind, ms, bytes }) => {
    const parts = segments.filter((each) => each.kind === kind)
    const part = parts.findIndex((each) => each.trackId === trackId && each.segment === segment) + 1
    return {
      key: `${trackId}/${segment}`,
      href: `/my-data/recordings/${trackId}/${segment}`,
      label: t('download', { kind, parts: parts.length, part }),
      length: clockText(ms),
      size: sizeOf(bytes),
    }
  })
}

/** A person's own tracks, each to be downloaded. */
export function OwnTracks({ segments }: { segments: Recording['segments'] }) {
  return (
    <ul className={classes.tracks}>
      {useTrackLinks(segments).map(({ key, href, label, length, size }) => (
        <li key={key}>
          <a href={href} title={size} download>
            <IconDownload size={14} stroke={1.5} aria-hidden="true" />
            {label}
          </a>{' '}
          <span className={shared.quiet}>{length}</span>
        </li>
      ))}
    </ul>
  )
}
