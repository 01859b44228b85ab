export type TalkFacts = {
  /** What a player's own microphone heard of them, one character a step (talk/steps.ts); `from`: the moment of the first. */
  talkHeard: { from: number; steps: string }
}
