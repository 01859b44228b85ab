'use client'

import dynamic from 'next/dynamic'

/** A room in which people sit together has none of this code. */
export const MeetingRoom = dynamic(() => import('./meeting-room').then((module) => module.MeetingRoom))
