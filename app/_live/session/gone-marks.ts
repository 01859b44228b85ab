'use client'

import { useCallback, useState } from 'react'
import type { CommandRequest } from '@/domain/live-session/command'

/** An act on a mark that was not there any more; `at` is when that was learnt, on the page's own clock (ms). */
export type GoneMark = { readonly requestId: string; readonly markId: string; readonly at: number }

/** Acts refused because their mark is gone: who took it away says more than that it is. */
export function useGoneMarks() {
  const [gone, setGone] = useState<readonly GoneMark[]>([])
  const explains = useCallback(({ id, command }: CommandRequest, reason: string): boolean => {
    if (reason !== 'unknownMark' || !isCorrection(command)) return false
    setGone((so) => [...so, { requestId: id, markId: command.markId, at: performance.now() }])
    return true
  }, [])
  return { gone, explains }
}

type Correction = Extract<CommandRequest['command'], { type: 'noteMark' | 'retimeMark' | 'recodeMark' }>

function isCorrection(command: CommandRequest['command']): command is Correction {
  return command.type === 'noteMark' || command.type === 'retimeMark' || command.type === 'recodeMark'
}
