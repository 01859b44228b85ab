'use client'

import dynamic from 'next/dynamic'

/** Asks once before what cannot be taken back. Its code comes after the page, before anybody needs it. */
export const AskOnce = dynamic(() => import('./ask-once-dialog').then((module) => module.AskOnceDialog), {
  ssr: false,
})
