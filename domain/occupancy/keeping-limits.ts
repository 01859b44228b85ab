/** Most characters of why a double place is kept. */
export const keepingReasonMaxLength = 300
