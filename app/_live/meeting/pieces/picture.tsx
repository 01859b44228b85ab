'use client'

import { useEffect, useRef } from 'react'
import styles from './picture.module.css'

type PictureProps = { stream: MediaStream; label: string; isMirrored?: boolean; isHidden?: boolean }

/** A picture without its sound, which is played apart and goes on from screen to screen. */
export function Picture({ stream, label, isMirrored = false, isHidden = false }: PictureProps) {
  const ref = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const video = ref.current
    if (!video) return
    video.srcObject = stream
    // A silent picture may always be played; it is refused only when it is taken away meanwhile.
    void video.play().catch(() => {})
    return () => {
      video.srcObject = null
    }
  }, [stream])
  return (
    <video
      ref={ref}
      className={styles.picture}
      data-mirrored={isMirrored || undefined}
      hidden={isHidden}
      aria-label={label}
      autoPlay
      muted
      playsInline
      disablePictureInPicture
    />
  )
}
