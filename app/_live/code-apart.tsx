'use client'

import dynamic from 'next/dynamic'

// Their code comes with them: the page of a room is usually a room, in which people sit together.
export const LeftPage = dynamic(() => import('./left/left-page').then((module) => module.LeftPage))
export const OutsidePage = dynamic(() => import('./left/outside-page').then((module) => module.OutsidePage))
export const MeetingRoom = dynamic(() =>
  import('./meeting/meeting-room').then((module) => module.MeetingRoom),
)
