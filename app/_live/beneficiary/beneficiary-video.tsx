'use client'

import { MeetingPlace } from '../meeting/pieces/meeting-place'
import { BeneficiaryScreen } from './beneficiary-screen'
import styles from './beneficiary-video.module.css'

/** The beneficiary's screen around the picture of the other one. */
export function BeneficiaryVideo() {
  const { picture, ...room } = styles
  return (
    <BeneficiaryScreen
      video={{
        ...room,
        picture: (
          <div className={picture}>
            <MeetingPlace of="stage" />
          </div>
        ),
      }}
    />
  )
}
