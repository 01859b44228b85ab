'use client'

import dynamic from 'next/dynamic'

// Their code comes with them: the page of a room is usually a room.
export const LeftPage = dynamic(() => import('./left-page').then((module) => module.LeftPage))
export const OutsidePage = dynamic(() => import('./outside-page').then((module) => module.OutsidePage))
